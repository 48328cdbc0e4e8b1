import { Fragment, useLayoutEffect, useRef, useState } from 'react'
import type { MeetingPage, PaperSummary } from '../../../../shared/api.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { printMinutes, printWeekday } from '../../../../shared/rules/dates.ts'
import { runClock, type SessionEnd } from '../../../../shared/rules/running-clock.ts'
import type { EditedRecord } from '../../../api/use-record.ts'
import { toast } from '../../../ui/toast.tsx'
import { useDragRows } from '../../../ui/use-drag-rows.ts'
import { counted } from '../../../words.ts'
import { HeldEdit } from '../held-edit.tsx'
import { useNames } from '../use-names.ts'
import { useNewKey } from '../use-new-key.ts'
import { AddItem } from './add-item.tsx'
import { addItem, placeItem, removeItem, stepItem } from './agenda-edits.ts'
import { AgendaRow } from './agenda-row.tsx'
import { ItemDetails } from './item-details.tsx'
import { valueInWords } from './value-in-words.ts'
import './agenda-editor.css'

interface AgendaEditorProps {
  programme: string
  page: MeetingPage
  papers: PaperSummary[]
  meeting: EditedRecord<Meeting>
}

/** The agenda, edited where it stands; the clock beside each item is the shared rule's, run on the page. */
export const AgendaEditor = ({ programme, page, papers, meeting: edited }: AgendaEditorProps) => {
  const { record: meeting, edit, held } = edited
  const names = useNames(programme)
  const { items, ends } = runClock(meeting)
  const [open, setOpen] = useState<string | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const add = useRef<HTMLInputElement>(null)
  const afterwards = useRef<(() => void) | null>(null)

  // A row that moved or went must not take the focus with it.
  useLayoutEffect(() => {
    afterwards.current?.()
    afterwards.current = null
  })
  const rowOf = (id: string) => table.current?.querySelector<HTMLElement>(`tr[data-item="${CSS.escape(id)}"]`)
  const keepFocus = () => {
    const { activeElement } = document
    afterwards.current = () => {
      if (activeElement instanceof HTMLElement && activeElement.isConnected) activeElement.focus()
    }
  }

  const move = (id: string, step: 1 | -1) => {
    const moved = stepItem(meeting, id, step)
    if (!moved) return
    keepFocus()
    edit(moved)
  }
  const remove = (id: string) => {
    const at = items.findIndex(({ item }) => item.id === id)
    const here = items[at]
    if (!here) return
    const next = items[at + 1]?.item.id ?? items[at - 1]?.item.id
    afterwards.current = () => (next === undefined ? add.current : rowOf(next))?.focus()
    edit(removeItem(here.item))
    toast({ tone: 'plain', title: `“${here.item.title}” removed`, what: 'Ctrl+Z brings it back.' })
  }
  const drag = useDragRows(table, (id, beside, after) => {
    const dragged = items.find(({ item }) => item.id === id)
    const target = items.find(({ item }) => item.id === beside)
    if (!dragged || !target || id === beside) return
    afterwards.current = () => rowOf(id)?.focus()
    edit(placeItem(dragged.item, target.day, beside, after))
  })
  useNewKey(() => add.current?.focus())

  const said = new Set<string>()
  const notice = held && <HeldEdit of={edited} held={held} inWords={(value) => valueInWords(value, names)} />
  const isThere = held?.edit.at !== undefined && meeting.agenda.some(({ id }) => id === held.edit.at)

  return (
    <>
      {!isThere && notice}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus and keys, which makes it a grid */}
      <table className="agenda-editor" role="grid" aria-label="Agenda" ref={table}>
        <thead>
          <tr>
            <th className="ae-handle">
              <span className="hidden-words">Move</span>
            </th>
            <th className="ae-number">Item</th>
            <th className="ae-starts">Starts</th>
            <th className="ae-title">Title</th>
            <th className="ae-purpose">Purpose</th>
            <th className="ae-minutes">Minutes</th>
            <th className="ae-paper">Paper</th>
            <th className="ae-more">
              <span className="hidden-words">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map((timed, i) => {
            const { item, day } = timed
            const opensDay = meeting.sessions.length > 1 && items[i - 1]?.day !== day
            const closesDay = items[i + 1]?.day !== day
            said.add(day)
            return (
              <Fragment key={item.id}>
                {opensDay && <DayRow day={day} />}
                <AgendaRow
                  programme={programme}
                  timed={timed}
                  papers={papers}
                  names={names}
                  isOpen={open === item.id}
                  isCurrent={current === null ? i === 0 : current === item.id}
                  drop={drag.over?.id === item.id ? (drag.over.after ? 'after' : 'before') : null}
                  edit={edit}
                  onFocus={() => setCurrent(item.id)}
                  onOpen={() => setOpen((now) => (now === item.id ? null : item.id))}
                  onMove={(step) => move(item.id, step)}
                  onRemove={() => remove(item.id)}
                  onGrab={(event) => drag.start(item.id, event)}
                />
                {held?.edit.at === item.id && (
                  <tr className="ae-held">
                    <td className="ae-whole">{notice}</td>
                  </tr>
                )}
                {open === item.id && (
                  <ItemDetails
                    timed={timed}
                    meeting={meeting}
                    names={names}
                    papers={papers}
                    others={page.otherPapers}
                    edit={edit}
                    onRemove={() => remove(item.id)}
                    onClose={() => {
                      setOpen(null)
                      rowOf(item.id)?.focus()
                    }}
                  />
                )}
                {closesDay && <EndRow end={ends.find((end) => end.day === day)} />}
              </Fragment>
            )
          })}
          {ends
            .filter(({ day }) => !said.has(day))
            .map((end) => (
              <Fragment key={end.day}>
                {meeting.sessions.length > 1 && <DayRow day={end.day} />}
                {meeting.sessions.length > 1 && <EndRow end={end} />}
              </Fragment>
            ))}
        </tbody>
      </table>
      <AddItem
        field={add}
        isFirst={items.length === 0}
        onAdd={(kind, { title, minutes }) => {
          const id = crypto.randomUUID()
          setCurrent(id)
          edit(addItem({ id, title, kind, minutes, presenters: [], papers: [] }))
        }}
        onLeave={() => {
          const last = items.at(-1)?.item.id
          if (last !== undefined) rowOf(last)?.focus()
        }}
      />
    </>
  )
}

const DayRow = ({ day }: { day: string }) => (
  <tr className="ae-day">
    <td className="ae-whole">{printWeekday(day)}</td>
  </tr>
)

const EndRow = ({ end }: { end: SessionEnd | undefined }) =>
  end && (
    <tr className={end.lateBy > 0 ? 'ae-end ae-late' : 'ae-end'}>
      <td />
      <td />
      <td className="ae-starts">{end.at === null ? '' : printMinutes(end.at)}</td>
      <td className="ae-title" aria-live="polite">
        {endInWords(end)}
      </td>
      <td className="ae-purpose" />
      <td className="ae-minutes">{end.minutes === 0 ? '' : end.minutes}</td>
      <td className="ae-paper" />
      <td />
    </tr>
  )

function endInWords({ at, lateBy }: SessionEnd): string {
  if (lateBy > 0) return `Ends ${counted(lateBy, 'minute')} late`
  return at === null ? 'Ends; no time is set for the start' : 'Ends in time'
}
