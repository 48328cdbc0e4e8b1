import type { DocumentRequest } from '../../../document-request.ts'
import type { Programme } from '../../../interchange.ts'
import type { AnchorSubject } from '../../../records/annotation.ts'
import type { Block, BlockId, RichText } from '../../../rich-text.ts'
import { indexProgramme } from '../../index-programme.ts'
import { labelsOf } from '../../labels.ts'
import type { DocumentPlan, PlanPart } from '../../plan.ts'
import { type PlanOptions, planDocument } from '../../plan-document.ts'
import { blockText } from '../block-text.ts'
import { subjectText } from '../subject-text.ts'

/** A block that comments can come back to. */
export interface HomeBlock {
  of: AnchorSubject
  block: BlockId
  /** As a document prints it: `12`, `4A`. */
  label: string | null
  /** `blockText`: a reference is one character. */
  text: string
  /** As a document prints it, references in words. */
  printed: string
}

/** The present text of what a document was made from, in printed order. */
export interface Home {
  meeting: string
  /** What a comment belongs to that is in no text: the paper, the minutes or the pack. */
  whole: AnchorSubject
  blocks: HomeBlock[]
  /** A block's place by its bookmark in small letters. */
  byBookmark: ReadonlyMap<string, number>
  /** The whole text of each subject, by `subjectKey`. */
  texts: ReadonlyMap<string, RichText>
  /** What stands for a subject as a whole: the title of a paper, of an agenda item. */
  titles: { of: AnchorSubject; words: string }[]
}

/** Which document came back. */
export interface HomeOf {
  meeting: string
  /** Of a paper by itself. */
  paper: string | null
  /** The minutes of the meeting by themselves. */
  minutes: boolean
}

export const subjectKey = (of: AnchorSubject): string => Object.entries(of).flat().join('/')

/** What comments on a document of a meeting can stand on. `options`: how it is planned, with the
 * numbers that went out before. Throws `not-found` where that meeting or paper is not there. */
export function homeText(
  programme: Programme,
  { meeting, paper, minutes }: HomeOf,
  options: (request: DocumentRequest) => PlanOptions = () => ({}),
): Home {
  const blocks: HomeBlock[] = []
  const byBookmark = new Map<string, number>()
  const texts = new Map<string, RichText>()
  const request: DocumentRequest =
    paper !== null
      ? { document: 'paper', paper }
      : minutes
        ? { document: 'minutes', meeting }
        : { document: 'pack', meeting, numbering: 'by-paper', chair: false }
  const { plan } = planDocument(programme, request, options(request))
  for (const { of, part } of subjectParts(plan)) {
    const text = subjectText(programme, of) ?? []
    texts.set(subjectKey(of), text)
    const byId = new Map(text.map((block) => [block.id, block]))
    for (const { id, bookmark, label, text: printed } of labelsOf({ ...plan, parts: [part] })) {
      const block = byId.get(id)
      if (!block) continue
      byBookmark.set(bookmark.toLowerCase(), blocks.length)
      blocks.push(homeBlock(of, block, label, printed))
    }
  }
  const whole = paper !== null ? { paper } : minutes ? { minutes: meeting } : { pack: meeting }
  return { meeting, whole, blocks, byBookmark, texts, titles: titlesOf(programme, meeting, paper) }
}

const homeBlock = (of: AnchorSubject, block: Block, label: string | null, printed: string): HomeBlock => ({
  of,
  block: block.id,
  label: label === null ? null : label.replace(/\.$/, ''),
  text: blockText(block),
  printed,
})

const subjectParts = ({ parts }: DocumentPlan) =>
  parts.flatMap((part): { of: AnchorSubject; part: PlanPart }[] => {
    const [kind, id] = part.key.split('/')
    if (id === undefined) return []
    if (kind === 'paper') return [{ of: { paper: id }, part }]
    return kind === 'minutes' ? [{ of: { minutes: id }, part }] : []
  })

function titlesOf(programme: Programme, id: string, paper: string | null): Home['titles'] {
  const indexed = indexProgramme(programme)
  const papers = paper === null ? (indexed.papersOf.get(id) ?? []) : [indexed.papers.get(paper)]
  const items = paper === null ? (indexed.meetings.get(id)?.agenda ?? []) : []
  return [
    ...papers.flatMap((one) => (one ? [{ of: { paper: one.id }, words: one.title }] : [])),
    ...items.map((item) => ({ of: { item: item.id }, words: item.title })),
  ]
}

/**
 * With the blocks of `bookmarks` that the document's own parts no longer hold, as those of a paper that moved to another meeting
 * since.
 */
export function withElsewhere(home: Home, programme: Programme, bookmarks: Iterable<string>): Home {
  const lost = [...bookmarks].filter((name) => /^sd_/i.test(name) && !isKnown(home, name))
  if (lost.length === 0) return home
  const everywhere = blocksOfProgramme(programme)
  const [blocks, byBookmark, texts] = [[...home.blocks], new Map(home.byBookmark), new Map(home.texts)]
  for (const name of lost) {
    const id = blockOf(name)
    const of = everywhere.get(id)
    if (!of || byBookmark.has(`sd_${id}`)) continue
    const text = texts.get(subjectKey(of)) ?? subjectText(programme, of) ?? []
    texts.set(subjectKey(of), text)
    const block = text.find((one) => one.id === id)
    if (!block) continue
    byBookmark.set(`sd_${id}`, blocks.length)
    blocks.push(homeBlock(of, block, null, blockText(block)))
  }
  return { ...home, blocks, byBookmark, texts }
}

/** The id in a block's bookmark: Word may have changed its case. */
const blockOf = (bookmark: string): BlockId => bookmark.toLowerCase().replace(/^sd_/, '').replace(/_\d+$/, '')

const isKnown = (home: Home, bookmark: string): boolean =>
  home.byBookmark.has(bookmark.toLowerCase()) || home.byBookmark.has(`sd_${blockOf(bookmark)}`)

/** Where every block of the programme is. */
export function blocksOfProgramme(programme: Programme): Map<BlockId, AnchorSubject> {
  const found = new Map<BlockId, AnchorSubject>()
  const add = (of: AnchorSubject): void => {
    for (const { id } of subjectText(programme, of) ?? []) if (!found.has(id)) found.set(id, of)
  }
  for (const { id } of programme.papers) add({ paper: id })
  for (const { id } of programme.meetings) add({ minutes: id })
  return found
}

/** The meeting that a document without a name of its own was made for: the one whose texts hold most of its bookmarks. */
export function meetingOfBookmarks(programme: Programme, bookmarks: Iterable<string>): string | null {
  const everywhere = blocksOfProgramme(programme)
  const { placeOf } = indexProgramme(programme)
  const counts = new Map<string, number>()
  for (const name of bookmarks) {
    const of = /^sd_/i.test(name) ? everywhere.get(blockOf(name)) : undefined
    const meeting =
      of && 'paper' in of ? placeOf.get(of.paper)?.meeting.id : of && 'minutes' in of ? of.minutes : null
    if (meeting) counts.set(meeting, (counts.get(meeting) ?? 0) + 1)
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
