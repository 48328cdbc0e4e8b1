import type { RecordList } from '../../../shared/interchange.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordName, SearchHit } from '../store-types.ts'
import type { Entry } from './entries.ts'

type Place = Pick<SearchHit, 'title' | 'within'>
interface Row {
  id: string
  title: string
}

/** What a meeting is called where it has no title: its group and its first day. */
const meetingTitle = `
  SELECT meeting.id, coalesce(meeting.title, coalesce(grp.short_name, grp.name) || ', ' || session.day) AS title
  FROM meeting JOIN grp ON grp.id = meeting.grp JOIN session ON session.meeting = meeting.id AND session.position = 0
  WHERE meeting.id = `
const minutesTitle =
  'SELECT grp.id, minutes_title AS title FROM grp JOIN meeting ON meeting.grp = grp.id WHERE meeting.id = ?'
const workstreamTitle = 'SELECT id, title FROM workstream WHERE id = '

/** What a hit is called, and the record that it belongs to. */
export function placeOf(sql: Sql) {
  const row = (text: string, id: string) => sql<Row>(text).get(id)
  const within = (list: RecordList, found: Row | undefined): SearchHit['within'] =>
    found ? { list, ...found } : null
  const meeting = (id: string) => row(`${meetingTitle} ?`, id)
  const ofMeeting = (table: string, column: string, id: string) =>
    within('meetings', row(`${meetingTitle} (SELECT ${column} FROM ${table} WHERE id = ?)`, id))
  const ofWorkstream = (table: string, id: string) =>
    within('workstreams', row(`${workstreamTitle} (SELECT workstream FROM ${table} WHERE id = ?)`, id))
  const firstWords = (entry: Entry) => entry.words.split('\n', 1)[0] ?? ''

  return (list: RecordName, id: string, entry: Entry): Place => {
    const { part, title } = entry
    if (list === 'meetings') {
      const where = meeting(id)
      if (part.kind === 'record') return { title: title || (where?.title ?? ''), within: null }
      if (part.kind === 'brief')
        return {
          title: row('SELECT id, title FROM agenda_item WHERE id = ?', part.item)?.title ?? '',
          within: within(list, where),
        }
      if (part.kind === 'minutes')
        return { title: row(minutesTitle, id)?.title ?? '', within: within(list, where) }
      return { title, within: within(list, where) }
    }
    if (list === 'papers') {
      if (part.kind === 'record') return { title, within: ofMeeting('paper', 'meeting', id) }
      return { title, within: within(list, row('SELECT id, title FROM paper WHERE id = ?', id)) }
    }
    if (list === 'updates') {
      const where = ofWorkstream('workstream_update', id)
      return { title: where?.title ?? '', within: where }
    }
    if (list === 'keyDates') return { title, within: ofWorkstream('key_date', id) }
    if (list === 'actions') return { title: firstWords(entry), within: ofMeeting('action', 'raised_at', id) }
    if (list === 'decisions')
      return { title: firstWords(entry), within: ofMeeting('decision', 'meeting', id) }
    return { title, within: null }
  }
}
