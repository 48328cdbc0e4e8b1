import type { ReadingAnswer, ReadingPart } from '../../api/reading.ts'

/** Where a jump leads: a part, or a numbered paragraph of it. */
export interface JumpTarget {
  part: string
  /** The printed number without its full stop; null for the part as a whole. */
  paragraph: string | null
  /** What the prompt says of it: `Item 3: Section 12, EAG(16)08`. */
  words: string
}

export interface JumpFrom {
  items: ReadingAnswer['items']
  parts: readonly ReadingPart[]
  /** The part in sight. */
  here: string | null
  /** Whether a part has such a paragraph; null where its words are not there yet. */
  has: (part: string, paragraph: string) => boolean | null
}

/** At the most that many places are offered. */
const most = 8

/**
 * The places that may be meant, the likeliest first: `3` is item 3, then paragraph 3 of the paper in sight; `3.12` is paragraph
 * 12 of item 3's paper; `EAG(16)07` a paper, `EAG(16)07 12` a paragraph of it; words are looked for in titles.
 */
export function jumpTargets(typed: string, from: JumpFrom): JumpTarget[] {
  const wanted = typed.trim()
  if (wanted === '') return []
  const targets = [
    ...wholes(wanted, from),
    ...(/^\d+[A-Za-z]*$/.test(wanted) ? paragraphHere(wanted, from) : []),
    ...within(wanted, from),
  ]
  const seen = new Set<string>()
  return targets
    .filter(({ part, paragraph }) => {
      const key = `${part} ${paragraph}`
      return !seen.has(key) && seen.add(key)
    })
    .slice(0, most)
}

const paragraphHere = (paragraph: string, { here, parts, has }: JumpFrom): JumpTarget[] => {
  const part = parts.find(({ key }) => key === here)
  return part && has(part.key, paragraph) !== false ? [inPart(part, paragraph)] : []
}

/** `3.12`, `EAG(16)07 12`: what stands before the last number is the part. */
function within(wanted: string, from: JumpFrom): JumpTarget[] {
  const cut = /^(.*?\S)\s*[\s.:,]\s*(?:para(?:graph)?\s*)?(\d+[A-Za-z]*)$/i.exec(wanted)
  const [, place, paragraph] = cut ?? []
  if (place === undefined || paragraph === undefined) return []
  return wholes(place, from).flatMap(({ part: key }) => {
    const part = from.parts.find((one) => one.key === key)
    return part && from.has(key, paragraph) !== false ? [inPart(part, paragraph)] : []
  })
}

function wholes(wanted: string, { items, parts }: JumpFrom): JumpTarget[] {
  const plain = squeezed(wanted)
  const number = /^(?:item)?(\d+)$/.exec(plain)?.[1]
  const item = number === undefined ? undefined : items.find((one) => one.number === Number(number))
  const ofItem = item ? parts.filter((part) => part.item === item.id) : []
  const exact = parts.filter((part) => part.number !== null && squeezed(part.number) === plain)
  const near =
    number === undefined || plain.length > 2
      ? parts.filter((part) => part.number !== null && squeezed(part.number).includes(plain))
      : []
  const titled = number === undefined ? parts.filter(({ title }) => squeezed(title).includes(plain)) : []
  return [
    ...ofItem.map((part) => ({ ...whole(part), words: `Item ${item?.number}: ${nameOf(part)}` })),
    ...[...exact, ...near, ...titled].map(whole),
  ]
}

const squeezed = (text: string): string => text.toLowerCase().replace(/[\s.,:]/g, '')
const nameOf = ({ number, title }: ReadingPart): string => (number === null ? title : `${number} ${title}`)
const whole = (part: ReadingPart): JumpTarget => ({ part: part.key, paragraph: null, words: nameOf(part) })
const inPart = (part: ReadingPart, paragraph: string): JumpTarget => ({
  part: part.key,
  paragraph,
  words: `Paragraph ${paragraph} of ${part.number ?? part.title}`,
})
