import type { Day } from '../../records/basics.ts'
import type { PartSource } from '../assemble-document.ts'
import { isCleared, latestFirst, workstreamsInOrder } from '../choose-entries.ts'
import { printDay, printRange } from '../dates.ts'
import { keyDatesAhead } from '../group-records.ts'
import type { Indexed } from '../index-programme.ts'
import { highest } from '../marking.ts'
import type { PlanBlock } from '../plan.ts'
import { paragraph } from '../plan-rich-text.ts'
import { keyDateTable } from './registers.ts'

export interface UpdateNoteChoice {
  /** All that report where absent. */
  workstreams?: string[] | undefined
  /** Absent: only the latest of each. */
  since?: Day | undefined
  to: Day
}

/** For circulation between meetings: what the chosen workstreams reported, and the key dates ahead. */
export function updateNotePart(
  { workstreams, since, to }: UpdateNoteChoice,
  indexed: Indexed,
  asOf: Day,
): PartSource {
  const { programme } = indexed.programme
  const chosen = workstreamsInOrder(indexed.programme).filter(({ id }) => workstreams?.includes(id) ?? true)
  const reported = latestFirst(
    indexed.programme.updates,
    (update) => isCleared(update) && update.asOf <= to && (since === undefined || update.asOf >= since),
  )
  /** Without a day to begin at, the latest word of each. */
  const latestOf = (id: string) => (reported.get(id) ?? []).slice(0, since === undefined ? 1 : undefined)
  const entries = chosen.flatMap((workstream) =>
    latestOf(workstream.id).map((update) => ({ workstream, update })),
  )
  const dates = keyDatesAhead(indexed.programme.keyDates, asOf).filter(
    (keyDate) =>
      workstreams === undefined ||
      keyDate.workstream === undefined ||
      workstreams.includes(keyDate.workstream),
  )
  const first = since ?? entries.map(({ update }) => update.asOf).sort()[0] ?? to
  return {
    key: 'update-note',
    kind: 'note',
    title: 'Update note',
    name: 'this note',
    marking: highest([programme.marking, ...entries.map(({ update }) => update.marking)]),
    footer: `${programme.shortName ?? programme.name}: update note`,
    passages: entries.map(({ update }) => update.body),
    compose: (at) => [
      paragraph('title', programme.shortName ? `${programme.name} (${programme.shortName})` : programme.name),
      paragraph('heading1', 'Update note'),
      paragraph('plain', first <= to ? printRange(first, to) : printDay(to)),
      ...(entries.length === 0 ? [paragraph('plain', 'Nothing was reported in this period.')] : []),
      ...entries.flatMap(({ workstream, update }, i): PlanBlock[] => {
        const before = entries[i - 1]
        return [
          ...(before?.workstream === workstream ? [] : [paragraph('heading2', workstream.title)]),
          ...(latestOf(workstream.id).length > 1 ? [paragraph('heading3', printDay(update.asOf))] : []),
          ...at.passage(i),
        ]
      }),
      ...(dates.length === 0 ? [] : [paragraph('heading2', 'Key dates ahead'), keyDateTable(dates, indexed)]),
    ],
  }
}
