import { isDeepStrictEqual } from 'node:util'
import type { Undone } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme, RecordList } from '../../shared/interchange.ts'
import { type ChangedFields, stepWords } from '../../shared/rules/change-words.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import type { Back, ReadStore, RecordName, RecordOf, RecordStepEntry, Step, Store } from '../store/store.ts'
import { faultsOfWrites } from './faults-among-others.ts'
import { nouns } from './records.ts'
import { annotationEver, annotationsInWords, takenBack } from './undo-annotations.ts'

export interface UndoAsked {
  session: string
  page: string | null
  redo: boolean
  /** ISO 8601: when it is asked for. */
  at: string
}

/** Steps that could not be undone: the next undo goes on with the one before. Forgotten when the file is closed. */
const passedOver = new WeakMap<object, Set<number>>()

/** What would be undone, or done again; null where there is nothing. */
export function nextStep(store: ReadStore, { session, page, redo }: Omit<UndoAsked, 'at'>): Step | null {
  const steps = store.nextSteps({ session, page, passedOver: passedOver.get(store) ?? new Set() })
  return redo ? steps.redo : steps.undo
}

/**
 * Puts back what the last step of this session and window changed (or what its last undo did), as a step of its own.
 * Throws `conflict` where somebody else changed the same fields since, and `faults` where what would come back no
 * longer fits; the step is then passed over, and so is one that came to nothing.
 */
export function undoStep(store: Store, asked: UndoAsked): Undone | null {
  const passOver = ({ number }: Step) => passedOver.set(store, new Set(passedOver.get(store)).add(number))
  for (let step = nextStep(store, asked); step; step = nextStep(store, asked)) {
    try {
      const undone = putBack(store, step, asked)
      if (undone) return undone
      passOver(step)
    } catch (error) {
      if (error instanceof AppError && (error.code === 'conflict' || error.code === 'faults')) passOver(step)
      throw error
    }
  }
  return null
}

type Write =
  | { kind: 'put'; list: RecordName; record: object; base: number | null; back?: Back }
  | { kind: 'remove'; list: RecordList; id: string; base: number }
  | { kind: 'order'; list: RecordList; ids: string[] }
  | { kind: 'withhold'; paper: string; from: string[]; to: string[] }

/** Null where there is nothing to put back. */
function putBack(store: Store, step: Step, { page, redo, at }: UndoAsked): Undone | null {
  const programme = store.programme()
  const records = step.entries.filter((entry) => entry.kind !== 'annotate')
  const noted = step.entries.filter((entry) => entry.kind === 'annotate')
  const writes = records.toReversed().map((entry) => inverse(entry, programme, store))
  const notes = takenBack(store, noted, at)
  if (writes.length + notes.length === 0) return null
  const changes = records.map((entry) => fieldsOf(entry, programme))
  const what =
    step.label ??
    (records.length === 0
      ? annotationsInWords(store, noted)
      : stepWords(redo ? changes.map(turned) : changes, indexProgramme(programme)))
  const puts = writes.filter((write) => write.kind === 'put')
  const [fault, ...faults] = faultsOfWrites(
    programme,
    puts,
    writes.filter((write) => write.kind === 'remove'),
  )
  if (fault) throw new AppError('faults', { what: 'step', faults: [fault, ...faults].map(plainFault(puts)) })
  const how = {
    undoes: step.number,
    ...(page !== null && { page }),
    ...(step.label !== null && { label: step.label }),
  }
  // Annotations alone are no change of a record: a pack for reading takes them.
  if (writes.length === 0) store.annotate(notes, how)
  else
    store.step('step', how, ({ put, remove, order, withhold, annotate }) => {
      annotate(notes)
      for (const write of writes) {
        if (write.kind === 'remove') remove(write.list, write.id, write.base)
        else if (write.kind === 'order') order(write.list, write.ids)
        else if (write.kind === 'withhold') withhold(write.paper, write)
        // the record of that list, as the file had it
        else
          put(
            write.list,
            write.record as RecordOf<typeof write.list>,
            write.base,
            write.back ? { back: write.back } : {},
          )
      }
    })
  const { list = 'programme', id = '' } = step.entries[0] ?? {}
  const meeting = list === 'annotations' ? annotationEver(store, id)?.on.meeting : undefined
  return { what, list, id, ...(meeting !== undefined && { meeting }), redo }
}

const plainFault =
  (puts: { list: RecordName; record: object }[]) =>
  ({ put, path, message }: ReturnType<typeof faultsOfWrites>[number]) => {
    const of = put === null ? undefined : puts[put]
    const name = of && 'id' in of.record ? `${nouns[of.list]} "${of.record.id}"` : ''
    return { path: [name, path].filter((words) => words !== '').join(', '), message }
  }

/** The write that takes a change back. Throws `conflict` where what it changed is no longer as it left it. */
function inverse(entry: RecordStepEntry, programme: Programme, store: ReadStore): Write {
  const { list, id, before, after } = entry
  const revision = store.revisionOf(list, id)
  const conflict = () =>
    new AppError('conflict', { what: nouns[list], id, made: entry.version ?? 0, now: revision ?? 0 })
  if (entry.kind === 'order') {
    if (list === 'programme') throw conflict()
    const wanted = new Set(idsOf(after))
    const records: { id: string }[] = programme[list]
    const now = records.map((record) => record.id).filter((one) => wanted.has(one))
    if (!isDeepStrictEqual(now, idsOf(after))) throw conflict()
    return { kind: 'order', list, ids: idsOf(before) }
  }
  if (entry.kind === 'withhold') {
    const [was, is] = [withheldIn(before), withheldIn(after)]
    const now = new Set(store.withheld().flatMap(({ paper, person }) => (paper === id ? [person] : [])))
    const [from, to] = [was.filter((one) => !is.includes(one)), is.filter((one) => !was.includes(one))]
    if (revision === null || from.some((one) => now.has(one)) || to.some((one) => !now.has(one)))
      throw conflict()
    return { kind: 'withhold', paper: id, from, to }
  }
  const current = recordIn(programme, list, id)
  if (after === null) {
    if (current || before === null) throw conflict()
    const { place, version, kept } = entry
    return { kind: 'put', list, record: before, base: null, back: { place, version, kept } }
  }
  if (!current || revision === null) throw conflict()
  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after)]))
    if (!isDeepStrictEqual(plain(current[field]), plain(after[field]))) throw conflict()
  if (before === null) {
    if (list === 'programme') throw conflict()
    return { kind: 'remove', list, id, base: revision }
  }
  const kept = Object.entries(current).filter(([field]) => !(field in after) || field in before)
  return { kind: 'put', list, record: { ...Object.fromEntries(kept), ...before }, base: revision }
}

/** As JSON has it, so that what is undefined is not there. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

const idsOf = (fields: RecordStepEntry['before']): string[] =>
  Array.isArray(fields?.ids) ? fields.ids.map(String) : []

const withheldIn = (fields: RecordStepEntry['before']): string[] =>
  Array.isArray(fields?.withheldFrom) ? fields.withheldFrom.map(String) : []

function recordIn(programme: Programme, list: RecordName, id: string): Record<string, unknown> | undefined {
  if (list === 'programme') return { ...programme.programme }
  const records: { id: string }[] = programme[list]
  const found = records.find((record) => record.id === id)
  return found && { ...found }
}

/** What an undo took back, said as it was done at first. */
const turned = ({ kind, list, record, before, after }: ChangedFields): ChangedFields => ({
  kind,
  list,
  record,
  before: after,
  after: before,
})

function fieldsOf({ kind, list, id, before, after }: RecordStepEntry, programme: Programme): ChangedFields {
  if (kind === 'order') return { kind, list, record: null, before, after }
  const record = recordIn(programme, list, id) ?? before ?? after ?? {}
  return { kind: kind === 'remove' ? 'remove' : 'put', list, record, before, after }
}
