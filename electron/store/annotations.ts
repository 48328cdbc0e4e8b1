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
    /** Says of each whether it is new. */
    add(changes: readonly AnnotationChange[]): boolean[] {
      return changes.map((change) => {
        const said = changeKey(change)
        const { annotation, version } = change
        return (
          sql('INSERT INTO annotation_change VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING').run(
            sha256(said),
            annotation,
            version,
            said,
          ).changes === 1
        )
      })
    },
  }
}
