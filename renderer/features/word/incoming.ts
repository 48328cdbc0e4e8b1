import type { ChangeMode } from '../../../shared/api/word.ts'
import { api } from '../../api/api.ts'
import { queryClient } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { watch } from '../../watch.ts'
import { heardOfJob } from '../jobs/tray.ts'

/** Where new papers go, or the paper whose text is replaced. */
export interface Destination {
  programme: string
  meeting?: string | undefined
  paper?: string | undefined
}

/** A Word file that is on its way in. */
export interface IncomingFile extends Destination {
  key: string
  file: File
  changes: ChangeMode
  job: string | null
  /** Why it could not even be sent. */
  refused: string | null
  /** As the person has it; null: as it was found. */
  title: string | null
  item: string | null
  suggestions: boolean
}

/** The files of this window that are looked at and not brought in yet. */
export const incoming = watch<IncomingFile[]>([])
let count = 0

export const isWordFile = ({ name, type }: File): boolean =>
  /\.(docx|docm|dotx|dotm|doc)$/i.test(name) || type.includes('wordprocessingml')

/** Has every file read, and shows them. A paper's text is replaced by one file. */
export function takeInWord(files: readonly File[], to: Destination): void {
  const chosen = to.paper === undefined ? files : files.slice(0, 1)
  if (chosen.length === 0) return
  const fresh = chosen.map((file): IncomingFile => {
    count += 1
    return {
      ...to,
      key: `${count}`,
      file,
      changes: 'accept',
      job: null,
      refused: null,
      title: null,
      item: null,
      suggestions: false,
    }
  })
  incoming.set((now) => [...now.filter((one) => isTogether(one, to) && to.paper === undefined), ...fresh])
  go(places.bringInWord(to.programme))
  for (const one of fresh) read(one)
}

const isTogether = (one: IncomingFile, { programme }: Destination): boolean =>
  one.programme === programme && one.paper === undefined

export const change = (key: string, with_: Partial<IncomingFile>): void =>
  incoming.set((now) => now.map((one) => (one.key === key ? { ...one, ...with_ } : one)))

/** Reads the file again, with its tracked changes taken another way. */
export function readAgain(one: IncomingFile, changes: ChangeMode): void {
  forget(one)
  const next = { ...one, changes, job: null, refused: null }
  change(one.key, next)
  read(next)
}

async function read(one: IncomingFile): Promise<void> {
  try {
    const job = await api.readWord(one.programme, one.file, {
      name: one.file.name,
      changes: one.changes,
      ...(one.paper !== undefined && { paper: one.paper }),
    })
    heardOfJob(job)
    change(one.key, { job: job.id })
  } catch (error) {
    const { title, what } = wordsFor(error)
    change(one.key, { refused: what === undefined ? title : `${title}. ${what}` })
  }
}

export function takeAway(one: IncomingFile): void {
  forget(one)
  incoming.set((now) => now.filter(({ key }) => key !== one.key))
}

/** What the engine keeps of it goes too; where it cannot be told it forgets by itself in time. */
function forget({ job, programme }: IncomingFile): void {
  if (job === null) return
  api.cancel(job).then(heardOfJob, () => {})
  api.forgetWord(programme, job).catch(() => {})
  queryClient.removeQueries({ queryKey: ['word', job] })
}
