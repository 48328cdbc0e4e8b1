import { createHash } from 'node:crypto'
import type { WordReading, WordRevision } from '../../shared/api/word.ts'
import type { Programme } from '../../shared/interchange.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { Block, BlockId, RichText } from '../../shared/rich-text.ts'
import type { PlanBlock } from '../../shared/rules/plan.ts'
import { keepUnchanged } from '../../shared/rules/word/keep-unchanged.ts'
import { partsOfPaper } from '../../shared/rules/word/returned-paper.ts'
import type { TextVersion } from '../store/store.ts'
import type { WordDocument } from '../word/read/word-document.ts'
import { type PaperOptions, paperFrom } from '../word/read-paper.ts'
import { type FoundRevision, revisionLikest } from './find-revision.ts'

/** A paper's text as it came back, with the text that it was made from. */
export interface ReadRevision {
  paper: Paper
  reading: WordReading
  revision: WordRevision
}

/**
 * A document as a text of a paper that is there. `made`: the version that it says it was made from; without one that is the
 * version most like it.
 */
export function readRevision(
  document: WordDocument,
  paper: Paper,
  {
    versions,
    made,
    ...options
  }: PaperOptions & { versions: readonly TextVersion[]; made: FoundRevision | null },
): ReadRevision {
  const kept = new Set(blockIds(textsOf(paper)))
  for (const { parts } of made ? [made.version] : versions)
    for (const id of blockIds(parts().map(({ text }) => text))) kept.add(id)
  const reading = paperFrom(document, { ...options, keepsId: (id) => kept.has(id) })
  const found = made ?? revisionLikest(versions, reading)
  return {
    paper,
    reading,
    revision: {
      paper: paper.id,
      title: paper.title,
      version: found?.version.number ?? 0,
      at: found?.version.at ?? null,
      foundBy: found?.foundBy ?? 'words',
      base: found?.version.parts() ?? partsOfPaper(paper),
    },
  }
}

/** The paper as it went out. */
export function paperSent({ paper, revision: { base } }: Pick<ReadRevision, 'paper' | 'revision'>): Paper {
  const { body: _, ...rest } = paper
  return {
    ...rest,
    body: base.find(({ key }) => key === 'body')?.text ?? [],
    annexes: base.flatMap(({ key, title, text }) =>
      key.startsWith('annex/') ? [{ id: key.slice('annex/'.length), title: title ?? '', body: text }] : [],
    ),
  }
}

/** The programme as it was when papers went out that came back. */
export function programmeSent(programme: Programme, papers: readonly Paper[]): Programme {
  const sent = new Map(papers.map((paper) => [paper.id, paper]))
  return { ...programme, papers: programme.papers.map((one) => sent.get(one.id) ?? one) }
}

/**
 * What came back as it was printed is the revision's own again: its references, and its pictures. `printed`: see
 * `keepUnchanged`.
 */
export function asItWas(read: ReadRevision, printed: readonly PlanBlock[]): WordReading {
  const { reading, revision } = read
  const sent = paperSent(read)
  const own = new Map(blocksOf(textsOf(sent)).map((block) => [block.id, block]))
  const isUnmarked = blockIds([reading.body, ...reading.annexes.map(({ body }) => body)]).every(
    (id) => !own.has(id),
  )
  const ownOf = (block: Block): Block | undefined =>
    isUnmarked && block.type === 'image'
      ? own.values().find((one) => one.type === 'image' && isSamePicture(block.src, one.src))
      : own.get(block.id)
  const kept = (text: RichText): RichText =>
    keepUnchanged(text, sent, printed, { isUnmarked }).map((block) => keptPicture(block, ownOf(block)))
  return {
    ...reading,
    body: kept(reading.body),
    annexes: reading.annexes.map((annex) => ({ ...annex, body: kept(annex.body) })),
    revision,
  }
}

/** In millimetres: what is lost of a width on the way to Word and back. */
const leastWidth = 1

/** A picture of the same bytes is the one that was sent; a width that nobody changed too. */
function keptPicture(block: Block, own: Block | undefined): Block {
  if (block.type !== 'image' || own?.type !== 'image') return block
  if (!isSamePicture(block.src, own.src)) return block
  const isSameWidth =
    own.widthMm === undefined
      ? block.widthMm === undefined
      : block.widthMm === undefined || Math.abs(block.widthMm - own.widthMm) <= leastWidth
  const { widthMm: _, ...picture } = block
  const widthMm = isSameWidth ? own.widthMm : block.widthMm
  return { ...picture, src: own.src, ...(widthMm !== undefined && { widthMm }) }
}

const isSamePicture = (read: string, own: string): boolean => read === own || addressOf(read) === own

/** As a picture that the file holds is called. */
function addressOf(src: string): string | null {
  const data = /^data:image\/(?:png|jpeg);base64,(.+)$/s.exec(src)?.[1]
  return data === undefined
    ? null
    : `blob:${createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex')}`
}

/** Whether a programme has a block; worked out when it is first asked. */
export function knownBlocks(programme: Programme): (id: BlockId) => boolean {
  let all: Set<BlockId> | undefined
  return (id) => {
    all ??= new Set(blockIds(everyText(programme)))
    return all.has(id)
  }
}

const textsOf = ({ body, annexes }: Paper): RichText[] => [body ?? [], ...annexes.map((annex) => annex.body)]

const everyText = ({ papers, updates, meetings }: Programme): RichText[] => [
  ...papers.flatMap(textsOf),
  ...updates.map(({ body }) => body),
  ...meetings.flatMap(({ minutes }) => (minutes?.paragraphs ?? []).map(({ body }) => body)),
]

const blocksOf = (texts: RichText[]): Block[] => texts.flat()
const blockIds = (texts: RichText[]): BlockId[] => blocksOf(texts).map(({ id }) => id)
