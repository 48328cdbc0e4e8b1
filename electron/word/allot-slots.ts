/** FNV-1a over UTF-16 units, 32 bits. */
function hash(key: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < key.length; i++) value = Math.imul(value ^ key.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/**
 * A small number for each key, all different, that stays when other keys come and go (nearly always):
 * a place in a table at least four times as long, by the key's hash, or the next one that is free.
 */
export function allotSlots(keys: readonly string[]): number[] {
  const length = powerOfTwo(keys.length * 4)
  const taken = new Set<number>()
  return keys.map((key) => {
    let slot = hash(key) & (length - 1)
    while (taken.has(slot)) slot = (slot + 1) & (length - 1)
    taken.add(slot)
    return slot
  })
}

/** The power of two that is `least` or the next above it; a small one, so that one or two more change nothing. */
export function powerOfTwo(least: number, smallest = 16): number {
  let power = smallest
  while (power < least) power *= 2
  return power
}
