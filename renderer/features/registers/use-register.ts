import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { ListAnswer, ListName, ListRows } from '../../../shared/api.ts'
import { isAppError } from '../../../shared/errors.ts'
import { programmeChanged, queryClient } from '../../api/queries.ts'
import { saving } from '../../api/saving.ts'
import { wordsFor } from '../../api/words-for.ts'
import type { CellProblem, GridColumn, PickOption } from '../../ui/grid/grid-types.ts'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { undo } from '../frame/undo.ts'
import { putRow, registerQueries, writeStep } from './register-queries.ts'

interface RegisterWay<R> {
  nouns: [string, string]
  /** A new row, of revision 0: kept here until it is whole. */
  make: (id: string) => R
  /** Whether it holds all that a record must. */
  isWhole: (row: R) => boolean
  /** What is written, where a row does not hold the whole record. */
  whole?: (row: R) => Promise<object>
}

/**
 * A list of records that is edited in place: every edit shows at once, is written by itself on the revision that it was
 * made on, and comes back with a word beside its cell where it could not be.
 */
export function useRegister<L extends ListName>(
  programme: string,
  list: L,
  { nouns, make, isWhole, whole = async ({ record }) => record }: RegisterWay<ListRows[L]>,
) {
  type R = ListRows[L]
  const wanted = registerQueries.list(programme, list)
  const { data } = useSuspenseQuery(wanted)
  const [drafts, setDrafts] = useState<R[]>([])
  const [problems, setProblems] = useState<CellProblem[]>([])
  const queue = useRef(Promise.resolve())
  const made = useRef(new Map<string, number>())

  const change = (edit: (rows: R[]) => R[]) =>
    queryClient.setQueryData(
      wanted.queryKey,
      (now: ListAnswer<L> | undefined) => now && { ...now, rows: edit(now.rows) },
    )
  const clear = (record: string, column: string) =>
    setProblems((now) => now.filter((one) => one.record !== record || one.column !== column))
  /** One write after the other. */
  const inTurn = (write: () => Promise<void>) => {
    saving.set((now) => ({ ...now, underWay: now.underWay + 1 }))
    queue.current = queue.current
      .then(write)
      .finally(() => saving.set((now) => ({ ...now, underWay: now.underWay - 1 })))
  }
  /** The revision that follows from it by this window's own writes. */
  const latest = (id: string, revision: number): number => {
    const next = made.current.get(`${id} ${revision}`)
    return next === undefined ? revision : latest(id, next)
  }

  const put = (row: R, column: GridColumn<R>) => {
    clear(row.id, column.id)
    if (row.revision === 0 && !isWhole(row)) {
      setDrafts((now) => now.map((one) => (one.id === row.id ? row : one)))
      return
    }
    if (row.revision === 0) setDrafts((now) => now.map((one) => (one.id === row.id ? row : one)))
    else change((rows) => rows.map((one) => (one.id === row.id ? row : one)))
    inTurn(async () => {
      await queryClient.cancelQueries({ queryKey: wanted.queryKey })
      const base = latest(row.id, row.revision)
      try {
        const { revision } = await putRow(
          programme,
          list,
          { ...(await whole(row)), id: row.id },
          base === 0 ? null : base,
        )
        made.current.set(`${row.id} ${base}`, revision)
        const saved = { ...row, revision }
        change((rows) =>
          rows.some(({ id }) => id === row.id)
            ? rows.map((one) => (one.id === row.id ? { ...one, revision } : one))
            : [...rows, saved],
        )
      } catch (error) {
        setProblems((now) => [...now, { record: row.id, column: column.id, words: inShort(error) }])
      }
      // The next write need not wait for what the list says now.
      void queryClient.invalidateQueries({ queryKey: wanted.queryKey })
    })
  }

  const putMany = (rows: R[], column: GridColumn<R>, chosen: PickOption[]) => {
    const { edit } = column
    if (edit?.kind !== 'pick') return
    const changed = rows.filter(({ revision }) => revision > 0).map((row) => edit.put(row, chosen))
    const byId = new Map(changed.map((row) => [row.id, row]))
    change((now) => now.map((row) => byId.get(row.id) ?? row))
    const what = chosen.map(({ label }) => label).join(', ') || 'none'
    inTurn(async () => {
      try {
        await writeStep(programme, {
          label: `${counted(changed.length, ...nouns)}: ${column.label.toLowerCase()} ${what}`,
          puts: await Promise.all(
            changed.map(async (row) => ({
              list,
              id: row.id,
              value: await whole(row),
              base: latest(row.id, row.revision),
            })),
          ),
        })
        toast({
          tone: 'done',
          title: `${counted(changed.length, ...nouns)} changed`,
          what: `${column.label}: ${what}.`,
          action: { label: 'Undo', run: () => void undo(programme) },
        })
      } catch (error) {
        say(error)
      }
      programmeChanged(programme)
    })
  }

  const remove = (rows: R[]) => {
    const ids = new Set(rows.map(({ id }) => id))
    setDrafts((now) => now.filter(({ id }) => !ids.has(id)))
    const gone = rows.filter(({ revision }) => revision > 0)
    if (gone.length === 0) return
    change((now) => now.filter(({ id }) => !ids.has(id)))
    inTurn(async () => {
      try {
        await writeStep(programme, {
          ...(gone.length > 1 ? { label: `${counted(gone.length, ...nouns)} removed` } : {}),
          removes: gone.map(({ id, revision }) => ({ list, id, base: latest(id, revision) })),
        })
        toast({
          tone: 'done',
          title: `${counted(gone.length, ...nouns)} removed`,
          action: { label: 'Undo', run: () => void undo(programme) },
        })
      } catch (error) {
        say(error)
      }
      programmeChanged(programme)
    })
  }

  const add = () => {
    const id = crypto.randomUUID().replaceAll('-', '')
    setDrafts((now) => [...now, make(id)])
    return id
  }
  /** A new row in which nothing was written is not kept. */
  const leaveNew = (id: string) =>
    setDrafts((now) =>
      now.filter((row) => row.id !== id || JSON.stringify(row.record) !== JSON.stringify(make(id).record)),
    )

  const known = useMemo(() => new Set(data.rows.map(({ id }) => id)), [data])
  // Not before the list has it: a row that goes for a moment would lose the focus.
  useEffect(
    () =>
      setDrafts((now) =>
        now.some(({ id }) => known.has(id)) ? now.filter(({ id }) => !known.has(id)) : now,
      ),
    [known],
  )
  return {
    programme,
    list,
    asOf: data.asOf,
    rows: [...data.rows, ...drafts.filter(({ id }) => !known.has(id))] as R[], // both are this list's own rows
    problems,
    put,
    putMany,
    remove,
    add,
    leaveNew,
  }
}

function say(error: unknown): void {
  const { title, what } = wordsFor(error)
  const faults = isAppError(error, 'faults') ? error.details.faults.map(({ message }) => message) : []
  const more = faults.length > 0 ? `It ${[...new Set(faults)].slice(0, 3).join('; ')}.` : what
  toast({ tone: 'late', title, ...(more === undefined ? {} : { what: more }) })
}

/** What went wrong, as short as stands beside a cell. */
function inShort(error: unknown): string {
  if (isAppError(error, 'conflict'))
    return 'Not saved: somebody changed this meanwhile. This is theirs; make your change again.'
  if (isAppError(error, 'faults'))
    return `Not saved: ${error.details.faults.map(({ path, message }) => `${path} ${message}`).join('; ')}.`
  return `Not saved: ${wordsFor(error).title}.`
}
