import type { TableBlock } from '../../../shared/rich-text.ts'
import type { CellChange, RowChange } from '../../../shared/rules/compare/compare-tables.ts'
import { ComparedInlines, type Words } from './compared-inlines.tsx'
import { ComparedPieces } from './compared-pieces.tsx'

/** A table that says one thing throughout, or one whose rows changed. */
export const ComparedTable = ({ rows, words }: { rows: readonly RowChange[]; words: Words }) => (
  <div className="compared-table">
    <table>
      <tbody>
        {rows.map(({ kind, cells }, i) => {
          // A comparison is never edited.
          const key = `${i}`
          return (
            <tr key={key} className={`compared-row-${kind}`}>
              {cells.map((cell, j) => {
                const place = `${j}`
                return <Cell key={place} cell={cell} words={words} />
              })}
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)

const Cell = ({ cell, words }: { cell: CellChange; words: Words }) => {
  const { across, down } = cell.kind === 'changed' ? cell.now : cell.cell
  return (
    <td colSpan={across} rowSpan={down}>
      <Inside cell={cell} words={words} />
    </td>
  )
}

const Inside = ({ cell, words }: { cell: CellChange; words: Words }) => {
  if (cell.kind === 'changed') return <ComparedPieces pieces={cell.pieces} words={words} />
  const text = <ComparedInlines text={cell.cell.text} words={words} />
  if (cell.kind === 'added') return <ins>{text}</ins>
  return cell.kind === 'removed' ? <del>{text}</del> : text
}

export const rowsOf = ({ rows }: TableBlock): RowChange[] =>
  rows.map((row) => ({ kind: 'same', cells: row.map((cell) => ({ kind: 'same', cell })) }))
