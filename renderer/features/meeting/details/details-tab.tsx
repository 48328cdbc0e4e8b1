import { useId } from 'react'
import type { Meeting, Session } from '../../../../shared/records/meeting.ts'
import { printTime, printWeekday } from '../../../../shared/rules/dates.ts'
import { firstDay } from '../../../../shared/rules/meetings-in-order.ts'
import { chairOn } from '../../../../shared/rules/membership.ts'
import { setFieldOf } from '../../../api/set-field.ts'
import { useRecord } from '../../../api/use-record.ts'
import { places } from '../../../places.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { FieldRow, FieldRows } from '../../../ui/field-rows.tsx'
import { RemoveRecord } from '../../registers/remove-record.tsx'
import { typedTime } from '../agenda/typed-time.ts'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { HeldEdit } from '../held-edit.tsx'
import { PersonInPlace } from '../person-in-place.tsx'
import { TextInPlace } from '../text-in-place.tsx'
import { useNames } from '../use-names.ts'
import { DayInPlace } from './day-in-place.tsx'
import { addSession, setSession } from './details-edits.ts'
import { nextDay } from './next-day.ts'
import './details-tab.css'

const statuses = [
  { id: 'planned', label: 'Planned' },
  { id: 'agenda issued', label: 'Agenda issued' },
  { id: 'papers issued', label: 'Papers issued' },
  { id: 'held', label: 'Held' },
  { id: 'cancelled', label: 'Cancelled' },
] as const

/** What the meeting is: whose, when, where, who chairs it. */
export const DetailsTab = ({ programme, meeting: id }: { programme: string; meeting: string }) => {
  const edited = useRecord<Meeting>(programme, 'meetings', id)
  const { record: meeting, edit, held } = edited
  const names = useNames(programme)
  const group = names.groups.get(meeting.group)
  const usual = group && chairOn(group, firstDay(meeting))
  const last = meeting.sessions.at(-1)

  return (
    <div className="details">
      {held !== null && <HeldEdit of={edited} held={held} inWords={(value) => inWords(value, names.of)} />}
      <Card>
        <FieldRows>
          <FieldRow legend="Group">
            <ChoiceInPlace
              label="Group"
              choices={[...names.groups.values()].map(({ id: one, name }) => ({ id: one, label: name }))}
              value={meeting.group}
              onChoose={(to) => edit(setFieldOf(meeting, 'group', 'Group', to))}
            />
          </FieldRow>
          <FieldRow legend="Title">
            <TextInPlace
              label="Title of the meeting"
              value={meeting.title ?? ''}
              placeholder="None: it is called by its group and day"
              onSave={(typed, { was, typing }) =>
                edit(setFieldOf(meeting, 'title', 'Title', orOut(typed), { was: orOut(was), typing }))
              }
            />
          </FieldRow>
          <FieldRow legend="Status">
            <ChoiceInPlace
              label="Status"
              choices={statuses}
              value={meeting.status}
              onChoose={(status) => edit(setFieldOf(meeting, 'status', 'Status', status))}
            />
          </FieldRow>
          <FieldRow legend="Venue">
            <TextInPlace
              label="Venue"
              value={meeting.venue ?? ''}
              placeholder="Not said"
              onSave={(typed, { was, typing }) =>
                edit(setFieldOf(meeting, 'venue', 'Venue', orOut(typed), { was: orOut(was), typing }))
              }
            />
          </FieldRow>
          <FieldRow legend="Chair">
            <PersonInPlace
              label="Somebody else chairs"
              names={names}
              value={meeting.chair}
              none={usual ? `${names.of(usual)}, who chairs the group` : 'Nobody yet'}
              onChange={(chair) => edit(setFieldOf(meeting, 'chair', 'Chair', chair))}
            />
          </FieldRow>
        </FieldRows>
      </Card>
      <Card title="Days and times">
        <ul className="details-days" aria-label="Days and times">
          {meeting.sessions.map((session, i) => {
            // A day keeps its row while it is changed to another.
            const key = `${i}`
            return (
              <SessionRow
                key={key}
                session={session}
                isOnly={meeting.sessions.length === 1}
                onChange={(becomes) => edit(setSession(session, becomes))}
              />
            )
          })}
        </ul>
        <div className="details-add">
          <Button icon="plus" onPress={() => last && edit(addSession({ ...last, day: nextDay(last.day) }))}>
            Add a day
          </Button>
        </div>
      </Card>
      <RemoveRecord
        programme={programme}
        list="meetings"
        id={meeting.id}
        noun="meeting"
        then={places.meetings(programme)}
      />
    </div>
  )
}

const SessionRow = ({
  session,
  isOnly,
  onChange,
}: {
  session: Session
  isOnly: boolean
  onChange: (becomes: Session | null) => void
}) => {
  const words = printWeekday(session.day)
  return (
    <li className="details-day">
      <DayInPlace label="Day" value={session.day} onSave={(day) => onChange({ ...session, day })} />
      {(['starts', 'ends'] as const).map((field) => (
        <Labelled key={field} legend={field === 'starts' ? 'Starts' : 'Ends'}>
          <TextInPlace
            label={`${words} ${field}`}
            value={session[field] === undefined ? '' : printTime(session[field])}
            placeholder="Not said"
            className="details-time"
            whole
            faultOf={(typed) =>
              typed.trim() === '' || typedTime(typed) !== null ? null : 'A time, as 2.30pm'
            }
            onSave={(typed) => onChange(withTime(session, field, typedTime(typed)))}
          />
        </Labelled>
      ))}
      {!isOnly && <IconButton icon="cross" label={`Remove ${words}`} onPress={() => onChange(null)} />}
    </li>
  )
}

const Labelled = ({ legend, children }: { legend: string; children: React.ReactNode }) => {
  const id = useId()
  return (
    <fieldset className="details-labelled" aria-labelledby={id}>
      <span className="field-label" id={id}>
        {legend}
      </span>
      {children}
    </fieldset>
  )
}

function withTime(session: Session, field: 'starts' | 'ends', time: string | null): Session {
  const { [field]: _before, ...rest } = session
  return time === null ? rest : { ...rest, [field]: time }
}

const orOut = (typed: string) => (typed.trim() === '' ? undefined : typed)

function inWords(value: unknown, nameOf: (ref: string) => string): string {
  if (value === undefined || value === null) return 'nothing'
  if (typeof value === 'string') return `“${nameOf(value)}”`
  if (typeof value === 'object' && 'day' in value) {
    const { day, starts, ends } = value as Session // of all fields only a session has a day
    return [printWeekday(day), ...[starts, ends].flatMap((time) => (time ? [printTime(time)] : []))].join(
      ', ',
    )
  }
  return typeof value === 'object' && 'name' in value ? String(value.name) : 'something else'
}
