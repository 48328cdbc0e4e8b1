/** A generator of numbers from 0 up to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let value = Math.imul(seed + 1, 2_654_435_761) >>> 0
  return () => {
    value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0
    return value / 2 ** 32
  }
}

const syllables =
  'an ber con da el fi gra hol in ju ka lon mi nor op pel qui ra ser ti un ver wa xen yo zel stra ment ing'.split(
    ' ',
  )
const commonest =
  'the of and to in a is that for it was on be with as by at not this are from or have an they which one'.split(
    ' ',
  )

/** Three thousand words, the short ones first, as frequent as in English (Zipf), so that a document packs as a real one does. */
const vocabulary = ((): string[] => {
  const next = numbers(7)
  const made = Array.from({ length: 3_000 }, (_, i) =>
    Array.from(
      { length: 1 + Math.floor(next() * (i < 300 ? 2 : 4)) },
      () => syllables[Math.floor(next() * syllables.length)],
    ).join(''),
  )
  return [...commonest, ...made]
})()

/** Words that differ from place to place but are always the same in the same place. */
export function words(seed: number, length: number): string {
  const next = numbers(seed)
  let all = ''
  while (all.length < length) {
    const sentence = Array.from(
      { length: 8 + Math.floor(next() * 16) },
      () => vocabulary[Math.floor(vocabulary.length ** next()) - 1] ?? 'and',
    ).join(' ')
    all += `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}. `
  }
  return all.trimEnd()
}
