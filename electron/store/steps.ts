import { entryOf, type Row } from './changes.ts'
import type { Sql } from './sqlite.ts'
import type { Step, StepEntry, StepsAsked } from './store-types.ts'

interface StepRow {
  number: number
  undoes: number | null
}

/**
 * What may be undone and redone next: the steps that `session` wrote for `page` since the last import. A step that
 * undoes another takes it from the one pile to the other, and a new edit clears what could be redone.
 */
export function nextSteps(
  sql: Sql,
  { session, page, passedOver }: StepsAsked,
): { undo: Step | null; redo: Step | null } {
  const rows = sql<StepRow>(`
    SELECT coalesce(step, number) AS number, max(undoes) AS undoes FROM change
    WHERE session = ? AND page IS ? AND number > (SELECT coalesce(max(number), 0) FROM change WHERE kind = 'import')
    GROUP BY coalesce(step, number) ORDER BY 1`).all(session, page)
  const done: number[] = []
  let undone: number[] = []
  const isUndo = new Set<number>()
  const drop = (from: number[], number: number) => {
    const place = from.lastIndexOf(number)
    if (place >= 0) from.splice(place, 1)
  }
  for (const { number, undoes } of rows) {
    if (undoes === null) {
      done.push(number)
      undone = []
    } else if (isUndo.has(undoes)) {
      drop(undone, undoes)
      done.push(number)
    } else {
      drop(done, undoes)
      undone.push(number)
      isUndo.add(number)
    }
  }
  const last = (pile: number[]) => {
    const number = pile.findLast((one) => !passedOver?.has(one))
    return number === undefined ? null : stepOf(sql, number)
  }
  return { undo: last(done), redo: last(undone) }
}

interface EntryRow extends Row {
  label: string | null
  place: number | null
  version: number | null
  kept: string | null
}

function stepOf(sql: Sql, number: number): Step {
  const rows = sql<EntryRow>('SELECT * FROM change WHERE number = ? OR step = ? ORDER BY number').all(
    number,
    number,
  )
  const entries = rows.map((row): StepEntry => {
    const entry = entryOf(row)
    const { place, version, kept } = row
    return entry.kind === 'annotate' ? entry : { ...entry, place, version, kept }
  })
  return { number, label: rows[0]?.label ?? null, entries }
}
