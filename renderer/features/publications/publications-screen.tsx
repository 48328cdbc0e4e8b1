import type { PublicationRow } from '../../../shared/api.ts'
import { boundsOf, printWhen } from '../../../shared/rules/dates.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { chosenWhen, readWhenOption, whenHint } from '../registers/pick-from.ts'
import { Register } from '../registers/register.tsx'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { withField } from '../registers/with-field.ts'
import { namingColumn, wordsColumn } from '../registers/words-column.ts'

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
  namingColumn<PublicationRow>('title', { label: 'Title', width: 'minmax(240px, 1.2fr)', long: true }),
  wordsColumn<PublicationRow>('publisher', {
    label: 'Publisher',
    width: '190px',
    groups: true,
    filter: true,
  }),
  {
    id: 'published',
    label: 'Published',
    width: '160px',
    text: ({ record }) => (record.published === undefined ? '' : printWhen(record.published)),
    order: ({ publishedDay }) => publishedDay ?? '',
    days: ({ record }) => (record.published === undefined ? null : boundsOf(record.published)),
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
  wordsColumn<PublicationRow>('url', { label: 'Address', width: 'minmax(200px, 1fr)' }),
]
