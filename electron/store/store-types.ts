import type { TextList } from '../../shared/api/history.ts'
import type { RoleMap } from '../../shared/house-style.ts'
import type { Programme, RecordList } from '../../shared/interchange.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import type { Issue, IssueCopy } from '../../shared/records/issue.ts'
import type { RichText } from '../../shared/rich-text.ts'
import type { TextPart } from '../../shared/rules/compare/compare-parts.ts'
import type { Withheld } from '../../shared/rules/recipients/withheld.ts'

export interface StoreOptions {
  clock: () => Date
  ids: () => string
  /** Who is told to a second writer; default: the user's name on this computer. */
  who?: string
  /** The folder of the backups; default: `X backups` beside `X.sederunt`. */
  backups?: string
  /** Names the run of the engine that writes: what it wrote it may undo. Without one nothing can be undone. */
  session?: string
}

/** A record of one of the lists, or what is said of the programme itself. */
export type RecordName = RecordList | 'programme'
export type RecordOf<L extends RecordName> = L extends RecordList
  ? Programme[L][number]
  : Programme['programme']

export interface Summary {
  name: string
  shortName: string | null
  counts: Record<RecordList, number>
  /** ISO 8601; null before the first change. */
  lastChange: string | null
}

/** Where in a record the words stand: `item` and `annex` are ids, `paragraph` counts from 0. */
export type SearchPart =
  | { kind: 'record' }
  | { kind: 'item'; item: string }
  /** Private: for the chair. */
  | { kind: 'brief'; item: string }
  | { kind: 'minutes'; paragraph: number }
  | { kind: 'annex'; annex: string }

export interface SearchHit {
  list: RecordName
  /** Of the record, so of the meeting for an agenda item; empty for the programme. */
  id: string
  part: SearchPart
  title: string
  /** The words around the first match, in pieces: never markup. */
  snippet: { text: string; match: boolean }[]
  /** The block of a meeting's minutes that holds them, by its id. */
  block: string | null
  /** The record that this one belongs to: an item's meeting, an update's workstream. */
  within: { list: RecordList; id: string; title: string } | null
}

/** What was done to a record. */
export interface RecordEntry {
  number: number
  /**
   * `order`: records of the list changed places among themselves; before and after are `{ ids }`. `withhold`: a paper is kept from
   * other people; they are `{ withheldFrom }`, with the ids of people.
   */
  kind: 'import' | 'put' | 'remove' | 'order' | 'withhold'
  list: RecordName
  /** Empty for an import and for the programme itself. */
  id: string
  /** ISO 8601. */
  at: string
  /** The fields that the change touched, as they were; null for a new record and for an import. */
  before: Record<string, unknown> | null
  /** The same fields as they became; null for a removal and for an import. */
  after: Record<string, unknown> | null
}

/** What was written on an annotation: its words are kept where annotations are, and here only which changes they were. */
export interface AnnotationEntry {
  number: number
  kind: 'annotate'
  list: 'annotations'
  /** Of the annotation. */
  id: string
  /** ISO 8601. */
  at: string
  before: null
  /** The hashes of the changes that came in, as `annotationHistory` has them. */
  after: { changes: string[] }
}

export type ChangeEntry = RecordEntry | AnnotationEntry

/** A change with what it takes to bring a record back as it was. */
export interface RecordStepEntry extends RecordEntry {
  /** Of a record that went: its place in the list. */
  place: number | null
  /** How often the record had been written after the change, or before it went. */
  version: number | null
  /** Of a paper that went: its revisions. */
  kept: string | null
}

export type StepEntry = RecordStepEntry | AnnotationEntry

/** What is undone as one: a write, a burst of typing, or several records and annotations written together. */
export interface Step {
  /** Of its first entry. */
  number: number
  label: string | null
  /** In the order in which they were written. */
  entries: StepEntry[]
}

export interface StepsAsked {
  session: string
  page: string | null
  /** Steps that could not be undone, by their numbers. */
  passedOver?: ReadonlySet<number>
}

export interface StepOptions {
  /** The window that writes; what it wrote it may undo. */
  page?: string
  /** What the step is called; absent: what its entries say. */
  label?: string
  /** The number of the step that this one undoes. */
  undoes?: number
  /** It cannot be undone. */
  final?: boolean
}

export interface AnnotateOptions extends StepOptions {
  /** Goes on with the step before, where that is the same window's, of the same one annotation and just now. */
  typing?: boolean
}

/** Where a record that went comes back to. */
export type Back = Pick<RecordStepEntry, 'place' | 'version' | 'kept'>

/** The writes of one step: all or none of them. See `Store.put` and `Store.remove`. */
export interface Writes {
  put<L extends RecordName>(
    list: L,
    record: RecordOf<L>,
    base: number | null,
    how?: { typing?: boolean; back?: Back },
  ): { revision: number }
  remove(list: RecordList, id: string, base: number): void
  /** Gives the records named their places among themselves, in this order. Throws `not-found`. */
  order(list: RecordList, ids: string[]): void
  /** Keeps a paper from some people, and from others no longer. Throws `not-found` for a paper that is not there. */
  withhold(paper: string, people: { from: readonly string[]; to: readonly string[] }): void
  /** See `Store.annotate`. */
  annotate(changes: readonly AnnotationChange[], typing?: boolean): boolean[]
  /** Keeps the file that a paper was just brought in from. */
  keepOriginal(paper: string, file: { name: string; bytes: Uint8Array }): void
  /** Keeps a pack as it goes out; `texts` are what its papers say. */
  keepIssue(
    issue: Issue,
    files: ReadonlyMap<IssueCopy, Uint8Array>,
    texts: Readonly<Record<string, RichText>>,
  ): void
}

/** A document that was made. Its bytes are not kept; `hash` is the SHA-256 of them, in hex. */
export interface MadeDocument {
  document: string
  /** The meeting that it was made for; null for one of no meeting. */
  meeting: string | null
  /** What was asked for, as JSON. */
  request: string
  fileName: string
  hash: string
  bytes: number
}

/** The Word template of the programme or of a group. */
export interface KeptHouseStyle {
  /** Of the file. */
  name: string
  /** ISO 8601. */
  at: string
  bytes: Uint8Array
  /** SHA-256 of its bytes, in hex. */
  hash: string
  /** In bytes. */
  size: number
  roles: RoleMap
  /** What was read of it, as JSON; see `TemplateFacts`. */
  about: string
}

/** A Word file that a paper was brought in from, and the revision that it made. */
export interface Original {
  revision: number
  name: string
  /** ISO 8601. */
  at: string
  /** SHA-256 in hex. */
  hash: string
  bytes: number
  /** The paper still says what it said then. */
  isLatest: boolean
}

/** The pack for reading that a file was made from. */
export interface OpenedCase {
  /** JSON: what the case says of itself; see `caseBody`. */
  about: string
  /** SHA-256 in hex of what it held. */
  hash: string
  /** ISO 8601. */
  opened: string
}

/** Why a backup was made. */
export type BackupReason = 'daily' | 'migration' | 'replace' | 'restore' | 'asked'

export interface BackupInfo {
  path: string
  file: string
  /** ISO 8601. */
  made: string
  reason: BackupReason
  /** Size in bytes. */
  bytes: number
  /** What it holds; null where it cannot be read. */
  holds: Summary | null
}

/** What `verify` found: `path` as "papers p9, body, block 3" or empty for the file as a whole. */
export interface Finding {
  path: string
  message: string
}

export type { TextList }

/** What the texts of a record said at one time. */
export interface TextVersion {
  /** Of a paper its revision, else the change that left it; 0 for what was there before any change. */
  number: number
  /** ISO 8601; null where it is not known. */
  at: string | null
  typing: boolean
  /** What the step was called that left it. */
  label: string | null
  isUndo: boolean
  /** Of everything that it says. */
  hash: string
  /** Read when it is asked for, in the same turn as the version. */
  parts: () => TextPart[]
}

export interface ReadStore {
  /** The earliest first; each differs from the one before. Empty where there is no such record or no text. */
  textVersions(list: TextList, id: string): TextVersion[]
  /**
   * Every record, defaults filled in, in the order of the file; not to be changed. Bodies are read when they are
   * first looked at, which must be before `close`. A record or body that has not changed is the identical object
   * on the next call. A paper's body throws `conflict` where the paper was removed since.
   */
  programme(): Programme
  /** Changes whenever anything is written, by whomever. */
  changeMark(): string
  /** How often the record was written, from 1; null where there is none. `id` is ignored for the programme. */
  revisionOf(list: RecordName, id: string): number | null
  /** Of every record of a list. */
  revisions(list: RecordList): Map<string, number>
  summary(): Summary
  /** Best first; at most `limit` (default 25). Never throws for what is typed. */
  search(words: string, options?: { limit?: number }): SearchHit[]
  /** The whole file as it stands, brought up to the newest version. */
  bytes(): Uint8Array
  blob(hash: string): Uint8Array | null
  image(hash: string): { bytes: Uint8Array; mediaType: string } | null
  /** What the file holds that the programme file in JSON cannot carry, in plain English; empty if nothing. */
  carries(): string[]
  /** Which papers are kept from whom. Of what is not there any more too: it may come back. */
  withheld(): Withheld[]
  /** The packs of a meeting that went out, the first first. */
  issues(meeting: string): Issue[]
  /** The very bytes that went out. */
  issuedFile(meeting: string, version: number, copy: IssueCopy): Uint8Array | null
  /** What the papers said then, by their ids. */
  issuedTexts(meeting: string, version: number): Record<string, RichText>
  /** Which programme this is, the same in every copy of its file. */
  identity(): string
  /** How often the file was written, and the moment of the last time in ISO 8601; null before the first. */
  recordState(): { mark: number; at: string | null }
  /** The pack for reading that the file was made from; null for a programme of one's own. */
  openedCase(): OpenedCase | null
  /** Every change of every annotation; see `foldAnnotations` for what they come to. */
  annotationChanges(): AnnotationChange[]
  /** The changes of one annotation by their hashes. */
  annotationHistory(annotation: string): Map<string, AnnotationChange>
  /** Everything that is wrong with the file; empty when it is clean. Reads all of it: for a job. */
  verify(): Promise<Finding[]>
  changes(limit: number): ChangeEntry[]
  /** What was done to one record, the latest first. */
  changesOf(list: RecordName, id: string): RecordEntry[]
  /** The documents that were made, the latest first; of one meeting where it is given. `at` is ISO 8601. */
  made(limit: number, meeting?: string): (MadeDocument & { number: number; at: string })[]
  /** The Word template of a group, or of the programme for null, without its bytes; null where there is none. */
  houseStyle(owner: string | null): Omit<KeptHouseStyle, 'bytes'> | null
  houseTemplate(owner: string | null): Uint8Array | null
  /** The Word files that a paper was brought in from, the latest first. */
  originals(paper: string): Original[]
  original(paper: string, revision: number): { name: string; bytes: Uint8Array } | null
  /** What a session wrote for a window and may undo next, and what it undid and may do again. */
  nextSteps(asked: StepsAsked): { undo: Step | null; redo: Step | null }
  close(): void
}

export interface Store extends ReadStore {
  /** An import: everything that was there goes, earlier revisions of papers too. A backup is made first. */
  replaceAll(programme: Programme): void
  /**
   * Writes one record. `base` is the revision that the edit was made on, null for a new record. An image with a
   * `data:` address is stored and gets its `blob:` one. `typing`: the write belongs to a burst, which is one entry in
   * the record of changes and leaves one revision of a paper. Throws `conflict`, `exists`, `not-found`, `faults`.
   */
  put<L extends RecordName>(
    list: L,
    record: RecordOf<L>,
    base: number | null,
    how?: { typing?: boolean; page?: string },
  ): { revision: number }
  /** Throws `faults` where something refers to the record, and `conflict`. */
  remove(list: RecordList, id: string, base: number, how?: { page?: string }): void
  /** Several writes as one, all or nothing, in one step for undo; `what` names them in a refusal. */
  step<T>(what: string, options: StepOptions, work: (writes: Writes) => T): T
  /** Returns the image's address: `blob:` and the SHA-256 of its bytes in hex. */
  putImage(bytes: Uint8Array, mediaType: string): string
  /** Takes a template in place of the one before. It is noted among the changes, and no undo takes it back. */
  keepHouseStyle(
    owner: string | null,
    style: Pick<KeptHouseStyle, 'name' | 'bytes' | 'roles' | 'about'>,
  ): void
  /** Chooses other styles of it; false where there is none. */
  chooseHouseRoles(owner: string | null, roles: RoleMap): boolean
  dropHouseStyle(owner: string | null): void
  /**
   * Notes that a document was made; no record changes by it. Of a paper by itself, the revision that it was made from is
   * kept: typing that goes on makes a new one.
   */
  noteMade(document: MadeDocument, paper?: string): void
  /**
   * Adds changes of annotations, which must have been parsed, as one step for undo. Says of each whether it was new: adding
   * one again changes nothing. They outlive an import in the place of what they stand on.
   */
  annotate(changes: readonly AnnotationChange[], how?: AnnotateOptions): boolean[]
  /** Says that the file is made from a pack for reading: from now on its records are refused with `pack-read-only`. */
  noteCase(opened: OpenedCase): void
  /**
   * Puts the records of a newer pack's file in place of those that are there; annotations stay, and what its papers said before. A
   * backup is made first.
   */
  replaceCase(newer: Pick<ReadStore, 'programme' | 'image'>, opened: OpenedCase): void
  backup(): Promise<BackupInfo>
  /** Why the last backup that nobody asked for could not be made; the write itself went on. */
  backupTrouble(): Error | null
}
