import type { Meeting } from '../records/meeting.ts'
import type { Paper } from '../records/paper.ts'
import type { Update } from '../records/update.ts'
import type { Block, BlockId } from '../rich-text.ts'
import { chooseEntries, isCleared } from './choose-entries.ts'
import { printDay } from './dates.ts'
import type { Indexed } from './index-programme.ts'
import { minutesName } from './meeting-words.ts'
import { minutesByItem } from './minutes-by-item.ts'
import { numberPassages } from './number-blocks.ts'
import { passagesOf } from './passages.ts'
import { blockName } from './plain-words.ts'

/** Where a block is that a document does not print. */
export interface Elsewhere {
  /** See `Numbered`; papers and minutes numbered each by itself. */
  number: string | null
  /** `EAG(16)05`, `the update on Neglect of 31 October 2016` */
  place: string
  /** See `blockName`; null where not everybody may read its words. */
  name: string | null
  /** The paper that it is printed in. */
  paper: string | null
  /** What `number` was counted in; empty where it is printed nowhere. */
  passages: Block[][]
}

type Holder = { paper: Paper } | { meeting: Meeting } | { update: Update }

const looked = new WeakMap<Indexed, (id: BlockId) => Elsewhere | null>()

/** Finds blocks in the whole programme; the first question costs a look through all of it. */
export function findElsewhere(indexed: Indexed): (id: BlockId) => Elsewhere | null {
  const before = looked.get(indexed)
  if (before) return before
  const blocks = new Map<BlockId, { block: Block; holder: Holder }>()
  const add = (passage: Block[], holder: Holder): void => {
    for (const block of passage) blocks.set(block.id, { block, holder })
  }
  const { papers, meetings, updates } = indexed.programme
  for (const paper of papers)
    for (const body of [paper.body ?? [], ...paper.annexes.map((annex) => annex.body)]) add(body, { paper })
  for (const meeting of meetings)
    for (const { body } of meeting.minutes?.paragraphs ?? []) add(body, { meeting })
  for (const update of updates) add(update.body, { update })
  let printed: Map<Update, Paper> | null = null
  const printedIn = (update: Update): Paper | undefined => {
    printed ??= printings(indexed)
    return printed.get(update)
  }
  const find = (id: BlockId): Elsewhere | null => {
    const found = blocks.get(id)
    return found ? tell(found.block, found.holder, printedIn, indexed) : null
  }
  looked.set(indexed, find)
  return find
}

function tell(
  block: Block,
  holder: Holder,
  printedIn: (update: Update) => Paper | undefined,
  indexed: Indexed,
): Elsewhere {
  if ('meeting' in holder) {
    const passages = minutesByItem(holder.meeting, indexed).map(({ blocks }) => blocks)
    const place = minutesName(holder.meeting, indexed)
    const { stage } = holder.meeting.minutes ?? {}
    const isOut = stage === 'circulated' || stage === 'agreed'
    return {
      number: numberOf(block, passages),
      place,
      name: isOut ? blockName(block) : null,
      paper: null,
      passages,
    }
  }
  if ('paper' in holder) return inPaper(block, holder.paper, holder.paper.audience !== 'internal', indexed)
  const { update } = holder
  const paper = printedIn(update)
  if (paper) return inPaper(block, paper, isCleared(update) && paper.audience !== 'internal', indexed)
  const title = indexed.workstreams.get(update.workstream)?.title ?? update.workstream
  const place = `the update on ${title} of ${printDay(update.asOf)}`
  const name = isCleared(update) ? blockName(block) : null
  return { number: null, place, name, paper: null, passages: [] }
}

function inPaper(block: Block, paper: Paper, isOpen: boolean, indexed: Indexed): Elsewhere {
  const passages = passagesOf(paper, indexed)
  return {
    number: numberOf(block, passages),
    place: indexed.paperNumbers.get(paper.id) ?? `“${paper.title}”`,
    name: isOpen ? blockName(block) : null,
    paper: paper.id,
    passages,
  }
}

/** For each update the first progress update in the file that prints it. */
function printings(indexed: Indexed): Map<Update, Paper> {
  const papers = new Map<Update, Paper>()
  for (const paper of indexed.programme.papers)
    for (const update of chooseEntries(paper, indexed)) if (!papers.has(update)) papers.set(update, paper)
  return papers
}

function numberOf(block: Block, passages: Block[][]): string | null {
  const { numbered } = numberPassages('', passages)
  for (const [i, blocks] of passages.entries()) {
    const j = blocks.indexOf(block)
    if (j >= 0) return numbered[i]?.[j]?.number ?? null
  }
  return null
}
