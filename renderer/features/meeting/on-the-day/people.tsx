import { type KeyboardEvent, useRef, useState } from 'react'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { agendaInOrder } from '../../../../shared/rules/agenda-order.ts'
import { quorumOf } from '../../../../shared/rules/quorum.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { Card } from '../../../ui/card.tsx'
import { SearchField } from '../../../ui/search-field.tsx'
import { setAttendance } from '../attendance/attendance-edits.ts'
import { attendanceLines, keyOfOther, underOf } from '../attendance/attendance-lines.ts'
import { Invited, Others } from '../attendance/attendees.tsx'
import { QuorumChip } from '../attendance/quorum-chip.tsx'
import { meansThem } from '../means-them.ts'
import { RefPicker } from '../ref-picker.tsx'
import type { Names } from '../use-names.ts'
import '../attendance/attendance-tab.css'

interface PeopleProps {
  meeting: Meeting
  names: Names
  edit: (edit: Edit<Meeting>) => void
  /** Escape goes back to the items. */
  onLeave: () => void
}

/** Who came and who left: a name is found by typing, and one key says it. */
export const People = ({ meeting, names, edit, onLeave }: PeopleProps) => {
  const [words, setWords] = useState('')
  const [current, setCurrent] = useState<string | null>(null)
  const box = useRef<HTMLFieldSetElement>(null)
  const { seats, invited, others } = attendanceLines(meeting, names)
  const shownInvited = invited.filter((seat) =>
    meansThem(words, `${names.of(seat.holder)} ${underOf(seat, names)}`),
  )
  const shownOthers = others.filter(({ person }) => meansThem(words, names.of(person)))
  const keys = [...shownInvited.map(({ key }) => key), ...shownOthers.map(keyOfOther)]
  const first = keys.find((key) => key === current) ?? keys[0]
  const items = agendaInOrder(meeting).flatMap(({ item, number }) =>
    number === null ? [] : [{ item, number }],
  )
  const common = {
    meeting,
    names,
    items,
    edit,
    isCurrent: (key: string) => key === first,
    onFocus: setCurrent,
  }

  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || !event.currentTarget.contains(target)) return
    const isFinding = target.matches('[type="search"]')
    if (isFinding && (key === 'Enter' || key === 'ArrowDown'))
      box.current?.querySelector<HTMLElement>('.att-row')?.focus()
    else if (key === 'Escape' && (isFinding || target.matches('.att-row'))) {
      setWords('')
      onLeave()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <fieldset className="otd-people" aria-label="People" ref={box} onKeyDownCapture={pressed}>
      <Card title="People" aside={<QuorumChip quorum={quorumOf(meeting, names, seats)} />}>
        <div className="otd-find">
          <SearchField
            label="Find somebody"
            placeholder="Find somebody, then p, a or h"
            value={words}
            onChange={setWords}
          />
        </div>
        {keys.length === 0 && <p className="otd-none">Nobody here is called “{words.trim()}”.</p>}
        {shownInvited.length > 0 && <Invited {...common} lines={shownInvited} />}
        {shownOthers.length > 0 && <Others {...common} lines={shownOthers} />}
        <div className="att-add">
          <RefPicker
            label="Add somebody in attendance"
            names={names}
            without={[
              ...invited.map(({ holder }) => holder),
              ...meeting.attendance.map(({ person }) => person),
            ]}
            onPick={(ref) => edit(setAttendance(meeting, ref, names.of(ref), { as: 'in attendance' }))}
          />
        </div>
      </Card>
    </fieldset>
  )
}
