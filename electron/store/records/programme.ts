import type { ProgrammeDetails } from '../../../shared/records/programme.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordTable } from './record-table.ts'
import { present, type Row } from './rows.ts'

const select = 'SELECT name, short_name AS shortName, vision, marking FROM programme'

/** What is said of the programme itself: one row, whose id is empty. */
export function programmeTable(sql: Sql): RecordTable<'programme'> {
  const all = () =>
    sql<Row<ProgrammeDetails>>(select)
      .all()
      .map(present<ProgrammeDetails>)
  return {
    all,
    one: () => all()[0] ?? null,
    save(programme) {
      sql(`INSERT INTO programme (one, name, short_name, vision, marking) VALUES (1, ?, ?, ?, ?)
        ON CONFLICT (one) DO UPDATE SET version = version + 1, name = excluded.name,
          short_name = excluded.short_name, vision = excluded.vision, marking = excluded.marking`).run(
        programme.name,
        programme.shortName,
        programme.vision,
        programme.marking,
      )
    },
    remove() {
      sql('DELETE FROM programme').run()
    },
  }
}
