import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components/Form'
import type { RecordsStep } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { api } from '../../api/api.ts'
import { programmeChanged, queries } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ChoiceInPlace } from '../meeting/choice-in-place.tsx'
import { useNames } from '../meeting/use-names.ts'
import './new-meeting.css'

const another = ' another'

/** Asks whose meeting and on which day; a group that is not there yet is made with it, in one step. */
export const NewMeeting = ({ programme, onClose }: { programme: string; onClose: () => void }) => {
  const { groups } = useNames(programme)
  const { meetings } = useSuspenseQuery(queries.programme(programme)).data
  const lastMeeting = meetings.at(-1)
  const [group, setGroup] = useState(lastMeeting?.group.id ?? [...groups.keys()][0] ?? another)
  const [name, setName] = useState('')
  const [day, setDay] = useState<Day | undefined>()
  const [error, setError] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const isNew = group === another
  const isReady = day !== undefined && day > '1900' && (!isNew || name.trim() !== '')

  async function make(): Promise<void> {
    if (!isReady || isBusy) return
    setBusy(true)
    const [id, groupId] = [crypto.randomUUID(), isNew ? crypto.randomUUID() : group]
    const step: RecordsStep = {
      label: 'New meeting',
      puts: [
        ...(isNew
          ? [{ list: 'groups' as const, id: groupId, value: { id: groupId, name: name.trim() }, base: null }]
          : []),
        { list: 'meetings', id, value: { id, group: groupId, sessions: [{ day }] }, base: null },
      ],
    }
    try {
      await api.writeStep(programme, step)
      programmeChanged(programme)
      onClose()
      go(places.meeting(programme, id))
    } catch (thrown) {
      setBusy(false)
      setError(wordsFor(thrown).title)
    }
  }

  return (
    <Dialog
      title="New meeting"
      open
      onClose={onClose}
      actions={
        <Button look="go" type="submit" form="new-meeting" isDisabled={!isReady || isBusy}>
          Make meeting
        </Button>
      }
    >
      <Form
        id="new-meeting"
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          make()
        }}
      >
        {groups.size > 0 && (
          <div className="field new-meeting-group">
            <span className="field-label" aria-hidden="true">
              Group
            </span>
            <ChoiceInPlace
              label="Group"
              choices={[
                ...[...groups.values()].map(({ id, name: words }) => ({ id, label: words })),
                { id: another, label: 'A new group' },
              ]}
              value={group}
              onChoose={setGroup}
            />
          </div>
        )}
        {isNew && (
          <TextField label="Name of the group" value={name} onChange={setName} maxLength={200} autoFocus />
        )}
        <DayField label="Day" value={day} near={lastMeeting?.day} onChange={setDay} />
        {error !== undefined && (
          <p className="field-error" role="alert">
            {error}
          </p>
        )}
      </Form>
    </Dialog>
  )
}
