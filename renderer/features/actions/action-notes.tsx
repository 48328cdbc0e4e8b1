import { useState } from 'react'
import type { ActionRow } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import './actions.css'

/** What was said of an action, the latest first, and a place for what is said today. */
export const ActionNotes = ({
  row,
  asOf,
  onChange,
}: {
  row: ActionRow
  asOf: Day
  onChange: (row: ActionRow) => void
}) => {
  const [words, setWords] = useState('')
  const { notes } = row.record
  const put = (changed: typeof notes) =>
    onChange({ ...row, latestNote: changed.at(-1) ?? null, record: { ...row.record, notes: changed } })
  const add = () => {
    if (words.trim() === '') return
    put([...notes, { on: asOf, text: words.trim() }])
    setWords('')
  }
  return (
    <>
      <form
        className="action-add-note"
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <TextField label={`Note of ${printDay(asOf)}`} value={words} onChange={setWords} autoFocus />
        <Button type="submit">Add the note</Button>
      </form>
      {notes.length > 0 && (
        <ul className="action-notes" aria-label="Earlier notes">
          {notes
            .map((note, i) => ({ ...note, i }))
            .toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : b.i - a.i))
            .map(({ on, text, i }) => (
              <li key={`${on} ${i}`}>
                <span>
                  <span className="action-note-day">{printDay(on)}</span>
                  {text}
                </span>
                <IconButton
                  icon="cross"
                  label={`Remove the note of ${printDay(on)}`}
                  onPress={() => put(notes.filter((_, at) => at !== i))}
                />
              </li>
            ))}
        </ul>
      )}
    </>
  )
}
