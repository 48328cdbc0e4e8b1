import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { openBodies } from './bodies.ts'
import { briefcase } from './briefcase.ts'
import { onFile } from './file-errors.ts'
import { lockFile } from './file-lock.ts'
import { importAll } from './import-all.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { applicationId } from './migrations/migration.ts'
import { holderOf, openLocked } from './open-store.ts'
import { recordTables } from './records/tables.ts'
import { Database, preparing } from './sqlite.ts'
import type { Store, StoreOptions } from './store-types.ts'
import { inBulk } from './transaction.ts'

/**
 * Makes a new file that holds `programme`, whole or not at all, and opens it to write. Throws `exists`, `in-use`,
 * `faults` (references to nothing), `read-only`, `no-permission`, `disk-full`.
 */
export function createStore(path: string, programme: Programme, options: StoreOptions): Store {
  return onFile(path, () => {
    const folder = onFile(path, () => realpathSync(dirname(path)))
    const real = join(folder, basename(path))
    refuseExisting(real)
    const lock = lockFile(real, holderOf(options))
    const temporary = join(folder, `.${basename(path)}.${options.ids()}.new`)
    try {
      writeFile(temporary, programme, options)
      moveToNew(temporary, real)
    } catch (error) {
      for (const ending of ['', '-journal']) rmSync(temporary + ending, { force: true })
      lock.release()
      throw error
    }
    return openLocked(real, options, lock)
  })
}

const refuseExisting = (path: string) => {
  if (existsSync(path)) throw new AppError('exists', { what: 'file', name: basename(path) })
}

function writeFile(path: string, programme: Programme, { clock, ids }: StoreOptions) {
  const db = new Database(path)
  try {
    // Nobody sees this file before it is whole, so it needs no journal; it is synced once, at the end.
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    db.pragma('cache_size = -64000')
    db.pragma(`application_id = ${applicationId}`)
    migrate(db, migrations)
    const sql = preparing(db)
    const write = () => {
      sql('INSERT INTO state (one, lineage, mark) VALUES (1, ?, 0)').run(ids())
      briefcase(sql).begin()
      importAll(sql, recordTables(sql, openBodies()), programme, clock().toISOString())
    }
    inBulk(db, sql, write, 'programme')
  } finally {
    db.close()
  }
  syncFile(path)
}

export function syncFile(path: string) {
  const descriptor = openSync(path, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** So that the name of a file that has come or gone outlives a power cut; Windows cannot and need not. */
export function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Gives the finished file its name, never over another one that came meanwhile. */
function moveToNew(from: string, to: string) {
  try {
    linkSync(from, to)
    rmSync(from)
  } catch {
    refuseExisting(to)
    renameSync(from, to) // a file system without hard links
  }
  syncFolder(dirname(to))
}
