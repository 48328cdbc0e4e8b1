import type { Fault } from '../../shared/errors.ts'
import { checkIds } from '../../shared/interchange/check-ids.ts'
import { checkAgendaPapers, checkItems } from '../../shared/interchange/check-items.ts'
import { checkNumbers } from '../../shared/interchange/check-numbers.ts'
import { checkReferences } from '../../shared/interchange/check-references.ts'
import { type Path, pathText, quote, type Report } from '../../shared/interchange/fault-path.ts'
import type { KnownIds } from '../../shared/interchange/known-ids.ts'
import type { Programme, RecordList } from '../../shared/interchange.ts'
import type { RecordName } from '../store/store.ts'

/** A record as it is to be written. */
export interface Written {
  list: RecordName
  record: object
}

/** `put`: which of the records it is in, counted from 0; null where it is in one that was there already. */
export interface FaultOfWrites extends Fault {
  put: number | null
}

/** As `faultsOfWrites`, of one record. */
export const faultsAmongOthers = (before: Programme, list: RecordName, record: object): Fault[] =>
  faultsOfWrites(before, [{ list, record }], []).map(({ path, message }) => ({ path, message }))

/**
 * What would be wrong with the programme once these records stood in it and the others were gone, as an import would
 * say it; paths within a record start there. No body but the records' own is looked at, so that typing stays quick:
 * blocks, and what others refer to, are the store's keys to watch.
 */
export function faultsOfWrites(
  before: Programme,
  puts: Written[],
  removes: { list: RecordList; id: string }[],
): FaultOfWrites[] {
  const { programme, places } = withWrites(before, puts, removes)
  const faults: FaultOfWrites[] = []
  const known = idsOf(programme)
  puts.forEach(({ list, record }, put) => {
    if (list === 'programme') return
    const alone = { [list]: [record] }
    const report: Report = (path, message) => faults.push({ put, path: pathText(path.slice(2)), message })
    checkIds(alone, report)
    checkReferences(alone, known, report)
    checkItems(alone, known, report)
  })
  const putAt = new Map(places.map((place, put) => [place, put]))
  const report: Report = (path, message) => {
    const put = putAt.get(`${path[0]}/${path[1]}`) ?? null
    faults.push({ put, path: pathText(put === null ? path : path.slice(2)), message })
  }
  const meetings = new Set(puts.flatMap(({ list }, put) => (list === 'meetings' ? [places[put] ?? ''] : [])))
  if (meetings.size > 0) checkItemIds(programme, meetings, report)
  if (puts.some(({ list, record }) => changesNumbers(before, list, record))) {
    checkAgendaPapers({ meetings: programme.meetings, papers: programme.papers }, known, report)
    checkNumbers(programme, faults.length === 0 ? programme : null, report)
  }
  return faults
}

/** The programme after the writes, and where in it each record stands: `papers/4`. */
function withWrites(before: Programme, puts: Written[], removes: { list: RecordList; id: string }[]) {
  const changed = new Map<RecordList, { id: string }[]>()
  const listOf = (list: RecordList): { id: string }[] => {
    const records = changed.get(list) ?? [...before[list]]
    changed.set(list, records)
    return records
  }
  for (const [list, gone] of Map.groupBy(removes, (remove) => remove.list)) {
    const ids = new Set(gone.map(({ id }) => id))
    changed.set(
      list,
      listOf(list).filter(({ id }) => !ids.has(id)),
    )
  }
  const placeOf = new Map<RecordList, Map<string, number>>()
  const places = puts.map(({ list, record }) => {
    if (list === 'programme') return ''
    const records = listOf(list)
    const known = placeOf.get(list) ?? new Map(records.map(({ id }, i) => [id, i]))
    placeOf.set(list, known)
    const named = record as { id: string } // every list's schema has one
    const place = known.get(named.id) ?? records.length
    known.set(named.id, place)
    records[place] = named
    return `${list}/${place}`
  })
  const programme = { ...before, ...Object.fromEntries(changed) } as Programme // each list, of its own records
  return { programme, places }
}

/** Whether numbers of papers or references of actions may become others by this record. */
function changesNumbers(before: Programme, list: RecordName, record: object): boolean {
  if (list === 'programme') return false
  const { id } = record as { id: string } // every list's schema has one
  const records: { id: string }[] = before[list]
  const old = records.find((one) => one.id === id)
  return numbersHangOn(list, record) !== (old && numbersHangOn(list, old))
}

/** What numbers of papers and references of actions are made from, as far as this record has a say in it. */
function numbersHangOn(list: RecordList, record: object): string {
  const fields: Partial<Record<RecordList, string[]>> = {
    groups: ['paperNumbers', 'actionNumbers'],
    meetings: ['group', 'sessions', 'agenda'],
    papers: ['number', 'meeting'],
    actions: ['ref', 'raisedAt', 'item'],
  }
  return JSON.stringify(record, ['day', 'id', 'papers', ...(fields[list] ?? [])])
}

/** Items have ids of their own throughout the programme; `written` are the places of meetings to look at. */
function checkItemIds({ meetings }: Programme, written: ReadonlySet<string>, report: Report): void {
  const taken = new Map<string, string>()
  const isWritten = (i: number) => written.has(`meetings/${i}`)
  meetings.forEach(({ id, agenda }, i) => {
    if (!isWritten(i)) for (const item of agenda) taken.set(item.id, id)
  })
  meetings.forEach((meeting, i) => {
    if (!isWritten(i)) return
    const own: [string, Path][] = meeting.agenda.map(({ id }, j) => [id, ['meetings', i, 'agenda', j, 'id']])
    for (const [id, path] of own) {
      const other = taken.get(id)
      if (other !== undefined)
        report(path, `the id ${quote(id)} is taken by an item of the meeting ${quote(other)}`)
    }
    for (const [id] of own) taken.set(id, meeting.id)
  })
}

/** What references may point to; of blocks nothing is said here. */
function idsOf(programme: Programme): KnownIds {
  const sets = new Map<RecordList, Set<string>>()
  const itemsOf = new Map(
    programme.meetings.map(({ id, agenda }) => [id, new Set(agenda.map((item) => item.id))]),
  )
  return {
    of(list) {
      const records: { id: string }[] = programme[list]
      const set = sets.get(list) ?? new Set(records.map(({ id }) => id))
      sets.set(list, set)
      return set
    },
    items: new Set([...itemsOf.values()].flatMap((items) => [...items])),
    itemsOf: (meeting) => itemsOf.get(meeting) ?? null,
    blocks: null,
  }
}
