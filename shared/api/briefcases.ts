import type { CaseBody } from '../briefcase/case-file.ts'
import type { AnchorSubject, AnnotationKind, AnnotationScope } from '../records/annotation.ts'
import type { Place } from '../rules/annotations/carry.ts'
import type { PlacedAnnotation } from './annotations.ts'

/** What happened to an annotation when a notes file came in; `known`: it was all here already. */
export const arrivals = ['new', 'reply', 'edited', 'resolved', 'reopened', 'removed', 'known'] as const
export type Arrival = (typeof arrivals)[number]

/** An annotation that a notes file speaks of. */
export interface ArrivedNote {
  annotation: string
  arrival: Arrival
  author: string
  kind: AnnotationKind
  for: AnnotationScope
  text: string
  /** What it said before, where that changed. */
  was: string | null
  answers: string | null
  on: AnchorSubject
  /** `EAG(16)07`, `Minutes of 5 August 2016`, `Item 3: Neglect` */
  about: string
  /** The printed number of the paragraph as it is now, `12`; null where it has none. */
  paragraph: string | null
  /** The number that it had where the note was made. */
  madeOn: string | null
  /** The words that it was made on. */
  quote: string
  /** Where it stands now; null for one that was removed. */
  place: Place | null
}

/** What came in with a notes file; see `NotesBrought`. */
export interface MergeReport {
  from: { person: string; name: string }
  meeting: { id: string; name: string }
  /** Changes, how many were new and how many known already. */
  changes: { added: number; known: number }
  counts: Record<Arrival, number>
  /** How many stand where they were made, how many elsewhere, on other words, or nowhere. */
  places: Record<Place['fate'], number>
  notes: ArrivedNote[]
}

/** The pack for reading that a file of the home folder is: whose, of which meeting of which programme, and of when. */
export interface CaseSummary extends Pick<CaseBody, 'programme' | 'meeting' | 'for' | 'state' | 'pack'> {
  /** SHA-256 of what it held. */
  hash: string
  /** When it was opened here, ISO 8601. */
  opened: string
}

/**
 * A passphrase goes in the header `Sederunt-Passphrase`, as encodeURIComponent writes it. In place of a body `?brought=ID` names
 * a file that was opened from outside (see `Brought`). What is refused is the error of the job: `passphrase-needed`,
 * `wrong-passphrase`, `tampered`, `unreadable`, `leak` ...
 *
 * POST /api/programmes/:programme/briefcase with a CaseAsked -> 202 Job, whose file is a `.sederunt-case`.
 * POST /api/briefcases?name=X (a `.sederunt-case` as the body, application/octet-stream) -> 202 Job, once it is done
 * GET /api/briefcases/:job -> CaseOpened: a programme of its own in the home folder, whose records are refused with
 * `pack-read-only`; a newer one takes the place of one that is there.
 * POST /api/programmes/:programme/notes-file with a NotesAsked, in a pack for reading -> the bytes of a `.sederunt-notes`.
 * POST /api/programmes/:programme/notes-files?name=X (a `.sederunt-notes`) -> 202 Job; POST /api/notes-files?name=X the same for
 * whichever programme it belongs to; once it is done GET /api/notes-files/:job -> NotesBrought.
 */
export interface CaseAsked {
  meeting: string
  /** Default: the meeting's chair. */
  person?: string
  numbering?: CaseBody['pack']['numbering']
  without?: string[]
  order?: string[]
  asOf?: string
  passphrase?: string
}
export interface NotesAsked {
  /** Default: what is for the secretariat and what is shared. */
  scopes?: AnnotationScope[]
  passphrase?: string
}
export interface CaseOpened {
  programme: string
  meeting: string
  case: CaseSummary
  /** Whether it took the place of an older one. */
  replaced: boolean
  /** Every annotation that is here, where it stands in this pack. */
  annotations: PlacedAnnotation[]
}
export interface NotesBrought {
  programme: string
  report: MergeReport
}

/** A briefcase or a notes file that was opened from outside and waits for the window to take it. */
export interface Brought {
  id: string
  name: string
  kind: 'case' | 'notes'
  /** Whether it takes a passphrase. */
  protected: boolean
}
