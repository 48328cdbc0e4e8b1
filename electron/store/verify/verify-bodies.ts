import { bodiesOf, mentionsOf, type Named } from '../body-parts.ts'
import { whatOf } from '../records/tables.ts'
import type { Sql } from '../sqlite.ts'
import type { Finding, RecordName } from '../store-types.ts'

/** Whether `block` and `mention` say what the bodies say, and no block's id stands twice. */
export function bodyFindings(sql: Sql, records: readonly Named[]): Finding[] {
  const findings: Finding[] = []
  const known = new Map(
    sql<{ id: string; list: RecordName; record: string }>('SELECT id, list, record FROM block')
      .all()
      .map(({ id, list, record }) => [id, `${whatOf(list)} "${record}"`]),
  )
  const pointed = Map.groupBy(
    sql<{ list: RecordName; record: string; to: string }>(`
      SELECT list, record, CASE WHEN block IS NOT NULL THEN 'block ' || block WHEN paper IS NOT NULL THEN 'paper ' || paper
        WHEN action IS NOT NULL THEN 'action ' || action WHEN decision IS NOT NULL THEN 'decision ' || decision
        ELSE 'image ' || image END AS "to"
      FROM mention ORDER BY list, record, position`).all(),
    ({ list, record }) => `${whatOf(list)} "${record}"`,
  )
  const seen = new Map<string, string>()
  for (const of of records) {
    if (of.list === 'programme') continue
    const path = `${whatOf(of.list)} "${of.record.id}"`
    const blocks = bodiesOf(of).flatMap(({ body }) => body)
    for (const { id } of blocks) {
      const other = seen.get(id)
      if (other) findings.push({ path, message: `its block "${id}" is also in ${other}` })
      else if (known.get(id) !== path)
        findings.push({ path, message: `its block "${id}" is not on the list of blocks` })
      seen.set(id, path)
    }
    const now = blocks.flatMap(mentionsOf).map(({ to, id }) => `${to} ${id}`)
    const kept = (pointed.get(path) ?? []).map(({ to }) => to)
    pointed.delete(path)
    if (now.join('\n') !== kept.join('\n'))
      findings.push({ path, message: 'what its text refers to is not what is on the list of references' })
  }
  for (const [id, path] of known)
    if (!seen.has(id))
      findings.push({ path, message: `the list of blocks names "${id}", which is not there` })
  for (const path of pointed.keys())
    findings.push({ path, message: 'the list of references names it, but it is not there' })
  return findings
}
