import type { WordTracked } from '../../../../shared/api/word.ts'
import type { BlockId } from '../../../../shared/rich-text.ts'
import { wordsOf } from '../walk-blocks.ts'
import type { Change, WordBlock, WordParagraph, WordRow } from '../word-document.ts'
import type { Draft } from './draft.ts'

/** As many as are told of; the text has all of them. */
const most = 20_000

/** The tracked changes of a text in its order, with who made them; what one person did at one place is one. */
export function trackedIn(
  blocks: readonly WordBlock[],
  blockOf: (paragraph: number) => BlockId | null,
): WordTracked[] {
  const out: WordTracked[] = []
  const say = (change: Change, words: string, paragraph: number): void => {
    const { kind, moved, author, date } = change
    const last = out.at(-1)
    if (last && last.paragraph === paragraph && isSame(last, change)) last.words += words
    else if (out.length < most)
      out.push({ kind, moved, author, date, words, paragraph, block: blockOf(paragraph) })
  }
  const walk = (all: readonly WordBlock[]): void => {
    for (const block of all) {
      if (block.kind === 'paragraph') walkParagraph(block)
      else for (const row of block.rows) walkRow(row)
    }
  }
  const walkRow = (row: WordRow): void => {
    for (const cell of row.cells) {
      const change = row.change ?? cell.change
      const [first] = cell.blocks
      if (!change || first?.kind !== 'paragraph') walk(cell.blocks)
      else
        say(
          change,
          cell.blocks.map((one) => (one.kind === 'paragraph' ? wordsOf(one) : '')).join(' '),
          first.serial,
        )
    }
  }
  const walkParagraph = ({ inlines, end, serial }: WordParagraph): void => {
    for (const inline of inlines) {
      if (inline.kind === 'box') walk(inline.blocks)
      else if (inline.change)
        say(inline.change, inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '', serial)
    }
    if (end) say(end, '', serial)
  }
  walk(blocks)
  return out
}

const isSame = (one: WordTracked, { kind, moved, author, date }: Change): boolean =>
  one.kind === kind && one.moved === moved && one.author === author && one.date === date

/** The block of a paragraph; of one that became part of the next, that one's. */
export function blockOf(
  drafts: readonly Draft[],
  ids: readonly BlockId[],
): (paragraph: number) => BlockId | null {
  const places = drafts
    .flatMap(({ serials }, i) => serials.map((serial) => ({ serial, id: ids[i] ?? '' })))
    .sort((a, b) => a.serial - b.serial)
  return (paragraph) => {
    let [low, high] = [0, places.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[middle]?.serial ?? 0) < paragraph) low = middle + 1
      else high = middle
    }
    return places[low]?.id ?? null
  }
}
