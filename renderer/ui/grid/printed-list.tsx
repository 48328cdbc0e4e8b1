import { counted } from '../../words.ts'
import type { Entry } from './arrange-rows.ts'
import type { GridColumn, GridRecord, GridView } from './grid-types.ts'
import { useLandscape } from './use-landscape.ts'
import { usePrinting } from './use-printing.ts'
import { viewInWords } from './view-in-words.ts'
import './printed-list.css'

interface PrintedListProps<T> {
  title: string
  nouns: [string, string]
  under: readonly string[]
  columns: readonly GridColumn<T>[]
  entries: readonly Entry<T>[]
  view: GridView
}

/** More columns than these want the sheet turned. */
const mostAcross = 4

/** The whole list as it goes to paper: every row that is looked for, in order, its headings again on every page. */
export function PrintedList<T extends GridRecord>(props: PrintedListProps<T>) {
  return usePrinting() ? <Sheet {...props} /> : null
}

function Sheet<T extends GridRecord>({ title, nouns, under, columns, entries, view }: PrintedListProps<T>) {
  const seen = columns.filter(({ unseen }) => !unseen)
  useLandscape(seen.length > mostAcross)
  const rows = entries.filter(({ kind }) => kind === 'row').length
  return (
    <section className="printed-list" aria-label={title}>
      <p className="printed-facts">
        {[...under, counted(rows, ...nouns), ...viewInWords(view, columns)].join(' · ')}
      </p>
      <table>
        <thead>
          <tr>
            {seen.map(({ id, label }) => (
              <th key={id} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) =>
            entry.kind === 'group' ? (
              <tr key={entry.key} className="printed-group">
                <th colSpan={seen.length} scope="rowgroup">
                  {entry.label} ({entry.count})
                </th>
              </tr>
            ) : (
              <tr key={entry.key}>
                {seen.map(({ id, text, printed, rowHeader }) =>
                  rowHeader ? (
                    <th key={id} scope="row">
                      {(printed ?? text)(entry.record)}
                    </th>
                  ) : (
                    <td key={id}>{(printed ?? text)(entry.record)}</td>
                  ),
                )}
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  )
}
