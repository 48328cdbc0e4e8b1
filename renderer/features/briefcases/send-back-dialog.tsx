import { useState } from 'react'
import { Form } from 'react-aria-components/Form'
import type { CaseSummary } from '../../../shared/api.ts'
import { saveResponse } from '../../api/save-file.ts'
import { allSaved } from '../../api/saving.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { briefcaseApi } from './briefcase-api.ts'
import { isUsable, noPassphrase, PassphraseFields } from './passphrase-fields.tsx'

interface SendBackProps {
  programme: string
  of: CaseSummary
  onClose: () => void
}

/** Saves the notes on a pack as the file that goes back; what is for oneself only where one says so. */
export const SendBackDialog = ({ programme, of, onClose }: SendBackProps) => {
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const [withOwn, setWithOwn] = useState(false)
  const [busy, setBusy] = useState(false)
  const ready = isUsable(passphrase) && !busy
  const save = async () => {
    setBusy(true)
    try {
      await allSaved()
      const response = await briefcaseApi.makeNotes(programme, {
        scopes: ['secretariat', 'shared', ...(withOwn ? (['self'] as const) : [])],
        ...(passphrase.once !== '' && { passphrase: passphrase.once }),
      })
      const name = await saveResponse(response, 'notes.sederunt-notes')
      toast({
        tone: 'done',
        title: `Saved ${name}`,
        what: 'Send it to the secretariat. Sending it twice does no harm.',
      })
      onClose()
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    }
    setBusy(false)
  }
  return (
    <Dialog
      title="Send my notes back"
      open
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button look="go" type="submit" form="notes-back" isDisabled={!ready}>
            {busy ? 'Making it …' : 'Save my notes'}
          </Button>
        </>
      }
    >
      <Form
        id="notes-back"
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void save()
        }}
      >
        <p>
          A small file with what {of.for.name} wrote for the secretariat or for everybody on the pack of{' '}
          {of.meeting.name}.
        </p>
        <label className="own-too">
          <input type="checkbox" checked={withOwn} onChange={({ target }) => setWithOwn(target.checked)} />
          My notes for myself too
        </label>
        <PassphraseFields value={passphrase} onChange={setPassphrase} />
      </Form>
    </Dialog>
  )
}
