import { useState } from 'react'
import type { PastePreview } from '../../../shared/api.ts'
import { printList } from '../../../shared/rules/dates.ts'
import type { PasteField } from '../../../shared/rules/paste/columns.ts'
import { Button } from '../../ui/button.tsx'
import { Chip, type ChipProps } from '../../ui/chip.tsx'
import { counted } from '../../words.ts'
import { fieldName, fieldTitle } from './field-names.ts'

type Row = PastePreview['rows'][number]

/** More would keep one waiting; all of them are counted and brought in. */
const mostAtFirst = 300

interface PasteTableProps {
  preview: PastePreview
  leftOut: ReadonlySet<number>
  onLeaveOut: (places: readonly number[], out: boolean) => void
  onColumn: (column: number, field: PasteField | null) => void
}

/** The rows as they came, under what their columns were taken for, each with what it becomes. */
export const PasteTable = ({ preview, leftOut, onLeaveOut, onColumn }: PasteTableProps) => {
  const able = preview.rows.filter(({ put }) => put !== null).map(({ place }) => place)
  const [showsAll, setAll] = useState(false)
  const rows = showsAll ? preview.rows : preview.rows.slice(0, mostAtFirst)
  const taken = new Set(preview.columns.map(({ field }) => field))
  return (
    <section className="paste-rows" aria-label="Rows that were read">
      <table className="paste-table">
        <thead>
          <tr>
            <th scope="col">
              <input
                type="checkbox"
                aria-label="Bring in all rows that can be"
                checked={able.length > 0 && able.every((place) => !leftOut.has(place))}
                disabled={able.length === 0}
                onChange={({ target }) => onLeaveOut(able, !target.checked)}
              />
            </th>
            <th scope="col">What becomes of it</th>
            {preview.columns.map(({ heading, field }, i) => {
              const name = heading || `Column ${i + 1}`
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={i} scope="col" className={field === null ? 'paste-unused' : ''}>
                  <span className="paste-heading">{name}</span>
                  <select
                    className="paste-select"
                    aria-label={`${name} is`}
                    value={field ?? ''}
                    onChange={({ target }) =>
                      onColumn(i, preview.fields.find((one) => one === target.value) ?? null)
                    }
                  >
                    <option value="">Not wanted</option>
                    {preview.fields.map((one) => (
                      <option key={one} value={one} disabled={one !== field && taken.has(one)}>
                        {fieldTitle(one)}
                      </option>
                    ))}
                  </select>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PasteRow
              key={row.place}
              row={row}
              columns={preview.columns}
              isOut={leftOut.has(row.place)}
              onLeaveOut={(out) => onLeaveOut([row.place], out)}
            />
          ))}
        </tbody>
      </table>
      {rows.length < preview.rows.length && (
        <Button look="quiet" onPress={() => setAll(true)}>
          Show all {counted(preview.rows.length, 'row')}
        </Button>
      )}
    </section>
  )
}

const PasteRow = ({
  row,
  columns,
  isOut,
  onLeaveOut,
}: {
  row: Row
  columns: PastePreview['columns']
  isOut: boolean
  onLeaveOut: (out: boolean) => void
}) => (
  <tr className={row.put === null || isOut ? 'paste-out' : ''}>
    <td>
      <input
        type="checkbox"
        aria-label={`Bring in row ${row.place + 1}`}
        checked={row.put !== null && !isOut}
        disabled={row.put === null}
        onChange={({ target }) => onLeaveOut(!target.checked)}
      />
    </td>
    <th scope="row" className="paste-outcome">
      <Outcome row={row} isOut={isOut} />
      {row.faults.map(({ path, message }) => (
        <span key={`${path} ${message}`} className="paste-fault">
          {path === '' ? 'It' : fieldName(path)} {message}
        </span>
      ))}
      {row.notes.map((note) => (
        <span key={note} className="paste-note">
          {note}
        </span>
      ))}
    </th>
    {columns.map(({ field }, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
      <td key={i} className={field === null ? 'paste-unused' : ''}>
        {row.cells[i]}
      </td>
    ))}
  </tr>
)

const outcomes: Record<Row['outcome'], { tone: NonNullable<ChipProps['tone']>; words: string }> = {
  new: { tone: 'done', words: 'New' },
  change: { tone: 'accent', words: 'Changes' },
  same: { tone: 'plain', words: 'The same already' },
  refused: { tone: 'late', words: 'Refused' },
}

const Outcome = ({ row, isOut }: { row: Row; isOut: boolean }) => {
  if (isOut && row.put !== null) return <Chip>Left out</Chip>
  const { tone, words } = outcomes[row.outcome]
  const fields = row.outcome === 'change' ? Object.keys(row.put?.value ?? {}).map(fieldName) : []
  return (
    <Chip tone={tone}>
      {words} {printList(fields)}
    </Chip>
  )
}
