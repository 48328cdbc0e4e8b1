import { useSuspenseQuery } from '@tanstack/react-query'
import type { Day } from '../../../shared/records/basics.ts'
import { queries } from '../../api/queries.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Found } from '../search/found.tsx'
import { Glance } from './glance.tsx'
import { Warnings } from './warnings.tsx'
import './programme-screen.css'

interface ProgrammeScreenProps {
  programme: string
  words: string
  /** The day of what needs doing; today where none is chosen. */
  asOf: Day | undefined
}

/** One programme at a glance: what is next, how each workstream does, what it can make. */
export const ProgrammeScreen = ({ programme: id, words, asOf }: ProgrammeScreenProps) => {
  const page = useSuspenseQuery(queries.programme(id)).data
  const { programme } = page
  const search = (next: string) =>
    go(next === '' ? places.programme(id) : places.search(id, next), { replace: true })
  return (
    <>
      <PageHead
        title={
          <>
            {programme.name}
            {programme.shortName !== null && <span className="programme-short"> {programme.shortName}</span>}
          </>
        }
        actions={programme.marking && <Chip>{programme.marking}</Chip>}
      >
        {programme.vision !== null && <p className="programme-vision">{programme.vision}</p>}
      </PageHead>
      <Warnings programme={programme} />
      <div className="programme-search">
        <SearchField
          label={`Search everything in ${programme.shortName ?? programme.name}`}
          value={words}
          onChange={search}
          end={<Kbd keys="/" />}
        />
      </div>
      {words.trim() !== '' ? <Found programme={id} words={words} /> : <Glance page={page} asOf={asOf} />}
    </>
  )
}
