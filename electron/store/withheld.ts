import type { Id } from '../../shared/records/basics.ts'
import type { Withheld } from '../../shared/rules/recipients/withheld.ts'
import { changeRecord, type OpenStep } from './changes.ts'
import { nextMark } from './marks.ts'
import type { Sql } from './sqlite.ts'

/** Which papers are kept from whom. */
export function withheldPapers(sql: Sql) {
  const peopleOf = (paper: Id): Id[] =>
    sql<{ person: Id }>('SELECT person FROM withheld WHERE paper = ? ORDER BY person')
      .all(paper)
      .map(({ person }) => person)
  return {
    all: (): Withheld[] => sql<Withheld>('SELECT paper, person FROM withheld ORDER BY paper, person').all(),
    /** One entry in the record of changes, or none where nothing changes by it. */
    set(paper: Id, { from, to }: { from: readonly Id[]; to: readonly Id[] }, step: OpenStep): void {
      const before = peopleOf(paper)
      for (const person of from)
        sql('INSERT INTO withheld VALUES (?, ?) ON CONFLICT DO NOTHING').run(paper, person)
      for (const person of to) sql('DELETE FROM withheld WHERE paper = ? AND person = ?').run(paper, person)
      const after = peopleOf(paper)
      if (before.join() === after.join()) return
      nextMark(sql, step.at)
      changeRecord(sql).addWithheld(paper, before, after, step)
    },
  }
}
