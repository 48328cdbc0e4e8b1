import type { AnchorSubject, Annotation } from '../../records/annotation.ts'
import type { BlockId } from '../../rich-text.ts'
import { type Fate, fates, type Place } from './carry.ts'

/** What a report says of a text that annotations stand on. */
export interface ReportSubject {
  /** `EAG(16)07`, `Minutes of 5 August 2016` */
  about: string
  title: string
  item: { id: string; number: number | null; title: string } | null
  /** The printed number of a block as it is now, `12`; null where it has none. */
  labelOf(block: BlockId): string | null
  /** What a block says now. */
  textOf(block: BlockId): string
  /** Its place in printed order. */
  placeOf(block: BlockId): number
}

/** An annotation and where it went. */
export interface ReportedNote {
  annotation: string
  author: string
  kind: Annotation['kind']
  for: Annotation['for']
  text: string
  made: string
  /** The next change of it is one more. */
  version: number
  resolved: boolean
  /** The annotation that it answers. */
  answers: string | null
  /** How many answer it. */
  replies: number
  on: AnchorSubject
  about: string
  title: string
  item: ReportSubject['item']
  fate: Fate
  /** Where it stands now; null where it is orphaned or on the whole. */
  block: BlockId | null
  range: Place['range']
  oldLabel: string | null
  newLabel: string | null
  /** The words that it was put on, and those that it stands on now; empty where there are none. */
  oldWords: string
  newWords: string
  /** What their whole paragraphs say. */
  oldParagraph: string
  newParagraph: string
}

export interface AnnotationReport {
  counts: Record<Fate, number>
  /** Threads that moved, changed or lost their place and are not resolved. */
  toLookAt: number
  notes: ReportedNote[]
}

/**
 * Where every annotation went, in printed order, replies after what they answer; orphans stand at the end of their text. Those
 * of one place are in the order of `placed`.
 * `wasCalled` says what a block was called before, where an anchor does not.
 */
export function reportAnnotations(
  placed: readonly (Annotation & { place: Place })[],
  subjects: readonly { of: AnchorSubject; subject: ReportSubject }[],
  wasCalled: (block: BlockId) => string | null = () => null,
): AnnotationReport {
  const order = new Map(subjects.map(({ of }, i) => [JSON.stringify(of), i]))
  const answered = Map.groupBy(placed, ({ answers }) => answers)
  const report = (one: (typeof placed)[number]): ReportedNote[] => {
    const { on, place } = one
    const subject = subjects[order.get(JSON.stringify(on.of)) ?? -1]?.subject
    const replies = answered.get(one.id) ?? []
    const entry: ReportedNote = {
      annotation: one.id,
      author: one.author.name,
      kind: one.kind,
      for: one.for,
      text: one.text,
      made: one.made,
      version: one.version,
      resolved: one.resolved,
      answers: one.answers,
      replies: replies.length,
      on: on.of,
      about: subject?.about ?? '',
      title: subject?.title ?? '',
      item: subject?.item ?? null,
      fate: place.fate,
      block: place.block,
      range: place.range,
      oldLabel: on.label ?? (on.block === undefined ? null : wasCalled(on.block)),
      newLabel: place.block === null ? null : (subject?.labelOf(place.block) ?? null),
      oldWords: on.range ? on.quote : on.text,
      newWords: place.quote,
      oldParagraph: on.text,
      newParagraph: place.block === null ? '' : (subject?.textOf(place.block) ?? place.quote),
    }
    return [entry, ...replies.flatMap(report)]
  }
  const known = new Set(placed.map(({ id }) => id))
  const last = Number.MAX_SAFE_INTEGER
  const placeOf = ({ on, place }: (typeof placed)[number]): [number, number, number] => {
    const number = order.get(JSON.stringify(on.of)) ?? last
    const subject = subjects[number]?.subject
    // On the whole first, then as they are printed.
    const block =
      place.block === null ? (place.fate === 'orphaned' ? last : -1) : subject?.placeOf(place.block)
    return [number, block ?? last, place.range?.start ?? -1]
  }
  const notes = placed
    .filter(({ answers }) => answers === null || !known.has(answers))
    .map((one) => ({ one, at: placeOf(one) }))
    // At one place, and without one, they stay in the order in which they came.
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2])
    .flatMap(({ one }) => report(one))
  const counts = Object.fromEntries(fates.map((fate) => [fate, 0])) as Record<Fate, number> // one for each
  for (const { fate } of notes) counts[fate]++
  const toLookAt = notes.filter(isToLookAt).length
  return { counts, toLookAt, notes }
}

/** Whether somebody should say that it is right where it is. */
export const isToLookAt = ({ fate, resolved, answers }: ReportedNote): boolean =>
  fate !== 'kept' && !resolved && answers === null
