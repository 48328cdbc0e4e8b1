import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Update } from '../../../shared/records/update.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { withOtherWords } from '../../../shared/rules/void-clearance.ts'
import { queries } from '../../api/queries.ts'
import { printedReferences } from '../../api/references.ts'
import { useRecord } from '../../api/use-record.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useCommandHere } from '../frame/commands-here.ts'
import { ClearanceNotice } from './clearance-notice.tsx'
import { Clearances } from './clearances.tsx'
import { TextFacts } from './text-facts.tsx'
import { useWriting } from './use-writing.ts'
import type { TextOf } from './writer.ts'
import { WrittenText } from './written-text.tsx'
import './writing.css'

/** Updates that somebody said stay cleared although their words were changed here. */
const keptCleared = new Set<string>()

const body: TextOf<Update> = {
  key: 'body',
  read: ({ body: text }) => text,
  write: (update, text) =>
    keptCleared.has(update.id) ? { ...update, body: text } : withOtherWords(update, text),
}

/** A workstream's update to be written, with the numbers that its first progress update prints. */
export const UpdateWriting = ({ programme, update: id }: { programme: string; update: string }) => {
  const edited = useRecord<Update>(programme, 'updates', id)
  const update = edited.record
  const page = useSuspenseQuery(queries.programme(programme)).data
  const { readOnly } = page.programme
  const workstream = page.themes
    .flatMap(({ workstreams }) => workstreams)
    .find((one) => one.id === update.workstream)
  const { writing, writer } = useWriting(programme, 'updates', id, body)
  const from = useFirstNumber(programme, update)
  useCommandHere({
    id: 'history',
    title: 'History of this text',
    also: 'versions revisions compare restore earlier',
    icon: 'clock',
    run: () => go(places.updateHistory(programme, id)),
  })
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
            <Link href={places.updateHistory(programme, id)} look="button">
              History
            </Link>
            <Link href={places.workstream(programme, update.workstream)} look="button">
              See the workstream
            </Link>
          </>
        }
      />
      <TextFacts programme={programme} of="the update" edited={edited} readOnly={readOnly} />
      <Clearances
        programme={programme}
        edited={edited}
        readOnly={readOnly}
        onGiven={() => keptCleared.delete(id)}
      />
      <ClearanceNotice programme={programme} update={update} onKept={() => keptCleared.add(id)} />
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
