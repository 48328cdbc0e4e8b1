import type { RecordList } from '../../shared/interchange.ts'
import { listed, lists } from './records/tables.ts'
import type { Sql } from './sqlite.ts'
import type { Summary } from './store-types.ts'

/** What a list of files or of backups says of one. */
export function summaryOf(sql: Sql): Summary {
  const about = sql<{ name: string; shortName: string | null; lastChange: string | null }>(
    'SELECT name, short_name AS shortName, (SELECT changed FROM state) AS lastChange FROM programme',
  ).get()
  const count = (list: RecordList) =>
    sql<{ count: number }>(`SELECT count(*) AS count FROM ${listed[list].table}`).get()?.count ?? 0
  return {
    name: about?.name ?? '',
    shortName: about?.shortName ?? null,
    counts: Object.fromEntries(lists.map((list) => [list, count(list)])) as Record<RecordList, number>, // one for each list
    lastChange: about?.lastChange ?? null,
  }
}
