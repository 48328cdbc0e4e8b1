import type { Action } from '../../records/action.ts'
import type { Day } from '../../records/basics.ts'
import type { Decision } from '../../records/decision.ts'
import type { KeyDate } from '../../records/key-date.ts'
import type { Update } from '../../records/update.ts'
import type { Workstream } from '../../records/workstream.ts'
import type { PartSource, Place } from '../assemble-document.ts'
import { printDay } from '../dates.ts'
import type { Indexed } from '../index-programme.ts'
import { keyDatesAhead } from '../key-dates.ts'
import { highest } from '../marking.ts'
import type { PlanBlock, PlanCell } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'
import { actionTable, decisionTable, keyDateTable } from './registers.ts'

/** A briefing around the updates that it gives. */
export function briefingPart(
  { title, footer, updates }: { title: string; footer: string; updates: Update[] },
  indexed: Indexed,
  compose: (at: Place) => PlanBlock[],
): PartSource {
  return {
    key: 'briefing',
    kind: 'note',
    title,
    name: 'the briefing',
    marking: highest([indexed.programme.programme.marking, ...updates.map(({ marking }) => marking)]),
    footer,
    passages: updates.map(({ body }) => body),
    compose,
  }
}

/** A heading for each says whose it is and of what day; `of` is the workstream where the briefing is on one. */
export function updateBlocks(
  updates: Update[],
  at: Place,
  indexed: Indexed,
  of: Workstream | null = null,
): PlanBlock[] {
  if (updates.length === 0) return []
  const blocks = updates.flatMap((update, i) => {
    const title = of ? '' : `${indexed.workstreams.get(update.workstream)?.title ?? ''}, `
    return [paragraph('heading3', `${title}${printDay(update.asOf)}`), ...at.passage(i)]
  })
  return [paragraph('heading2', 'The latest updates'), ...blocks]
}

export interface Registers {
  decisions: Decision[]
  actions: Action[]
  keyDates: KeyDate[]
}

/** Decisions so far, open actions and key dates ahead, each where there are any. */
export function registerBlocks(
  { decisions, actions, keyDates }: Registers,
  asOf: Day,
  indexed: Indexed,
  of: Workstream | null = null,
): PlanBlock[] {
  const ahead = keyDatesAhead(keyDates, asOf)
  return [
    ...(decisions.length === 0
      ? []
      : [paragraph('heading2', 'Decisions so far'), decisionTable(decisions, indexed)]),
    ...(actions.length === 0
      ? []
      : [paragraph('heading2', 'Open actions'), actionTable(actions, asOf, indexed)]),
    ...(ahead.length === 0
      ? []
      : [paragraph('heading2', 'Key dates ahead'), keyDateTable(ahead, indexed, of)]),
  ]
}

/** A row for each role that somebody has. */
export function peopleTable(people: { role: string; names: string[] }[]): PlanBlock[] {
  const rows = people
    .filter(({ names }) => names.length > 0)
    .map(({ role, names }): PlanCell[] => [
      cellOf('tableText', role),
      { text: names.map((name) => paragraph('tableText', name)) },
    ])
  if (rows.length === 0) return []
  return [
    paragraph('heading2', 'People'),
    { type: 'table', look: 'front', columns: [1, 3], headerRows: 0, rows },
  ]
}
