import type { PointerEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import type { PaperSummary } from '../../../../shared/api.ts'
import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { printMinutes, printTime } from '../../../../shared/rules/dates.ts'
import { paperStateOf } from '../../../../shared/rules/meeting-words.ts'
import type { TimedItem } from '../../../../shared/rules/running-clock.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { places } from '../../../places.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Link } from '../../../ui/link.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { counted } from '../../../words.ts'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { lineKeys } from '../line-keys.ts'
import { TextInPlace } from '../text-in-place.tsx'
import type { Names } from '../use-names.ts'
import { setField } from './agenda-edits.ts'
import { itemName, type Outcome, orNone, outcomes, paperStates, purposes, unlessNone } from './item-words.ts'
import { typedTime } from './typed-time.ts'

interface AgendaRowProps {
  programme: string
  timed: TimedItem
  papers: PaperSummary[]
  names: Names
  isOpen: boolean
  /** Tab comes to this row. */
  isCurrent: boolean
  drop: 'before' | 'after' | null
  edit: (edit: Edit<Meeting>) => void
  onFocus: () => void
  onOpen: () => void
  onMove: (step: 1 | -1) => void
  onRemove: () => void
  onGrab: (event: PointerEvent<HTMLElement>) => void
}

export const AgendaRow = (props: AgendaRowProps) => {
  const { timed, names, isOpen, isCurrent, drop, edit } = props
  const { onFocus, onOpen, onGrab, onMove, onRemove } = props
  const { item, number, starts, runsInto } = timed
  const name = itemName(item, number)
  return (
    <tr
      className={joinClasses(
        'table-row ae-row',
        item.kind === 'break' && 'ae-break',
        isOpen && 'ae-open',
        drop !== null && `drop-${drop}`,
      )}
      data-item={item.id}
      aria-label={`${number === null ? 'Break' : `Item ${number}`}: ${item.title}`}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={(event) => lineKeys(event, { isOpen, onOpen, onMove, onRemove, also: tellsOutcome(props) })}
    >
      <td className="ae-handle">
        {/* The keys and the buttons of its details move it too. */}
        <span
          className="ae-dots drag-dots"
          title="Drag to move, or Alt ↑ ↓"
          aria-hidden="true"
          onPointerDown={onGrab}
        />
      </td>
      <td className="ae-number">{number ?? <Icon name="cup" size={16} />}</td>
      <td className="ae-starts">
        <TextInPlace
          label={`Start of ${name}`}
          value={item.fixedStart === undefined ? '' : printTime(item.fixedStart)}
          placeholder={starts === null ? '' : printMinutes(starts)}
          className={item.fixedStart === undefined ? '' : 'ae-fixed'}
          faultOf={(typed) => (typed.trim() === '' || typedTime(typed) !== null ? null : 'A time, as 2.30pm')}
          whole
          onSave={(typed, { was }) =>
            edit(
              setField(item, 'fixedStart', typedTime(typed) ?? undefined, {
                was: typedTime(was) ?? undefined,
              }),
            )
          }
          onLeave={() => focusRow(item.id)}
        />
        {runsInto > 0 && <span className="ae-runs">{`${counted(runsInto, 'minute')} over`}</span>}
      </td>
      <td className="ae-title" data-title>
        <TextInPlace
          label={`Title of ${name}`}
          value={item.title}
          className="ae-title-words"
          faultOf={(typed) => (typed.trim() === '' ? 'An item needs a title' : null)}
          onSave={(typed, { was, typing }) => edit(setField(item, 'title', typed, { was, typing }))}
          onLeave={() => focusRow(item.id)}
        />
        {(item.presenters.length > 0 || item.outcome !== undefined) && (
          <span className="ae-who">
            {item.presenters.map(names.of).join(', ')}
            {item.outcome !== undefined && <OutcomeChip outcome={item.outcome} />}
          </span>
        )}
      </td>
      <td className="ae-purpose">
        {item.kind === 'item' && (
          <ChoiceInPlace
            label={`Purpose of ${name}`}
            choices={purposes}
            value={orNone(item.purpose)}
            onChoose={(purpose) => edit(setField(item, 'purpose', unlessNone(purpose)))}
          >
            <PurposeChip purpose={item.purpose} />
          </ChoiceInPlace>
        )}
      </td>
      <td className="ae-minutes">
        <TextInPlace
          label={`Minutes of ${name}`}
          value={item.minutes === 0 ? '' : String(item.minutes)}
          placeholder="–"
          align="end"
          faultOf={(typed) => (/^\s*\d{0,5}\s*$/.test(typed) ? null : 'A whole number')}
          onSave={(typed, { was, typing }) =>
            edit(setField(item, 'minutes', Number(typed), { was: Number(was), typing }))
          }
          onLeave={() => focusRow(item.id)}
        />
      </td>
      <td className="ae-paper">
        <Papers {...props} name={name} />
      </td>
      <td className="ae-more">
        <Tooltip words={isOpen ? 'Close' : 'More of this item'} keys={isOpen ? 'Esc' : 'Enter'}>
          <Button
            className="button button-icon ae-unfold"
            aria-label={`More of ${name}`}
            aria-expanded={isOpen}
            onPress={onOpen}
          >
            <Icon name="chevron" size={16} />
          </Button>
        </Tooltip>
      </td>
    </tr>
  )
}

const focusRow = (id: string) =>
  document.querySelector<HTMLElement>(`tr[data-item="${CSS.escape(id)}"]`)?.focus()

/** A key that says what became of an item, as the keys' sheet has it. */
const tellsOutcome =
  ({ timed: { item }, edit }: AgendaRowProps) =>
  (pressed: string): (() => void) | undefined => {
    const outcome = outcomes.find(({ keys }) => keys === pressed)?.id
    if (outcome === undefined || item.kind === 'break') return undefined
    return () => edit(setField(item, 'outcome', unlessNone<Exclude<Outcome, 'none'>>(outcome)))
  }

const PurposeChip = ({ purpose }: { purpose: AgendaItem['purpose'] }) =>
  purpose === undefined ? (
    <span className="ae-faint">Purpose</span>
  ) : (
    <Chip tone={purpose === 'decision' || purpose === 'agreement' ? 'accent' : 'plain'}>
      {purposes.find(({ id }) => id === purpose)?.label}
    </Chip>
  )

const OutcomeChip = ({ outcome }: { outcome: NonNullable<AgendaItem['outcome']> }) => (
  <span className={`ae-outcome ae-outcome-${outcome === 'taken' ? 'done' : 'soon'}`}>
    <Icon name={outcome === 'taken' ? 'tick' : 'clock'} size={14} />
    {outcomes.find(({ id }) => id === outcome)?.label}
  </span>
)

const Papers = ({ programme, timed: { item }, papers, name, edit }: AgendaRowProps & { name: string }) => {
  const state = paperStateOf(item)
  if (item.kind === 'break') return null
  const isMissing = state === 'expected' && item.papers.length === 0
  return (
    <span className="ae-papers">
      {item.papers.map((id) => {
        const paper = papers.find((one) => one.id === id)
        return (
          <Link
            key={id}
            href={places.paper(programme, id)}
            className="ae-link"
            label={`${paper?.number ?? 'Paper'}: ${paper?.title ?? id}`}
          >
            <Icon name="paper" size={16} />
            {paper?.number ?? 'Paper'}
          </Link>
        )
      })}
      {item.papers.length === 0 && (
        <ChoiceInPlace
          label={`Paper of ${name}`}
          choices={paperStates}
          value={state}
          className={isMissing ? 'ae-missing' : 'choice-faint'}
          {...(isMissing && { said: 'Paper missing' })}
          onChoose={(paperState) => edit(setField(item, 'paperState', paperState))}
        >
          {state === 'none' ? (
            <span className="ae-faint">Paper</span>
          ) : (
            <>
              {isMissing && <Icon name="warning" size={16} />}
              {isMissing ? 'Paper missing' : paperStates.find(({ id }) => id === state)?.label}
            </>
          )}
        </ChoiceInPlace>
      )}
    </span>
  )
}
