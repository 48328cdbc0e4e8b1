import { rmSync, writeFileSync } from 'node:fs'
import { syncFile } from './create-store.ts'
import { onFile } from './file-errors.ts'
import { readStore } from './read-store.ts'
import { openDatabase } from './sqlite.ts'
import type { ReadStore, StoreOptions } from './store-types.ts'
import { inTransaction } from './transaction.ts'
import { recordWrites } from './writes.ts'

/**
 * A new file at `path` that holds what `from` holds, under another name of the programme. What was done in the one
 * cannot be undone in the other. Throws `exists`, `disk-full`, `no-permission`.
 */
export function copyStore(from: ReadStore, path: string, name: string, { clock, ids }: StoreOptions): void {
  const bytes = from.bytes()
  onFile(path, () => {
    writeFileSync(path, bytes, { flag: 'wx' })
    try {
      rename(path, name, { clock, ids })
      syncFile(path)
    } catch (error) {
      for (const ending of ['', '-journal']) rmSync(path + ending, { force: true })
      throw error
    }
  })
}

function rename(path: string, name: string, { clock, ids }: Pick<StoreOptions, 'clock' | 'ids'>): void {
  const db = openDatabase(path)
  const { store, sql, tables } = readStore(db, path)
  try {
    const step = { session: null, at: clock().toISOString(), first: null }
    const { put } = recordWrites(sql, tables, store.revisionOf)(step)
    inTransaction(db, sql, () => {
      sql('UPDATE state SET lineage = ?').run(ids())
      sql('UPDATE change SET session = NULL, page = NULL WHERE session IS NOT NULL').run()
      const details = store.programme().programme
      put('programme', { ...details, name }, store.revisionOf('programme', ''))
    })
  } finally {
    store.close()
  }
}
