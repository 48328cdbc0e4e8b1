import type { Meeting, Session } from '../../../shared/records/meeting.ts'
import type { Bodies } from '../bodies.ts'
import type { Sql } from '../sqlite.ts'
import { agendaItems } from './agenda-items.ts'
import { attendances } from './attendances.ts'
import { minutesRows } from './minutes.ts'
import type { RecordTable } from './record-table.ts'
import { type RefColumns, refColumns, refOf, refValues } from './ref-columns.ts'
import { children, inserting, present, type Row, rowsOf, saving } from './rows.ts'

type MeetingRow = Row<Pick<Meeting, 'id' | 'group' | 'title' | 'venue' | 'status'>> & RefColumns<'chair'>

const select = `SELECT id, grp AS "group", title, ${refColumns('chair')}, venue, status FROM meeting`
const save = saving('meeting', ['grp', 'title', ...refColumns('chair'), 'venue', 'status'])
const insertSession = inserting('session', ['meeting', 'position', 'day', 'starts', 'ends'])

/** Meetings with all that belongs to them. Saving one writes its agenda, attendance and minutes anew. */
export function meetingTable(sql: Sql, bodies: Bodies): RecordTable<'meetings'> {
  const sessions = children<Row<Session>>(sql, 'session', 'meeting', 'day, starts, ends')
  const agenda = agendaItems(sql)
  const attendance = attendances(sql)
  const minutes = minutesRows(sql, bodies)

  const read = (rows: MeetingRow[], id: string | null): Meeting[] => {
    const sessionsOf = rowsOf(sessions, id)
    const agendaOf = agenda.reader(id)
    const attendanceOf = attendance.reader(id)
    const minutesOf = minutes.reader(id)
    return rows.map((row) =>
      present<Meeting>({
        id: row.id,
        group: row.group,
        title: row.title,
        chair: refOf(row.chair_person, row.chair_organisation, row.chair_group, row.chair_name),
        venue: row.venue,
        sessions: sessionsOf(row.id).map(({ day, starts, ends }) => present<Session>({ day, starts, ends })),
        status: row.status,
        agenda: agendaOf(row.id),
        ...attendanceOf(row.id),
        minutes: minutesOf(row.id),
      }),
    )
  }
  const clear = (id: string) => {
    minutes.clear(id)
    attendance.clear(id)
    agenda.clear(id)
    sql('DELETE FROM session WHERE meeting = ?').run(id)
  }
  return {
    all: () => read(sql<MeetingRow>(`${select} ORDER BY position`).all(), null),
    one: (id) => read(sql<MeetingRow>(`${select} WHERE id = ?`).all(id), id)[0] ?? null,
    save(meeting, { position, stamp }) {
      const { id, group, title, chair, venue, status } = meeting
      clear(id)
      sql(save).run(id, position, stamp, group, title, ...refValues(chair), venue, status)
      meeting.sessions.forEach(({ day, starts, ends }, i) => {
        sql(insertSession).run(id, i, day, starts, ends)
      })
      agenda.insert(id, meeting.agenda)
      attendance.insert(id, meeting.attendance, meeting.interests)
      minutes.insert(id, meeting.minutes)
    },
    remove(id) {
      clear(id)
      sql('DELETE FROM meeting WHERE id = ?').run(id)
    },
  }
}
