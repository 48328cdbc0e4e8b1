import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo, useRef } from 'react'
import { printDay } from '../../../shared/rules/dates.ts'
import { queries } from '../../api/queries.ts'
import { stepOrTell } from '../../api/step-or-tell.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { AddLine } from '../../ui/add-line.tsx'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Grid } from '../../ui/grid/grid.tsx'
import { plainView } from '../../ui/grid/grid-view.ts'
import { PageHead } from '../../ui/page-head.tsx'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useNewKey } from '../meeting/use-new-key.ts'
import { CsvButton } from '../registers/csv-button.tsx'
import { PrintButton } from '../registers/print-button.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useListView } from '../registers/use-list-view.ts'
import { ChooseWord } from '../word/choose-word.tsx'
import { paperColumns } from './paper-columns.tsx'
import './papers-screen.css'

const nouns: [string, string] = ['paper', 'papers']
const usual = plainView()

/** All papers, as their meetings come; each opens on a page of its own. */
export const PapersScreen = ({ programme }: { programme: string }) => {
  const { readOnly } = useSuspenseQuery(queries.programme(programme)).data.programme
  const { data: options } = useSuspenseQuery(registerQueries.options(programme))
  const { asOf, rows } = useSuspenseQuery(registerQueries.list(programme, 'papers')).data
  const columns = useMemo(() => paperColumns(programme, options), [programme, options])
  const looking = useListView(columns, usual)
  const field = useRef<HTMLInputElement>(null)
  useNewKey(() => field.current?.focus())
  return (
    <>
      <PageHead
        title="Papers"
        actions={
          !readOnly && (
            <>
              <ChooseWord programme={programme} words="Bring in Word papers" />
              <Tooltip words="New paper" keys="n">
                <Button icon="plus" onPress={() => field.current?.focus()}>
                  New paper
                </Button>
              </Tooltip>
            </>
          )
        }
      />
      {rows.length === 0 ? (
        <Card>
          <EmptyState>This programme has no papers yet.</EmptyState>
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
      {!readOnly && (
        <div className="papers-add">
          <Card>
            <AddLine
              label="Begin a paper"
              placeholder="Begin a paper: its title"
              field={field}
              onAdd={(title) => void beginPaper(programme, title)}
            />
          </Card>
        </div>
      )}
    </>
  )
}

/** A new paper goes straight to where it is written; its place on an agenda is given there. */
async function beginPaper(programme: string, title: string): Promise<void> {
  const id = crypto.randomUUID()
  const done = await stepOrTell(programme, {
    label: `New paper “${title}”`,
    puts: [{ list: 'papers', id, value: { id, title, kind: 'written', stage: 'received' }, base: null }],
  })
  if (done) go(places.writePaper(programme, id))
}
