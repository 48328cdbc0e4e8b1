import type { Block, TableBlock } from '../../../rich-text.ts'
import { align } from '../../compare/align.ts'
import { countedWords, likeness } from '../../compare/block-words.ts'
import { inlineText } from '../block-text.ts'
import { mapRange, type Range } from './map-range.ts'
import { wordsOf } from './words.ts'

interface Cell extends Range {
  text: string
}
type Grid = Cell[][]

/** Beyond this many pairs of rows a table is taken as running text. */
const mostPairs = 40_000

/**
 * Where words of a table are after its cells changed, its rows and columns came, went or changed places: a cell is known by
 * its row and its column, whose figures may stand in many others. Null where it is gone; undefined where it is not known.
 */
export function mapInTable(
  was: { text: string; block: Block | null },
  now: TableBlock,
  range: Range,
): Range | null | undefined {
  const old = was.block?.type === 'table' ? gridOf(was.block) : gridOfText(was.text)
  const fresh = gridOf(now)
  if (!old || old.length * fresh.length > mostPairs) return undefined
  const [from, to] = [cellAt(old, range.start), cellAt(old, range.end - 1)]
  if (!from || !to) return undefined
  const rows = matchRows(old, fresh)
  const columns = matchColumns(old, fresh, rows)
  const home = (at: At): Cell | null => {
    const [row, column] = [rows.get(at.row), columns.get(at.column)]
    return row === undefined || column === undefined ? null : (fresh[row]?.[column] ?? null)
  }
  const [first, last] = [home(from), home(to)]
  if (from.cell === to.cell) return first ? inCell(from.cell, first, range) : null
  if (first && last && first.start <= last.start) {
    const start = inCell(from.cell, first, { start: range.start, end: from.cell.end }) ?? first
    const end = inCell(to.cell, last, { start: to.cell.start, end: range.end }) ?? last
    return start.start < end.end ? { start: start.start, end: end.end } : null
  }
  return null
}

function inCell(was: Cell, now: Cell, { start, end }: Range): Range | null {
  const isWhole = start <= was.start && end >= was.end
  const shifted = (range: Range): Range => ({ start: now.start + range.start, end: now.start + range.end })
  if (isWhole) return now.start < now.end ? { start: now.start, end: now.end } : null
  const inside = { start: Math.max(0, start - was.start), end: Math.min(was.end, end) - was.start }
  if (inside.start >= inside.end) return null
  const mapped = mapRange(was.text, now.text, inside)
  return mapped && shifted(mapped)
}

interface At {
  row: number
  column: number
  cell: Cell
}
function cellAt(grid: Grid, offset: number): At | null {
  for (const [row, cells] of grid.entries())
    for (const [column, cell] of cells.entries())
      if (offset >= cell.start && offset <= cell.end) return { row, column, cell }
  return null
}

/** As `blockText` puts a table. */
function gridOf(table: TableBlock): Grid {
  let at = 0
  return table.rows.map((row) => {
    const cells = row.map(({ text }) => {
      const words = inlineText(text)
      const cell = { start: at, end: at + words.length, text: words }
      at = cell.end + 1
      return cell
    })
    if (row.length === 0) at++
    return cells
  })
}

/** Read back from what an anchor kept; null where it is not as many cells in every row. */
function gridOfText(text: string): Grid | null {
  let at = 0
  const grid = text.split('\n').map((line) =>
    line.split('\t').map((words) => {
      const cell = { start: at, end: at + words.length, text: words }
      at = cell.end + 1
      return cell
    }),
  )
  const isEven = grid.every(({ length }) => length === grid[0]?.length)
  return isEven && text !== '' ? grid : null
}

const keyOf = (row: readonly Cell[]): string => row.map(({ text }) => text).join('\t')

function matchRows(old: Grid, fresh: Grid): Map<number, number> {
  const pairs = new Map<number, number>()
  const taken = new Set<number>()
  const take = (i: number, j: number) => {
    pairs.set(i, j)
    taken.add(j)
  }
  const [was, now] = [old.map(keyOf), fresh.map(keyOf)]
  for (const [i, j] of align(was, now)) take(i, j)
  // A row that changed places.
  was.forEach((key, i) => {
    if (pairs.has(i) || key.trim() === '') return
    const there = [...now.keys()].filter((j) => !taken.has(j) && now[j] === key)
    if (there.length === 1 && there[0] !== undefined) take(i, there[0])
  })
  const bag = (row: readonly Cell[]) => countedWords(row.flatMap(({ text }) => wordsOf(text)))
  const [bags, others] = [old.map(bag), fresh.map(bag)]
  const left = [...old.keys()].filter((i) => !pairs.has(i))
  const free = [...fresh.keys()].filter((j) => !taken.has(j))
  const likely = left
    .flatMap((i) =>
      free.map((j) => {
        const [one, other] = [old[i]?.[0]?.text ?? '', fresh[j]?.[0]?.text ?? '']
        const named = one === '' || one !== other ? 0 : 0.5
        const like = likeness(bags[i] ?? new Map(), others[j] ?? new Map())
        return { i, j, weight: like + named + sameCells(old[i] ?? [], fresh[j] ?? []) }
      }),
    )
    .filter(({ weight }) => weight >= 0.5)
    .sort((a, b) => b.weight - a.weight || Math.abs(a.i - a.j) - Math.abs(b.i - b.j))
  for (const { i, j } of likely) if (!pairs.has(i) && !taken.has(j)) take(i, j)
  return pairs
}

const sameCells = (one: readonly Cell[], other: readonly Cell[]): number =>
  one.length === 0 || one.length !== other.length
    ? 0
    : one.filter(({ text }, i) => text === other[i]?.text).length / one.length

function matchColumns(old: Grid, fresh: Grid, rows: ReadonlyMap<number, number>): Map<number, number> {
  const width = (grid: Grid) => Math.max(0, ...grid.map(({ length }) => length))
  const [wide, wider] = [width(old), width(fresh)]
  const columns = new Map<number, number>()
  const likely: { a: number; b: number; weight: number }[] = []
  for (let a = 0; a < wide; a++)
    for (let b = 0; b < wider; b++) {
      let [same, all] = [0, 0]
      for (const [i, j] of rows) {
        const [one, other] = [old[i]?.[a]?.text, fresh[j]?.[b]?.text]
        if (one === undefined || other === undefined) continue
        // A first row names its columns.
        const counts = i === 0 && j === 0 ? 3 : 1
        all += counts
        if (one === other) same += counts
      }
      const weight = all === 0 ? 0 : same / all
      if (weight > 0 || wide === wider) likely.push({ a, b, weight })
    }
  likely.sort((x, y) => y.weight - x.weight || Math.abs(x.a - x.b) - Math.abs(y.a - y.b))
  const taken = new Set<number>()
  for (const { a, b } of likely)
    if (!columns.has(a) && !taken.has(b)) {
      columns.set(a, b)
      taken.add(b)
    }
  return columns
}
