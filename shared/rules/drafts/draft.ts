import type { Day } from '../../records/basics.ts'
import type { PartSource } from '../assemble-document.ts'
import type { PackPart } from '../compose-pack.ts'
import type { Finding } from '../finding.ts'
import type { DocumentKind } from '../plan.ts'

/** A document before its parts are numbered and set. */
export interface Draft {
  document: DocumentKind
  /** The title property. */
  title: string
  /** Words for the name of its file. */
  file: string
  asOf: Day
  /** See `DocumentPlan`. */
  identity: Record<string, string>
  sources: PartSource[]
  /** Whether the paragraphs' numbers run through all parts. */
  through: boolean
  findings: Finding[]
  /** Of a pack: what is in it and what could be. */
  composition?: PackPart[]
}

/** Stands in a file's properties where a programme knows of no day at all; never printed. */
export const noDay: Day = '2000-01-01'
