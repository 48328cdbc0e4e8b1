import { useState } from 'react'
import { Form } from 'react-aria-components/Form'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

interface NameDialogProps {
  title: string
  /** What the button says. */
  verb: string
  name: string
  /** Absent: it is not asked for. */
  shortName?: string
  onClose: () => void
  /** Whether it was done: the dialog stays where it was not. */
  onName: (name: string, shortName: string | null) => Promise<boolean>
}

/** Asks what a programme is to be called. */
export const NameDialog = ({ title, verb, onClose, onName, ...before }: NameDialogProps) => {
  const [name, setName] = useState(before.name)
  const [shortName, setShortName] = useState(before.shortName ?? '')
  const [busy, setBusy] = useState(false)
  const ready = name.trim() !== '' && !busy

  async function finish(): Promise<void> {
    setBusy(true)
    const done = await onName(name.trim(), shortName.trim() || null)
    setBusy(false)
    if (done) onClose()
  }

  return (
    <Dialog
      title={title}
      open
      onClose={onClose}
      actions={
        <Button look="go" type="submit" form="programme-name" isDisabled={!ready}>
          {verb}
        </Button>
      }
    >
      <Form
        id="programme-name"
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void finish()
        }}
      >
        <TextField label="Name" value={name} onChange={setName} maxLength={200} autoFocus />
        {before.shortName !== undefined && (
          <TextField
            label="Short name"
            hint="It may be left out."
            value={shortName}
            onChange={setShortName}
            maxLength={200}
          />
        )}
      </Form>
    </Dialog>
  )
}
