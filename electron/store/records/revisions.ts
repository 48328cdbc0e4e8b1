import { AppError } from '../../../shared/errors.ts'
import type { Annex, Paper } from '../../../shared/records/paper.ts'
import { type Bodies, sha256, storedBody } from '../bodies.ts'
import { sameBurst } from '../changes.ts'
import { addressed } from '../images.ts'
import type { Sql } from '../sqlite.ts'
import type { Place } from './record-table.ts'
import { children, inserting, rowsOf } from './rows.ts'

interface AnnexRow {
  revision: number
  position: number
  id: string
  title: string
  hash: string
}
type KeptAnnex = AnnexRow & { paper: string; body: string }
interface RevisionRow {
  paper: string
  number: number
  made: string
  typing: number
  hash: string
  body: string | null
}
interface KeptRevisions {
  revisions: RevisionRow[]
  annexes: KeptAnnex[]
}
/** Which revision a paper is at, and the hash of its body, null where it has none. */
export interface Current {
  revision: number
  bodyHash: string | null
}

const insertRevision = inserting('revision', ['paper', 'number', 'made', 'typing', 'hash', 'body'])
const insertAnnex = inserting('annex', ['paper', 'revision', 'position', 'id', 'title', 'hash', 'body'])

/** What papers say: a revision is made where the words change, and never changes. */
export function revisions(sql: Sql, bodies: Bodies) {
  // The table's name is spoken with its index, which holds all that is selected.
  const annexes = children<AnnexRow>(
    sql,
    'annex INDEXED BY annex_headings',
    'paper',
    'revision, position, id, title, hash',
  )
  // Where a revision went meanwhile (typing made the next one) the latest words stand in for it.
  const latest = '(SELECT revision FROM paper WHERE id = :paper)'
  const bodyText = (paper: string, revision: number) => () =>
    wordsOf(
      sql,
      paper,
      revision,
      `FROM revision WHERE paper = :paper AND number IN (:revision, ${latest}) ORDER BY number`,
    )
  const annexText =
    (paper: string, { revision, id }: AnnexRow) =>
    () =>
      wordsOf(
        sql,
        paper,
        revision,
        `FROM annex WHERE paper = :paper AND revision IN (:revision, ${latest}) AND id = :annex ORDER BY revision`,
        { annex: id },
      )
  return {
    reader(paper: string | null) {
      const annexesOf = rowsOf(annexes, paper)
      return {
        withBody(row: Omit<Paper, 'body'>, current: Current): Paper {
          if (current.bodyHash === null) return row
          return bodies.attach<Paper>(row, current.bodyHash, bodyText(row.id, current.revision))
        },
        annexes: (id: string, revision: number): Annex[] =>
          annexesOf(id)
            .filter((annex) => annex.revision === revision)
            .map((annex) =>
              bodies.attach<Annex>({ id: annex.id, title: annex.title }, annex.hash, annexText(id, annex)),
            ),
      }
    },
    /** Makes a revision of what the paper says now, unless its latest says just that. */
    keep(paper: Paper, { at, typing }: Place): Current {
      const body = paper.body && storedBody(paper.body)
      const stored = paper.annexes.map(({ id, title, body: of }) => ({ id, title, ...storedBody(of) }))
      const hash = hashOfRevision(body?.hash ?? null, stored)
      const latest = sql<{ number: number; hash: string; made: string; typing: number }>(
        'SELECT number, hash, made, typing FROM revision WHERE paper = ? ORDER BY number DESC LIMIT 1',
      ).get(paper.id)
      const bodyHash = body?.hash ?? null
      if (latest?.hash === hash) return { revision: latest.number, bodyHash }
      const revision = (latest?.number ?? 0) + 1
      sql(insertRevision).run(paper.id, revision, at, Number(typing), hash, body?.text)
      stored.forEach((annex, i) => {
        sql(insertAnnex).run(paper.id, revision, i, annex.id, annex.title, annex.hash, annex.text)
      })
      if (latest && typing && latest.typing === 1 && sameBurst(latest.made, at)) {
        sql('DELETE FROM annex WHERE paper = ? AND revision = ?').run(paper.id, latest.number)
        sql('DELETE FROM revision WHERE paper = ? AND number = ?').run(paper.id, latest.number)
      }
      return { revision, bodyHash }
    },
    /** All revisions of a paper that goes, as text. */
    kept: (paper: string): string =>
      JSON.stringify({
        revisions: sql<RevisionRow>(
          'SELECT paper, number, made, typing, hash, body FROM revision WHERE paper = ? ORDER BY number',
        ).all(paper),
        annexes: sql<KeptAnnex>(
          'SELECT paper, revision, position, id, title, hash, body FROM annex WHERE paper = ? ORDER BY revision, position',
        ).all(paper),
      } satisfies KeptRevisions),
    bringBack(kept: string) {
      const { revisions, annexes: of }: KeptRevisions = JSON.parse(kept)
      for (const { paper, number, made, typing, hash, body } of revisions)
        sql(insertRevision).run(paper, number, made, typing, hash, body)
      for (const { paper, revision, position, id, title, hash, body } of of)
        sql(insertAnnex).run(paper, revision, position, id, title, hash, body)
    },
    clear(paper: string) {
      sql('DELETE FROM annex WHERE paper = ?').run(paper)
      sql('DELETE FROM revision WHERE paper = ?').run(paper)
    },
  }
}

/** The latest revision stays, whatever is typed next. */
export const keepRevision = (sql: Sql, paper: string): void => {
  sql(
    'UPDATE revision SET typing = 0 WHERE paper = ? AND number = (SELECT revision FROM paper WHERE id = ?)',
  ).run(paper, paper)
}

/** The hash of the revision that a file has of what a paper says, wherever its pictures are. */
export const revisionHash = ({ body, annexes }: Pick<Paper, 'body' | 'annexes'>): string =>
  hashOfRevision(
    body ? storedBody(addressed(body)).hash : null,
    annexes.map(({ id, title, body: of }) => ({ id, title, hash: storedBody(addressed(of)).hash })),
  )

/** Of the hashes of the body and the annexes, with what the annexes are called. */
export const hashOfRevision = (
  body: string | null,
  annexes: readonly { id: string; title: string; hash: string }[],
) => sha256(JSON.stringify([body, annexes.map(({ id, title, hash }) => [id, title, hash])]))

function wordsOf(sql: Sql, paper: string, revision: number, from: string, more: object = {}): string {
  const row = sql<{ body: string | null }>(`SELECT body ${from} LIMIT 1`).get({ paper, revision, ...more })
  // The paper was removed, or the file imported anew, before its words were looked at.
  if (!row) throw new AppError('conflict', { what: 'paper', id: paper, made: revision, now: 0 })
  return row.body ?? '[]'
}
