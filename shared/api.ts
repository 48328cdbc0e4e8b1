import type { Brought, CaseSummary } from './api/briefcases.ts'
import type { ItemEditing, MeetingEditing } from './api/meeting.ts'
import type { DocumentRequest } from './document-request.ts'
import type { ErrorCode, ErrorDetails } from './errors.ts'
import type { RecordList } from './interchange.ts'
import type { Stage, Tier } from './records/basics.ts'
import type { PackPart } from './rules/compose-pack.ts'
import type { Finding } from './rules/finding.ts'
import type { DocumentPlan } from './rules/plan.ts'

export type * from './api/annotations.ts'
export type * from './api/briefcases.ts'
export type * from './api/bring-forward.ts'
export type * from './api/comments-back.ts'
export type * from './api/history.ts'
export type * from './api/issues.ts'
export type * from './api/lists.ts'
export type * from './api/meeting.ts'
export type * from './api/paste.ts'
export type * from './api/reading.ts'
export type * from './api/recipients.ts'
export type * from './api/today.ts'
export type * from './api/word.ts'

/** What every answer of 400 and above holds. */
export interface ApiError {
  error: { [C in ErrorCode]: { code: C; details: ErrorDetails[C] } }[ErrorCode]
}

/** What POST /api/programmes takes; it answers 201 with a ProgrammeSummary. */
export type NewProgramme = { from: 'sample' } | { from: 'empty'; name: string; shortName?: string }

/** GET /api/programmes -> { programmes } */
export interface ProgrammeSummary {
  /** Names its file in the home folder; the API takes ids, never paths. */
  id: string
  name: string
  shortName: string | null
  counts: Partial<Record<RecordList, number>>
  /** Moment of the last change, ISO 8601. */
  lastChange: string | null
  /** Which programme it is, the same in every copy of its file; null where it cannot be opened. */
  identity: string | null
  /** The pack for reading that it is; null for a programme of one's own. */
  case: CaseSummary | null
  /** Somebody else writes to it. */
  heldBy: { by: string; since: string | null } | null
  /** Why it cannot be opened, where it cannot; counts are then empty. */
  problem: ApiError['error'] | null
}

/**
 * POST /api/programmes/:programme/rename with { name, shortName? (null takes it away) } -> ProgrammeSummary, whose id may be
 * another: the file is named for the programme, and its backups go along.
 * POST .../duplicate with { name? } -> 201 ProgrammeSummary. DELETE /api/programmes/:programme -> { id }: it is in the bin,
 * under that id. `in-use` where somebody else writes to it.
 * GET /api/bin -> BinAnswer; POST /api/bin/:id/restore -> 201 ProgrammeSummary; DELETE /api/bin/:id -> 204, gone for good.
 */
export interface BinAnswer {
  /** The latest first. */
  programmes: (Pick<ProgrammeSummary, 'id' | 'name' | 'shortName' | 'counts' | 'lastChange' | 'problem'> & {
    /** When it was put there, ISO 8601. */
    binned: string
    bytes: number
  })[]
}

/** A document on offer: what the button says, and what is asked for. */
export interface DocumentOffer {
  label: string
  request: DocumentRequest
}

/** GET /api/programmes/:programme */
export interface ProgrammePage {
  programme: ProgrammeSummary & {
    vision: string | null
    marking: Tier | null
    readOnly: boolean
    /** Why the day's backup could not be made before the last write, which went on; null where it was. */
    backupProblem: ApiError['error'] | null
  }
  themes: {
    id: string | null
    title: string | null
    workstreams: {
      id: string
      title: string
      lead: string | null
      status: 'active' | 'closed'
      /** The latest update of any stage. */
      latest: { id: string; asOf: string; stage: Stage; words: string } | null
      documents: DocumentOffer[]
    }[]
  }[]
  /** By first day, ascending. */
  meetings: MeetingSummary[]
  papers: {
    /** How many there are in all: lists/papers has them. */
    count: number
    /** Five at the most: those of the next meeting first, as its agenda has them; those of no meeting last. */
    first: PaperSummary[]
  }
  documents: DocumentOffer[]
}

export interface MeetingSummary {
  id: string
  group: { id: string; name: string; shortName: string | null }
  title: string | null
  /** `Friday 4 November 2016`, `21 and 22 November 2016` */
  days: string
  /** The first day, `2016-11-04`. */
  day: string
  /** `2pm to 4pm`, null where not known. */
  times: string | null
  venue: string | null
  status: 'planned' | 'agenda issued' | 'papers issued' | 'held' | 'cancelled'
  items: number
  papers: number
}

export interface PaperSummary {
  id: string
  title: string
  kind: 'written' | 'progress-update'
  number: string | null
  stage: Stage
  meeting: string | null
  documents: DocumentOffer[]
}

/** GET /api/programmes/:programme/meetings/:meeting */
export interface MeetingPage {
  meeting: MeetingSummary & {
    chair: string | null
    minutes: 'draft' | 'with chair' | 'circulated' | 'agreed' | null
  }
  agenda: {
    id: string
    kind: 'item' | 'break'
    number: number | null
    /** `2.05pm`; null where the session's start is not known. */
    starts: string | null
    /** `Tuesday 22 November 2016` where the day changes, at a meeting of several. */
    newDay: string | null
    title: string
    presenters: string[]
    purpose: string | null
    minutes: number
    papers: { id: string; title: string; number: string | null }[]
    /** What stands where there is no paper: `Paper missing`, `To follow`, `Oral report`; null where none is due. */
    paperNote: string | null
    paperMissing: boolean
    outcome: 'taken' | 'deferred' | 'not reached' | null
    edit: ItemEditing
  }[]
  /** A line for each session's end: when, and by how many minutes it is late (0: in time). */
  ends: { day: string; at: string | null; lateBy: number; minutes: number }[]
  /** The meeting's papers: by item, then those without one; after them those of no meeting, which it could take. */
  papers: PaperSummary[]
  otherPapers: PaperSummary[]
  documents: DocumentOffer[]
  findings: Finding[]
  edit: MeetingEditing
}

/** GET /api/programmes/:programme/papers/:paper */
export interface PaperPage {
  paper: PaperSummary & { author: string | null; sponsor: string | null; ask: string | null }
  meeting: MeetingSummary | null
  /** The names of those whom it is kept from. */
  withheldFrom: string[]
}

/**
 * GET /api/programmes/:programme/records/:list/:id; PUT ...?base=REVISION with the record as JSON (base left out: a new one,
 * 201), which answers alike; DELETE ...?base=REVISION -> 204. `record` is as the programme file has it, bodies as rich text.
 */
export interface RecordAnswer {
  record: object
  /** Counts the changes of this record; an edit says which it was made on. */
  revision: number
}

/** GET /api/programmes/:programme/records/:list: all of a list, in the order of the file. */
export interface RecordListAnswer {
  records: RecordAnswer[]
}

/**
 * PUT and DELETE of a record, changes of annotations, and everything below that writes, take the header `Sederunt-Window: NAME` (1 to 64
 * letters, digits, dashes): a window undoes what was written under its own name. Windows without a name share one.
 * PUT .../records/:list/:id?typing=true: part of a burst of typing, which is undone as one.
 *
 * POST /api/programmes/:programme/undo and .../redo -> Undone, or null where there is nothing. `conflict` where somebody
 * else has changed the same fields since; the next undo then goes on with the step before.
 */
export interface Undone {
  /** What was undone, or done again, in words: `Action 3/2: due`, `Theme “Neglect” removed`, a step's own label. */
  what: string
  /** Where to look: the first record or note that it changed; an empty id for the programme itself and for an order. */
  list: RecordList | 'programme' | 'annotations'
  id: string
  /** Of a note: the meeting whose pack it is on. */
  meeting?: string
  redo: boolean
}

/**
 * POST /api/programmes/:programme/records -> RecordsAnswer: several records in one step, all or nothing. Faults come
 * with paths as `puts[2].due`, `removes[0]` and `orders[0].ids[3]`; a `conflict` tells every stale one in `stale`.
 */
export interface RecordsStep {
  /** What undo will call it: `12 actions closed`. */
  label?: string
  /**
   * `base` null: a new one; its id is the value's own, or is made where there is none. `part`: the value holds only the
   * fields that change, null for one that goes; the rest of the record stays as it is, its texts too.
   */
  puts?: {
    list: RecordList | 'programme'
    id?: string
    value: unknown
    base: number | null
    part?: true
  }[]
  removes?: { list: RecordList; id: string; base: number }[]
  /** Afterwards the records named change places among themselves; one that the step makes may be among them. */
  orders?: { list: RecordList; ids: string[] }[]
}
export interface RecordsAnswer {
  /** As they came in `puts`. */
  records: (RecordAnswer & { list: RecordList | 'programme'; id: string })[]
}

/**
 * POST /api/programmes/:programme/order/:list with { ids } -> { ids }, the whole list in its new order: the records named
 * change places among themselves, the others stay where they are.
 */
export interface OrderAnswer {
  ids: string[]
}

/** GET /api/programmes/:programme/plan?document=... (the fields of a DocumentRequest as a query; lists separated by commas) */
export interface PlanAnswer {
  plan: DocumentPlan
  findings: Finding[]
  /** Of a pack: every part that is in it or could be, in the usual order. */
  composition?: PackPart[]
}

/**
 * GET /api/programmes/:programme/images/:hash: the image that a plan or a record calls `blob:HASH`.
 * GET /api/programmes/:programme/labels?document=...: [{ id, bookmark, label, text }] as the command line prints them.
 */

/** GET /api/programmes/:programme/search?q=words */
export interface SearchAnswer {
  hits: {
    /** Of the record: of the meeting for an agenda item; `programme`, without an id, for what is said of the programme itself. */
    list: RecordList | 'programme'
    id: string
    title: string
    pieces: { text: string; match: boolean }[]
    /** The words are those of the meeting's minutes. */
    minutes: boolean
    /** Of minutes: the id of the block that holds the words. */
    block: string | null
    /** The words are the chair's alone. */
    private: boolean
    /** The record that this one belongs to: an item's meeting, an update's workstream. */
    within: { list: RecordList; id: string; title: string } | null
  }[]
}

/**
 * Long work: POST /api/programmes/:programme/documents (a DocumentRequest), .../export, .../verify,
 * .../backups/:backup/restore, /api/programmes/import (a programme file in JSON as the body, application/json),
 * /api/programmes/copy?name=X (a .sederunt file as the body, application/octet-stream) -> 202 Job.
 * GET /api/jobs -> { jobs }; GET /api/jobs/:job -> Job; DELETE cancels; GET /api/jobs/:job/file -> the file it made, with its name.
 */
export interface Job {
  id: string
  /** `Assembling EAG 4 November 2016 - pack.docx` */
  title: string
  state: 'running' | 'done' | 'failed' | 'cancelled'
  /** Steps done of all; null before they are known. */
  progress: { done: number; total: number; what: string } | null
  error: ApiError['error'] | null
  result:
    | { kind: 'file'; name: string; bytes: number }
    | { kind: 'programme'; programme: string }
    | { kind: 'findings'; findings: { where: string; message: string }[] }
    /** A Word template was read, to be kept: see `HouseStyleAnswer`. */
    | { kind: 'template'; name: string }
    /** A Word file was read: see `WordAnswer`. */
    | { kind: 'word' | 'comments'; name: string }
    /** A pack for reading was opened, or notes were brought in: see `CaseOpened` and `NotesBrought`. */
    | { kind: 'case' | 'notes'; name: string }
    /** A pack was made that can be issued: see `IssueMade`. */
    | { kind: 'issue'; version: number }
    | null
}

/**
 * GET /api/programmes/:programme/made?meeting=ID: what was assembled, the latest first, 200 at the most; of one meeting where
 * it is given. Written down when a document's job is done, where the file can be written to.
 */
export interface MadeAnswer {
  made: {
    number: number
    /** ISO 8601. */
    at: string
    request: DocumentRequest
    meeting: string | null
    fileName: string
    /** SHA-256 of its bytes, in hex. */
    hash: string
    bytes: number
  }[]
}

/** GET /api/programmes/:programme/backups, the latest first; POST makes one and answers 201 with its id. */
export interface BackupsAnswer {
  backups: {
    id: string
    made: string
    why: string
    name: string
    counts: Partial<Record<RecordList, number>>
    bytes: number
  }[]
}

/** GET /api/events: a stream of server-sent events, each `data:` one of these as JSON. */
export type ServerEvent =
  | { type: 'job'; job: Job }
  | { type: 'changed'; programme: string }
  | { type: 'menu'; command: string }
  | { type: 'open'; programme: string }
  | { type: 'brought'; brought: Brought }

/** GET /api/about */
export interface About {
  version: string
  /** The folder where programmes are kept, for the person to read. */
  home: string
  sampleAvailable: boolean
}
