import type { OrderAnswer, RecordsAnswer, RecordsStep } from '../../shared/api.ts'
import { AppError, type Fault } from '../../shared/errors.ts'
import { type RecordList, recordLists } from '../../shared/interchange.ts'
import type { RecordName, RecordOf, Store, Writes } from '../store/store.ts'
import { type FaultOfWrites, faultsOfWrites } from './faults-among-others.ts'
import { getRecord, isRecordName, nouns, readRecord, recordIn } from './records.ts'

export interface StepContext {
  ids: () => string
  page: string | null
  /** What else belongs to the step, once its records are written. */
  also?: (writes: Writes) => void
}

interface Put {
  list: RecordName
  id: string
  record: object
  base: number | null
}
interface Remove {
  list: RecordList
  id: string
  base: number
}

/**
 * Several records written and removed in one step, all or nothing, undone as one. Each is checked where it will stand.
 * Throws `faults` with every one's place, `conflict` with every stale one, `exists`, `not-found`.
 */
export function writeRecords(
  store: Store,
  step: RecordsStep,
  { ids, page, also }: StepContext,
): RecordsAnswer {
  const faults: Fault[] = []
  const puts = (step.puts ?? []).map((put, i) => readPut(store, put, ids, within(`puts[${i}]`, faults)))
  const removes = (step.removes ?? []).map((remove, i) => readRemove(remove, within(`removes[${i}]`, faults)))
  const orders = (step.orders ?? []).map((order, i) => readOrder(order, within(`orders[${i}]`, faults)))
  twice(puts, removes, faults)
  const whole = puts.filter((put) => put !== null)
  const gone = removes.filter((remove) => remove !== null)
  if (whole.length === puts.length && gone.length === removes.length)
    faults.push(...faultsOfWrites(store.programme(), whole, gone).map(ofPut))
  if (faults.length > 0) throw new AppError('faults', { what: 'request', faults })
  refuseStale(store, whole, gone)
  const how = { ...(page !== null && { page }), ...(step.label !== undefined && { label: step.label }) }
  const arranged = orders.filter((order) => order !== null)
  if (whole.length + gone.length + arranged.length > 0)
    withPlaces(gone, () =>
      store.step('request', how, (writes) => {
        writeAll(writes, whole, gone)
        for (const { list, ids: inOrder } of arranged) writes.order(list, inOrder)
        also?.(writes)
      }),
    )
  return { records: whole.map(({ list, id }) => ({ list, id, ...getRecord(store, list, id) })) }
}

/** The records named change places among themselves. Throws `not-found`, and `faults` where one is named twice. */
export function orderRecords(
  store: Store,
  { list, ids }: { list: RecordList; ids: string[] },
  { page }: Pick<StepContext, 'page'>,
): OrderAnswer {
  const second = namedTwice(ids)
  if (second !== null) throw new AppError('faults', { what: 'request', faults: [second] })
  store.step('order', page === null ? {} : { page }, ({ order }) => order(list, ids))
  const records: { id: string }[] = store.programme()[list]
  return { ids: records.map(({ id }) => id) }
}

function namedTwice(ids: string[]): Fault | null {
  const known = new Set<string>()
  for (const [i, id] of ids.entries()) {
    if (known.has(id)) return { path: `ids[${i}]`, message: 'is named twice' }
    known.add(id)
  }
  return null
}

export const isRecordList = (name: string): name is RecordList => recordLists.some((list) => list === name)

type Say = (path: string, message: string) => void
const joined = (place: string, path: string) =>
  path === '' ? place : `${place}${path.startsWith('[') ? '' : '.'}${path}`
const within =
  (place: string, faults: Fault[]): Say =>
  (path, message) =>
    faults.push({ path: joined(place, path), message })

const ofPut = ({ put, path, message }: FaultOfWrites): Fault => ({
  path: put === null ? path : joined(`puts[${put}].value`, path),
  message,
})

type PutAsked = NonNullable<RecordsStep['puts']>[number]

function readPut(
  store: Store,
  { list, id, value: sent, base, part }: PutAsked,
  ids: () => string,
  say: Say,
): Put | null {
  if (!isRecordName(list)) {
    say('list', 'is not a list of records')
    return null
  }
  const value = part ? merged(recordIn(store.programme(), list, id ?? ''), sent) : sent
  const given = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined
  const own = id ?? (typeof given === 'string' ? given : list === 'programme' ? '' : ids())
  const named =
    list === 'programme' || given !== undefined || !isObject(value) ? value : { id: own, ...value }
  const { record, faults } = readRecord(store, list, own, named)
  for (const { path, message } of faults) say(joined('value', path), message)
  return record && { list, id: list === 'programme' ? '' : own, record, base }
}

/** The record that is there with the fields that were sent; null takes one away. */
function merged(record: object | undefined, fields: unknown): unknown {
  if (!isObject(fields)) return fields
  const sent = Object.entries(fields)
  const gone = new Set(sent.flatMap(([name, value]) => (value === null ? [name] : [])))
  const whole = { ...record, ...Object.fromEntries(sent) }
  return Object.fromEntries(Object.entries(whole).filter(([name]) => !gone.has(name)))
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readRemove({ list, id, base }: Remove, say: Say): Remove | null {
  if (isRecordList(list)) return { list, id, base }
  say('list', 'is not a list whose records can be removed')
  return null
}

function readOrder(order: { list: RecordList; ids: string[] }, say: Say) {
  const second = namedTwice(order.ids)
  if (second !== null) say(second.path, second.message)
  if (isRecordList(order.list)) return order
  say('list', 'is not a list of records')
  return null
}

function twice(puts: (Put | null)[], removes: (Remove | null)[], faults: Fault[]): void {
  const seen = new Map<string, string>()
  const look = (one: Put | Remove | null, path: string): void => {
    if (one === null) return
    const first = seen.get(`${one.list}/${one.id}`)
    if (first === undefined) seen.set(`${one.list}/${one.id}`, path)
    else faults.push({ path, message: `is of the same record as ${first}` })
  }
  puts.forEach((put, i) => {
    look(put, `puts[${i}]`)
  })
  removes.forEach((remove, i) => {
    look(remove, `removes[${i}]`)
  })
}

/** All of the stale ones at once, so that a person mends them at once. */
function refuseStale(store: Store, puts: Put[], removes: Remove[]): void {
  const stale = (records: (Put | Remove)[], name: string) =>
    records.flatMap(({ list, id, base }, i) => {
      const now = base === null ? null : store.revisionOf(list, id)
      if (base === null || now === null || now === base) return []
      return [{ list, id, path: `${name}[${i}]`, made: base, now }]
    })
  const found = [...stale(puts, 'puts'), ...stale(removes, 'removes')]
  const [first] = found
  if (!first) return
  throw new AppError('conflict', {
    what: nouns[first.list],
    id: first.id,
    made: first.made,
    now: first.now,
    stale: found.map(({ path, made, now }) => ({ path, made, now })),
  })
}

function writeAll({ put, remove }: Writes, puts: Put[], removes: Remove[]): void {
  puts.forEach(({ list, record, base }, i) => {
    try {
      put(list, record as RecordOf<typeof list>, base) // read by that list's own schema
    } catch (error) {
      throw placed(error, (fault) => ({ ...fault, path: joined(`puts[${i}].value`, fault.path) }))
    }
  })
  for (const { list, id, base } of removes) remove(list, id, base)
}

/** What still refers to a removed record is told at the removal. */
function withPlaces(removes: Remove[], work: () => void): void {
  try {
    work()
  } catch (error) {
    throw placed(error, ({ path, message }) => {
      const i = removes.findIndex(({ list, id }) => message.startsWith(`refers to ${nouns[list]} "${id}"`))
      return i < 0 ? { path, message } : { path: `removes[${i}]`, message: `${path} refers to it` }
    })
  }
}

function placed(error: unknown, place: (fault: Fault) => Fault): unknown {
  if (!(error instanceof AppError) || error.code !== 'faults' || !('faults' in error.details)) return error
  return new AppError('faults', { what: 'request', faults: error.details.faults.map(place) })
}
