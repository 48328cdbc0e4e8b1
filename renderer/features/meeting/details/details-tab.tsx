import type { ReactNode } from 'react'
import { useId } from 'react'
import type { Meeting, Session } from '../../../../shared/records/meeting.ts'
import { printTime, printWeekday } from '../../../../shared/rules/dates.ts'
import { firstDay } from '../../../../shared/rules/meetings-in-order.ts'
import { chairOn } from '../../../../shared/rules/membership.ts'
import { useRecord } from '../../../api/use-record.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { typedTime } from '../agenda/typed-time.ts'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { HeldEdit } from '../held-edit.tsx'
import { RefPicker } from '../ref-picker.tsx'
import { TextInPlace } from '../text-in-place.tsx'
import { useNames } from '../use-names.ts'
import { DayInPlace } from './day-in-place.tsx'
import { addSession, setDetail, setSession } from './details-edits.ts'
import { nextDay } from './next-day.ts'
import { RemoveMeeting } from './remove-meeting.tsx'
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
        <div className="details-fields">
          <Row legend="Group">
            <ChoiceInPlace
              label="Group"
              choices={[...names.groups.values()].map(({ id: one, name }) => ({ id: one, label: name }))}
              value={meeting.group}
              onChoose={(to) => edit(setDetail(meeting, 'group', to))}
            />
          </Row>
          <Row legend="Title">
            <TextInPlace
              label="Title of the meeting"
              value={meeting.title ?? ''}
              placeholder="None: it is called by its group and day"
              onSave={(typed, { was, typing }) =>
                edit(setDetail(meeting, 'title', orOut(typed), { was: orOut(was), typing }))
              }
            />
          </Row>
          <Row legend="Status">
            <ChoiceInPlace
              label="Status"
              choices={statuses}
              value={meeting.status}
              onChoose={(status) => edit(setDetail(meeting, 'status', status))}
            />
          </Row>
          <Row legend="Venue">
            <TextInPlace
              label="Venue"
              value={meeting.venue ?? ''}
              placeholder="Not said"
              onSave={(typed, { was, typing }) =>
                edit(setDetail(meeting, 'venue', orOut(typed), { was: orOut(was), typing }))
              }
            />
          </Row>
          <Row legend="Chair">
            <div className="details-chair">
              {meeting.chair === undefined ? (
                <span className="details-quiet">
                  {usual ? `${names.of(usual)}, who chairs the group` : 'Nobody yet'}
                </span>
              ) : (
                <span className="ref-chip">
                  {names.of(meeting.chair)}
                  <IconButton
                    icon="cross"
                    label={`Take off: ${names.of(meeting.chair)}`}
                    onPress={() => edit(setDetail(meeting, 'chair', undefined))}
                  />
                </span>
              )}
              <RefPicker
                label="Somebody else chairs"
                names={names}
                onPick={(ref) => edit(setDetail(meeting, 'chair', ref))}
              />
            </div>
          </Row>
        </div>
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
      <RemoveMeeting programme={programme} meeting={meeting} />
    </div>
  )
}

const Row = ({ legend, children }: { legend: string; children: ReactNode }) => (
  <div className="details-row">
    <span className="legend" aria-hidden="true">
      {legend}
    </span>
    <div>{children}</div>
  </div>
)

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

const Labelled = ({ legend, children }: { legend: string; children: ReactNode }) => {
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
