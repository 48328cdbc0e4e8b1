import type { Action } from '../records/action.ts'
import type { AgendaItem } from '../records/agenda-item.ts'
import type { Decision } from '../records/decision.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Block } from '../rich-text.ts'
import { agendaInOrder } from './agenda-order.ts'
import { byReference } from './by-reference.ts'
import type { Indexed } from './index-programme.ts'

/** What the minutes say under one heading. */
export interface ItemMinutes {
  /** Null for what is of no item. */
  item: AgendaItem | null
  blocks: Block[]
  /** Where an item was taken twice, only at its last. */
  decisions: Decision[]
  actions: Action[]
}

/**
 * The minutes in the order in which the items were taken. An item of which there is nothing but an action, a decision or that
 * it was not taken stands where the agenda has it; what was decided under no item comes with the other matters.
 */
export function minutesByItem(meeting: Meeting, indexed: Indexed): ItemMinutes[] {
  const parts: ItemMinutes[] = []
  const begin = (item: AgendaItem | null, blocks: Block[]): ItemMinutes => ({
    item,
    blocks,
    decisions: [],
    actions: [],
  })
  for (const { item: id, body } of meeting.minutes?.paragraphs ?? []) {
    const item = indexed.itemPlace.get(id ?? '')?.item ?? null
    const last = parts.at(-1)
    if (last && last.item === item) last.blocks = [...last.blocks, ...body]
    else parts.push(begin(item, body))
  }

  const decisions = Map.groupBy(indexed.decisionsOf.get(meeting.id) ?? [], ({ item }) => item ?? null)
  const actions = Map.groupBy(indexed.actionsOf.get(meeting.id) ?? [], ({ item }) => item ?? null)
  const hasMore = ({ id, outcome }: AgendaItem): boolean =>
    decisions.has(id) || actions.has(id) || (outcome !== undefined && outcome !== 'taken')
  let next = parts[0]?.item === null ? 1 : 0
  for (const { item } of agendaInOrder(meeting)) {
    const last = parts.findLastIndex((part) => part.item === item)
    if (last >= 0) next = last + 1
    else if (hasMore(item)) parts.splice(next++, 0, begin(item, []))
  }
  const isGeneral = decisions.has(null) || actions.has(null)
  if (isGeneral && !parts.some(({ item }) => item === null)) parts.push(begin(null, []))

  const refOf = ({ id }: Action): string | undefined => indexed.actionRefs.get(id)
  const given = new Set<AgendaItem | null>()
  for (const part of [...parts].reverse()) {
    if (given.has(part.item)) continue
    given.add(part.item)
    const id = part.item?.id ?? null
    part.decisions = [...(decisions.get(id) ?? [])].sort((a, b) => byReference(a.ref, b.ref))
    part.actions = [...(actions.get(id) ?? [])].sort((a, b) => byReference(refOf(a), refOf(b)))
  }
  return parts
}
