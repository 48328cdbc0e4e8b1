import type { OptionsAnswer, UpdateRow } from '../../../shared/api.ts'
import { printDay } from '../../../shared/rules/dates.ts'
import { places } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Row, Rows } from '../../ui/rows.tsx'
import './updates.css'

interface Card {
  key: string
  title: string
  under: string
  href: string
  audience?: string
}

const columns = [
  { id: 'outstanding', label: 'Outstanding' },
  { id: 'received', label: 'Received' },
  { id: 'in clearance', label: 'In clearance' },
  { id: 'cleared', label: 'Cleared' },
  { id: 'nil return', label: 'Nil return' },
] as const

/** Where every workstream that goes on stands since a day: its latest update by stage, or none yet. */
export const UpdateBoard = ({
  programme,
  options,
  rows,
  since,
}: {
  programme: string
  options: OptionsAnswer
  rows: readonly UpdateRow[]
  since: string
}) => {
  const cards = cardsByColumn(programme, options, rows, since)
  return (
    <div className="board">
      {columns.map(({ id, label }) => {
        const here = cards.get(id) ?? []
        return (
          <section key={id} className="board-column" aria-label={`${label}, ${here.length}`}>
            <h2 className="board-head">
              {label} <span className="grid-group-count">{here.length}</span>
            </h2>
            {here.length > 0 && (
              <div className="card">
                <Rows label={label}>
                  {here.map(({ key, title, under, href, audience }) => (
                    <Row
                      key={key}
                      href={href}
                      title={title}
                      under={under}
                      {...(audience === undefined
                        ? {}
                        : { end: <Chip>{audience === 'internal' ? audience : `for ${audience}`}</Chip> })}
                    />
                  ))}
                </Rows>
              </div>
            )}
          </section>
        )
      })}
    </div>
  )
}

function cardsByColumn(
  programme: string,
  { workstreams }: OptionsAnswer,
  rows: readonly UpdateRow[],
  since: string,
): Map<string, Card[]> {
  const cards = new Map<string, Card[]>()
  for (const { id, title, status } of workstreams) {
    const updates = rows
      .filter(({ record }) => record.workstream === id && record.stage !== 'withdrawn')
      .toSorted((a, b) => (a.record.asOf < b.record.asOf ? 1 : a.record.asOf > b.record.asOf ? -1 : 0))
    const latest = updates[0]
    const isNew = latest !== undefined && latest.record.asOf >= since
    if (!isNew && status === 'closed') continue
    const column = isNew ? latest.record.stage : 'outstanding'
    const card: Card = {
      key: id,
      title,
      under: latest ? `${isNew ? '' : 'Last: '}${printDay(latest.record.asOf)}` : 'Never reported',
      href: latest && isNew ? places.writeUpdate(programme, latest.id) : places.workstream(programme, id),
      ...(isNew ? { audience: latest.record.audience } : {}),
    }
    cards.set(column, [...(cards.get(column) ?? []), card])
  }
  return cards
}

/** The first day of the month of the latest update: most programmes report by the month. */
export const latestRound = (rows: readonly UpdateRow[]): string | undefined => {
  const latest = rows
    .map(({ record }) => record.asOf)
    .sort()
    .at(-1)
  return latest === undefined ? undefined : `${latest.slice(0, 7)}-01`
}
