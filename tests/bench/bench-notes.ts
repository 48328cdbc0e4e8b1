import type { Anchor } from '../../shared/records/annotation.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { carryAnchors } from '../../shared/rules/annotations/carry.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { words } from '../support/zipf-words.ts'

const blocks = 3_500
const notes = 2_000

/** How long 2,000 notes on a text of 3,500 paragraphs take to be carried to what became of it. */
export function benchNotes(): string[][] {
  const was: RichText = Array.from({ length: blocks }, (_, i) => ({
    id: `b${i}`,
    type: 'numbered',
    text: [words(i, 380)],
  }))
  const anchors = Array.from({ length: notes }, (_, i): Anchor[] => {
    const range = i % 3 === 0 ? undefined : { start: 20, end: 90 }
    const block = `b${(i * 7) % blocks}`
    return [makeAnchor(was, { meeting: 'm', of: { paper: 'p' }, block, range })].filter((one) => one !== null)
  }).flat()
  const reworded = (every: number, ids: (i: number) => string): RichText =>
    was.map(
      (block, i) => ({ ...block, id: ids(i), ...(i % every === 0 && { text: [reword(i)] }) }) as typeof block,
    )
  const own = (i: number) => `b${i}`
  const fresh = (i: number) => `n${i}`
  const edits: [string, RichText][] = [
    ['nothing changed', was],
    ['one paragraph in ten reworded', reworded(10, own)],
    ['all ids new, as from Word', reworded(blocks + 1, fresh)],
    ['all ids new, one in ten reworded', reworded(10, fresh)],
    ['every paragraph reworded', reworded(1, own)],
    ['all ids new, every paragraph reworded', reworded(1, fresh)],
  ]
  return [
    ['2,000 notes on 3,500 paragraphs', 'the earlier text known', 'the anchors alone'],
    ...edits.map(([name, now]) => [name, `${best(anchors, now, was)} ms`, `${best(anchors, now)} ms`]),
  ]
}

const reword = (i: number): string =>
  words(i, 380).replace(/ \w+ /g, (found, at: number) => ((at * 31 + i) % 97 < 12 ? ' changed ' : found))

/** In whole milliseconds, of five. */
function best(anchors: readonly Anchor[], now: RichText, was?: RichText): number {
  const times = Array.from({ length: 5 }, () => {
    const text = structuredClone(now)
    const start = performance.now()
    carryAnchors(anchors, text, was)
    return performance.now() - start
  })
  return Math.round(Math.min(...times))
}
