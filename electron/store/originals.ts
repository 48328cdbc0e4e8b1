import { images } from './images.ts'
import type { Sql } from './sqlite.ts'
import type { Original } from './store-types.ts'

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The files that papers were brought in from. */
export function originals(sql: Sql) {
  return {
    /** Of what the paper says now. `at` is ISO 8601. */
    keep(paper: string, { name, bytes }: { name: string; bytes: Uint8Array }, at: string) {
      const blob = images(sql)
        .put(bytes, wordFile)
        .replace(/^blob:/, '')
      sql(`INSERT INTO original (paper, revision, name, at, blob) SELECT id, revision, ?, ?, ? FROM paper WHERE id = ?
        ON CONFLICT DO UPDATE SET name = excluded.name, at = excluded.at, blob = excluded.blob`).run(
        name,
        at,
        blob,
        paper,
      )
    },
    /** The latest first. */
    list: (paper: string): Original[] =>
      sql<{ revision: number; name: string; at: string; hash: string; bytes: number; latest: number }>(`
        SELECT original.revision, original.name, at, blob AS hash, length(blob.bytes) AS bytes, paper.revision AS latest
        FROM original JOIN blob ON blob.hash = original.blob JOIN paper ON paper.id = original.paper
        WHERE original.paper = ? ORDER BY original.revision DESC`)
        .all(paper)
        .map(({ latest, ...of }) => ({ ...of, isLatest: of.revision === latest })),
    bytes: (paper: string, revision: number): { name: string; bytes: Uint8Array } | null =>
      sql<{ name: string; bytes: Uint8Array }>(`
        SELECT original.name, blob.bytes FROM original JOIN blob ON blob.hash = original.blob
        WHERE original.paper = ? AND original.revision = ?`).get(paper, revision) ?? null,
  }
}
