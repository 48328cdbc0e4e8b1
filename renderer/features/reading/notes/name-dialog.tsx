import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { queries } from '../../../api/queries.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { asking, keepMe } from './me.ts'

interface Person {
  id: string
  name: string
}

/** Asked once: whose notes these are. Somebody on file, or any name. */
export const NameDialog = ({ programme }: { programme: string }) => {
  const asked = asking.use()
  return asked === null ? null : <NameForm programme={programme} then={asked.then} />
}

const NameForm = ({ programme, then }: { programme: string; then: () => void }) => {
  const { data } = useQuery(queries.records(programme, 'people'))
  const people = (data?.records ?? []).map(({ record }) => record as Person) // of the list of people
  const [name, setName] = useState('')
  const id = useId()
  const close = () => asking.set(null)
  const keep = () => {
    const called = people.filter((person) => person.name === name.trim())
    keepMe(name.trim(), programme, called.length === 1 ? called[0]?.id : undefined)
    // At once, so that what is typed next is not lost: the dialog has gone, and gives no focus back to what lost it.
    flushSync(close)
    then()
  }
  return (
    <Dialog
      title="Your name on notes"
      open
      onClose={close}
      actions={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button look="go" isDisabled={name.trim() === ''} onPress={keep}>
            Use this name
          </Button>
        </>
      }
    >
      <form
        className="field"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') keep()
        }}
      >
        <label className="field-label" htmlFor={id}>
          Your name
        </label>
        <input
          id={id}
          className="field-input"
          list={`${id}-people`}
          autoComplete="off"
          autoFocus
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <datalist id={`${id}-people`}>
          {people.map((person) => (
            <option key={person.id} value={person.name} />
          ))}
        </datalist>
        <p className="field-hint">It stands on every note that you write, and is kept on this computer.</p>
      </form>
    </Dialog>
  )
}
