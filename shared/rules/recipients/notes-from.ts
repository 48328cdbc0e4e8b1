import type { AnnotationChange, AnnotationScope, Annotator } from '../../records/annotation.ts'
import type { Id } from '../../records/basics.ts'
import { annotationHistories, asItStands, asRemoved } from './annotation-history.ts'

export interface NotesFrom {
  meeting: Id
  /** Whose notes they are: only what this person wrote goes; known by name where a change names no person on file. */
  by: { person: Id; name: string }
  /** Default: what is for the secretariat and what is shared; what is for oneself only where one says so. */
  scopes?: readonly AnnotationScope[] | undefined
}

export const scopesSentBack: readonly AnnotationScope[] = ['secretariat', 'shared']

/**
 * What somebody sends back: the changes that they made, to their own annotations and to other people's. One that is for
 * others no longer goes as a removal; of one that was for oneself before, only what it says now.
 */
export function notesFrom(
  changes: Iterable<AnnotationChange>,
  { meeting, by: { person, name }, scopes = scopesSentBack }: NotesFrom,
): AnnotationChange[] {
  const goes = new Set(scopes)
  const isMine = (by: Annotator | undefined): boolean =>
    by !== undefined && (by.person === undefined ? by.name === name : by.person === person)
  return annotationHistories(changes).flatMap((history): AnnotationChange[] => {
    const { changes: all, scopes: was, now, author } = history
    if (!all.some(({ set }) => set.on?.meeting === meeting)) return []
    const mine = all.filter(({ by }) => isMine(by))
    if (!isMine(author)) return mine
    if (!was.some((scope) => goes.has(scope))) return []
    const isStill = goes.has(was.at(-1) ?? 'self') && !history.isRemoved
    if (!isStill) return one(asRemoved(history))
    // What it answers has gone: it goes with its own words, if these were always for others.
    if (now === null) return was.every((scope) => goes.has(scope)) ? mine : []
    return was.every((scope) => goes.has(scope)) ? mine : one(asItStands(history))
  })
}

const one = <T>(value: T | null): T[] => (value === null ? [] : [value])
