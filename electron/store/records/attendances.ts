import type { Attendance, Interest } from '../../../shared/records/meeting.ts'
import type { Sql } from '../sqlite.ts'
import { type RefColumns, refColumns, refIn, refOf, refValues } from './ref-columns.ts'
import { children, inserting, present, type Row, rowsOf } from './rows.ts'

type AttendanceRow = Row<Pick<Attendance, 'as' | 'printedAs'>> &
  RefColumns<'person'> &
  RefColumns<'for'> & { position: number; inPart: number }
type InterestRow = Row<Omit<Interest, 'person'>> & RefColumns<'person'>

const insertAttendance = inserting('attendance', [
  'meeting',
  'position',
  ...refColumns('person'),
  'attends',
  ...refColumns('for'),
  'in_part',
  'printed_as',
])
const insertItem = inserting('attendance_item', ['meeting', 'attendance', 'position', 'item'])
const insertInterest = inserting('interest', [
  'meeting',
  'position',
  ...refColumns('person'),
  'item',
  'text',
  'handling',
])

/** Who came to a meeting and what they declared. */
export function attendances(sql: Sql) {
  const rows = children<AttendanceRow>(
    sql,
    'attendance',
    'meeting',
    `position, ${refColumns('person')}, attends AS "as", ${refColumns('for')}, in_part AS inPart, printed_as AS printedAs`,
  )
  const items = children<{ attendance: number; item: string }>(
    sql,
    'attendance_item',
    'meeting',
    'attendance, item',
  )
  const interests = children<InterestRow>(
    sql,
    'interest',
    'meeting',
    `${refColumns('person')}, item, text, handling`,
  )
  const readInterest = (row: InterestRow): Interest =>
    present<Interest>({
      person: refIn(row.person_person, row.person_organisation, row.person_group, row.person_name),
      item: row.item,
      text: row.text,
      handling: row.handling,
    })
  return {
    reader(meeting: string | null): (meeting: string) => { attendance: Attendance[]; interests: Interest[] } {
      const rowsOfMeeting = rowsOf(rows, meeting)
      const itemsOf = rowsOf(items, meeting)
      const interestsOf = rowsOf(interests, meeting)
      return (id) => {
        const ofMeeting = itemsOf(id)
        return {
          attendance: rowsOfMeeting(id).map((row) =>
            present<Attendance>({
              person: refIn(row.person_person, row.person_organisation, row.person_group, row.person_name),
              as: row.as,
              for: refOf(row.for_person, row.for_organisation, row.for_group, row.for_name),
              items: ofMeeting
                .filter(({ attendance }) => attendance === row.position)
                .map(({ item }) => item),
              inPart: row.inPart === 1,
              printedAs: row.printedAs,
            }),
          ),
          interests: interestsOf(id).map(readInterest),
        }
      }
    },
    clear(meeting: string) {
      sql('DELETE FROM attendance_item WHERE meeting = ?').run(meeting)
      sql('DELETE FROM attendance WHERE meeting = ?').run(meeting)
      sql('DELETE FROM interest WHERE meeting = ?').run(meeting)
    },
    insert(meeting: string, attendance: readonly Attendance[], declared: readonly Interest[]) {
      attendance.forEach(({ person, as, for: of, items: attended, inPart, printedAs }, i) => {
        const values = [...refValues(person), as, ...refValues(of), Number(inPart), printedAs]
        sql(insertAttendance).run(meeting, i, ...values)
        attended.forEach((item, j) => {
          sql(insertItem).run(meeting, i, j, item)
        })
      })
      declared.forEach(({ person, item, text, handling }, i) => {
        sql(insertInterest).run(meeting, i, ...refValues(person), item, text, handling)
      })
    },
  }
}
