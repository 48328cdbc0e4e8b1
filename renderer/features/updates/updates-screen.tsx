import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { UpdateRow } from '../../../shared/api.ts'
import { isDay } from '../../../shared/records/basics.ts'
import { programmeChanged } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { toast } from '../../ui/toast.tsx'
import { Register } from '../registers/register.tsx'
import { registerQueries } from '../registers/register-queries.ts'
import { useAddress, useAddressChoice } from '../registers/use-address.ts'
import { useProgramme } from '../registers/use-programme.ts'
import { useRegister } from '../registers/use-register.ts'
import { AskALead } from './ask-a-lead.tsx'
import { latestRound, UpdateBoard } from './update-board.tsx'
import { updateColumns } from './update-columns.tsx'
import { startFrom, wholeUpdate } from './update-record.ts'

const nouns: [string, string] = ['update', 'updates']
const isWhole = ({ record }: UpdateRow) => record.workstream !== '' && record.asOf !== ''

/** What every workstream reported, and how far each report is on its way out. */
export const UpdatesScreen = () => {
  const programme = useProgramme()
  const { data: options } = useSuspenseQuery(registerQueries.options(programme))
  const { asOf } = useSuspenseQuery(registerQueries.list(programme, 'updates')).data
  const way = useMemo(
    () => ({ nouns, make: (id: string) => makeUpdate(id, asOf), isWhole, whole: wholeUpdate(programme) }),
    [programme, asOf],
  )
  const register = useRegister(programme, 'updates', way)
  const columns = useMemo(() => updateColumns(programme, options), [programme, options])
  const [look, setLook] = useAddressChoice('show', ['list', 'board'])
  const { fields, write } = useAddress()
  const since = isDay(fields.since ?? '') ? fields.since : latestRound(register.rows)
  const start = async (row: UpdateRow) => {
    try {
      const id = await startFrom(programme, row, asOf)
      programmeChanged(programme)
      go(places.writeUpdate(programme, id))
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    }
  }
  return (
    <>
      <PageHead
        title="Updates"
        actions={
          <div className="updates-tools">
            <AskALead programme={programme} options={options} asOf={asOf} />
            {register.rows.length > 0 && (
              <>
                {look === 'board' && (
                  <DayField label="Reports since" value={since} onChange={(since) => write({ since })} />
                )}
                <Segmented
                  label="Show as"
                  options={[
                    { value: 'list', label: 'List' },
                    { value: 'board', label: 'Board' },
                  ]}
                  value={look}
                  onChange={setLook}
                />
              </>
            )}
          </div>
        }
      />
      {look === 'board' && since !== undefined && (
        <UpdateBoard programme={programme} options={options} rows={register.rows} since={since} />
      )}
      {look === 'list' && (
        <Register
          label="Updates"
          nouns={nouns}
          columns={columns}
          register={register}
          sortedBy={{ column: 'asOf', down: true }}
          groupedBy="theme"
          empty="An update is what a workstream reports as of a day: add the first."
          forChosen={([row, ...others]) =>
            row &&
            others.length === 0 && (
              <Button onPress={() => void start(row)}>Start from this one’s words</Button>
            )
          }
        />
      )}
    </>
  )
}

const makeUpdate = (id: string, asOf: string): UpdateRow => ({
  id,
  revision: 0,
  record: { id, workstream: '', asOf, stage: 'received', audience: 'members', clearances: [] },
  workstream: { id: '', title: '', theme: null, themeTitle: null },
  day: '',
  author: null,
  words: '',
  stage: 'received',
  audience: 'members',
  clearances: [],
  papers: [],
})
