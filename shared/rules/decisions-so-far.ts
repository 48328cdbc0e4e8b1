import type { Decision } from '../records/decision.ts'
import type { Meeting } from '../records/meeting.ts'
import { byReference } from './by-reference.ts'
import { meetingsBefore } from './group-meetings.ts'
import type { Indexed } from './index-programme.ts'

export const decisionMeeting = (decision: Decision, { meetings, itemPlace }: Indexed): Meeting | null =>
  meetings.get(decision.meeting ?? '') ?? itemPlace.get(decision.item ?? '')?.meeting ?? null

/** The group's decisions at its meetings before this one, in order. */
export const decisionsFor = (meeting: Meeting, indexed: Indexed): Decision[] =>
  meetingsBefore(meeting, indexed).flatMap(({ id }) =>
    [...(indexed.decisionsOf.get(id) ?? [])].sort((a, b) => byReference(a.ref, b.ref)),
  )
