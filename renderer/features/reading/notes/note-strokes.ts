import type { ReadingNote, ReadingPart } from '../../../../shared/api.ts'
import type { Stroke } from '../find/painter.ts'
import { elementId, type Reader } from '../reader.ts'
import { subjectKey } from './apply-writes.ts'

export const noteLooks = ['nt-highlighted', 'nt-noted', 'nt-raised', 'nt-done', 'nt-active'] as const
const lookOf = { highlight: 'nt-highlighted', note: 'nt-noted', raise: 'nt-raised' } as const

/** What is coloured for the notes: their exact words; of the one that is open, and of a highlight, a whole paragraph too. */
export function strokesOf(
  notes: readonly ReadingNote[],
  active: string | null,
  reader: Pick<Reader, 'pack' | 'loaded'>,
): Map<string, Stroke[]> {
  const parts = new Map(
    reader.pack
      .get()
      .parts.flatMap((part): [string, ReadingPart][] =>
        part.subject ? [[subjectKey(part.subject), part]] : [],
      ),
  )
  const strokes = new Map<string, Stroke[]>()
  for (const note of notes) {
    const { block, range, fate } = note.place
    const part = parts.get(subjectKey(note.of))
    if (!part || block === null || fate === 'orphaned' || note.answers !== null) continue
    const at = reader.loaded(part.key)?.byId.get(block)
    if (at === undefined) continue
    const whole = { start: 0, end: Number.MAX_SAFE_INTEGER }
    const id = elementId(part, at)
    const own = strokes.get(id) ?? []
    strokes.set(id, own)
    if (range || note.kind === 'highlight')
      own.push({ ...(range ?? whole), look: note.resolved ? 'nt-done' : lookOf[note.kind] })
    if (note.id === active) own.push({ ...(range ?? whole), look: 'nt-active' })
  }
  return strokes
}
