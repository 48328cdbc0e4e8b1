import type { DocumentRequest, PackRequest } from '../shared/document-request.ts'

/**
 * The address of every screen. An id may hold a dot, and the engine takes a path with a dot for a file of the page:
 * so `.` is written `~1` there, and `~` is written `~0`.
 */
const part = (id: string) => encodeURIComponent(id.replaceAll('~', '~0').replaceAll('.', '~1'))
/** An id as it was before `part`; the router has undone the percent signs. */
export const idFromPart = (part: string) => part.replaceAll('~1', '.').replaceAll('~0', '~')

export type MeetingTab = 'agenda' | 'papers' | 'pack' | 'on-the-day' | 'minutes' | 'attendance' | 'details'

/** What is shown of a pack that is read: its words, the notes on it, or the order of the day. */
export type ReadingView = 'text' | 'notes' | 'order'

export type Register =
  | 'updates'
  | 'actions'
  | 'decisions'
  | 'key-dates'
  | 'people'
  | 'organisations'
  | 'groups'
  | 'publications'

/** Two versions of a text. */
export interface Compared {
  at?: number
  against?: number | 'now' | 'before'
}

const of = (programme: string, rest = '') => `/p/${part(programme)}${rest}`

export const places = {
  home: '/',
  import: (job: string, file: string) => `/import/${part(job)}${query({ file })}`,
  /** `asOf`: the day of what needs doing. */
  programme: (programme: string, asOf?: string) => of(programme, query(asOf === undefined ? {} : { asOf })),
  /** The programme's own screen, with what was found in place of its lists. */
  search: (programme: string, words: string) => of(programme, query({ q: words })),
  meetings: (programme: string) => of(programme, '/meetings'),
  meeting: (programme: string, meeting: string, tab: MeetingTab = 'agenda') =>
    of(programme, `/meetings/${part(meeting)}${tab === 'agenda' ? '' : `/${tab}`}`),
  /** Where the notes on a meeting's papers went. */
  notesCarried: (programme: string, meeting: string) => of(programme, `/meetings/${part(meeting)}/notes`),
  /** The minutes, at one of their blocks. */
  minutesAt: (programme: string, meeting: string, block: string) =>
    of(programme, `/meetings/${part(meeting)}/minutes${query({ block })}`),
  papers: (programme: string) => of(programme, '/papers'),
  /** Word files that came in, before they are papers. */
  bringInWord: (programme: string) => of(programme, '/bring-in'),
  /** Comments of Word files that came back; `jobs` read them. */
  commentsBack: (programme: string, jobs: readonly string[]) =>
    of(programme, `/comments-back${query(jobs.length === 0 ? {} : { jobs: jobs.join(',') })}`),
  paper: (programme: string, paper: string) => of(programme, `/papers/${part(paper)}`),
  writePaper: (programme: string, paper: string) => of(programme, `/papers/${part(paper)}/write`),
  writeUpdate: (programme: string, update: string) => of(programme, `/updates/${part(update)}`),
  /** What a paper said before; `at` and `against` are versions. */
  paperHistory: (programme: string, paper: string, compared: Compared = {}) =>
    of(programme, `/papers/${part(paper)}/history${comparedQuery(compared)}`),
  updateHistory: (programme: string, update: string, compared: Compared = {}) =>
    of(programme, `/updates/${part(update)}/history${comparedQuery(compared)}`),
  minutesHistory: (programme: string, meeting: string, compared: Compared = {}) =>
    of(programme, `/meetings/${part(meeting)}/history${comparedQuery(compared)}`),
  workstreams: (programme: string) => of(programme, '/workstreams'),
  workstream: (programme: string, workstream: string) => of(programme, `/workstreams/${part(workstream)}`),
  /** Actions, decisions, key dates and the like: `registers` names them. */
  register: (programme: string, register: Register) => of(programme, `/${register}`),
  group: (programme: string, group: string) => of(programme, `/groups/${part(group)}`),
  /** A document to look at before it is made. */
  document: (programme: string, request: DocumentRequest) =>
    of(programme, `/document${query(queryOf(request))}`),
  file: (programme: string) => of(programme, '/file'),
} as const

/** A meeting's pack with its settings; the meeting stands in the path already. */
export function packPlace(programme: string, request: PackRequest): string {
  const { document: _document, meeting: _meeting, ...settings } = queryOf(request)
  return `${places.meeting(programme, request.meeting, 'pack')}${query(settings)}`
}

/** A meeting's pack to be read. */
export function readingPlace(
  programme: string,
  meeting: string,
  settings: Partial<Omit<PackRequest, 'document' | 'meeting'>> = {},
  view: ReadingView = 'text',
): string {
  const fields = Object.entries({ ...settings, view: view === 'text' ? undefined : view }).flatMap(
    ([name, value]): [string, string][] =>
      value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[name, String(value)]],
  )
  return of(programme, `/meetings/${part(meeting)}/read${query(Object.fromEntries(fields))}`)
}

/** The fields of a request as a query: lists separated by commas, what is absent left out. */
export function queryOf(request: DocumentRequest): Record<string, string> {
  const fields = Object.entries(request).filter(([, value]) => value !== undefined)
  return Object.fromEntries(fields.map(([name, value]) => [name, String(value)]))
}

const comparedQuery = ({ at, against }: Compared): string =>
  query({
    ...(at === undefined ? {} : { at: String(at) }),
    ...(against === undefined || against === 'now' ? {} : { against: String(against) }),
  })

export function query(fields: Record<string, string>): string {
  const written = new URLSearchParams(fields).toString()
  return written === '' ? '' : `?${written}`
}
