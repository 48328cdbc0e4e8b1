import type { AnnotationChange } from '../../shared/records/annotation.ts'
import { changeKey } from '../../shared/rules/annotations/fold-annotations.ts'
import { sha256 } from './bodies.ts'
import type { Sql } from './sqlite.ts'

/** The changes of annotations. They are in no list of records: what is written here changes no document. */
export function annotations(sql: Sql) {
  return {
    all: (): AnnotationChange[] =>
      sql<{ said: string }>('SELECT said FROM annotation_change ORDER BY annotation, version, hash')
        .all()
        .map(({ said }) => JSON.parse(said)), // as it was checked when it came in
    /** Of one annotation, by their hashes. */
    history: (annotation: string): Map<string, AnnotationChange> =>
      new Map(
        sql<{ hash: string; said: string }>('SELECT hash, said FROM annotation_change WHERE annotation = ?')
          .all(annotation)
          .map(({ hash, said }) => [hash, JSON.parse(said)]),
      ),
    /** Says of each its hash, and whether it is new. */
    add(changes: readonly AnnotationChange[]): { hash: string; isNew: boolean }[] {
      return changes.map((change) => {
        const said = changeKey(change)
        const hash = sha256(said)
        const { annotation, version } = change
        const { changes: added } = sql(
          'INSERT INTO annotation_change VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
        ).run(hash, annotation, version, said)
        return { hash, isNew: added === 1 }
      })
    },
  }
}
