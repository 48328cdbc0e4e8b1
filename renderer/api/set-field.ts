import type { Edit } from './edit-queue.ts'

/** A field of a record as it becomes; undefined leaves it out. `was` is what the person saw when the edit began. */
export const setFieldOf = <T extends object, F extends keyof T>(
  record: T,
  field: F,
  what: string,
  becomes: T[F] | undefined,
  { typing = false, ...given }: { was?: T[F] | undefined; typing?: boolean } = {},
): Edit<T> => ({
  what,
  typing,
  apply: (now) => {
    const { [field]: _before, ...rest } = now
    return (becomes === undefined ? rest : { ...rest, [field]: becomes }) as T // only what may be left out is undefined
  },
  replaces: { read: (now) => now[field], was: 'was' in given ? given.was : record[field], becomes },
})
