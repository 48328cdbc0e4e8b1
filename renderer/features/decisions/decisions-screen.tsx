import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { DecisionRow, OptionsAnswer } from '../../../shared/api.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { groupOfMeetingColumn, meetingColumn } from '../registers/meeting-column.tsx'
import { chosenWhen, readDayOption } from '../registers/pick-from.ts'
import { Register } from '../registers/register.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { withField } from '../registers/with-field.ts'
import { namingColumn, wordsColumn } from '../registers/words-column.ts'

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
  wordsColumn<DecisionRow>('ref', { label: 'Ref', width: '88px' }),
  namingColumn<DecisionRow>('text', { label: 'Decision', width: 'minmax(260px, 1fr)', long: true }),
  meetingColumn<DecisionRow>(options, {
    label: 'Meeting',
    width: '220px',
    put: (row, meeting) => ({
      ...row,
      meeting,
      item: null,
      day: row.record.on ?? meeting?.day ?? null,
      record: withField(withField(row.record, 'item', undefined), 'meeting', meeting?.id),
    }),
  }),
  groupOfMeetingColumn<DecisionRow>(options),
  {
    id: 'day',
    label: 'Decided on',
    width: '160px',
    text: ({ day }) => (day === null ? '' : printDay(day)),
    order: ({ day }) => day ?? '',
    days: ({ day }) => (day === null ? null : { first: day, last: day }),
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
