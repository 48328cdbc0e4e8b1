import { useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useState } from 'react'
import type { UpdateRow } from '../../../../shared/api.ts'
import type { Paper } from '../../../../shared/records/paper.ts'
import { arrangeEntries, moveEntry } from '../../../../shared/rules/arrange-entries.ts'
import { useRecord } from '../../../api/use-record.ts'
import { Button } from '../../../ui/button.tsx'
import { Card } from '../../../ui/card.tsx'
import { DayField } from '../../../ui/day-field.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { useDragRows } from '../../../ui/use-drag-rows.ts'
import { counted } from '../../../words.ts'
import { HeldEdit } from '../../meeting/held-edit.tsx'
import { setPaper } from '../../meeting/papers/paper-edits.ts'
import { registerQueries } from '../../registers/register-queries.ts'
import { Entry } from './entry.tsx'
import { OtherEntry } from './other-entry.tsx'
import './entries.css'

interface EntriesProps {
  programme: string
  paper: string
  readOnly: boolean
}

/** The updates that a progress update prints: as its period gives them, or as they were arranged here. */
export const Entries = ({ programme, paper: id, readOnly }: EntriesProps) => {
  const updates = useQuery(registerQueries.list(programme, 'updates')).data
  const workstreams = useQuery(registerQueries.list(programme, 'workstreams')).data
  const themes = useQuery(registerQueries.list(programme, 'themes')).data
  if (!updates || !workstreams || !themes) return null
  return (
    <ArrangedEntries
      programme={programme}
      paper={id}
      readOnly={readOnly}
      rows={updates.rows}
      records={{
        workstreams: workstreams.rows.map(({ record }) => record),
        themes: themes.rows.map(({ record }) => record),
      }}
    />
  )
}

interface ArrangedEntriesProps extends EntriesProps {
  rows: readonly UpdateRow[]
  records: Parameters<typeof arrangeEntries>[1]
}

const ArrangedEntries = ({ programme, paper: id, readOnly, rows, records }: ArrangedEntriesProps) => {
  const edited = useRecord<Paper>(programme, 'papers', id)
  const { record: paper, edit, held } = edited
  const byId = new Map(rows.map((row) => [row.id, row]))
  const { printed, offered, others, waiting } = arrangeEntries(
    paper,
    records,
    rows.map(({ record }) => record),
  )
  const ids = printed.map(({ update }) => update.id)
  const isByHand = paper.entries !== undefined
  const [showsOthers, setShowsOthers] = useState(false)
  const box = useRef<HTMLUListElement>(null)
  const focused = useRef<string | null>(null)
  // A row that moved, or one beside what went, takes the focus.
  useLayoutEffect(() => {
    if (focused.current === null) return
    const row = box.current?.querySelector<HTMLElement>(
      `[data-item="${CSS.escape(focused.current)}"] .entry-name`,
    )
    focused.current = null
    row?.focus()
  })
  const arrange = (next: string[], focus: string | undefined) => {
    focused.current = focus ?? null
    edit(setPaper(paper, 'entries', next))
  }
  const move = (update: string, by: 1 | -1) => {
    const beside = ids[ids.indexOf(update) + by]
    if (beside !== undefined) arrange(moveEntry(ids, update, beside, by === 1), update)
  }
  const takeOut = (update: string) => {
    const at = ids.indexOf(update)
    arrange(
      ids.filter((one) => one !== update),
      ids[at + 1] ?? ids[at - 1],
    )
  }
  const drag = useDragRows(box, (update, beside, after) => {
    if (update !== beside) arrange(moveEntry(ids, update, beside, after), update)
  })
  const near =
    paper.to ??
    rows
      .map(({ record }) => record.asOf)
      .toSorted()
      .at(-1)
  const offer = showsOthers ? [...offered, ...others] : offered

  return (
    <section className="entries" aria-label="Updates it prints">
      {held && <HeldEdit of={edited} held={held} inWords={entriesInWords} />}
      <Card
        title={`Updates it prints, ${printed.length}`}
        aside={
          <span className="entries-how">
            {isByHand ? 'Arranged by hand' : 'As the period gives it'}
            {isByHand && !readOnly && (
              <Button look="quiet" onPress={() => edit(setPaper(paper, 'entries', undefined))}>
                As the period gives it
              </Button>
            )}
          </span>
        }
      >
        {printed.length === 0 && (
          <EmptyState>
            {isByHand ? 'Every update was taken out.' : 'No update is cleared for members in this period.'}
          </EmptyState>
        )}
        <ul className="entries-list" aria-label="Updates in printed order" ref={box}>
          {printed.map(({ update, heading }) => {
            const row = byId.get(update.id)
            return (
              row && (
                <Entry
                  key={update.id}
                  programme={programme}
                  row={row}
                  heading={heading}
                  readOnly={readOnly}
                  drop={drag.over?.id === update.id ? (drag.over.after ? 'after' : 'before') : null}
                  onMove={(by) => move(update.id, by)}
                  onTakeOut={() => takeOut(update.id)}
                  onGrab={(event) => drag.start(update.id, event)}
                />
              )
            )
          })}
        </ul>
      </Card>
      {!readOnly && !isByHand && (
        <div className="entries-period">
          <DayField
            label="Updates from"
            near={near}
            value={paper.from}
            onChange={(from) => edit(setPaper(paper, 'from', from))}
          />
          <DayField
            label="Updates until"
            near={near}
            value={paper.to}
            onChange={(to) => edit(setPaper(paper, 'to', to))}
          />
        </div>
      )}
      {!readOnly && offered.length + others.length > 0 && (
        <Card title="Cleared, to put in">
          {offer.length === 0 && <p className="entries-none">Everything of the period is in.</p>}
          <ul className="entries-list" aria-label="Updates to put in">
            {offer.map(({ id: update }) => (
              <OtherEntry
                key={update}
                programme={programme}
                row={byId.get(update)}
                onPutIn={() => arrange([...ids, update], update)}
              />
            ))}
          </ul>
          {others.length > 0 && !showsOthers && (
            <div className="entries-more">
              <Button look="quiet" onPress={() => setShowsOthers(true)}>
                {`Show ${counted(others.length, 'update')} of another time`}
              </Button>
            </div>
          )}
        </Card>
      )}
      {waiting.length > 0 && (
        <Card title="Not yet cleared">
          <ul className="entries-list" aria-label="Updates not yet cleared">
            {waiting.map(({ update, why }) => (
              <OtherEntry key={update.id} programme={programme} row={byId.get(update.id)} why={why} />
            ))}
          </ul>
        </Card>
      )}
    </section>
  )
}

const entriesInWords = (value: unknown): string =>
  value === undefined
    ? 'as the period gives it'
    : Array.isArray(value)
      ? counted(value.length, 'update')
      : String(value)
