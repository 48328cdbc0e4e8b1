import type { ReadingNote } from '../../../../shared/api.ts'
import type { AnchorSubject, AnnotationChange } from '../../../../shared/records/annotation.ts'

/** A change that may not be in the file yet, and what the note is after it; null where it is removed. */
export interface Write {
  change: AnnotationChange
  after: ReadingNote | null
  sent: boolean
}

export type NotesByPlace = ReadonlyMap<string, readonly ReadingNote[]>

/** What the file answered with what was written since, in the order in which they were made. */
export function applyWrites(served: readonly ReadingNote[], writes: readonly Write[]): ReadingNote[] {
  const notes = new Map(served.map((note) => [note.id, note]))
  for (const { change, after } of writes) {
    const there = notes.get(change.annotation)
    if (there && there.version >= change.version) continue
    if (after === null) notes.delete(change.annotation)
    else notes.set(after.id, there ? { ...after, place: there.place } : after)
  }
  return [...notes.values()].filter(({ answers }) => answers === null || notes.has(answers))
}

/** Whether what the file answered holds it: until then it is shown as it was written, else its card would go and come again. */
export function isServed({ change, after }: Write, served: readonly ReadingNote[]): boolean {
  const there = served.find(({ id }) => id === change.annotation)
  return there ? there.version >= change.version : after === null
}

/** `paper/p1`, `item/i2` */
export const subjectKey = (of: AnchorSubject): string => Object.entries(of).flat().join('/')

/** Names a block of a paper, of minutes or an item; the whole of it without one. */
export const placeKey = (of: AnchorSubject, block: string | null): string =>
  `${subjectKey(of)} ${block ?? ''}`

/** Notes by the block that they stand on now, as their words come there; answers and what lost its place are left out. */
export function groupNotes(notes: readonly ReadingNote[], before: NotesByPlace): NotesByPlace {
  const groups = Map.groupBy(
    notes.filter(({ answers, place }) => answers === null && place.fate !== 'orphaned'),
    ({ of, place }) => placeKey(of, place.block),
  )
  const answers = Map.groupBy(
    notes.filter((note) => note.answers !== null),
    (note) => note.answers ?? '',
  )
  const next = new Map<string, readonly ReadingNote[]>()
  for (const [key, group] of groups) {
    const ordered = group
      .toSorted((a, b) => (a.place.range?.start ?? -1) - (b.place.range?.start ?? -1))
      .flatMap((note) => [note, ...(answers.get(note.id) ?? [])])
    const last = before.get(key)
    next.set(key, last && isSame(last, ordered) ? last : ordered)
  }
  return next
}

/** The file answers with objects of its own: what counts is what they say. */
const isSame = (one: readonly ReadingNote[], other: readonly ReadingNote[]): boolean =>
  one.length === other.length && one.every((note, i) => note === other[i] || sameNote(note, other[i]))

const sameNote = (one: ReadingNote, other: ReadingNote | undefined): boolean =>
  other !== undefined &&
  one.id === other.id &&
  one.version === other.version &&
  one.place.fate === other.place.fate &&
  one.place.range?.start === other.place.range?.start &&
  one.place.range?.end === other.place.range?.end
