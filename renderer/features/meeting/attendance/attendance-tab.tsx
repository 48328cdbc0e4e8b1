import { useState } from 'react'
import type { Ref } from '../../../../shared/records/basics.ts'
import type { Attendance, Meeting } from '../../../../shared/records/meeting.ts'
import { agendaInOrder } from '../../../../shared/rules/agenda-order.ts'
import { matchSeats } from '../../../../shared/rules/match-seats.ts'
import { quorumOf } from '../../../../shared/rules/quorum.ts'
import { useRecord } from '../../../api/use-record.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { capitalised } from '../../../words.ts'
import { HeldEdit } from '../held-edit.tsx'
import { RefPicker } from '../ref-picker.tsx'
import { useNames } from '../use-names.ts'
import { dropAttendance, setAttendance, substitute } from './attendance-edits.ts'
import { AttendanceRow } from './attendance-row.tsx'
import { Interests } from './interests.tsx'
import { QuorumChip } from './quorum-chip.tsx'
import './attendance-tab.css'

/** Who was invited and who came: a key each, with the quorum counted as one goes. */
export const AttendanceTab = ({ programme, meeting: id }: { programme: string; meeting: string }) => {
  const edited = useRecord<Meeting>(programme, 'meetings', id)
  const { record: meeting, edit, held } = edited
  const names = useNames(programme)
  const [current, setCurrent] = useState<string | null>(null)
  const seats = matchSeats(meeting, names)
  const items = agendaInOrder(meeting).flatMap(({ item, number }) =>
    number === null ? [] : [{ item, number }],
  )

  const holders = seats.map(
    ({ member: { person, organisation } }): Ref => person ?? { organisation: organisation ?? '' },
  )
  const spokenFor = new Set(seats.flatMap(({ attendance }) => (attendance === null ? [] : [attendance])))
  const isHolder = (ref: Ref) => holders.some((holder) => same(holder, ref))
  const others = meeting.attendance.filter(
    (line, i) => !spokenFor.has(i) && !(line.as === 'apologies' && isHolder(line.person)),
  )
  const rows = [
    ...seats.map(({ member, attendance }, i) => {
      const holder = holders[i] ?? ''
      const line = attendance === null ? undefined : meeting.attendance[attendance]
      return { key: `seat ${JSON.stringify(holder)}`, holder, member, line }
    }),
  ]
  const common = { meeting, names, items, edit }
  const first = rows[0]?.key ?? (others[0] && keyOf(others[0]))
  const isCurrent = (key: string) => (current ?? first) === key

  return (
    <div className="attendance">
      {held !== null && <HeldEdit of={edited} held={held} inWords={(value) => inWords(value)} />}
      <Card title="Invited" aside={<QuorumChip quorum={quorumOf(meeting, names, seats)} />}>
        {rows.length === 0 ? (
          <EmptyState>The group has no members on this day.</EmptyState>
        ) : (
          <ul className="att-rows" aria-label="Invited">
            {rows.map(({ key, holder, member, line }) => (
              <AttendanceRow
                key={key}
                {...common}
                name={names.of(holder)}
                role={member.role}
                under={underOf(
                  member.role,
                  line && !same(line.person, holder) ? names.of(line.person) : null,
                  line?.as,
                )}
                line={line}
                substitutes={member.substitutes}
                isCurrent={isCurrent(key)}
                onFocus={() => setCurrent(key)}
                onSay={(as) =>
                  edit(
                    as === null
                      ? dropAttendance(meeting, line?.person ?? holder, names.of(line?.person ?? holder))
                      : setAttendance(
                          meeting,
                          as === 'apologies' ? holder : (line?.person ?? holder),
                          names.of(holder),
                          { as },
                        ),
                  )
                }
                onSubstitute={(by) => edit(substitute(holder, by, names.of(holder)))}
              />
            ))}
          </ul>
        )}
      </Card>
      <Card title="Others">
        <ul className="att-rows" aria-label="Others">
          {others.map((line) => (
            <AttendanceRow
              key={keyOf(line)}
              {...common}
              name={names.of(line.person)}
              under={line.for === undefined ? '' : `For ${names.of(line.for)}`}
              line={line}
              isOther
              isCurrent={isCurrent(keyOf(line))}
              onFocus={() => setCurrent(keyOf(line))}
              onSay={(as) =>
                edit(
                  as === null
                    ? dropAttendance(meeting, line.person, names.of(line.person))
                    : setAttendance(meeting, line.person, names.of(line.person), { as }),
                )
              }
            />
          ))}
        </ul>
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

const same = (one: Ref, other: Ref) => JSON.stringify(one) === JSON.stringify(other)
const keyOf = ({ person }: Attendance) => `other ${JSON.stringify(person)}`

/** `Deputy · Ailsa Munro came` */
function underOf(role: string | undefined, by: string | null, as: Attendance['as'] | undefined): string {
  const came = as !== undefined && as !== 'apologies'
  const unusual = came && as !== 'present' && as !== role ? capitalised(as) : ''
  return [
    role === undefined || role === 'member' ? '' : capitalised(role),
    by && came ? `${by} came` : by,
    unusual,
  ]
    .filter(Boolean)
    .join(' · ')
}

function inWords(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'as' in value) return String(value.as)
  return 'nothing said'
}
