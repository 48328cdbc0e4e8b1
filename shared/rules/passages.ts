import type { Paper } from '../records/paper.ts'
import type { Block, BlockId } from '../rich-text.ts'
import { chooseEntries } from './choose-entries.ts'
import { printDay, printDays } from './dates.ts'
import type { Indexed } from './index-programme.ts'
import { type Numbered, startNumbering } from './number-blocks.ts'
import { wordsOfBlock } from './references.ts'

/** Where blocks are that a document does not print. */
export interface Passages {
  find(id: BlockId): { number: string | null; place: string; words: string } | null
}

/** The rich text of a paper in printed order. */
export function passagesOf(paper: Paper, indexed: Indexed): Block[][] {
  const entries =
    paper.kind === 'progress-update' ? chooseEntries(paper, indexed).map((update) => update.body) : []
  return [paper.body ?? [], ...entries, ...paper.annexes.map((annex) => annex.body)]
}

const looked = new WeakMap<Indexed, Passages>()

/** Looks through the whole programme: papers first (numbered each by itself), then minutes, then updates. */
export function passagesElsewhere(indexed: Indexed): Passages {
  const before = looked.get(indexed)
  if (before) return before
  const found = new Map<BlockId, { block: Block; place: string; number: string | null }>()
  const add = (blocks: Block[], numbered: Numbered[], place: string): void => {
    blocks.forEach((block, i) => {
      if (!found.has(block.id)) found.set(block.id, { block, place, number: numbered[i]?.number ?? null })
    })
  }
  for (const paper of indexed.programme.papers) {
    const numbering = startNumbering(paper.id)
    const place = indexed.paperNumbers.get(paper.id) ?? `“${paper.title}”`
    for (const blocks of passagesOf(paper, indexed)) add(blocks, numbering.number(blocks), place)
  }
  for (const meeting of indexed.programme.meetings) {
    const numbering = startNumbering(meeting.id)
    const group = indexed.groups.get(meeting.group)
    const place = `the minutes of the ${group?.shortName ?? group?.name ?? meeting.group} of ${printDays(meeting.sessions.map((session) => session.day))}`
    for (const { body } of meeting.minutes?.paragraphs ?? []) add(body, numbering.number(body), place)
  }
  for (const update of indexed.programme.updates) {
    const title = indexed.workstreams.get(update.workstream)?.title ?? update.workstream
    add(update.body, [], `the update on ${title} of ${printDay(update.asOf)}`)
  }
  const passages: Passages = {
    find(id) {
      const at = found.get(id)
      return at ? { number: at.number, place: at.place, words: wordsOfBlock(at.block).words } : null
    },
  }
  looked.set(indexed, passages)
  return passages
}
