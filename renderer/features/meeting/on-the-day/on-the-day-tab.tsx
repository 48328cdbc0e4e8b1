import { useRef, useState } from 'react'
import type { MeetingPage } from '../../../../shared/api.ts'
import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import { runClock, type TimedItem } from '../../../../shared/rules/running-clock.ts'
import { Card } from '../../../ui/card.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { HeldEdit } from '../held-edit.tsx'
import { focusText } from '../minutes/focus-text.ts'
import { freshBody } from '../minutes/fresh-body.ts'
import { addSection } from '../minutes/minutes-edits.ts'
import { BeginButton } from '../minutes/minutes-tools.tsx'
import { Section, type SectionHandle } from '../minutes/section.tsx'
import { type ShownSection, useMinutes } from '../minutes/use-minutes.ts'
import { valueInWords } from '../minutes/value-in-words.ts'
import { ItemRows } from './item-rows.tsx'
import { NowLine } from './now-line.tsx'
import { People } from './people.tsx'
import '../minutes/minutes.css'
import './on-the-day.css'

/** The meeting as it happens: what becomes of each item, who is there, and the minutes of the item that is taken. */
export const OnTheDayTab = ({ programme, page }: { programme: string; page: MeetingPage }) => {
  const desk = useMinutes(programme, page)
  const { meeting, edited, sections, headingOf } = desk
  const { items } = runClock(meeting)
  const now = items.find(({ item }) => item.kind === 'item' && item.outcome === undefined)
  const [chosen, setChosen] = useState<string | null>(null)
  const current = items.find(({ item }) => item.id === chosen) ?? now ?? items[0]
  const pane = useRef<HTMLDivElement>(null)
  const handle = useRef<SectionHandle | null>(null)

  const write = (item: AgendaItem) => {
    const isThere = sections.some((section) => section.item?.id === item.id && section.place !== null)
    if (!isThere) edited.edit(addSection({ item: item.id }, `“${item.title}”`, freshBody()))
    setChosen(item.id)
    focusText(() => pane.current?.querySelector('.mn-section:last-child'))
  }
  if (!current)
    return (
      <Card>
        <EmptyState>This meeting has no agenda yet.</EmptyState>
      </Card>
    )
  const shown = shownOf(current, sections, headingOf)

  return (
    <div className="otd">
      {edited.held && <HeldEdit of={edited} held={edited.held} inWords={valueInWords} />}
      <NowLine items={items} now={now} onGo={focusItem} />
      <div className="otd-columns">
        <div className="otd-side">
          <ItemRows
            items={items}
            current={current.item.id}
            now={now?.item.id}
            edit={edited.edit}
            onFocus={setChosen}
            onWrite={write}
            onOutcome={(kind) => handle.current?.begin(kind)}
          />
          <People
            meeting={meeting}
            names={desk.names}
            edit={edited.edit}
            onLeave={() => focusItem(current.item.id)}
          />
        </div>
        <div className="otd-main">
          {meeting.minutes === undefined && (
            <div className="otd-begin">
              <BeginButton desk={desk} />
            </div>
          )}
          <div className="mn-sheet" ref={pane}>
            {shown.map((section) => (
              <Section
                key={section.key}
                desk={desk}
                section={section}
                handle={section.isLast ? handle : undefined}
                onLeave={() => focusItem(current.item.id)}
              />
            ))}
          </div>
        </div>
      </div>
    </div>
  )
}

/** What is written of an item; where nothing is, the place where it would be. */
function shownOf(
  { item, number }: TimedItem,
  sections: ShownSection[],
  headingOf: (section: ShownSection) => string,
): ShownSection[] {
  const found = sections.filter((section) => section.item?.id === item.id)
  if (found.length > 0) return found
  const section: ShownSection = {
    key: `${item.id} 1`,
    item,
    number,
    place: null,
    goesOn: false,
    isLast: true,
    heading: '',
    from: 1,
  }
  return [{ ...section, heading: headingOf(section) }]
}

const focusItem = (id: string) =>
  document.querySelector<HTMLElement>(`.otd-item[data-item="${CSS.escape(id)}"]`)?.focus()
