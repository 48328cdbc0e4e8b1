import type { AgendaItem } from '../records/agenda-item.ts'
import type { Day } from '../records/basics.ts'
import type { Meeting } from '../records/meeting.ts'
import { firstDay } from './meetings-in-order.ts'

/** Items and breaks as an agenda prints them, by day, with the items' numbers from 1 through all days; a break has none. */
export function agendaInOrder(meeting: Meeting): { item: AgendaItem; day: Day; number: number | null }[] {
  const items = meeting.agenda.map((item) => ({ item, day: item.day ?? firstDay(meeting) }))
  items.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  let number = 0
  return items.map(({ item, day }) => ({ item, day, number: item.kind === 'break' ? null : ++number }))
}
