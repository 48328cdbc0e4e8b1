import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { Icon } from '../icon.tsx'
import { arrangeRows, type Entry, type Sorting } from './arrange-rows.ts'
import { useAfterG, useGridKeys } from './grid-keys.ts'
import { type CellActs, GridRow } from './grid-row.tsx'
import { GridTools } from './grid-tools.tsx'
import type { CellProblem, GridColumn, GridRecord, PickOption } from './grid-types.ts'
import './grid.css'

export interface GridProps<T> {
  label: string
  /** `action` and `actions` */
  nouns: [string, string]
  columns: readonly GridColumn<T>[]
  rows: readonly T[]
  problems: readonly CellProblem[]
  sortedBy?: Sorting
  groupedBy?: string
  /** What stands beside the field that finds. */
  tools?: ReactNode
  /** Beside what can be done with every row that is chosen. */
  forChosen?: (chosen: T[]) => ReactNode
  onPut: (row: T, column: GridColumn<T>) => void
  /** The same cell of several rows. */
  onPutMany: (rows: T[], column: GridColumn<T>, chosen: PickOption[]) => void
  onRemove: (rows: T[]) => void
  /** Begins a new row, and answers its id. */
  onAdd?: () => string
  /** Ends a new row in which nothing was written. */
  onLeaveNew?: (row: string) => void
  /** Begins with a new row. */
  startsNew?: boolean
  /** In place of the rows, where none of them are looked at now. */
  none?: string
}

interface Place {
  row: string
  column: number
}

const rowHeight = 37

/**
 * A table that is worked in: sorted, grouped, narrowed as one types, edited cell by cell, many rows at once. Only the
 * rows in sight are there; their indexes say where they stand among all (WAI-ARIA grid).
 */
export function Grid<T extends GridRecord>(props: GridProps<T>) {
  const { label, nouns, columns: all, rows, problems, onAdd, onRemove } = props
  const columns = useMemo(() => all.filter(({ unseen }) => !unseen), [all])
  const [words, setWords] = useState('')
  const [sorting, setSorting] = useState<Sorting | null>(props.sortedBy ?? null)
  const [group, setGroup] = useState<string | null>(props.groupedBy ?? null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [focus, setFocus] = useState<Place | null>(null)
  const [editing, setEditing] = useState<Place | null>(null)
  const [order, setOrder] = useState<readonly string[]>([])

  const arranged = useMemo(
    () => arrangeRows(rows, all, { words, sorting, group }),
    [rows, all, words, sorting, group],
  )
  // While somebody writes in the grid no row moves away from under the hand.
  const entries = useMemo(
    () => (editing ? held(arranged, order, rows) : arranged),
    [arranged, editing, order, rows],
  )
  const shown = useMemo(
    () => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.record] : [])),
    [entries],
  )
  const body = useRef<HTMLDivElement>(null)
  const anchor = useRef<string | null>(null)
  const wantsFocus = useRef(false)
  const afterG = useAfterG()

  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight,
    getItemKey: (i) => entries[i]?.key ?? i,
    overscan: 10,
    initialRect: { width: 1000, height: 700 },
  })

  const place: Place | null =
    focus && (focus.row === '' || shown.some(({ id }) => id === focus.row))
      ? focus
      : shown[0]
        ? { row: shown[0].id, column: 1 }
        : null

  useEffect(() => {
    if (!wantsFocus.current || editing || !place) return
    const cell = body.current?.querySelector<HTMLElement>(
      `[data-cell="${CSS.escape(place.row)} ${place.column}"]`,
    )
    if (!cell) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  const goTo = (row: string, column: number) => {
    const at = entries.findIndex(({ key }) => key === row)
    if (at >= 0) virtual.scrollToIndex(at)
    wantsFocus.current = true
    setFocus({ row, column })
  }
  const step = (rowsOn: number, columnsOn = 0) => {
    if (!place) return
    const at = place.row === '' ? -1 : shown.findIndex(({ id }) => id === place.row)
    const next = Math.min(Math.max(at + rowsOn, -1), shown.length - 1)
    const column = Math.min(Math.max(place.column + columnsOn, 0), columns.length)
    goTo(next < 0 ? '' : (shown[next]?.id ?? ''), column)
  }

  const select = (ids: readonly string[]) => setSelected(new Set(ids))
  const selectRow = (id: string, extend: boolean) => {
    const from = shown.findIndex((row) => row.id === anchor.current)
    const to = shown.findIndex((row) => row.id === id)
    if (extend && from >= 0) {
      const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1).map((row) => row.id)
      select([...selected, ...range])
      return
    }
    anchor.current = id
    select(selected.has(id) ? [...selected].filter((one) => one !== id) : [...selected, id])
  }
  const chosenRows = shown.filter(({ id }) => selected.has(id))

  const edit = (row: string, column: number) => {
    const record = shown.find(({ id }) => id === row)
    const { edit: how, ...rest } = columns[column - 1] ?? {}
    if (!record || !how) return
    setFocus({ row, column })
    if (how.kind === 'open') {
      how.open(record)
      return
    }
    if (how.kind === 'toggle') {
      const column = { ...rest, edit: how } as GridColumn<T> // the column that was just taken apart
      props.onPut(how.put(record, !how.value(record)), column)
      return
    }
    setOrder(entries.map(({ key }) => key))
    setEditing({ row, column })
  }
  const leave = (on: -1 | 0 | 1 | null) => {
    const from = editing
    setEditing(null)
    if (!from) return
    if (on === null) props.onLeaveNew?.(from.row)
    if (on === 0) {
      props.onLeaveNew?.(from.row)
      goTo(from.row, from.column)
    }
    if (on !== 1 && on !== -1) return
    const next = nextEditable(columns, from.column, on)
    if (next === null) {
      props.onLeaveNew?.(from.row)
      goTo(from.row, from.column)
    } else if (['toggle', 'open'].includes(columns[next - 1]?.edit?.kind ?? '')) goTo(from.row, next)
    else {
      setFocus({ row: from.row, column: next })
      setEditing({ row: from.row, column: next })
    }
  }

  const add =
    onAdd &&
    (() => {
      setWords('')
      const id = onAdd()
      const first = columns.findIndex(({ rowHeader }) => rowHeader) + 1
      setOrder([...entries.map(({ key }) => key), id])
      setFocus({ row: id, column: first })
      setEditing({ row: id, column: first })
      // Once the row is there.
      requestAnimationFrame(() => virtual.scrollToIndex(entries.length))
    })
  const begin = useRef(props.startsNew ? add : undefined)
  useEffect(() => {
    begin.current?.()
    begin.current = undefined
  }, [])
  const remove = (gone: T[]) => {
    if (gone.length === 0) return
    const at = shown.findIndex(({ id }) => id === gone[0]?.id)
    const left = shown.filter((row) => !gone.includes(row))
    const next = left[Math.min(at, left.length - 1)]
    onRemove(gone)
    select([])
    if (next) goTo(next.id, place?.column ?? 1)
  }
  useGridKeys({
    add,
    enter: () => place && goTo(place.row === '' ? (shown[0]?.id ?? '') : place.row, place.column),
  })

  const latest = useRef({ props, edit, leave, selectRow })
  latest.current = { props, edit, leave, selectRow }
  const acts = useMemo<CellActs<T>>(
    () => ({
      onPut: (row, column) => latest.current.props.onPut(row, column),
      onEdit: (row, column) => latest.current.edit(row, column),
      onLeave: (on) => latest.current.leave(on),
      onSelect: (row, extend) => latest.current.selectRow(row, extend),
      onFocusCell: (row, column) =>
        setFocus((now) => (now?.row === row && now.column === column ? now : { row, column })),
    }),
    [],
  )

  const sort = (column: string) =>
    setSorting((now) =>
      now?.column !== column ? { column, down: false } : now.down ? null : { column, down: true },
    )

  function pressed(event: KeyboardEvent<HTMLDivElement>): void {
    // What lies over the grid is its child to React alone.
    if (!event.currentTarget.contains(event.target as Node) || editing || !place) return // an event's target is a node
    if (event.altKey || afterG(event.key)) return
    const { key, shiftKey } = event
    const together = event.ctrlKey || event.metaKey
    const page = Math.max(1, Math.floor((body.current?.clientHeight ?? 0) / rowHeight) - 2)
    const record = shown.find(({ id }) => id === place.row)
    const ends = together ? shown.length : 0
    if (together && key.toLowerCase() === 'a') select(shown.map(({ id }) => id))
    else if (together && !['Home', 'End'].includes(key)) return
    else if ((key === 'ArrowDown' || key === 'ArrowUp') && shiftKey && record) {
      const on = key === 'ArrowDown' ? 1 : -1
      const next = shown[shown.indexOf(record) + on]
      select([...selected, record.id, ...(next ? [next.id] : [])])
      step(on)
    } else if (key === 'ArrowDown' || key === 'j') step(1)
    else if (key === 'ArrowUp' || key === 'k') step(-1)
    else if (key === 'ArrowRight') step(0, 1)
    else if (key === 'ArrowLeft') step(0, -1)
    else if (key === 'PageDown') step(page)
    else if (key === 'PageUp') step(-page)
    else if (key === 'Home') step(-ends, -columns.length)
    else if (key === 'End') step(ends, columns.length)
    else if (place.row === '') {
      if (key !== 'Enter' && key !== ' ') return
      const column = columns[place.column - 1]
      if (column) sort(column.id)
      else select(chosenRows.length === shown.length ? [] : shown.map(({ id }) => id))
    } else if (key === ' ') selectRow(place.row, shiftKey)
    else if (key === 'Enter' || key === 'F2') {
      if (place.column === 0) selectRow(place.row, shiftKey)
      else edit(place.row, place.column)
    } else if (key === 'n' && add) add()
    else if (key === 'Delete' || (key === 'Backspace' && !together)) {
      remove(chosenRows.length > 0 ? chosenRows : record ? [record] : [])
    } else if (key === 'Escape' && selected.size > 0) select([])
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const headFocus = (column: number) => (place?.row === '' && place.column === column ? 0 : -1)
  const tracks = {
    '--grid-tracks': `36px ${columns.map(({ width }) => width).join(' ')}`,
  } as React.CSSProperties // a variable of our own
  const rowPlace = useMemo(() => new Map(shown.map(({ id }, i) => [id, i + 2])), [shown])

  return (
    <div className="grid-whole">
      <GridTools
        label={label}
        nouns={nouns}
        columns={all}
        words={words}
        onWords={setWords}
        onDown={() => place && goTo(shown[0]?.id ?? '', 1)}
        group={group}
        onGroup={setGroup}
        chosen={chosenRows}
        count={{ shown: shown.length, all: rows.length }}
        onPutMany={props.onPutMany}
        onRemove={() => remove(chosenRows)}
        onClear={() => select([])}
        {...(add ? { onAdd: add } : {})}
        {...(props.forChosen ? { forChosen: props.forChosen } : {})}
      >
        {props.tools}
      </GridTools>
      {/* biome-ignore lint/a11y/useSemanticElements: most rows of a long list are not there, and a table cannot say so */}
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length + 1}
        aria-multiselectable="true"
        className="grid"
        style={tracks}
        ref={body}
        tabIndex={place ? -1 : 0}
        onKeyDown={pressed}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className="grid-head">
          {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above; its cells take the focus */}
          <div role="row" aria-rowindex={1} className="grid-row">
            {/* biome-ignore lint/a11y/useSemanticElements: as above */}
            <div
              role="columnheader"
              aria-colindex={1}
              aria-label="Select all"
              className="grid-cell grid-box-cell"
              tabIndex={headFocus(0)}
              data-cell=" 0"
              onFocus={() => acts.onFocusCell('', 0)}
              onClick={() => select(chosenRows.length === shown.length ? [] : shown.map(({ id }) => id))}
              onKeyDown={() => undefined}
            >
              <span className="grid-box" aria-hidden="true">
                {shown.length > 0 && chosenRows.length === shown.length && <Icon name="tick" size={14} />}
              </span>
            </div>
            {columns.map((column, i) => (
              // biome-ignore lint/a11y/useSemanticElements: as above
              <div
                key={column.id}
                role="columnheader"
                aria-colindex={i + 2}
                aria-sort={
                  sorting?.column === column.id ? (sorting.down ? 'descending' : 'ascending') : 'none'
                }
                className="grid-cell"
                tabIndex={headFocus(i + 1)}
                data-cell={` ${i + 1}`}
                onFocus={() => acts.onFocusCell('', i + 1)}
                onClick={() => sort(column.id)}
                onKeyDown={() => undefined}
              >
                {column.label}
                {sorting?.column === column.id && (
                  <span className={sorting.down ? 'grid-sort' : 'grid-sort grid-sort-up'}>
                    <Icon name="down" size={14} />
                  </span>
                )}
              </div>
            ))}
          </div>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className="grid-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start }) => {
            const entry = entries[index]
            if (!entry) return null
            return (
              <div
                key={key}
                role="presentation"
                className="grid-line"
                data-index={index}
                ref={virtual.measureElement}
                style={{ transform: `translateY(${start}px)` }}
              >
                {entry.kind === 'group' ? (
                  <GroupHead label={entry.label} count={entry.count} columns={columns.length + 1} />
                ) : (
                  <GridRow
                    row={entry.record}
                    columns={columns}
                    rowIndex={rowPlace.get(entry.key) ?? 2}
                    selected={selected.has(entry.key)}
                    focusAt={place?.row === entry.key ? place.column : null}
                    editAt={editing?.row === entry.key ? editing.column : null}
                    problems={problemsOf(problems, entry.key)}
                    acts={acts}
                  />
                )}
              </div>
            )
          })}
        </div>
      </div>
      {shown.length === 0 && (
        <p className="grid-none" role="status">
          {words.trim() === ''
            ? (props.none ?? `No ${nouns[1]} here.`)
            : `No ${nouns[1]} hold “${words.trim()}”.`}
        </p>
      )}
    </div>
  )
}

const GroupHead = ({ label, count, columns }: { label: string; count: number; columns: number }) => (
  // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a heading among rows; nothing in it takes the focus
  <div role="row" className="grid-group">
    {/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above */}
    <div role="gridcell" aria-colspan={columns}>
      <span className="grid-group-name">{label}</span> <span className="grid-group-count">{count}</span>
    </div>
  </div>
)

const none: readonly CellProblem[] = []
const problemsOf = (problems: readonly CellProblem[], row: string): readonly CellProblem[] =>
  problems.some(({ record }) => record === row) ? problems.filter(({ record }) => record === row) : none

function nextEditable<T>(columns: readonly GridColumn<T>[], from: number, on: -1 | 1): number | null {
  for (let at = from + on; at >= 1 && at <= columns.length; at += on) if (columns[at - 1]?.edit) return at
  return null
}

/** The rows as they stood when the edit began, with what each says now; what came since is last. */
function held<T extends GridRecord>(
  arranged: Entry<T>[],
  order: readonly string[],
  rows: readonly T[],
): Entry<T>[] {
  const now = new Map(arranged.map((entry) => [entry.key, entry]))
  const records = new Map(rows.map((record) => [record.id, record]))
  const kept = order.flatMap((key): Entry<T>[] => {
    const entry = now.get(key)
    const record = records.get(key)
    return entry ? [entry] : record ? [{ kind: 'row', key, record }] : []
  })
  const known = new Set(order)
  return [...kept, ...arranged.filter(({ key }) => !known.has(key))]
}
