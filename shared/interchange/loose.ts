import type { Path } from './fault-path.ts'

/** What of `T` did parse: every part may be missing, but what is there is of its type. */
export type Loose<T> = T extends string | number | boolean
  ? T
  : T extends readonly (infer U)[]
    ? (Loose<U> | undefined)[]
    : T extends object
      ? { [K in keyof T]?: Loose<T[K]> | undefined }
      : T

/** Empties what stands at `path`; the key stays, so that the order of the file can still be told. */
export function takeOut(root: unknown, path: Path): void {
  const last = path[path.length - 1]
  const holder = valueAt(root, path.slice(0, -1))
  if (last !== undefined && typeof holder === 'object' && holder !== null && Object.hasOwn(holder, last))
    Reflect.set(holder, last, undefined)
}

/** What stands at `path`, undefined where nothing does. */
export function valueAt(root: unknown, path: Path): unknown {
  let value = root
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Reflect.get(value, step)
  }
  return value
}
