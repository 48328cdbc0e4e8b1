import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { PaperSummary } from '../../../../shared/api.ts'
import type { AgendaItem, Brief } from '../../../../shared/records/agenda-item.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { printWeekday } from '../../../../shared/rules/dates.ts'
import { paperStateOf } from '../../../../shared/rules/meeting-words.ts'
import type { TimedItem } from '../../../../shared/rules/running-clock.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { Fact } from '../fact.tsx'
import { RefList } from '../ref-list.tsx'
import { TextInPlace } from '../text-in-place.tsx'
import type { Names } from '../use-names.ts'
import { placeItem, setField, stepItem } from './agenda-edits.ts'
import { ItemPapers } from './item-papers.tsx'
import { itemName, orNone, outcomes, paperStates, unlessNone } from './item-words.ts'

interface ItemDetailsProps {
  timed: TimedItem
  meeting: Meeting
  names: Names
  papers: PaperSummary[]
  /** The meeting's papers that no item has. */
  others: PaperSummary[]
  edit: (edit: Edit<Meeting>) => void
  onRemove: () => void
  onClose: () => void
}

/** What an item has beyond its line: who presents, its papers, what became of it, the chair's brief. */
export const ItemDetails = ({
  timed,
  meeting,
  names,
  papers,
  others,
  edit,
  onRemove,
  onClose,
}: ItemDetailsProps) => {
  const { item, number, day } = timed
  const name = itemName(item, number)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector<HTMLElement>('input, textarea')?.focus(), [])
  const backOut = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  const step = (by: 1 | -1) => {
    const moved = stepItem(meeting, item.id, by)
    if (moved) edit(moved)
  }

  return (
    <tr className="ae-details-row">
      <td className="ae-whole">
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from any of its controls */}
        <div className="ae-details" ref={box} onKeyDown={backOut}>
          <div className="ae-details-main">
            {item.kind === 'item' && (
              <RefList
                label={`Presenters of ${name}`}
                legend="Presenters"
                add="Add a presenter"
                names={names}
                refs={item.presenters}
                onChange={(presenters) => edit(setField(item, 'presenters', presenters))}
              />
            )}
            {item.kind === 'item' && (
              <ItemPapers
                name={name}
                item={item}
                papers={papers}
                others={others}
                onChange={(ids) => edit(setField(item, 'papers', ids))}
              />
            )}
            <dl className="ae-facts">
              {item.kind === 'item' && (
                <Fact legend="Paper">
                  <ChoiceInPlace
                    label={`State of the paper of ${name}`}
                    choices={paperStates}
                    value={paperStateOf(item)}
                    onChoose={(state) => edit(setField(item, 'paperState', state))}
                  />
                </Fact>
              )}
              {meeting.sessions.length > 1 && (
                <Fact legend="Day">
                  <ChoiceInPlace
                    label={`Day of ${name}`}
                    choices={meeting.sessions.map((session) => ({
                      id: session.day,
                      label: printWeekday(session.day),
                    }))}
                    value={day}
                    onChoose={(to) => edit(placeItem(item, to, null, true))}
                  />
                </Fact>
              )}
              {item.kind === 'item' && (
                <Fact legend="On the day">
                  <ChoiceInPlace
                    label={`What became of ${name}`}
                    choices={outcomes}
                    value={orNone(item.outcome)}
                    onChoose={(outcome) => edit(setField(item, 'outcome', unlessNone(outcome)))}
                  />
                </Fact>
              )}
            </dl>
            <div className="ae-actions">
              <Tooltip words="Move up" keys="Alt ↑">
                <Button look="quiet" onPress={() => step(-1)}>
                  Move up
                </Button>
              </Tooltip>
              <Tooltip words="Move down" keys="Alt ↓">
                <Button look="quiet" onPress={() => step(1)}>
                  Move down
                </Button>
              </Tooltip>
              <Tooltip words={`Remove ${name}`} keys="Delete">
                <Button look="danger" onPress={onRemove}>
                  {number === null ? 'Remove break' : 'Remove item'}
                </Button>
              </Tooltip>
            </div>
          </div>
          {item.kind === 'item' && <ChairsBrief item={item} name={name} edit={edit} />}
          <span className="ae-close">
            <Button look="quiet" onPress={onClose}>
              Close <Kbd keys="Esc" />
            </Button>
          </span>
        </div>
      </td>
    </tr>
  )
}

const briefFields = [
  { id: 'outcome', label: 'Outcome wanted' },
  { id: 'handling', label: 'Handling' },
  { id: 'linesToTake', label: 'Lines to take' },
  { id: 'likelyPoints', label: 'Likely points' },
] as const

/** Never in what members get. */
const ChairsBrief = ({
  item,
  name,
  edit,
}: {
  item: AgendaItem
  name: string
  edit: ItemDetailsProps['edit']
}) => (
  <section className="ae-brief" aria-label={`Chair’s brief on ${name}`}>
    <div className="ae-brief-head">
      <h3>Chair’s brief</h3>
      <Chip tone="soon" icon="lock">
        For the chair only
      </Chip>
    </div>
    {briefFields.map(({ id, label }) => (
      <div key={id} className="ae-brief-field">
        <span className="legend" aria-hidden="true">
          {label}
        </span>
        <TextInPlace
          label={`${label}, ${name}`}
          value={item.brief?.[id] ?? ''}
          placeholder="Nothing yet"
          lines
          onSave={(typed, { was, typing }) => edit(setBrief(item, id, typed, was, typing))}
        />
      </div>
    ))}
  </section>
)

/** One part of a brief; the others stay as they are in the file by then. */
function setBrief(
  item: AgendaItem,
  part: keyof Brief,
  typed: string,
  was: string,
  typing: boolean,
): Edit<Meeting> {
  const label = briefFields.find(({ id }) => id === part)?.label
  return {
    what: `${label} of “${item.title}”`,
    at: item.id,
    typing,
    apply: (meeting) => {
      const now = meeting.agenda.find(({ id }) => id === item.id)
      if (!now) return null
      const { [part]: _before, ...rest } = now.brief ?? {}
      const brief: Brief = typed.trim() === '' ? rest : { ...rest, [part]: typed }
      const { brief: _brief, ...bare } = now
      const next = Object.keys(brief).length === 0 ? bare : { ...bare, brief }
      return { ...meeting, agenda: meeting.agenda.map((one) => (one.id === item.id ? next : one)) }
    },
    replaces: {
      read: (meeting) => {
        const now = meeting.agenda.find(({ id }) => id === item.id)
        return now && (now.brief?.[part] ?? '')
      },
      was,
      becomes: typed,
    },
  }
}
