import { randomUUID } from 'node:crypto'
import { accessSync, constants, statSync } from 'node:fs'
import { basename, join, parse } from 'node:path'
import type { ApiError, NewProgramme, ProgrammeSummary } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { readProgramme } from '../interchange/read-programme.ts'
import { sampleProgramme } from '../sample/programme.ts'
import { createStore, openReadOnly, openStore, type ReadStore, type Store } from '../store/store.ts'
import { whoWrites } from '../store/who-writes.ts'
import { emptyProgramme } from './empty-programme.ts'
import { placeFresh } from './fresh-file.ts'
import type { Home } from './home.ts'
import { programmeFiles } from './home.ts'
import type { Log } from './log.ts'
import { bare, plainError } from './plain-error.ts'

/** The programmes of the home folder: ids outside, paths and handles inside. */
export interface Programmes {
  home: Home
  list(): ProgrammeSummary[]
  summary(id: string): ProgrammeSummary
  /** Nobody can write to it from here: the file may not be written, or somebody else has it. */
  isReadOnly(id: string): boolean
  /** Throws `not-found`. */
  pathOf(id: string): string
  /** The programme whose file this is; undefined for a file from outside. */
  idOf(path: string): string | undefined
  backupsOf(id: string): string
  read(id: string): ReadStore
  /** Opens the file for writing, and keeps it so, at the first write. Throws `in-use`, `read-only`. */
  write<T>(id: string, work: (store: Store) => T): T
  /** Why the day's backup could not be made before the last write; null where it was. */
  backupProblem(id: string): ApiError['error'] | null
  /** Closes the file, so that another may have it or put it aside. */
  release(id: string): void
  /** A new programme from the sample, or an empty one; its id. */
  make(wanted: NewProgramme): string
  close(): void
}

interface Opened {
  store: ReadStore
  /** Tells a file that was put in another's place. */
  file: string
}

const maxReaders = 8

export function createProgrammes({
  home,
  clock,
  ids,
  log,
}: {
  home: Home
  log: Log
  clock: () => Date
  ids: () => string
}): Programmes {
  const readers = new Map<string, Opened>()
  const writers = new Map<string, { store: Store; file: string }>()
  const troubles = new Map<string, ApiError['error']>()
  const summaries = new Map<string, { stamp: string; summary: Summary }>()

  const backupsOf = (id: string) => join(home.backups, id)
  const optionsFor = (id: string) => ({ clock, ids, backups: backupsOf(id) })

  function pathOf(id: string): string {
    const path = programmeFiles(home.programmes).get(id)
    if (path === undefined) throw new AppError('not-found', { what: 'programme', id })
    return path
  }

  function release(id: string): void {
    for (const opened of [readers, writers]) {
      opened.get(id)?.store.close()
      opened.delete(id)
    }
  }

  function writerOf(id: string, path: string): Store | undefined {
    const writer = writers.get(id)
    if (!writer || writer.file === fileMark(path)) return writer?.store
    release(id)
    return undefined
  }

  function read(id: string): ReadStore {
    const path = pathOf(id)
    const writer = writerOf(id, path)
    if (writer) return writer
    const file = fileMark(path)
    const before = readers.get(id)
    readers.delete(id)
    if (before && before.file !== file) before.store.close()
    const opened = before?.file === file ? before : { store: openReadOnly(path), file }
    readers.set(id, opened)
    const [oldest] = readers
    if (readers.size > maxReaders && oldest) {
      readers.delete(oldest[0])
      oldest[1].store.close()
    }
    return opened.store
  }

  function summaryOf(id: string, path: string): Summary {
    const stamp = contentMark(path)
    const known = summaries.get(path)
    if (known?.stamp === stamp) return known.summary
    const summary = lookInto(id, path)
    summaries.set(path, { stamp, summary })
    return summary
  }

  /** A file that is only listed is opened for a moment. */
  function lookInto(id: string, path: string): Summary {
    const opened = writers.get(id) ?? readers.get(id)
    const none = { name: parse(path).name, shortName: null, counts: {}, lastChange: null }
    try {
      if (opened?.file === fileMark(path)) return { ...opened.store.summary(), problem: null }
      const store = openReadOnly(path)
      try {
        return { ...store.summary(), problem: null }
      } finally {
        store.close()
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      return { ...none, problem: bare(error) }
    }
  }

  const summary = (id: string, path = pathOf(id)): ProgrammeSummary => ({
    id,
    ...summaryOf(id, path),
    heldBy: writers.has(id) ? null : whoWrites(path),
  })

  return {
    home,
    pathOf,
    backupsOf,
    idOf: (path) => [...programmeFiles(home.programmes)].find(([, file]) => isSame(file, path))?.[0],
    read,
    release,
    summary: (id) => summary(id),
    list: () => [...programmeFiles(home.programmes)].map(([id, path]) => summary(id, path)),
    isReadOnly: (id) => !isWritable(pathOf(id)) || summary(id).heldBy !== null,
    backupProblem: (id) => troubles.get(id) ?? null,
    write(id, work) {
      const path = pathOf(id)
      const store = writerOf(id, path) ?? openStore(path, optionsFor(id))
      writers.set(id, { store, file: fileMark(path) })
      const result = work(store)
      // The write itself went on: losing what was typed would be worse than one backup too few.
      const trouble = store.backupTrouble()
      if (trouble) troubles.set(id, plainError(trouble, log))
      else troubles.delete(id)
      return result
    },
    make(wanted) {
      const programme =
        wanted.from === 'sample' ? readProgramme(JSON.stringify(sampleProgramme)) : emptyProgramme(wanted)
      const part = join(home.incoming, `${randomUUID()}.sederunt`)
      createStore(part, programme, { clock, ids }).close()
      return placeFresh(part, home.programmes, programme.programme.shortName ?? programme.programme.name).id
    },
    close() {
      for (const id of new Set([...readers.keys(), ...writers.keys()])) release(id)
    },
  }
}

type Summary = Pick<ProgrammeSummary, 'name' | 'shortName' | 'counts' | 'lastChange' | 'problem'>

function fileMark(path: string): string {
  const { dev, ino } = stat(path)
  return `${dev}/${ino}`
}

function contentMark(path: string): string {
  const { ino, size, mtimeMs } = stat(path)
  return `${ino}/${size}/${mtimeMs}`
}

function stat(path: string) {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found) throw new AppError('not-found', { what: 'file', id: basename(path) })
  return found
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }))
  return a !== undefined && a.dev === b?.dev && a.ino === b.ino
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
