import type { AgendaItem } from '../../../../shared/records/agenda-item.ts'
import type { Meeting } from '../../../../shared/records/meeting.ts'
import { agendaInOrder } from '../../../../shared/rules/agenda-order.ts'
import { firstDay } from '../../../../shared/rules/meetings-in-order.ts'
import type { Edit } from '../../../api/edit-queue.ts'

type Field = Exclude<keyof AgendaItem, 'id' | 'kind'>
type MeetingEdit = Edit<Meeting>

const names: Record<Field, string> = {
  title: 'Title',
  day: 'Day',
  fixedStart: 'Start',
  minutes: 'Minutes',
  purpose: 'Purpose',
  presenters: 'Presenters',
  papers: 'Papers',
  paperState: 'Paper',
  outcome: 'Outcome',
  brief: 'Brief',
}

/** `field` of an item as `becomes`; undefined leaves it out. `was` is what the person saw when the edit began. */
export const setField = <F extends Field>(
  item: AgendaItem,
  field: F,
  becomes: AgendaItem[F] | undefined,
  { typing = false, ...rest }: { was?: AgendaItem[F] | undefined; typing?: boolean } = {},
): MeetingEdit => ({
  what: `${names[field]} of “${item.title}”`,
  at: item.id,
  typing,
  apply: (meeting) =>
    changed(meeting, item.id, (now) => {
      const { [field]: _before, ...others } = now
      return (becomes === undefined ? others : { ...others, [field]: becomes }) as AgendaItem // only what may be left out is undefined
    }),
  replaces: {
    read: (meeting) => meeting.agenda.find(({ id }) => id === item.id)?.[field],
    was: 'was' in rest ? rest.was : item[field],
    becomes,
  },
})

/** One more item or break, after the others of the last day. */
export const addItem = (item: AgendaItem): MeetingEdit => ({
  what: `New ${item.kind} “${item.title}”`,
  apply: (meeting) => {
    const last = meeting.sessions.at(-1)?.day
    const placed = last === undefined || last === firstDay(meeting) ? item : { ...item, day: last }
    return { ...meeting, agenda: [...ordered(meeting), placed] }
  },
})

/** An item goes, with those who came for it alone and what was declared on it; the words of its minutes stay. */
export const removeItem = (item: AgendaItem): MeetingEdit => ({
  what: `Removal of “${item.title}”`,
  at: item.id,
  apply: (meeting) => {
    if (!meeting.agenda.some(({ id }) => id === item.id)) return null
    const { minutes } = meeting
    return {
      ...meeting,
      agenda: meeting.agenda.filter(({ id }) => id !== item.id),
      attendance: meeting.attendance
        .filter(({ items }) => items.length === 0 || items.some((id) => id !== item.id))
        .map((one) => ({ ...one, items: one.items.filter((id) => id !== item.id) })),
      interests: meeting.interests.filter((interest) => interest.item !== item.id),
      ...(minutes && {
        minutes: {
          ...minutes,
          paragraphs: minutes.paragraphs.map(({ item: of, body }) =>
            of === undefined || of === item.id ? { body } : { item: of, body },
          ),
        },
      }),
    }
  },
})

/** One step up or down as printed; from a day's first or last to the day beside it. Null where there is nowhere to go. */
export function stepItem(meeting: Meeting, id: string, step: 1 | -1): MeetingEdit | null {
  const items = agendaInOrder(meeting)
  const at = items.findIndex(({ item }) => item.id === id)
  const here = items[at]
  if (!here) return null
  const beside = items[at + step]
  if (beside?.day === here.day) return placeItem(here.item, here.day, beside.item.id, step === 1)
  const days = meeting.sessions.map(({ day }) => day)
  const day = days[days.indexOf(here.day) + step]
  if (day === undefined) return null
  const first = items.find((one) => one.day === day)?.item.id ?? null
  return step === 1 ? placeItem(here.item, day, first, false) : placeItem(here.item, day, null, true)
}

/** Puts an item on a day, before or after another one; without another at the day's end. */
export const placeItem = (
  item: AgendaItem,
  day: string,
  beside: string | null,
  after: boolean,
): MeetingEdit => ({
  what: `Place of “${item.title}”`,
  at: item.id,
  apply: (meeting) => {
    const now = meeting.agenda.find(({ id }) => id === item.id)
    if (!now) return null
    const { day: _before, ...rest } = now
    const moved = day === firstDay(meeting) ? rest : { ...rest, day }
    const others = ordered(meeting).filter(({ id }) => id !== item.id)
    const at = others.findIndex(({ id }) => id === beside)
    const index = at < 0 ? others.length : at + (after ? 1 : 0)
    return { ...meeting, agenda: others.toSpliced(index, 0, moved) }
  },
})

const ordered = (meeting: Meeting) => agendaInOrder(meeting).map(({ item }) => item)

function changed(meeting: Meeting, id: string, change: (item: AgendaItem) => AgendaItem): Meeting | null {
  if (!meeting.agenda.some((item) => item.id === id)) return null
  return { ...meeting, agenda: meeting.agenda.map((item) => (item.id === id ? change(item) : item)) }
}
