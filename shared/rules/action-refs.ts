import type { Programme } from '../interchange.ts'
import type { Action } from '../records/action.ts'
import { placeMeetings } from './meetings-in-order.ts'
import { fillScheme, readScheme } from './number-scheme.ts'
import { remembered } from './remembered.ts'

/**
 * Every action's reference: as given, else the next of its group's scheme, counted per meeting from one more than
 * the highest given, in the order of the agenda, then of the file. One raised at no meeting has only what is given.
 */
export const refActions = ({ groups, meetings, actions }: Programme) => refsOf(groups, meetings, actions)

const refsOf = remembered(
  (groups: Programme['groups'], meetings: Programme['meetings'], all: Action[]): Map<string, string> => {
    const refs = new Map<string, string>()
    for (const { id, ref } of all) if (ref !== undefined) refs.set(id, ref)
    const itemMeeting = new Map(
      meetings.flatMap(({ id, agenda }) => agenda.map((item) => [item.id, id] as const)),
    )
    const byMeeting = Map.groupBy(all, ({ raisedAt, item }) => raisedAt ?? itemMeeting.get(item ?? ''))
    const schemes = new Map(groups.map(({ id, actionNumbers }) => [id, actionNumbers]))
    const { places } = placeMeetings({ meetings })
    for (const meeting of meetings) {
      const scheme = schemes.get(meeting.group)
      const place = places.get(meeting.id)
      const actions = byMeeting.get(meeting.id)
      if (scheme === undefined || !place || !actions) continue
      let n = highestGiven(scheme, actions)
      const itemOrder = new Map(meeting.agenda.map((item, i) => [item.id, i]))
      const at = (action: Action): number => itemOrder.get(action.item ?? '') ?? meeting.agenda.length
      for (const { id, ref } of [...actions].sort((a, b) => at(a) - at(b)))
        if (ref === undefined) refs.set(id, fillScheme(scheme, { ...place, n: ++n }))
    }
    return refs
  },
)

function highestGiven(scheme: string, actions: Action[]): number {
  const read = readScheme(scheme)
  return actions.reduce(
    (highest, { ref }) => Math.max(highest, ref === undefined ? 0 : (read(ref)?.n ?? 0)),
    0,
  )
}
