import { useRef, useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { isAppError } from '../../../../shared/errors.ts'
import { queryClient } from '../../../api/queries.ts'
import { wordsFor } from '../../../api/words-for.ts'
import { IconButton } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { registerQueries } from '../../registers/register-queries.ts'
import type { Names } from '../use-names.ts'
import { changedFields, draftOf, keptDraft, type OutcomeDraft } from './outcome-draft.ts'
import { OutcomeForm } from './outcome-form.tsx'
import { type Outcome, type Outcomes, outcomeName } from './use-outcomes.ts'
import { listOf, writeOutcome } from './write-outcome.ts'

interface OutcomeRowProps {
  programme: string
  outcome: Outcome
  outcomes: Outcomes
  names: Names
  /** Where the focus goes when this one is removed. */
  onGone: () => void
}

/** An action or a decision as the minutes print it; Enter changes it where it stands. */
export const OutcomeRow = ({ programme, outcome, outcomes, names, onGone }: OutcomeRowProps) => {
  const { kind, row } = outcome
  const name = outcomeName(outcome)
  const draftKey = JSON.stringify([programme, listOf(kind), row.id])
  const [base, setBase] = useState<number | null>(() => (keptDraft(draftKey) === null ? null : row.revision))
  const button = useRef<HTMLButtonElement>(null)

  const save = async (draft: OutcomeDraft) => {
    const value = changedFields(outcome, draft, outcomes.due)
    if (Object.keys(value).length === 0 || base === null) return
    try {
      await writeOutcome(programme, kind, {
        puts: [{ list: listOf(kind), id: row.id, value, base, part: true }],
      })
    } catch (error) {
      // Saved once more, it is on top of what is there now.
      if (isAppError(error, 'conflict')) setBase(error.details.now)
      throw error
    }
  }
  const remove = async () => {
    onGone()
    try {
      const list = registerQueries.list(programme, listOf(kind))
      const now = queryClient.getQueryData(list.queryKey)?.rows.find(({ id }) => id === row.id)
      await writeOutcome(programme, kind, {
        removes: [{ list: listOf(kind), id: row.id, base: now?.revision ?? row.revision }],
      })
      toast({ tone: 'plain', title: `${name} removed`, what: 'Ctrl+Z brings it back.' })
    } catch (error) {
      toast({ tone: 'late', ...wordsFor(error) })
    }
  }

  if (base !== null)
    return (
      <li>
        <OutcomeForm
          kind={kind}
          label={name}
          draftKey={draftKey}
          first={draftOf(outcome)}
          names={names}
          due={outcomes.due}
          onSave={save}
          onBack={() => {}}
          onClose={() => {
            setBase(null)
            window.setTimeout(() => button.current?.focus(), 0)
          }}
        />
      </li>
    )
  return (
    <li className="mn-outcome">
      <Button
        ref={button}
        className="mn-outcome-line"
        onPress={() => setBase(row.revision)}
        onKeyDown={(event) => {
          if (event.key === 'Delete') void remove()
          else event.continuePropagation()
        }}
      >
        <span className={`mn-kind mn-kind-${kind}`}>{name}</span>
        <span className="mn-outcome-words">
          {row.record.text} <Whom outcome={outcome} />
        </span>
      </Button>
      <Tooltip words="Remove" keys="Delete">
        <IconButton icon="cross" label={`Remove ${name}`} onPress={() => void remove()} />
      </Tooltip>
    </li>
  )
}

/** `Morag Reid, by 4 November 2016` */
const Whom = ({ outcome }: { outcome: Outcome }) => {
  if (outcome.kind === 'decision') return null
  const { owners, due, open } = outcome.row
  const words = [owners.join(', '), due && `by ${due}`].filter(Boolean).join(', ')
  return (
    <span className="mn-whom">
      {words}
      {!open && ` (${outcome.row.record.status})`}
    </span>
  )
}
