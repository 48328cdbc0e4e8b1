import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Fragment, useLayoutEffect, useRef, useState } from 'react'
import type { MeetingPage } from '../../../../shared/api.ts'
import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { paperStateOf } from '../../../../shared/rules/meeting-words.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import { queries } from '../../../api/queries.ts'
import { useRecord } from '../../../api/use-record.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { useDragRows } from '../../../ui/use-drag-rows.ts'
import { useCommandHere } from '../../frame/commands-here.ts'
import { todayQuery } from '../../programme/today-query.ts'
import { setField } from '../agenda/agenda-edits.ts'
import { paperStates } from '../agenda/item-words.ts'
import { valueInWords } from '../agenda/value-in-words.ts'
import { ChoiceInPlace } from '../choice-in-place.tsx'
import { HeldEdit } from '../held-edit.tsx'
import { useNames } from '../use-names.ts'
import { useNewKey } from '../use-new-key.ts'
import { AddPaper } from './add-paper.tsx'
import { focusPaper, PaperLine } from './paper-line.tsx'
import { besidePaper, groupsOf, type PaperSpot, placeOnItem, stepPaper } from './paper-places.ts'
import { addPaper, moveOffItems, removePaper, takeOff } from './write-papers.ts'
import './papers-editor.css'

/** Stands for no item where a choice needs an id. */
const noItem = 'none'

/** A meeting's papers where they are managed: by item as they are printed, then those without one. */
export const PapersEditor = ({ programme, page }: { programme: string; page: MeetingPage }) => {
  const { id: meetingId, day, status } = page.meeting
  const of = { programme, meeting: meetingId }
  const edited = useRecord<Meeting>(programme, 'meetings', meetingId)
  const { record: meeting, edit, held } = edited
  const { asOf } = useSuspenseQuery(todayQuery(programme)).data
  const papersHere = new Map(page.papers.map((paper) => [paper.id, paper]))
  const names = useNames(programme)
  const [open, setOpen] = useState<string | null>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const [destination, setDestination] = useState(noItem)
  const [, setRound] = useState(0)
  const table = useRef<HTMLTableElement>(null)
  const add = useRef<HTMLInputElement>(null)
  const focused = useRef<string | null>(null)
  const moving = useRef(0)
  const steps = useRef<{ id: string; title: string; by: 1 | -1 }[]>([])
  // A row that moved keeps the focus, however many steps it takes.
  useLayoutEffect(() => {
    if (focused.current === null) return
    if (!isFocused(focused.current)) focusPaper(focused.current)
    if (moving.current === 0 && isFocused(focused.current)) focused.current = null
  })

  const groups = groupsOf(
    meeting,
    page.otherPapers
      .map(({ id }) => id)
      .filter((id) => !meeting.agenda.some(({ papers }) => papers.includes(id))),
  )
  const all = groups.flatMap(({ papers }) => papers)
  const numbers = new Map(page.agenda.map(({ id, number }) => [id, number]))
  const items = new Map(meeting.agenda.map((item) => [item.id, item]))
  const nameOfItem = (item: AgendaItem) => {
    const number = numbers.get(item.id)
    return number == null ? item.title : `Item ${number}: ${item.title}`
  }
  const destinations = groups.map(({ item }) => {
    const found = items.get(item ?? '')
    return found ? { id: found.id, label: nameOfItem(found) } : { id: noItem, label: 'No item' }
  })
  const isOver = status === 'held' || status === 'cancelled'
  const isPastDue = !isOver && asOf > page.edit.papersDue.day
  const goesTo = destinations.some(({ id }) => id === destination) ? destination : noItem

  const put = async (id: string, title: string, spot: PaperSpot) => {
    focused.current = id
    if (spot.item !== null) return edit(placeOnItem(title, id, spot))
    moving.current += 1
    await moveOffItems(of, { id, title }, without.filter((one) => one !== id).toSpliced(spot.at, 0, id))
    moving.current -= 1
    setCurrent(id)
    setRound((now) => now + 1)
  }
  const without = groups.find(({ item }) => item === null)?.papers ?? []
  /** A step is taken from where the one before it has led: while that one is written, the next waits. */
  const takeSteps = () => {
    while (moving.current === 0) {
      const next = steps.current.shift()
      if (!next) return
      const spot = stepPaper(groups, next.id, next.by)
      if (!spot) continue
      void put(next.id, next.title, spot)
      return
    }
  }
  useLayoutEffect(takeSteps)
  const titleOf = (id: string) => papersHere.get(id)?.title ?? id
  const leave = (id: string) => {
    setOpen(null)
    const at = all.indexOf(id)
    const next = all[at + 1] ?? all[at - 1]
    if (next === undefined) add.current?.focus()
    else focusPaper(next)
  }
  const drag = useDragRows(table, (id, beside, after) => {
    const group = groups.find(({ item }) => `item/${item ?? noItem}` === beside)
    const spot = group ? { item: group.item, at: 0 } : besidePaper(groups, id, beside, after)
    if (spot) void put(id, titleOf(id), spot)
  })
  useNewKey(() => add.current?.focus())
  useCommandHere({
    id: 'add-paper',
    title: 'Add a paper to this meeting',
    also: 'new written progress update attach',
    icon: 'paper',
    run: () => add.current?.focus(),
  })

  const addNew = async (kind: 'written' | 'progress-update', title: string) => {
    await addPaper(of, { title, kind, item: goesTo === noItem ? null : goesTo })
  }
  return (
    <>
      {held && <HeldEdit of={edited} held={held} inWords={(value) => valueInWords(value, names)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its rows take the focus and keys, which makes it a grid */}
      <table className="papers-editor" role="grid" aria-label="Papers" ref={table}>
        <tbody>
          {groups.map(({ item: itemId, papers }) => {
            const item = items.get(itemId ?? '')
            if (!item && papers.length === 0) return null
            return (
              <Fragment key={itemId ?? noItem}>
                <tr className="mp-item" data-item={`item/${itemId ?? noItem}`}>
                  <th scope="rowgroup">{item ? nameOfItem(item) : 'Without an item'}</th>
                  <td className="mp-item-state">
                    {item && (
                      <ItemState item={item} name={nameOfItem(item)} isPastDue={isPastDue} edit={edit} />
                    )}
                    {item && (
                      <Button
                        look="quiet"
                        icon="plus"
                        aria-label={`Add a paper to ${nameOfItem(item)}`}
                        onPress={() => {
                          setDestination(item.id)
                          add.current?.focus()
                        }}
                      >
                        Add
                      </Button>
                    )}
                  </td>
                </tr>
                {papers.map((id) => (
                  <Line key={id} programme={programme} id={id}>
                    <PaperLine
                      programme={programme}
                      id={id}
                      number={papersHere.get(id)?.number ?? null}
                      numbersGiven={page.edit.numbersGiven}
                      names={names}
                      isPastDue={isPastDue}
                      destinations={destinations}
                      destination={itemId ?? noItem}
                      isOpen={open === id}
                      isCurrent={current !== null && all.includes(current) ? current === id : all[0] === id}
                      drop={drag.over?.id === id ? (drag.over.after ? 'after' : 'before') : null}
                      day={day}
                      onFocus={() => setCurrent(id)}
                      onOpen={() => setOpen((now) => (now === id ? null : id))}
                      onMove={(title, by) => {
                        steps.current.push({ id, title, by })
                        takeSteps()
                      }}
                      onPlace={(title, to) => {
                        const target = groups.find((group) => (group.item ?? noItem) === to)
                        if (target) void put(id, title, { item: target.item, at: target.papers.length })
                      }}
                      onTakeOff={(title) => {
                        leave(id)
                        void takeOff(of, { id, title })
                      }}
                      onRemove={(title) => {
                        leave(id)
                        void removePaper(of, { id, title })
                      }}
                      onGrab={(event) => drag.start(id, event)}
                    />
                  </Line>
                ))}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      <AddPaper
        field={add}
        isFirst={all.length === 0}
        destinations={destinations}
        destination={goesTo}
        free={page.papers
          .filter((paper) => paper.meeting === null)
          .map(({ id, number, title }) => ({ id, label: number === null ? title : `${number} ${title}` }))}
        onDestination={setDestination}
        onAdd={(kind, title) => void addNew(kind, title)}
        onAttach={(id) => {
          const target = groups.find(({ item }) => (item ?? noItem) === goesTo)
          void put(id, titleOf(id), { item: target?.item ?? null, at: target?.papers.length ?? 0 })
        }}
        onLeave={() => {
          const last = all.at(-1)
          if (last !== undefined) focusPaper(last)
        }}
      />
    </>
  )
}

const isFocused = (id: string) =>
  document.activeElement?.closest<HTMLElement>('tr.mp-row')?.dataset.item === id

/** A paper that came from elsewhere appears once its record is there; the others stay in sight meanwhile. */
const Line = ({ programme, id, children }: { programme: string; id: string; children: React.ReactNode }) => {
  const { isSuccess } = useQuery(queries.record(programme, 'papers', id))
  return isSuccess ? children : null
}

const ItemState = ({
  item,
  name,
  isPastDue,
  edit,
}: {
  item: AgendaItem
  name: string
  isPastDue: boolean
  edit: (edit: Edit<Meeting>) => void
}) => {
  const state = paperStateOf(item)
  const isMissing = state === 'expected' && item.papers.length === 0
  const words = paperStates.find(({ id }) => id === state)?.label
  return (
    <>
      {isMissing && (
        <Chip tone="late" icon="warning">
          {isPastDue ? 'Late: no paper' : 'Paper missing'}
        </Chip>
      )}
      {state === 'to follow' && isPastDue && (
        <Chip tone="late" icon="clock">
          Late
        </Chip>
      )}
      <ChoiceInPlace
        label={`State of the paper of ${name}`}
        choices={paperStates}
        value={state}
        className={state === 'to follow' ? '' : 'choice-faint'}
        {...(state === 'none' && { said: 'No paper' })}
        onChoose={(paperState) => edit(setField(item, 'paperState', paperState))}
      >
        {state === 'none' ? 'No paper' : words}
      </ChoiceInPlace>
    </>
  )
}
