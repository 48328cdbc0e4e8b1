import { createHash } from 'node:crypto'
import type { RichText } from '../../shared/rich-text.ts'

export const sha256 = (of: string | Uint8Array): string => createHash('sha256').update(of).digest('hex')

/** A body as it is stored. */
export interface StoredBody {
  text: string
  hash: string
}
export function storedBody(body: RichText): StoredBody {
  const text = JSON.stringify(body)
  return { text, hash: sha256(text) }
}

/** The bodies that are in use, by the hash of what they say: the same words are the same object. */
export interface Bodies {
  /** Gives `record` a `body` that is fetched and parsed when it is first looked at; `hash` is of its text. */
  attach<R extends { body?: RichText | undefined }>(
    record: Omit<R, 'body'>,
    hash: string,
    fetch: () => string,
  ): R
}

/** `reading` is around what is fetched from the file later: it tells of damage as the store does. */
export function openBodies(reading: <T>(work: () => T) => T = (work) => work()): Bodies {
  const known = new Map<string, WeakRef<RichText>>()
  const forgotten = new FinalizationRegistry<string>((hash) => {
    if (!known.get(hash)?.deref()) known.delete(hash)
  })
  const parsed = (hash: string, fetch: () => string): RichText => {
    const before = known.get(hash)?.deref()
    if (before) return before
    const text = reading(fetch)
    const body: RichText = JSON.parse(text)
    if (sha256(text) !== hash) return body // the words changed after the record was read
    known.set(hash, new WeakRef(body))
    forgotten.register(body, hash)
    return body
  }
  return {
    attach<R>(record: object, hash: string, fetch: () => string): R {
      Object.defineProperty(record, 'body', {
        configurable: true,
        enumerable: true,
        get() {
          const value = parsed(hash, fetch)
          Object.defineProperty(record, 'body', {
            configurable: true,
            enumerable: true,
            writable: true,
            value,
          })
          return value
        },
      })
      return record as R // it lacked a body alone
    },
  }
}
