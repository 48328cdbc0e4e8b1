import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { KeyDateRow, OptionsAnswer } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { boundsOf, printWhen } from '../../../shared/rules/dates.ts'
import { printKeyDate } from '../../../shared/rules/key-dates.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { chosenWhen, readWhenOption, whenHint } from '../registers/pick-from.ts'
import { Register } from '../registers/register.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useAddressChoice } from '../registers/use-address.ts'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { withField } from '../registers/with-field.ts'
import { namingColumn } from '../registers/words-column.ts'

const nouns: [string, string] = ['key date', 'key dates']
const make = (id: string): KeyDateRow => ({
  id,
  revision: 0,
  record: { id, title: '', when: '', sense: 'on', done: false },
  words: '',
  first: '',
  last: '',
  workstream: null,
  state: 'ahead',
})
const isWhole = ({ record }: KeyDateRow) => record.title !== '' && record.when !== ''

/** What happens when, as precisely as is known. */
export const KeyDatesScreen = () => {
  const programme = useProgramme()
  const { data: options } = useSuspenseQuery(registerQueries.options(programme))
  const register = useRegister(programme, 'keyDates', { nouns, make, isWhole })
  const { asOf, rows } = register
  const [show, setShow] = useAddressChoice('show', ['all', 'ahead'])
  const columns = useMemo(() => keyDateColumns(options, asOf), [options, asOf])
  const shown = useMemo(
    () =>
      rows.filter(
        ({ state, revision }) => revision === 0 || show === 'all' || state === 'ahead' || state === 'now',
      ),
    [rows, show],
  )
  return (
    <>
      <PageHead title="Key dates" />
      <Register
        label="Key dates"
        nouns={nouns}
        columns={columns}
        register={register}
        shown={shown}
        narrowedTo={show === 'ahead' ? ['those ahead'] : []}
        sortedBy={{ column: 'when', down: false }}
        empty="A key date may be a day, a month, a quarter or a year: add the next one that everybody waits for."
        none={show === 'ahead' && rows.length > 0 ? 'Nothing lies ahead.' : undefined}
        tools={
          <Segmented
            label="Show"
            options={[
              { value: 'all', label: 'All' },
              { value: 'ahead', label: 'Ahead' },
            ]}
            value={show}
            onChange={setShow}
          />
        }
      />
    </>
  )
}

const senses = [
  { id: 'on', label: 'On', under: 'On that day, or in that time' },
  { id: 'by', label: 'By', under: 'At the latest then' },
  { id: 'from', label: 'From', under: 'It begins then' },
]

const keyDateColumns = (options: OptionsAnswer, asOf: Day): GridColumn<KeyDateRow>[] => [
  namingColumn<KeyDateRow>('title', { label: 'What', width: 'minmax(240px, 1fr)', long: true }),
  {
    id: 'sense',
    label: 'On, by or from',
    width: '108px',
    text: ({ record }) => senses.find(({ id }) => id === record.sense)?.label ?? '',
    edit: {
      kind: 'pick',
      options: senses,
      chosen: ({ record }) => senses.filter(({ id }) => id === record.sense),
      put: (row, [option]) => {
        const sense = (['on', 'by', 'from'] as const).find((one) => one === option?.id)
        return sense === undefined ? row : worked(row, { ...row.record, sense }, asOf)
      },
    },
  },
  {
    id: 'when',
    label: 'When',
    width: '176px',
    text: ({ record, words }) => (record.when === '' ? '' : words),
    order: ({ first }) => first,
    days: ({ record, first, last }) => (record.when === '' ? null : { first, last }),
    show: ({ record, words, state }) =>
      record.when === '' ? (
        <span className="grid-quiet">Say when, to keep it</span>
      ) : (
        <>
          <span className={state === 'past' ? 'grid-late' : ''}>{printWhen(record.when)}</span>
          {(state === 'past' || state === 'now' || words !== printWhen(record.when)) && (
            <span className="grid-under">
              {state === 'past' ? 'past, and not done' : state === 'now' ? 'now' : words}
            </span>
          )}
        </>
      ),
    edit: {
      kind: 'pick',
      options: [],
      read: readWhenOption,
      hint: whenHint,
      chosen: ({ record }) => chosenWhen(record.when === '' ? undefined : record.when),
      put: (row, [option]) => (option ? worked(row, { ...row.record, when: option.id }, asOf) : row),
    },
  },
  {
    id: 'until',
    label: 'Until',
    width: '148px',
    text: ({ record }) => (record.until === undefined ? '' : printWhen(record.until)),
    order: ({ record }) => record.until ?? '',
    edit: {
      kind: 'pick',
      clears: true,
      options: [],
      read: readWhenOption,
      hint: whenHint,
      chosen: ({ record }) => chosenWhen(record.until),
      put: (row, [option]) => worked(row, withField(row.record, 'until', option?.id), asOf),
    },
  },
  {
    id: 'workstream',
    label: 'Workstream',
    width: '200px',
    groups: true,
    filter: true,
    text: ({ workstream }) => workstream?.title ?? '',
    edit: {
      kind: 'pick',
      clears: true,
      options: options.workstreams.map(({ id, title }) => ({ id, label: title })),
      chosen: ({ workstream }) => (workstream ? [{ id: workstream.id, label: workstream.title }] : []),
      put: (row, [option]) => ({
        ...row,
        workstream: option ? { id: option.id, title: option.label } : null,
        record: withField(row.record, 'workstream', option?.id),
      }),
    },
  },
  {
    id: 'done',
    label: 'Done',
    width: '84px',
    groups: true,
    filter: true,
    text: ({ record }) => (record.done ? 'Done' : 'Not done'),
    show: ({ record }) => (
      <span className={record.done ? 'grid-done' : 'grid-quiet'}>{record.done ? 'Done' : 'Not yet'}</span>
    ),
    edit: {
      kind: 'toggle',
      value: ({ record }) => record.done,
      put: (row, done) => worked(row, { ...row.record, done }, asOf),
    },
  },
]

/** What the row shows of the record, until the engine has said it. */
function worked(row: KeyDateRow, record: KeyDateRow['record'], asOf: Day): KeyDateRow {
  if (record.when === '') return { ...row, record }
  const { first } = boundsOf(record.when)
  const { last } = boundsOf(record.until ?? record.when)
  const state = record.done ? 'done' : last < asOf ? 'past' : first <= asOf ? 'now' : 'ahead'
  return { ...row, record, first, last, state, words: printKeyDate(record) }
}
