import { useEffect, useRef, useState } from 'react'
import { Form } from 'react-aria-components/Form'
import type { MergeReport } from '../../../shared/api.ts'
import { isAppError } from '../../../shared/errors.ts'
import type { Fate } from '../../../shared/rules/annotations/carry.ts'
import { programmeChanged } from '../../api/queries.ts'
import { wordsFor } from '../../api/words-for.ts'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { toast } from '../../ui/toast.tsx'
import { counted } from '../../words.ts'
import { type LongWork, useLongWork, WorkProgress } from '../jobs/long-work.tsx'
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
  const work = useLongWork()
  const busy = work.isUnderWay
  const [error, setError] = useState<string>()
  // By the time that it is over another file may be on its way in.
  const leave = () => taking.set((latest) => (latest === now ? null : latest))
  const close = () => {
    work.stop()
    if ('brought' in now.source) briefcaseApi.drop(now.source.brought).catch(() => {})
    leave()
  }
  const take = async (typed?: string) => {
    setError(undefined)
    try {
      await takeNow(now, { passphrase: typed, run: work.run, onReport })
      leave()
    } catch (thrown) {
      if (isAppError(thrown, 'passphrase-needed')) setAsks(true)
      else if (isAppError(thrown, 'wrong-passphrase'))
        setError(
          'Wrong passphrase, or the file’s head is damaged. Type it again, with the same capitals and spaces.',
        )
      else {
        if (!isAppError(thrown, 'cancelled')) toast({ tone: 'late', ...wordsFor(thrown) })
        close()
      }
    }
  }
  // Tried once without a passphrase, however often React mounts it.
  const begun = useRef(false)
  useEffect(() => {
    if (begun.current || now.protected) return
    begun.current = true
    void take()
  })
  const what = now.kind === 'case' ? 'Open a pack for reading' : 'Bring notes back'
  if (!asks && !work.isLong) return null
  const progress = <WorkProgress label={what} of={work} />
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
          {asks && (
            <Button look="go" type="submit" form="passphrase" isDisabled={busy || passphrase === ''}>
              {busy ? 'Opening …' : 'Open'}
            </Button>
          )}
        </>
      }
    >
      {!asks && (
        <p>
          <b>{now.name}</b>
        </p>
      )}
      {asks ? (
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
          {progress}
        </Form>
      ) : (
        progress
      )}
    </Dialog>
  )
}

interface How extends Pick<TakeInProps, 'onReport'> {
  passphrase: string | undefined
  run: LongWork['run']
}

async function takeNow(
  { source, kind, programme }: Taking,
  { passphrase, run, onReport }: How,
): Promise<void> {
  if (kind === 'notes') {
    const how = {
      ...(programme !== undefined && { programme }),
      ...(passphrase !== undefined && { passphrase }),
    }
    const { id: job } = await run(() => briefcaseApi.bringNotes(source, how))
    const brought = await briefcaseApi.brought(job)
    programmeChanged(brought.programme)
    onReport(brought)
    return
  }
  const { id: job } = await run(() => briefcaseApi.openCase(source, passphrase))
  const { programme: id, case: pack, replaced, annotations } = await briefcaseApi.opened(job)
  programmeChanged(id)
  go(caseHref(id, pack))
  const notes = annotations.filter(({ answers }) => answers === null)
  const count = (wanted: Fate) => notes.filter(({ place }) => place.fate === wanted).length
  const [lost, changed] = [count('orphaned'), count('changed')]
  const fates = [
    ...(lost > 0 ? [`${counted(lost, 'note')} without a place`] : []),
    ...(changed > 0 ? [`the words under ${counted(changed, 'note')} have changed`] : []),
  ]
  const stays = replaced ? 'Your notes were carried to it' : 'It stays on this computer, under Packs to read'
  toast({
    tone: lost > 0 ? 'late' : 'done',
    title: replaced ? 'The newer pack is open' : 'The pack is open',
    what: fates.length === 0 ? `${stays}.` : `${stays}: ${fates.join(', ')}.`,
    ...(fates.length > 0 && {
      action: { label: 'Where they went', run: () => go(places.notesCarried(id, pack.meeting.id)) },
    }),
  })
}
