import type { Person } from '../../../shared/records/person.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { present, type Row, saving } from './rows.ts'

const select = 'SELECT id, name, role, organisation, email FROM person'
const save = saving('person', ['name', 'role', 'organisation', 'email'])

export const personTable = (sql: Sql): RecordTable<'people'> => ({
  all: () =>
    sql<Row<Person>>(`${select} ORDER BY position`)
      .all()
      .map(present<Person>),
  one(id) {
    const row = sql<Row<Person>>(`${select} WHERE id = ?`).get(id)
    return row ? present<Person>(row) : null
  },
  save(person, { position, stamp }) {
    sql(save).run(person.id, position, stamp, person.name, person.role, person.organisation, person.email)
  },
  remove(id) {
    sql('DELETE FROM person WHERE id = ?').run(id)
  },
})
