import { useRef } from 'react'
import type { Update } from '../../../shared/records/update.ts'
import { isCleared } from '../../../shared/rules/void-clearance.ts'
import { api } from '../../api/api.ts'
import { programmeChanged } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { toast } from '../../ui/toast.tsx'

interface ClearanceNoticeProps {
  programme: string
  update: Update
  /** The words may change from now on without taking it away. */
  onKept: () => void
}

/** Says what a change of the words does to the clearance, and once it has gone gives it back. */
export const ClearanceNotice = ({ programme, update, onKept }: ClearanceNoticeProps) => {
  const cleared = useRef<Update | null>(null)
  if (isCleared(update)) cleared.current = update
  const last = cleared.current
  if (last === null) return null
  const isGone = !isCleared(update)
  // Somebody who sets the stage back has not changed a word.
  if (isGone && JSON.stringify(last.body) === JSON.stringify(update.body)) return null
  const giveBack = async () => {
    onKept()
    try {
      const { record, revision } = await api.record(programme, 'updates', update.id)
      const { stage, clearances } = last
      await api.putRecord(
        programme,
        'updates',
        { ...record, stage, clearances, id: update.id } as Update, // the record just read
        { base: revision },
      )
      programmeChanged(programme)
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    }
  }
  return (
    <div className="writing-clearance" role="status">
      <Icon name={isGone ? 'warning' : 'info'} size={16} />
      {isGone ? (
        <>
          <span>The words have changed, so the clearance is gone: the update counts as received.</span>
          <Button look="quiet" onPress={() => void giveBack()}>
            It still holds: put it back
          </Button>
        </>
      ) : (
        <span>This update is cleared. A change of its words takes the clearance away.</span>
      )}
    </div>
  )
}
