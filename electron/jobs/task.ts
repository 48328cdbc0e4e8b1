import type { ApiError, ChangeMode, Job, WordReading } from '../../shared/api.ts'
import type { DocumentRequest } from '../../shared/document-request.ts'
import type { IssueAsked } from '../../shared/rules/issuing/plan-issue.ts'
import type { NotesHome, NotesToBring } from '../services/briefcases/bring-notes.ts'
import type { CaseWanted } from '../services/briefcases/make-case.ts'
import type { FoundComments } from '../services/comments-back.ts'
import type { ReadHouseTemplate } from '../services/house-style.ts'
import type { MadeIssue } from '../services/issuing/issue-pack.ts'

/** Long work, as plain data that crosses to the worker; every path is a file of the home folder. */
export type Task =
  | { kind: 'document'; file: string; request: DocumentRequest }
  /** A pack that is to be issued; nothing is stored. */
  | { kind: 'issue'; file: string; asked: IssueAsked }
  | { kind: 'export'; file: string }
  | { kind: 'verify'; file: string }
  /** A new programme in `folder` from a programme file in JSON. */
  | { kind: 'import'; json: Uint8Array<ArrayBuffer>; incoming: string; folder: string }
  /** A new programme in `folder` from a `.sederunt` file, which is taken away from where it lies. */
  | { kind: 'copy'; upload: string; folder: string; name: string | null }
  /** A Word file read as a paper of the programme in `file`; nothing is stored. */
  | {
      kind: 'read-word'
      file: string
      bytes: Uint8Array<ArrayBuffer>
      name: string
      changes: ChangeMode
      paper: string | null
      asNew: boolean
    }
  /** The comments of a Word file that came back to the programme in `file`; nothing is stored. */
  | {
      kind: 'comments-back'
      file: string
      bytes: Uint8Array<ArrayBuffer>
      name: string
      meeting: string | null
      now: string
    }
  /** A Word template read for its styles; nothing is stored. */
  | { kind: 'read-template'; bytes: Uint8Array<ArrayBuffer>; name: string }
  /** A meeting's pack for somebody to read, as a file. */
  | { kind: 'make-case'; file: string; wanted: CaseWanted; passphrase?: string | undefined }
  /** A pack for reading, made a programme's file at `part`, which is among no others yet. */
  | {
      kind: 'unpack-case'
      bytes: Uint8Array<ArrayBuffer>
      name: string
      passphrase?: string | undefined
      part: string
    }
  /** Notes that come back, to one programme or to whichever they belong to; nothing is stored. */
  | {
      kind: 'bring-notes'
      bytes: Uint8Array<ArrayBuffer>
      name: string
      passphrase?: string | undefined
      into: NotesHome | NotesHome[]
    }
  | { kind: 'restore'; programme: string; file: string; backups: string; backup: string }

export type Progress = NonNullable<Job['progress']>

export type TaskResult =
  | { kind: 'file'; name: string; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'programme'; programme: string }
  | { kind: 'word'; name: string; bytes: Uint8Array<ArrayBuffer>; reading: WordReading }
  | { kind: 'issue'; made: MadeIssue }
  | { kind: 'comments'; name: string; found: FoundComments }
  | { kind: 'template'; read: ReadHouseTemplate }
  | { kind: 'case'; name: string }
  | { kind: 'notes'; name: string; notes: NotesToBring }
  | { kind: 'findings'; findings: { where: string; message: string }[] }

/** What a task may say and ask while it runs. */
export interface TaskContext {
  progress(progress: Progress): void
  /** Names the work once it is known what it makes. */
  titled(title: string): void
  cancelled(): boolean
}

/** To the worker. `flag[0]` becomes 1 when the job is cancelled. */
export interface Order {
  job: string
  task: Task
  flag: Int32Array<SharedArrayBuffer>
  /** The moment of the order in milliseconds: the worker has no clock of its own. */
  now: number
}

/** Closes a file that is kept open, as Windows moves no open one; `flag[0]` becomes 1 once that is done. */
export interface LetGo {
  letGo: string
  flag: Int32Array<SharedArrayBuffer>
}

/** Makes ready what the first document would wait for; nothing is reported of it. */
export const warmUp = 'warm up'

/** From the worker. An unexpected error comes as its description for the log, which holds nothing of a record. */
export type Report =
  | { job: string; type: 'progress'; progress: Progress }
  | { job: string; type: 'titled'; title: string }
  | { job: string; type: 'done'; result: TaskResult }
  | { job: string; type: 'failed'; error: ApiError['error'] }
  | { job: string; type: 'broken'; description: string }
