import type { RecordName, RecordOf } from '../store-types.ts'

/** Where a record is written: its place in the list (kept where it has one) and the change that writes it. */
export interface Place {
  position: number
  stamp: number
  /** ISO 8601: when a revision of a paper was made. */
  at: string
  /** Part of a burst of typing: what was typed a moment ago need not be kept as a revision of its own. */
  typing: boolean
}

/** What one kind of record knows of its tables. Everything is done inside a transaction of the caller's. */
export interface RecordTable<L extends RecordName> {
  /** In the order of the file. */
  all(): RecordOf<L>[]
  one(id: string): RecordOf<L> | null
  /** Writes a new record, or writes an old one anew and counts its version up. */
  save(record: RecordOf<L>, place: Place): void
  remove(id: string): void
  /** What goes with a removed record besides its fields, as text that `bringBack` takes; null for nothing. */
  kept?(id: string): string | null
  /** Before a removed record is saved again. */
  bringBack?(kept: string): void
}
