import type { Fault } from '../../shared/errors.ts'
import { checkIds } from '../../shared/interchange/check-ids.ts'
import { checkAgendaPapers, checkItems } from '../../shared/interchange/check-items.ts'
import { checkNumbers } from '../../shared/interchange/check-numbers.ts'
import { checkReferences } from '../../shared/interchange/check-references.ts'
import { type Path, pathText, quote, type Report } from '../../shared/interchange/fault-path.ts'
import type { KnownIds } from '../../shared/interchange/known-ids.ts'
import type { Programme, RecordList } from '../../shared/interchange.ts'
import type { RecordName } from '../store/store.ts'

/**
 * What would be wrong with the programme once `record` stood in it, as an import would say it; paths within the
 * record start there. No body but the record's own is looked at, so that typing stays quick: blocks, and what
 * others refer to, are the store's keys to watch.
 */
export function faultsAmongOthers(before: Programme, list: RecordName, record: object): Fault[] {
  if (list === 'programme') return []
  const { programme, place, old } = withRecord(before, list, record)
  const faults: Fault[] = []
  const within =
    (own: Path): Report =>
    (path, message) => {
      const isOwn = own.every((step, i) => path[i] === step)
      faults.push({ path: pathText(isOwn ? path.slice(own.length) : path), message })
    }
  const alone = { [list]: [record] }
  const known = idsOf(programme)
  checkIds(alone, within([list, 0]))
  checkReferences(alone, known, within([list, 0]))
  checkItems(alone, known, within([list, 0]))
  if (list === 'meetings') checkItemIds(programme, place, within([list, place]))
  if (numbersHangOn(list, record) !== (old && numbersHangOn(list, old))) {
    const report = within([list, place])
    checkAgendaPapers({ meetings: programme.meetings, papers: programme.papers }, known, report)
    checkNumbers(programme, faults.length === 0 ? programme : null, report)
  }
  return faults
}

function withRecord(before: Programme, list: RecordList, record: object) {
  const records: { id: string }[] = before[list]
  const named = record as { id: string } // every list's schema has one
  const found = records.findIndex(({ id }) => id === named.id)
  const place = found < 0 ? records.length : found
  const changed = records.toSpliced(place, 1, named)
  const programme = { ...before, [list]: changed } as Programme // one list, of its own records
  return { programme, place, old: records[place] }
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

/** Items have ids of their own throughout the programme. */
function checkItemIds({ meetings }: Programme, place: number, report: Report): void {
  const elsewhere = new Map<string, string>()
  meetings.forEach(({ id, agenda }, i) => {
    if (i !== place) for (const item of agenda) elsewhere.set(item.id, id)
  })
  meetings[place]?.agenda.forEach(({ id }, j) => {
    const meeting = elsewhere.get(id)
    if (meeting !== undefined)
      report(
        ['meetings', place, 'agenda', j, 'id'],
        `the id ${quote(id)} is taken by an item of the meeting ${quote(meeting)}`,
      )
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
