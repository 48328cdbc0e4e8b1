import type { PointerEvent } from 'react'
import { Button } from 'react-aria-components/Button'
import type { MeetingEditing } from '../../../../shared/api.ts'
import type { Paper } from '../../../../shared/records/paper.ts'
import { printList } from '../../../../shared/rules/dates.ts'
import { useRecord } from '../../../api/use-record.ts'
import { Chip } from '../../../ui/chip.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { kindInWords, StageChip } from '../../papers/paper-row.tsx'
import { useWithheld } from '../../recipients/use-withheld.ts'
import { valueInWords } from '../agenda/value-in-words.ts'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { HeldEdit } from '../held-edit.tsx'
import { lineKeys } from '../line-keys.ts'
import { TextInPlace } from '../text-in-place.tsx'
import type { Names } from '../use-names.ts'
import type { Destination } from './add-paper.tsx'
import { PaperDetails } from './paper-details.tsx'
import { setPaper } from './paper-edits.ts'
import { clashOf, lateness, stages } from './paper-words.ts'

export interface PaperLineProps {
  programme: string
  id: string
  /** As it is printed, where it is given none. */
  number: string | null
  numbersGiven: MeetingEditing['numbersGiven']
  names: Names
  isPastDue: boolean
  destinations: Destination[]
  destination: string
  isOpen: boolean
  /** Tab comes to this row. */
  isCurrent: boolean
  drop: 'before' | 'after' | null
  /** Near it a day is chosen: the meeting's first. */
  day: string
  onFocus: () => void
  onOpen: () => void
  onMove: (title: string, by: 1 | -1) => void
  onPlace: (title: string, item: string) => void
  onTakeOff: (title: string) => void
  onRemove: (title: string) => void
  onGrab: (event: PointerEvent<HTMLElement>) => void
}

/** A paper where it is managed: its number, title and stage in its line, the rest beneath it. */
export const PaperLine = (props: PaperLineProps) => {
  const { programme, id, number, numbersGiven, names, isPastDue, isOpen, isCurrent, drop } = props
  const { onFocus, onOpen, onGrab, onMove, onTakeOff } = props
  const { record: paper, edit, held, keep, drop: leaveOut } = useRecord<Paper>(programme, 'papers', id)
  const late = lateness(paper, isPastDue)
  const withheld = useWithheld(programme).get(id) ?? []
  return (
    <>
      <tr
        className={joinClasses(
          'table-row mp-row',
          isOpen && 'mp-open',
          paper.stage === 'withdrawn' && 'mp-withdrawn',
          drop !== null && `drop-${drop}`,
        )}
        data-item={id}
        aria-label={`${number ?? 'Paper'}: ${paper.title}`}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
        onKeyDown={(event) =>
          lineKeys(event, {
            isOpen,
            onOpen,
            onMove: (step) => onMove(paper.title, step),
            onRemove: () => onTakeOff(paper.title),
          })
        }
      >
        <td className="mp-handle">
          <span
            className="drag-dots"
            title="Drag to move, or Alt ↑ ↓"
            aria-hidden="true"
            onPointerDown={onGrab}
          />
        </td>
        <td className="mp-number">
          <TextInPlace
            label={`Number of ${paper.title}`}
            value={paper.number ?? ''}
            placeholder={number ?? 'No number'}
            className={paper.number === undefined ? '' : 'ae-fixed'}
            whole
            faultOf={(typed) => clashOf(typed, id, numbersGiven)}
            onSave={(typed, { was }) =>
              edit(setPaper(paper, 'number', typed.trim() || undefined, { was: was || undefined }))
            }
            onLeave={() => focusPaper(id)}
          />
        </td>
        <td className="mp-title" data-title>
          <TextInPlace
            label={`Title of ${paper.title}`}
            value={paper.title}
            className="ae-title-words"
            faultOf={(typed) => (typed.trim() === '' ? 'A paper needs a title' : null)}
            onSave={(typed, { was, typing }) => edit(setPaper(paper, 'title', typed, { was, typing }))}
            onLeave={() => focusPaper(id)}
          />
          <span className="mp-facts">
            {[
              kindInWords(paper.kind),
              ...(paper.author === undefined ? [] : [names.of(paper.author)]),
              ...(paper.forInformation ? ['For information'] : []),
              ...(paper.marking === undefined ? [] : [paper.marking]),
              ...(withheld.length > 0 ? [`Withheld from ${printList(withheld.map(names.of))}`] : []),
            ].map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </span>
        </td>
        <td className="mp-state">
          {late !== null && (
            <Chip tone="late" icon="clock">
              {late}
            </Chip>
          )}
          <ChoiceInPlace
            label={`Stage of ${paper.title}`}
            choices={stages}
            value={paper.stage}
            onChoose={(stage) => edit(setPaper(paper, 'stage', stage))}
          >
            <StageChip stage={paper.stage} />
          </ChoiceInPlace>
        </td>
        <td className="mp-more">
          <Tooltip words={isOpen ? 'Close' : 'More of this paper'} keys={isOpen ? 'Esc' : 'Enter'}>
            <Button
              className="button button-icon ae-unfold"
              aria-label={`More of ${paper.title}`}
              aria-expanded={isOpen}
              onPress={onOpen}
            >
              <Icon name="chevron" size={16} />
            </Button>
          </Tooltip>
        </td>
      </tr>
      {held && (
        <tr className="mp-whole">
          <td>
            <HeldEdit
              of={{ keep, drop: leaveOut }}
              held={held}
              inWords={(value) => valueInWords(value, names)}
            />
          </td>
        </tr>
      )}
      {isOpen && <PaperDetails {...props} paper={paper} edit={edit} onClose={() => close(props)} />}
    </>
  )
}

export const focusPaper = (id: string) =>
  document.querySelector<HTMLElement>(`tr.mp-row[data-item="${CSS.escape(id)}"]`)?.focus()

function close({ id, onOpen }: PaperLineProps): void {
  onOpen()
  focusPaper(id)
}
