import type { MergeReport } from '../../../shared/api/briefcases.ts'
import { AppError } from '../../../shared/errors.ts'
import type { AnnotationChange } from '../../../shared/records/annotation.ts'
import { type Notes, readNotes } from '../../briefcase/notes-file.ts'
import type { ReadStore } from '../../store/store.ts'
import { reportMerge } from '../merge-notes.ts'

/** A programme that notes may belong to. */
export interface NotesHome {
  id: string
  path: string
  identity: string | null
  name: string
}

/** What a notes file brings to the programme that it is for; nothing of it is stored yet. */
export interface NotesToBring {
  programme: string
  annotations: AnnotationChange[]
  /** What storing them comes to. */
  report: MergeReport
}

interface BringOptions {
  /** Its name, never its folder. */
  file: string
  passphrase?: string | undefined
  /** The one that they are for, or those among which they find their own. */
  into: NotesHome | readonly NotesHome[]
  open: (path: string) => ReadStore
  progress?: (progress: { done: number; total: number; what: string }) => void
  /** Asked between steps; once it says so the work ends with `cancelled`. */
  cancelled?: () => boolean
}

/** Reads a notes file, and works out what it brings. Throws what `readNotes` and `mergeNotes` throw, and `cancelled`. */
export async function bringNotes(
  bytes: Uint8Array,
  { file, passphrase, into, open, progress, cancelled }: BringOptions,
): Promise<NotesToBring> {
  const step = (done: number, what: string): void => {
    if (cancelled?.()) throw new AppError('cancelled', {})
    progress?.({ done, total: 2, what })
  }
  step(0, 'Opening the file')
  const notes = await readNotes(bytes, { file, passphrase })
  const { id, path } = 'id' in into ? into : homeOf(notes, into, file)
  step(1, 'Finding the places of its notes')
  const store = open(path)
  if (store.openedCase())
    throw new AppError('unreadable', {
      file,
      reason: 'Notes go back to the programme, not into a pack for reading',
    })
  return { programme: id, annotations: notes.annotations, report: reportMerge(store, notes, file) }
}

function homeOf({ programme }: Notes, among: readonly NotesHome[], file: string): NotesHome {
  const found =
    among.find(({ identity }) => identity === programme.id) ??
    among.find(({ name }) => name === programme.name)
  if (!found)
    throw new AppError('unreadable', {
      file,
      reason: `Its notes are on a pack of “${programme.name}”, which is not among the programmes here`,
    })
  return found
}
