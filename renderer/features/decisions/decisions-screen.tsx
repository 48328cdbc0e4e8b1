import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DecisionRow, OptionsAnswer } from '../../../shared/api.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { chosenWhen, meetingOptions, readDayOption } from '../registers/pick-from.ts'
import { Register } from '../registers/register.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { orNothing, withField } from '../registers/with-field.ts'

const nouns: [string, string] = ['decision', 'decisions']
const make = (id: string): DecisionRow => ({
  id,
  revision: 0,
  record: { id, text: '' },
  meeting: null,
  item: null,
  day: null,
})
const isWhole = ({ record }: DecisionRow) => record.text !== ''

/** What was decided, where and when. */
export const DecisionsScreen = () => {
  const programme = useProgramme()
  const { data: options } = useSuspenseQuery(registerQueries.options(programme))
  const register = useRegister(programme, 'decisions', { nouns, make, isWhole })
  const columns = useMemo(() => decisionColumns(options), [options])
  return (
    <>
      <PageHead title="Decisions" />
      <Register
        label="Decisions"
        nouns={nouns}
        columns={columns}
        register={register}
        sortedBy={{ column: 'day', down: true }}
        empty="A decision is kept with the meeting that made it: write down the first in its own words."
      />
    </>
  )
}

const decisionColumns = (options: OptionsAnswer): GridColumn<DecisionRow>[] => [
  {
    id: 'ref',
    label: 'Ref',
    width: '88px',
    text: ({ record }) => record.ref ?? '',
    edit: {
      kind: 'text',
      value: ({ record }) => record.ref ?? '',
      put: (row, words) => ({ ...row, record: withField(row.record, 'ref', orNothing(words)) }),
    },
  },
  {
    id: 'text',
    label: 'Decision',
    width: 'minmax(260px, 1fr)',
    rowHeader: true,
    text: ({ record }) => record.text,
    edit: {
      kind: 'text',
      long: true,
      value: ({ record }) => record.text,
      put: (row, text) => (text === '' ? row : { ...row, record: { ...row.record, text } }),
    },
  },
  {
    id: 'meeting',
    label: 'Meeting',
    width: '220px',
    groups: true,
    text: ({ meeting, item }) => `${meeting?.name ?? ''}${item?.number ? `, item ${item.number}` : ''}`,
    order: ({ meeting, item }) => (meeting ? `${meeting.day} ${meeting.name} ${item?.number ?? ''}` : ''),
    show: ({ meeting, item }) => (
      <>
        {meeting?.name}
        {item && (
          <span className="grid-under">
            {item.number === null ? '' : `${item.number}. `}
            {item.title}
          </span>
        )}
      </>
    ),
    edit: {
      kind: 'pick',
      clears: true,
      options: meetingOptions(options),
      chosen: ({ meeting }) => (meeting ? [{ id: meeting.id, label: meeting.name }] : []),
      put: (row, [option]) => {
        if (option?.id === row.meeting?.id) return row
        const meeting = options.meetings.find(({ id }) => id === option?.id) ?? null
        const record = withField(withField(row.record, 'item', undefined), 'meeting', meeting?.id)
        return { ...row, meeting, item: null, day: record.on ?? meeting?.day ?? null, record }
      },
    },
  },
  {
    id: 'day',
    label: 'Decided on',
    width: '160px',
    text: ({ day }) => (day === null ? '' : printDay(day)),
    order: ({ day }) => day ?? '',
    show: ({ day, record }) =>
      day !== null && <span className={record.on === undefined ? 'grid-quiet' : ''}>{printDay(day)}</span>,
    edit: {
      kind: 'pick',
      clears: true,
      options: [],
      read: readDayOption,
      hint: 'A day: 4 Nov 2016',
      chosen: ({ record }) => chosenWhen(record.on),
      put: (row, [option]) => ({
        ...row,
        day: option?.id ?? row.meeting?.day ?? null,
        record: withField(row.record, 'on', option?.id),
      }),
    },
  },
]
