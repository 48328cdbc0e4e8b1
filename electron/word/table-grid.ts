import type { PlanCell } from '../../shared/rules/plan.ts'
import type { CellLook } from './elements/table.ts'

/** Word holds no more. */
export const mostColumns = 63

/** A cell where it stands in the grid; `cell` is null where the plan has none, or where one above covers it. */
export interface GridCell {
  column: number
  across: number
  down: CellLook['down']
  cell: PlanCell | null
}

/**
 * Lays cells that cover others into a grid that is full and square: spans are cut to the room there is, gaps are filled with empty cells,
 * and what stands beyond the last column that Word has goes on in the last cell, so that no words are lost.
 */
export function layOutCells(
  rows: readonly (readonly PlanCell[])[],
  declared: number,
): { columns: number; rows: GridCell[][] } {
  const laid: GridCell[][] = rows.map(() => [])
  /** For each column, the first row that is free again, and the cell that holds it. */
  const until: number[] = Array(mostColumns).fill(0)
  const owner: (GridCell | undefined)[] = Array(mostColumns).fill(undefined)
  let columns = Math.min(Math.max(declared, 1), mostColumns)
  rows.forEach((row, r) => {
    let column = 0
    const isFree = (at: number): boolean => at < mostColumns && (until[at] ?? 0) <= r
    for (const cell of row) {
      while (column < mostColumns && !isFree(column)) column += 1
      if (column === mostColumns) {
        const last = owner[mostColumns - 1]
        if (last?.cell) last.cell = { ...last.cell, text: [...last.cell.text, ...cell.text] }
        continue
      }
      const wanted = whole(cell.across, mostColumns)
      let across = 1
      while (across < wanted && isFree(column + across)) across += 1
      const down = whole(cell.down, rows.length - r)
      const origin: GridCell = { column, across, down: down > 1 ? 'start' : undefined, cell }
      laid[r]?.push(origin)
      for (let below = r + 1; below < r + down; below++)
        laid[below]?.push({ column, across, down: 'covered', cell: null })
      until.fill(r + down, column, column + across)
      owner.fill(origin, column, column + across)
      column += across
      columns = Math.max(columns, column)
    }
  })
  return { columns, rows: (laid.length ? laid : [[]]).map((row) => withoutGaps(row, columns)) }
}

const whole = (value: number | undefined, most: number): number =>
  Math.min(Math.max(Math.trunc(value ?? 1) || 1, 1), Math.max(most, 1))

function withoutGaps(row: GridCell[], columns: number): GridCell[] {
  const full: GridCell[] = []
  let column = 0
  const fillTo = (end: number): void => {
    for (; column < end; column++) full.push({ column, across: 1, down: undefined, cell: null })
  }
  for (const cell of row.sort((a, b) => a.column - b.column)) {
    fillTo(cell.column)
    full.push(cell)
    column = cell.column + cell.across
  }
  fillTo(columns)
  return full
}

/** Room for a word or a figure beside a cell's own margins, in twips. */
const narrowest = 450

/** Relative widths as twips that add up to `room`; a column without one gets the mean, and none is too narrow to read. */
export function columnWidths(relative: readonly number[], columns: number, room: number): number[] {
  const isWidth = (width: number | undefined): width is number =>
    width !== undefined && Number.isFinite(width) && width > 0
  const widths = relative.slice(0, columns).filter(isWidth)
  // As parts of the widest: sums of whatever is given stay finite.
  const widest = Math.max(...widths)
  const given = widths.map((width) => width / widest)
  const usual = given.length ? sumOf(given) / given.length : 1
  const wanted = Array.from({ length: columns }, (_, i) => {
    const width = relative[i]
    return isWidth(width) ? width / widest : usual
  })
  const least = sumOf(wanted) * Math.min(narrowest / room, 0.5 / columns)
  const weights = wanted.map((width) => Math.max(width, least))
  const all = sumOf(weights)
  let [before, edge] = [0, 0]
  return weights.map((weight) => {
    before += weight
    const next = Math.round((before / all) * room)
    const width = next - edge
    edge = next
    return width
  })
}

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)
