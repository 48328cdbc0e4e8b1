import { AppError } from '../../shared/errors.ts'
import { bodiesOf, mentionsOf, type Named } from './body-parts.ts'
import { whatOf } from './records/tables.ts'
import type { Sql } from './sqlite.ts'

/** Keeps `block` and `mention` in step with the bodies of a record: its keys hold them to what is there. */
export function bodyIndex(sql: Sql) {
  const idOf = ({ list, record }: Named) => (list === 'programme' ? '' : record.id)

  const addBlock = (id: string, list: string, record: string, path: string) => {
    const { changes } = sql(
      'INSERT INTO block (id, list, record) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    ).run(id, list, record)
    if (changes === 1) return
    const held = sql<{ list: keyof typeof whats; record: string }>(
      'SELECT list, record FROM block WHERE id = ?',
    ).get(id)
    const where = held ? ` in ${whats[held.list]} "${held.record}"` : ''
    const message = `there is another block "${id}"${where}: block ids are unique in the programme`
    throw new AppError('faults', { what: 'record', faults: [{ path, message }] })
  }
  return {
    /** `before`: the record as it was, null where it is new. */
    write(before: Named | null, after: Named | null) {
      const of = after ?? before
      if (!of) return
      const id = idOf(of)
      const old = before ? bodiesOf(before) : []
      const now = after ? bodiesOf(after) : []
      if (old.length === now.length && old.every(({ body }, i) => body === now[i]?.body)) return

      const kept = new Set(now.flatMap(({ body }) => body.map((block) => block.id)))
      const known = new Set<string>()
      for (const { body } of old)
        for (const block of body) {
          if (kept.has(block.id)) known.add(block.id)
          else sql('DELETE FROM block WHERE id = ?').run(block.id)
        }
      if (old.length > 0) sql('DELETE FROM mention WHERE list = ? AND record = ?').run(of.list, id)

      let position = 0
      for (const { path, body } of now)
        body.forEach((block, i) => {
          // A block that was here before is known once: the second of two with one id is refused.
          if (!known.delete(block.id)) addBlock(block.id, of.list, id, `${path}[${i}].id`)
          for (const { to, id: target } of mentionsOf(block)) {
            sql(`INSERT INTO mention (list, record, position, ${to}) VALUES (?, ?, ?, ?)`).run(
              of.list,
              id,
              position++,
              target,
            )
          }
        })
    },
  }
}

const whats = { updates: whatOf('updates'), meetings: whatOf('meetings'), papers: whatOf('papers') }
