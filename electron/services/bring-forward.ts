import type { BringForward, BringForwardAnswer, MinutesSkeletonAnswer } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'
import type { AgendaItem } from '../../shared/records/agenda-item.ts'
import type { Day } from '../../shared/records/basics.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import { bringForward } from '../../shared/rules/bring-forward/bring-forward.ts'
import { placeItems } from '../../shared/rules/bring-forward/place-items.ts'
import { type Indexed, indexProgramme } from '../../shared/rules/index-programme.ts'
import { shortMeeting } from '../../shared/rules/meeting-words.ts'
import { minutesSkeleton } from '../../shared/rules/minutes-skeleton.ts'
import type { ReadStore, Store } from '../store/store.ts'
import { meetingRef } from './lists/refs.ts'
import type { StoredRecord } from './records.ts'
import { type StepContext, writeRecords } from './write-records.ts'

/** What earlier meetings leave to this one. Throws `not-found`. */
export function bringForwardTo(store: ReadStore, meeting: string, asOf: Day | undefined): BringForwardAnswer {
  const indexed = indexProgramme(store.programme())
  const { from, proposals } = bringForward(indexed, meeting, asOf)
  return {
    from: from && meetingRef(from, indexed),
    revision: store.revisionOf('meetings', meeting) ?? 1,
    proposals,
  }
}

/** Puts the chosen items on the agenda in one step. Throws `faults` for one that was not proposed, `conflict`. */
export function applyBringForward(
  store: Store,
  id: string,
  { base, chosen }: BringForward,
  context: StepContext,
): StoredRecord {
  const indexed = indexProgramme(store.programme())
  const { proposals } = bringForward(indexed, id)
  const meeting = meetingOf(indexed, id)
  const byKey = new Map(proposals.map((proposal) => [proposal.key, proposal]))
  const faults = chosen.flatMap(({ key }, i) =>
    byKey.has(key) ? [] : [{ path: `chosen[${i}].key`, message: 'is not proposed (any more)' }],
  )
  if (faults.length > 0) throw new AppError('faults', { what: 'request', faults })
  const wanted = new Map(chosen.map((one) => [one.key, one]))
  // In the order in which they were proposed, whatever the order of the ticks.
  const items = proposals.flatMap(({ key, item, band }) => {
    const one = wanted.get(key)
    if (!one) return []
    const { title = item.title, minutes = item.minutes } = one
    return [{ band, item: { ...item, id: context.ids(), title, minutes } satisfies AgendaItem }]
  })
  const n = items.length
  const label = `${n} ${n === 1 ? 'item' : 'items'} brought forward to ${shortMeeting(meeting, indexed)}`
  const agenda = placeItems(meeting.agenda, items, proposals)
  return writeMeeting(store, id, { agenda }, base, label, context)
}

/** The minutes as they would be begun, or go on. Throws `not-found`. */
export function minutesSkeletonOf(store: ReadStore, id: string): MinutesSkeletonAnswer {
  const indexed = indexProgramme(store.programme())
  let n = 0
  const paragraphs = minutesSkeleton(meetingOf(indexed, id), indexed, () => `new${++n}`)
  return {
    revision: store.revisionOf('meetings', id) ?? 1,
    added: paragraphs.filter(({ isNew }) => isNew).length,
    paragraphs: paragraphs.map((paragraph) => ({
      ...paragraph,
      heading: headingOf(paragraph.item, indexed),
    })),
  }
}

/** Begins the minutes, or goes on with them, in one step. Throws `not-found`, `conflict`. */
export function applyMinutesSkeleton(
  store: Store,
  id: string,
  base: number,
  context: StepContext,
): StoredRecord {
  const indexed = indexProgramme(store.programme())
  const meeting = meetingOf(indexed, id)
  const paragraphs = minutesSkeleton(meeting, indexed, blockIds(context.ids)).map(
    ({ isNew: _, ...said }) => said,
  )
  const minutes = { ...(meeting.minutes ?? { stage: 'draft' as const }), paragraphs }
  const label = `Minutes of ${shortMeeting(meeting, indexed)} begun from the agenda`
  return writeMeeting(store, id, { minutes }, base, label, context)
}

/** Ids of blocks are of small letters and digits, 32 at the most. */
const blockIds = (ids: () => string) => () =>
  ids()
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 32)

function meetingOf({ meetings }: Indexed, id: string): Meeting {
  const meeting = meetings.get(id)
  if (!meeting) throw new AppError('not-found', { what: 'meeting', id })
  return meeting
}

function headingOf(item: string | undefined, { itemPlace }: Indexed): string | null {
  const place = itemPlace.get(item ?? '')
  if (!place) return null
  return `${place.number === null ? '' : `Item ${place.number}: `}${place.item.title}`
}

function writeMeeting(
  store: Store,
  id: string,
  value: Partial<Meeting>,
  base: number,
  label: string,
  context: StepContext,
): StoredRecord {
  const step = { label, puts: [{ list: 'meetings' as const, id, value, base, part: true as const }] }
  const [written] = writeRecords(store, step, context).records
  if (!written) throw new Error('the meeting was not written')
  return { record: written.record, revision: written.revision }
}
