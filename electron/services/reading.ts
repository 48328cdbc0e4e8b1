import { createHash } from 'node:crypto'
import type {
  ReadingAnswer,
  ReadingBlock,
  ReadingNote,
  ReadingPart,
  ReadingPartsAnswer,
  ReadingWords,
} from '../../shared/api.ts'
import type { PackRequest } from '../../shared/document-request.ts'
import { AppError } from '../../shared/errors.ts'
import type { AnchorSubject } from '../../shared/records/annotation.ts'
import { subjectText } from '../../shared/rules/annotations/subject-text.ts'
import { printDays, printMinutes } from '../../shared/rules/dates.ts'
import { type Indexed, indexProgramme } from '../../shared/rules/index-programme.ts'
import { daysOf, shortGroup } from '../../shared/rules/meeting-words.ts'
import type { DocumentPlan, PlanPart } from '../../shared/rules/plan.ts'
import { oddLengths } from '../../shared/rules/reading/odd-lengths.ts'
import { cellsOf, printedIn } from '../../shared/rules/reading/said-in.ts'
import { runClock } from '../../shared/rules/running-clock.ts'
import type { ReadStore } from '../store/store.ts'
import { placedAnnotations } from './annotations.ts'
import { labelsOfNotes } from './label-notes.ts'
import { planOf } from './plans.ts'

type Pack = PackRequest
/** How the pack is asked for: `chair` absent leaves it to what the file holds. */
export type ReadingAsked = Omit<Pack, 'chair' | 'document'> & { chair?: boolean | undefined }

type Read = Pick<ReadStore, 'programme' | 'textVersions' | 'annotationChanges' | 'issues' | 'openedCase'>

/** A meeting's pack to read, without its words. Throws `not-found` for a meeting that is not there. */
export function readingOf(store: Read, asked: ReadingAsked): ReadingAnswer {
  const { plan, meeting, indexed, chair, hasBriefs } = planned(store, asked)
  return {
    title: plan.title,
    name: `${shortGroup(meeting, indexed)}, ${printDays(daysOf(meeting))}`,
    chair,
    hasBriefs,
    lists: plan.lists,
    items: runClock(meeting).items.flatMap(({ item, number, starts }) =>
      item.kind === 'break'
        ? []
        : [{ id: item.id, number, title: item.title, starts: starts === null ? null : printMinutes(starts) }],
    ),
    parts: plan.parts.map((part) => listed(part, indexed)),
  }
}

/** The words of some parts of it, in the pack's order; a key that names no part of it is passed over. */
export function readingParts(store: Read, asked: ReadingAsked, keys: string[]): ReadingPartsAnswer {
  const { plan } = planned(store, asked)
  const wanted = new Set(keys)
  return {
    parts: plan.parts.filter(({ key }) => wanted.has(key)).map((part) => wordsOf(part, store)),
  }
}

/** The notes of a meeting's pack, lean: thousands of them come with what the margin shows. */
export function readingNotes(store: Parameters<typeof placedAnnotations>[0], meeting: string): ReadingNote[] {
  const labelOf = labelsOfNotes(store)
  return placedAnnotations(store, { meeting }).map(({ on, ...rest }) => ({
    ...rest,
    of: on.of,
    block: on.block ?? null,
    label: labelOf({ on, place: rest.place }),
    quote: on.range ? on.quote : on.text.slice(0, longestQuote),
    was: rest.place.fate === 'changed' || rest.place.fate === 'orphaned' ? on.text : null,
  }))
}

/** In characters, of a paragraph that was noted as a whole. */
const longestQuote = 300

function planned(store: Read, { chair: wanted, ...asked }: ReadingAsked) {
  const indexed = indexProgramme(store.programme())
  const meeting = indexed.meetings.get(asked.meeting)
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id: asked.meeting })
  const hasBriefs = meeting.agenda.some(({ brief }) => brief !== undefined && Object.keys(brief).length > 0)
  const chair = wanted ?? hasBriefs
  const { plan }: { plan: DocumentPlan } = planOf(store, { ...asked, document: 'pack', chair })
  return { plan, meeting, indexed, chair, hasBriefs }
}

function listed(part: PlanPart, indexed: Indexed): ReadingPart {
  const { key, kind, title, bookmark, marking, status, footer } = part
  const subject = subjectOf(part)
  const paper = subject && 'paper' in subject ? subject.paper : null
  const { mark, size, footnotes } = measured(part)
  return {
    ...{ key, kind, title, bookmark, marking, status, footer, subject, mark, size, footnotes },
    item: paper === null ? null : (indexed.placeOf.get(paper)?.item?.id ?? null),
    number: paper === null ? null : (indexed.paperNumbers.get(paper) ?? null),
    blocks: part.blocks.length,
  }
}

function subjectOf({ key, kind }: PlanPart): AnchorSubject | null {
  const id = key.slice(key.indexOf('/') + 1)
  if (kind === 'paper') return { paper: id }
  return kind === 'minutes' ? { minutes: id } : null
}

interface Measured {
  mark: string
  size: number
  footnotes: number
}
/** An unchanged part is the same object, see `PlanMemory`. */
const known = new WeakMap<PlanPart, Measured>()

function measured(part: PlanPart): Measured {
  const before = known.get(part)
  if (before) return before
  const now: Measured = {
    mark: createHash('sha256').update(JSON.stringify(part)).digest('base64url').slice(0, 22),
    size: part.blocks.reduce((sum, block) => sum + printedIn(block).length, 0),
    footnotes: part.blocks
      .flatMap((block) => cellsOf(block).flat())
      .filter((inline) => typeof inline === 'object' && 'footnote' in inline).length,
  }
  known.set(part, now)
  return now
}

function wordsOf(part: PlanPart, store: Read): ReadingWords {
  const subject = subjectOf(part)
  const sources = new Map(
    (subject === null ? null : subjectText(store.programme(), subject))?.map((block) => [block.id, block]),
  )
  return {
    key: part.key,
    mark: measured(part).mark,
    lists: part.lists,
    revision:
      subject !== null && 'paper' in subject
        ? (store.textVersions('papers', subject.paper).at(-1)?.hash ?? null)
        : null,
    blocks: part.blocks.map((block): ReadingBlock => {
      const source = block.address && sources.get(block.address.id)
      const odd = source ? oddLengths(source, block) : []
      return odd.length === 0 ? block : { ...block, odd }
    }),
  }
}
