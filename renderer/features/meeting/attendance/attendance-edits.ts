import type { Ref } from '../../../../shared/records/basics.ts'
import type { Attendance, Interest, Meeting } from '../../../../shared/records/meeting.ts'
import type { Edit } from '../../../api/edit-queue.ts'

type MeetingEdit = Edit<Meeting>

const isOf = (ref: Ref) => (line: { person: Ref }) => JSON.stringify(line.person) === JSON.stringify(ref)
const at = (ref: Ref) => `attendance ${JSON.stringify(ref)}`

const lineOf = (ref: Ref): Attendance => ({ person: ref, as: 'present', items: [], inPart: false })

/** What is said of somebody; a line of their own is made where there was none. */
export const setAttendance = (
  meeting: Meeting,
  ref: Ref,
  name: string,
  becomes: Partial<Attendance>,
): MeetingEdit => {
  const was = meeting.attendance.find(isOf(ref))
  return {
    what: `Attendance of ${name}`,
    at: at(ref),
    apply: (now) => {
      const line = { ...(now.attendance.find(isOf(ref)) ?? lineOf(ref)), ...becomes }
      return now.attendance.some(isOf(ref))
        ? { ...now, attendance: now.attendance.map((one) => (isOf(ref)(one) ? line : one)) }
        : { ...now, attendance: [...now.attendance, line] }
    },
    replaces: {
      read: (now) => now.attendance.find(isOf(ref)),
      was,
      becomes: { ...(was ?? lineOf(ref)), ...becomes },
    },
  }
}

/** Nothing is said of somebody any more. */
export const dropAttendance = (meeting: Meeting, ref: Ref, name: string): MeetingEdit => ({
  what: `Attendance of ${name}`,
  at: at(ref),
  apply: (now) => ({ ...now, attendance: now.attendance.filter((line) => !isOf(ref)(line)) }),
  replaces: {
    read: (now) => now.attendance.find(isOf(ref)),
    was: meeting.attendance.find(isOf(ref)),
    becomes: undefined,
  },
})

/** Somebody comes for the holder of a seat: a person sends apologies then, an organisation has just said who comes. */
export const substitute = (holder: Ref, by: Ref, name: string): MeetingEdit => ({
  what: `Substitute for ${name}`,
  at: at(holder),
  apply: (now) => ({
    ...now,
    attendance: [
      ...now.attendance.filter(
        (line) =>
          !isOf(holder)(line) && !isOf(by)(line) && JSON.stringify(line.for) !== JSON.stringify(holder),
      ),
      ...(typeof holder === 'string' ? [{ ...lineOf(holder), as: 'apologies' as const }] : []),
      { ...lineOf(by), for: holder },
    ],
  }),
})

export const addInterest = (interest: Interest): MeetingEdit => ({
  what: 'New interest',
  apply: (now) => ({ ...now, interests: [...now.interests, interest] }),
})

/** An interest as it becomes; null takes it away. `before` finds it: they have no names of their own. */
export const setInterest = (before: Interest, becomes: Interest | null, typing = false): MeetingEdit => {
  const isIt = (one: Interest) => JSON.stringify(one) === JSON.stringify(before)
  return {
    what: `Interest “${before.text}”`,
    typing,
    apply: (now) => {
      const index = now.interests.findIndex(isIt)
      if (index < 0) return null
      return { ...now, interests: now.interests.toSpliced(index, 1, ...(becomes ? [becomes] : [])) }
    },
  }
}
