import type { Sql } from './sqlite.ts'
import type { MadeDocument } from './store-types.ts'

const columns = 'number, at, document, meeting, request, file_name AS fileName, hash, bytes'

/** The documents that were made. Writing one down changes no record, so that nothing is read anew for it. */
export function madeDocuments(sql: Sql) {
  return {
    /** `at` is ISO 8601. */
    add({ document, meeting, request, fileName, hash, bytes }: MadeDocument, at: string) {
      sql(`INSERT INTO made_document (at, document, meeting, request, file_name, hash, bytes)
        VALUES (?, ?, ?, ?, ?, ?, ?)`).run(at, document, meeting, request, fileName, hash, bytes)
    },
    list(limit: number, meeting?: string) {
      const rows = sql<MadeDocument & { number: number; at: string }>(
        `SELECT ${columns} FROM made_document ${meeting === undefined ? '' : 'WHERE meeting = ?'} ORDER BY number DESC LIMIT ?`,
      )
      return meeting === undefined ? rows.all(limit) : rows.all(meeting, limit)
    },
  }
}
