import type { Named } from './body-parts.ts'
import type { Sql } from './sqlite.ts'
import type { ChangeEntry, RecordName } from './store-types.ts'

/** Typing in the same fields of one record is one entry as long as it goes on; in milliseconds. */
const burst = 60_000

export const sameBurst = (from: string, to: string): boolean => {
  const age = Date.parse(to) - Date.parse(from)
  return age >= 0 && age < burst
}

type Fields = Record<string, unknown>
interface Row {
  number: number
  kind: ChangeEntry['kind']
  list: RecordName
  record: string
  at: string
  before: string | null
  after: string | null
}

/** The fields that differ, in both states; a field that is missing in one was not there. */
function difference(before: Fields, after: Fields): [Fields, Fields] {
  const [was, is]: [Fields, Fields] = [{}, {}]
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[key], after[key]]
    if (old === now || JSON.stringify(old) === JSON.stringify(now)) continue
    if (old !== undefined) was[key] = old
    if (now !== undefined) is[key] = now
  }
  return [was, is]
}

const fieldsOf = (...states: Fields[]) => [...new Set(states.flatMap(Object.keys))].sort().join()

/** The record of changes. Dates in it are the only ones that come from a clock. */
export function changeRecord(sql: Sql) {
  const insert = (
    kind: string,
    list: string,
    id: string,
    at: string,
    before: Fields | null,
    after: Fields | null,
  ) => {
    const json = (state: Fields | null) => (state === null ? null : JSON.stringify(state))
    sql('INSERT INTO change (kind, list, record, at, before, after) VALUES (?, ?, ?, ?, ?, ?)').run(
      kind,
      list,
      id,
      at,
      json(before),
      json(after),
    )
  }
  return {
    /** `typing`: part of what the entry before it says, where that is of the same fields and just now. */
    add(
      list: RecordName,
      id: string,
      before: Named | null,
      after: Named | null,
      at: string,
      typing: boolean,
    ) {
      if (!before || !after) {
        insert(
          after ? 'put' : 'remove',
          list,
          id,
          at,
          before && { ...before.record },
          after && { ...after.record },
        )
        return
      }
      const [was, is] = difference({ ...before.record }, { ...after.record })
      const last = typing ? sql<Row>('SELECT * FROM change ORDER BY number DESC LIMIT 1').get() : undefined
      if (last?.before && last.after && last.list === list && last.record === id && sameBurst(last.at, at)) {
        if (fieldsOf(JSON.parse(last.before), JSON.parse(last.after)) === fieldsOf(was, is)) {
          sql('UPDATE change SET after = ?, at = ? WHERE number = ?').run(JSON.stringify(is), at, last.number)
          return
        }
      }
      insert('put', list, id, at, was, is)
    },
    latest: (limit: number): ChangeEntry[] =>
      sql<Row>('SELECT * FROM change ORDER BY number DESC LIMIT ?')
        .all(limit)
        .map(({ number, kind, list, record, at, before, after }) => ({
          number,
          kind,
          list,
          id: record,
          at,
          before: before === null ? null : JSON.parse(before),
          after: after === null ? null : JSON.parse(after),
        })),
  }
}
