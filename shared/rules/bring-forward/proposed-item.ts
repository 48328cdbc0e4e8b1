import type { AgendaItem } from '../../records/agenda-item.ts'
import type { Day } from '../../records/basics.ts'
import type { Band } from './agenda-bands.ts'

/** An item that an earlier meeting leaves to this one. */
export interface ProposedItem {
  /** Names it when it is chosen; the same each time while the records are. */
  key: string
  kind: 'minutes' | 'matters arising' | 'actions' | 'deferred' | 'not reached' | 'standing'
  /** As it would stand on the agenda, but for its id. */
  item: Omit<AgendaItem, 'id'>
  band: Band
  /** `Deferred on 26 August 2016` */
  why: string
  /** An item of that title is on the agenda already. */
  already: boolean
  /** The actions that it is about. */
  actions: {
    id: string
    ref: string | null
    text: string
    owners: string[]
    due: string | null
    dueDay: Day | null
    overdue: boolean
    status: string
  }[]
  /** Papers of a deferred item: they stay with their meeting until they are moved. */
  papers: { id: string; title: string; number: string | null }[]
}
