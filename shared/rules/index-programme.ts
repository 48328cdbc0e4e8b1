import type { Programme } from '../interchange.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { Ref } from '../records/basics.ts'
import type { Group } from '../records/group.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Paper } from '../records/paper.ts'
import { refActions } from './action-refs.ts'
import { numberPapers } from './paper-numbers.ts'

type ById<T> = Map<string, T>

/** A programme with the look-ups that the plans share; made once for each state of the records. */
export interface Indexed {
  programme: Programme
  people: ById<Programme['people'][number]>
  organisations: ById<Programme['organisations'][number]>
  groups: ById<Group>
  themes: ById<Programme['themes'][number]>
  workstreams: ById<Programme['workstreams'][number]>
  updates: ById<Programme['updates'][number]>
  meetings: ById<Meeting>
  papers: ById<Paper>
  actions: ById<Programme['actions'][number]>
  decisions: ById<Programme['decisions'][number]>
  /** Where a paper is taken: its meeting, and its item where it has one. */
  placeOf: Map<string, { meeting: Meeting; item: AgendaItem | null }>
  itemPlace: Map<string, { meeting: Meeting; item: AgendaItem; number: number | null }>
  paperNumbers: Map<string, string>
  actionRefs: Map<string, string>
}

const byId = <T extends { id: string }>(records: T[]): ById<T> =>
  new Map(records.map((record) => [record.id, record]))
const known = new WeakMap<Programme, Indexed>()

export function indexProgramme(programme: Programme): Indexed {
  const before = known.get(programme)
  if (before) return before
  const papers = byId(programme.papers)
  const placeOf: Indexed['placeOf'] = new Map()
  const itemPlace: Indexed['itemPlace'] = new Map()
  const meetings = byId(programme.meetings)
  for (const meeting of programme.meetings) {
    let number = 0
    for (const item of meeting.agenda) {
      itemPlace.set(item.id, { meeting, item, number: item.kind === 'break' ? null : ++number })
      for (const paper of item.papers) placeOf.set(paper, { meeting, item })
    }
  }
  for (const paper of programme.papers) {
    const meeting = paper.meeting === undefined ? undefined : meetings.get(paper.meeting)
    if (meeting && !placeOf.has(paper.id)) placeOf.set(paper.id, { meeting, item: null })
  }
  const indexed: Indexed = {
    programme,
    people: byId(programme.people),
    organisations: byId(programme.organisations),
    groups: byId(programme.groups),
    themes: byId(programme.themes),
    workstreams: byId(programme.workstreams),
    updates: byId(programme.updates),
    meetings,
    papers,
    actions: byId(programme.actions),
    decisions: byId(programme.decisions),
    placeOf,
    itemPlace,
    paperNumbers: numberPapers(programme),
    actionRefs: refActions(programme),
  }
  known.set(programme, indexed)
  return indexed
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
