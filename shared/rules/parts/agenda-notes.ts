import type { AnchorSubject, AnnotationKind, AnnotationScope, Annotator } from '../../records/annotation.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { minutesName } from '../meeting-words.ts'
import type { PlanInline } from '../plan.ts'

/** A note on a meeting's pack as the chair's annotated agenda prints it. */
export interface AgendaNote {
  /** The item under which it is printed; null for none. */
  item: string | null
  /** `EAG(16)08, paragraph 3` */
  where: string
  kind: AnnotationKind
  author: string
  /** The words that it stands on, shortened; empty for a whole paragraph. */
  quote: string
  text: string
}

/** What is known of a note, and of its place in the pack as it is now. */
export interface NotedPlace {
  of: AnchorSubject
  label: string | null
  kind: AnnotationKind
  for: AnnotationScope
  author: Annotator
  resolved: boolean
  answers: string | null
  text: string
  quote: string
  isWhole: boolean
}

/**
 * The notes that an annotated agenda prints: open ones that are shared, and those of `reader` (a name, or the id of a person)
 * whoever else may read them. What is to be raised comes first, then as they came; answers are left out.
 */
export function agendaNotes(
  notes: readonly NotedPlace[],
  indexed: Indexed,
  reader: string | undefined,
): AgendaNote[] {
  const isReaders = ({ person, name }: Annotator): boolean =>
    reader !== undefined &&
    (person === reader || name === reader || (person !== undefined && nameOf(person, indexed) === reader))
  const shown = notes.filter(
    (note) => note.answers === null && !note.resolved && (note.for === 'shared' || isReaders(note.author)),
  )
  const printed = shown.map((note): AgendaNote => {
    const { kind, text, author } = note
    return {
      ...{ kind, text, author: author.name },
      item: itemOf(note.of, indexed),
      where: whereOf(note, indexed),
      quote: note.isWhole ? '' : shortened(note.quote),
    }
  })
  return [
    ...printed.filter(({ kind }) => kind === 'raise'),
    ...printed.filter(({ kind }) => kind !== 'raise'),
  ]
}

/** `Raise: EAG(16)08, paragraph 3, “wilfully”: Ask the Crown Office. (Elspeth Rannoch)` */
export function noteWords({ kind, where, quote, text, author }: AgendaNote): PlanInline[] {
  const place = [where, ...(quote === '' ? [] : [`“${quote}”`])].filter((words) => words !== '').join(', ')
  return [
    ...(kind === 'raise' ? [{ text: 'Raise: ', bold: true as const }] : []),
    [place, text.trim().replace(/\s*\n\s*/g, ' ')].filter((words) => words !== '').join(': '),
    ` (${author})`,
  ]
}

function itemOf(of: AnchorSubject, { placeOf, itemPlace }: Indexed): string | null {
  if ('item' in of) return itemPlace.has(of.item) ? of.item : null
  return 'paper' in of ? (placeOf.get(of.paper)?.item?.id ?? null) : null
}

function whereOf({ of, label }: NotedPlace, indexed: Indexed): string {
  const paragraph = label === null ? [] : [`paragraph ${label}`]
  if ('item' in of || 'pack' in of) return ''
  if ('paper' in of) {
    const name = indexed.paperNumbers.get(of.paper) ?? indexed.papers.get(of.paper)?.title ?? of.paper
    return [name, ...paragraph].join(', ')
  }
  const meeting = indexed.meetings.get(of.minutes)
  return [meeting ? minutesName(meeting, indexed) : 'the minutes', ...paragraph].join(', ')
}

/** In characters: enough to know the place by. */
const longest = 120

function shortened(quote: string): string {
  const words = quote.trim().replace(/\s+/g, ' ')
  return words.length <= longest ? words : `${words.slice(0, longest).replace(/\s\S*$/, '')} …`
}
