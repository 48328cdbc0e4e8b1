import type { Workstream } from '../../../shared/records/workstream.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { type RefColumns, refColumns, refOf, refValues } from './ref-columns.ts'
import { present, type Row, saving } from './rows.ts'

type WorkstreamRow = Row<Omit<Workstream, 'lead'>> & RefColumns<'lead'>

const select = `SELECT id, title, theme, status, ${refColumns('lead')} FROM workstream`
const save = saving('workstream', ['title', 'theme', 'status', ...refColumns('lead')])

const read = (row: WorkstreamRow): Workstream =>
  present<Workstream>({
    id: row.id,
    title: row.title,
    theme: row.theme,
    lead: refOf(row.lead_person, row.lead_organisation, row.lead_group, row.lead_name),
    status: row.status,
  })

export const workstreamTable = (sql: Sql): RecordTable<'workstreams'> => ({
  all: () => sql<WorkstreamRow>(`${select} ORDER BY position`).all().map(read),
  one(id) {
    const row = sql<WorkstreamRow>(`${select} WHERE id = ?`).get(id)
    return row ? read(row) : null
  },
  save({ id, title, theme, status, lead }, { position, stamp }) {
    sql(save).run(id, position, stamp, title, theme, status, ...refValues(lead))
  },
  remove(id) {
    sql('DELETE FROM workstream WHERE id = ?').run(id)
  },
})
