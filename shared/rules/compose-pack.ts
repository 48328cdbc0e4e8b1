import { AppError } from '../errors.ts'
import type { PartSource } from './assemble-document.ts'
import type { PlanPart } from './plan.ts'

/** A part that a pack has or could have. */
export interface PackPart {
  /** As a request names it: `cover`, `minutes`, `paper/p1`. */
  key: string
  kind: PlanPart['kind']
  title: string
  /** Of the part in the plan, where it is in. */
  part: string | null
}

/** Whichever meeting the last minutes are of, a composition that was kept means the last ones. */
const keyOf = ({ kind, key }: PartSource): string => (kind === 'minutes' ? 'minutes' : key)

/**
 * The parts that go in, in the order that is wanted; and all of them in the usual order. Throws `wrong-document` for a paper that the
 * pack of this meeting does not have, and where nothing is left.
 */
export function composePack(
  usual: PartSource[],
  { without = [], order = [] }: { without?: string[] | undefined; order?: string[] | undefined },
  meeting: string,
): { sources: PartSource[]; composition: PackPart[] } {
  const keyed = new Map(usual.map((source) => [keyOf(source), source]))
  const refuse = (reason: string): never => {
    throw new AppError('wrong-document', { document: 'pack', reason })
  }
  const stranger = [...without, ...order].find((key) => key.startsWith('paper/') && !keyed.has(key))
  if (stranger !== undefined)
    refuse(
      `The pack of ${meeting} has no paper “${stranger.slice('paper/'.length)}” to leave out or to move.`,
    )
  const isOut = new Set(without)
  const sources = inOrder([...keyed.keys()], order).flatMap((key) => {
    const source = keyed.get(key)
    return source && !isOut.has(key) ? [source] : []
  })
  if (sources.length === 0) refuse('Every part of the pack is left out.')
  return {
    sources,
    composition: [...keyed].map(([key, { kind, title, key: part }]) => ({
      key,
      kind,
      title,
      part: isOut.has(key) ? null : part,
    })),
  }
}

/** The keys that are named change places among themselves, the others stay where they are. */
export function inOrder(keys: string[], order: readonly string[]): string[] {
  const named = order.filter((key) => keys.includes(key))
  const moves = new Set(named)
  let next = 0
  return keys.map((key) => (moves.has(key) ? (named[next++] ?? key) : key))
}
