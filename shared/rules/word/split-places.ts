import type { Block, RichText } from '../../rich-text.ts'
import { blockWords } from '../compare/block-words.ts'
import { type Furniture, furnitureId, requestWords } from '../updates-request.ts'
import { plainInlines } from './plain-inlines.ts'
import { wordsOf } from './revision-units.ts'

export interface SplitPlaces {
  /** What stands in each place, by its number. */
  texts: Map<number, RichText>
  /** What was written elsewhere, and the place that it is nearest to; null before the first. */
  outside: { words: string; near: number | null }[]
}

/** A returned request in its places. `titles` is what each place is headed with, where that is still known. */
export function splitPlaces(text: RichText, titles: ReadonlyMap<number, string>): SplitPlaces {
  const texts = new Map<number, RichText>([...titles.keys()].map((number) => [number, []]))
  const outside: SplitPlaces['outside'] = []
  const known = furnitureIn(text, titles)
  const starts = new Set(
    [...known.values()].flatMap(({ kind, number }) => (kind === 'start' ? [number] : [])),
  )
  let [near, open]: [number | null, number | null] = [null, null]
  for (const block of text) {
    const words = plainInlines(wordsOf(block)).replace(/\s+/g, ' ').trim()
    const found = known.get(block)
    if (!found) {
      const place = open === null ? undefined : texts.get(open)
      if (place) place.push(block)
      else if (words !== '' || block.type === 'image') outside.push({ words: words || '[Picture]', near })
      continue
    }
    const { kind, number } = found
    if (kind !== 'ask') near = number
    const more = beyond(words, kind, number, titles)
    if (more !== '') outside.push({ words: more, near })
    if (kind === 'start') open = number
    // Where the line that a text begins below was taken out, it begins beneath the heading.
    else open = (kind === 'head' || kind === 'last') && !starts.has(number) ? number : null
  }
  return { texts, outside }
}

interface Known {
  number: number
  kind: Furniture
}

/** What we printed around the places: by its bookmarks, or by its words where a program has lost them all. */
function furnitureIn(text: RichText, titles: ReadonlyMap<number, string>): Map<Block, Known> {
  const byId = new Map<string, Known>()
  const kinds = ['head', 'last', 'start', 'end'] as const
  for (const number of titles.keys())
    for (const kind of kinds) byId.set(furnitureId(number, kind), { number, kind })
  requestWords.asks.forEach((_, i) => {
    byId.set(furnitureId(i + 1, 'ask'), { number: i + 1, kind: 'ask' })
  })
  const found = new Map<Block, Known>()
  for (const block of text) {
    const known = byId.get(block.id)
    if (known) found.set(block, known)
  }
  return found.size > 0 ? found : byWords(text, titles)
}

function byWords(text: RichText, titles: ReadonlyMap<number, string>): Map<Block, Known> {
  const found = new Map<Block, Known>()
  const left = new Map([...titles].map(([number, title]) => [bare(title), number]))
  let number: number | null = null
  for (const block of text) {
    const words = blockWords(block).join(' ').toLowerCase()
    const ask = requestWords.asks.findIndex((one) => bare(one) === words)
    if (ask >= 0) found.set(block, { number: ask + 1, kind: 'ask' })
    else if (block.type === 'heading' && left.has(words)) {
      number = left.get(words) ?? null
      left.delete(words)
      if (number !== null) found.set(block, { number, kind: 'head' })
    } else if (number !== null) {
      if (words === bare(requestWords.start)) found.set(block, { number, kind: 'start' })
      else if (words === bare(requestWords.end)) found.set(block, { number, kind: 'end' })
      else if (found.get(text[text.indexOf(block) - 1] ?? block)?.kind === 'head' && isLast(words))
        found.set(block, { number, kind: 'last' })
    }
  }
  return found
}

const bare = (words: string): string =>
  blockWords({ id: 'w', type: 'plain', text: [words] })
    .join(' ')
    .toLowerCase()
const isLast = (words: string): boolean =>
  /^last reported on \d{1,2} \p{L}+ \d{4}$/iu.test(words) || words === bare(requestWords.none)

/** What was written into a line of ours, which holds no update. */
function beyond(words: string, kind: Furniture, number: number, titles: ReadonlyMap<number, string>): string {
  if (kind === 'last') return isLast(words.toLowerCase()) ? '' : words
  const ours =
    kind === 'head' ? titles.get(number) : kind === 'ask' ? requestWords.asks[number - 1] : requestWords[kind]
  if (ours === undefined || words === '' || bare(words) === bare(ours)) return ''
  // A workstream that was renamed since was headed otherwise.
  if (kind === 'head' && !words.includes(ours)) return ''
  return words.replace(ours, ' ').replace(/\s+/g, ' ').trim() || words
}
