import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import { bodyIndex } from './body-index.ts'
import { type Named, named } from './body-parts.ts'
import { images } from './images.ts'
import { markList, nextMark } from './marks.ts'
import type { Place } from './records/record-table.ts'
import { lists, type RecordTables } from './records/tables.ts'
import { wordIndex } from './search/index-words.ts'
import type { Sql } from './sqlite.ts'
import type { RecordName } from './store-types.ts'

/** Writes every record of a programme into a file that holds none, as one change. `at` is ISO 8601. */
export function importAll(sql: Sql, tables: RecordTables, programme: Programme, at: string): void {
  const stamp = nextMark(sql, at)
  const pictures = images(sql)
  const blocks = bodyIndex(sql)
  const words = wordIndex(sql)
  const write = (of: Named, position: number) => {
    const kept = pictures.keep(of)
    saveNamed(tables, kept, { position, stamp, at, typing: false })
    blocks.write(null, kept)
    words.add(kept)
  }
  write(named('programme', programme.programme), 0)
  for (const list of lists) {
    const ids = new Set<string>()
    programme[list].forEach((record, i) => {
      if (ids.size === ids.add(record.id).size) throw twice(`${list}[${i}].id`, record.id)
      write({ list, record } as Named, i) // a list and its own record
    })
  }
  for (const list of ['programme', ...lists] satisfies RecordName[]) markList(sql, list, stamp)
  sql("INSERT INTO change (kind, list, record, at) VALUES ('import', 'programme', '', ?)").run(at)
}

const twice = (path: string, id: string) =>
  new AppError('faults', {
    what: 'programme',
    faults: [{ path, message: `there is another "${id}" in the list` }],
  })

/** Saves a record in the table of its list. */
export function saveNamed(tables: RecordTables, { list, record }: Named, place: Place): void {
  const table = tables[list] as { save(of: unknown, place: Place): void } // the table of the record's own list
  table.save(record, place)
}

/** Children before what they refer to, so that no row is looked for among those that go anyway. */
const emptied = `
  mention block search_entry substitute member clearance paper_entry item_paper item_presenter
  attendance_item attendance interest minutes_paragraph minutes action_owner action_note action decision
  session agenda_item annex paper revision original meeting workstream_update key_date workstream theme grp person
  organisation publication programme`
  .split(/\s+/)
  .filter((table) => table !== '')

/** Takes every record out; the record of changes and the bytes of images stay. */
export function emptyAll(sql: Sql): void {
  for (const table of emptied) sql(`DELETE FROM ${table}`).run()
  sql("INSERT INTO search (search) VALUES ('delete-all')").run()
}
