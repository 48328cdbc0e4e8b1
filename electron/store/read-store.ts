import { annotations } from './annotations.ts'
import { openBodies } from './bodies.ts'
import { briefcase } from './briefcase.ts'
import { carriesOf } from './carries.ts'
import { changeRecord } from './changes.ts'
import { onFile } from './file-errors.ts'
import { houseStyles } from './house-styles.ts'
import { images } from './images.ts'
import { issues } from './issues.ts'
import { madeDocuments } from './made-documents.ts'
import { markOf, marksOf } from './marks.ts'
import { originals } from './originals.ts'
import { programmeCache } from './programme-cache.ts'
import { listed, type RecordTables, recordTables } from './records/tables.ts'
import { finder } from './search/find.ts'
import { preparing, type Sql, type Sqlite } from './sqlite.ts'
import { nextSteps } from './steps.ts'
import type { ReadStore } from './store-types.ts'
import { summaryOf } from './summary.ts'
import { textVersions } from './text-versions.ts'
import { withheldPapers } from './withheld.ts'

/** The reading half of a store, over a file that has been checked. `afterwards` runs once it is closed. */
export function readStore(
  db: Sqlite,
  path: string,
  afterwards: () => void = () => {},
): { store: ReadStore; sql: Sql; tables: RecordTables } {
  const sql = preparing(db)
  const tables = recordTables(
    sql,
    openBodies((work) => onFile(path, work)),
  )
  const programme = programmeCache(sql, tables)
  const find = finder(sql, tables)
  const pictures = images(sql)
  const record = changeRecord(sql)
  /** One state of the file, whatever another process writes meanwhile. */
  const reading = <T>(work: () => T): T =>
    onFile(path, () => (db.inTransaction ? work() : db.transaction(work)()))
  let open = true

  const store: ReadStore = {
    programme: () => reading(programme),
    changeMark: () => reading(() => markOf(sql)),
    revisionOf: (list, id) =>
      reading(() => {
        const row =
          list === 'programme'
            ? sql<{ version: number }>('SELECT version FROM programme').get()
            : sql<{ version: number }>(`SELECT version FROM ${listed[list].table} WHERE id = ?`).get(id)
        return row?.version ?? null
      }),
    revisions: (list) =>
      reading(
        () =>
          new Map(
            sql<{ id: string; version: number }>(`SELECT id, version FROM ${listed[list].table}`)
              .all()
              .map(({ id, version }) => [id, version]),
          ),
      ),
    summary: () => reading(() => summaryOf(sql)),
    search: (words, { limit = 25 } = {}) => reading(() => find(words, limit)),
    bytes: () => onFile(path, () => db.serialize()),
    blob: (hash) => reading(() => pictures.get(hash)?.bytes ?? null),
    image: (hash) => reading(() => pictures.get(hash)),
    carries: () => reading(() => carriesOf(sql)),
    withheld: () => reading(() => withheldPapers(sql).all()),
    issues: (meeting) => reading(() => issues(sql).list(meeting)),
    issuedFile: (meeting, version, copy) => reading(() => issues(sql).file(meeting, version, copy)),
    issuedTexts: (meeting, version) => reading(() => issues(sql).texts(meeting, version)),
    identity: () => reading(() => briefcase(sql).identity()),
    recordState: () =>
      reading(() => {
        const { mark, changed } = marksOf(sql)
        return { mark, at: changed }
      }),
    openedCase: () => reading(() => briefcase(sql).opened()),
    annotationChanges: () => reading(() => annotations(sql).all()),
    annotationHistory: (annotation) => reading(() => annotations(sql).history(annotation)),
    // Loaded when it is needed: it brings every schema with it.
    async verify() {
      const { verify } = await import('./verify/verify.ts')
      return onFile(path, () => verify(db))
    },
    textVersions: (list, id) => reading(() => textVersions(sql, list, id)),
    changes: (limit) => reading(() => record.latest(limit)),
    changesOf: (list, id) => reading(() => record.of(list, id)),
    made: (limit, meeting) => reading(() => madeDocuments(sql).list(limit, meeting)),
    houseStyle: (owner) => reading(() => houseStyles(sql).of(owner)),
    houseTemplate: (owner) => reading(() => houseStyles(sql).bytes(owner)),
    originals: (paper) => reading(() => originals(sql).list(paper)),
    original: (paper, revision) => reading(() => originals(sql).bytes(paper, revision)),
    nextSteps: (asked) => reading(() => nextSteps(sql, asked)),
    close() {
      if (!open) return
      open = false
      db.close()
      afterwards()
    },
  }
  return { store, sql, tables }
}
