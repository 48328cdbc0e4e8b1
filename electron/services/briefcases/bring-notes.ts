import type { MergeReport, NotesBrought } from '../../../shared/api/briefcases.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Notes } from '../../briefcase/notes-file.ts'
import { mergeNotes } from '../merge-notes.ts'
import type { Programmes } from '../programmes.ts'

/** Merges notes into a programme. Throws `wrong-document` for one that is a pack for reading itself. */
export function bringNotes(
  programmes: Programmes,
  programme: string,
  notes: Notes,
  file: string,
): MergeReport {
  if (programmes.summary(programme).case)
    throw new AppError('unreadable', {
      file,
      reason: 'Notes go back to the programme, not into a pack for reading',
    })
  return programmes.write(programme, (store) => mergeNotes(store, notes, file))
}

/** Merges notes into the programme of the home folder that they are on. Throws `unreadable` where it is not here. */
export function bringNotesHome(programmes: Programmes, notes: Notes, file: string): NotesBrought {
  const own = programmes.list().filter((one) => one.problem === null && one.case === null)
  const found =
    own.find(({ identity }) => identity === notes.programme.id) ??
    own.find(({ name }) => name === notes.programme.name)
  if (!found)
    throw new AppError('unreadable', {
      file,
      reason: `Its notes are on a pack of “${notes.programme.name}”, which is not among the programmes here`,
    })
  return { programme: found.id, report: bringNotes(programmes, found.id, notes, file) }
}
