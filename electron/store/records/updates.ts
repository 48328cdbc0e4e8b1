import type { Clearance, Update } from '../../../shared/records/update.ts'
import { type Bodies, storedBody } from '../bodies.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { type RefColumns, refColumns, refIn, refOf, refValues } from './ref-columns.ts'
import { children, inserting, present, type Row, rowsOf, saving } from './rows.ts'

type UpdateRow = Row<Omit<Update, 'author' | 'clearances' | 'body'>> &
  RefColumns<'author'> & { hash: string; body: string }
type ClearanceRow = Omit<Clearance, 'by'> & RefColumns<'by'>

const select = `
  SELECT id, workstream, as_of AS asOf, ${refColumns('author')}, marking, stage, audience, hash, body
  FROM workstream_update`
const save = saving('workstream_update', [
  'workstream',
  'as_of',
  ...refColumns('author'),
  'marking',
  'stage',
  'audience',
  'hash',
  'body',
])
const insertClearance = inserting('clearance', [
  'workstream_update',
  'position',
  ...refColumns('by'),
  'on_day',
  'audience',
])

/** What the workstreams report, each with its clearances. */
export function updateTable(sql: Sql, bodies: Bodies): RecordTable<'updates'> {
  const clearances = children<ClearanceRow>(
    sql,
    'clearance',
    'workstream_update',
    `${refColumns('by')}, on_day AS "on", audience`,
  )
  const read = (rows: UpdateRow[], id: string | null): Update[] => {
    const clearancesOf = rowsOf(clearances, id)
    return rows.map((row) => {
      const update = present<Omit<Update, 'body'>>({
        id: row.id,
        workstream: row.workstream,
        asOf: row.asOf,
        author: refOf(row.author_person, row.author_organisation, row.author_group, row.author_name),
        marking: row.marking,
        stage: row.stage,
        audience: row.audience,
        clearances: clearancesOf(row.id).map((clearance) => ({
          by: refIn(clearance.by_person, clearance.by_organisation, clearance.by_group, clearance.by_name),
          on: clearance.on,
          audience: clearance.audience,
        })),
      })
      const { hash, body } = row
      return bodies.attach<Update>(update, hash, () => body)
    })
  }
  return {
    all: () => read(sql<UpdateRow>(`${select} ORDER BY position`).all(), null),
    one: (id) => read(sql<UpdateRow>(`${select} WHERE id = ?`).all(id), id)[0] ?? null,
    save(update, { position, stamp }) {
      const { text, hash } = storedBody(update.body)
      sql('DELETE FROM clearance WHERE workstream_update = ?').run(update.id)
      sql(save).run(
        update.id,
        position,
        stamp,
        update.workstream,
        update.asOf,
        ...refValues(update.author),
        update.marking,
        update.stage,
        update.audience,
        hash,
        text,
      )
      update.clearances.forEach((clearance, i) => {
        sql(insertClearance).run(update.id, i, ...refValues(clearance.by), clearance.on, clearance.audience)
      })
    },
    remove(id) {
      sql('DELETE FROM clearance WHERE workstream_update = ?').run(id)
      sql('DELETE FROM workstream_update WHERE id = ?').run(id)
    },
  }
}
