import { type KeyboardEvent, type RefObject, useImperativeHandle, useRef, useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { toast } from '../../../ui/toast.tsx'
import { writerOf } from '../../writing/writer.ts'
import { setField } from '../agenda/agenda-edits.ts'
import { focusText } from './focus-text.ts'
import { freshBody } from './fresh-body.ts'
import { addSection, moveSection, removeSection, sectionText } from './minutes-edits.ts'
import { emptyDraft, keptDraft, newOutcome, type OutcomeDraft } from './outcome-draft.ts'
import { OutcomeForm } from './outcome-form.tsx'
import { type OutcomeKey, outcomeKeys } from './outcome-keys.ts'
import { OutcomeRow } from './outcome-row.tsx'
import { notTakenWords, SectionHead } from './section-head.tsx'
import { SectionText } from './section-text.tsx'
import { settled } from './settled.ts'
import type { MinutesDesk, ShownSection } from './use-minutes.ts'
import type { Outcome } from './use-outcomes.ts'
import { listOf, writeOutcome } from './write-outcome.ts'

/** What may be asked of a section from elsewhere on the screen. */
export interface SectionHandle {
  begin: (kind: Outcome['kind']) => void
}

/** An action or a decision that is being typed, or is on its way to the file. */
interface NewLine {
  id: number
  kind: Outcome['kind']
  /** The number that a decision is offered. */
  ref: string
  saving: OutcomeDraft | null
}

interface SectionProps {
  desk: MinutesDesk
  section: ShownSection
  /** Where Escape goes from the words; the section's own heading where left out. */
  onLeave?: () => void
  /** The focus goes to the section beside it. */
  onStep?: (step: 1 | -1) => void
  handle?: RefObject<SectionHandle | null> | undefined
  /** After it has moved: its key is the same. */
  onMoved?: () => void
}

const kinds: Record<string, Outcome['kind']> = { a: 'action', d: 'decision' }

/** One item's minutes: its heading as printed, its words, then what was decided and asked for. */
export const Section = ({ desk, section, onLeave, onStep, onMoved, handle }: SectionProps) => {
  const { programme, meeting, edited, names, outcomes } = desk
  const { key, item, place, heading, isLast } = section
  const said = isLast ? outcomes.of(item?.id ?? null) : []
  const draftKey = (kind: Outcome['kind']) => JSON.stringify([programme, meeting.id, key, kind])
  const [lines, setLines] = useState<NewLine[]>(() => {
    const kind = (['action', 'decision'] as const).find((one) => keptDraft(draftKey(one)) !== null)
    return kind ? [{ id: 0, kind, ref: '', saving: null }] : []
  })
  const box = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const back = useRef<HTMLElement | null>(null)
  const leave = onLeave ?? (() => title.current?.focus())

  const begin = (kind: Outcome['kind']) => {
    const { activeElement } = document
    const isForm = activeElement instanceof Element && activeElement.closest('.mn-form') !== null
    if (!isForm) back.current = activeElement instanceof HTMLElement ? activeElement : null
    const open = lines.find(({ saving }) => saving === null)
    if (open?.kind === kind) box.current?.querySelector<HTMLElement>('.mn-form-new textarea')?.focus()
    else setLines((now) => [...now.filter(({ saving }) => saving !== null), newLine(kind, now)])
  }
  const newLine = (kind: Outcome['kind'], now: NewLine[]): NewLine => ({
    id: (now.at(-1)?.id ?? 0) + 1,
    kind,
    ref:
      kind === 'decision'
        ? outcomes.nextRef(now.flatMap((line) => (line.kind === kind && line.saving ? line.saving.ref : [])))
        : '',
    saving: null,
  })
  const setLine = (id: number, saving: OutcomeDraft | null) =>
    setLines((now) => now.map((line) => (line.id === id ? { ...line, saving } : line)))
  useImperativeHandle(handle, () => ({ begin }))
  const goBack = () => {
    const to = back.current
    if (to?.isConnected && to !== document.body) to.focus()
    else leave()
  }
  const save = (kind: Outcome['kind']) => (draft: OutcomeDraft) =>
    writeOutcome(programme, kind, {
      puts: [
        {
          list: listOf(kind),
          value: newOutcome(kind, draft, {
            meeting: meeting.id,
            item: item?.id ?? null,
            context: outcomes.due,
          }),
          base: null,
        },
      ],
    })

  const move = (step: 1 | -1) => {
    const edit = moveSection(meeting, key, `“${heading}”`, step)
    if (!edit) return
    edited.edit(edit)
    onMoved?.()
  }
  const remove = async () => {
    // What was typed last comes back with the rest when it is undone.
    if (place === null) return
    if (!(await settled(writerOf(programme, 'meetings', meeting.id, sectionText(key), [])))) {
      toast({ tone: 'late', title: `“${heading}” is not removed`, what: 'Its words are not saved yet.' })
      return
    }
    onStep?.(1)
    edited.edit(removeSection(key, `“${heading}”`))
    toast({ tone: 'plain', title: `“${heading}” removed`, what: 'Ctrl+Z brings it back.' })
  }
  const write = () => {
    if (place === null)
      edited.edit(addSection(item ? { item: item.id } : 'other', `“${heading}”`, freshBody()))
    focusText(() => box.current)
  }
  const say = (outcome: OutcomeKey['outcome']) => item && edited.edit(setField(item, 'outcome', outcome))

  const pressed = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event
    if (event.nativeEvent.isComposing || !(target instanceof Element)) return
    if (!event.currentTarget.contains(target)) return
    const act = actOf(event, target)
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  const actOf = (event: KeyboardEvent<HTMLElement>, target: Element): (() => void) | undefined => {
    const together = event.ctrlKey || event.metaKey
    const kind = kinds[event.key.toLowerCase()]
    if (together && event.shiftKey && !event.altKey) return kind && (() => begin(kind))
    if (target.closest('.tiptap')) return event.key === 'Escape' ? leave : undefined
    if (together || target.closest('input, textarea, .mn-form')) return undefined
    if (event.altKey) {
      if (event.key === 'ArrowUp') return () => move(-1)
      return event.key === 'ArrowDown' ? () => move(1) : undefined
    }
    if (event.shiftKey) return undefined
    if (kind) return () => begin(kind)
    if (target !== title.current) return undefined
    if (event.key === 'Enter') return write
    if (event.key === 'Delete') return () => void remove()
    if (event.key === 'ArrowDown') return onStep && (() => onStep(1))
    if (event.key === 'ArrowUp') return onStep && (() => onStep(-1))
    const told = outcomeKeys.find(({ keys }) => keys === event.key)
    return told && item?.kind === 'item' ? () => say(told.outcome) : undefined
  }

  return (
    <section ref={box} className="mn-section" data-section={key} aria-label={heading} onKeyDown={pressed}>
      <SectionHead
        section={section}
        title={title}
        onBegin={begin}
        onMove={move}
        onRemove={() => void remove()}
      />
      {place === null ? (
        <p className="mn-unwritten">
          {notTakenWords(item?.outcome) ?? 'Nothing is written of this yet.'}{' '}
          <Button look="quiet" icon="pencil" onPress={write}>
            Write
          </Button>
        </p>
      ) : (
        <SectionText
          programme={programme}
          meeting={meeting.id}
          sectionKey={key}
          label={heading}
          from={section.from}
          beside={desk.beside}
          onText={desk.onText}
        />
      )}
      {(said.length > 0 || lines.length > 0) && (
        <ul className="mn-outcomes" aria-label={`Decisions and actions of ${heading}`}>
          {said.map((outcome) => (
            <OutcomeRow
              key={outcome.row.id}
              programme={programme}
              outcome={outcome}
              outcomes={outcomes}
              names={names}
              onGone={() => title.current?.focus()}
            />
          ))}
          {lines.map(({ id, kind, ref }) => (
            <li key={id} className="mn-form-new">
              <OutcomeForm
                kind={kind}
                label={newLabel(kind)}
                draftKey={draftKey(kind)}
                first={emptyDraft(ref)}
                names={names}
                due={outcomes.due}
                onSave={save(kind)}
                onSaving={(draft) => setLine(id, draft)}
                onBack={goBack}
                onClose={() => setLines((now) => now.filter((line) => line.id !== id))}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const newLabel = (kind: Outcome['kind']) => (kind === 'action' ? 'New action' : 'New decision')
