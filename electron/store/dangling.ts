import type { Fault } from '../../shared/errors.ts'
import { listed, lists, whatOf } from './records/tables.ts'
import type { Sql } from './sqlite.ts'
import type { RecordName } from './store-types.ts'

/** The tables that are not a list's own: whose record a row belongs to, as SQL over the row `c`. */
const ofItem = '(SELECT meeting FROM agenda_item WHERE id = c.item)'
const owners: Record<string, { list: RecordName; owner: string }> = {
  member: { list: 'groups', owner: 'c.grp' },
  substitute: { list: 'groups', owner: 'c.grp' },
  clearance: { list: 'updates', owner: 'c.workstream_update' },
  session: { list: 'meetings', owner: 'c.meeting' },
  agenda_item: { list: 'meetings', owner: 'c.meeting' },
  item_presenter: { list: 'meetings', owner: ofItem },
  item_paper: { list: 'meetings', owner: ofItem },
  attendance: { list: 'meetings', owner: 'c.meeting' },
  attendance_item: { list: 'meetings', owner: 'c.meeting' },
  interest: { list: 'meetings', owner: 'c.meeting' },
  minutes: { list: 'meetings', owner: 'c.meeting' },
  minutes_paragraph: { list: 'meetings', owner: 'c.meeting' },
  paper_entry: { list: 'papers', owner: 'c.paper' },
  revision: { list: 'papers', owner: 'c.paper' },
  annex: { list: 'papers', owner: 'c.paper' },
  action_owner: { list: 'actions', owner: 'c.action' },
  action_note: { list: 'actions', owner: 'c.action' },
}
for (const list of lists) owners[listed[list].table] = { list, owner: 'c.id' }

/** What the rows of a table are called in a message. */
const called: Record<string, string> = {
  ...Object.fromEntries(lists.map((list) => [listed[list].table, listed[list].what])),
  agenda_item: 'agenda item',
  blob: 'image',
}

interface Key {
  id: number
  seq: number
  table: string
  from: string
  to: string | null
}

/** Every reference to nothing, in plain words: `path` as `meeting "m1"`. `removal`: what it is to has just been taken out. */
export function danglingReferences(sql: Sql, removal = false): Fault[] {
  const faults = new Map<string, Fault>()
  const tables = [...Object.keys(owners), 'mention']
  for (const table of tables) {
    const keys = Map.groupBy(sql<Key>(`PRAGMA foreign_key_list(${table})`).all(), ({ id }) => id)
    // A key of two columns has more to say of a row that the plain one has already told of.
    for (const columns of [...keys.values()].sort((a, b) => a.length - b.length)) {
      const [first] = columns
      if (!first) continue
      const parent = first.table
      const primary = sql<{ name: string; pk: number }>(`PRAGMA table_info(${parent})`)
        .all()
        .filter(({ pk }) => pk > 0)
        .sort((a, b) => a.pk - b.pk)
      const pairs = columns.map(({ from, to, seq }) => ({ from, to: to ?? primary[seq]?.name ?? 'id' }))
      const same = pairs.map(({ from, to }) => `p.${to} = c.${from}`).join(' AND ')
      const all = pairs.map(({ from }) => `c.${from} IS NOT NULL`).join(' AND ')
      const of = owners[table]
      const rows = sql<{ list: RecordName; owner: string | null; target: string; of: string }>(`
        SELECT ${of ? `'${of.list}'` : 'c.list'} AS list, ${of?.owner ?? 'c.record'} AS owner,
          c.${pairs.at(-1)?.from} AS target, c.${pairs[0]?.from} AS "of"
        FROM ${table} c WHERE ${all} AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${same}) LIMIT 100`).all()
      for (const row of rows) {
        const path = `${whatOf(row.list)}${row.owner ? ` "${row.owner}"` : ''}`
        const target = `${called[parent] ?? parent} "${row.target}"`
        const elsewhere = pairs.length === 2 && parent === 'agenda_item'
        const lacking = elsewhere ? `which is not of meeting "${row.of}"` : 'which is not there'
        if (!faults.has(path + target))
          faults.set(path + target, { path, message: `refers to ${target}${removal ? '' : `, ${lacking}`}` })
      }
    }
  }
  return [...faults.values()]
}
