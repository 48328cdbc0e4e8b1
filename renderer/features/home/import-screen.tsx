import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Job } from '../../../shared/api.ts'
import { messageFor } from '../../../shared/error-messages.ts'
import { api } from '../../api/api.ts'
import { programmeChanged, queries } from '../../api/queries.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Card } from '../../ui/card.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Problem } from '../frame/problem.tsx'
import { heardOfJob } from '../jobs/tray.ts'
import { copiedIn } from './copied-in.ts'
import { Faults } from './faults.tsx'
import { ChooseFile } from './open-file.tsx'
import './import-screen.css'

/** A file that comes in: how far it is, then the programme, or everything that is wrong with the file. */
export const ImportScreen = ({ job: id, file }: { job: string; file: string }) => {
  const { data: job, error } = useQuery(queries.job(id))

  useEffect(() => {
    if (job?.state !== 'done' || job.result?.kind !== 'programme') return
    programmeChanged(job.result.programme)
    go(places.programme(job.result.programme), { replace: true })
    copiedIn(job.result.programme)
  }, [job])

  if (error) return <Problem error={error} />
  return (
    <>
      <PageHead title={file} />
      {job && job.state !== 'done' && <State job={job} />}
    </>
  )
}

const State = ({ job }: { job: Job }) => {
  if (job.state === 'running') return <Reading job={job} />
  if (job.error?.code === 'faults') return <Faults faults={job.error.details.faults} />
  const { title, what } = job.error ? messageFor(job.error) : messageFor({ code: 'cancelled', details: {} })
  return (
    <Card padded>
      <div className="import-refused" role="alert">
        <Icon name={job.error ? 'warning' : 'info'} />
        <div>
          <h2>{title}</h2>
          {what !== undefined && <p>{what}</p>}
          <p className="import-do">
            <ChooseFile />
            <Link href={places.home} look="button">
              All programmes
            </Link>
          </p>
        </div>
      </div>
    </Card>
  )
}

const Reading = ({ job }: { job: Job }) => (
  <Card padded>
    <div className="import-reading">
      <p role="status">{job.title}</p>
      <Progress label={job.title} value={job.progress?.done ?? null} total={job.progress?.total ?? null} />
      <p className="import-what">
        <span>{job.progress?.what ?? 'Starting'}</span>
        <Button look="quiet" onPress={() => api.cancel(job.id).then(heardOfJob)}>
          Cancel
        </Button>
      </p>
    </div>
  </Card>
)
