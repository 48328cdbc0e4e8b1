import { openBodies } from '../bodies.ts'
import { danglingReferences } from '../dangling.ts'
import { recordTables } from '../records/tables.ts'
import { Database, preparing, type Sqlite } from '../sqlite.ts'
import type { Finding } from '../store-types.ts'
import { annotationFindings } from './verify-annotations.ts'
import { bodyFindings } from './verify-bodies.ts'
import { blobFindings, hashFindings } from './verify-hashes.ts'
import { recordFindings } from './verify-records.ts'
import { schemaFindings } from './verify-schema.ts'
import { searchFindings } from './verify-search.ts'

/** In bytes. */
const fitsInMemory = 500_000_000

/**
 * Reads the whole file and says what is wrong with it; see `ReadStore.verify`. It looks at a copy in memory, page by
 * page as on the disk, so that nobody who would write has to wait for it.
 */
export function verify(db: Sqlite): Finding[] {
  const size =
    Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  if (size > fitsInMemory) return verifyAt(db)
  const copy = new Database(db.serialize())
  try {
    return verifyAt(copy)
  } finally {
    copy.close()
  }
}

function verifyAt(db: Sqlite): Finding[] {
  const sql = preparing(db)
  const steps: (() => Finding[])[] = [
    // Of what is not whole, or not in the shape that is known, nothing more can be said. This looks at the index of words too.
    () =>
      db
        .prepare<unknown[], { integrity_check: string }>('PRAGMA integrity_check(20)')
        .all()
        .filter((row) => row.integrity_check !== 'ok')
        .map((row) => ({ path: '', message: row.integrity_check })),
    () => schemaFindings(db),
    () => hashFindings(sql),
    () => {
      const tables = recordTables(sql, openBodies())
      const { findings, records } = recordFindings(tables)
      return [
        ...findings,
        ...danglingReferences(sql),
        ...bodyFindings(sql, records),
        ...searchFindings(db, sql, records),
      ]
    },
    () => blobFindings(sql),
    () => annotationFindings(sql),
  ]
  db.exec('BEGIN')
  try {
    for (const step of steps) {
      const findings = attempted(step)
      if (findings.length > 0) return findings
    }
    return []
  } finally {
    db.exec('ROLLBACK') // nothing was written; COMMIT would stumble over a damaged index of words
  }
}

/** Damage that is met on the way is a finding like any other. */
function attempted(step: () => Finding[]): Finding[] {
  try {
    return step()
  } catch (error) {
    return [{ path: '', message: error instanceof Error ? error.message : String(error) }]
  }
}
