import type { ApiError } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import { openReadOnly, openStore, type ReadStore, type Store, type StoreOptions } from '../store/store.ts'
import { fileMark } from './file-mark.ts'
import type { Log } from './log.ts'
import { plainError } from './plain-error.ts'

/** The handles of programmes' files: for reading at first, for writing from the first write on. */
export interface OpenFiles {
  read(id: string, path: string): ReadStore
  /** Throws `in-use`, `read-only`, `no-permission`. */
  write<T>(id: string, path: string, work: (store: Store) => T): T
  /** The handle that is open already, if it is one of the file that is at `path` now. */
  opened(id: string, path: string): ReadStore | undefined
  isWriting(id: string): boolean
  /** Why the day's backup could not be made before the last write; null where it was. */
  backupProblem(id: string): ApiError['error'] | null
  /** The programmes open for reading that another process has written to since this was last asked. */
  changedElsewhere(): string[]
  release(id: string): void
  close(): void
}

interface Opened<S> {
  store: S
  /** Of the file when it was opened. */
  mark: string
  /** What the store last said of its changes. */
  seen: string
}

const maxReaders = 8

export function createOpenFiles({
  options,
  log,
}: {
  options: (id: string) => StoreOptions
  log: Log
}): OpenFiles {
  const readers = new Map<string, Opened<ReadStore>>()
  const writers = new Map<string, Opened<Store>>()
  const troubles = new Map<string, ApiError['error']>()

  function drop(from: Map<string, Opened<ReadStore>>, id: string): void {
    from.get(id)?.store.close()
    from.delete(id)
  }

  function release(id: string): void {
    drop(readers, id)
    drop(writers, id)
  }

  /** A handle is of use while its file is still the one at the path. */
  function current<S extends ReadStore>(
    from: Map<string, Opened<S>>,
    id: string,
    path: string,
  ): S | undefined {
    const opened = from.get(id)
    if (opened && opened.mark !== fileMark(path)) release(id)
    return from.get(id)?.store
  }

  const opened = (id: string, path: string) => current(writers, id, path) ?? current(readers, id, path)

  function writerOf(id: string, path: string): Store {
    const before = current(writers, id, path)
    if (before) return before
    const store = openStore(path, options(id))
    drop(readers, id)
    writers.set(id, { store, mark: fileMark(path), seen: '' })
    return store
  }

  return {
    opened,
    release,
    isWriting: (id) => writers.has(id),
    backupProblem: (id) => troubles.get(id) ?? null,
    read(id, path) {
      const before = opened(id, path)
      if (before) return before
      const store = openReadOnly(path)
      readers.set(id, { store, mark: fileMark(path), seen: store.changeMark() })
      const oldest = readers.size > maxReaders ? readers.keys().next().value : undefined
      if (oldest !== undefined) drop(readers, oldest)
      return store
    },
    write(id, path, work) {
      const store = writerOf(id, path)
      const result = work(store)
      // The write itself went on: losing what was typed would be worse than one backup too few.
      const trouble = store.backupTrouble()
      if (trouble) troubles.set(id, plainError(trouble, log))
      else troubles.delete(id)
      return result
    },
    changedElsewhere() {
      const changed: string[] = []
      for (const [id, reader] of readers) {
        const mark = markOf(reader.store)
        if (mark !== reader.seen) changed.push(id)
        reader.seen = mark
      }
      return changed
    },
    close() {
      for (const id of [...readers.keys(), ...writers.keys()]) release(id)
    },
  }
}

/** Whatever is wrong with the file is told to whoever reads it next. */
function markOf(store: ReadStore): string {
  try {
    return store.changeMark()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}
