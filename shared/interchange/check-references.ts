import type { ProgrammeFile, RecordList } from '../interchange.ts'
import type { Ref } from '../records/basics.ts'
import { bodyPlaces, entries } from './body-places.ts'
import { type Path, quote, type Report } from './fault-path.ts'
import type { KnownIds } from './known-ids.ts'
import type { Loose } from './loose.ts'
import { deepestFootnote, visitInlines } from './rich-text-refs.ts'

const nouns: Record<RecordList, string> = {
  organisations: 'organisation',
  people: 'person',
  groups: 'group',
  themes: 'theme',
  workstreams: 'workstream',
  updates: 'update',
  keyDates: 'key date',
  meetings: 'meeting',
  papers: 'paper',
  actions: 'action',
  decisions: 'decision',
  publications: 'publication',
}

/** Every reference points to a record that is there. Where an item and a meeting stand together: see `check-items.ts`. */
export function checkReferences(records: Loose<ProgrammeFile>, known: KnownIds, report: Report): void {
  const one = (list: RecordList, id: string | undefined, ...path: Path): void => {
    if (id !== undefined && known.of(list)?.has(id) === false)
      report(path, `there is no ${nouns[list]} ${quote(id)}`)
  }
  const many = (list: RecordList, ids: Loose<string[]> | undefined, ...path: Path): void => {
    for (const [i, id] of entries(ids)) one(list, id, ...path, i)
  }
  const whom = (ref: Loose<Ref> | undefined, ...path: Path): void => {
    if (typeof ref === 'string') one('people', ref, ...path)
    else if (ref && 'organisation' in ref) one('organisations', ref.organisation, ...path, 'organisation')
    else if (ref && 'group' in ref) one('groups', ref.group, ...path, 'group')
  }
  const eachOf = (refs: Loose<Ref[]> | undefined, ...path: Path): void => {
    for (const [i, ref] of entries(refs)) whom(ref, ...path, i)
  }

  for (const [i, person] of entries(records.people))
    one('organisations', person.organisation, 'people', i, 'organisation')
  for (const [i, group] of entries(records.groups))
    for (const [j, member] of entries(group.members)) {
      one('people', member.person, 'groups', i, 'members', j, 'person')
      one('organisations', member.organisation, 'groups', i, 'members', j, 'organisation')
      many('people', member.substitutes, 'groups', i, 'members', j, 'substitutes')
    }
  for (const [i, workstream] of entries(records.workstreams)) {
    one('themes', workstream.theme, 'workstreams', i, 'theme')
    whom(workstream.lead, 'workstreams', i, 'lead')
  }
  for (const [i, update] of entries(records.updates)) {
    one('workstreams', update.workstream, 'updates', i, 'workstream')
    whom(update.author, 'updates', i, 'author')
    for (const [j, clearance] of entries(update.clearances))
      whom(clearance.by, 'updates', i, 'clearances', j, 'by')
  }
  for (const [i, keyDate] of entries(records.keyDates))
    one('workstreams', keyDate.workstream, 'keyDates', i, 'workstream')
  for (const [i, meeting] of entries(records.meetings)) {
    one('groups', meeting.group, 'meetings', i, 'group')
    whom(meeting.chair, 'meetings', i, 'chair')
    for (const [j, item] of entries(meeting.agenda)) {
      eachOf(item.presenters, 'meetings', i, 'agenda', j, 'presenters')
      many('papers', item.papers, 'meetings', i, 'agenda', j, 'papers')
    }
    for (const [j, attendance] of entries(meeting.attendance)) {
      whom(attendance.person, 'meetings', i, 'attendance', j, 'person')
      whom(attendance.for, 'meetings', i, 'attendance', j, 'for')
    }
    for (const [j, interest] of entries(meeting.interests))
      whom(interest.person, 'meetings', i, 'interests', j, 'person')
    one('meetings', meeting.minutes?.agreedAt, 'meetings', i, 'minutes', 'agreedAt')
  }
  for (const [i, paper] of entries(records.papers)) {
    one('meetings', paper.meeting, 'papers', i, 'meeting')
    whom(paper.author, 'papers', i, 'author')
    whom(paper.sponsor, 'papers', i, 'sponsor')
    many('updates', paper.entries, 'papers', i, 'entries')
  }
  for (const [i, action] of entries(records.actions)) {
    eachOf(action.owners, 'actions', i, 'owners')
    one('meetings', action.raisedAt, 'actions', i, 'raisedAt')
    if (typeof action.due === 'object') one('meetings', action.due.meeting, 'actions', i, 'due', 'meeting')
  }
  for (const [i, decision] of entries(records.decisions))
    one('meetings', decision.meeting, 'decisions', i, 'meeting')
  checkInlines(records, known, report)
}

const inlineLists = { paper: 'papers', action: 'actions', decision: 'decisions' } as const

function checkInlines(records: Loose<ProgrammeFile>, known: KnownIds, report: Report): void {
  for (const { path: body, holder } of bodyPlaces(records))
    if (Array.isArray(holder.body))
      visitInlines(holder.body, {
        ref: (kind, id, path) => {
          const ids = kind === 'block' ? known.blocks : known.of(inlineLists[kind])
          if (ids?.has(id) === false) report([...body, ...path], `there is no ${kind} ${quote(id)}`)
        },
        tooDeep: (path) =>
          report([...body, ...path], `is a footnote within more than ${deepestFootnote} others`),
      })
}
