import { useQuery } from '@tanstack/react-query'
import type { WordAnswer } from '../../../shared/api/word.ts'
import { messageFor } from '../../../shared/error-messages.ts'
import { queries } from '../../api/queries.ts'
import { IconButton } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Progress } from '../../ui/progress.tsx'
import { inBytes } from '../../words.ts'
import { changesIn, rowsOf } from './decisions.ts'
import { HeldComments } from './held-comments.tsx'
import { change, type IncomingFile, takeAway } from './incoming.ts'
import { PackFile } from './pack-file.tsx'
import { ReadFile } from './read-file.tsx'
import { RevisionFile } from './revision-file.tsx'
import { UpdatesFile } from './updates-file.tsx'
import { wordQuery } from './word-query.ts'

interface FileCardProps {
  one: IncomingFile
  /** What each row's paper says now, with what the files before it make of it. */
  now: ReadonlyMap<string, WordAnswer['now']>
}

/** One Word file: how far it is, why it is refused, or what it becomes; of a pack its papers, a card for each. */
export const FileCard = ({ one, now }: FileCardProps) => {
  const { data: job, isError } = useQuery({ ...queries.job(one.job ?? ''), enabled: one.job !== null })
  const isDone = job?.state === 'done'
  const { data: answer, isError: isGone } = useQuery({
    ...wordQuery(one.programme, one.job ?? ''),
    enabled: isDone,
  })
  const failed =
    one.refused ??
    (job?.state === 'failed' && job.error
      ? said(messageFor(job.error))
      : job?.state === 'cancelled'
        ? 'Cancelled.'
        : (isError || isGone) && !answer
          ? 'Sederunt was closed since this file was read. Choose it again.'
          : null)
  const nowOf = (key: string, own: WordAnswer['now']) => now.get(key) ?? own
  const rows = failed === null && answer ? rowsOf(one, answer) : []
  return (
    <>
      <Card
        title={one.name}
        aside={
          <span className="bring-in-aside">
            {inBytes(one.size)}
            <IconButton icon="cross" label={`Leave out ${one.name}`} onPress={() => takeAway(one)} />
          </span>
        }
        padded
      >
        {failed !== null && (
          <p className="bring-in-refused" role="alert">
            <Icon name="warning" /> <span>{failed}</span>
          </p>
        )}
        {failed === null && !answer && (
          <div className="bring-in-reading">
            <p role="status">{job?.progress?.what ?? 'Waiting for its turn'}</p>
            <Progress label={`Reading ${one.name}`} value={null} total={null} />
          </div>
        )}
        {failed === null && answer && (
          <Looked one={one} answer={{ ...answer, now: nowOf(one.key, answer.now) }} />
        )}
      </Card>
      {answer?.reading.pack &&
        rows.map(({ one: row, answer: of }) => (
          <Card
            key={row.key}
            title={of.reading.revision?.title ?? of.reading.title}
            aside={
              <span className="bring-in-aside">
                {one.name}
                <IconButton
                  icon="cross"
                  label={`Leave out ${of.reading.revision?.title ?? ''}`}
                  onPress={() => change(row.key, { out: true })}
                />
              </span>
            }
            padded
          >
            <Looked one={row} answer={{ ...of, now: nowOf(row.key, of.now) }} />
          </Card>
        ))}
    </>
  )
}

const Looked = ({ one, answer: { reading, now } }: { one: IncomingFile; answer: WordAnswer }) => {
  const compared = changesIn(reading, one.suggestions)
  if (reading.pack) return <PackFile one={one} reading={reading} pack={reading.pack} />
  if (reading.updates) return <UpdatesFile one={one} updates={reading.updates} />
  return (
    <>
      <HeldComments one={one} count={reading.comments.length} />
      {compared && reading.revision && (
        <RevisionFile one={one} reading={reading} revision={reading.revision} compared={compared} now={now} />
      )}
      <ReadFile one={one} reading={reading} />
    </>
  )
}

const said = ({ title, what }: { title: string; what?: string }): string =>
  what === undefined ? `${title}.` : `${title}. ${what}`
