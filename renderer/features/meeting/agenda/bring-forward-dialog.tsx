import { useState } from 'react'
import type { BringForwardAnswer, RecordAnswer } from '../../../../shared/api.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { api } from '../../../api/api.ts'
import { programmeChanged, queries, queryClient } from '../../../api/queries.ts'
import { wordsFor } from '../../../api/words-for.ts'
import { places } from '../../../places.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Link } from '../../../ui/link.tsx'
import { toast } from '../../../ui/toast.tsx'
import { counted } from '../../../words.ts'
import { ProposalRow } from './proposal-row.tsx'
import './bring-forward-dialog.css'

interface BringForwardDialogProps {
  programme: string
  meeting: string
  offered: BringForwardAnswer
  onClose: () => void
  /** The id of the first of the new items. */
  onBrought: (first: string | null) => void
}

/** Everything that is not on the agenda yet is ticked at first; what is ticked comes in one step. */
export const BringForwardDialog = (props: BringForwardDialogProps) => {
  const { programme, meeting, offered, onClose, onBrought } = props
  const { from, revision, proposals } = offered
  // What was ticked otherwise than proposed, so that a choice outlives a change from elsewhere.
  const [flipped, setFlipped] = useState<ReadonlySet<string>>(new Set())
  const [error, setError] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const chosen = proposals.filter(({ key, already }) => flipped.has(key) === already)
  const minutes = proposals.find(({ kind }) => kind === 'minutes')?.key.replace(/^minutes\//, '')
  const hasOpenActions = proposals.some(({ kind }) => kind === 'actions')

  async function bring(): Promise<void> {
    if (chosen.length === 0 || isBusy) return
    setBusy(true)
    setError(undefined)
    const record = queries.record(programme, 'meetings', meeting)
    const before = queryClient.getQueryData(record.queryKey)
    try {
      const answer = await api.bringForward(programme, meeting, {
        base: revision,
        chosen: chosen.map(({ key }) => ({ key })),
      })
      queryClient.setQueryData(record.queryKey, answer)
      programmeChanged(programme)
      onBrought(firstNew(before, answer))
      toast({
        tone: 'done',
        title: `${counted(chosen.length, 'item')} brought forward`,
        what: `${chosen.map(({ item }) => `“${item.title}”`).join(', ')}. Ctrl+Z takes them off again.`,
      })
    } catch (thrown) {
      setBusy(false)
      const { title, what } = wordsFor(thrown)
      setError([title, what].filter((words) => words !== undefined).join('. '))
      programmeChanged(programme)
    }
  }

  return (
    <Dialog
      title="Bring forward"
      open
      wide
      onClose={onClose}
      actions={
        <Button look="go" type="submit" form="bring-forward" isDisabled={chosen.length === 0 || isBusy}>
          {chosen.length === 0 ? 'Bring forward' : `Bring forward ${counted(chosen.length, 'item')}`}
        </Button>
      }
    >
      {from && <p className="bf-from">What {from.name} and the meetings before it leave to this one.</p>}
      <form
        id="bring-forward"
        className="bf-list"
        onSubmit={(event) => {
          event.preventDefault()
          bring()
        }}
      >
        {proposals.map((proposal, i) => (
          <ProposalRow
            key={proposal.key}
            proposal={proposal}
            isTicked={flipped.has(proposal.key) === proposal.already}
            isFirst={i === 0}
            // The matters arising are the same actions, and those that are done.
            showsActions={proposal.kind === 'actions' || !hasOpenActions}
            onTick={() =>
              setFlipped((now) => {
                const next = new Set(now)
                if (!next.delete(proposal.key)) next.add(proposal.key)
                return next
              })
            }
          />
        ))}
      </form>
      {minutes && (
        <p className="bf-from">
          <Link href={places.meeting(programme, minutes, 'minutes')}>
            Go to the minutes that are not agreed yet
          </Link>
        </p>
      )}
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </Dialog>
  )
}

/** The first item of the agenda that was not there before. */
function firstNew(before: RecordAnswer | undefined, after: RecordAnswer): string | null {
  const agendaOf = (answer: RecordAnswer) => (answer.record as Meeting).agenda // asked for of that list
  const old = new Set(before && agendaOf(before).map(({ id }) => id))
  return agendaOf(after).find(({ id }) => !old.has(id))?.id ?? null
}
