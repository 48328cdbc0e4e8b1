import type { ChangeMode } from '../../../shared/api/word.ts'
import type { Side } from '../../../shared/rules/compare/merge-texts.ts'
import { api } from '../../api/api.ts'
import { queryClient } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { type Watched, watch } from '../../watch.ts'
import { heardOfJob } from '../jobs/tray.ts'
import { wordKey } from './word-query.ts'

/** Where new papers go, or the paper whose revision a file is to be. */
export interface Destination {
  programme: string
  meeting?: string | undefined
  paper?: string | undefined
}

/** A Word file that is on its way in. */
export interface IncomingFile extends Destination {
  key: string
  name: string
  /** In bytes. */
  size: number
  changes: ChangeMode
  /** A paper of its own, though it names one. */
  asNew: boolean
  /** Null until it has been sent. */
  job: string | null
  /** Why it could not even be sent. */
  refused: string | null
  /** As the person has it; null: as it was found. */
  title: string | null
  item: string | null
  suggestions: boolean
  /** A new paper is marked as its file is. */
  marking: boolean
  /** Of a revision: what was decided of each change, by its key; and what stands where both were changed. */
  decided: Record<string, 'accepted' | 'refused'>
  sides: Record<string, Side>
  /** Of updates: the day that they are as of, where it is another than the file says. */
  asOf: string | null
  /** Of a pack that came back: the paper that this row of it is; null for a file as a whole. */
  part: string | null
  /** Such a paper is not brought in. */
  out: boolean
  /** Of a pack: what was decided of its papers, by their ids. */
  parts: Record<string, Partial<IncomingFile>>
}

/** What nobody has decided yet. */
const undecided = { suggestions: false, decided: {}, sides: {}, out: false, parts: {} }

/** One paper of a pack, as if it had come by itself. */
export const rowOfPack = (one: IncomingFile, paper: string): IncomingFile => ({
  ...one,
  ...undecided,
  ...one.parts[paper],
  key: `${one.key}/${paper}`,
  part: paper,
})

/** The file that a row is of. */
export const fileOf = (key: string): string => key.split('/')[0] ?? key

const place = 'sederunt.incoming'
const watched = watch<IncomingFile[]>(kept())

/** The files of this window that are looked at and not brought in yet; they outlive a reload, as the engine has what it read. */
export const incoming: Watched<IncomingFile[]> = {
  ...watched,
  set(next) {
    watched.set(next)
    sessionStorage.setItem(place, JSON.stringify(watched.get().filter(({ job }) => job !== null)))
  },
}

function kept(): IncomingFile[] {
  try {
    const found: unknown = JSON.parse(sessionStorage.getItem(place) ?? '[]')
    return Array.isArray(found) ? found.map((one) => ({ part: null, ...undecided, ...one })) : [] // this window's own words of before
  } catch {
    return []
  }
}

/** A file that is being sent would be lost. */
window.addEventListener('beforeunload', (event) => {
  if (incoming.get().some(({ job, refused }) => job === null && refused === null)) event.preventDefault()
})

export const isWordFile = ({ name, type }: File): boolean =>
  /\.(docx|docm|dotx|dotm|doc)$/i.test(name) || type.includes('wordprocessingml')

/** Has every file read, and shows them. A paper has one revision at a time. */
export function takeInWord(files: readonly File[], to: Destination): void {
  const chosen = to.paper === undefined ? files : files.slice(0, 1)
  if (chosen.length === 0) return
  const fresh = chosen.map((file): { file: File; one: IncomingFile } => ({
    file,
    one: {
      ...to,
      key: crypto.randomUUID(),
      name: file.name,
      size: file.size,
      changes: 'accept',
      asNew: false,
      job: null,
      refused: null,
      title: null,
      item: null,
      marking: false,
      asOf: null,
      part: null,
      ...undecided,
    },
  }))
  incoming.set((now) => [
    ...now.filter((one) => isTogether(one, to) && to.paper === undefined),
    ...fresh.map(({ one }) => one),
  ])
  go(places.bringInWord(to.programme))
  for (const { file, one } of fresh)
    begin(one, () => api.readWord(one.programme, file, { name: one.name, ...asked(one) }))
}

const isTogether = (one: IncomingFile, { programme }: Destination): boolean =>
  one.programme === programme && one.paper === undefined

/** Of a file, or of one paper of a pack. */
export function change(key: string, with_: Partial<IncomingFile>): void {
  const [file, paper] = key.split('/')
  incoming.set((now) =>
    now.map((one) => {
      if (one.key !== file) return one
      if (paper === undefined) return { ...one, ...with_ }
      return { ...one, parts: { ...one.parts, [paper]: { ...one.parts[paper], ...with_ } } }
    }),
  )
}

/** Takes changes of a file, or of one paper of a pack, or not. */
export function decide(key: string, changes: readonly string[], as: 'accepted' | 'refused'): void {
  const [, paper] = key.split('/')
  const one = incoming.get().find((of) => of.key === fileOf(key))
  if (!one) return
  const { decided } = paper === undefined ? one : rowOfPack(one, paper)
  change(key, { decided: { ...decided, ...Object.fromEntries(changes.map((of) => [of, as])) } })
}

/** Reads the file again: with its tracked changes taken another way, or as a paper of its own. */
export function readAgain(one: IncomingFile, how: Partial<Pick<IncomingFile, 'changes' | 'asNew'>>): void {
  const { job } = one
  if (job === null) return
  const next = { ...one, ...how, refused: null, decided: {}, sides: {}, parts: {} }
  queryClient.removeQueries({ queryKey: wordKey(one.programme, job) })
  begin(next, () => api.readWordAgain(one.programme, job, asked(next)))
}

const asked = ({ changes, paper, asNew }: IncomingFile) => ({
  changes,
  ...(paper !== undefined && { paper }),
  ...(asNew && { new: 'true' as const }),
})

async function begin(one: IncomingFile, read: () => ReturnType<typeof api.readWord>): Promise<void> {
  change(one.key, { ...one, job: null })
  try {
    const job = await read()
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
  queryClient.removeQueries({ queryKey: wordKey(programme, job) })
}
