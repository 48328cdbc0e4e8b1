import { useState } from 'react'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { agendaInOrder } from '../../../../shared/rules/agenda-order.ts'
import { quorumOf } from '../../../../shared/rules/quorum.ts'
import { useRecord } from '../../../api/use-record.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { HeldEdit } from '../held-edit.tsx'
import { RefPicker } from '../ref-picker.tsx'
import { useNames } from '../use-names.ts'
import { setAttendance } from './attendance-edits.ts'
import { attendanceLines, keyOfOther } from './attendance-lines.ts'
import { Invited, Others } from './attendees.tsx'
import { Interests } from './interests.tsx'
import { QuorumChip } from './quorum-chip.tsx'
import './attendance-tab.css'

/** Who was invited and who came: a key each, with the quorum counted as one goes. */
export const AttendanceTab = ({ programme, meeting: id }: { programme: string; meeting: string }) => {
  const edited = useRecord<Meeting>(programme, 'meetings', id)
  const { record: meeting, edit, held } = edited
  const names = useNames(programme)
  const [current, setCurrent] = useState<string | null>(null)
  const { seats, invited, others } = attendanceLines(meeting, names)
  const items = agendaInOrder(meeting).flatMap(({ item, number }) =>
    number === null ? [] : [{ item, number }],
  )
  const holders = invited.map(({ holder }) => holder)
  const first = invited[0]?.key ?? (others[0] && keyOfOther(others[0]))
  const common = {
    meeting,
    names,
    items,
    edit,
    isCurrent: (key: string) => (current ?? first) === key,
    onFocus: setCurrent,
  }

  return (
    <div className="attendance">
      {held !== null && <HeldEdit of={edited} held={held} inWords={inWords} />}
      <Card title="Invited" aside={<QuorumChip quorum={quorumOf(meeting, names, seats)} />}>
        {invited.length === 0 ? (
          <EmptyState>The group has no members on this day.</EmptyState>
        ) : (
          <Invited {...common} lines={invited} />
        )}
      </Card>
      <Card title="Others">
        <Others {...common} lines={others} />
        <div className="att-add">
          <RefPicker
            label="Add somebody in attendance"
            names={names}
            without={[...holders, ...meeting.attendance.map(({ person }) => person)]}
            onPick={(ref) => edit(setAttendance(meeting, ref, names.of(ref), { as: 'in attendance' }))}
          />
        </div>
      </Card>
      <Interests meeting={meeting} names={names} items={items} edit={edit} />
    </div>
  )
}

function inWords(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'as' in value) return String(value.as)
  return 'nothing said'
}
