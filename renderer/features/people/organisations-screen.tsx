import type { OrganisationRow } from '../../../shared/api.ts'
import type { GridColumn } from '../../ui/grid/grid-types.ts'
import { Register } from '../registers/register.tsx'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { namingColumn, wordsColumn } from '../registers/words-column.ts'
import { PeopleTabs } from './people-tabs.tsx'

const nouns: [string, string] = ['organisation', 'organisations']
const make = (id: string): OrganisationRow => ({ id, revision: 0, record: { id, name: '' }, people: 0 })
const isWhole = ({ record }: OrganisationRow) => record.name !== ''

/** Whom people are from, and who may hold a seat. */
export const OrganisationsScreen = () => {
  const programme = useProgramme()
  const register = useRegister(programme, 'organisations', { nouns, make, isWhole })
  return (
    <PeopleTabs programme={programme} current="organisations">
      <Register
        label="Organisations"
        nouns={nouns}
        columns={columns}
        register={register}
        sortedBy={{ column: 'name', down: false }}
        empty="People come from organisations, and an organisation may hold a seat: add the first by name."
      />
    </PeopleTabs>
  )
}

const columns: GridColumn<OrganisationRow>[] = [
  namingColumn<OrganisationRow>('name', { label: 'Name', width: 'minmax(240px, 1fr)' }),
  wordsColumn<OrganisationRow>('shortName', { label: 'Short name', width: '200px' }),
  {
    id: 'people',
    label: 'People',
    width: '120px',
    text: ({ people }) => (people === 0 ? '' : String(people)),
  },
]
