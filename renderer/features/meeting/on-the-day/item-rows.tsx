import type { KeyboardEvent } from 'react'
import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { printMinutes } from '../../../../shared/rules/dates.ts'
import type { TimedItem } from '../../../../shared/rules/running-clock.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { Card } from '../../../ui/card.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { setField } from '../agenda/agenda-edits.ts'
import { itemName } from '../agenda/item-words.ts'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { outcomeKeys } from '../minutes/outcome-keys.ts'

interface ItemRowsProps {
  items: TimedItem[]
  current: string
  /** The item that is taken now. */
  now: string | undefined
  edit: (edit: Edit<Meeting>) => void
  onFocus: (id: string) => void
  onWrite: (item: AgendaItem) => void
  onOutcome: (kind: 'action' | 'decision') => void
}

const choices = outcomeKeys.map(({ outcome, label, keys }) => ({ id: outcome ?? 'none', label, keys }))

/** The agenda as it is taken: a key for what became of each item, Enter for its minutes. */
export const ItemRows = ({ items, current, now, edit, onFocus, onWrite, onOutcome }: ItemRowsProps) => {
  const say = (item: AgendaItem, outcome: AgendaItem['outcome']) => edit(setField(item, 'outcome', outcome))
  const pressed = (event: KeyboardEvent<HTMLElement>, { item }: TimedItem) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const { key, currentTarget } = event
    const told = item.kind === 'item' ? outcomeKeys.find(({ keys }) => keys === key) : undefined
    const act = told
      ? () => say(item, told.outcome)
      : key === 'Enter'
        ? () => onWrite(item)
        : key === 'a' || key === 'd'
          ? () => onOutcome(key === 'a' ? 'action' : 'decision')
          : key === 'ArrowDown' || key === 'ArrowUp'
            ? () => besideRow(currentTarget, key === 'ArrowDown' ? 1 : -1)?.focus()
            : undefined
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <Card title="Items">
      <ol className="otd-items" aria-label="Items">
        {items.map((timed) => {
          const { item, number, starts } = timed
          return (
            <li
              key={item.id}
              className={joinClasses(
                'table-row otd-item',
                item.id === current && 'otd-current',
                item.id === now && 'otd-taken',
              )}
              data-item={item.id}
              tabIndex={item.id === current ? 0 : -1}
              aria-current={item.id === now ? 'step' : undefined}
              aria-label={`${number === null ? 'Break' : `Item ${number}`}: ${item.title}, ${item.outcome ?? 'not yet'}`}
              onFocus={() => onFocus(item.id)}
              onKeyDown={(event) => pressed(event, timed)}
            >
              <span className="otd-number">{number ?? <Icon name="cup" size={14} />}</span>
              <span className="otd-starts">{starts === null ? '' : printMinutes(starts)}</span>
              <span className="otd-title">{item.title}</span>
              {item.kind === 'item' && (
                <ChoiceInPlace
                  label={`Outcome of ${itemName(item, number)}`}
                  choices={choices}
                  value={item.outcome ?? 'none'}
                  className={`otd-outcome otd-outcome-${(item.outcome ?? 'none').replace(' ', '-')}`}
                  onChoose={(id) => say(item, outcomeKeys.find(({ outcome }) => outcome === id)?.outcome)}
                />
              )}
            </li>
          )
        })}
      </ol>
    </Card>
  )
}

function besideRow(row: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('.otd-item')]
  return rows[rows.indexOf(row) + step]
}
