import type { PublicationRow } from '../../../shared/api.ts'
import { boundsOf, printWhen } from '../../../shared/rules/dates.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { chosenWhen, readWhenOption, whenHint } from '../registers/pick-from.ts'
import { Register } from '../registers/register.tsx'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { orNothing, withField } from '../registers/with-field.ts'

const nouns: [string, string] = ['publication', 'publications']
const make = (id: string): PublicationRow => ({
  id,
  revision: 0,
  record: { id, title: '' },
  published: null,
  publishedDay: null,
  link: null,
})
const isWhole = ({ record }: PublicationRow) => record.title !== ''

/** What papers point to. */
export const PublicationsScreen = () => {
  const register = useRegister(useProgramme(), 'publications', { nouns, make, isWhole })
  return (
    <>
      <PageHead title="Publications" />
      <Register
        label="Publications"
        nouns={nouns}
        columns={columns}
        register={register}
        sortedBy={{ column: 'published', down: true }}
        empty="Papers point to publications: add the first report, bill or consultation that they name."
      />
    </>
  )
}

const columns: GridColumn<PublicationRow>[] = [
  {
    id: 'title',
    label: 'Title',
    width: 'minmax(240px, 1.2fr)',
    rowHeader: true,
    text: ({ record }) => record.title,
    edit: {
      kind: 'text',
      long: true,
      value: ({ record }) => record.title,
      put: (row, title) => (title === '' ? row : { ...row, record: { ...row.record, title } }),
    },
  },
  {
    id: 'publisher',
    label: 'Publisher',
    width: '190px',
    groups: true,
    text: ({ record }) => record.publisher ?? '',
    edit: {
      kind: 'text',
      value: ({ record }) => record.publisher ?? '',
      put: (row, words) => ({ ...row, record: withField(row.record, 'publisher', orNothing(words)) }),
    },
  },
  {
    id: 'published',
    label: 'Published',
    width: '160px',
    text: ({ record }) => (record.published === undefined ? '' : printWhen(record.published)),
    order: ({ publishedDay }) => publishedDay ?? '',
    edit: {
      kind: 'pick',
      clears: true,
      options: [],
      read: readWhenOption,
      hint: whenHint,
      chosen: ({ record }) => chosenWhen(record.published),
      put: (row, [option]) => ({
        ...row,
        published: option?.label ?? null,
        publishedDay: option ? boundsOf(option.id).first : null,
        record: withField(row.record, 'published', option?.id),
      }),
    },
  },
  {
    id: 'url',
    label: 'Address',
    width: 'minmax(200px, 1fr)',
    text: ({ record }) => record.url ?? '',
    edit: {
      kind: 'text',
      value: ({ record }) => record.url ?? '',
      put: (row, words) => ({ ...row, record: withField(row.record, 'url', orNothing(words)) }),
    },
  },
]
