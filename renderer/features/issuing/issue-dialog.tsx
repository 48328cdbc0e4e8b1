import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IssueKind, IssueMade, IssuesAnswer, Job } from '../../../shared/api.ts'
import type { PackRequest } from '../../../shared/document-request.ts'
import { AppError } from '../../../shared/errors.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { api } from '../../api/api.ts'
import { programmeChanged, queries } from '../../api/queries.ts'
import { allSaved } from '../../api/saving.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { toast } from '../../ui/toast.tsx'
import { forMembers } from '../documents/composition/compose.ts'
import { heardOfJob } from '../jobs/tray.ts'
import { ToIssue } from './to-issue.tsx'

interface IssueDialogProps {
  programme: string
  request: PackRequest
  day: string
  issued: IssuesAnswer
  onClose: () => void
}

const kinds = [
  { value: 'supplementary', label: 'What has changed' },
  { value: 'full', label: 'The whole pack' },
] as const

/** Asks what goes out and which day it bears, makes it, shows what was made, and issues it. */
export const IssueDialog = ({ programme, request, day, issued, onClose }: IssueDialogProps) => {
  const [last] = issued.issues
  const [kind, setKind] = useState<IssueKind>(issued.changes.length > 0 ? 'supplementary' : 'full')
  const [on, setOn] = useState<Day | undefined>()
  const [job, setJob] = useState<string | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setBusy] = useState(false)
  const made = useMade(programme, job)
  const attempt = async (work: () => Promise<void>) => {
    setBusy(true)
    setError(null)
    try {
      await work()
    } catch (thrown) {
      setError(thrown)
    }
    setBusy(false)
  }
  const make = () =>
    attempt(async () => {
      const { meeting, numbering, asOf } = request
      await allSaved()
      const started = await api.makeIssue(programme, {
        meeting,
        kind,
        numbering,
        ...(on !== undefined && { on }),
        ...(asOf !== undefined && { asOf }),
        ...forMembers(request),
      })
      heardOfJob(started)
      setJob(started.id)
    })
  const issue = () =>
    attempt(async () => {
      if (job === null) return
      const { version } = await api.issue(programme, job)
      programmeChanged(programme)
      toast({
        tone: 'done',
        title: `Version ${version} is issued.`,
        what: 'Save its copies from the Pack tab.',
      })
      onClose()
    })
  const close = () => {
    if (made.state === 'running' && job !== null) void api.cancel(job)
    onClose()
  }
  const isLooking = made.issue !== null
  return (
    <Dialog
      title={isLooking ? `Issue version ${made.issue?.version}` : 'Issue the pack'}
      open
      onClose={close}
      actions={
        <>
          <Button look="quiet" onPress={isLooking ? () => setJob(null) : close}>
            {isLooking ? 'Back' : 'Cancel'}
          </Button>
          {isLooking ? (
            <Button look="go" isDisabled={isBusy} onPress={() => void issue()}>
              {`Issue version ${made.issue?.version}`}
            </Button>
          ) : (
            <Button look="go" isDisabled={isBusy || made.state === 'running'} onPress={() => void make()}>
              See what goes out
            </Button>
          )}
        </>
      }
    >
      {made.issue ? (
        <ToIssue made={made.issue} />
      ) : (
        <div className="form">
          {last && <Segmented label="What goes out" options={kinds} value={kind} onChange={setKind} />}
          <DayField
            label="Issued on"
            hint="Printed on the cover with the version; it may be left out."
            near={day}
            value={on}
            onChange={setOn}
          />
          {made.state === 'running' && (
            <Progress
              label="Making the pack"
              value={made.job?.progress?.done ?? null}
              total={made.job?.progress?.total ?? null}
            />
          )}
        </div>
      )}
      <Problem error={error ?? made.error} />
    </Dialog>
  )
}

function useMade(programme: string, job: string | null) {
  const { data: ofJob } = useQuery({ ...queries.job(job ?? ''), enabled: job !== null })
  const isMade = ofJob?.state === 'done'
  const { data: issue, error } = useQuery({
    queryKey: ['issue-made', programme, job],
    queryFn: (): Promise<IssueMade> => api.issueMade(programme, job ?? ''),
    enabled: job !== null && isMade,
  })
  const state: Job['state'] | 'none' = job === null ? 'none' : (ofJob?.state ?? 'running')
  return {
    job: ofJob,
    state: state === 'done' && !issue && !error ? 'running' : state,
    issue: (job !== null && issue) || null,
    error:
      job === null
        ? null
        : (error ?? (ofJob?.error ? new AppError(ofJob.error.code, ofJob.error.details) : null)),
  }
}

const Problem = ({ error }: { error: unknown }) => {
  if (error === null || error === undefined) return null
  const { title, what } = wordsFor(error)
  return (
    <p className="field-error" role="alert">
      {title} {what}
    </p>
  )
}
