import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Job } from '../../../shared/api.ts'
import { api } from '../../api/api.ts'
import { queries } from '../../api/queries.ts'
import { Progress } from '../../ui/progress.tsx'
import { heardOfJob } from './tray.ts'
import { whenDone } from './when-done.ts'
import './long-work.css'

/** Work that may be over at once, or be worth a word on how far it is. */
export interface LongWork {
  /** The job once it is done. Throws what `whenDone` throws. */
  run: (start: () => Promise<Job>) => Promise<Job>
  /** Cancels it, also where it is still being sent. */
  stop: () => void
  isUnderWay: boolean
  /** Whether it has taken longer than a moment. */
  isLong: boolean
  job: Job | undefined
}

/** In milliseconds: what is over sooner is not worth a bar that flashes. */
const moment = 500

const cancel = (id: string) => void api.cancel(id).then(heardOfJob, () => {})

/** A job that a dialog starts and waits for itself. */
export function useLongWork(): LongWork {
  const [id, setId] = useState<string | null>(null)
  const [isUnderWay, setUnderWay] = useState(false)
  const [isLong, setLong] = useState(false)
  const now = useRef<{ id: string | null; isStopped: boolean }>({ id: null, isStopped: false })
  const { data: job } = useQuery({ ...queries.job(id ?? ''), enabled: id !== null })
  return {
    isUnderWay,
    isLong,
    job: id === null ? undefined : job,
    async run(start) {
      const own = { id: null as string | null, isStopped: false }
      now.current = own
      setUnderWay(true)
      const timer = window.setTimeout(() => setLong(true), moment)
      try {
        const begun = await start()
        heardOfJob(begun)
        own.id = begun.id
        setId(begun.id)
        if (own.isStopped) cancel(begun.id)
        return await whenDone(begun.id)
      } finally {
        window.clearTimeout(timer)
        setUnderWay(false)
        setLong(false)
        setId(null)
      }
    },
    stop() {
      now.current.isStopped = true
      if (now.current.id !== null) cancel(now.current.id)
    },
  }
}

/** How far work is that takes longer than a moment. */
export const WorkProgress = ({ label, of: { isLong, job } }: { label: string; of: LongWork }) =>
  isLong && (
    <div className="long-work">
      <p role="status">{job?.progress?.what ?? 'Waiting for its turn'}</p>
      <Progress label={label} value={job?.progress?.done ?? null} total={job?.progress?.total ?? null} />
    </div>
  )
