import { houseStyles } from './house-styles.ts'
import type { Sql } from './sqlite.ts'

/** What the programme file in JSON cannot carry, in plain English. The record of changes alone does not count. */
export function carriesOf(sql: Sql): string[] {
  const row = sql<{ earlier: number; papers: number }>(`
    SELECT count(*) AS earlier, count(DISTINCT paper) AS papers
    FROM revision JOIN paper ON paper.id = revision.paper WHERE revision.number < paper.revision`).get()
  const originals = sql<{ files: number }>(
    'SELECT count(*) AS files FROM original JOIN paper ON paper.id = original.paper',
  ).get()
  return [
    ...earlierRevisions(row),
    ...wordFiles(originals?.files ?? 0),
    ...templates(houseStyles(sql).count()),
  ]
}

function earlierRevisions(row: { earlier: number; papers: number } | undefined): string[] {
  if (!row || row.earlier === 0) return []
  const revisions = row.earlier === 1 ? '1 earlier revision' : `${row.earlier} earlier revisions`
  return [`${revisions} of ${row.papers === 1 ? '1 paper' : `${row.papers} papers`}`]
}

const templates = (count: number): string[] =>
  count === 0 ? [] : [count === 1 ? '1 house style' : `${count} house styles`]

const wordFiles = (count: number): string[] =>
  count === 0
    ? []
    : [count === 1 ? '1 Word file that a paper came from' : `${count} Word files that papers came from`]
