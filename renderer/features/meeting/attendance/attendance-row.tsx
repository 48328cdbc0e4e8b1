import { type KeyboardEvent, useRef } from 'react'
import { Button } from 'react-aria-components/Button'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import type { Ref } from '../../../../shared/records/basics.ts'
import type { Attendance, Meeting } from '../../../../shared/records/meeting.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { IconButton } from '../../../ui/button.tsx'
import { joinClasses } from '../../../ui/join-classes.ts'
import { Menu } from '../../../ui/menu.tsx'
import { Tooltip } from '../../../ui/tooltip.tsx'
import type { Names } from '../use-names.ts'
import { setAttendance } from './attendance-edits.ts'

type As = Attendance['as']

interface Choice {
  as: As
  label: string
  keys: string
}
/** Who has a seat as an observer or in the secretariat is there as such. */
const ofSeat = (role: string | undefined): readonly Choice[] => [
  { as: role === 'observer' || role === 'secretariat' ? role : 'present', label: 'Present', keys: 'p' },
  { as: 'apologies', label: 'Apologies', keys: 'a' },
]
const ofOther: readonly Choice[] = [
  { as: 'in attendance', label: 'In attendance', keys: 'i' },
  { as: 'observer', label: 'Observer', keys: 'o' },
  { as: 'secretariat', label: 'Secretariat', keys: 's' },
  { as: 'present', label: 'Present', keys: 'p' },
  { as: 'apologies', label: 'Apologies', keys: 'a' },
]

interface AttendanceRowProps {
  meeting: Meeting
  names: Names
  items: { item: AgendaItem; number: number }[]
  edit: (edit: Edit<Meeting>) => void
  name: string
  under: string
  line: Attendance | undefined
  isOther?: boolean
  /** Of the seat. */
  role?: string | undefined
  substitutes?: string[]
  isCurrent: boolean
  onFocus: () => void
  onSay: (as: As | null) => void
  onSubstitute?: (by: Ref) => void
}

/** One seat, or somebody without one: a button and a key for each thing that may be said. */
export const AttendanceRow = (props: AttendanceRowProps) => {
  const { meeting, names, items, edit, name, under, line, isOther = false, isCurrent, onFocus, onSay } = props
  const row = useRef<HTMLLIElement>(null)
  const choices = isOther ? ofOther : ofSeat(props.role)
  const came = line !== undefined && line.as !== 'apologies'
  const togglePart = () =>
    came && edit(setAttendance(meeting, line.person, names.of(line.person), { inPart: !line.inPart }))
  const toggleItem = (id: string) => {
    if (!line) return
    const chosen = line.items.includes(id) ? line.items.filter((one) => one !== id) : [...line.items, id]
    edit(setAttendance(meeting, line.person, names.of(line.person), { items: chosen }))
  }

  const pressed = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const { key } = event
    const said = choices.find(({ keys }) => keys === key)
    const act = said
      ? () => onSay(said.as)
      : key === 'u' || key === 'Delete'
        ? () => onSay(null)
        : key === 'h'
          ? togglePart
          : key === 'ArrowDown' || key === 'ArrowUp'
            ? () => besideRow(row.current, key === 'ArrowDown' ? 1 : -1)?.focus()
            : undefined
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }

  return (
    <li
      ref={row}
      className={joinClasses('table-row att-row', came && 'att-came')}
      tabIndex={isCurrent ? 0 : -1}
      aria-label={`${name}: ${line?.as ?? 'nothing said'}`}
      onFocus={onFocus}
      onKeyDown={pressed}
    >
      <span className="att-name">
        <span className="att-title">{name}</span>
        {under !== '' && <span className="att-under">{under}</span>}
      </span>
      <span className="segmented-group">
        {choices.map(({ as, label, keys }) => (
          <Tooltip key={as} words={label} keys={keys}>
            <ToggleButton
              className="segment"
              aria-label={`${label}: ${name}`}
              isSelected={line?.as === as}
              onChange={(isChosen) => onSay(isChosen ? as : null)}
            >
              {label}
            </ToggleButton>
          </Tooltip>
        ))}
      </span>
      <span className="att-more">
        {came && (
          <>
            <Tooltip words="There for part of it" keys="h">
              <ToggleButton
                className="att-part"
                aria-label={`In part: ${name}`}
                isSelected={line.inPart}
                onChange={togglePart}
              >
                In part
              </ToggleButton>
            </Tooltip>
            {isOther && items.length > 0 && (
              <Menu
                label={`Items that ${name} came for`}
                trigger={
                  <Button
                    className="att-part"
                    aria-label={`Items that ${name} came for: ${itemsInWords(line, items)}`}
                  >
                    {itemsInWords(line, items)}
                  </Button>
                }
                choices={items.map(({ item, number }) => ({
                  id: item.id,
                  label: `${line.items.includes(item.id) ? '✓ ' : ''}${number} ${item.title}`,
                }))}
                onChoose={toggleItem}
              />
            )}
          </>
        )}
        {!isOther && <Substitutes {...props} />}
        {isOther && <IconButton icon="cross" label={`Take off: ${name}`} onPress={() => onSay(null)} />}
      </span>
    </li>
  )
}

/** Who may sit in a seat for its holder; anybody of the programme's people where the group names nobody. */
const Substitutes = ({ names, name, substitutes = [], line, onSubstitute }: AttendanceRowProps) => {
  const ids = substitutes.length > 0 ? substitutes : [...names.people.keys()]
  if (ids.length === 0 || !onSubstitute) return null
  return (
    <Menu
      label={`Substitute for ${name}`}
      trigger={
        <Button className="att-part" aria-label={`Substitute for ${name}`}>
          Substitute
        </Button>
      }
      choices={ids
        .filter((id) => names.of(id) !== name && line?.person !== id)
        .map((id) => ({ id, label: names.of(id) }))}
      onChoose={onSubstitute}
    />
  )
}

function itemsInWords({ items }: Attendance, all: AttendanceRowProps['items']): string {
  const numbers = all.filter(({ item }) => items.includes(item.id)).map(({ number }) => number)
  if (numbers.length === 0) return 'Every item'
  return `${numbers.length === 1 ? 'Item' : 'Items'} ${numbers.join(', ')}`
}

function besideRow(row: HTMLElement | null, step: 1 | -1): HTMLElement | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>('.att-row')]
  return row ? rows[rows.indexOf(row) + step] : undefined
}
