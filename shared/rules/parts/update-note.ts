import type { Day } from '../../records/basics.ts'
import type { PartSource } from '../assemble-document.ts'
import { workstreamsInOrder } from '../choose-entries.ts'
import { printDay, printRange } from '../dates.ts'
import type { Indexed } from '../index-programme.ts'
import { keyDatesAhead } from '../key-dates.ts'
import { highest } from '../marking.ts'
import type { PlanBlock } from '../plan.ts'
import { paragraph } from '../plan-rich-text.ts'
import { keyDateTable } from './registers.ts'

export interface UpdateNoteChoice {
  /** All active ones where absent. */
  workstreams?: string[] | undefined
  /** Only the latest of each where absent. */
  since?: Day | undefined
  /** Null where nothing was ever reported. */
  to: Day | null
}

/** For circulation between meetings: what the chosen workstreams reported, and the key dates ahead. */
export function updateNotePart(
  { workstreams, since, to }: UpdateNoteChoice,
  indexed: Indexed,
  asOf: Day,
): PartSource {
  const { programme } = indexed.programme
  const entries = workstreamsInOrder(indexed.programme)
    .filter(({ id, status }) => workstreams?.includes(id) ?? status === 'active')
    .flatMap((workstream) => {
      const reported = (indexed.reported.get(workstream.id) ?? []).filter(
        (update) => to === null || update.asOf <= to,
      )
      const wanted = since === undefined ? reported.slice(0, 1) : reported.filter(({ asOf }) => asOf >= since)
      return wanted.map((update) => ({ workstream, update, isOneOfMany: wanted.length > 1 }))
    })
  const dates = keyDatesAhead(indexed.programme.keyDates, asOf).filter(
    (keyDate) =>
      workstreams === undefined ||
      keyDate.workstream === undefined ||
      workstreams.includes(keyDate.workstream),
  )
  const first = since ?? entries.map(({ update }) => update.asOf).sort()[0] ?? to
  const period = to === null || first === null ? [] : [paragraph('plain', printRange(first, to))]
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
      ...period,
      ...(entries.length === 0 ? [paragraph('plain', 'Nothing was reported in this period.')] : []),
      ...entries.flatMap(({ workstream, update, isOneOfMany }, i): PlanBlock[] => [
        ...(entries[i - 1]?.workstream === workstream ? [] : [paragraph('heading2', workstream.title)]),
        ...(isOneOfMany ? [paragraph('heading3', printDay(update.asOf))] : []),
        ...at.passage(i),
      ]),
      ...(dates.length === 0 ? [] : [paragraph('heading2', 'Key dates ahead'), keyDateTable(dates, indexed)]),
    ],
  }
}
