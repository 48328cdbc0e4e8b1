/** Numbers that look random and are the same each time for a seed (mulberry32). */
export interface Random {
  /** From 0 up to and without `below`. */
  below(below: number): number
  of<T>(all: readonly T[]): T
}

export function seeded(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below: Random['below'] = (limit) => Math.floor(next() * limit)
  return {
    below,
    of(all) {
      const one = all[below(all.length)]
      if (one === undefined) throw new Error('there is nothing to choose from')
      return one
    },
  }
}
