import { accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import type { NewProgramme, ProgrammeSummary } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { readProgramme } from '../interchange/read-programme.ts'
import { sampleProgramme } from '../sample/programme.ts'
import { createStore, type ReadStore, type Store } from '../store/store.ts'
import { whoWrites } from '../store/who-writes.ts'
import { emptyProgramme } from './empty-programme.ts'
import { contentMark, isSameFile } from './file-mark.ts'
import { placeFresh, withPart } from './fresh-file.ts'
import { type Home, programmeFiles } from './home.ts'
import type { Log } from './log.ts'
import { createOpenFiles, type OpenFiles } from './open-files.ts'
import { type Said, whatItSays } from './what-it-says.ts'

/** The programmes of the home folder: ids outside, paths and handles inside. */
export interface Programmes
  extends Pick<OpenFiles, 'backupProblem' | 'isWriting' | 'changedElsewhere' | 'release' | 'close'> {
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
  /** A new programme from the sample, or an empty one; its id. */
  make(wanted: NewProgramme): string
}

export function createProgrammes({
  home,
  clock,
  ids,
  session,
  log,
}: {
  home: Home
  clock: () => Date
  ids: () => string
  /** See `StoreOptions`. */
  session?: string
  log: Log
}): Programmes {
  const backupsOf = (id: string) => join(home.backups, id)
  const files = createOpenFiles({
    options: (id) => ({ clock, ids, backups: backupsOf(id), ...(session !== undefined && { session }) }),
    log,
  })
  const known = new Map<string, { mark: string; said: Said }>()

  function pathOf(id: string): string {
    const path = programmeFiles(home.programmes).get(id)
    if (path === undefined) throw new AppError('not-found', { what: 'programme', id })
    return path
  }

  function summary(id: string, path = pathOf(id)): ProgrammeSummary {
    const mark = contentMark(path)
    const before = known.get(path)
    const said = before?.mark === mark ? before.said : whatItSays(path, files.opened(id, path))
    known.set(path, { mark, said })
    return { id, ...said, heldBy: files.isWriting(id) ? null : whoWrites(path) }
  }

  return {
    home,
    pathOf,
    backupsOf,
    backupProblem: files.backupProblem,
    isWriting: files.isWriting,
    changedElsewhere: files.changedElsewhere,
    release: files.release,
    close: files.close,
    summary: (id) => summary(id),
    list: () =>
      [...programmeFiles(home.programmes)].flatMap(([id, path]) => unlessGone(() => summary(id, path))),
    idOf: (path) => [...programmeFiles(home.programmes)].find(([, file]) => isSameFile(file, path))?.[0],
    isReadOnly: (id) => !isWritable(pathOf(id)) || summary(id).heldBy !== null,
    read: (id) => files.read(id, pathOf(id)),
    write: (id, work) => files.write(id, pathOf(id), work),
    make(wanted) {
      const programme =
        wanted.from === 'sample' ? readProgramme(JSON.stringify(sampleProgramme)) : emptyProgramme(wanted)
      return withPart(home.incoming, (part) => {
        createStore(part, programme, { clock, ids }).close()
        return placeFresh(part, home.programmes, programme.programme.shortName ?? programme.programme.name).id
      })
    },
  }
}

/** A file may be taken away while the list is made. */
function unlessGone<T>(make: () => T): T[] {
  try {
    return [make()]
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return []
    throw error
  }
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}
