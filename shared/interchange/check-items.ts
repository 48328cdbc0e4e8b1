import type { ProgrammeFile } from '../interchange.ts'
import { isDay } from '../records/basics.ts'
import { entries } from './body-places.ts'
import { type Path, pathText, quote, type Report } from './fault-path.ts'
import type { KnownIds } from './known-ids.ts'
import type { Loose } from './loose.ts'

/** Where an item and a meeting stand together the item is of that meeting; a day on the agenda is one of the meeting's. */
export function checkItems(records: Loose<ProgrammeFile>, known: KnownIds, report: Report): void {
  const item = (id: string | undefined, meeting: string | undefined, path: Path): void => {
    if (id === undefined || known.items === null) return
    if (!known.items.has(id)) report(path, `there is no agenda item ${quote(id)}`)
    else if (meeting !== undefined && known.itemsOf(meeting)?.has(id) === false)
      report(path, `the agenda item ${quote(id)} is not of the meeting ${quote(meeting)}`)
  }
  for (const [i, meeting] of entries(records.meetings)) {
    const days = new Set(Array.from(entries(meeting.sessions), ([, session]) => session.day ?? ''))
    for (const [j, { day }] of entries(meeting.agenda))
      if (day !== undefined && isDay(day) && days.size > 0 && !days.has('') && !days.has(day))
        report(['meetings', i, 'agenda', j, 'day'], `the meeting has no session on ${day}`)
    for (const [j, attendance] of entries(meeting.attendance))
      for (const [k, id] of entries(attendance.items))
        item(id, meeting.id, ['meetings', i, 'attendance', j, 'items', k])
    for (const [j, interest] of entries(meeting.interests))
      item(interest.item, meeting.id, ['meetings', i, 'interests', j, 'item'])
    for (const [j, paragraph] of entries(meeting.minutes?.paragraphs))
      item(paragraph.item, meeting.id, ['meetings', i, 'minutes', 'paragraphs', j, 'item'])
  }
  for (const [i, action] of entries(records.actions))
    item(action.item, action.raisedAt, ['actions', i, 'item'])
  for (const [i, decision] of entries(records.decisions))
    item(decision.item, decision.meeting, ['decisions', i, 'item'])
}

/** The agenda decides which papers a meeting has: a paper is on one item at the most, and its `meeting` agrees. */
export function checkAgendaPapers(records: Loose<ProgrammeFile>, known: KnownIds, report: Report): void {
  const papers = known.of('papers')
  const listed = new Map<string, { at: Path; meeting: string | undefined }>()
  for (const [i, meeting] of entries(records.meetings))
    for (const [j, item] of entries(meeting.agenda))
      for (const [k, id] of entries(item.papers)) {
        if (papers?.has(id) === false) continue
        const at = ['meetings', i, 'agenda', j]
        const first = listed.get(id)
        if (first) report([...at, 'papers', k], `the paper ${quote(id)} is on ${pathText(first.at)} already`)
        else listed.set(id, { at, meeting: meeting.id })
      }
  const meetings = known.of('meetings')
  for (const [i, paper] of entries(records.papers)) {
    const { id, meeting } = paper
    const agenda = listed.get(id ?? '')
    if (meeting === undefined || agenda?.meeting === undefined || agenda.meeting === meeting) continue
    if (meetings?.has(meeting) !== false)
      report(
        ['papers', i, 'meeting'],
        `is ${quote(meeting)}, but ${pathText(agenda.at)} of the meeting ${quote(agenda.meeting)} has the paper`,
      )
  }
}
