import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Job } from '../../../shared/api.ts'
import { messageFor } from '../../../shared/error-messages.ts'
import { isAppError } from '../../../shared/errors.ts'
import { api } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import { saveFile } from '../../api/save-file.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Progress } from '../../ui/progress.tsx'
import { toast } from '../../ui/toast.tsx'
import { inBytes } from '../../words.ts'
import { openWork } from './open-work.ts'
import { dismissJob, heardOfJob, startJob, tray } from './tray.ts'
import './job-tray.css'

/** Bottom right: what is being made, how far it is, and the file when it is there. */
export const JobTray = () => {
  const entries = tray.use()
  return (
    <section className="job-tray" aria-label="Work in progress" aria-live="polite">
      {entries.map(({ job, again }) => (
        <JobCard key={job} id={job} again={again} />
      ))}
    </section>
  )
}

/** Work whose end was dealt with: its file is saved by itself once. */
const ended = new Set<string>()

async function save(job: Job): Promise<void> {
  try {
    await saveFile(job)
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
}

const secondsOfGoodbye = 4

const JobCard = ({ id, again }: { id: string; again: (() => Promise<Job>) | undefined }) => {
  const { data, error } = useQuery(queries.job(id))
  const job = data && isAppError(error, 'not-found') ? lost(data) : data

  useEffect(() => {
    if (!job || job.state === 'running' || ended.has(job.id)) return
    ended.add(job.id)
    if (job.result?.kind === 'file') save(job).finally(() => openWork.end(job.id))
    else openWork.end(job.id)
  }, [job])

  useEffect(() => {
    if (job?.state !== 'cancelled') return
    const timer = window.setTimeout(() => dismissJob(job.id), secondsOfGoodbye * 1000)
    return () => window.clearTimeout(timer)
  }, [job])

  if (!job) return null
  return (
    <article className={`job job-${job.state}`} aria-label={job.title}>
      {job.state === 'running' ? <Running job={job} /> : <Ended job={job} again={again} />}
    </article>
  )
}

/** An engine that was started anew knows nothing of the work. */
const lost = (job: Job): Job => ({
  ...job,
  state: 'failed',
  progress: null,
  error: { code: 'not-found', details: { what: 'job', id: job.id } },
})

const Running = ({ job }: { job: Job }) => (
  <>
    <div className="job-words">
      <p className="job-title">{job.title}</p>
      <p className="job-what" aria-live="off">
        {job.progress ? (
          <>
            <span>{job.progress.what}</span>
            <span>
              {job.progress.done} of {job.progress.total}
            </span>
          </>
        ) : (
          'Starting'
        )}
      </p>
      <Progress label={job.title} value={job.progress?.done ?? null} total={job.progress?.total ?? null} />
    </div>
    <Button look="quiet" onPress={() => cancel(job)}>
      Cancel
    </Button>
  </>
)

async function cancel(job: Job): Promise<void> {
  try {
    heardOfJob(await api.cancel(job.id))
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
  }
}

const Ended = ({ job, again }: { job: Job; again: (() => Promise<Job>) | undefined }) => {
  const { title, what, tone } = outcome(job)
  return (
    <>
      <span className={`job-sign job-sign-${tone}`}>
        <Icon name={tone === 'late' ? 'warning' : tone === 'done' ? 'tick' : 'info'} />
      </span>
      <div className="job-words">
        <p className="job-title">{title}</p>
        {what !== undefined && <p className="job-what">{what}</p>}
        {job.result?.kind === 'findings' && job.result.findings.length > 0 && (
          <ul className="job-findings">
            {job.result.findings.map(({ where, message }) => (
              <li key={`${where} ${message}`}>
                <b>{where}</b> {message}
              </li>
            ))}
          </ul>
        )}
        <p className="job-do">
          {job.state === 'done' && job.result?.kind === 'file' && (
            <Button icon="save" onPress={() => save(job)}>
              Save again
            </Button>
          )}
          {job.state === 'failed' && again && (
            <Button
              onPress={() => {
                dismissJob(job.id)
                startJob(again)
              }}
            >
              Try again
            </Button>
          )}
        </p>
      </div>
      <IconButton icon="cross" label={`Close: ${title}`} onPress={() => dismissJob(job.id)} />
    </>
  )
}

function outcome(job: Job): { title: string; what?: string; tone: 'done' | 'late' | 'plain' } {
  if (job.error?.code === 'not-found' && job.error.details.what === 'job')
    return {
      title: 'Not finished',
      what: `Sederunt was started anew in the middle of this: ${job.title}.`,
      tone: 'late',
    }
  if (job.error) return { ...messageFor(job.error), tone: 'late' }
  if (job.state === 'cancelled')
    return { title: 'Cancelled', what: `${job.title}: nothing was made.`, tone: 'plain' }
  if (job.result?.kind === 'file')
    return { title: `Saved ${job.result.name}`, what: inBytes(job.result.bytes), tone: 'done' }
  if (job.result?.kind === 'findings')
    return job.result.findings.length === 0
      ? {
          title: 'The file is whole',
          what: 'Every record can be read and every reference leads somewhere.',
          tone: 'done',
        }
      : { title: `${job.result.findings.length} things are not as they should be`, tone: 'late' }
  return { title: `Done: ${job.title}`, tone: 'done' }
}
