import { useState } from 'react'
import { isAppError } from '../../../shared/errors.ts'
import type { RecordList } from '../../../shared/interchange.ts'
import { api } from '../../api/api.ts'
import { programmeChanged, queries, queryClient } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { Button } from '../../ui/button.tsx'
import { toast } from '../../ui/toast.tsx'
import { capitalised } from '../../words.ts'
import './remove-record.css'

interface RemoveRecordProps {
  programme: string
  list: RecordList
  id: string
  /** What it is: `meeting`. */
  noun: string
  /** The screen to go to once it is gone. */
  then: string
}

/** Takes a record away, which undo brings back; says what holds it where something does. */
export const RemoveRecord = ({ programme, list, id, noun, then }: RemoveRecordProps) => {
  const [why, setWhy] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)

  async function remove(): Promise<void> {
    setBusy(true)
    setWhy([])
    try {
      const { revision } = await queryClient.ensureQueryData(queries.record(programme, list, id))
      await api.removeRecord(programme, list, id, revision)
      go(then, { replace: true })
      programmeChanged(programme)
      toast({ tone: 'plain', title: `${capitalised(noun)} removed`, what: 'Ctrl+Z brings it back.' })
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
    <div className="remove-record">
      <Button look="danger" isDisabled={isBusy} onPress={remove}>
        Remove {noun}
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
