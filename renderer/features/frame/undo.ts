import { api } from '../../api/api.ts'
import { programmeChanged } from '../../api/queries.ts'
import { putAllDown, settled } from '../../api/saving.ts'
import { wordsFor } from '../../api/words-for.ts'
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
    putAllDown()
    await settled()
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
    })
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
}
