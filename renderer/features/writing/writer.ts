import type { RecordAnswer } from '../../../shared/api.ts'
import { isAppError } from '../../../shared/errors.ts'
import type { RecordList } from '../../../shared/interchange.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { api } from '../../api/api.ts'
import { queries, queryClient } from '../../api/queries.ts'
import { saving } from '../../api/saving.ts'
import { Unreachable } from '../../api/unreachable.ts'
import { type Watched, watch } from '../../watch.ts'
import { forgetPending, keepPending, markOf, pendingText } from './pending-text.ts'

/** One text of a record: a paper's body, an annex. */
export interface TextOf<T> {
  /** Unique in the record. */
  key: string
  /** As the record has it; null where the record has no such text any more. */
  read: (record: T) => RichText | null
  write: (record: T, text: RichText) => T
}

/** Why what was typed is not in the file. */
export type Stopped =
  /** Somebody else has changed the same text meanwhile. */
  { why: 'changed'; theirs: RichText } | { why: 'gone' } | { why: 'refused'; error: unknown }

export interface Writing {
  /** As it is typed. */
  text: RichText
  /** As the file has it, as far as is known here. */
  inFile: RichText
  /** Whether some of it is on its way to the file. */
  unsaved: boolean
  stopped: Stopped | null
  /** It was typed before the page was closed, and has come back. */
  recovered: boolean
}

export interface Writer {
  state: Watched<Writing>
  type: (text: RichText) => void
  /** Writes what is there at once. */
  flush: () => void
  /** The record was read again. */
  heard: (text: RichText | null) => void
  keepMine: () => void
  takeTheirs: () => void
  /** Says no more that it has come back. */
  noted: () => void
}

const rest = 600
const longest = 3000
const retry = 4000

const writers = new Map<string, Writer>()

/** The writer of one text of one record; it goes on when its screen is left. */
export function writerOf<T extends { id: string }>(
  programme: string,
  list: RecordList,
  id: string,
  of: TextOf<T>,
  inFile: RichText,
): Writer {
  const key = JSON.stringify([programme, list, id, of.key])
  const before = writers.get(key)
  if (before) return before
  const made = createWriter(key, inFile, (text, base) => putText({ programme, list, id, of }, text, base))
  writers.set(key, made)
  return made
}

type Put = (text: RichText, base: RichText) => Promise<{ inFile: RichText } | Stopped>

/** Takes text as it is typed and has it written when the typing rests: what was typed last is never lost. */
export function createWriter(key: string, first: RichText, put: Put): Writer {
  const kept = pendingText(key)
  const isKept = kept !== null && !isSame(kept.text, first)
  const isOver = isKept && kept.over === markOf(first)
  /** The text in the file that what is typed goes on from. */
  let base = first
  let sending: RichText | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  const state = watch<Writing>({
    text: isKept ? kept.text : first,
    inFile: first,
    unsaved: isKept,
    stopped: isKept && !isOver ? { why: 'changed', theirs: first } : null,
    recovered: isKept,
  })
  if (isKept) count({ underWay: 1, held: isOver ? 0 : 1 })
  if (isOver) timer = setTimeout(flush, 0)
  if (kept !== null && !isKept) forgetPending(key)

  function set(next: Partial<Writing>): void {
    const now = state.get()
    const merged = { ...now, ...next }
    count({
      underWay: Number(merged.unsaved) - Number(now.unsaved),
      held: Number(merged.stopped !== null) - Number(now.stopped !== null),
    })
    state.set(merged)
  }

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const { text, unsaved, stopped } = state.get()
    if (!unsaved || stopped !== null || sending !== null) return
    sending = text
    since = 0
    put(text, base).then(written, (error) => written({ why: 'refused', error }))
  }

  function written(outcome: { inFile: RichText } | Stopped): void {
    const sent = sending
    sending = null
    if ('why' in outcome) {
      if (outcome.why === 'refused' && outcome.error instanceof Unreachable)
        timer = setTimeout(() => {
          set({ stopped: null })
          flush()
        }, retry)
      set({ stopped: outcome })
      return
    }
    base = outcome.inFile
    if (state.get().text === sent) {
      forgetPending(key)
      // Pictures are named by their hash from now on.
      set({ text: base, inFile: base, unsaved: false })
    } else {
      set({ inFile: base })
      wait()
    }
  }

  function wait(): void {
    const now = Date.now()
    since ||= now
    clearTimeout(timer)
    timer = setTimeout(flush, Math.max(0, Math.min(rest, since + longest - now)))
  }

  return {
    state,
    flush,
    type(text) {
      const hasRoom = keepPending(key, { text, over: markOf(base) })
      const { stopped, recovered } = state.get()
      // What was refused may be mended by what is typed now.
      set({
        text,
        unsaved: true,
        stopped: stopped?.why === 'refused' ? null : stopped,
        recovered: recovered && stopped?.why === 'changed',
      })
      if (hasRoom) wait()
      else flush()
    },
    heard(text) {
      const { unsaved, stopped } = state.get()
      if (text === null || unsaved || stopped !== null || isSame(text, base)) return
      base = text
      set({ text, inFile: text })
    },
    keepMine() {
      const { stopped } = state.get()
      if (stopped?.why === 'changed') base = stopped.theirs
      set({ stopped: null, recovered: false })
      flush()
    },
    takeTheirs() {
      const { stopped } = state.get()
      if (stopped?.why === 'changed') base = stopped.theirs
      forgetPending(key)
      set({ text: base, inFile: base, unsaved: false, stopped: null, recovered: false })
    },
    noted: () => set({ recovered: false }),
  }
}

interface Place<T> {
  programme: string
  list: RecordList
  id: string
  of: TextOf<T>
}

/** Writes a text into its record as that is now; where others changed the rest of it, that stays. */
async function putText<T extends { id: string }>(
  { programme, list, id, of }: Place<T>,
  text: RichText,
  base: RichText,
): Promise<{ inFile: RichText } | Stopped> {
  const query = queries.record(programme, list, id)
  let answer = await queryClient.ensureQueryData(query)
  for (;;) {
    const record = answer.record as T // a list has one type of record
    const theirs = of.read(record)
    if (theirs === null) return { why: 'gone' }
    if (isSame(theirs, text)) return { inFile: theirs }
    if (!isSame(theirs, base)) return { why: 'changed', theirs }
    try {
      await queryClient.cancelQueries({ queryKey: query.queryKey })
      const written = await api.putRecord(programme, list, of.write(record, text), {
        base: answer.revision,
        typing: true,
      })
      queryClient.setQueryData(query.queryKey, (now: RecordAnswer | undefined) =>
        now && now.revision > written.revision ? now : written,
      )
      return { inFile: of.read(written.record as T) ?? text } // it was just written there
    } catch (error) {
      if (isAppError(error, 'not-found')) return { why: 'gone' }
      if (!isAppError(error, 'conflict')) throw error
      answer = await queryClient.fetchQuery({ ...query, staleTime: 0 })
    }
  }
}

const count = (by: { underWay: number; held: number }): void => {
  if (by.underWay !== 0 || by.held !== 0)
    saving.set((now) => ({ underWay: now.underWay + by.underWay, held: now.held + by.held }))
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
