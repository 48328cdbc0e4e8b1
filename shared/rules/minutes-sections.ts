import type { AgendaItem } from '../records/agenda-item.ts'
import type { Meeting } from '../records/meeting.ts'
import type { Block, RichText } from '../rich-text.ts'
import { agendaInOrder } from './agenda-order.ts'
import { numberPassages } from './number-blocks.ts'

/** A stretch of the minutes that is written as one: what is said of an item, or of none. */
export interface MinutesSection {
  /** Finds it again whatever moves: its item, and which of that item's stretches it is. */
  key: string
  item: AgendaItem | null
  /** Null for a break and for what is of no item. */
  number: number | null
  /** In the record's `paragraphs`; null where nothing is written of the item yet. */
  place: number | null
  /** Whether the stretch before it is of the same item: it is printed under one heading. */
  goesOn: boolean
  /** The last of its item: decisions and actions are printed after it. */
  isLast: boolean
}

/**
 * The minutes as one writes them: their stretches in the order taken, and between them the items of which there is something
 * to print though nothing is written: those not taken, and those that `hasMore` knows of. Null asks for what is of no item.
 */
export function minutesSections(
  meeting: Meeting,
  hasMore: (item: string | null) => boolean,
): MinutesSection[] {
  const agenda = agendaInOrder(meeting)
  const found = new Map(agenda.map((one) => [one.item.id, one]))
  const keys = sectionKeys(meeting)
  const paragraphs = meeting.minutes?.paragraphs ?? []
  const sections = paragraphs.map(({ item }, place): MinutesSection => {
    const of = found.get(item ?? '')
    return {
      key: keys[place] ?? '',
      item: of?.item ?? null,
      number: of?.number ?? null,
      place,
      goesOn: place > 0 && paragraphs[place - 1]?.item === item,
      isLast: paragraphs.findLastIndex((other) => other.item === item) === place,
    }
  })
  const unwritten = (item: AgendaItem | null, number: number | null): MinutesSection => ({
    key: `${item?.id ?? ''} 1`,
    item,
    number,
    place: null,
    goesOn: false,
    isLast: true,
  })
  let next = sections[0]?.item === null ? 1 : 0
  for (const { item, number } of agenda) {
    const last = sections.findLastIndex((section) => section.item?.id === item.id)
    if (last >= 0) next = last + 1
    else if (isNotTaken(item) || hasMore(item.id)) sections.splice(next++, 0, unwritten(item, number))
  }
  if (hasMore(null) && !sections.some(({ item }) => item === null)) sections.push(unwritten(null, null))
  return sections
}

const isNotTaken = ({ outcome }: AgendaItem): boolean => outcome === 'deferred' || outcome === 'not reached'

/** The key of each of a meeting's stretches of minutes, in order. */
export function sectionKeys({ minutes }: Pick<Meeting, 'minutes'>): string[] {
  const met = new Map<string, number>()
  return (minutes?.paragraphs ?? []).map(({ item = '' }) => {
    const times = (met.get(item) ?? 0) + 1
    met.set(item, times)
    return `${item} ${times}`
  })
}

/** Where the key's stretch stands in `paragraphs`, -1 where it is not there. */
export const placeOfSection = (meeting: Pick<Meeting, 'minutes'>, key: string): number =>
  sectionKeys(meeting).indexOf(key)

/** Items of which nothing is written yet though the agenda has them and they were not put off. */
export const itemsWithoutMinutes = (meeting: Meeting): AgendaItem[] => {
  const written = new Set(meeting.minutes?.paragraphs.map(({ item }) => item))
  return agendaInOrder(meeting)
    .map(({ item }) => item)
    .filter((item) => item.kind === 'item' && !isNotTaken(item) && !written.has(item.id))
}

/** Where a first stretch of this item belongs: after what is said of the items before it. */
export function placeForItem(meeting: Meeting, id: string): number {
  const paragraphs = meeting.minutes?.paragraphs ?? []
  if (paragraphs.some(({ item }) => item === id)) return paragraphs.length
  let next = paragraphs[0] !== undefined && paragraphs[0].item === undefined ? 1 : 0
  for (const { item } of agendaInOrder(meeting)) {
    if (item.id === id) break
    const last = paragraphs.findLastIndex((paragraph) => paragraph.item === item.id)
    if (last >= 0) next = Math.max(next, last + 1)
  }
  return next
}

/** `Item 2: Programme update (EAG(16)07)`; what is of no item opens the minutes or comes with the other matters. */
export function minutesHeading(
  { item, number, place }: Pick<MinutesSection, 'item' | 'number' | 'place'>,
  numberOfPaper: (id: string) => string | null | undefined,
): string {
  if (item === null) return place === 0 ? 'Opening words' : 'Other matters'
  const numbers = item.papers.flatMap((paper) => numberOfPaper(paper) ?? [])
  const papers = numbers.length === 0 ? '' : ` (${numbers.join(', ')})`
  return `${number === null ? '' : `Item ${number}: `}${item.title}${papers}`
}

/** What the numbering says of each stretch: the number that it begins with, and what references to its paragraphs print. */
export function numberSections(texts: readonly RichText[]): {
  starts: number[]
  words: Map<string, { text: string; bare: string }>
} {
  const { numbered } = numberPassages('minutes', texts as Block[][]) // it only reads them
  const words = new Map<string, { text: string; bare: string }>()
  let next = 1
  const starts = texts.map((text, i) => {
    const start = next
    text.forEach(({ id, type }, j) => {
      if (type === 'numbered') next++
      const number = numbered[i]?.[j]?.number
      if (number != null)
        words.set(`block/${id}`, {
          text: `${number.startsWith('(') ? 'point' : 'paragraph'} ${number}`,
          bare: number,
        })
    })
    return start
  })
  return { starts, words }
}
