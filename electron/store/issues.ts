import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { Issue, IssueCopy } from '../../shared/records/issue.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { images } from './images.ts'
import type { Sql } from './sqlite.ts'

const wordFile = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Packs as they went out. */
export function issues(sql: Sql) {
  const put = (bytes: Uint8Array, mediaType: string): string =>
    images(sql)
      .put(bytes, mediaType)
      .replace(/^blob:/, '')
  return {
    /** The first first. */
    list: (meeting: string): Issue[] =>
      sql<{ said: string }>('SELECT said FROM issue WHERE meeting = ? ORDER BY version')
        .all(meeting)
        .map(({ said }) => JSON.parse(said)), // as it was written
    file: (meeting: string, version: number, copy: IssueCopy): Uint8Array | null =>
      sql<{ bytes: Uint8Array }>(`
        SELECT bytes FROM issued_file JOIN blob ON blob.hash = issued_file.blob
        WHERE meeting = ? AND version = ? AND copy = ?`).get(meeting, version, copy)?.bytes ?? null,
    texts(meeting: string, version: number): Record<string, RichText> {
      const row = sql<{ bytes: Uint8Array }>(`
        SELECT bytes FROM issue JOIN blob ON blob.hash = issue.texts
        WHERE meeting = ? AND version = ?`).get(meeting, version)
      return row ? JSON.parse(inflateRawSync(row.bytes).toString()) : {} // as it was written
    },
    keep(
      issue: Issue,
      files: ReadonlyMap<IssueCopy, Uint8Array>,
      texts: Readonly<Record<string, RichText>>,
    ): void {
      const { meeting, version } = issue
      sql('INSERT INTO issue (meeting, version, said, texts) VALUES (?, ?, ?, ?)').run(
        meeting,
        version,
        JSON.stringify(issue),
        put(deflateRawSync(JSON.stringify(texts)), 'application/json'),
      )
      for (const [copy, bytes] of files)
        sql('INSERT INTO issued_file (meeting, version, copy, blob) VALUES (?, ?, ?, ?)').run(
          meeting,
          version,
          copy,
          put(bytes, wordFile),
        )
    },
  }
}
