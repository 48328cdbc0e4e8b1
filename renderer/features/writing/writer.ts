import type { RecordAnswer } from '../../../shared/api.ts'
import { isAppError } from '../../../shared/errors.ts'
import type { RecordList } from '../../../shared/interchange.ts'
import type { RichText } from '../../../shared/rich-text.ts'
import { api } from '../../api/api.ts'
import { queries, queryClient } from '../../api/queries.ts'
import { keptHere, saving } from '../../api/saving.ts'
import { Unreachable } from '../../api/unreachable.ts'
import { type Watched, watch } from '../../watch.ts'
import { baseOfPending, forgetPending, keepBase, keepPending, markOf, pendingText } from './pending-text.ts'

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
  /** Somebody else has changed the same text meanwhile; `base` is what both were made from, null where it is not known. */
  | { why: 'changed'; theirs: RichText; base: RichText | null }
  | { why: 'gone' }
  | { why: 'refused'; error: unknown }

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
  /** Writes what is there, and is done when it is in the file or cannot get there. */
  written: () => Promise<void>
  keepMine: () => void
  takeTheirs: () => void
  /** Both in one, as it was chosen. */
  merge: (merged: RichText) => void
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
  const made = createWriter(key, inFile, (text, over) => putText({ programme, list, id, of }, text, over))
  writers.set(key, made)
  return made
}

/** `typing`: it goes on from what was written a moment ago, and need not be kept apart from that. */
interface Over {
  base: RichText
  typing: boolean
}
type Put = (text: RichText, over: Over) => Promise<{ inFile: RichText } | Stopped>

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
  /** The next write stands apart in the history: what others wrote is not to be lost in the same burst. */
  let apart = false
  /** The base that is kept on this computer. */
  let keptBase: RichText | null = null
  /** Whether what is unsaved is kept on this computer, and the page may be closed. */
  let isSafe = isKept
  const state = watch<Writing>({
    text: isKept ? kept.text : first,
    inFile: first,
    unsaved: isKept,
    stopped: isKept && !isOver ? { why: 'changed', theirs: first, base: baseOfPending(key, kept) } : null,
    recovered: isKept,
  })
  if (isKept) {
    count({ underWay: 1, held: isOver ? 0 : 1 })
    countSafe(1)
  }
  if (isOver) timer = setTimeout(flush, 0)
  if (kept !== null && !isKept) forgetPending(key)

  function set(next: Partial<Writing>, safe = isSafe): void {
    const now = state.get()
    const merged = { ...now, ...next }
    count({
      underWay: Number(merged.unsaved) - Number(now.unsaved),
      held: Number(merged.stopped !== null) - Number(now.stopped !== null),
    })
    countSafe(Number(merged.unsaved && safe) - Number(now.unsaved && isSafe))
    isSafe = safe
    state.set(merged)
  }

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const { text, unsaved, stopped } = state.get()
    if (!unsaved || stopped !== null || sending !== null) return
    sending = text
    since = 0
    put(text, { base, typing: !apart }).then(written, (error) => written({ why: 'refused', error }))
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
    apart = false
    if (state.get().text === sent) {
      forgetPending(key)
      // Pictures are named by their hash from now on.
      set({ text: base, inFile: base, unsaved: false })
    } else {
      set({ inFile: base })
      wait()
    }
  }

  function overTheirs(theirs: RichText): void {
    base = theirs
    apart = true
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
      if (hasRoom && keptBase !== base) {
        keepBase(key, base)
        keptBase = base
      }
      const { stopped, recovered } = state.get()
      // What was refused may be mended by what is typed now.
      set(
        {
          text,
          unsaved: true,
          stopped: stopped?.why === 'refused' ? null : stopped,
          recovered: recovered && stopped?.why === 'changed',
        },
        hasRoom,
      )
      if (hasRoom) wait()
      else flush()
    },
    heard(text) {
      const { unsaved, stopped } = state.get()
      if (text === null || unsaved || stopped !== null || isSame(text, base)) return
      base = text
      set({ text, inFile: text })
    },
    async written() {
      flush()
      while (state.get().unsaved && state.get().stopped === null)
        await new Promise((later) => setTimeout(later, 30))
    },
    keepMine() {
      const { stopped } = state.get()
      if (stopped?.why === 'changed') overTheirs(stopped.theirs)
      set({ stopped: null, recovered: false })
      flush()
    },
    takeTheirs() {
      const { stopped } = state.get()
      if (stopped?.why === 'changed') base = stopped.theirs
      forgetPending(key)
      set({ text: base, inFile: base, unsaved: false, stopped: null, recovered: false })
    },
    merge(merged) {
      const { stopped } = state.get()
      if (stopped?.why !== 'changed') return
      overTheirs(stopped.theirs)
      const hasRoom = keepPending(key, { text: merged, over: markOf(base) })
      set({ text: merged, unsaved: true, stopped: null, recovered: false }, hasRoom)
      flush()
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
  { base, typing }: Over,
): Promise<{ inFile: RichText } | Stopped> {
  const query = queries.record(programme, list, id)
  let answer = await queryClient.ensureQueryData(query)
  for (;;) {
    const record = answer.record as T // a list has one type of record
    const theirs = of.read(record)
    if (theirs === null) return { why: 'gone' }
    if (isSame(theirs, text)) return { inFile: theirs }
    if (!isSame(theirs, base)) return { why: 'changed', theirs, base }
    try {
      await queryClient.cancelQueries({ queryKey: query.queryKey })
      const written = await api.putRecord(programme, list, of.write(record, text), {
        base: answer.revision,
        typing,
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

const countSafe = (by: number): void => {
  if (by !== 0) keptHere.set((now) => now + by)
}

const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)
