import type { Named } from './body-parts.ts'
import type { Sql } from './sqlite.ts'
import type { AnnotationEntry, ChangeEntry, RecordEntry, RecordName, StepOptions } from './store-types.ts'

/** Typing in the same fields of one record is one entry as long as it goes on; in milliseconds. */
const burst = 60_000

export const sameBurst = (from: string, to: string): boolean => {
  const age = Date.parse(to) - Date.parse(from)
  return age >= 0 && age < burst
}

type Fields = Record<string, unknown>
export interface Row {
  number: number
  kind: ChangeEntry['kind']
  list: ChangeEntry['list']
  record: string
  at: string
  before: string | null
  after: string | null
}
type LastRow = Row & Pick<StepRow, 'session' | 'page' | 'label' | 'undoes' | 'step'>

/** The step that is being written: `first` is the number of its first entry, once there is one. */
export interface OpenStep extends StepOptions {
  session: string | null
  at: string
  first: number | null
}
interface StepRow {
  session: string | null
  page: string | null
  step: number | null
  label: string | null
  undoes: number | null
}

/** One change of a record; `place`, `version` and `kept` as `StepEntry` has them. */
export interface Change {
  list: RecordName
  id: string
  before: Named | null
  after: Named | null
  typing: boolean
  place: number | null
  version: number | null
  kept: string | null
}

/** The fields that differ, in both states; a field that is missing in one was not there. */
function difference(before: Fields, after: Fields): [Fields, Fields] {
  const [was, is]: [Fields, Fields] = [{}, {}]
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[key], after[key]]
    if (old === now || JSON.stringify(old) === JSON.stringify(now)) continue
    if (old !== undefined) was[key] = old
    if (now !== undefined) is[key] = now
  }
  return [was, is]
}

const fieldsOf = (...states: Fields[]) => [...new Set(states.flatMap(Object.keys))].sort().join()
const json = (state: Fields | null) => (state === null ? null : JSON.stringify(state))

export const entryOf = ({ number, kind, list, record, at, before, after }: Row): ChangeEntry =>
  ({
    number,
    kind,
    list,
    id: record,
    at,
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
  }) as ChangeEntry // as it was written: an annotation's are of that kind, and in that list

/** The record of changes. Dates in it are the only ones that come from a clock. */
export function changeRecord(sql: Sql) {
  const insert = (
    step: OpenStep,
    { kind, list, id, before, after, place, version, kept }: Inserted,
  ): void => {
    const { lastInsertRowid } = sql(`
      INSERT INTO change (kind, list, record, at, before, after, session, page, step, label, undoes, place, version, kept)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`).run(
      kind,
      list,
      id,
      step.at,
      json(before),
      json(after),
      step.session,
      step.page ?? null,
      step.first,
      step.label ?? null,
      step.undoes ?? null,
      place,
      version,
      kept,
    )
    step.first ??= Number(lastInsertRowid)
  }

  /** The entry before this one, where it is of the same typing that goes on. */
  const goesOnFrom = (step: OpenStep, { list, id }: Pick<Inserted, 'list' | 'id'>): Row | null => {
    const last = sql<LastRow>('SELECT * FROM change ORDER BY number DESC LIMIT 1').get()
    const goesOn =
      last?.list === list &&
      last.record === id &&
      last.session === step.session &&
      last.page === (step.page ?? null) &&
      last.label === (step.label ?? null) &&
      last.undoes === null &&
      last.step === null &&
      step.undoes === undefined &&
      step.first === null &&
      sameBurst(last.at, step.at)
    return goesOn ? last : null
  }

  return {
    /** `typing`: part of what the entry before it says, where that is of the same fields and just now. */
    add(change: Change, step: OpenStep) {
      const { before, after, typing } = change
      if (!before || !after) {
        const kind = after ? 'put' : 'remove'
        const whole = { before: before && { ...before.record }, after: after && { ...after.record } }
        insert(step, { ...change, kind, ...whole })
        return
      }
      const [was, is] = difference({ ...before.record }, { ...after.record })
      // Saved again as it was: there is nothing to tell of, and nothing to undo.
      if (Object.keys(was).length + Object.keys(is).length === 0) return
      const last = typing ? goesOnFrom(step, change) : null
      if (last?.before && last.after) {
        if (fieldsOf(JSON.parse(last.before), JSON.parse(last.after)) === fieldsOf(was, is)) {
          sql('UPDATE change SET after = ?, at = ?, version = ? WHERE number = ?').run(
            JSON.stringify(is),
            step.at,
            change.version,
            last.number,
          )
          return
        }
      }
      insert(step, { ...change, kind: 'put', before: was, after: is })
    },
    /** What is kept beside a record changed; it is nobody's to undo. */
    addFact(list: RecordName, id: string, before: Fields, after: Fields, at: string) {
      const rest = { place: null, version: null, kept: null }
      insert({ session: null, at, first: null }, { kind: 'put', list, id, before, after, ...rest })
    },
    /** A paper is kept from other people than before. */
    addWithheld(paper: string, before: string[], after: string[], step: OpenStep) {
      const of = { kind: 'withhold', list: 'papers', id: paper } as const
      const rest = { place: null, version: null, kept: null }
      insert(step, { ...of, before: { withheldFrom: before }, after: { withheldFrom: after }, ...rest })
    },
    /** Changes came to an annotation, known by their hashes. `typing` as in `add`: nothing else has to be the same. */
    addAnnotation(id: string, changes: readonly string[], step: OpenStep, typing: boolean) {
      const last = typing ? goesOnFrom(step, { list: 'annotations', id }) : null
      if (last?.after) {
        const { changes: known }: AnnotationEntry['after'] = JSON.parse(last.after)
        const after = JSON.stringify({ changes: [...known, ...changes] })
        sql('UPDATE change SET after = ?, at = ? WHERE number = ?').run(after, step.at, last.number)
        return
      }
      const rest = { place: null, version: null, kept: null }
      insert(step, { kind: 'annotate', list: 'annotations', id, before: null, after: { changes }, ...rest })
    },
    /** Some records of a list changed places among themselves. */
    addOrder(list: RecordName, before: string[], after: string[], step: OpenStep) {
      const rest = { place: null, version: null, kept: null }
      insert(step, { kind: 'order', list, id: '', before: { ids: before }, after: { ids: after }, ...rest })
    },
    /** All of one record, the latest first. */
    of: (list: RecordName, id: string): RecordEntry[] =>
      sql<Row>('SELECT * FROM change WHERE list = ? AND record = ? ORDER BY number DESC')
        .all(list, id)
        .map((row) => entryOf(row) as RecordEntry), // of a list of records
    latest: (limit: number): ChangeEntry[] =>
      sql<Row>('SELECT * FROM change ORDER BY number DESC LIMIT ?').all(limit).map(entryOf),
  }
}

type Inserted = Pick<Change, 'id' | 'place' | 'version' | 'kept'> &
  Pick<ChangeEntry, 'kind' | 'list'> & {
    before: Fields | null
    after: Fields | null
  }
