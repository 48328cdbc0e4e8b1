import type { Block, Inline, TableBlock, TextBlock } from '../../rich-text.ts'
import { compareTables, type RowChange } from '../compare/compare-tables.ts'
import { type BlockChange, kindOf } from '../compare/compare-texts.ts'
import type { Piece } from '../compare/compare-words.ts'
import { inlinesOf, tokensOf } from '../compare/word-tokens.ts'

/** What one decision is about, within a block that stands in both texts. */
export interface Unit {
  key: string
  kind: 'words' | 'look' | 'kind' | 'picture' | 'table' | 'row added' | 'row removed' | 'row'
  was: Inline[]
  now: Inline[]
  /** A cell's column, from 0. */
  column?: number
}

export type IsAccepted = (key: string) => boolean
type Changed = Extract<BlockChange, { kind: 'changed' }>

/** A block that changed, in the pieces that are decided one by one. */
export interface DividedBlock {
  units: Unit[]
  /** The block as the decisions leave it; with all of them taken the new one, with none the old one, to the letter. */
  settled(isAccepted: IsAccepted): Block
}

export function divideBlock(change: Changed): DividedBlock {
  const { was, now, change: what } = change
  const divided =
    what.of === 'words' && isText(was) && isText(now)
      ? divideText(was, now, what.pieces)
      : what.of === 'table' && was.type === 'table' && now.type === 'table'
        ? divideTable(was, now)
        : whole(was, now, what.of === 'picture' ? 'picture' : 'table')
  // What only a look that nobody sees tells apart is decided all the same.
  const { units, settled } =
    divided.units.length === 0 ? whole(was, now, was.type === 'table' ? 'table' : 'look') : divided
  return {
    units,
    settled(isAccepted) {
      const taken = units.filter(({ key }) => isAccepted(key)).length
      return taken === 0 ? was : taken === units.length ? now : settled(isAccepted)
    },
  }
}

const isText = (block: Block): block is TextBlock => block.type !== 'table' && block.type !== 'image'

function whole(was: Block, now: Block, kind: Unit['kind']): DividedBlock {
  const key = `${was.id}:${kind}`
  const unit: Unit = { key, kind, was: wordsOf(was), now: wordsOf(now) }
  return { units: [unit], settled: (isAccepted) => (isAccepted(key) ? now : was) }
}

export const wordsOf = (block: Block): Inline[] => {
  if (block.type === 'image') return [block.alt]
  if (block.type !== 'table') return block.text
  return block.rows.flatMap(rowWords)
}
const rowWords = (row: TableBlock['rows'][number]): Inline[] =>
  row.flatMap(({ text }, i): Inline[] => (i === 0 ? text : [' | ', ...text]))

type Run = { same: Inline[] } | Unit

/** What went and what came at one place is one decision. */
function runsOf(pieces: readonly Piece[], prefix: string): Run[] {
  const runs: Run[] = []
  let count = 0
  const unit = (kind: 'words' | 'look'): Unit => {
    count += 1
    const made: Unit = { key: `${prefix}:${count}`, kind, was: [], now: [] }
    runs.push(made)
    return made
  }
  const open = (): Unit | null => {
    const last = runs.at(-1)
    return last && 'key' in last && last.kind === 'words' ? last : null
  }
  for (const piece of pieces) {
    if (piece.kind === 'same') runs.push({ same: piece.text })
    else if (piece.kind === 'restyled') Object.assign(unit('look'), { was: piece.was, now: piece.now })
    else if (piece.kind === 'note')
      Object.assign(unit('words'), { was: [{ footnote: piece.was }], now: [{ footnote: piece.now }] })
    else {
      const before = open()
      const isNote = before?.was.some((one) => typeof one === 'object' && 'footnote' in one) ?? false
      const here = before && !isNote ? before : unit('words')
      here[piece.kind === 'removed' ? 'was' : 'now'].push(...piece.text)
    }
  }
  return runs
}

const unitsIn = (runs: readonly Run[]): Unit[] => runs.filter((run) => 'key' in run)

const settledText = (runs: readonly Run[], isAccepted: IsAccepted): Inline[] =>
  inlinesOf(
    tokensOf(runs.flatMap((run) => ('same' in run ? run.same : isAccepted(run.key) ? run.now : run.was))),
  )

function divideText(was: TextBlock, now: TextBlock, pieces: readonly Piece[]): DividedBlock {
  const runs = runsOf(pieces, was.id)
  const kind: Unit | null =
    kindOf(was) === kindOf(now)
      ? null
      : { key: `${was.id}:kind`, kind: 'kind', was: [kindOf(was)], now: [kindOf(now)] }
  return {
    units: [...(kind ? [kind] : []), ...unitsIn(runs)],
    settled(isAccepted) {
      const { text: _, ...look } = kind && isAccepted(kind.key) ? now : was
      return { ...look, text: settledText(runs, isAccepted) } as TextBlock // of that kind, whose text is inline too
    },
  }
}

type Row = TableBlock['rows'][number]
const hasSpans = ({ rows }: TableBlock): boolean =>
  rows.some((row) => row.some(({ across, down }) => (across ?? 1) > 1 || (down ?? 1) > 1))
const spansOf = (row: Row): string => JSON.stringify(row.map(({ across = 1, down = 1 }) => [across, down]))

interface DividedRow {
  units: Unit[]
  settled(isAccepted: IsAccepted): Row[]
}

/** Row by row and cell by cell; as a whole where merged cells would not fit any more. */
function divideTable(was: TableBlock, now: TableBlock): DividedBlock {
  const changes = compareTables(was, now)
  const isEven =
    was.rows.length === now.rows.length &&
    was.rows.every((row, i) => spansOf(row) === spansOf(now.rows[i] ?? []))
  if ((hasSpans(was) || hasSpans(now)) && !isEven) return whole(was, now, 'table')
  let [old, fresh, last, added] = [0, 0, 0, 0]
  const rows = changes.map((change): DividedRow => {
    const before = change.kind === 'added' ? null : (was.rows[old++] ?? [])
    const after = change.kind === 'removed' ? null : (now.rows[fresh++] ?? [])
    if (before) [last, added] = [old, 0]
    else added += 1
    const place = before ? `${was.id}:r${last}` : `${was.id}:r${last}:new${added}`
    return divideRow(change, before, after, place)
  })
  const header: Unit | null =
    was.header === now.header
      ? null
      : { key: `${was.id}:kind`, kind: 'kind', was: [headerWords(was)], now: [headerWords(now)] }
  return {
    units: [...(header ? [header] : []), ...rows.flatMap(({ units }) => units)],
    settled: (isAccepted) => ({
      ...was,
      header: header && isAccepted(header.key) ? now.header : was.header,
      rows: rows.flatMap(({ settled }) => settled(isAccepted)),
    }),
  }
}

const headerWords = ({ header }: TableBlock): string => (header ? 'a heading row' : 'no heading row')

function divideRow(change: RowChange, was: Row | null, now: Row | null, place: string): DividedRow {
  const one = (kind: Unit['kind']): DividedRow => {
    const unit: Unit = { key: place, kind, was: rowWords(was ?? []), now: rowWords(now ?? []) }
    return {
      units: [unit],
      settled: (isAccepted) => {
        const row = isAccepted(place) ? now : was
        return row ? [row] : []
      },
    }
  }
  if (!was) return one('row added')
  if (!now) return one('row removed')
  if (change.kind === 'same') return { units: [], settled: () => [was] }
  const isByCell =
    was.length === now.length && change.cells.length === was.length && spansOf(was) === spansOf(now)
  if (!isByCell) return one('row')
  const cells = change.cells.map((cell, i) =>
    cell.kind === 'changed' ? runsOf(cell.pieces, `${place}c${i + 1}`) : null,
  )
  const units = cells.flatMap((runs, column) =>
    runs ? unitsIn(runs).map((unit) => ({ ...unit, column })) : [],
  )
  if (units.length === 0) return one('row')
  return {
    units,
    settled: (isAccepted) => [
      was.map((cell, i) => {
        const runs = cells[i]
        if (!runs) return cell
        const all = unitsIn(runs)
        const taken = all.filter(({ key }) => isAccepted(key)).length
        if (taken === 0) return cell
        return taken === all.length ? (now[i] ?? cell) : { ...cell, text: settledText(runs, isAccepted) }
      }),
    ],
  }
}
