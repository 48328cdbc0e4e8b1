import { useEffect, useRef, useState } from 'react'
import type { Audience, Day, Ref } from '../../../shared/records/basics.ts'
import type { Clearance, Update } from '../../../shared/records/update.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import type { EditedRecord } from '../../api/use-record.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { DayField } from '../../ui/day-field.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { RefPicker } from '../meeting/ref-picker.tsx'
import { useNames } from '../meeting/use-names.ts'
import { addClearance, removeClearance } from './text-edits.ts'
import { audiences } from './text-facts.tsx'

interface ClearancesProps {
  programme: string
  edited: EditedRecord<Update>
  readOnly: boolean
  /** Before one is given: what was said of an earlier one no longer holds. */
  onGiven: () => void
}

/** Who cleared an update, when and for whom; another is added beneath. */
export const Clearances = ({ programme, edited, readOnly, onGiven }: ClearancesProps) => {
  const { record: update, edit } = edited
  const names = useNames(programme)
  const [adding, setAdding] = useState(false)
  const box = useRef<HTMLElement>(null)
  const focusAdd = () =>
    window.setTimeout(() => box.current?.querySelector<HTMLElement>('.clearances-head button')?.focus(), 0)
  const close = () => {
    setAdding(false)
    focusAdd()
  }
  return (
    <section className="clearances" aria-label="Clearances" ref={box}>
      <div className="clearances-head">
        <h2 className="legend">Cleared by</h2>
        {!readOnly && !adding && (
          <Button look="quiet" icon="plus" onPress={() => setAdding(true)}>
            Add a clearance
          </Button>
        )}
      </div>
      {update.clearances.length === 0 ? (
        !adding && <p className="clearances-list">Nobody yet.</p>
      ) : (
        <ul className="clearances-list">
          {update.clearances.map((clearance) => (
            <li key={JSON.stringify(clearance)} className="ref-chip">
              {inWords(clearance, names.of)}
              {!readOnly && (
                <IconButton
                  icon="cross"
                  label={`Take off: ${inWords(clearance, names.of)}`}
                  onPress={() => {
                    edit(removeClearance(clearance))
                    focusAdd()
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {adding && (
        <ClearanceForm
          programme={programme}
          near={update.asOf}
          audience={update.audience}
          onCancel={close}
          onAdd={(clearance) => {
            onGiven()
            edit(addClearance(clearance))
            close()
          }}
        />
      )}
    </section>
  )
}

const inWords = ({ by, on, audience }: Clearance, nameOf: (ref: Ref) => string) =>
  `${nameOf(by)}, ${printDay(on)}, for ${audience}`

interface FormProps {
  programme: string
  near: Day
  audience: Audience
  onAdd: (clearance: Clearance) => void
  onCancel: () => void
}

const ClearanceForm = ({ programme, near, audience: first, onAdd, onCancel }: FormProps) => {
  const names = useNames(programme)
  const [by, setBy] = useState<Ref>()
  const [on, setOn] = useState<Day>()
  const [audience, setAudience] = useState<Audience>(first)
  const form = useRef<HTMLFieldSetElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  return (
    <fieldset
      className="clearances-form"
      aria-label="New clearance"
      ref={form}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      <div className="clearances-by">
        {by === undefined ? (
          <RefPicker
            label="Who cleared it"
            names={names}
            organisations
            onPick={(ref) => {
              setBy(ref)
              window.setTimeout(
                () => form.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus(),
                0,
              )
            }}
          />
        ) : (
          <>
            <span className="field-label">Who cleared it</span>
            <span className="ref-chip">
              {names.of(by)}
              <IconButton icon="cross" label={`Take off: ${names.of(by)}`} onPress={() => setBy(undefined)} />
            </span>
          </>
        )}
      </div>
      <DayField label="On" value={on} near={near} onChange={setOn} />
      <Segmented
        label="For"
        options={audiences.map(({ id, label }) => ({ value: id, label }))}
        value={audience}
        onChange={setAudience}
      />
      <Button
        isDisabled={by === undefined || on === undefined || on < '1900'}
        onPress={() => by !== undefined && on !== undefined && onAdd({ by, on, audience })}
      >
        Add
      </Button>
      <Button look="quiet" onPress={onCancel}>
        Cancel
      </Button>
    </fieldset>
  )
}
