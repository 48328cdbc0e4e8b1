import type { WordBlock } from '../word-document.ts'
import type { Remarks } from './remarks.ts'

/** What the pieces of a conversion share. */
export interface Conversion {
  remarks: Remarks
  /** Notes without tracked changes, by kind and id. */
  notes: ReadonlyMap<string, WordBlock[]>
  /** Notes that something refers to. */
  used: Set<string>
  /** How a paragraph is called in the report, by its serial. */
  placeOf(serial: number): string
  /** The printed label of a paragraph, by its serial. */
  labelOf(serial: number): string
}
