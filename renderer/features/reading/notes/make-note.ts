import type { ReadingNote, ReadingPart, ReadingWords } from '../../../../shared/api.ts'
import type { Anchor, AnnotationKind, AnnotationScope } from '../../../../shared/records/annotation.ts'
import type { RichText } from '../../../../shared/rich-text.ts'
import { makeAnchor } from '../../../../shared/rules/annotations/make-anchor.ts'
import { saidIn } from '../../../../shared/rules/reading/said-in.ts'
import { annotatorIn, me } from './me.ts'
import type { NoteEdit } from './notes-store.ts'

/** Where a note is to stand: a block of a part's words, or characters of it. */
export interface Target {
  part: ReadingPart
  words: ReadingWords
  block: number
  range: { start: number; end: number } | null
}

const texts = new WeakMap<ReadingWords, RichText>()

/** What notes are counted in, of every block that has an address. */
function textOf(words: ReadingWords): RichText {
  const before = texts.get(words)
  if (before) return before
  const text = words.blocks.flatMap(
    (block): RichText =>
      block.address ? [{ id: block.address.id, type: 'plain', text: [saidIn(block)] }] : [],
  )
  texts.set(words, text)
  return text
}

/** The place as a note keeps it; null where no note can stand. */
export function anchorAt(meeting: string, { part, words, block, range }: Target): Anchor | null {
  const address = words.blocks[block]?.address
  if (!address || !part.subject) return null
  return makeAnchor(textOf(words), {
    meeting,
    of: part.subject,
    block: address.id,
    range: range ?? undefined,
    label: address.label?.replace(/\.$/, ''),
    revision: words.revision,
  })
}

interface Wanted {
  programme: string
  kind: AnnotationKind
  scope: AnnotationScope
  text?: string
  answers?: string | null
}

/** A new note, not written yet; null without a name to put on it. */
export function freshNote(
  on: Anchor,
  { programme, kind, scope, text = '', answers = null }: Wanted,
): ReadingNote | null {
  const one = me.get()
  if (!one) return null
  const now = new Date().toISOString()
  return {
    id: crypto.randomUUID().replaceAll('-', ''),
    of: on.of,
    block: on.block ?? null,
    label: on.label ?? null,
    quote: on.quote,
    was: null,
    kind,
    for: scope,
    text,
    answers,
    resolved: false,
    author: annotatorIn(programme, one),
    made: now,
    edited: now,
    version: 0,
    alsoWritten: [],
    place: { fate: 'kept', block: on.block ?? null, range: on.range ?? null, quote: on.quote },
  }
}

/** Its making, as it is written. */
export function making(note: ReadingNote, on: Anchor): NoteEdit {
  const { kind, for: scope, text, answers } = note
  return {
    id: note.id,
    set: { on, kind, for: scope, text, ...(answers !== null && { answers }) },
    after: note,
  }
}

/** Other words, another reader, resolved or not. */
export const changing = (
  note: ReadingNote,
  set: Partial<Pick<ReadingNote, 'kind' | 'for' | 'text' | 'resolved'>>,
): NoteEdit => ({ id: note.id, set, after: { ...note, ...set } })

export const removing = ({ id }: ReadingNote): NoteEdit => ({ id, set: { removed: true }, after: null })

/** Another place for a note, given by hand. */
export const placing = (note: ReadingNote, on: Anchor): NoteEdit => ({
  id: note.id,
  set: { on },
  after: {
    ...note,
    block: on.block ?? null,
    label: on.label ?? null,
    quote: on.quote,
    was: null,
    place: { fate: 'kept', block: on.block ?? null, range: on.range ?? null, quote: on.quote },
  },
})
