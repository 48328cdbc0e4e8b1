import type { RichText } from '../../rich-text.ts'
import { blockWords, inlineWords } from './block-words.ts'
import type { CellChange } from './compare-tables.ts'
import { type BlockChange, compareTexts } from './compare-texts.ts'
import type { Piece } from './compare-words.ts'

export interface Counts {
  added: number
  removed: number
  moved: number
  /** Changes that are no words: of the look, the kind, a picture, an empty paragraph. */
  other: number
}

export const noChanges: Counts = { added: 0, removed: 0, moved: 0, other: 0 }

export const sumOf = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (sum, { added, removed, moved, other }) => ({
      added: sum.added + added,
      removed: sum.removed + removed,
      moved: sum.moved + moved,
      other: sum.other + other,
    }),
    noChanges,
  )

export const countChanges = (changes: readonly BlockChange[]): Counts => sumOf(changes.map(countOf))

/** What changed from one text to another; nothing is worked out where they are the same. */
export const countBetween = (was: RichText, now: RichText): Counts =>
  was === now ? noChanges : countChanges(compareTexts(was, now))

export const isChange = (change: BlockChange): boolean =>
  change.kind !== 'same' ? change.kind !== 'left' : change.moved !== null

function countOf(change: BlockChange): Counts {
  if (change.kind === 'left') return noChanges
  if (change.kind === 'added' || change.kind === 'removed') {
    const words = blockWords('now' in change ? change.now : change.was).length
    return { ...noChanges, [change.kind]: words, other: words === 0 ? 1 : 0 }
  }
  const moved = { ...noChanges, moved: change.moved === null ? 0 : 1 }
  if (change.kind === 'same') return moved
  const { change: what } = change
  const inside =
    what.of === 'table'
      ? sumOf(what.rows.flatMap(({ cells }) => cells.map(cellCounts)))
      : sumOf(what.pieces.map(pieceCounts))
  const isOther = what.of === 'picture' ? what.replaced || what.resized : what.retyped || isNothing(inside)
  return sumOf([moved, inside, { ...noChanges, other: isOther ? 1 : 0 }])
}

const isNothing = ({ added, removed, other }: Counts) => added + removed + other === 0

function cellCounts(change: CellChange): Counts {
  if (change.kind === 'changed') return sumOf(change.pieces.map(pieceCounts))
  if (change.kind === 'same') return noChanges
  return { ...noChanges, [change.kind]: inlineWords(change.cell.text).length }
}

function pieceCounts(piece: Piece): Counts {
  if (piece.kind === 'same') return noChanges
  if (piece.kind === 'restyled') return { ...noChanges, other: 1 }
  if (piece.kind === 'note') return sumOf(piece.pieces.map(pieceCounts))
  return { ...noChanges, [piece.kind]: inlineWords(piece.text).length }
}
