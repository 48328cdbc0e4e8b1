import type { ParagraphsAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { AnchorSubject } from '../../shared/records/annotation.ts'
import type { BlockId } from '../../shared/rich-text.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import {
  type AnnotationReport,
  type ReportSubject,
  reportAnnotations,
} from '../../shared/rules/annotations/report.ts'
import { subjectText } from '../../shared/rules/annotations/subject-text.ts'
import { type Indexed, indexProgramme } from '../../shared/rules/index-programme.ts'
import { labelsOf, type PrintedBlock } from '../../shared/rules/labels.ts'
import type { ReadStore } from '../store/store.ts'
import { placedAnnotations } from './annotations.ts'
import { aboutOf } from './merge-notes.ts'
import { planOf } from './plans.ts'

type Read = Pick<ReadStore, 'annotationChanges' | 'programme' | 'textVersions' | 'issues' | 'openedCase'>

/**
 * Where the annotations of a meeting's pack, or on a paper, stand now. `wasCalled` has the numbers of paragraphs as they were
 * before. Throws `not-found`.
 */
export function annotationReport(
  store: Read,
  asked: { meeting: string } | { paper: string },
  wasCalled?: ReadonlyMap<BlockId, string | null>,
): AnnotationReport {
  const indexed = indexProgramme(store.programme())
  if ('meeting' in asked ? !indexed.meetings.has(asked.meeting) : !indexed.papers.has(asked.paper)) {
    const [what, id] = 'meeting' in asked ? ['meeting', asked.meeting] : ['paper', asked.paper]
    throw new AppError('not-found', { what, id })
  }
  const placed = placedAnnotations(store, asked)
  const distinct = new Map(placed.map(({ on }) => [JSON.stringify(on.of), on.of]))
  const subjects = [...distinct.values()]
    .map((of) => ({ of, subject: subjectOf(store, of, indexed), at: orderOf(of, indexed) }))
    .sort((a, b) => a.at - b.at || (a.subject.about < b.subject.about ? -1 : 1))
  return reportAnnotations(placed, subjects, (block) => wasCalled?.get(block) ?? null)
}

function subjectOf(store: Read, of: AnchorSubject, indexed: Indexed): ReportSubject {
  const printed = printedOn(store, of, indexed)
  const labels = new Map(printed.map(({ id, label }) => [id, bare(label)]))
  const places = new Map(printed.map(({ id }, i) => [id, i]))
  const texts = new Map(
    (subjectText(indexed.programme, of) ?? []).map((block) => [block.id, blockText(block)]),
  )
  const item =
    'item' in of
      ? (indexed.itemPlace.get(of.item) ?? null)
      : 'paper' in of
        ? (indexed.itemPlace.get(indexed.placeOf.get(of.paper)?.item?.id ?? '') ?? null)
        : null
  return {
    about: aboutOf(of, indexed),
    title: 'paper' in of ? (indexed.papers.get(of.paper)?.title ?? '') : '',
    item: item && { id: item.item.id, number: item.number, title: item.item.title },
    labelOf: (block) => labels.get(block) ?? null,
    textOf: (block) => texts.get(block) ?? '',
    placeOf: (block) => places.get(block) ?? Number.MAX_SAFE_INTEGER,
  }
}

/** The blocks of a paper or of minutes as they are printed; none of an item, or of what is gone. */
export function printedOn(store: Read, of: AnchorSubject, indexed: Indexed): PrintedBlock[] {
  if ('paper' in of)
    return indexed.papers.has(of.paper)
      ? labelsOf(planOf(store, { document: 'paper', paper: of.paper }).plan)
      : []
  if ('minutes' in of && indexed.meetings.get(of.minutes)?.minutes)
    return labelsOf(planOf(store, { document: 'minutes', meeting: of.minutes }).plan)
  return []
}

/** Every paragraph that an annotation can be placed on; throws `not-found`. */
export function paragraphsOf(
  store: Read,
  of: { paper: string } | { minutes: string },
): ParagraphsAnswer['paragraphs'] {
  const indexed = indexProgramme(store.programme())
  const text = subjectText(indexed.programme, of)
  if (!text) {
    const [what, id] = 'paper' in of ? ['paper', of.paper] : ['meeting', of.minutes]
    throw new AppError('not-found', { what, id })
  }
  const known = new Set(text.map(({ id }) => id))
  return printedOn(store, of, indexed)
    .filter(({ id }) => known.has(id))
    .map(({ id, label, text: words }) => ({ block: id, label: bare(label), text: words }))
}

/** A number as people say it. */
export const bare = (label: string | null): string | null => label?.replace(/\.$/, '') ?? null

/** The pack as a whole first, then minutes, as in a pack; then by item and paper. */
function orderOf(of: AnchorSubject, indexed: Indexed): number {
  if ('pack' in of) return -2
  if ('minutes' in of) return -1
  const at = 'item' in of ? indexed.itemPlace.get(of.item) : indexed.placeOf.get(of.paper)
  if (!at) return Number.MAX_SAFE_INTEGER
  const item = at.meeting.agenda.findIndex(({ id }) => id === at.item?.id)
  const paper = 'paper' in of ? (at.item?.papers.indexOf(of.paper) ?? 0) + 1 : 0
  return (item < 0 ? at.meeting.agenda.length : item) * 1_000 + paper
}
