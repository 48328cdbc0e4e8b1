import type { ListName, ListRows } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { writeCsv } from '../../../shared/rules/csv.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import type { ReadStore } from '../../store/store.ts'
import { listRows } from './list-rows.ts'

type Cell = string | number | null
type Columns<L extends ListName> = [heading: string, cell: (row: ListRows[L]) => Cell][]

const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
const yes = (is: boolean): Cell => (is ? 'yes' : '')
const listed = (words: string[]): string => words.join('; ')

/** What a spreadsheet gets of each list: headings that a paste of the same table is known by, and the id at the end. */
const columns: { [L in ListName]: Columns<L> } = {
  actions: [
    ['Number', ({ ref }) => ref],
    ['Action', ({ record }) => record.text],
    ['Owner', ({ owners }) => listed(owners)],
    ['Due', ({ due }) => due],
    ['Due day', ({ dueDay }) => dueDay],
    ['Status', ({ record }) => capitalised(record.status)],
    ['Closed on', ({ record }) => record.closedOn ?? null],
    ['Overdue', ({ overdue }) => yes(overdue)],
    ['Latest note', ({ latestNote }) => latestNote?.text ?? null],
    ['Meeting', ({ meeting }) => meeting?.name ?? null],
    ['Agenda item', ({ item }) => item?.title ?? null],
    ['Id', ({ id }) => id],
  ],
  decisions: [
    ['Number', ({ record }) => record.ref ?? null],
    ['Decision', ({ record }) => record.text],
    ['Meeting', ({ meeting }) => meeting?.name ?? null],
    ['Agenda item', ({ item }) => item?.title ?? null],
    ['Day', ({ day }) => day],
    ['Id', ({ id }) => id],
  ],
  keyDates: [
    ['When', ({ words }) => capitalised(words)],
    ['First day', ({ first }) => first],
    ['Last day', ({ last }) => last],
    ['What', ({ record }) => record.title],
    ['Workstream', ({ workstream }) => workstream?.title ?? null],
    ['Done', ({ record }) => yes(record.done)],
    ['Id', ({ id }) => id],
  ],
  people: [
    ['Name', ({ record }) => record.name],
    ['Role', ({ record }) => record.role ?? null],
    ['Organisation', ({ organisation }) => organisation],
    ['Email', ({ record }) => record.email ?? null],
    ['Groups', ({ memberships }) => groupsOf(memberships, 'now')],
    ['Groups before', ({ memberships }) => groupsOf(memberships, 'before')],
    ['Open actions', ({ openActions }) => openActions],
    ['Id', ({ id }) => id],
  ],
  groups: [
    ['Name', ({ record }) => record.name],
    ['Short name', ({ record }) => record.shortName ?? null],
    ['Chair', ({ chair }) => chair],
    ['Members', ({ seats }) => listed(seats.flatMap(({ name, state }) => (state === 'now' ? [name] : [])))],
    ['Quorum', ({ record }) => record.quorum ?? null],
    ['Meetings', ({ meetings }) => meetings],
    ['Next meeting', ({ next }) => next?.day ?? null],
    ['Id', ({ id }) => id],
  ],
  publications: [
    ['Title', ({ record }) => record.title],
    ['Publisher', ({ record }) => record.publisher ?? null],
    ['Published', ({ published }) => published],
    ['Address', ({ record }) => record.url ?? null],
    ['Id', ({ id }) => id],
  ],
  updates: [
    ['Theme', ({ workstream }) => workstream.themeTitle],
    ['Workstream', ({ workstream }) => workstream.title],
    ['As of', ({ record }) => record.asOf],
    ['Stage', ({ stage }) => capitalised(stage)],
    ['Audience', ({ audience }) => capitalised(audience)],
    ['Author', ({ author }) => author],
    [
      'Cleared',
      ({ clearances }) => listed(clearances.map(({ by, on, audience }) => `${by}, ${on}, ${audience}`)),
    ],
    ['Begins', ({ words }) => words],
    ['Id', ({ id }) => id],
  ],
  papers: [
    ['Number', ({ number }) => number],
    ['Title', ({ record }) => record.title],
    ['Meeting', ({ meeting }) => meeting?.name ?? null],
    ['Agenda item', ({ item }) => item?.title ?? null],
    ['Author', ({ author }) => author],
    ['Sponsor', ({ sponsor }) => sponsor],
    ['Stage', ({ record }) => capitalised(record.stage)],
    ['Marking', ({ record }) => record.marking ?? null],
    ['Id', ({ id }) => id],
  ],
  organisations: [
    ['Name', ({ record }) => record.name],
    ['Short name', ({ record }) => record.shortName ?? null],
    ['People', ({ people }) => people],
    ['Id', ({ id }) => id],
  ],
  themes: [
    ['Title', ({ record }) => record.title],
    ['Workstreams', ({ workstreams }) => workstreams],
    ['Id', ({ id }) => id],
  ],
  workstreams: [
    ['Title', ({ record }) => record.title],
    ['Theme', ({ theme }) => theme],
    ['Lead', ({ lead }) => lead],
    ['Status', ({ record }) => capitalised(record.status)],
    ['Latest update', ({ latest }) => latest],
    ['Id', ({ id }) => id],
  ],
}

const groupsOf = (memberships: ListRows['people']['memberships'], wanted: 'now' | 'before'): string =>
  listed([...new Set(memberships.flatMap(({ groupName, state }) => (state === wanted ? [groupName] : [])))])

const titles: Record<ListName, string> = {
  actions: 'actions',
  decisions: 'decisions',
  keyDates: 'key dates',
  people: 'people',
  groups: 'groups',
  publications: 'publications',
  updates: 'updates',
  papers: 'papers',
  organisations: 'organisations',
  themes: 'themes',
  workstreams: 'workstreams',
}

/** A list as a spreadsheet takes it, with a good name: `CPIP actions 4 November 2016.csv`. */
export function listCsv<L extends ListName>(
  store: Pick<ReadStore, 'programme' | 'revisions' | 'changeMark'>,
  list: L,
  asOf: Day,
): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const { name, shortName } = store.programme().programme
  const of: Columns<L> = columns[list]
  const rows = listRows(store, list, asOf).rows.map((row) => of.map(([, cell]) => cell(row)))
  const text = writeCsv([of.map(([heading]) => heading), ...rows])
  return {
    name: `${shortName ?? name} ${titles[list]} ${printDay(asOf)}.csv`,
    bytes: new TextEncoder().encode(text),
  }
}
