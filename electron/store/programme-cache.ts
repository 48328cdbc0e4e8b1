import type { Programme, RecordList } from '../../shared/interchange.ts'
import { type Marks, marksOf } from './marks.ts'
import { listed, lists, type RecordTables } from './records/tables.ts'
import type { Sql } from './sqlite.ts'
import type { RecordName } from './store-types.ts'

/** Above this many changed records a list is read as a whole. */
const fewest = 100

type Kept<L extends RecordList> = { records: Programme[L]; stamps: Map<string, number> }

/** Reads all records, and later only those that changed: the others stay the identical objects. */
export function programmeCache(sql: Sql, tables: RecordTables): () => Programme {
  let marks: Marks | null = null
  let programme: Programme | null = null
  const kept: { [L in RecordList]?: Kept<L> } = {}

  function read<L extends RecordList>(list: L, usable: Kept<L> | undefined): Kept<L> {
    const { table } = listed[list]
    const rows = sql<{ id: string; stamp: number }>(`SELECT id, stamp FROM ${table} ORDER BY position`).all()
    const stamps = new Map(rows.map(({ id, stamp }) => [id, stamp]))
    const changed = rows.filter(({ id, stamp }) => usable?.stamps.get(id) !== stamp)
    if (!usable || changed.length > fewest) return { records: tables[list].all() as Programme[L], stamps } // the list's own table
    const before = new Map<string, unknown>(usable.records.map((record) => [record.id, record]))
    for (const { id } of changed) before.set(id, tables[list].one(id))
    return { records: rows.map(({ id }) => before.get(id)) as Programme[L], stamps } // each row's record is there
  }

  return () => {
    const now = marksOf(sql)
    const same = marks?.lineage === now.lineage
    const isCurrent = (list: RecordName) => same && marks?.lists.get(list) === now.lists.get(list)
    // What else is written, annotations, is no record's.
    if (programme && isCurrent('programme') && lists.every(isCurrent)) {
      marks = now
      return programme
    }
    const readList = <L extends RecordList>(list: L): Programme[L] => {
      const usable = same ? (kept[list] as Kept<L> | undefined) : undefined // kept under its own list
      if (usable && isCurrent(list)) return usable.records
      const fresh = read(list, usable)
      Object.assign(kept, { [list]: fresh })
      return fresh.records
    }
    const details = tables.programme.one('')
    if (!details) throw new Error('the file has no programme')
    programme = {
      format: 'sederunt.programme',
      version: 1,
      programme: programme && isCurrent('programme') ? programme.programme : details,
      ...(Object.fromEntries(lists.map((list) => [list, readList(list)])) as Pick<Programme, RecordList>), // every list has been read
    }
    marks = now
    return programme
  }
}
