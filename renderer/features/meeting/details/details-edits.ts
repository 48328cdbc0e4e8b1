import type { Meeting, Session } from '../../../../shared/records/meeting.ts'
import { firstDay } from '../../../../shared/rules/meetings-in-order.ts'
import type { Edit } from '../../../api/edit-queue.ts'

type MeetingEdit = Edit<Meeting>

/** A session as it becomes; null takes it away. Its items go with it to its new day, or to the first that is left. */
export const setSession = (before: Session, becomes: Session | null): MeetingEdit => ({
  what: 'Day of the meeting',
  apply: (now) => {
    if (!now.sessions.some(({ day }) => day === before.day)) return null
    const others = now.sessions.filter(({ day }) => day !== before.day)
    const sessions = inOrder(becomes ? [...others, becomes] : others)
    const first = sessions[0]?.day
    const opening = firstDay(now)
    return {
      ...now,
      sessions,
      agenda: now.agenda.map(({ day = opening, ...item }) => {
        const moved = day === before.day ? (becomes?.day ?? first) : day
        return moved === undefined || moved === first ? item : { ...item, day: moved }
      }),
    }
  },
  replaces: {
    read: (now) => now.sessions.find(({ day }) => day === before.day) ?? null,
    was: before,
    becomes,
  },
})

export const addSession = (session: Session): MeetingEdit => ({
  what: 'New day',
  apply: (now) => {
    const opening = firstDay(now)
    const sessions = inOrder([...now.sessions, session])
    const first = sessions[0]?.day
    return {
      ...now,
      sessions,
      agenda: now.agenda.map(({ day = opening, ...item }) => (day === first ? item : { ...item, day })),
    }
  },
})

const inOrder = (sessions: Session[]) => sessions.toSorted((a, b) => (a.day < b.day ? -1 : 1))
