/** Something wrong in what came in: `path` as `meetings[2].agenda[0].papers[1]`, empty for the whole. */
export interface Fault {
  path: string
  message: string
}

/** Every expected failure, with what its message needs. */
export interface ErrorDetails {
  /** A record, file or job that is not there: `what` as "meeting", "paper". */
  'not-found': { what: string; id: string }
  /** What came in was refused; nothing was stored. `what` as "programme file", "request". */
  faults: { what: string; faults: Fault[] }
  'not-json': { reason: string }
  /** `file` is its name, never its folder. */
  'not-a-programme': { file: string; reason: string }
  damaged: { file: string; reason: string }
  newer: { file: string; version: number; known: number }
  /** Somebody else writes to the file. `since` as a moment in ISO 8601. */
  'in-use': { file: string; by: string; since: string | null }
  'read-only': { file: string }
  'no-permission': { file: string }
  'disk-full': { file: string }
  'file-error': { file: string; reason: string }
  exists: { what: string; name: string }
  /** A stale edit: the record changed after the revision that the edit was made on. */
  conflict: {
    what: string
    id: string
    made: number
    now: number
    /** Of several records written together: every stale one, `path` as `puts[3]`. */
    stale?: { path: string; made: number; now: number }[]
  }
  /** Replacing would drop what JSON cannot carry. */
  'would-lose': { file: string; what: string[] }
  'wrong-document': { document: string; reason: string }
  /** A file from elsewhere that cannot be brought in; `file` is its name, never its folder. */
  unreadable: { file: string; reason: string }
  /** A briefcase or a notes file that is protected, and no passphrase came with it. */
  'passphrase-needed': { file: string }
  /** The key check failed: nothing can tell a wrong passphrase from a damaged head. */
  'wrong-passphrase': { file: string }
  /** The passphrase is right and what it protects has been changed since. */
  tampered: { file: string }
  /** The records of a pack that was opened to be read; `what` as in a refusal. */
  'pack-read-only': Record<string, never>
  /** A pack for reading that is older than the one that is there: days as moments in ISO 8601. */
  'older-pack': { file: string; here: string; brought: string }
  /** What was about to be handed over holds words that its reader may not see; nothing was handed over. */
  leak: { file: string; for: string; leaks: { words: string; from: string; at: string }[] }
  'too-large': { what: string; limit: string }
  cancelled: Record<string, never>
  forbidden: { reason: string }
  /** Unexpected; the reference stands beside it in the local log. */
  internal: { reference: string }
}
export type ErrorCode = keyof ErrorDetails

/** An expected failure; everything else that is thrown is a fault of ours. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C
  readonly details: ErrorDetails[C]
  constructor(code: C, details: ErrorDetails[C]) {
    super(code)
    this.name = 'AppError'
    this.code = code
    this.details = details
  }
}

/** Whether `error` is an AppError, of that code where one is given. */
export const isAppError = <C extends ErrorCode = ErrorCode>(error: unknown, code?: C): error is AppError<C> =>
  error instanceof AppError && (code === undefined || error.code === code)
