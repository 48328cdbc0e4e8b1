import type { Undone } from '../../../shared/api.ts'
import { isAppError } from '../../../shared/errors.ts'
import { api } from '../../api/api.ts'
import { programmeChanged } from '../../api/queries.ts'
import { allSaved } from '../../api/saving.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go, history } from '../../go.ts'
import { places, readingPlace } from '../../places.ts'
import { toast } from '../../ui/toast.tsx'

let last: Promise<void> = Promise.resolve()

/** Takes back the last thing that this window wrote, or does it again, and says what it was; each after the one asked for before. */
export function undo(programme: string, { redo = false } = {}): Promise<void> {
  last = last.then(() => undoNext(programme, redo))
  return last
}

async function undoNext(programme: string, redo: boolean): Promise<void> {
  try {
    // What was done a moment before may not have reached the file yet: it is what is meant.
    await allSaved()
    const undone = await (redo ? api.redo(programme) : api.undo(programme))
    if (undone === null) {
      toast({ tone: 'plain', title: redo ? 'Nothing to do again' : 'Nothing to undo' })
      return
    }
    programmeChanged(programme)
    toast({
      tone: 'done',
      title: `${redo ? 'Done again' : 'Undone'}: ${undone.what}`,
      what: redo ? 'Ctrl+Z undoes it.' : 'Ctrl+Shift+Z does it again.',
      ...wayToNotes(programme, undone),
    })
  } catch (error) {
    const { title, what } = wordsFor(error)
    const faults = isAppError(error, 'faults')
      ? error.details.faults.map(({ path, message }) => `${path} ${message}`.trim()).join('; ')
      : what
    toast({ tone: 'late', title, ...(faults !== undefined && { what: faults }) })
  }
}

/** Notes of a pack that is not on the screen have changed: there is a way to them. */
function wayToNotes(programme: string, { meeting }: Undone): { action?: { label: string; run: () => void } } {
  if (meeting === undefined) return {}
  const { pathname } = history.location
  const shown = [readingPlace(programme, meeting), places.notesCarried(programme, meeting)]
  if (shown.includes(pathname)) return {}
  return {
    action: {
      label: 'Show the notes',
      run: () => go(readingPlace(programme, meeting, {}, 'notes')),
    },
  }
}
