import type { Organisation } from '../../../shared/records/organisation.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { present, type Row, saving } from './rows.ts'

const select = 'SELECT id, name, short_name AS shortName FROM organisation'
const save = saving('organisation', ['name', 'short_name'])

export const organisationTable = (sql: Sql): RecordTable<'organisations'> => ({
  all: () =>
    sql<Row<Organisation>>(`${select} ORDER BY position`)
      .all()
      .map(present<Organisation>),
  one(id) {
    const row = sql<Row<Organisation>>(`${select} WHERE id = ?`).get(id)
    return row ? present<Organisation>(row) : null
  },
  save(organisation, { position, stamp }) {
    sql(save).run(organisation.id, position, stamp, organisation.name, organisation.shortName)
  },
  remove(id) {
    sql('DELETE FROM organisation WHERE id = ?').run(id)
  },
})
