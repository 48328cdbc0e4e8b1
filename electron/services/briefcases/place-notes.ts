import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError, type Fault } from '../../../shared/errors.ts'
import {
  type AnchorSubject,
  type AnnotationChange,
  type Annotator,
  annotationChange,
  annotationKinds,
  annotationScopes,
  longestAnnotation,
} from '../../../shared/records/annotation.ts'
import { id, text } from '../../../shared/records/basics.ts'
import { type BlockId, blockId, type RichText } from '../../../shared/rich-text.ts'
import { blockText } from '../../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../../shared/rules/annotations/make-anchor.ts'
import { subjectText } from '../../../shared/rules/annotations/subject-text.ts'
import { indexProgramme } from '../../../shared/rules/index-programme.ts'
import { labelsOf } from '../../../shared/rules/labels.ts'
import type { DocumentPlan } from '../../../shared/rules/plan.ts'
import type { Case } from '../../briefcase/case-file.ts'
import { revisionHash } from '../../store/store.ts'
import { faultsOf } from '../zod-faults.ts'
import { planCase } from './plan-case.ts'

/** A note as it is typed for the command line. */
export const typedNote = z.strictObject({
  /** A paragraph, by its id as `labels` prints it. */
  block: blockId.optional(),
  /** Words that stand in the pack once; within `block`, `paper` or the papers of `item` where one is given. */
  words: text.min(1).max(20_000).optional(),
  paper: id.optional(),
  item: id.optional(),
  text: text.max(longestAnnotation),
  for: z.enum(annotationScopes),
  kind: z.enum(annotationKinds).default('note'),
  /** A person on file by id or name, or any name; default: whoever the pack is for. */
  author: text.min(1).max(500).optional(),
  /** The id of the annotation that it answers. */
  answers: id.optional(),
})
export const typedNotes = z.array(typedNote).min(1, 'holds no notes').max(5_000)
export type TypedNote = z.infer<typeof typedNote>

interface Text {
  of: AnchorSubject
  name: string
  text: RichText
  /** Of the paper as the case holds it. */
  revision: string | null
}

/**
 * Typed notes as changes on a case's pack: all of them, or none. The same note has the same id however often it is made. `at` is
 * ISO 8601. Throws `faults` with every one that has no place, or more than one.
 */
export function placeNotes(of: Case, typed: unknown, at: string): AnnotationChange[] {
  const parsed = typedNotes.safeParse(typed)
  if (!parsed.success) throw new AppError('faults', { what: 'list of notes', faults: faultsOf(parsed.error) })
  const { plan } = planCase(of)
  const texts = textsOf(of, plan)
  const labels = new Map(
    labelsOf(plan).map(({ id: block, label }) => [block, label?.replace(/\.$/, '') ?? null]),
  )
  const answerable = new Set(of.annotations.map(({ annotation }) => annotation))
  const faults: Fault[] = []
  const times = new Map<string, number>()
  const changes = parsed.data.flatMap((note, i): AnnotationChange[] => {
    const place = placeOf(note, texts, of, labels)
    const refuse = (path: string, message: string): AnnotationChange[] => {
      faults.push({ path: `[${i}]${path}`, message })
      return []
    }
    if ('message' in place) return refuse(place.path, place.message)
    if (note.answers !== undefined && !answerable.has(note.answers))
      return refuse('.answers', `there is no note "${note.answers}" in this pack`)
    const found = texts.find(({ of: subject }) => isSame(subject, place.of))
    const printed =
      place.block === undefined ? {} : { label: labels.get(place.block), revision: found?.revision }
    const on = makeAnchor(found?.text ?? [], { meeting: of.meeting.id, ...place, ...printed })
    if (!on) return refuse('', 'has no place in this pack')
    const by = authorOf(note.author, of)
    const said = JSON.stringify([of.programme.id, of.meeting.id, by, note])
    const before = times.get(said) ?? 0
    times.set(said, before + 1)
    const { kind, for: scope, answers } = note
    const set = { on, kind, for: scope, text: note.text, ...(answers !== undefined && { answers }) }
    return [annotationChange.parse({ annotation: idOf(`${said}/${before}`), version: 1, at, by, set })]
  })
  if (faults.length > 0) throw new AppError('faults', { what: 'list of notes', faults })
  return changes
}

const idOf = (said: string): string => `n${createHash('sha256').update(said).digest('hex').slice(0, 31)}`

const isSame = (a: AnchorSubject, b: AnchorSubject): boolean => JSON.stringify(a) === JSON.stringify(b)

function authorOf(author: string | undefined, { for: { person, name }, records }: Case): Annotator {
  if (author === undefined || author === person || author === name) return { person, name }
  const known =
    records.people.find(({ id: own }) => own === author) ?? records.people.find((one) => one.name === author)
  return known ? { person: known.id, name: known.name } : { name: author }
}

/** Everything in the pack that words can be found in, in printed order. */
function textsOf({ records }: Case, plan: DocumentPlan): Text[] {
  const indexed = indexProgramme(records)
  return plan.parts.flatMap(({ key, kind, title }): Text[] => {
    const [, own = ''] = /^[a-z-]+\/(.*)$/s.exec(key) ?? []
    if (kind !== 'paper' && kind !== 'minutes') return []
    const of: AnchorSubject = kind === 'paper' ? { paper: own } : { minutes: own }
    const words = subjectText(records, of)
    const paper = kind === 'paper' ? indexed.papers.get(own) : undefined
    const revision = paper ? revisionHash(paper) : null
    return words ? [{ of, name: indexed.paperNumbers.get(own) ?? `“${title}”`, text: words, revision }] : []
  })
}

type Place = { of: AnchorSubject; block?: BlockId; range?: { start: number; end: number } }
type NoPlace = { path: string; message: string }

function placeOf(
  { block, words, paper, item }: TypedNote,
  texts: Text[],
  { records, meeting }: Case,
  labels: ReadonlyMap<BlockId, string | null>,
): Place | NoPlace {
  const own = records.meetings.find(({ id: one }) => one === meeting.id)
  const onItem = own?.agenda.find(({ id: one }) => one === item)
  if (item !== undefined && !onItem)
    return { path: '.item', message: `there is no item "${item}" on this meeting’s agenda` }
  const isPaper = ({ of }: Text, wanted: string): boolean => 'paper' in of && of.paper === wanted
  if (paper !== undefined && !texts.some((one) => isPaper(one, paper)))
    return { path: '.paper', message: `there is no paper "${paper}" in this pack` }
  const among = texts.filter(
    (one) =>
      (paper === undefined || isPaper(one, paper)) &&
      (onItem === undefined || onItem.papers.some((wanted) => isPaper(one, wanted))),
  )
  if (block === undefined && words === undefined) {
    if (paper !== undefined) return { of: { paper } }
    return item === undefined
      ? { path: '', message: 'names no block, words, paper or item to stand on' }
      : { of: { item } }
  }
  const held =
    block === undefined ? among : among.filter(({ text: all }) => all.some((one) => one.id === block))
  if (block !== undefined && held.length === 0)
    return { path: '.block', message: `there is no block "${block}" ${where(paper, item)}` }
  const [first] = held
  if (words === undefined)
    return first && block !== undefined ? { of: first.of, block } : noWords(paper, item)
  const found = held.flatMap(({ of, name, text: all }) =>
    all
      .filter((one) => block === undefined || one.id === block)
      .flatMap((one) =>
        occurrences(blockText(one), words).map((range) => ({ of, name, block: one.id, range })),
      ),
  )
  const [only] = found
  if (!only) return noWords(paper, item)
  if (found.length > 1) {
    const choices = found.slice(0, 10).map(({ name, block: one }) => {
      const label = labels.get(one)
      return `${label == null ? '' : `paragraph ${label} of `}${name} (block ${one})`
    })
    const more = found.length > 10 ? ` and ${found.length - 10} more` : ''
    return {
      path: '.words',
      message: `stand in ${found.length} places: ${choices.join('; ')}${more}. Name the block, or quote more words`,
    }
  }
  return { of: only.of, block: only.block, range: only.range }
}

const where = (paper: string | undefined, item: string | undefined): string =>
  paper !== undefined ? 'in this paper' : item !== undefined ? 'in the papers of this item' : 'in this pack'

const noWords = (paper: string | undefined, item: string | undefined): NoPlace => ({
  path: '.words',
  message: `do not stand ${where(paper, item)}`,
})

/** Where words stand in a text, with whatever space between them and whichever quotation marks. */
function occurrences(said: string, words: string): { start: number; end: number }[] {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) =>
      word
        .replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
        .replace(/['’‘]/g, "['’‘]")
        .replace(/["“”]/g, '["“”]'),
    )
    .join('\\s+')
  if (pattern === '') return []
  return [...said.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: match }) => ({
    start: index,
    end: index + match.length,
  }))
}
