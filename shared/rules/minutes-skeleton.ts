import type { AgendaItem } from '../records/agenda-item.ts'
import type { Attendance, Meeting, Minutes } from '../records/meeting.ts'
import type { Block, Inline } from '../rich-text.ts'
import { agendaInOrder } from './agenda-order.ts'
import { isOfMinutes } from './bring-forward/agenda-bands.ts'
import { printDays, printList } from './dates.ts'
import { lastMinuted } from './group-meetings.ts'
import { type Indexed, nameOf } from './index-programme.ts'
import { daysOf, minutesWord, paperStateOf } from './meeting-words.ts'

type Paragraph = Minutes['paragraphs'][number]

/** What was said under an item, to be written on from. */
export interface SkeletonParagraph extends Paragraph {
  /** False for what the minutes say already. */
  isNew: boolean
}

/**
 * The minutes' paragraphs with one for each item that has none yet, where the item was taken: in the order of the agenda,
 * or after what the minutes say of the items before it. Breaks and items that were put off have none. Each begins with
 * what the records know and ends with an empty numbered paragraph. `newId` makes ids of blocks.
 */
export function minutesSkeleton(
  meeting: Meeting,
  indexed: Indexed,
  newId: () => string,
): SkeletonParagraph[] {
  const paragraphs: SkeletonParagraph[] = (meeting.minutes?.paragraphs ?? []).map(({ item, body }) => ({
    ...(item !== undefined && { item }),
    body,
    isNew: false,
  }))
  let next = paragraphs[0] !== undefined && paragraphs[0].item === undefined ? 1 : 0
  for (const { item } of agendaInOrder(meeting)) {
    const last = paragraphs.findLastIndex((paragraph) => paragraph.item === item.id)
    if (last >= 0) next = Math.max(next, last + 1)
    else if (isMinuted(item))
      paragraphs.splice(next++, 0, {
        item: item.id,
        body: openingOf(item, meeting, indexed, newId),
        isNew: true,
      })
  }
  return paragraphs
}

const isMinuted = ({ kind, outcome }: AgendaItem): boolean =>
  kind === 'item' && (outcome === undefined || outcome === 'taken')

function openingOf(item: AgendaItem, meeting: Meeting, indexed: Indexed, newId: () => string): Block[] {
  const numbered = (...text: Inline[]): Block => ({ id: newId(), type: 'numbered', text })
  return [
    ...welcome(item, meeting, indexed).map((line) => numbered(line)),
    ...minutesAgreed(item, meeting, indexed).map((line) => numbered(line)),
    ...interests(item, meeting, indexed).map((line) => numbered(line)),
    ...introduction(item, indexed).map((line) => numbered(...line)),
    numbered(),
  ]
}

const namesOf = (of: Attendance[], indexed: Indexed): string =>
  printList(of.map(({ person, printedAs }) => printedAs ?? nameOf(person, indexed)))

function welcome({ title }: AgendaItem, { attendance }: Meeting, indexed: Indexed): string[] {
  if (!/\bwelcome\b|\bapologies\b|\bintroductions\b/i.test(title)) return []
  const away = attendance.filter(({ as }) => as === 'apologies')
  return [
    'The Chair welcomed everyone to the meeting.',
    ...(away.length === 0 ? [] : [`Apologies were received from ${namesOf(away, indexed)}.`]),
  ]
}

function minutesAgreed({ title }: AgendaItem, meeting: Meeting, indexed: Indexed): string[] {
  const minuted = isOfMinutes(title) ? lastMinuted(meeting, indexed) : null
  if (!minuted) return []
  const word = minutesWord(minuted, indexed)
  const verb = word.endsWith('s') ? 'were' : 'was'
  const of = / of the meeting$/.test(word) ? word : `${word} of the meeting`
  return [`The ${of} of ${printDays(daysOf(minuted))} ${verb} agreed.`]
}

const interests = ({ id }: AgendaItem, meeting: Meeting, indexed: Indexed): string[] =>
  meeting.interests
    .filter(({ item }) => item === id)
    .map(
      ({ person, text, handling }) =>
        `${nameOf(person, indexed)} declared an interest: ${[text, handling].filter(Boolean).join(' ')}`,
    )

/** Who presented what; the paper as a reference, so that it follows the paper's number. */
function introduction(item: AgendaItem, indexed: Indexed): Inline[][] {
  const who = printList(item.presenters.map((ref) => nameOf(ref, indexed)))
  const papers = item.papers.flatMap((id, i): Inline[] => [
    ...(i === 0 ? [] : [i === item.papers.length - 1 ? ' and ' : ', ']),
    { ref: 'paper', id },
  ])
  if (who === '') return papers.length === 0 ? [] : [['The group considered ', ...papers, '.']]
  if (papers.length > 0) return [[`${who} introduced `, ...papers, '.']]
  if (paperStateOf(item) === 'presentation') return [[`${who} gave a presentation.`]]
  return paperStateOf(item) === 'oral' ? [[`${who} gave an oral report.`]] : []
}
