import { useState } from 'react'
import { isAppError } from '../../../../shared/errors.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { api } from '../../../api/api.ts'
import { programmeChanged, queries, queryClient } from '../../../api/queries.ts'
import { wordsFor } from '../../../api/words-for.ts'
import { go } from '../../../go.ts'
import { places } from '../../../places.ts'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'

/** Takes the meeting away, which undo brings back; says what holds it where something does. */
export const RemoveMeeting = ({ programme, meeting }: { programme: string; meeting: Meeting }) => {
  const [why, setWhy] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)

  async function remove(): Promise<void> {
    setBusy(true)
    setWhy([])
    try {
      const { revision } = await queryClient.ensureQueryData(
        queries.record(programme, 'meetings', meeting.id),
      )
      await api.removeRecord(programme, 'meetings', meeting.id, revision)
      go(places.meetings(programme), { replace: true })
      programmeChanged(programme)
      toast({ tone: 'plain', title: 'Meeting removed', what: 'Ctrl+Z brings it back.' })
    } catch (error) {
      setBusy(false)
      if (isAppError(error, 'faults'))
        setWhy(error.details.faults.map(({ path, message }) => `${path} ${message}`))
      else {
        const { title, what } = wordsFor(error)
        setWhy([`${title}.`, ...(what === undefined ? [] : [what])])
      }
    }
  }
  return (
    <div className="details-remove">
      <Button look="danger" isDisabled={isBusy} onPress={remove}>
        Remove meeting
      </Button>
      {why.length > 0 && (
        <div role="alert">
          <strong>It cannot be removed while other records point to it.</strong>
          <ul>
            {why.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}
