import type { RecordsStep } from '../api.ts'
import type { Fault } from '../errors.ts'
import type { Day } from '../records/basics.ts'
import type { PasteField, PasteList } from '../rules/paste/columns.ts'

/**
 * POST /api/programmes/:programme/paste-preview with a PasteAsked -> PastePreview: what rows from a spreadsheet, a CSV file or
 * a table in Word would become. Nothing is written: send the `put`s of the rows that are wanted, and of the `extras` that
 * they need, to POST .../records.
 */
export interface PasteAsked {
  list: PasteList
  /** Cells as text; or `text` as it was pasted or read, with commas, semicolons or tabs between the cells. */
  rows?: string[][]
  text?: string
  /** What the columns hold, where somebody put the guess right: a field's name or null for each. */
  columns?: (string | null)[]
  /** Whether the first row is one of headings; absent: as it looks. */
  headed?: boolean
  /** Where the actions were raised. */
  meeting?: string
  /** The day of their notes; absent: today by this computer's clock. */
  asOf?: Day
}

type Put = NonNullable<RecordsStep['puts']>[number]

export interface PastePreview {
  headed: boolean
  /** `heading` is empty where there is none. */
  columns: { heading: string; field: PasteField | null }[]
  /** The fields that a column may hold. */
  fields: readonly PasteField[]
  rows: {
    /** Place in what was sent, from 0, the headings counted. */
    place: number
    cells: string[]
    /** What would be written; null where nothing would change, or nothing can be made of it. */
    put: Put | null
    /** `new`, `change` of a record that is there, `same` as it, or `refused` for its faults. */
    outcome: 'new' | 'change' | 'same' | 'refused'
    /** The record that it is of, where there is one. */
    existing: string | null
    /** `path` is the field: `due`, or empty for the row as a whole. */
    faults: Fault[]
    /** Worth knowing: a name that is not on file, a date that was not set. */
    notes: string[]
    /** Ids of the extras without which it cannot be written. */
    needs: string[]
  }[]
  /** New organisations that the rows name. */
  extras: { id: string; name: string; put: Put }[]
  /** The line of the text where a quoted cell begins that is never closed, from 1. */
  unclosedFrom: number | null
}
