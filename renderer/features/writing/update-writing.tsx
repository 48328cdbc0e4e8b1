import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Update } from '../../../shared/records/update.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { api } from '../../api/api.ts'
import { programmeChanged, queries } from '../../api/queries.ts'
import { printedReferences } from '../../api/references.ts'
import { wordsFor } from '../../api/words-for.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { toast } from '../../ui/toast.tsx'
import { StageChip } from '../papers/paper-row.tsx'
import { useWriting } from './use-writing.ts'
import type { TextOf } from './writer.ts'
import { WrittenText } from './written-text.tsx'
import './writing.css'

/** Updates that somebody said stay cleared although their words were changed here. */
const keptCleared = new Set<string>()

const body: TextOf<Update> = {
  key: 'body',
  read: ({ body: text }) => text,
  // Who cleared it has not seen these words.
  write: (update, text) => ({
    ...update,
    body: text,
    ...(isCleared(update) && !keptCleared.has(update.id) ? { stage: 'received', clearances: [] } : {}),
  }),
}

const isCleared = ({ stage, clearances }: Pick<Update, 'stage' | 'clearances'>) =>
  stage === 'cleared' || clearances.length > 0

/** A workstream's update to be written, with the numbers that its first progress update prints. */
export const UpdateWriting = ({ programme, update: id }: { programme: string; update: string }) => {
  const update = useSuspenseQuery(queries.record(programme, 'updates', id)).data.record as Update // of the list of updates
  const page = useSuspenseQuery(queries.programme(programme)).data
  const { readOnly } = page.programme
  const workstream = page.themes
    .flatMap(({ workstreams }) => workstreams)
    .find((one) => one.id === update.workstream)
  const { writing, writer } = useWriting(programme, 'updates', id, body)
  const from = useFirstNumber(programme, update)
  return (
    <div className="writing">
      <PageHead
        title={workstream?.title ?? update.workstream}
        facts={[`Update of ${printDay(update.asOf)}`]}
        actions={
          <>
            {readOnly && (
              <Chip tone="soon" icon="lock">
                Read only
              </Chip>
            )}
            <StageChip stage={update.stage} />
            <Link href={places.updateHistory(programme, id)} look="button">
              History
            </Link>
            <Link href={places.workstream(programme, update.workstream)} look="button">
              See the workstream
            </Link>
          </>
        }
      />
      <Clearance programme={programme} update={update} />
      <WrittenText
        programme={programme}
        label="The update"
        writing={writing}
        writer={writer}
        from={from}
        readOnly={readOnly}
        autoFocus
      />
    </div>
  )
}

/** Says what a change does to the clearance, and once it has gone gives it back. */
const Clearance = ({ programme, update }: { programme: string; update: Update }) => {
  const [first] = useState(() => ({ stage: update.stage, clearances: update.clearances }))
  if (!isCleared(first)) return null
  const giveBack = async () => {
    keptCleared.add(update.id)
    try {
      const { record, revision } = await api.record(programme, 'updates', update.id)
      await api.putRecord(programme, 'updates', { ...record, ...first, id: update.id }, { base: revision })
      programmeChanged(programme)
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    }
  }
  return (
    <div className="writing-clearance" role="status">
      <Icon name={isCleared(update) ? 'info' : 'warning'} size={16} />
      {isCleared(update) ? (
        <span>This update is cleared. A change of its words takes the clearance away.</span>
      ) : (
        <>
          <span>The words have changed, so the clearance is gone: the update counts as received.</span>
          <Button look="quiet" onPress={() => void giveBack()}>
            It still holds: put it back
          </Button>
        </>
      )}
    </div>
  )
}

/** The number that the first numbered paragraph is printed with; 1 where no progress update prints it. */
function useFirstNumber(programme: string, { body: text }: Update): number {
  const [first] = useState(() => text.find(({ type }) => type === 'numbered')?.id)
  const key = `block/${first}`
  const { data } = useQuery({
    queryKey: ['programme', programme, 'references', key],
    queryFn: () => printedReferences(programme, [key]),
    enabled: first !== undefined,
  })
  const number = data?.get(key)?.number ?? ''
  return /^\d+$/.test(number) ? Number(number) : 1
}
