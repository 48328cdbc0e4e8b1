import type { Fault } from '../../errors.ts'
import type { Programme } from '../../interchange.ts'
import type { Day, Id } from '../../records/basics.ts'
import type { PasteField, PasteList } from './columns.ts'

/** The cells of a row by what they hold. */
export type Cells = Partial<Record<PasteField, string>>

/** What one row would become. */
export interface ReadRow {
  /** The fields that the row tells of. */
  fields: Record<string, unknown>
  /** The record that it is of, where there is one already. */
  existing: Id | null
  /** `path` is the field. */
  faults: Fault[]
  /** What was read in a way that somebody should know of. */
  notes: string[]
  /** An organisation that it names and that is not there yet. */
  newOrganisation: string | null
}

export interface PasteContext {
  programme: Programme
  /** Where the actions were raised. */
  meeting: Id | undefined
  /** The day of a note. */
  asOf: Day
}

/** Reads the rows of a list one by one. */
export type RowReader = (cells: Cells) => ReadRow
export type ReaderOf = Record<PasteList, (context: PasteContext) => RowReader>
