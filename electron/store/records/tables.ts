import type { RecordList } from '../../../shared/interchange.ts'
import type { Bodies } from '../bodies.ts'
import type { Sql } from '../sqlite.ts'
import type { RecordName } from '../store-types.ts'
import { actionTable } from './actions.ts'
import { decisionTable } from './decisions.ts'
import { groupTable } from './groups.ts'
import { keyDateTable } from './key-dates.ts'
import { meetingTable } from './meetings.ts'
import { organisationTable } from './organisations.ts'
import { paperTable } from './papers.ts'
import { personTable } from './people.ts'
import { programmeTable } from './programme.ts'
import { publicationTable } from './publications.ts'
import type { RecordTable } from './record-table.ts'
import { themeTable } from './themes.ts'
import { updateTable } from './updates.ts'
import { workstreamTable } from './workstreams.ts'

/** The table of each list, in the order of the programme file, and what one of its records is called. */
export const listed: Record<RecordList, { table: string; what: string }> = {
  organisations: { table: 'organisation', what: 'organisation' },
  people: { table: 'person', what: 'person' },
  groups: { table: 'grp', what: 'group' },
  themes: { table: 'theme', what: 'theme' },
  workstreams: { table: 'workstream', what: 'workstream' },
  updates: { table: 'workstream_update', what: 'update' },
  keyDates: { table: 'key_date', what: 'key date' },
  meetings: { table: 'meeting', what: 'meeting' },
  papers: { table: 'paper', what: 'paper' },
  actions: { table: 'action', what: 'action' },
  decisions: { table: 'decision', what: 'decision' },
  publications: { table: 'publication', what: 'publication' },
}
/** Not `recordLists` of `shared/interchange.ts`: that would load every schema whenever a file is opened. */
export const lists = Object.keys(listed) as RecordList[] // the keys of a Record of RecordList
export const whatOf = (list: RecordName): string => (list === 'programme' ? 'programme' : listed[list].what)

export type RecordTables = { [L in RecordName]: RecordTable<L> }

export const recordTables = (sql: Sql, bodies: Bodies): RecordTables => ({
  programme: programmeTable(sql),
  organisations: organisationTable(sql),
  people: personTable(sql),
  groups: groupTable(sql),
  themes: themeTable(sql),
  workstreams: workstreamTable(sql),
  updates: updateTable(sql, bodies),
  keyDates: keyDateTable(sql),
  meetings: meetingTable(sql, bodies),
  papers: paperTable(sql, bodies),
  actions: actionTable(sql),
  decisions: decisionTable(sql),
  publications: publicationTable(sql),
})
