import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components/Form'
import type { MergeReport } from '../../../shared/api.ts'
import { isAppError } from '../../../shared/errors.ts'
import { programmeChanged } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { briefcaseApi } from './briefcase-api.ts'
import { caseHref } from './case-href.ts'
import { MergeReportDialog } from './merge-report.tsx'
import { type Taking, taking } from './taking.ts'

/** What is being taken in, over whatever is on the screen: asks for the passphrase where it takes one, then shows what came. */
export const TakeInBriefcase = () => {
  const now = taking.use()
  const [report, setReport] = useState<{ programme: string; report: MergeReport }>()
  if (report) return <MergeReportDialog {...report} onClose={() => setReport(undefined)} />
  if (!now) return null
  return <TakeIn key={now.name} now={now} onReport={setReport} />
}

interface TakeInProps {
  now: Taking
  onReport: (report: { programme: string; report: MergeReport }) => void
}

const TakeIn = ({ now, onReport }: TakeInProps) => {
  const [passphrase, setPassphrase] = useState('')
  const [asks, setAsks] = useState(now.protected)
  const [busy, setBusy] = useState(!now.protected)
  const [error, setError] = useState<string>()
  const close = () => {
    if ('brought' in now.source) briefcaseApi.drop(now.source.brought).catch(() => {})
    taking.set(null)
  }
  const take = async (typed?: string) => {
    setBusy(true)
    setError(undefined)
    try {
      await takeNow(now, typed, onReport)
      taking.set(null)
      return
    } catch (thrown) {
      if (isAppError(thrown, 'passphrase-needed')) setAsks(true)
      else if (isAppError(thrown, 'wrong-passphrase'))
        setError(
          'Wrong passphrase, or the file’s head is damaged. Type it again, with the same capitals and spaces.',
        )
      else {
        toast({ tone: 'late', ...wordsFor(thrown) })
        close()
      }
    }
    setBusy(false)
  }
  // Tried once without a passphrase, however often React mounts it.
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || now.protected) return
    begun.current = true
    void take()
  })
  const what = now.kind === 'case' ? 'Open a pack for reading' : 'Bring notes back'
  if (!asks) return null
  return (
    <Dialog
      title={what}
      open
      onClose={close}
      actions={
        <>
          <Button look="quiet" onPress={close}>
            Cancel
          </Button>
          <Button look="go" type="submit" form="passphrase" isDisabled={busy || passphrase === ''}>
            {busy ? 'Opening …' : 'Open'}
          </Button>
        </>
      }
    >
      <Form
        id="passphrase"
        className="form"
        onSubmit={(event) => {
          event.preventDefault()
          if (passphrase !== '' && !busy) void take(passphrase)
        }}
      >
        <p>
          <b>{now.name}</b> is protected. Give the passphrase that you were told with it.
        </p>
        <TextField
          label="Passphrase"
          type="password"
          autoComplete="off"
          autoFocus
          value={passphrase}
          onChange={(typed) => {
            setPassphrase(typed)
            // A field that is known to be wrong keeps its form from being sent.
            setError(undefined)
          }}
          error={error}
        />
      </Form>
    </Dialog>
  )
}

async function takeNow(
  { source, kind, programme }: Taking,
  passphrase: string | undefined,
  onReport: TakeInProps['onReport'],
): Promise<void> {
  if (kind === 'notes') {
    const brought =
      programme === undefined
        ? await briefcaseApi.bringNotesHome(source, passphrase)
        : { programme, report: await briefcaseApi.bringNotes(programme, source, passphrase) }
    programmeChanged(brought.programme)
    onReport(brought)
    return
  }
  const { programme: id, case: pack, replaced, annotations } = await briefcaseApi.openCase(source, passphrase)
  programmeChanged(id)
  go(caseHref(id, pack))
  const lost = annotations.filter(({ place }) => place.fate === 'orphaned').length
  const changed = annotations.filter(({ place }) => place.fate === 'changed').length
  const fates = [
    lost > 0 ? `${counted(lost, 'note')} lost its place`.replace('notes lost its', 'notes lost their') : '',
    changed > 0 ? `the words under ${counted(changed, 'note')} have changed` : '',
  ].filter((words) => words !== '')
  toast({
    tone: lost > 0 ? 'late' : 'done',
    title: replaced ? 'The newer pack is open' : 'The pack is open',
    what: replaced
      ? `Your notes were carried to it${fates.length === 0 ? '.' : `: ${fates.join(', ')}.`}`
      : 'It stays on this computer, under Packs to read.',
  })
}
