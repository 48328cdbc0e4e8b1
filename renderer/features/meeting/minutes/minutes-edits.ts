import type { Meeting, Minutes } from '../../../../shared/records/meeting.ts'
import type { RichText } from '../../../../shared/rich-text.ts'
import { placeForItem, placeOfSection } from '../../../../shared/rules/minutes-sections.ts'
import type { Edit } from '../../../api/edit-queue.ts'
import type { TextOf } from '../../writing/writer.ts'

type MeetingEdit = Edit<Meeting>
type Stage = Minutes['stage']

/** The words of one section, found by its key wherever it stands. */
export const sectionText = (key: string): TextOf<Meeting> => ({
  key: `minutes/${key}`,
  read: (meeting) => meeting.minutes?.paragraphs[placeOfSection(meeting, key)]?.body ?? null,
  write: (meeting, body) => {
    const place = placeOfSection(meeting, key)
    return withParagraphs(meeting, (all) => all.map((one, i) => (i === place ? { ...one, body } : one)))
  },
})

/** Where a new section goes: under an item, before everything else, or after it. */
export type NewSection = { item: string } | 'opening' | 'other'

/** One more section with the words that it begins with; minutes that were not there are begun. */
export const addSection = (of: NewSection, name: string, body: RichText): MeetingEdit => ({
  what: `Section of ${name}`,
  apply: (meeting) => {
    if (typeof of === 'object' && !meeting.agenda.some(({ id }) => id === of.item)) return null
    const paragraphs = meeting.minutes?.paragraphs ?? []
    const place = of === 'opening' ? 0 : of === 'other' ? paragraphs.length : placeForItem(meeting, of.item)
    return withParagraphs(meeting, (all) =>
      all.toSpliced(place, 0, { ...(typeof of === 'object' && of), body }),
    )
  },
})

/** A section one place earlier or later in the order taken; null where there is nowhere to go. */
export function moveSection(meeting: Meeting, key: string, name: string, step: 1 | -1): MeetingEdit | null {
  const place = placeOfSection(meeting, key)
  if (place < 0 || !meeting.minutes?.paragraphs[place + step]) return null
  return {
    what: `Place of ${name}`,
    apply: (now) => {
      const at = placeOfSection(now, key)
      const moved = now.minutes?.paragraphs[at]
      if (!moved) return null
      return withParagraphs(now, (all) => all.toSpliced(at, 1).toSpliced(at + step, 0, moved))
    },
  }
}

/** A section goes with its words; actions and decisions of its item stay. */
export const removeSection = (key: string, name: string): MeetingEdit => ({
  what: `Removal of ${name}`,
  apply: (meeting) => {
    const at = placeOfSection(meeting, key)
    return at < 0 ? null : withParagraphs(meeting, (all) => all.toSpliced(at, 1))
  },
})

/** Where the minutes stand; only agreed ones have a meeting that agreed them. */
export const setStage = (meeting: Meeting, stage: Stage, agreedAt?: string): MeetingEdit => {
  const becomes = { stage, ...(stage === 'agreed' && agreedAt !== undefined && { agreedAt }) }
  return {
    what: 'Stage of the minutes',
    apply: (now) =>
      now.minutes ? { ...now, minutes: { ...becomes, paragraphs: now.minutes.paragraphs } } : null,
    replaces: { read: stageOf, was: stageOf(meeting), becomes },
  }
}

const stageOf = ({ minutes }: Meeting) =>
  minutes && {
    stage: minutes.stage,
    ...(minutes.agreedAt !== undefined && { agreedAt: minutes.agreedAt }),
  }

function withParagraphs(
  meeting: Meeting,
  change: (paragraphs: Minutes['paragraphs']) => Minutes['paragraphs'],
): Meeting {
  const { minutes = { stage: 'draft', paragraphs: [] } } = meeting
  return { ...meeting, minutes: { ...minutes, paragraphs: change(minutes.paragraphs) } }
}
