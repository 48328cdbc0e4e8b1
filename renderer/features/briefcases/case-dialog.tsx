import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Form } from 'react-aria-components/Form'
import type { PackRequest } from '../../../shared/document-request.ts'
import { isAppError } from '../../../shared/errors.ts'
import { queries } from '../../api/queries.ts'
import { saveFile } from '../../api/save-file.ts'
import { allSaved } from '../../api/saving.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { forMembers } from '../documents/composition/compose.ts'
import { useLongWork, WorkProgress } from '../jobs/long-work.tsx'
import { WithoutPapers } from '../recipients/without-papers.tsx'
import { Choice } from '../word/choice.tsx'
import { briefcaseApi } from './briefcase-api.ts'
import { isUsable, noPassphrase, PassphraseFields } from './passphrase-fields.tsx'

interface CaseDialogProps {
  programme: string
  request: PackRequest
  onClose: () => void
}

/** Asks whom the pack is for and what protects it, and saves it. */
export const CaseDialog = ({ programme, request, onClose }: CaseDialogProps) => {
  const { meeting } = request
  const { data } = useQuery(queries.recipients(programme, meeting))
  const [person, setPerson] = useState<string>()
  const [passphrase, setPassphrase] = useState(noPassphrase)
  const work = useLongWork()
  const busy = work.isUnderWay
  const recipients = data?.recipients ?? []
  const chosen = person ?? request.for ?? recipients[0]?.person

  const save = async () => {
    if (chosen === undefined) return
    try {
      const { numbering, asOf } = request
      const asked = {
        meeting,
        person: chosen,
        numbering,
        ...(asOf !== undefined && { asOf }),
        ...forMembers(request),
        ...(passphrase.once !== '' && { passphrase: passphrase.once }),
      }
      await allSaved()
      const name = await saveFile(await work.run(() => briefcaseApi.makeCase(programme, asked)))
      toast({
        tone: 'done',
        title: `Saved ${name}`,
        what: 'It opens in Sederunt on the other computer, and its notes come back with “Bring notes back”.',
      })
      onClose()
    } catch (error) {
      if (!isAppError(error, 'cancelled')) toast({ tone: 'late', ...wordsFor(error) })
    }
  }
  const close = () => {
    work.stop()
    onClose()
  }
  const ready = chosen !== undefined && isUsable(passphrase) && !busy
  return (
    <Dialog
      title="Pack for reading"
      open
      onClose={close}
      actions={
        <>
          <Button look="quiet" onPress={close}>
            Cancel
          </Button>
          <Button look="go" type="submit" form="case" isDisabled={!ready}>
            {busy ? 'Making it …' : 'Save pack'}
          </Button>
        </>
      }
    >
      <Form
        id="case"
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (ready) void save()
        }}
      >
        <p>
          One file with this pack to read and annotate without a network: what this person may see, and
          nothing else.
        </p>
        {recipients.length > 0 ? (
          <Choice
            label="For whom"
            value={chosen ?? ''}
            options={recipients.map(({ person: id, name, role }) => ({
              value: id,
              label: `${name}, ${role}`,
            }))}
            onChange={setPerson}
          />
        ) : (
          <p>
            {data
              ? 'Nobody on file has a seat in this group on the day of the meeting.'
              : 'Looking who it can be for …'}
          </p>
        )}
        <WithoutPapers papers={recipients.find((one) => one.person === chosen)?.without ?? []} />
        <PassphraseFields value={passphrase} onChange={setPassphrase} />
        <WorkProgress label="Making the pack" of={work} />
      </Form>
    </Dialog>
  )
}
