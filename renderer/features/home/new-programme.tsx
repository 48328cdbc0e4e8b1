import { useState } from 'react'
import { Form } from 'react-aria-components/Form'
import type { NewProgramme as Wanted } from '../../../shared/api.ts'
import { api } from '../../api/api.ts'
import { programmeChanged } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'

/** Makes a programme and opens it; says why where it cannot. Whether it was made. */
export async function makeProgramme(wanted: Wanted): Promise<boolean> {
  try {
    const made = await api.makeProgramme(wanted)
    programmeChanged(made.id)
    go(places.programme(made.id))
    return true
  } catch (error) {
    toast({ tone: 'late', ...wordsFor(error) })
    return false
  }
}

/** Asks what the new programme is called. */
export const NewProgramme = ({ onClose }: { onClose: () => void }) => {
  const [name, setName] = useState('')
  const [shortName, setShortName] = useState('')
  const [busy, setBusy] = useState(false)

  async function make(wanted: Wanted): Promise<void> {
    setBusy(true)
    const made = await makeProgramme(wanted)
    setBusy(false)
    if (made) onClose()
  }
  const short = shortName.trim()
  const empty: Wanted = { from: 'empty', name: name.trim(), ...(short === '' ? {} : { shortName: short }) }

  return (
    <Dialog
      title="New programme"
      open
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" isDisabled={busy} onPress={() => make({ from: 'sample' })}>
            Make the sample instead
          </Button>
          <Button look="go" type="submit" form="new-programme" isDisabled={busy || name.trim() === ''}>
            Make programme
          </Button>
        </>
      }
    >
      <Form
        id="new-programme"
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') make(empty)
        }}
      >
        <TextField label="Name" value={name} onChange={setName} maxLength={200} autoFocus />
        <TextField
          label="Short name"
          hint="What people call it, as documents print it in brackets; it may be left out."
          value={shortName}
          onChange={setShortName}
          maxLength={200}
        />
      </Form>
    </Dialog>
  )
}
