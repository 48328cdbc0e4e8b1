import type { Programme } from '../interchange.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { Ref } from '../records/basics.ts'
import type { Group } from '../records/group.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Paper } from '../records/paper.ts'
import type { Update } from '../records/update.ts'
import { refActions } from './action-refs.ts'
import { agendaInOrder } from './agenda-order.ts'
import { latestFirst } from './choose-entries.ts'
import { type MeetingPlace, placeMeetings } from './meetings-in-order.ts'
import { numberPapers, papersByMeeting } from './paper-numbers.ts'
import { remembered } from './remembered.ts'

type ById<T> = Map<string, T>

/** A programme with the look-ups that the plans share; made once for each state of the records. */
export interface Indexed {
  programme: Programme
  people: ById<Programme['people'][number]>
  organisations: ById<Programme['organisations'][number]>
  groups: ById<Group>
  themes: ById<Programme['themes'][number]>
  workstreams: ById<Programme['workstreams'][number]>
  updates: ById<Update>
  meetings: ById<Meeting>
  papers: ById<Paper>
  actions: ById<Programme['actions'][number]>
  decisions: ById<Programme['decisions'][number]>
  /** Each group's meetings, the earliest first, and every meeting's place among them. */
  meetingsOf: Map<string, Meeting[]>
  places: Map<string, MeetingPlace>
  /** Each meeting's papers: by item, then those without one. */
  papersOf: Map<string, Paper[]>
  /** What was raised and what was decided at each meeting, in file order. */
  actionsOf: Map<string, Programme['actions']>
  decisionsOf: Map<string, Programme['decisions']>
  /** Each workstream's updates that may be read outside the programme's own team, the latest first. */
  reported: Map<string, Update[]>
  /** Where a paper is taken: its meeting, and its item where it has one. */
  placeOf: Map<string, { meeting: Meeting; item: AgendaItem | null }>
  itemPlace: Map<string, { meeting: Meeting; item: AgendaItem; number: number | null }>
  paperNumbers: Map<string, string>
  actionRefs: Map<string, string>
}

const anyById = remembered(
  (records: { id: string }[]) => new Map(records.map((record) => [record.id, record])),
)
const byId = <T extends { id: string }>(records: T[]) => anyById(records) as ById<T> // of the same records
const itemPlaces = remembered(placeItems)
const paperPlaces = remembered(placePapers)
const reportedOf = remembered((updates: Update[]) => latestFirst(updates))
const known = new WeakMap<Programme, Indexed>()

export function indexProgramme(programme: Programme): Indexed {
  const before = known.get(programme)
  if (before) return before
  const { byGroup: meetingsOf, places } = placeMeetings(programme)
  const papersOf = papersByMeeting(programme)
  const itemPlace = itemPlaces(programme.meetings)
  const meetingOf = (meeting: string | undefined, item: string | undefined): string | undefined =>
    meeting ?? itemPlace.get(item ?? '')?.meeting.id
  const indexed: Indexed = {
    programme,
    people: byId(programme.people),
    organisations: byId(programme.organisations),
    groups: byId(programme.groups),
    themes: byId(programme.themes),
    workstreams: byId(programme.workstreams),
    updates: byId(programme.updates),
    meetings: byId(programme.meetings),
    papers: byId(programme.papers),
    actions: byId(programme.actions),
    decisions: byId(programme.decisions),
    meetingsOf,
    places,
    papersOf,
    actionsOf: Map.groupBy(programme.actions, ({ raisedAt, item }) => meetingOf(raisedAt, item) ?? ''),
    decisionsOf: Map.groupBy(programme.decisions, ({ meeting, item }) => meetingOf(meeting, item) ?? ''),
    reported: reportedOf(programme.updates),
    placeOf: paperPlaces(programme.meetings, papersOf),
    itemPlace,
    paperNumbers: numberPapers(programme),
    actionRefs: refActions(programme),
  }
  known.set(programme, indexed)
  return indexed
}

function placeItems(meetings: Meeting[]): Indexed['itemPlace'] {
  const places: Indexed['itemPlace'] = new Map()
  for (const meeting of meetings)
    for (const { item, number } of agendaInOrder(meeting)) places.set(item.id, { meeting, item, number })
  return places
}

function placePapers(meetings: Meeting[], papersOf: Indexed['papersOf']): Indexed['placeOf'] {
  const places: Indexed['placeOf'] = new Map()
  for (const meeting of meetings) {
    for (const item of meeting.agenda)
      for (const paper of item.papers) if (!places.has(paper)) places.set(paper, { meeting, item })
    for (const { id } of papersOf.get(meeting.id) ?? [])
      if (!places.has(id)) places.set(id, { meeting, item: null })
  }
  return places
}

/** The printed name of whoever `ref` points to. */
export function nameOf(
  ref: Ref,
  { people, organisations, groups }: Pick<Indexed, 'people' | 'organisations' | 'groups'>,
): string {
  if (typeof ref === 'string') return people.get(ref)?.name ?? ref
  if ('organisation' in ref) return organisations.get(ref.organisation)?.name ?? ref.organisation
  if ('group' in ref) return groups.get(ref.group)?.name ?? ref.group
  return ref.name
}
