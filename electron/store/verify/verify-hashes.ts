import { sha256 } from '../bodies.ts'
import { hashOfRevision } from '../records/revisions.ts'
import type { Sql } from '../sqlite.ts'
import type { Finding } from '../store-types.ts'

interface Said {
  path: string
  hash: string
  body: string
}

const bodies = `
  SELECT 'update "' || id || '"' AS path, hash, body FROM workstream_update
  UNION ALL SELECT 'meeting "' || meeting || '", minutes paragraph ' || (position + 1), hash, body FROM minutes_paragraph
  UNION ALL SELECT 'paper "' || paper || '", revision ' || revision || ', annex "' || id || '"', hash, body FROM annex
  UNION ALL SELECT 'paper "' || id || '"', body_hash, revision.body
    FROM paper JOIN revision ON revision.paper = id AND revision.number = paper.revision WHERE body_hash IS NOT NULL`

/** Words that are not what was written: a revision never changes, and the rest only together with its hash. */
export function hashFindings(sql: Sql): Finding[] {
  const findings: Finding[] = []
  for (const { path, hash, body } of sql<Said>(bodies).iterate())
    if (body === null || sha256(body) !== hash)
      findings.push({ path, message: 'its words are not those that were written' })

  const annexes = Map.groupBy(
    sql<{ revision: string; id: string; title: string; hash: string }>(
      "SELECT paper || ' ' || revision AS revision, id, title, hash FROM annex ORDER BY paper, revision, position",
    ).all(),
    ({ revision }) => revision,
  )
  const revisions = sql<{ paper: string; number: number; hash: string; body: string | null }>(
    'SELECT paper, number, hash, body FROM revision',
  )
  for (const { paper, number, hash, body } of revisions.iterate()) {
    const now = hashOfRevision(body === null ? null : sha256(body), annexes.get(`${paper} ${number}`) ?? [])
    if (now !== hash)
      findings.push({
        path: `paper "${paper}", revision ${number}`,
        message: 'it is not what it was when it was made',
      })
  }
  return findings
}

export function blobFindings(sql: Sql): Finding[] {
  const findings: Finding[] = []
  for (const { hash, bytes } of sql<{ hash: string; bytes: Uint8Array }>(
    'SELECT hash, bytes FROM blob',
  ).iterate())
    if (sha256(bytes) !== hash)
      findings.push({ path: `image ${hash}`, message: 'its bytes are not those that were stored' })

  const stored = new Set(
    sql<{ hash: string }>('SELECT hash FROM blob')
      .all()
      .map(({ hash }) => hash),
  )
  // Images of earlier revisions: those of the latest are held by keys.
  const earlier = `
    SELECT 'paper "' || paper || '", revision ' || number AS path, body FROM revision WHERE instr(body, '"blob:') > 0
    UNION ALL SELECT 'paper "' || paper || '", revision ' || revision, body FROM annex WHERE instr(body, '"blob:') > 0`
  for (const { path, body } of sql<{ path: string; body: string }>(earlier).iterate())
    for (const [, hash] of body.matchAll(/"src":"blob:([0-9a-f]{64})"/g))
      if (hash && !stored.has(hash)) findings.push({ path, message: `its image ${hash} is not there` })
  return findings
}
