import type { Decision } from '../../../shared/records/decision.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { present, type Row, saving } from './rows.ts'

const select = 'SELECT id, ref, text, meeting, item, on_day AS "on" FROM decision'
const save = saving('decision', ['ref', 'text', 'meeting', 'item', 'on_day'])

export const decisionTable = (sql: Sql): RecordTable<'decisions'> => ({
  all: () =>
    sql<Row<Decision>>(`${select} ORDER BY position`)
      .all()
      .map(present<Decision>),
  one(id) {
    const row = sql<Row<Decision>>(`${select} WHERE id = ?`).get(id)
    return row ? present<Decision>(row) : null
  },
  save({ id, ref, text, meeting, item, on }, { position, stamp }) {
    sql(save).run(id, position, stamp, ref, text, meeting, item, on)
  },
  remove(id) {
    sql('DELETE FROM decision WHERE id = ?').run(id)
  },
})
