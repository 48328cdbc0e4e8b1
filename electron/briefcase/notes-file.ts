import type { randomBytes } from 'node:crypto'
import { type NotesBody, notesBody, notesVersion } from '../../shared/briefcase/case-file.ts'
import { changeKey } from '../../shared/rules/annotations/fold-annotations.ts'
import { checkChanges } from './check-changes.ts'
import { parseBody } from './parse-body.ts'
import { seal, unseal } from './seal.ts'

export type Notes = Omit<NotesBody, 'format' | 'version'>

interface Key {
  passphrase?: string | undefined
}

/** The bytes of a `.sederunt-notes`: the same for the same notes in whatever order, unless it is protected. See `seal`. */
export const writeNotes = (
  { programme, meeting, from, state, annotations }: Notes,
  key: Key & { random?: typeof randomBytes } = {},
): Promise<Uint8Array<ArrayBuffer>> =>
  seal(
    'notes',
    JSON.stringify({
      format: 'sederunt.notes',
      version: notesVersion,
      programme: { id: programme.id, name: programme.name },
      meeting: { id: meeting.id, name: meeting.name, day: meeting.day },
      from: { person: from.person, name: from.name },
      state: { mark: state.mark, at: state.at },
      annotations: [...new Set(annotations.map(changeKey))].sort().map((key) => JSON.parse(key)),
    }),
    key,
  )

/** Reads a `.sederunt-notes`. Throws what `unseal` throws, and `faults` with everything that is wrong with what it says. */
export async function readNotes(bytes: Uint8Array, how: Key & { file: string }): Promise<Notes> {
  const what = 'notes file'
  const { body } = parseBody(await unseal('notes', bytes, how), notesBody, { what, file: how.file })
  const { format: _, version: _2, ...notes } = body
  checkChanges(notes.annotations, notes.meeting.id, what)
  return notes
}
