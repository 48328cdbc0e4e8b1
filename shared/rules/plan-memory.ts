import type { Block } from '../rich-text.ts'
import type { Reference } from './references-in.ts'

/** Remembers what was worked out for a part while everything that it was made from is the same: an unchanged paper gives the identical object. */
export interface PlanMemory {
  /** `from` is compared by identity; texts and numbers by value. */
  keep<T>(key: string, from: readonly unknown[], make: () => T): T
  referencesIn(blocks: Block[], look: (blocks: Block[]) => Reference[]): Reference[]
}

/** @param most parts remembered; the longest unused go first */
export function createPlanMemory(most = 5_000): PlanMemory {
  const kept = new Map<string, { from: readonly unknown[]; value: unknown }>()
  const references = new WeakMap<Block[], Reference[]>()
  return {
    keep<T>(key: string, from: readonly unknown[], make: () => T): T {
      const before = kept.get(key)
      kept.delete(key)
      const same =
        before &&
        before.from.length === from.length &&
        from.every((value, i) => Object.is(value, before.from[i]))
      const entry = same ? before : { from, value: make() }
      kept.set(key, entry)
      const oldest = kept.size > most ? kept.keys().next().value : undefined
      if (oldest !== undefined) kept.delete(oldest)
      return entry.value as T // made by this key's own `make`
    },
    referencesIn(blocks, look) {
      const before = references.get(blocks)
      if (before) return before
      const found = look(blocks)
      references.set(blocks, found)
      return found
    },
  }
}
