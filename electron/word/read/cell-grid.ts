import type { WordCell, WordRow, WordTable } from './word-document.ts'

export interface PlacedCell {
  cell: WordCell
  /** Column of the grid that it begins in, from 0. */
  at: number
  across: number
}

/** Cells by the column that they begin in; one merged into that before it widens it (`w:hMerge`, 17.4.22). */
export function placeCells({ before, cells }: WordRow): PlacedCell[] {
  const all: PlacedCell[] = []
  let at = before
  for (const cell of cells) {
    const last = all.at(-1)
    if (cell.joined && last) last.across += cell.across
    else all.push({ cell, at, across: cell.across })
    at += cell.across
  }
  return all
}

export interface SpannedCell extends PlacedCell {
  /** How many rows it covers. */
  down: number
}

/** Each row's cells with the rows that they cover (`w:vMerge`, 17.4.84); one that is covered from above is left out. */
export function spannedRows({ rows }: WordTable): SpannedCell[][] {
  const open = new Map<number, SpannedCell>()
  return rows.map((row) => {
    const made: SpannedCell[] = []
    const reached = new Set<number>()
    for (const placed of placeCells(row)) {
      const above = open.get(placed.at)
      if (placed.cell.down === 'further' && above?.across === placed.across) {
        above.down += 1
        reached.add(placed.at)
        continue
      }
      const one = { ...placed, down: 1 }
      made.push(one)
      if (placed.cell.down !== null) {
        open.set(placed.at, one)
        reached.add(placed.at)
      }
    }
    // A merge goes on through each row or ends.
    for (const at of open.keys()) if (!reached.has(at)) open.delete(at)
    return made
  })
}
