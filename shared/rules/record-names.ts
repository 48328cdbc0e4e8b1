import type { Programme, RecordList } from '../interchange.ts'
import { printDay } from './dates.ts'
import type { Indexed } from './index-programme.ts'
import { shortMeeting } from './meeting-words.ts'

type Records = { [L in RecordList]: Programme[L][number] } & { programme: Programme['programme'] }
export type NamedList = keyof Records

/** What one record is called in a sentence of its own: `Action 3/2`, `EAG 4 November 2016`, `Theme “Neglect”`. */
export function recordName<L extends NamedList>(list: L, record: Records[L], indexed: Indexed): string {
  return namers[list](record, indexed)
}

const namers: { [L in NamedList]: (record: Records[L], indexed: Indexed) => string } = {
  programme: () => 'Programme',
  organisations: ({ name }) => name,
  people: ({ name }) => name,
  groups: ({ name, shortName }) => shortName ?? name,
  themes: ({ title }) => `Theme ${quoted(title)}`,
  workstreams: ({ title }) => `Workstream ${quoted(title)}`,
  updates: ({ workstream, asOf }, { workstreams }) =>
    `Update on ${workstreams.get(workstream)?.title ?? workstream} of ${printDay(asOf)}`,
  keyDates: ({ title }) => `Key date ${quoted(title)}`,
  meetings: (meeting, indexed) => shortMeeting(meeting, indexed),
  papers: ({ id, number, title }, { paperNumbers }) =>
    `Paper ${number ?? paperNumbers.get(id) ?? quoted(title)}`,
  actions: ({ id, ref, text }, { actionRefs }) => `Action ${ref ?? actionRefs.get(id) ?? quoted(text)}`,
  decisions: ({ ref, text }) => `Decision ${ref ?? quoted(text)}`,
  publications: ({ title }) => `Publication ${quoted(title)}`,
}

const most = 40

/** In quotation marks, cut between words where it is long. */
function quoted(text: string): string {
  const plain = text.trim()
  return `“${plain.length > most ? `${plain.slice(0, most).replace(/\s+\S*$/, '')}…` : plain}”`
}
