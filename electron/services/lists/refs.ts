import type { ItemRef, MeetingRef, PaperRef } from '../../../shared/api.ts'
import type { Meeting } from '../../../shared/records/meeting.ts'
import type { Paper } from '../../../shared/records/paper.ts'
import type { Indexed } from '../../../shared/rules/index-programme.ts'
import { shortMeeting } from '../../../shared/rules/meeting-words.ts'
import { firstDay } from '../../../shared/rules/meetings-in-order.ts'
import { remembered } from '../../../shared/rules/remembered.ts'

/** One and the same object for all who refer to a meeting, so that an answer can say it once. */
export const meetingRef = (meeting: Meeting, indexed: Indexed): MeetingRef => refOfMeeting(indexed, meeting)

const refOfMeeting = remembered(
  (indexed: Indexed, meeting: Meeting): MeetingRef => ({
    id: meeting.id,
    name: shortMeeting(meeting, indexed),
    day: firstDay(meeting),
    group: meeting.group,
  }),
)

export function itemRef(id: string | undefined, { itemPlace }: Indexed): ItemRef | null {
  const place = itemPlace.get(id ?? '')
  return place ? { id: place.item.id, number: place.number, title: place.item.title } : null
}

export const paperRef = ({ id, title }: Paper, { paperNumbers }: Indexed): PaperRef => ({
  id,
  title,
  number: paperNumbers.get(id) ?? null,
})

/** A record without its texts, which are not even read. */
export function withoutBody<R extends { body?: unknown }>(record: R): Omit<R, 'body'> {
  const kept: Partial<R> = {}
  for (const key of Object.keys(record) as (keyof R)[]) if (key !== 'body') kept[key] = record[key] // a record's own keys
  return kept as Omit<R, 'body'> // every key but that one
}
