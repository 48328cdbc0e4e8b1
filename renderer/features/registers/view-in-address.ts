import type { GridColumn, GridView, Sorting } from '../../ui/grid/grid-types.ts'

/** The fields of an address. */
export type Fields = Readonly<Record<string, string | undefined>>
type Column = Pick<GridColumn<never>, 'id'> & { filter?: unknown; days?: unknown }

const nothing = 'none'
/** Values stand between `|`, which is `~1` within one. */
const join = (values: readonly string[]): string =>
  values.map((value) => value.replaceAll('~', '~0').replaceAll('|', '~1')).join('|')
const split = (written: string): string[] =>
  written.split('|').map((value) => value.replaceAll('~1', '|').replaceAll('~0', '~'))

const sortingIn = (written: string): Sorting | null =>
  written === nothing ? null : { column: written.replace(/^-/, ''), down: written.startsWith('-') }
const sortingAs = (sorting: Sorting | null): string =>
  sorting === null ? nothing : `${sorting.down ? '-' : ''}${sorting.column}`

const narrows = ({ filter, days }: Column): boolean => filter !== undefined || days !== undefined

/** How an address wants a list to be looked at; what it does not say is as `usual`. */
export function viewIn(fields: Fields, columns: readonly Column[], usual: GridView): GridView {
  const known = (id: string | undefined): boolean => columns.some((column) => column.id === id)
  const sorting = fields.sort === undefined ? usual.sorting : sortingIn(fields.sort)
  const group = fields.by === undefined ? usual.group : fields.by
  return {
    words: fields.q ?? '',
    sorting: sorting && known(sorting.column) ? sorting : fields.sort === nothing ? null : usual.sorting,
    group: group !== null && known(group) ? group : null,
    filters: Object.fromEntries(
      columns.flatMap((column) => {
        const written = narrows(column) ? fields[column.id] : undefined
        return written === undefined || written === '' ? [] : [[column.id, split(written)]]
      }),
    ),
  }
}

/** The fields that say it: those that are as usual are absent. */
export function viewAs(view: GridView, columns: readonly Column[], usual: GridView): Fields {
  const unless = (written: string, plain: string) => (written === plain ? undefined : written)
  return {
    q: unless(view.words.trim(), ''),
    sort: unless(sortingAs(view.sorting), sortingAs(usual.sorting)),
    by: unless(view.group ?? nothing, usual.group ?? nothing),
    ...Object.fromEntries(
      columns.filter(narrows).map(({ id }) => [id, unless(join(view.filters[id] ?? []), '')]),
    ),
  }
}
