import type { Programme } from '../../shared/interchange.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { sha256 } from './bodies.ts'
import { bodiesOf, imageHash, type Named, named, withBodies } from './body-parts.ts'
import type { Sql } from './sqlite.ts'
import type { ReadStore } from './store-types.ts'

/** Every column that names a blob, in files of this version. */
const holders = ['mention.image', 'original.blob', 'issue.texts', 'issued_file.blob', 'house_style.blob']

const heldHashes = (): string =>
  holders
    .map((holder) => {
      const [table, column] = holder.split('.')
      return `SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL`
    })
    .join(' UNION ALL ')

/** Images, originals and issued documents, once each, by their hash. */
export function images(sql: Sql) {
  const put = (bytes: Uint8Array, mediaType: string): string => {
    const hash = sha256(bytes)
    sql('INSERT INTO blob (hash, media_type, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
      hash,
      mediaType,
      bytes,
    )
    return `blob:${hash}`
  }
  return {
    put,
    /** The record with its `data:` images stored and addressed as `blob:`; the very record where it has none. */
    keep: (of: Named): Named =>
      bodiesOf(of).some(({ body }) => body.some(isData))
        ? withBodies(of, (body) => addressed(body, put))
        : of,
    /** Puts the images of records that were read from another file with those of this one. */
    takeOver(programme: Programme, from: Pick<ReadStore, 'image'>) {
      for (const list of ['papers', 'updates', 'meetings'] as const)
        for (const record of programme[list])
          for (const { body } of bodiesOf(named(list, record)))
            for (const block of body) {
              const image = block.type === 'image' ? from.image(imageHash(block.src) ?? '') : null
              if (image) put(image.bytes, image.mediaType)
            }
    },
    /** Takes out one file of a kind, if nothing holds it any more. */
    drop(hash: string, mediaType: string) {
      sql(`DELETE FROM blob WHERE hash = ? AND media_type = ? AND hash NOT IN (${heldHashes()})`).run(
        hash,
        mediaType,
      )
    },
    /** Takes out what nothing holds any more. */
    sweep() {
      sql(`DELETE FROM blob WHERE hash NOT IN (${heldHashes()})`).run()
    },
    get: (hash: string) =>
      sql<{ bytes: Uint8Array; mediaType: string }>(
        'SELECT bytes, media_type AS mediaType FROM blob WHERE hash = ?',
      ).get(hash) ?? null,
  }
}

/** A body with its `data:` images addressed as `put` says; the very body where it has none. */
export const addressed = (
  body: RichText,
  put: (bytes: Uint8Array, mediaType: string) => string = (bytes) => `blob:${sha256(bytes)}`,
): RichText =>
  body.some(isData)
    ? body.map((block) => {
        const match = block.type === 'image' ? /^data:([^;,]+);base64,(.*)$/s.exec(block.src) : null
        return match?.[1] ? { ...block, src: put(Buffer.from(match[2] ?? '', 'base64'), match[1]) } : block
      })
    : body

const isData = (block: RichText[number]) => block.type === 'image' && block.src.startsWith('data:')
