import type { Programme } from '../interchange.ts'
import type { Action } from '../records/action.ts'
import { placeMeetings } from './meetings-in-order.ts'
import { fillScheme, readScheme } from './number-scheme.ts'

/**
 * Every action's reference: as given, else the next of its group's scheme, counted per meeting from one more than
 * the highest given, in the order of the agenda, then of the file. One raised at no meeting has only what is given.
 */
export function refActions(programme: Programme): Map<string, string> {
  const refs = new Map<string, string>()
  const byMeeting = new Map<string, Action[]>()
  const itemMeeting = new Map<string, string>()
  for (const meeting of programme.meetings)
    for (const item of meeting.agenda) itemMeeting.set(item.id, meeting.id)
  for (const action of programme.actions) {
    if (action.ref !== undefined) refs.set(action.id, action.ref)
    const meeting = action.raisedAt ?? (action.item === undefined ? undefined : itemMeeting.get(action.item))
    if (meeting === undefined) continue
    const before = byMeeting.get(meeting)
    if (before) before.push(action)
    else byMeeting.set(meeting, [action])
  }
  const { byGroup, places } = placeMeetings(programme)
  for (const group of programme.groups) {
    const scheme = group.actionNumbers
    if (scheme === undefined) continue
    const read = readScheme(scheme)
    for (const meeting of byGroup.get(group.id) ?? []) {
      const place = places.get(meeting.id)
      const actions = byMeeting.get(meeting.id)
      if (!place || !actions) continue
      let n = 0
      for (const action of actions) {
        const reading = action.ref === undefined ? null : read(action.ref)
        n = Math.max(n, reading?.n ?? 0)
      }
      const itemOrder = new Map(meeting.agenda.map((item, i) => [item.id, i]))
      const at = (action: Action): number => itemOrder.get(action.item ?? '') ?? meeting.agenda.length
      for (const action of [...actions].sort((a, b) => at(a) - at(b)))
        if (action.ref === undefined) refs.set(action.id, fillScheme(scheme, { ...place, n: ++n }))
    }
  }
  return refs
}
