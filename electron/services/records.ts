import { AppError, type Fault } from '../../shared/errors.ts'
import { pathText } from '../../shared/interchange/fault-path.ts'
import { type Programme, programmeSchema, recordLists } from '../../shared/interchange.ts'
import { resolveBodies } from '../interchange/resolve-bodies.ts'
import type { ReadStore, RecordName, RecordOf, Store } from '../store/store.ts'
import { faultsAmongOthers } from './faults-among-others.ts'
import { withImageData } from './images.ts'
import { faultsOf } from './zod-faults.ts'

export const isRecordName = (name: string): name is RecordName =>
  name === 'programme' || recordLists.some((list) => list === name)

export interface StoredRecord {
  record: object
  revision: number
}

/** One record as it is kept, and the revision that an edit of it says it was made on. Throws `not-found`. */
export function getRecord(store: ReadStore, list: RecordName, id: string): StoredRecord {
  const revision = store.revisionOf(list, id)
  const record = recordIn(store.programme(), list, id)
  if (!record || revision === null) throw new AppError('not-found', { what: nouns[list], id })
  return { record, revision }
}

/** All records of a list, in the order of the file. Throws `not-found` for the programme, which is no list. */
export function listRecords(store: ReadStore, list: RecordName): StoredRecord[] {
  if (list === 'programme') throw new AppError('not-found', { what: 'list', id: list })
  const records: { id: string }[] = store.programme()[list]
  const revisions = store.revisions(list)
  return records.map((record) => ({ record, revision: revisions.get(record.id) ?? 1 }))
}

/**
 * Writes one record, checked as an import would check it where it stands. `base` is the revision that the edit was
 * made on, null for a new record. Throws `faults` (paths of the record's own start at the record), `conflict`,
 * `exists`, `not-found`.
 */
export function putRecord(
  store: Store,
  { list, id, value, base }: { list: RecordName; id: string; value: unknown; base: number | null },
  how: { typing?: boolean; page?: string } = {},
): StoredRecord {
  const read = readRecord(store, list, id, value)
  const faults = read.record ? faultsAmongOthers(store.programme(), list, read.record) : []
  if (!read.record || faults.length > 0) throw refused(list, [...read.faults, ...faults])
  store.put(list, read.record, base, how)
  return getRecord(store, list, id)
}

/** A record by its list's own schema, its pictures looked at; null with what is wrong with it by itself. */
export function readRecord<L extends RecordName>(
  store: Pick<ReadStore, 'image'>,
  list: L,
  id: string,
  value: unknown,
): { record: RecordOf<L>; faults: [] } | { record: null; faults: Fault[] } {
  const parsed = schemas[list].safeParse(withImageData(store, value))
  if (!parsed.success) return { record: null, faults: faultsOf(parsed.error) }
  const record = parsed.data
  if ('id' in record && record.id !== id)
    return {
      record: null,
      faults: [{ path: 'id', message: `is not ${JSON.stringify(id)}, as the address says` }],
    }
  const faults = faultsOfImages(list, record)
  if (faults.length > 0) return { record: null, faults }
  return { record: record as RecordOf<L>, faults: [] } // parsed by that list's own schema
}

/** Takes one record away. Throws `faults` where something refers to it, `conflict`, `not-found`. */
export function removeRecord(
  store: Store,
  { list, id, base }: { list: RecordName; id: string; base: number },
  how: { page?: string } = {},
): void {
  if (list === 'programme') throw refused(list, [{ path: '', message: 'cannot be removed' }])
  getRecord(store, list, id)
  store.remove(list, id, base, how)
}

/** What a record of a list is called in a message. */
export const nouns: Record<RecordName, string> = {
  programme: 'programme',
  organisations: 'organisation',
  people: 'person',
  groups: 'group',
  themes: 'theme',
  workstreams: 'workstream',
  updates: 'update',
  keyDates: 'key date',
  meetings: 'meeting',
  papers: 'paper',
  actions: 'action',
  decisions: 'decision',
  publications: 'publication',
}

const { programme, format: _format, version: _version, ...lists } = programmeSchema.shape
const schemas = {
  programme,
  organisations: lists.organisations.unwrap().element,
  people: lists.people.unwrap().element,
  groups: lists.groups.unwrap().element,
  themes: lists.themes.unwrap().element,
  workstreams: lists.workstreams.unwrap().element,
  updates: lists.updates.unwrap().element,
  keyDates: lists.keyDates.unwrap().element,
  meetings: lists.meetings.unwrap().element,
  papers: lists.papers.unwrap().element,
  actions: lists.actions.unwrap().element,
  decisions: lists.decisions.unwrap().element,
  publications: lists.publications.unwrap().element,
}

const refused = (list: RecordName, faults: Fault[]) => new AppError('faults', { what: nouns[list], faults })

export function recordIn(programme: Programme, list: RecordName, id: string): object | undefined {
  if (list === 'programme') return programme.programme
  const records: { id: string }[] = programme[list]
  return records.find((record) => record.id === id)
}

function faultsOfImages(list: RecordName, record: object): Fault[] {
  const faults: Fault[] = []
  resolveBodies({ [list]: [record] }, (path, message) =>
    faults.push({ path: pathText(path.slice(2)), message }),
  )
  return faults
}
