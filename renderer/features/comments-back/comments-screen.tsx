import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { CommentsBack } from '../../../shared/api.ts'
import { messageFor } from '../../../shared/error-messages.ts'
import { api } from '../../api/api.ts'
import { programmeChanged, queries } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Icon } from '../../ui/icon.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Progress } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { undo } from '../frame/undo.ts'
import { ChooseComments } from './choose-comments.tsx'
import { commentsQueries } from './comments-queries.ts'
import { type Paragraph, PlaceDialog } from './place-dialog.tsx'
import { type CommentThread, countComing, sortComments } from './sort-comments.ts'
import { Thread } from './thread.tsx'
import './comments-back.css'

/** Comments of Word files that came back: what comes in, by paper and paragraph, before any of it is stored. */
export const CommentsScreen = ({ programme, jobs }: { programme: string; jobs: string[] }) => {
  const states = useQueries({ queries: jobs.map((job) => queries.job(job)) })
  const answers = useQueries({
    queries: jobs.map((job, i) => ({
      ...commentsQueries.found(programme, job),
      enabled: states[i]?.data?.state === 'done',
    })),
  })
  const files = jobs.map((job, i) => ({
    job,
    title: states[i]?.data?.title ?? 'Reading the comments',
    found: answers[i]?.data ?? null,
    failed: failureOf(states[i]?.data?.error ?? null, Boolean(states[i]?.isError || answers[i]?.isError)),
  }))
  const read = files.flatMap(({ job, found }) => (found ? [{ job, found }] : []))
  const comments = read.flatMap(({ found }) => found.comments)
  const { toPlace, coming, known, removed } = sortComments(comments)
  const [placed, setPlaced] = useState<Record<string, Paragraph>>({})
  const [placing, setPlacing] = useState<CommentThread | null>(null)
  const [again, setAgain] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [error, setError] = useState<string>()
  const isReading = files.some(({ found, failed }) => !found && failed === null)
  const count = countComing(comments, placed) + (again ? removed.length : 0)
  const jobOf = (thread: CommentThread): string =>
    read.find(({ found }) => found.comments.includes(thread.first))?.job ?? ''

  async function bring(): Promise<void> {
    setBusy(true)
    setError(undefined)
    try {
      await api.bringInComments(programme, {
        jobs: read.map(({ job }) => job),
        places: Object.entries(placed).map(([annotation, { of, block }]) => ({ annotation, of, block })),
        again,
      })
      programmeChanged(programme)
      const meeting = read[0]?.found.files[0]?.meeting
      toast({
        tone: 'done',
        title: `${counted(count, 'comment')} brought in`,
        what: 'They are notes that everybody may read.',
        action: { label: 'Undo', run: () => void undo(programme) },
      })
      go(meeting === undefined ? places.papers(programme) : places.meeting(programme, meeting, 'papers'))
    } catch (thrown) {
      const { title, what } = wordsFor(thrown)
      setError([title, what].filter((words) => words !== undefined).join('. '))
    } finally {
      setBusy(false)
    }
  }

  return (
    <div className="comments-back">
      <PageHead
        title="Comments that came back"
        facts={[
          ...new Set(read.flatMap(({ found }) => found.files.map(({ name, of }) => `${name}: ${of}`))),
          ...(read.length > 0 ? ['Nothing is stored until you bring it in'] : []),
        ]}
        actions={
          <>
            <ChooseComments programme={programme} />
            {count > 0 && (
              <Button look="go" isDisabled={isBusy || isReading} onPress={bring}>
                {`Bring in ${counted(count, 'comment')}`}
              </Button>
            )}
          </>
        }
      />
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
      {files.map(({ job, title, found, failed }) =>
        found ? null : (
          <Card key={job} title={title} padded>
            {failed === null ? (
              <>
                <p role="status">Reading …</p>
                <Progress label={title} value={null} total={null} />
              </>
            ) : (
              <p className="comments-back-failed" role="alert">
                <Icon name="warning" /> <span>{failed}</span>
              </p>
            )}
          </Card>
        ),
      )}
      {jobs.length > 0 &&
        !isReading &&
        read.length > 0 &&
        count === 0 &&
        removed.length === 0 &&
        toPlace.length === 0 && (
          <Card>
            <EmptyState>{nothingNew(read.map(({ found }) => found))}</EmptyState>
          </Card>
        )}
      {toPlace.length > 0 && (
        <Card title="To be placed" aside={<Note>{leftToPlace(toPlace, placed)}</Note>}>
          <ul className="comments-back-list" aria-label="To be placed">
            {toPlace.map((thread) => {
              const chosen = placed[thread.first.annotation]
              return (
                <Thread key={thread.first.annotation} thread={thread} place={chosen && willStand(chosen)}>
                  <div>
                    <Button onPress={() => setPlacing(thread)}>
                      {chosen ? 'Place elsewhere…' : 'Place…'}
                    </Button>
                  </div>
                </Thread>
              )
            })}
          </ul>
        </Card>
      )}
      {coming.map(({ where, threads }) => (
        <Card key={where} title={where} aside={<Note>{counted(threads.length, 'thread')}</Note>}>
          <ul className="comments-back-list" aria-label={where}>
            {threads.map((thread) => (
              <Thread key={thread.first.annotation} thread={thread} />
            ))}
          </ul>
        </Card>
      ))}
      {removed.length > 0 && (
        <label className="comments-back-again">
          <input type="checkbox" checked={again} onChange={({ target }) => setAgain(target.checked)} />
          <span>{`Also bring in again ${counted(removed.length, 'comment')} that ${removed.length === 1 ? 'was' : 'were'} taken out here`}</span>
        </label>
      )}
      {known > 0 && count > 0 && <Note>{`${counted(known, 'comment')} known already`}</Note>}
      {placing && (
        <PlaceDialog
          programme={programme}
          job={jobOf(placing)}
          comment={placing.first}
          onChoose={(paragraph) => {
            setPlaced((now) => ({ ...now, [placing.first.annotation]: paragraph }))
            setPlacing(null)
          }}
          onClose={() => setPlacing(null)}
        />
      )}
    </div>
  )
}

const Note = ({ children }: { children: string }) => <p className="comment-back-by">{children}</p>

const willStand = ({ label, where, words }: Paragraph): string =>
  `Will stand on ${label === null ? `“${words.slice(0, 60).toWellFormed()}”` : `paragraph ${label}`} of ${where}; it stood on`

function leftToPlace(threads: readonly CommentThread[], placed: Record<string, Paragraph>): string {
  const left = threads.filter(({ first }) => !placed[first.annotation]).length
  return left === 0
    ? 'All have a place'
    : `${left} without a place: kept with ${left === 1 ? 'its paper' : 'their papers'}; the same file lets you place ${left === 1 ? 'it' : 'them'} later`
}

const nothingNew = (all: readonly CommentsBack[]): string =>
  all.every(({ comments }) => comments.length === 0)
    ? 'There are no comments in it.'
    : 'Every comment in it is known already: there is nothing to bring in.'

function failureOf(error: Parameters<typeof messageFor>[0] | null, isGone: boolean): string | null {
  if (error) {
    const { title, what } = messageFor(error)
    return what === undefined ? `${title}.` : `${title}. ${what}`
  }
  return isGone ? 'Sederunt was closed since this file was read. Choose it again.' : null
}
