import type { KeyDate } from '../../../shared/records/key-date.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { present, type Row, saving } from './rows.ts'

type KeyDateRow = Row<Omit<KeyDate, 'done'>> & { done: number }

const select = 'SELECT id, title, happens AS "when", until, sense, workstream, done FROM key_date'
const save = saving('key_date', ['title', 'happens', 'until', 'sense', 'workstream', 'done'])

const read = (row: KeyDateRow): KeyDate => present<KeyDate>({ ...row, done: row.done === 1 })

export const keyDateTable = (sql: Sql): RecordTable<'keyDates'> => ({
  all: () => sql<KeyDateRow>(`${select} ORDER BY position`).all().map(read),
  one(id) {
    const row = sql<KeyDateRow>(`${select} WHERE id = ?`).get(id)
    return row ? read(row) : null
  },
  save({ id, title, when, until, sense, workstream, done }, { position, stamp }) {
    sql(save).run(id, position, stamp, title, when, until, sense, workstream, Number(done))
  },
  remove(id) {
    sql('DELETE FROM key_date WHERE id = ?').run(id)
  },
})
