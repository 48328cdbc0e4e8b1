import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { printDay } from '../../../shared/rules/dates.ts'
import { Card } from '../../ui/card.tsx'
import { Grid } from '../../ui/grid/grid.tsx'
import { plainView } from '../../ui/grid/grid-view.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { NothingYet } from '../programme/nothing-yet.tsx'
import { CsvButton } from '../registers/csv-button.tsx'
import { PrintButton } from '../registers/print-button.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useListView } from '../registers/use-list-view.ts'
import { paperColumns } from './paper-columns.tsx'

const nouns: [string, string] = ['paper', 'papers']
const usual = plainView()

/** All papers, as their meetings come; each opens on a page of its own. */
export const PapersScreen = ({ programme }: { programme: string }) => {
  const { data: options } = useSuspenseQuery(registerQueries.options(programme))
  const { asOf, rows } = useSuspenseQuery(registerQueries.list(programme, 'papers')).data
  const columns = useMemo(() => paperColumns(programme, options), [programme, options])
  const looking = useListView(columns, usual)
  return (
    <>
      <PageHead title="Papers" />
      {rows.length === 0 ? (
        <Card>
          <NothingYet what="papers" />
        </Card>
      ) : (
        <Grid
          label="Papers"
          nouns={nouns}
          columns={columns}
          rows={rows}
          {...looking}
          printedUnder={[printDay(asOf)]}
          tools={
            <>
              <CsvButton programme={programme} list="papers" />
              <PrintButton />
            </>
          }
        />
      )}
    </>
  )
}
