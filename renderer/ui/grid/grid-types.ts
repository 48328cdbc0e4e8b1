import type { ReactNode } from 'react'

export interface GridRecord {
  id: string
}

/** One of the things that a cell may hold. */
export interface PickOption {
  id: string
  label: string
  /** A second, quieter line. */
  under?: string
}

/** How a cell is changed; `put` answers the record with the change made. */
export type CellEdit<T> =
  | { kind: 'text'; value: (record: T) => string; put: (record: T, words: string) => T; long?: boolean }
  | PickEdit<T>
  | { kind: 'toggle'; value: (record: T) => boolean; put: (record: T, on: boolean) => T }
  /** What is looked at on a page of its own. */
  | { kind: 'open'; open: (record: T) => unknown }
  /** What needs more room than a cell: shown beneath it. */
  | { kind: 'form'; form: (record: T, change: (record: T) => void) => ReactNode }

export interface PickEdit<T> {
  kind: 'pick'
  options: readonly PickOption[]
  chosen: (record: T) => PickOption[]
  put: (record: T, chosen: PickOption[]) => T
  /** Several at once; else one. */
  many?: boolean
  /** Whether it may be left empty. */
  clears?: boolean
  /** What was typed, where it means something that is not in the list: a date, somebody's name. */
  read?: (words: string) => PickOption | null
  hint?: string
}

export interface GridColumn<T> {
  id: string
  label: string
  /** A track of a CSS grid: `84px`, `minmax(160px, 1fr)`. */
  width: string
  /** What it says, in plain words: for reading aloud, finding and grouping. */
  text: (record: T) => string
  /** How it is shown, where that is more than its words. */
  show?: (record: T) => ReactNode
  /** What it is put in order by, where that is not its words. */
  order?: (record: T) => string
  groups?: boolean
  /** What it can be narrowed to: the words of its values, or its own text. */
  filter?: true | ((record: T) => readonly string[])
  /** The days that it stands for: it can be narrowed to a time. */
  days?: (record: T) => Bounds | null
  /** What it says on paper, where that is not its words. */
  printed?: (record: T) => string
  /** Only found, grouped and ordered by. */
  unseen?: boolean
  edit?: CellEdit<T>
  /** The cell that names its row. */
  rowHeader?: boolean
}

export interface Bounds {
  first: string
  last: string
}

export interface Sorting {
  column: string
  down: boolean
}

/** How a list is looked at. */
export interface GridView {
  words: string
  sorting: Sorting | null
  /** The column whose values are headings. */
  group: string | null
  /** For each column that is narrowed, its values (any of them), or times. */
  filters: Readonly<Record<string, readonly string[]>>
}

/** What could not be saved, beside the cell that it was typed in. */
export interface CellProblem {
  record: string
  column: string
  words: string
}
