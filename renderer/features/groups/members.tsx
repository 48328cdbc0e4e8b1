import { useMemo, useState } from 'react'
import type { GroupRow, OptionsAnswer, SeatRow } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import type { Member } from '../../../shared/records/group.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { seatState } from '../../../shared/rules/membership.ts'
import { Grid } from '../../ui/grid/grid.tsx'
import type { GridColumn, PickOption } from '../../ui/grid/grid-types.ts'
import { useOwnView } from '../../ui/grid/grid-view.ts'
import { capitalised } from '../../words.ts'
import { chosenWhen, fromWords, readDayOption } from '../registers/pick-from.ts'
import { withField } from '../registers/with-field.ts'

interface Seat {
  id: string
  member: Member
}
const roles = ['chair', 'deputy', 'member', 'adviser', 'observer', 'secretariat'] as const
const nouns: [string, string] = ['member', 'members']

/** Who sits in a group: a person or an organisation, in which role, from when to when, and who may sit in for them. */
export const Members = ({
  row,
  options,
  asOf,
  problem,
  onPut,
}: {
  row: GroupRow
  options: OptionsAnswer
  asOf: Day
  problem: string | undefined
  onPut: (members: Member[]) => void
}) => {
  const looking = useOwnView()
  const [draft, setDraft] = useState<Seat | null>(null)
  const { members } = row.record
  // The place that a new seat will have: it keeps its name, and the focus, once it is written.
  const fresh = String(members.length)
  const seats = useMemo<Seat[]>(
    () => [
      ...members.map((member, i) => ({ id: String(i), member })), // Until the group has it.
      ...(draft?.id === String(members.length) ? [draft] : []),
    ],
    [members, draft],
  )
  const columns = useMemo(() => memberColumns(options, asOf), [options, asOf])
  const put = (seat: Seat) => {
    const { member } = seat
    if (seat.id !== fresh) onPut(members.map((one, i) => (String(i) === seat.id ? member : one)))
    else {
      setDraft(seat)
      if (member.person !== undefined || member.organisation !== undefined) onPut([...members, member])
    }
  }
  return (
    <>
      <Grid
        label="Members"
        nouns={nouns}
        columns={columns}
        rows={seats}
        {...looking}
        none="Nobody sits here yet: add the first member."
        onPut={put}
        onPutMany={(chosen, column, picked) => {
          const { edit } = column
          if (edit?.kind !== 'pick') return
          const changed = new Map(chosen.map((seat) => [seat.id, edit.put(seat, picked).member]))
          onPut(members.map((one, i) => changed.get(String(i)) ?? one))
        }}
        onRemove={(gone) => {
          const ids = new Set(gone.map(({ id }) => id))
          setDraft(null)
          if (gone.some(({ id }) => id !== fresh)) onPut(members.filter((_, i) => !ids.has(String(i))))
        }}
        onAdd={() => {
          setDraft({ id: fresh, member: { substitutes: [] } })
          return fresh
        }}
        onLeaveNew={(id) =>
          id === fresh &&
          setDraft((now) => ((now?.member.person ?? now?.member.organisation) === undefined ? null : now))
        }
      />
      {problem !== undefined && <p className="field-error">{problem}</p>}
    </>
  )
}

function memberColumns(options: OptionsAnswer, asOf: Day): GridColumn<Seat>[] {
  const people = options.people.map(
    ({ id, name, detail }): PickOption => ({
      id: `person:${id}`,
      label: name,
      ...(detail === null ? {} : { under: detail }),
    }),
  )
  const organisations = options.organisations.map(
    ({ id, name }): PickOption => ({
      id: `organisation:${id}`,
      label: name,
      under: 'An organisation’s seat',
    }),
  )
  const holders = [...people, ...organisations]
  const nameOf = (id: string) => holders.find((one) => one.id === id)?.label ?? id
  const holderOf = ({ member }: Seat): PickOption[] => {
    const id =
      member.person !== undefined
        ? `person:${member.person}`
        : member.organisation !== undefined
          ? `organisation:${member.organisation}`
          : ''
    return id === '' ? [] : [{ id, label: nameOf(id) }]
  }
  const day = (field: 'from' | 'to', label: string): GridColumn<Seat> => ({
    id: field,
    label,
    width: '132px',
    text: ({ member }) => (member[field] === undefined ? '' : printDay(member[field])),
    order: ({ member }) => member[field] ?? '',
    edit: {
      kind: 'pick',
      clears: true,
      options: [],
      read: readDayOption,
      hint: 'A day: 4 Nov 2016',
      chosen: ({ member }) => chosenWhen(member[field]),
      put: (seat, [option]) => ({ ...seat, member: withField(seat.member, field, option?.id) }),
    },
  })
  return [
    {
      id: 'name',
      label: 'Person or organisation',
      width: 'minmax(200px, 1fr)',
      rowHeader: true,
      text: (seat) => holderOf(seat)[0]?.label ?? '',
      show: (seat) => {
        const state = seatState(seat.member, asOf)
        return (
          <>
            {holderOf(seat)[0]?.label}
            {(state !== 'now' || seat.member.organisation !== undefined) && (
              <span className="grid-under">{seatWords(seat.member, state)}</span>
            )}
          </>
        )
      },
      edit: {
        kind: 'pick',
        options: holders,
        chosen: holderOf,
        put: (seat, [option]) => {
          if (!option) return seat
          const { person: _person, organisation: _organisation, ...rest } = seat.member
          const id = option.id.slice(option.id.indexOf(':') + 1)
          return {
            ...seat,
            member: { ...rest, ...(option.id.startsWith('person:') ? { person: id } : { organisation: id }) },
          }
        },
      },
    },
    {
      id: 'role',
      label: 'Role',
      width: '120px',
      groups: true,
      text: ({ member }) => capitalised(member.role ?? 'member'),
      order: ({ member }) => String(roles.indexOf(member.role ?? 'member')),
      edit: {
        kind: 'pick',
        options: fromWords(roles),
        chosen: ({ member }) => fromWords([member.role ?? 'member']),
        put: (seat, [option]) => ({
          ...seat,
          member: withField(
            seat.member,
            'role',
            roles.find((role) => role === option?.id),
          ),
        }),
      },
    },
    day('from', 'From'),
    day('to', 'To'),
    {
      id: 'substitutes',
      label: 'Substitutes',
      width: 'minmax(160px, 0.8fr)',
      text: ({ member }) => member.substitutes.map((id) => nameOf(`person:${id}`)).join(', '),
      edit: {
        kind: 'pick',
        many: true,
        options: people,
        chosen: ({ member }) =>
          member.substitutes.map((id) => ({ id: `person:${id}`, label: nameOf(`person:${id}`) })),
        put: (seat, chosen) => ({
          ...seat,
          member: { ...seat.member, substitutes: chosen.map(({ id }) => id.slice('person:'.length)) },
        }),
      },
    },
  ]
}

const seatWords = (member: Member, state: SeatRow['state']): string =>
  [
    ...(member.organisation === undefined ? [] : ['An organisation’s seat']),
    ...(state === 'before' ? ['No longer'] : state === 'later' ? ['Not yet'] : []),
  ].join(', ')
