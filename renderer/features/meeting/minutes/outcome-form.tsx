import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { isAppError } from '../../../../shared/errors.ts'
import { printDay, printWhen } from '../../../../shared/rules/dates.ts'
import { type DueContext, readDue } from '../../../../shared/rules/read-due.ts'
import { Button } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { RefList } from '../ref-list.tsx'
import type { Names } from '../use-names.ts'
import { faultOf, keepDraft, keptDraft, type OutcomeDraft } from './outcome-draft.ts'
import type { Outcome } from './use-outcomes.ts'
import { whyNot } from './write-outcome.ts'

interface OutcomeFormProps {
  kind: Outcome['kind']
  /** `New action`, `Action 3/2` */
  label: string
  /** What it is kept under until it is saved. */
  draftKey: string
  first: OutcomeDraft
  names: Names
  due: DueContext
  /** Writes it; what it throws is said here. */
  onSave: (draft: OutcomeDraft) => Promise<void>
  /** It is being written, with these words, or no longer is: null. One goes on elsewhere meanwhile. */
  onSaving?: (draft: OutcomeDraft | null) => void
  /** Goes back to where one was typing. */
  onBack: () => void
  onClose: () => void
}

/** One line to say what was decided, or who is to do what by when: Tab goes on, Enter saves, Escape leaves it. */
export const OutcomeForm = (props: OutcomeFormProps) => {
  const { kind, label, draftKey, first, names, due, onSave, onSaving, onBack, onClose } = props
  const [draft, setDraft] = useState(() => keptDraft(draftKey) ?? first)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const words = useRef<HTMLTextAreaElement>(null)
  const hint = useId()
  const fault = faultOf(draft, due)
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    words.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const change = (part: Partial<OutcomeDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keepDraft(draftKey, next)
  }
  const close = () => {
    keepDraft(draftKey, null)
    onClose()
  }
  const leave = () => {
    close()
    onBack()
  }
  const save = async () => {
    if (busy) return
    setTried(true)
    if (fault !== null) {
      if (fault === 'text') words.current?.focus()
      return
    }
    setBusy(true)
    onSaving?.(draft)
    // The next one may be typed before this one is in the file.
    keepDraft(draftKey, null)
    onBack()
    try {
      await onSave(draft)
      onClose()
    } catch (thrown) {
      keepDraft(draftKey, draft)
      setError(thrown)
      setBusy(false)
      onSaving?.(null)
    }
  }

  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const { target, key } = event
    if (event.nativeEvent.isComposing || !event.currentTarget.contains(target as Node)) return
    if (key === 'Escape' && !isListOpen(target)) {
      event.preventDefault()
      event.stopPropagation()
      leave()
    } else if (key === 'Enter' && !event.shiftKey && savesHere(target)) {
      event.preventDefault()
      event.stopPropagation()
      void save()
    }
  }

  if (busy)
    return (
      <p className="mn-saving">
        <span className={`mn-kind mn-kind-${kind}`}>{label}</span>
        <span className="mn-quiet">{draft.text} · Saving …</span>
      </p>
    )
  return (
    <fieldset ref={box} className="mn-form" aria-label={label} onKeyDownCapture={pressed}>
      <div className="mn-form-line">
        <span className={`mn-kind mn-kind-${kind}`}>{label}</span>
        <textarea
          ref={words}
          className="field-input mn-form-words"
          aria-label={kind === 'action' ? 'What is to be done' : 'What was decided'}
          aria-invalid={tried && fault === 'text'}
          aria-describedby={hint}
          placeholder={kind === 'action' ? 'What is to be done' : 'What was decided'}
          rows={1}
          lang="en-GB"
          spellCheck
          value={draft.text}
          onChange={({ target }) => change({ text: target.value.replaceAll(/\s*\n\s*/g, ' ') })}
        />
        {kind === 'action' ? (
          <>
            <RefList
              label="Owners"
              legend="Owners"
              add="Owner"
              names={names}
              refs={draft.owners}
              takesTyped
              placeholder="Owner: type a name"
              onChange={(owners) => change({ owners })}
            />
            <DueField
              value={draft.due}
              due={due}
              tried={tried}
              onChange={(typed) => change({ due: typed })}
            />
          </>
        ) : (
          <input
            className="field-input mn-form-ref"
            aria-label="Number of the decision"
            placeholder="Number"
            value={draft.ref}
            onChange={({ target }) => change({ ref: target.value })}
          />
        )}
      </div>
      <div className="mn-form-foot">
        <span className="mn-form-hint" id={hint} role="status">
          {error !== null
            ? whyNot(error)
            : tried && fault === 'text'
              ? `A${kind === 'action' ? 'n action' : ' decision'} needs its words.`
              : ''}
        </span>
        <Button look="quiet" onPress={leave}>
          Leave it <Kbd keys="Esc" />
        </Button>
        <Button onPress={() => void save()} isDisabled={busy}>
          {isAppError(error, 'conflict') ? 'Save mine' : 'Save'} <Kbd keys="Enter" />
        </Button>
      </div>
    </fieldset>
  )
}

interface DueFieldProps {
  value: string
  due: DueContext
  tried: boolean
  onChange: (typed: string) => void
}

/** When it is due, as people type it, with what was understood beneath. */
const DueField = ({ value, due, tried, onChange }: DueFieldProps) => {
  const id = useId()
  const read = readDue(value, due)
  return (
    <span className="mn-due">
      <input
        className="field-input"
        aria-label="Due"
        aria-invalid={tried && read === null}
        aria-describedby={id}
        placeholder="Due: 18 Nov, next meeting"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <span className={read === null ? 'mn-understood mn-late' : 'mn-understood'} id={id} aria-live="polite">
        {read === null ? 'A date, as 18 Nov 2016' : read === undefined ? '' : dueInWords(read, due)}
      </span>
    </span>
  )
}

function dueInWords(read: NonNullable<ReturnType<typeof readDue>>, { meetings }: DueContext): string {
  if (typeof read === 'string') return printWhen(read)
  const meeting = meetings.find(({ id }) => id === read.meeting)
  return meeting ? `The meeting of ${printDay(meeting.day)}` : ''
}

/** A list that is open takes Escape and Enter for itself. */
const isListOpen = (target: EventTarget) =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true'

/** Enter saves from a field; a name that is half typed is taken first, and a button is pressed. */
function savesHere(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && (target.role !== 'combobox' || target.value.trim() === '')
}
