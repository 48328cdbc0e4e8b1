import type { Path } from './fault-path.ts'

const names = new Map([
  ['', 'a programme file'],
  ['programme', 'the programme'],
  ['organisations', 'an organisation'],
  ['people', 'a person'],
  ['groups', 'a group'],
  ['groups.members', 'a member'],
  ['themes', 'a theme'],
  ['workstreams', 'a workstream'],
  ['updates', 'an update'],
  ['updates.clearances', 'a clearance'],
  ['keyDates', 'a key date'],
  ['meetings', 'a meeting'],
  ['meetings.sessions', 'a session'],
  ['meetings.agenda', 'an agenda item'],
  ['meetings.agenda.brief', 'a brief'],
  ['meetings.attendance', 'an attendance'],
  ['meetings.interests', 'an interest'],
  ['meetings.minutes', 'minutes'],
  ['meetings.minutes.paragraphs', 'a paragraph of minutes'],
  ['papers', 'a paper'],
  ['papers.annexes', 'an annex'],
  ['actions', 'an action'],
  ['actions.due', 'a due date'],
  ['actions.notes', 'a note'],
  ['decisions', 'a decision'],
  ['publications', 'a publication'],
])
const parts = new Map([
  ['body', 'a block'],
  ['rows', 'a table cell'],
  ['text', 'an inline'],
  ['footnote', 'an inline'],
])

/** What a record at `path` is called: `a person`, `an agenda item`. */
export function recordName(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string')
  return names.get(keys.join('.')) ?? parts.get(keys[keys.length - 1] ?? '') ?? 'a reference to somebody'
}
