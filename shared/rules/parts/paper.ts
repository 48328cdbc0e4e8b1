import type { AgendaItem } from '../../records/agenda-item.ts'
import type { Ref } from '../../records/basics.ts'
import type { Meeting } from '../../records/meeting.ts'
import type { Paper } from '../../records/paper.ts'
import { annexName } from '../annex-name.ts'
import type { PartSource, Place } from '../assemble-document.ts'
import { chooseEntries } from '../choose-entries.ts'
import { printDays } from '../dates.ts'
import { entryHeadings } from '../entry-headings.ts'
import { type Indexed, nameOf } from '../index-programme.ts'
import { highest } from '../marking.ts'
import { daysOf, longMeeting, printPurpose } from '../meeting-words.ts'
import { passagesOf } from '../passages.ts'
import type { PlanBlock, PlanTable } from '../plan.ts'
import { cellOf, paragraph } from '../plan-rich-text.ts'

export interface PaperPlace {
  meeting: Meeting
  item: AgendaItem | null
}

/** A paper as a part of its own: front sheet, body, annexes; a progress update with its vision and theme headings. */
export function paperPart(
  paper: Paper,
  indexed: Indexed,
  { frontSheet }: { frontSheet: boolean },
): PartSource {
  const { programme } = indexed.programme
  const place = indexed.placeOf.get(paper.id) ?? null
  const number = indexed.paperNumbers.get(paper.id)
  const group = place ? indexed.groups.get(place.meeting.group) : undefined
  const entries = chooseEntries(paper, indexed)
  const sheet = frontSheet ? (group?.frontSheet ?? 'block') : 'none'
  const rows = frontRows(paper, place, indexed, sheet === 'full')
  const headings = entryHeadings(entries, indexed)
  const vision = paper.kind === 'progress-update' ? (programme.vision ?? '') : ''
  const opening = titles(paper, indexed)
  return {
    key: `paper/${paper.id}`,
    kind: 'paper',
    title: paper.title,
    name: number ?? `“${paper.title}”`,
    marking: highest([paper.marking ?? programme.marking, ...entries.map((update) => update.marking)]),
    status: paper.stage === 'withdrawn' ? 'WITHDRAWN' : null,
    footer: number ?? paper.title,
    paper: paper.id,
    passages: passagesOf(paper, indexed),
    inputs: JSON.stringify([opening, sheet, rows, headings, vision, paper.annexes.map(({ title }) => title)]),
    compose: (at) => [
      ...opening,
      ...(sheet === 'none' || rows.length === 0 ? [] : [frontTable(rows)]),
      ...bodyBlocks(paper, headings, vision, at, sheet === 'full'),
    ],
  }
}

function titles(paper: Paper, { programme: { programme } }: Indexed): PlanBlock[] {
  if (paper.kind === 'written') return [paragraph('heading1', paper.title)]
  const name = programme.shortName ? `${programme.name} (${programme.shortName})` : programme.name
  return [paragraph('title', name), paragraph('heading1', paper.title)]
}

function bodyBlocks(
  paper: Paper,
  headings: (string | null)[],
  vision: string,
  at: Place,
  full: boolean,
): PlanBlock[] {
  const blocks: PlanBlock[] = []
  if (vision !== '') blocks.push(paragraph('quotation', vision))
  blocks.push(...at.passage(0))
  headings.forEach((heading, i) => {
    if (heading !== null) blocks.push(paragraph('heading2', heading))
    blocks.push(...at.passage(i + 1))
  })
  // After a full front sheet the paper itself starts on a page of its own.
  const first = blocks[0]
  if (full && first?.type === 'paragraph') blocks[0] = { ...first, newPage: true }
  paper.annexes.forEach((_, i) => {
    blocks.push(
      { ...paragraph('heading1', annexTitle(paper, i)), newPage: true },
      ...at.passage(1 + headings.length + i),
    )
  })
  return blocks
}

/** `Annex A: The survey`; a paper's only annex is `Annex: The survey`. */
function annexTitle({ annexes }: Paper, i: number): string {
  return `${annexName(annexes.length, i)}: ${annexes[i]?.title ?? ''}`
}

type Row = [string, string]

function frontRows(paper: Paper, place: PaperPlace | null, indexed: Indexed, full: boolean): Row[] {
  const named = (ref: Ref | undefined): string => (ref === undefined ? '' : nameOf(ref, indexed))
  const group = place ? indexed.groups.get(place.meeting.group) : undefined
  const item = place?.item ?? null
  const itemNumber = item ? (indexed.itemPlace.get(item.id)?.number ?? null) : null
  const number = indexed.paperNumbers.get(paper.id) ?? ''
  const rows: Row[] = [
    ['Paper', number],
    ['Meeting', place ? longMeeting(place.meeting, indexed) : ''],
    ['Item', item ? (itemNumber === null ? item.title : `${itemNumber}: ${item.title}`) : ''],
    ['Title', full ? paper.title : ''],
    ['Purpose', paper.forInformation ? 'For information' : item ? printPurpose(item) : ''],
    [group?.askedTo ?? 'The group is invited to', paper.ask ?? ''],
    ['Author', named(paper.author)],
    ['Sponsor', named(paper.sponsor)],
    ['Handling', paper.handling ?? ''],
    ['Date', place ? printDays(daysOf(place.meeting)) : ''],
  ]
  return rows.filter(([, value]) => value !== '')
}

const frontTable = (rows: Row[]): PlanTable => ({
  type: 'table',
  look: 'front',
  columns: [4, 11],
  headerRows: 0,
  rows: rows.map(([name, value]) => [cellOf('tableText', name), cellOf('tableText', value)]),
})
