import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { usePlaceOnPage } from '../use-place-on-page.ts'
import { groupRows, sortRows } from './arrange-rows.ts'
import { cellEditing } from './cell-editing.ts'
import { GridHead } from './grid-head.tsx'
import { moveInGrid } from './grid-moves.ts'
import { type CellActs, GridRow } from './grid-row.tsx'
import { GridTools } from './grid-tools.tsx'
import type { CellProblem, GridColumn, GridRecord, GridView, PickOption } from './grid-types.ts'
import { nextSorting } from './grid-view.ts'
import { GroupHead } from './group-head.tsx'
import { holdRows } from './hold-rows.ts'
import { narrowRows } from './narrow-rows.ts'
import { PrintedList } from './printed-list.tsx'
import { useChosenRows } from './use-chosen-rows.ts'
import { useAfterG, useGridKeys } from './use-grid-keys.ts'
import { type Place, useGridPlace } from './use-grid-place.ts'
import './grid.css'

export interface GridProps<T> {
  label: string
  /** `action` and `actions` */
  nouns: [string, string]
  columns: readonly GridColumn<T>[]
  rows: readonly T[]
  problems?: readonly CellProblem[]
  view: GridView
  onView: (change: Partial<GridView>) => void
  /** What stands beside the field that finds. */
  tools?: ReactNode
  /** Beside what can be done with every row that is chosen. */
  forChosen?: (chosen: T[]) => ReactNode
  onPut?: (row: T, column: GridColumn<T>) => void
  /** The same cell of several rows. */
  onPutMany?: (rows: T[], column: GridColumn<T>, chosen: PickOption[]) => void
  onRemove?: (rows: T[]) => void
  /** Begins a new row, and answers its id. */
  onAdd?: () => string
  /** Ends a new row in which nothing was written. */
  onLeaveNew?: (row: string) => void
  /** Begins with a new row. */
  startsNew?: boolean
  /** In place of the rows, where none of them are looked at now. */
  none?: string
  /** What a printed list says beneath its heading, before how it is narrowed. */
  printedUnder?: readonly string[]
}

const rowHeight = 37
const noProblems: readonly CellProblem[] = []

/**
 * A table that is worked in: sorted, grouped, narrowed as one types, edited cell by cell, many rows at once. Only the
 * rows in sight are there; their indexes say where they stand among all (WAI-ARIA grid). On paper all of them are.
 */
export function Grid<T extends GridRecord>(props: GridProps<T>) {
  const { label, nouns, columns: all, rows, problems = noProblems, view, onView, onAdd, onRemove } = props
  const { words, sorting, group, filters } = view
  const columns = useMemo(() => all.filter(({ unseen }) => !unseen), [all])
  const [editing, setEditing] = useState<Place | null>(null)
  const [order, setOrder] = useState<readonly string[]>([])

  const sorted = useMemo(() => sortRows(rows, all, sorting), [rows, all, sorting])
  const arranged = useMemo(
    () => groupRows(narrowRows(sorted, all, { words, filters }), all, group),
    [sorted, all, words, filters, group],
  )
  // While somebody writes in the grid no row moves away from under the hand.
  const entries = useMemo(
    () => (editing ? holdRows(arranged, order, rows) : arranged),
    [arranged, editing, order, rows],
  )
  const shown = useMemo(
    () => entries.flatMap((entry) => (entry.kind === 'row' ? [entry.record] : [])),
    [entries],
  )
  const body = useRef<HTMLDivElement>(null)
  const afterG = useAfterG()
  const editedAt = editing === null ? -1 : entries.findIndex(({ key }) => key === editing.row)
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => body.current,
    estimateSize: () => rowHeight,
    getItemKey: (i) => entries[i]?.key ?? i,
    overscan: 10,
    initialRect: { width: 1000, height: 700 },
    // The row that is written in is there wherever one scrolls to: what is typed in it is not lost, nor the first letter of a new one.
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range)
      if (editedAt < 0 || inSight.includes(editedAt)) return inSight
      return [...inSight, editedAt].sort((one, other) => one - other)
    },
  })
  const chosen = useChosenRows(shown)
  const { place, goTo, step, focused } = useGridPlace({
    body,
    virtual,
    entries,
    shown,
    columns: columns.length,
    isBusy: editing !== null,
  })
  const goOn = (to: Place) => {
    focused(to.row, to.column)
    setEditing(to)
  }
  const { edit, leave } = cellEditing({
    columns,
    shown,
    editing,
    goTo,
    focused,
    begin: (to) => {
      setOrder(entries.map(({ key }) => key))
      setEditing(to)
    },
    goOn,
    end: () => setEditing(null),
    onPut: (row, column) => props.onPut?.(row, column),
    onLeaveNew: props.onLeaveNew,
  })

  const add =
    onAdd &&
    (() => {
      onView({ words: '', filters: {} })
      const id = onAdd()
      setOrder([...entries.map(({ key }) => key), id])
      goOn({ row: id, column: columns.findIndex(({ rowHeader }) => rowHeader) + 1 })
      // Once the row is there.
      requestAnimationFrame(() => virtual.scrollToIndex(entries.length))
    })
  const begin = useRef(props.startsNew ? add : undefined)
  useEffect(() => {
    begin.current?.()
    begin.current = undefined
  }, [])
  const remove =
    onRemove &&
    ((gone: T[]) => {
      if (gone.length === 0) return
      const at = shown.findIndex(({ id }) => id === gone[0]?.id)
      const left = shown.filter((row) => !gone.includes(row))
      const next = left[Math.min(at, left.length - 1)]
      onRemove(gone)
      chosen.select([])
      if (next) goTo(next.id, place?.column ?? 1)
    })
  useGridKeys({
    add,
    enter: () => place && goTo(place.row === '' ? (shown[0]?.id ?? '') : place.row, place.column),
  })

  const latest = useRef({ props, edit, leave, chosen, focused })
  latest.current = { props, edit, leave, chosen, focused }
  const acts = useMemo<CellActs<T>>(
    () => ({
      onPut: (row, column) => latest.current.props.onPut?.(row, column),
      onEdit: (row, column) => latest.current.edit(row, column),
      onLeave: (on) => latest.current.leave(on),
      onSelect: (row, extend) => latest.current.chosen.selectRow(row, extend),
      onFocusCell: (row, column) => latest.current.focused(row, column),
    }),
    [],
  )
  const sort = (column: string) => onView({ sorting: nextSorting(sorting, column) })

  function pressed(event: KeyboardEvent<HTMLDivElement>): void {
    // What lies over the grid is its child to React alone.
    if (!event.currentTarget.contains(event.target as Node) || editing || !place) return // an event's target is a node
    if (event.altKey || afterG(event.key)) return
    const page = Math.max(1, Math.floor((body.current?.clientHeight ?? 0) / rowHeight) - 2)
    const around = { place, step, shown, columns, rows: chosen, page, sort, edit, add, remove }
    if (!moveInGrid(event, around)) return
    event.preventDefault()
    event.stopPropagation()
  }

  const fromTop = usePlaceOnPage(body)
  const tracks = {
    '--grid-from-top': `${fromTop}px`,
    '--grid-tracks': `36px ${columns.map(({ width }) => width).join(' ')}`,
  } as React.CSSProperties // variables of our own
  const rowPlace = useMemo(() => new Map(shown.map(({ id }, i) => [id, i + 2])), [shown])

  return (
    <div className="grid-whole">
      <GridTools
        label={label}
        nouns={nouns}
        columns={all}
        rows={rows}
        view={view}
        onView={onView}
        onDown={() => place && goTo(shown[0]?.id ?? '', 1)}
        chosen={chosen.chosen}
        count={{ shown: shown.length, all: rows.length }}
        {...(props.onPutMany ? { onPutMany: props.onPutMany } : {})}
        {...(remove ? { onRemove: () => remove(chosen.chosen) } : {})}
        onClear={() => chosen.select([])}
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
        <GridHead
          columns={columns}
          sorting={sorting}
          isAllChosen={chosen.isAll}
          focusAt={place?.row === '' ? place.column : null}
          onFocus={(column) => focused('', column)}
          onSort={sort}
          onChooseAll={chosen.selectAllOrNone}
        />
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
                    selected={chosen.selected.has(entry.key)}
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
          {noneInWords(view, nouns, props.none)}
        </p>
      )}
      <PrintedList
        title={label}
        nouns={nouns}
        under={props.printedUnder ?? []}
        columns={all}
        entries={arranged}
        view={view}
      />
    </div>
  )
}

function noneInWords(
  { words, filters }: GridView,
  nouns: [string, string],
  none: string | undefined,
): string {
  if (words.trim() !== '') return `No ${nouns[1]} hold “${words.trim()}”.`
  if (Object.keys(filters).length > 0) return `No ${nouns[1]} are as the filters want them.`
  return none ?? `No ${nouns[1]} here.`
}

const problemsOf = (problems: readonly CellProblem[], row: string): readonly CellProblem[] =>
  problems.some(({ record }) => record === row) ? problems.filter(({ record }) => record === row) : noProblems
