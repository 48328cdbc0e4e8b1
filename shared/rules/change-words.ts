import type { AgendaItem } from '../records/agenda-item.ts'
import { printList } from './dates.ts'
import type { Indexed } from './index-programme.ts'
import { type NamedList, recordName } from './record-names.ts'

/** A change of the record of changes: the fields that it touched, as they were and as they became. */
export interface ChangedFields {
  kind: 'put' | 'remove' | 'order'
  list: NamedList
  /** The record as it is, or as it was where it went; null for an order. */
  record: object | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** `Action 3/2: due and owners`, `Theme “Neglect” added`, `Order of the papers` */
export function changeWords({ kind, list, record, before, after }: ChangedFields, indexed: Indexed): string {
  if (kind === 'order' || record === null) return `Order of the ${lists[list]}`
  const name = recordName(list, record as Parameters<typeof recordName<typeof list>>[1], indexed) // a record of that list
  if (before === null) return `${name} added`
  if (after === null) return `${name} removed`
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const words = fields.map((field) =>
    field === 'agenda'
      ? agendaWords(itemsIn(before), itemsIn(after))
      : (ofList[list]?.[field] ?? ofAny[field] ?? field),
  )
  return words.length === 0 ? name : `${name}: ${printList([...new Set(words)])}`
}

/** Several changes made in one step, where nobody named it. */
export function stepWords(changes: ChangedFields[], indexed: Indexed): string {
  const [first] = changes
  const words = first ? changeWords(first, indexed) : ''
  return changes.length < 2 ? words : `${words}, and ${changes.length - 1} more`
}

const itemsIn = (fields: Record<string, unknown>): AgendaItem[] =>
  Array.isArray(fields.agenda) ? fields.agenda : []

/** `item “Neglect” added`, `item “Neglect”: minutes`, `order of the agenda`, `agenda` where more than one changed. */
function agendaWords(before: AgendaItem[], after: AgendaItem[]): string {
  const was = new Map(before.map((item) => [item.id, item]))
  const is = new Map(after.map((item) => [item.id, item]))
  const [added, another] = after.filter(({ id }) => !was.has(id))
  const [removed, andAnother] = before.filter(({ id }) => !is.has(id))
  if (another || andAnother || (added && removed)) return 'agenda'
  const [changed, more] = after.filter((item) => {
    const old = was.get(item.id)
    return old !== undefined && JSON.stringify(old) !== JSON.stringify(item)
  })
  if (more || (changed && (added || removed))) return 'agenda'
  if (added) return `${itemName(added)} added`
  if (removed) return `${itemName(removed)} removed`
  const old = was.get(changed?.id ?? '')
  if (!changed || !old) return 'order of the agenda'
  const keys = (Object.keys({ ...old, ...changed }) as (keyof AgendaItem)[]) // the keys of two items
    .filter((key) => JSON.stringify(old[key]) !== JSON.stringify(changed[key]))
  return `${itemName(old)}, ${printList(keys.map((key) => ofItem[key] ?? key))}`
}

const itemName = ({ kind, title }: AgendaItem): string => `${kind} “${title}”`

const lists: Record<NamedList, string> = {
  programme: 'programme',
  organisations: 'organisations',
  people: 'people',
  groups: 'groups',
  themes: 'themes',
  workstreams: 'workstreams',
  updates: 'updates',
  keyDates: 'key dates',
  meetings: 'meetings',
  papers: 'papers',
  actions: 'actions',
  decisions: 'decisions',
  publications: 'publications',
}

const ofItem: Partial<Record<keyof AgendaItem, string>> = {
  kind: 'kind',
  fixedStart: 'fixed start',
  paperState: 'state of its paper',
}

/** What a field is called where its own name would not do. */
const ofAny: Record<string, string> = {
  shortName: 'short name',
  text: 'wording',
  body: 'text',
  asOf: 'day',
  raisedAt: 'meeting',
  closedOn: 'day of closing',
  paperNumbers: 'paper numbers',
  actionNumbers: 'action numbers',
  papersIssuedDaysBefore: 'days of notice',
  frontSheet: 'front sheet',
  minutesTitle: 'word for minutes',
  askedTo: 'words that ask',
  forInformation: 'for information',
  until: 'last day',
  url: 'address',
}
const ofList: Partial<Record<NamedList, Record<string, string>>> = {
  keyDates: { when: 'day', done: 'whether it is done' },
  papers: { from: 'period', to: 'period', ask: 'what is asked', withheldFrom: 'whom it is withheld from' },
  meetings: { sessions: 'days and times' },
  decisions: { on: 'day' },
  publications: { published: 'day' },
}
