import type { OptionsAnswer, UpdateRow } from '../../../shared/api.ts'
import type { Update } from '../../../shared/records/update.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { capitalised } from '../../words.ts'
import {
  chosenRef,
  chosenWhen,
  fromWords,
  readDayOption,
  readName,
  refOf,
  refOptions,
} from '../registers/pick-from.ts'
import { withField } from '../registers/with-field.ts'

const stages: Update['stage'][] = ['received', 'in clearance', 'cleared', 'nil return', 'withdrawn']
const audiences: Update['audience'][] = ['internal', 'members', 'public']

export const updateColumns = (programme: string, options: OptionsAnswer): GridColumn<UpdateRow>[] => [
  {
    id: 'workstream',
    label: 'Workstream',
    width: 'minmax(140px, 0.6fr)',
    rowHeader: true,
    groups: true,
    filter: true,
    text: ({ workstream }) => workstream.title,
    edit: {
      kind: 'pick',
      options: options.workstreams.map(({ id, title }) => ({ id, label: title })),
      chosen: ({ workstream: { id, title } }) => (id === '' ? [] : [{ id, label: title }]),
      put: (row, [option]) => {
        const found = options.workstreams.find(({ id }) => id === option?.id)
        if (!found) return row
        const themeTitle = options.themes.find(({ id }) => id === found.theme)?.title ?? null
        return {
          ...row,
          workstream: { id: found.id, title: found.title, theme: found.theme, themeTitle },
          record: { ...row.record, workstream: found.id },
        }
      },
    },
  },
  {
    id: 'asOf',
    label: 'As of',
    width: '128px',
    text: ({ record }) => (record.asOf === '' ? '' : printDay(record.asOf)),
    order: ({ record }) => record.asOf,
    days: ({ record }) => (record.asOf === '' ? null : { first: record.asOf, last: record.asOf }),
    edit: {
      kind: 'pick',
      options: [],
      read: readDayOption,
      hint: 'A day: 4 Nov 2016',
      chosen: ({ record }) => chosenWhen(record.asOf === '' ? undefined : record.asOf),
      put: (row, [option]) =>
        option ? { ...row, day: option.label, record: { ...row.record, asOf: option.id } } : row,
    },
  },
  {
    id: 'words',
    label: 'What it says',
    width: 'minmax(180px, 1.2fr)',
    text: ({ words }) => words,
    show: ({ id, revision, words }) =>
      revision > 0 && (
        <a
          className="grid-clamp grid-open"
          href={places.writeUpdate(programme, id)}
          tabIndex={-1}
          onClick={(event) => event.preventDefault()}
        >
          {words === '' ? 'Write it' : words}
        </a>
      ),
    edit: { kind: 'open', open: ({ id, revision }) => revision > 0 && go(places.writeUpdate(programme, id)) },
  },
  {
    id: 'stage',
    label: 'Stage',
    width: '104px',
    groups: true,
    filter: true,
    text: ({ record }) => capitalised(record.stage),
    order: ({ record }) => String(stages.indexOf(record.stage)),
    show: ({ record: { stage } }) => (
      <span className={stage === 'cleared' ? 'grid-done' : ''}>{capitalised(stage)}</span>
    ),
    edit: {
      kind: 'pick',
      options: fromWords(stages),
      chosen: ({ record }) => fromWords([record.stage]),
      put: (row, [option]) => {
        const stage = stages.find((one) => one === option?.id) ?? row.record.stage
        return { ...row, stage, record: { ...row.record, stage } }
      },
    },
  },
  {
    id: 'audience',
    label: 'For',
    width: '84px',
    groups: true,
    filter: true,
    text: ({ record }) => capitalised(record.audience),
    order: ({ record }) => String(audiences.indexOf(record.audience)),
    edit: {
      kind: 'pick',
      options: fromWords(audiences),
      chosen: ({ record }) => fromWords([record.audience]),
      put: (row, [option]) => {
        const audience = audiences.find((one) => one === option?.id) ?? row.record.audience
        return { ...row, audience, record: { ...row.record, audience } }
      },
    },
  },
  {
    id: 'author',
    label: 'Author',
    width: '120px',
    groups: true,
    filter: true,
    text: ({ author }) => author ?? '',
    edit: {
      kind: 'pick',
      clears: true,
      options: refOptions(options),
      read: readName,
      hint: 'A person, organisation or group',
      chosen: ({ record, author }) =>
        record.author === undefined ? [] : [chosenRef(record.author, author ?? '')],
      put: (row, [option]) => ({
        ...row,
        author: option?.label ?? null,
        record: withField(row.record, 'author', option && refOf(option)),
      }),
    },
  },
  {
    id: 'clearances',
    label: 'Cleared by',
    width: '172px',
    text: ({ clearances }) =>
      clearances.map(({ by, words, audience }) => `${by}, ${words}, for ${audience}`).join('; '),
    show: ({ clearances }) =>
      clearances.map(({ by, words, on, audience }) => (
        <span key={`${by} ${on} ${audience}`} className="person-seat">
          {by}
          <span className="grid-under">
            {words}, for {audience}
          </span>
        </span>
      )),
  },
  {
    id: 'theme',
    label: 'Theme',
    width: '',
    unseen: true,
    groups: true,
    filter: true,
    text: ({ workstream }) => workstream.themeTitle ?? '',
    order: ({ workstream }) =>
      String(options.themes.findIndex(({ id }) => id === workstream.theme)).padStart(4, '0'),
  },
]
