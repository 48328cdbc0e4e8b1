import type { Block, RichText } from '../../rich-text.ts'
import { longestAscent } from './align.ts'
import { compareTables, type RowChange } from './compare-tables.ts'
import { compareWords, type Piece } from './compare-words.ts'
import { matchBlocks, withoutId } from './match-blocks.ts'

/** What became of one block. */
export type BlockChange =
  | { kind: 'same'; was: Block; now: Block; moved: Moved }
  | { kind: 'changed'; was: Block; now: Block; moved: Moved; change: Change }
  | { kind: 'added'; now: Block }
  | { kind: 'removed'; was: Block }
  /** Where a block stood that moved. */
  | { kind: 'left'; was: Block; moved: Moved }
export type Moved = 'up' | 'down' | null

/** `words` are those of a picture's description too. */
export type Change =
  | { of: 'words'; pieces: Piece[]; retyped: boolean }
  | { of: 'table'; rows: RowChange[]; retyped: boolean }
  | { of: 'picture'; pieces: Piece[]; replaced: boolean; resized: boolean }

/** Two states of a text, block by block: in the order of the new one, what went where it stood. */
export function compareTexts(was: RichText, now: RichText): BlockChange[] {
  const pairs = matchBlocks(was, now)
  const staying = new Set(longestAscent(pairs.map(([i]) => i)))
  const fixed = pairs.filter((_, place) => staying.has(place))
  const oldOf = new Map(pairs.map(([i, j]) => [j, i]))
  const newOf = new Map(pairs)
  const out: BlockChange[] = []
  let [from, to] = [0, 0]
  const directionOf = (i: number): Moved => (i >= from ? 'up' : 'down')
  for (const [i, j] of [...fixed, [was.length, now.length] as const]) {
    for (const block of was.slice(from, i)) {
      const place = newOf.get(from++)
      if (place === undefined) out.push({ kind: 'removed', was: block })
      else out.push({ kind: 'left', was: block, moved: place < to ? 'up' : 'down' })
    }
    for (const block of now.slice(to, j)) {
      const old = oldOf.get(to++)
      const before = old === undefined ? undefined : was[old]
      if (old === undefined || !before) out.push({ kind: 'added', now: block })
      else out.push(compareBlocks(before, block, directionOf(old)))
    }
    const [old, fresh] = [was[i], now[j]]
    if (old && fresh) out.push(compareBlocks(old, fresh, null))
    ;[from, to] = [i + 1, j + 1]
  }
  return out
}

function compareBlocks(was: Block, now: Block, moved: Moved): BlockChange {
  const change = was === now || withoutId(was) === withoutId(now) ? null : changeOf(was, now)
  return change === null ? { kind: 'same', was, now, moved } : { kind: 'changed', was, now, moved, change }
}

function changeOf(was: Block, now: Block): Change | null {
  if (was.type === 'table')
    return now.type === 'table'
      ? { of: 'table', rows: compareTables(was, now), retyped: was.header !== now.header }
      : null
  if (was.type === 'image')
    return now.type === 'image'
      ? {
          of: 'picture',
          pieces: compareWords([was.alt], [now.alt]),
          replaced: was.src !== now.src,
          resized: was.widthMm !== now.widthMm,
        }
      : null
  if (now.type === 'table' || now.type === 'image') return null
  return { of: 'words', pieces: compareWords(was.text, now.text), retyped: kindOf(was) !== kindOf(now) }
}

export const kindOf = (block: Block): string =>
  'level' in block ? `${block.type} ${block.level}` : block.type

/** The text that a comparison leads to, or that it began from. */
export const textOf = (changes: readonly BlockChange[], side: 'was' | 'now'): RichText =>
  changes.flatMap((change): Block[] => {
    if (side === 'now') return 'now' in change ? [change.now] : []
    // What moved stood where it left.
    return 'was' in change && (change.kind === 'removed' || change.kind === 'left' || change.moved === null)
      ? [change.was]
      : []
  })
