/** Where a script writes no spaces each sign counts as a word. */
const parts =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** Anything but signs of a keyboard with single spaces between. */
const toFold = /[^ -~]| {2}|^ | $/

/** The same for texts that differ in the width of spaces, the shape of quotation marks or how accents are coded. */
export const foldText = (text: string): string =>
  toFold.test(text)
    ? text
        .normalize('NFC')
        .replace(/[\u2018\u2019\u201B]/g, "'")
        .replace(/[\u201C\u201D\u201F]/g, '"')
        .replace(/[\u00AD\u200B-\u200D\uFEFF]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
    : text

const notPlain = /[^ -~]/
const plainParts = /[a-z0-9]+/g

export function wordsOf(text: string): string[] {
  const folded = foldText(text).toLowerCase()
  const whole = folded.includes("'") ? folded.replaceAll("'", '') : folded
  return whole.match(notPlain.test(whole) ? parts : plainParts) ?? []
}

/** They tell little about what a text says. Of other languages' the counts of `weighWords` say as much. */
const little = new Set(
  `a about all also an and any are as at be been being but by can could did do does for from had has have he her his i if in
  into is it its may more must no not of on or our she should so some such than that the their them then there these they
  this those to under until up was we were what when where which while who will with would you your`.split(
    /\s+/,
  ),
)
export const saysLittle = (word: string): boolean => little.has(word)

/** How many words say something. */
export const tellingWords = (words: Iterable<string>): number => {
  let count = 0
  for (const word of words) if (!little.has(word)) count++
  return count
}

/** Words counted, with what they weigh together. */
export interface Bag {
  words: ReadonlyMap<string, number>
  weight: number
  /** Words that say something. */
  telling: number
}

export type Weigh = (word: string) => number

/** What stands in many texts weighs little; counted in some of them, evenly chosen, where there are many. */
export function weighWords(texts: readonly string[]): Weigh {
  const most = 300
  const step = Math.max(1, Math.ceil(texts.length / most))
  const holders = new Map<string, number>()
  let counted = 0
  for (let i = 0; i < texts.length; i += step) {
    counted++
    for (const word of new Set(wordsOf(texts[i] ?? ''))) holders.set(word, (holders.get(word) ?? 0) + 1)
  }
  const known = new Map<string, number>()
  return (word) => {
    let weight = known.get(word)
    if (weight === undefined) {
      const rarity = Math.log(1 + counted / (holders.get(word) ?? 0.5)) / Math.log(1 + 2 * counted)
      weight = little.has(word) ? 0.1 : 0.25 + 0.75 * rarity
      known.set(word, weight)
    }
    return weight
  }
}

export function bagOf(text: string, weigh: Weigh): Bag {
  const words = new Map<string, number>()
  for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + 1)
  let weight = 0
  for (const [word, count] of words) weight += weigh(word) * count
  return { words, weight, telling: tellingWords(words.keys()) }
}

export interface Likeness {
  /** From 0 to 1: what is common, against both. */
  both: number
  /** From 0 to 1: what is common, against the lesser of the two. */
  lesser: number
  /** How much of the first is in the other. */
  held: number
  /** Common words that say something. */
  telling: number
}

export function likenessOf(one: Bag, other: Bag, weigh: Weigh): Likeness {
  let [common, telling] = [0, 0]
  const [few, many] = one.words.size <= other.words.size ? [one, other] : [other, one]
  for (const [word, count] of few.words) {
    const there = many.words.get(word)
    if (there === undefined) continue
    common += weigh(word) * Math.min(count, there)
    if (!little.has(word)) telling++
  }
  const share = (of: number): number => (of === 0 ? 0 : common / of)
  return {
    both: share((one.weight + other.weight) / 2),
    lesser: share(Math.min(one.weight, other.weight)),
    held: share(one.weight),
    telling,
  }
}

/** Whether one of the two was cut down to the other, or grew out of it. */
export const isExtract = ({ lesser, telling }: Likeness, one: string, other: string): boolean =>
  lesser >= 0.6 && telling >= 3 && runsInCommon(one, other) >= 0.7

/** How much of the shorter text stands in the other as runs of three words, from 0 to 1: not words by chance. */
export function runsInCommon(one: string, other: string): number {
  const [a, b] = [runsOf(one), runsOf(other)]
  return a.size <= b.size ? shareOf(a, b) : shareOf(b, a)
}

/** How much of a text stands in another as runs of three words, from 0 to 1. */
export const runsHeld = (text: string, by: string): number => shareOf(runsOf(text), runsOf(by))

function runsOf(text: string): Set<string> {
  const words = wordsOf(text)
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`))
}
function shareOf(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  if (some.size === 0) return 0
  let common = 0
  for (const run of some) if (all.has(run)) common++
  return common / some.size
}

/** Paragraphs made after one pattern differ in their figures: whether more than half of them are still there. */
export function keepsFigures(was: Bag, now: Bag): boolean {
  const figures = [...was.words.keys()].filter((word) => /\p{N}/u.test(word))
  return figures.length === 0 || figures.filter((word) => now.words.has(word)).length * 2 > figures.length
}
