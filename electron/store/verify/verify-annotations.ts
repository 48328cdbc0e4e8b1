import { annotationChange } from '../../../shared/records/annotation.ts'
import { changeKey } from '../../../shared/rules/annotations/fold-annotations.ts'
import { sha256 } from '../bodies.ts'
import type { Sql } from '../sqlite.ts'
import type { Finding } from '../store-types.ts'

/** Holds every change of an annotation to its schema and to the hash that it is known by. */
export function annotationFindings(sql: Sql): Finding[] {
  const findings: Finding[] = []
  const rows = sql<{ hash: string; annotation: string; said: string }>(
    'SELECT hash, annotation, said FROM annotation_change',
  )
  for (const { hash, annotation, said } of rows.iterate()) {
    const path = `note "${annotation}"`
    const { data, error } = annotationChange.safeParse(JSON.parse(said))
    for (const issue of error?.issues ?? [])
      findings.push({ path: [path, ...issue.path].join(', '), message: issue.message })
    if (data && (sha256(said) !== hash || changeKey(data) !== said || data.annotation !== annotation))
      findings.push({ path, message: 'it is not what was written' })
  }
  return findings
}
