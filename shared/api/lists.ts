import type { Action } from '../records/action.ts'
import type { Audience, Day, Stage } from '../records/basics.ts'
import type { Decision } from '../records/decision.ts'
import type { Group, Member } from '../records/group.ts'
import type { KeyDate } from '../records/key-date.ts'
import type { Organisation } from '../records/organisation.ts'
import type { Paper } from '../records/paper.ts'
import type { Person } from '../records/person.ts'
import type { Publication } from '../records/publication.ts'
import type { Update } from '../records/update.ts'
import type { Theme, Workstream } from '../records/workstream.ts'

/** A record of a list with what a screen shows beside its own fields. */
interface Row<R> {
  id: string
  revision: number
  record: R
}
/** `EAG 4 November 2016` */
export interface MeetingRef {
  id: string
  name: string
  /** The first day. */
  day: Day
  group: string
}
export interface ItemRef {
  id: string
  /** Null for a break. */
  number: number | null
  title: string
}

export interface ActionRow extends Row<Action> {
  ref: string | null
  owners: string[]
  /** `4 November 2016`, `the meeting of 4 November 2016`; null where none is set. */
  due: string | null
  /** The last day that `due` may mean, to sort by. */
  dueDay: Day | null
  open: boolean
  overdue: boolean
  /** Where it was raised. */
  meeting: MeetingRef | null
  item: ItemRef | null
  latestNote: { on: Day; text: string } | null
}
export interface DecisionRow extends Row<Decision> {
  meeting: MeetingRef | null
  item: ItemRef | null
  /** Its own day, else its meeting's first. */
  day: Day | null
}
export interface KeyDateRow extends Row<KeyDate> {
  /** `by December 2016` */
  words: string
  first: Day
  last: Day
  workstream: { id: string; title: string } | null
  state: 'done' | 'past' | 'now' | 'ahead'
}
/** How a membership stands on the day asked for. */
export type MembershipState = 'now' | 'before' | 'later'
export interface Membership {
  group: string
  /** The short name, where it has one. */
  groupName: string
  /** In their own right, in their organisation's seat as its substitute, or for another member. */
  as: 'member' | 'substitute'
  /** Whom they sit in for: the organisation or person. */
  for: string | null
  role: Member['role'] | null
  from: Day | null
  to: Day | null
  state: MembershipState
}
export interface PersonRow extends Row<Person> {
  organisation: string | null
  memberships: Membership[]
  /** Actions that are theirs and open. */
  openActions: number
}
export interface SeatRow {
  /** Place in the group's `members`. */
  place: number
  /** The person's name, or the organisation's that holds the seat. */
  name: string
  /** The person's organisation. */
  organisation: string | null
  substitutes: string[]
  role: Member['role'] | null
  from: Day | null
  to: Day | null
  state: MembershipState
}
export interface GroupRow extends Row<Group> {
  chair: string | null
  seats: SeatRow[]
  meetings: number
  last: MeetingRef | null
  next: MeetingRef | null
  /** What the schemes make of the next meeting's first paper and of its first action. */
  paperNumberExample: string | null
  actionNumberExample: string | null
}
export interface PublicationRow extends Row<Publication> {
  /** `4 November 2016`, `2016` */
  published: string | null
  publishedDay: Day | null
  /** `url`, where it can be followed. */
  link: string | null
}
/** The record without its text: GET .../records/updates/:id has it. */
export interface UpdateRow extends Row<Omit<Update, 'body'>> {
  workstream: { id: string; title: string; theme: string | null; themeTitle: string | null }
  /** `4 November 2016` */
  day: string
  author: string | null
  /** The first words of its text. */
  words: string
  stage: Stage
  audience: Audience
  clearances: { by: string; on: Day; words: string; audience: Audience }[]
  /** The progress updates whose list of entries names it. */
  papers: PaperRef[]
}
export interface PaperRef {
  id: string
  title: string
  number: string | null
}
/** Of the record what a list shows: GET .../records/papers/:id has the whole of it. */
export interface PaperRow extends Row<Pick<Paper, 'id' | 'title' | 'kind' | 'stage' | 'marking'>> {
  number: string | null
  meeting: MeetingRef | null
  item: ItemRef | null
  author: string | null
  sponsor: string | null
}
export interface OrganisationRow extends Row<Organisation> {
  people: number
}
export interface ThemeRow extends Row<Theme> {
  workstreams: number
}
export interface WorkstreamRow extends Row<Workstream> {
  theme: string | null
  lead: string | null
  /** The day of its latest update of any stage. */
  latest: Day | null
}

/**
 * GET /api/programmes/:programme/lists/:list?asOf=DAY -> ListAnswer: every record in the order of the file. `asOf` decides
 * what is overdue, past, and who is a member; absent: today by this computer's clock.
 */
export interface ListRows {
  actions: ActionRow
  decisions: DecisionRow
  keyDates: KeyDateRow
  people: PersonRow
  groups: GroupRow
  publications: PublicationRow
  updates: UpdateRow
  papers: PaperRow
  organisations: OrganisationRow
  themes: ThemeRow
  workstreams: WorkstreamRow
}
export type ListName = keyof ListRows
export interface ListAnswer<L extends ListName = ListName> {
  asOf: Day
  rows: ListRows[L][]
}

/** GET /api/programmes/:programme/actions/:action/history: what became of it, the latest first. */
export interface ActionHistory {
  /** `on`: the day on this computer's calendar; `words`: `due from 14 October to 28 October 2016`. */
  changes: { number: number; on: Day; words: string[] }[]
}

/** GET /api/programmes/:programme/options: names and ids to pick from, each list in the order of the file, meetings by day. */
export interface OptionsAnswer {
  /** `detail`: the person's organisation. */
  people: { id: string; name: string; detail: string | null }[]
  organisations: { id: string; name: string; shortName: string | null }[]
  groups: { id: string; name: string; shortName: string | null }[]
  themes: { id: string; title: string }[]
  /** `lead`: the id of the person who leads it. */
  workstreams: {
    id: string
    title: string
    theme: string | null
    status: 'active' | 'closed'
    lead: string | null
  }[]
  meetings: (MeetingRef & { status: string })[]
}
