import type { ChangeMode, WordReading } from '../../shared/api/word.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { BlockId, RichText } from '../../shared/rich-text.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { keepUnchanged } from '../../shared/rules/word/keep-unchanged.ts'
import type { ReadStore } from '../store/store.ts'
import { readPaper } from '../word/read-paper.ts'

export interface WordAsked {
  name: string
  changes: ChangeMode
  /** The paper whose revision it is to be; null for a new one. */
  paper: string | null
}

/**
 * A Word file as a paper of this programme; nothing is stored. Throws `unreadable`, `too-large`, and `not-found` for the
 * paper.
 */
export function readWordPaper(
  store: Pick<ReadStore, 'programme'>,
  bytes: Uint8Array,
  { name, changes, paper, ids, tick }: WordAsked & { ids: () => string; tick?: (blocks: number) => void },
): WordReading {
  const programme = store.programme()
  const own = paper === null ? null : revisable(programme, paper, name)
  const ownIds = new Set(own ? blockIds(textsOf(own)) : [])
  let all: Set<BlockId> | undefined
  const isKnown = (id: BlockId): boolean => {
    all ??= new Set(blockIds(everyText(programme)))
    return all.has(id)
  }
  const reading = readPaper(bytes, {
    name,
    changes,
    keepsId: (id) => ownIds.has(id),
    freshId: () => ids().replaceAll('-', '').slice(0, 20),
    isKnown,
    ...(tick && { tick }),
  })
  if (!own || ownIds.size === 0) return reading
  const { plan } = planDocument(programme, { document: 'paper', paper: own.id })
  const printed = plan.parts.flatMap(({ blocks }) => blocks)
  return {
    ...reading,
    body: keepUnchanged(reading.body, own, printed),
    annexes: reading.annexes.map((annex) => ({ ...annex, body: keepUnchanged(annex.body, own, printed) })),
  }
}

/** The paper that a file may make a revision of: not one whose text is made of updates. */
export function revisable(programme: Programme, id: string, file: string): Paper {
  const paper = programme.papers.find((one) => one.id === id)
  if (!paper) throw new AppError('not-found', { what: 'paper', id })
  if (paper.kind === 'written') return paper
  const reason = `“${paper.title}” is a progress update, whose text comes from its updates`
  throw new AppError('unreadable', { file, reason })
}

const textsOf = ({ body, annexes }: Paper): RichText[] => [body ?? [], ...annexes.map((annex) => annex.body)]

const everyText = ({ papers, updates, meetings }: Programme): RichText[] => [
  ...papers.flatMap(textsOf),
  ...updates.map(({ body }) => body),
  ...meetings.flatMap(({ minutes }) => (minutes?.paragraphs ?? []).map(({ body }) => body)),
]

const blockIds = (texts: RichText[]): BlockId[] => texts.flatMap((text) => text.map(({ id }) => id))
