import type { TableBlock } from '../../rich-text.ts'
import { align, type Pair } from './align.ts'
import { countedWords, inlineWords, likeness } from './block-words.ts'
import { compareWords, type Piece } from './compare-words.ts'

type Cell = TableBlock['rows'][number][number]
export type CellChange =
  | { kind: 'same' | 'added' | 'removed'; cell: Cell }
  | { kind: 'changed'; was: Cell; now: Cell; pieces: Piece[] }
export interface RowChange {
  kind: 'same' | 'added' | 'removed' | 'changed'
  cells: CellChange[]
}

/** Row by row, and in a row that changed cell by cell. */
export const compareTables = (was: TableBlock, now: TableBlock): RowChange[] =>
  paired(was.rows, now.rows, (row) => row.flatMap(({ text }) => inlineWords(text)), 0.3).map(
    ([old, fresh]): RowChange => {
      if (old === null) return { kind: 'added', cells: cellsAs('added', fresh ?? []) }
      if (fresh === null) return { kind: 'removed', cells: cellsAs('removed', old) }
      if (JSON.stringify(old) === JSON.stringify(fresh))
        return { kind: 'same', cells: cellsAs('same', fresh) }
      return { kind: 'changed', cells: compareCells(old, fresh) }
    },
  )

const cellsAs = (kind: 'same' | 'added' | 'removed', row: readonly Cell[]): CellChange[] =>
  row.map((cell) => ({ kind, cell }))

function compareCells(was: readonly Cell[], now: readonly Cell[]): CellChange[] {
  // In a row of as many cells each stays in its column.
  const cells =
    was.length === now.length
      ? now.map((cell, i): [Cell | null, Cell | null] => [was[i] ?? null, cell])
      : paired(was, now, ({ text }) => inlineWords(text), 0.3)
  return cells.flatMap(([old, fresh]): CellChange[] => {
    if (old === null) return fresh === null ? [] : [{ kind: 'added', cell: fresh }]
    if (fresh === null) return [{ kind: 'removed', cell: old }]
    if (JSON.stringify(old) === JSON.stringify(fresh)) return [{ kind: 'same', cell: fresh }]
    return [{ kind: 'changed', was: old, now: fresh, pieces: compareWords(old.text, fresh.text) }]
  })
}

/** Both lists in one order: what is equal stands together, and between that what is alike. */
function paired<T>(
  was: readonly T[],
  now: readonly T[],
  wordsOf: (of: T) => string[],
  least: number,
): [T | null, T | null][] {
  const keys = (list: readonly T[]) => list.map((one) => JSON.stringify(one))
  const out: [T | null, T | null][] = []
  let [from, to] = [0, 0]
  const between = (i: number, j: number) => {
    const [old, fresh] = [was.slice(from, i), now.slice(to, j)]
    const [words, others] = [old, fresh].map((list) => list.map((one) => countedWords(wordsOf(one))))
    const alike = inOrder(old.length, fresh.length, (a, b) =>
      likeness(words?.[a] ?? new Map(), others?.[b] ?? new Map()),
    ).filter(([a, b]) => likeness(words?.[a] ?? new Map(), others?.[b] ?? new Map()) >= least)
    let [a, b] = [0, 0]
    for (const [one, other] of [...alike, [old.length, fresh.length] as Pair]) {
      while (a < one) out.push([old[a++] ?? null, null])
      while (b < other) out.push([null, fresh[b++] ?? null])
      if (one < old.length && other < fresh.length) out.push([old[a++] ?? null, fresh[b++] ?? null])
    }
  }
  for (const [i, j] of align(keys(was), keys(now))) {
    between(i, j)
    out.push([was[i] ?? null, now[j] ?? null])
    ;[from, to] = [i + 1, j + 1]
  }
  between(was.length, now.length)
  return out
}

const mostPairs = 40_000

/** Pairs in order whose likeness adds up to the most. */
function inOrder(rows: number, columns: number, weigh: (i: number, j: number) => number): Pair[] {
  if (rows * columns > mostPairs)
    return Array.from({ length: Math.min(rows, columns) }, (_, i): Pair => [i, i])
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--) {
      const row = best[i]
      if (row) row[j] = Math.max(at(i + 1, j), at(i, j + 1), weigh(i, j) + at(i + 1, j + 1))
    }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < rows && j < columns) {
    if (at(i, j) === at(i + 1, j)) i++
    else if (at(i, j) === at(i, j + 1)) j++
    else pairs.push([i++, j++])
  }
  return pairs
}
