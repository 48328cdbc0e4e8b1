import type { ListAnswer, ListName, ListRows } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { type Indexed, indexProgramme } from '../../../shared/rules/index-programme.ts'
import type { ReadStore } from '../../store/store.ts'
import { actionRow, decisionRow } from './action-rows.ts'
import { keyDateRow, latestByWorkstream, publicationRow, tally, workstreamRow } from './other-rows.ts'
import { groupRow, membershipsByPerson, openActionsByPerson, personRow } from './people-rows.ts'
import { paperRow, papersByEntry, updateRow } from './text-rows.ts'

type Row<L extends ListName> = (record: Indexed['programme'][L][number], revision: number) => ListRows[L]

/** For each list what makes its rows, once what the rows share is worked out. */
const makers: { [L in ListName]: (indexed: Indexed, asOf: Day) => Row<L> } = {
  actions: (indexed, asOf) => (action, revision) => actionRow(action, revision, indexed, asOf),
  decisions: (indexed) => (decision, revision) => decisionRow(decision, revision, indexed),
  keyDates: (indexed, asOf) => (keyDate, revision) => keyDateRow(keyDate, revision, indexed, asOf),
  people(indexed, asOf) {
    const memberships = membershipsByPerson(indexed, asOf)
    const openActions = openActionsByPerson(indexed, asOf)
    return (person, revision) => personRow(person, revision, indexed, memberships, openActions)
  },
  groups: (indexed, asOf) => (group, revision) => groupRow(group, revision, indexed, asOf),
  publications: () => publicationRow,
  updates(indexed) {
    const printedIn = papersByEntry(indexed)
    return (update, revision) => updateRow(update, revision, indexed, printedIn)
  },
  papers: (indexed) => (paper, revision) => paperRow(paper, revision, indexed),
  organisations({ programme }) {
    const people = tally(programme.people.map(({ organisation }) => organisation))
    return (record, revision) => ({ id: record.id, revision, record, people: people.get(record.id) ?? 0 })
  },
  themes({ programme }) {
    const counts = tally(programme.workstreams.map(({ theme }) => theme))
    return (record, revision) => ({
      id: record.id,
      revision,
      record,
      workstreams: counts.get(record.id) ?? 0,
    })
  },
  workstreams(indexed) {
    const latest = latestByWorkstream(indexed)
    return (workstream, revision) => workstreamRow(workstream, revision, indexed, latest)
  },
}

export const isListName = (name: string): name is ListName => Object.hasOwn(makers, name)

/** Every record of a list with what a screen shows beside it, in the order of the file. */
export function listRows<L extends ListName>(store: Rows, list: L, asOf: Day): ListAnswer<L> {
  const programme = store.programme()
  const revisions = store.revisions(list)
  const row = makers[list](indexProgramme(programme), asOf)
  const records: Indexed['programme'][L][number][] = programme[list]
  return { asOf, rows: records.map((record) => row(record, revisions.get(record.id) ?? 1)) }
}

type Rows = Pick<ReadStore, 'programme' | 'revisions' | 'changeMark'>

const written = new WeakMap<object, Map<ListName, { mark: string; json: string }>>()

/** The same as JSON; while nothing is written to the file it is not made again. */
export function listJson(store: Rows, list: ListName, asOf: Day): string {
  const kept = written.get(store) ?? new Map<ListName, { mark: string; json: string }>()
  written.set(store, kept)
  const mark = `${store.changeMark()} ${asOf}`
  const before = kept.get(list)
  if (before?.mark === mark) return before.json
  const json = JSON.stringify(listRows(store, list, asOf))
  kept.set(list, { mark, json })
  return json
}
