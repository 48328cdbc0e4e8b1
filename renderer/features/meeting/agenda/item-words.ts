import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'

export const purposes = [
  { id: 'none', label: 'No purpose' },
  { id: 'decision', label: 'Decision' },
  { id: 'agreement', label: 'Agreement' },
  { id: 'discussion', label: 'Discussion' },
  { id: 'comment', label: 'Comment' },
  { id: 'information', label: 'Information' },
] as const

export const paperStates = [
  { id: 'expected', label: 'Expected' },
  { id: 'to follow', label: 'To follow' },
  { id: 'tabled', label: 'Tabled' },
  { id: 'presentation', label: 'Presentation' },
  { id: 'oral', label: 'Oral report' },
  { id: 'none', label: 'None' },
] as const

/** The keys are those of a row that has the focus. */
export const outcomes = [
  { id: 'none', label: 'Not yet', keys: 'u' },
  { id: 'taken', label: 'Taken', keys: 't' },
  { id: 'deferred', label: 'Deferred', keys: 'f' },
  { id: 'not reached', label: 'Not reached', keys: 'x' },
] as const
export type Outcome = (typeof outcomes)[number]['id']

export const orNone = <T extends string>(value: T | undefined): T | 'none' => value ?? 'none'
export const unlessNone = <T extends string>(value: T | 'none'): T | undefined =>
  value === 'none' ? undefined : value

/** `item 3`, `the break “Coffee”` */
export const itemName = (item: AgendaItem, number: number | null): string =>
  number === null ? `the break “${item.title}”` : `item ${number}`
