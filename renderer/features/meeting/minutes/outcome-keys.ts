import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'

export interface OutcomeKey {
  keys: string
  label: string
  outcome: AgendaItem['outcome']
}

/** What became of an item, a key each; `d` and `a` are for decisions and actions here. */
export const outcomeKeys: readonly OutcomeKey[] = [
  { keys: 't', label: 'Taken', outcome: 'taken' },
  { keys: 'f', label: 'Deferred', outcome: 'deferred' },
  { keys: 'x', label: 'Not reached', outcome: 'not reached' },
  { keys: 'u', label: 'Not yet', outcome: undefined },
]
