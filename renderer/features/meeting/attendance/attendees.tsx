import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import type { Attendance, Meeting } from '../../../../shared/records/meeting.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import type { Names } from '../use-names.ts'
import { dropAttendance, setAttendance, substitute } from './attendance-edits.ts'
import { keyOfOther, type SeatLine, underOf } from './attendance-lines.ts'
import { AttendanceRow } from './attendance-row.tsx'

interface AttendeesProps {
  meeting: Meeting
  names: Names
  items: { item: AgendaItem; number: number }[]
  edit: (edit: Edit<Meeting>) => void
  /** Which row Tab comes to. */
  isCurrent: (key: string) => boolean
  onFocus: (key: string) => void
}

/** Those who were invited, a row each. */
export const Invited = ({ lines, isCurrent, onFocus, ...common }: AttendeesProps & { lines: SeatLine[] }) => {
  const { meeting, names, edit } = common
  return (
    <ul className="att-rows" aria-label="Invited">
      {lines.map((seat) => {
        const { key, holder, member, line } = seat
        const spoken = line?.person ?? holder
        return (
          <AttendanceRow
            key={key}
            {...common}
            name={names.of(holder)}
            role={member.role}
            under={underOf(seat, names)}
            line={line}
            substitutes={member.substitutes}
            isCurrent={isCurrent(key)}
            onFocus={() => onFocus(key)}
            onSay={(as) =>
              edit(
                as === null
                  ? dropAttendance(meeting, spoken, names.of(spoken))
                  : setAttendance(meeting, as === 'apologies' ? holder : spoken, names.of(holder), { as }),
              )
            }
            onSubstitute={(by) => edit(substitute(holder, by, names.of(holder)))}
          />
        )
      })}
    </ul>
  )
}

/** Those who came without a seat. */
export const Others = ({
  lines,
  isCurrent,
  onFocus,
  ...common
}: AttendeesProps & { lines: Attendance[] }) => {
  const { meeting, names, edit } = common
  return (
    <ul className="att-rows" aria-label="Others">
      {lines.map((line) => {
        const name = names.of(line.person)
        const key = keyOfOther(line)
        return (
          <AttendanceRow
            key={key}
            {...common}
            name={name}
            under={line.for === undefined ? '' : `For ${names.of(line.for)}`}
            line={line}
            isOther
            isCurrent={isCurrent(key)}
            onFocus={() => onFocus(key)}
            onSay={(as) =>
              edit(
                as === null
                  ? dropAttendance(meeting, line.person, name)
                  : setAttendance(meeting, line.person, name, { as }),
              )
            }
          />
        )
      })}
    </ul>
  )
}
