import type { RecordAnswer } from '../../shared/api.ts'
import { isAppError } from '../../shared/errors.ts'
import type { RecordList } from '../../shared/interchange.ts'
import { type Watched, watch } from '../watch.ts'
import { api } from './api.ts'
import { queries, queryClient } from './queries.ts'
import { saving } from './saving.ts'

/** One change of a record; it can be made again on a record that somebody else has changed meanwhile. */
export interface Edit<T> {
  /** `Title of “Neglect”` */
  what: string
  /** Where in the record it was made, so that what goes wrong is said there: an item's id. */
  at?: string
  /** The record as the edit leaves it; null where what it changes is not there any more. */
  apply: (record: T) => T | null
  /** What it replaces: as it is in a record, as it was when the edit began, and what it becomes, in words. */
  replaces?: { read: (record: T) => unknown; was: unknown; becomes: unknown }
  /** Part of a burst of typing. */
  typing?: boolean
}

/** An edit that was not written and waits for a decision; nothing after it is written before that. */
export type Held<T> =
  | { why: 'changed'; edit: Edit<T>; theirs: unknown }
  | { why: 'gone'; edit: Edit<T> }
  | { why: 'refused'; edit: Edit<T>; error: unknown }

export interface EditQueue<T extends { id: string }> {
  state: Watched<{ pending: Edit<T>[]; held: Held<T> | null }>
  add: (edit: Edit<T>) => void
  /** Writes the held edit on top of what is there now, or once more. */
  keep: () => void
  drop: () => void
}

const queues = new Map<string, unknown>()

/** The edits of one record, made at once on the page and written one after the other, each on the revision it knows. */
export function editQueue<T extends { id: string }>(
  programme: string,
  list: RecordList,
  id: string,
): EditQueue<T> {
  const key = JSON.stringify([programme, list, id])
  const known = queues.get(key)
  if (known !== undefined) return known as EditQueue<T> // a list has one type of record
  const made = makeQueue<T>(programme, list, id)
  queues.set(key, made)
  return made
}

function makeQueue<T extends { id: string }>(programme: string, list: RecordList, id: string): EditQueue<T> {
  const query = queries.record(programme, list, id)
  const state = watch<{ pending: Edit<T>[]; held: Held<T> | null }>({ pending: [], held: null })
  let running = false

  const hold = (held: Held<T>) => {
    state.set((now) => ({ ...now, held }))
    saving.set((now) => ({ ...now, held: now.held + 1 }))
  }
  const release = () => {
    state.set((now) => ({ ...now, held: null }))
    saving.set((now) => ({ ...now, held: now.held - 1 }))
  }
  const shift = () => {
    state.set((now) => ({ ...now, pending: now.pending.slice(1) }))
    saving.set((now) => ({ ...now, underWay: now.underWay - 1 }))
  }

  async function run(): Promise<void> {
    if (running) return
    running = true
    try {
      for (;;) {
        const { pending, held } = state.get()
        const [edit] = pending
        if (!edit || held !== null) return
        await write(edit)
      }
    } finally {
      running = false
    }
  }

  async function write(edit: Edit<T>): Promise<void> {
    try {
      const base = await queryClient.ensureQueryData(query)
      const record = base.record as T // a list has one type of record
      const { replaces } = edit
      if (replaces) {
        const theirs = replaces.read(record)
        if (!isSame(theirs, replaces.was) && !isSame(theirs, replaces.becomes))
          return hold(
            theirs === undefined && edit.apply(record) === null
              ? { why: 'gone', edit }
              : { why: 'changed', edit, theirs },
          )
      }
      const next = edit.apply(record)
      if (next === null) return hold({ why: 'gone', edit })
      if (isSame(next, record)) return shift()
      await queryClient.cancelQueries({ queryKey: query.queryKey })
      const answer = await api.putRecord(programme, list, next, {
        base: base.revision,
        typing: edit.typing ?? false,
      })
      queryClient.setQueryData(query.queryKey, (now: RecordAnswer | undefined) =>
        now && now.revision > answer.revision ? now : answer,
      )
      shift()
    } catch (error) {
      if (isAppError(error, 'not-found')) return hold({ why: 'gone', edit })
      if (!isAppError(error, 'conflict')) return hold({ why: 'refused', edit, error })
      // Made on what was not the latest: looked at again on that, which writes it where it takes nothing away.
      try {
        await queryClient.fetchQuery({ ...query, staleTime: 0 })
      } catch (later) {
        hold({ why: 'refused', edit, error: later })
      }
    }
  }

  return {
    state,
    add(edit) {
      state.set((now) => ({ ...now, pending: [...now.pending, edit] }))
      saving.set((now) => ({ ...now, underWay: now.underWay + 1 }))
      void run()
    },
    keep() {
      const { held, pending } = state.get()
      if (held === null) return
      const [first, ...rest] = pending
      if (held.why === 'changed' && first?.replaces)
        state.set((now) => ({
          ...now,
          pending: [
            { ...first, replaces: { ...first.replaces, was: held.theirs } as typeof first.replaces },
            ...rest,
          ], // what stands there is known now
        }))
      release()
      void run()
    },
    drop() {
      if (state.get().held === null) return
      release()
      shift()
      void run()
    },
  }
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
