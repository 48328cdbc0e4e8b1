import { isDeepStrictEqual } from 'node:util'
import type { PasteAsked, PastePreview, RecordsStep } from '../../shared/api.ts'
import { AppError, type Fault } from '../../shared/errors.ts'
import { readCsv } from '../../shared/rules/csv.ts'
import { type PasteField, pasteFields, readColumns } from '../../shared/rules/paste/columns.ts'
import { plainName } from '../../shared/rules/paste/find-names.ts'
import type { Cells, ReaderOf, ReadRow } from '../../shared/rules/paste/paste-rows.ts'
import { actionReader } from '../../shared/rules/paste/read-action.ts'
import { decisionReader } from '../../shared/rules/paste/read-decision.ts'
import { keyDateReader } from '../../shared/rules/paste/read-key-date.ts'
import { organisationReader } from '../../shared/rules/paste/read-organisation.ts'
import { personReader } from '../../shared/rules/paste/read-person.ts'
import type { ReadStore } from '../store/store.ts'
import { faultsOfWrites } from './faults-among-others.ts'
import { readRecord, recordIn } from './records.ts'

const readers: ReaderOf = {
  people: personReader,
  actions: actionReader,
  decisions: decisionReader,
  keyDates: keyDateReader,
  organisations: organisationReader,
}

type Put = NonNullable<RecordsStep['puts']>[number]
type Row = PastePreview['rows'][number]

/** What pasted rows would become; nothing is written. Throws `faults` for a column or meeting that there is not. */
export function pastePreview(
  store: ReadStore,
  asked: PasteAsked & { asOf: string },
  ids: () => string,
): PastePreview {
  const { list, meeting, asOf } = asked
  const programme = store.programme()
  const read = asked.rows ? { rows: asked.rows, unclosedFrom: null } : readCsv(asked.text ?? '')
  refuseUnknown(asked, programme.meetings)
  const found = readColumns(list, read.rows)
  const headed = asked.headed ?? found.headed
  const fields = (asked.columns as (PasteField | null)[] | undefined) ?? found.fields // looked at above
  const reader = readers[list]({ programme, meeting, asOf })
  const extras = new Map<string, PastePreview['extras'][number]>()

  const rows = read.rows.flatMap((cells, place): Row[] => {
    if ((headed && place === 0) || cells.every((cell) => cell.trim() === '')) return []
    const row = reader(cellsOf(cells, fields))
    return [proposal(row, { place, cells }, extras)]
  })

  function proposal(row: ReadRow, of: Pick<Row, 'place' | 'cells'>, known: typeof extras): Row {
    const extra = row.newOrganisation === null ? null : organisation(row.newOrganisation, known, ids)
    const value = { ...row.fields, ...(extra && { organisation: extra.id }) }
    const rest = {
      ...of,
      existing: row.existing,
      faults: row.faults,
      notes: row.notes,
      needs: extra ? [extra.id] : [],
    }
    if (row.faults.length > 0) return { ...rest, put: null, outcome: 'refused' }
    if (row.existing === null) return { ...rest, put: { list, id: ids(), value, base: null }, outcome: 'new' }
    const put = changeOf(store, list, row.existing, value)
    return { ...rest, put, outcome: put ? 'change' : 'same' }
  }

  sameTwice(rows)
  checkAmongOthers(store, rows, [...extras.values()])
  return {
    headed,
    columns: fields.map((field, i) => ({ heading: headed ? (read.rows[0]?.[i] ?? '') : '', field })),
    fields: pasteFields[list],
    rows,
    extras: [...extras.values()],
    unclosedFrom: read.unclosedFrom,
  }
}

function refuseUnknown({ list, columns, meeting }: PasteAsked, meetings: { id: string }[]): void {
  const known: readonly string[] = pasteFields[list]
  const faults: Fault[] = (columns ?? []).flatMap((field, i) =>
    field === null || known.includes(field) ? [] : [{ path: `columns[${i}]`, message: 'is not a field' }],
  )
  if (meeting !== undefined && !meetings.some(({ id }) => id === meeting))
    faults.push({ path: 'meeting', message: `there is no meeting "${meeting}"` })
  if (faults.length > 0) throw new AppError('faults', { what: 'request', faults })
}

/** Columns of one field are read together. */
function cellsOf(cells: string[], fields: (PasteField | null)[]): Cells {
  const found: Cells = {}
  fields.forEach((field, i) => {
    const cell = cells[i]?.trim() ?? ''
    if (field !== null && cell !== '')
      found[field] = found[field] === undefined ? cell : `${found[field]}\n${cell}`
  })
  return found
}

function organisation(name: string, extras: Map<string, PastePreview['extras'][number]>, ids: () => string) {
  const before = extras.get(plainName(name))
  if (before) return before
  const id = ids()
  const made = { id, name, put: { list: 'organisations' as const, id, value: { name }, base: null } }
  extras.set(plainName(name), made)
  return made
}

/** The fields in which a record would become another; a note is added to those that it has. */
function changeOf(store: ReadStore, list: PasteAsked['list'], id: string, value: object): Put | null {
  const before: Record<string, unknown> = { ...recordIn(store.programme(), list, id) }
  const fields = Object.entries(value).flatMap(([field, now]): [string, unknown][] => {
    const was = before[field]
    if (field === 'notes' && Array.isArray(was) && Array.isArray(now)) {
      const told = new Set(was.map(({ text }) => text))
      const more = now.filter(({ text }) => !told.has(text))
      return more.length === 0 ? [] : [[field, [...was, ...more]]]
    }
    // What an action's number says of itself need not be given to it.
    if (field === 'ref' && was === undefined) return []
    return isDeepStrictEqual(was, now) ? [] : [[field, now]]
  })
  if (fields.length === 0) return null
  return { list, id, value: Object.fromEntries(fields), base: store.revisionOf(list, id), part: true }
}

/** Two rows of one record cannot both be written. */
function sameTwice(rows: Row[]): void {
  const seen = new Map<string, number>()
  for (const row of rows) {
    const first = row.existing === null ? undefined : seen.get(row.existing)
    if (row.existing !== null && first === undefined) seen.set(row.existing, row.place)
    if (first === undefined || row.outcome === 'same') continue
    refuse(row, { path: '', message: `is of the same record as row ${first + 1}` })
  }
}

function refuse(row: Row, fault: Fault): void {
  row.faults = [...row.faults, fault]
  row.put = null
  row.outcome = 'refused'
}

/** What an import would say of each, with all of them and the extras in place. */
function checkAmongOthers(store: ReadStore, rows: Row[], extras: PastePreview['extras']): void {
  const programme = store.programme()
  const puts = [
    ...extras.map(({ put }) => ({ put, row: null })),
    ...rows.map((row) => ({ put: row.put, row })),
  ]
  const written = puts.flatMap(({ put, row }) => {
    if (!put) return []
    const before = put.part ? recordIn(programme, put.list, put.id ?? '') : {}
    const value = { ...before, ...(put.value as object), id: put.id } // made above
    const { record, faults } = readRecord(store, put.list, put.id ?? '', value)
    for (const fault of faults) if (row) refuse(row, fault)
    return record ? [{ list: put.list, record, row }] : []
  })
  for (const { put, path, message } of faultsOfWrites(programme, written, [])) {
    const row = put === null ? null : (written[put]?.row ?? null)
    if (row) refuse(row, { path, message })
  }
}
