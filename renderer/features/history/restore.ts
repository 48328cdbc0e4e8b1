import { api } from '../../api/api.ts'
import { programmeChanged } from '../../api/queries.ts'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { undo } from '../frame/undo.ts'
import { faultsInWords } from '../writing/faults-in-words.ts'
import { type HistoryOf, restoreVersion } from './history-queries.ts'

/** Gives the text the words of an earlier version, and says so. */
export async function restore(of: HistoryOf, version: number, asItWas: string): Promise<boolean> {
  const { programme, list, id } = of
  try {
    const { revision } = await api.record(programme, list, id)
    const { lostReferences, clearanceGone } = await restoreVersion(of, version, revision)
    programmeChanged(programme)
    const more = [
      ...(clearanceGone
        ? ['The words are others than those that were cleared: the update counts as received.']
        : []),
      ...(lostReferences > 0
        ? [
            `${counted(lostReferences, 'reference')} led to what is not there any more: words stand there now.`,
          ]
        : []),
      'Ctrl+Z undoes it.',
    ]
    toast({
      tone: 'done',
      title: `Restored ${asItWas.replace(/^As/, 'as')}`,
      what: more.join(' '),
      action: { label: 'Undo', run: () => void undo(programme) },
    })
    return true
  } catch (error) {
    toast({ tone: 'late', title: 'Not restored', what: faultsInWords(programme, error).join(' ') })
    return false
  }
}
