import type { Annex, Paper } from '../../../shared/records/paper.ts'
import type { Clearance, Update } from '../../../shared/records/update.ts'
import type { Edit } from '../../api/edit-queue.ts'

/** What is said of a text besides its words, of a paper and of an update alike. */
export type Told = Pick<Update, 'stage' | 'audience'> & Partial<Pick<Update, 'author' | 'marking'>>
type Field = 'stage' | 'audience' | 'author' | 'marking'

const names: Record<Field, string> = {
  stage: 'Stage',
  audience: 'Audience',
  author: 'Author',
  marking: 'Marking',
}

/** A field of a paper or an update; undefined leaves it out. */
export const setTold = <T extends Told & { id: string }, F extends Field>(
  record: T,
  field: F,
  becomes: T[F] | undefined,
): Edit<T> => ({
  what: names[field],
  apply: (now) => {
    const { [field]: _before, ...rest } = now
    return (becomes === undefined ? rest : { ...rest, [field]: becomes }) as T // only what may be left out is undefined
  },
  replaces: { read: (now) => now[field], was: record[field], becomes },
})

/** Somebody has cleared it: it counts as cleared from then on. */
export const addClearance = (clearance: Clearance): Edit<Update> => ({
  what: 'Clearance',
  apply: (now) => ({
    ...now,
    stage: now.stage === 'withdrawn' || now.stage === 'nil return' ? now.stage : 'cleared',
    clearances: [...now.clearances.filter((one) => !isSame(one, clearance)), clearance],
  }),
})

export const removeClearance = (clearance: Clearance): Edit<Update> => ({
  what: 'Clearance',
  apply: (now) =>
    now.clearances.some((one) => isSame(one, clearance))
      ? { ...now, clearances: now.clearances.filter((one) => !isSame(one, clearance)) }
      : null,
})

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

export const addAnnex = (annex: Annex): Edit<Paper> => ({
  what: 'New annex',
  at: annex.id,
  apply: (now) => ({ ...now, annexes: [...now.annexes.filter(({ id }) => id !== annex.id), annex] }),
})

const titleOf = (paper: Paper, id: string) => paper.annexes.find((annex) => annex.id === id)?.title

export const renameAnnex = (
  id: string,
  title: string,
  { was, typing }: { was: string; typing: boolean },
): Edit<Paper> => ({
  what: 'Title of the annex',
  at: id,
  typing,
  apply: (now) =>
    titleOf(now, id) === undefined
      ? null
      : { ...now, annexes: now.annexes.map((annex) => (annex.id === id ? { ...annex, title } : annex)) },
  replaces: { read: (now) => titleOf(now, id), was, becomes: title },
})

/** One place up or down; at the end nothing happens. */
export const moveAnnex = (id: string, by: 1 | -1): Edit<Paper> => ({
  what: 'Order of the annexes',
  at: id,
  apply: (now) => {
    const from = now.annexes.findIndex((annex) => annex.id === id)
    const moved = now.annexes[from]
    if (!moved) return null
    const annexes = now.annexes.filter((annex) => annex !== moved)
    annexes.splice(Math.max(0, from + by), 0, moved)
    return { ...now, annexes }
  },
})

export const removeAnnex = (id: string): Edit<Paper> => ({
  what: 'Annex',
  at: id,
  apply: (now) => ({ ...now, annexes: now.annexes.filter((annex) => annex.id !== id) }),
})
