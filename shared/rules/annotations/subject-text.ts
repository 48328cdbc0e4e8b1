import type { Programme } from '../../interchange.ts'
import type { AnchorSubject } from '../../records/annotation.ts'
import type { RichText } from '../../rich-text.ts'
import { chooseEntries } from '../choose-entries.ts'
import { indexProgramme } from '../index-programme.ts'

/**
 * Every block that an annotation on `subject` can stand on, in printed order: a paper's body, the updates that it is made of
 * and its annexes; what minutes say. Null where the subject is not there; empty for an agenda item and for a pack.
 */
export function subjectText(programme: Programme, subject: AnchorSubject): RichText | null {
  const indexed = indexProgramme(programme)
  if ('item' in subject) return indexed.itemPlace.has(subject.item) ? [] : null
  if ('pack' in subject) return indexed.meetings.has(subject.pack) ? [] : null
  if ('minutes' in subject) {
    const meeting = indexed.meetings.get(subject.minutes)
    return meeting ? (meeting.minutes?.paragraphs ?? []).flatMap(({ body }) => body) : null
  }
  const paper = indexed.papers.get(subject.paper)
  if (!paper) return null
  return [
    ...(paper.body ?? []),
    ...chooseEntries(paper, indexed).flatMap(({ body }) => body),
    ...paper.annexes.flatMap(({ body }) => body),
  ]
}
