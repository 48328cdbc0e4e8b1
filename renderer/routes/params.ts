import { idFromPart } from '../places.ts'

/** An id in a path, as `places.ts` wrote it there. */
export function params<K extends string>(name: K) {
  return {
    parse: (written: Record<K, string>) => ({ [name]: idFromPart(written[name]) }) as Record<K, string>, // one key, just made
    stringify: (ids: Record<K, string>) => ({ [name]: ids[name] }) as Record<K, string>, // links are made by `places.ts`
  }
}
