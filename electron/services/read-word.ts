import { createHash } from 'node:crypto'
import type { ChangeMode, WordReading } from '../../shared/api/word.ts'
import { AppError } from '../../shared/errors.ts'
import type { Programme } from '../../shared/interchange.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { Block, BlockId, RichText } from '../../shared/rich-text.ts'
import type { TextPart } from '../../shared/rules/compare/compare-parts.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { keepUnchanged } from '../../shared/rules/word/keep-unchanged.ts'
import { partsOfPaper } from '../../shared/rules/word/returned-paper.ts'
import type { ReadStore } from '../store/store.ts'
import { openWord, type PaperOptions, paperFrom } from '../word/read-paper.ts'
import { revisionLikest, revisionNamed } from './find-revision.ts'
import { isUpdatesRequest, readUpdates } from './read-updates.ts'

export interface WordAsked {
  name: string
  changes: ChangeMode
  /** The paper whose revision it is to be; null for the one that the file names, else a new one. */
  paper: string | null
  /** A new paper, whatever the file names. */
  asNew?: boolean
}

/**
 * A Word file as a paper of this programme; nothing is stored. Where it is a text of a paper that is there, `revision` is
 * what it was made from. Throws `unreadable`, `too-large`, and `not-found` for the paper.
 */
export function readWordPaper(
  store: Pick<ReadStore, 'programme' | 'textVersions'>,
  bytes: Uint8Array,
  {
    name,
    changes,
    paper,
    asNew = false,
    ids,
    tick,
  }: WordAsked & { ids: () => string; tick?: (blocks: number) => void },
): WordReading {
  const programme = store.programme()
  const chosen = paper === null ? null : revisable(programme, paper, name)
  const document = openWord(bytes, { name, ...(tick && { tick }) })
  const own = chosen ?? (asNew ? null : named(programme, document.properties.custom))
  let all: Set<BlockId> | undefined
  const options: PaperOptions = {
    name,
    changes,
    keepsId: () => false,
    freshId: () => ids().replaceAll('-', '').slice(0, 20),
    isKnown(id) {
      all ??= new Set(blockIds(everyText(programme)))
      return all.has(id)
    },
  }
  if (paper === null && !asNew && isUpdatesRequest(document)) return readUpdates(store, document, options)
  if (!own) return paperFrom(document, options)
  const versions = store.textVersions('papers', own.id)
  const byName = revisionNamed(versions, document.properties.custom.get('SederuntRevision') ?? null)
  const kept = new Set(blockIds(textsOf(own)))
  for (const { parts } of byName ? [byName.version] : versions)
    for (const id of blockIds(parts().map(({ text }) => text))) kept.add(id)
  const reading = paperFrom(document, { ...options, keepsId: (id) => kept.has(id) })
  const found = byName ?? revisionLikest(versions, reading)
  const base = found?.version.parts() ?? partsOfPaper(own)
  return {
    ...asItWas(reading, programme, own, base),
    revision: {
      paper: own.id,
      title: own.title,
      version: found?.version.number ?? 0,
      at: found?.version.at ?? null,
      foundBy: found?.foundBy ?? 'words',
      base,
    },
  }
}

/** The paper that a file says it is, where that may have a revision. */
function named(programme: Programme, custom: ReadonlyMap<string, string>): Paper | null {
  if (custom.get('SederuntDocument') !== 'paper') return null
  const id = custom.get('SederuntPaper')
  return programme.papers.find((one) => one.id === id && one.kind === 'written') ?? null
}

/** What came back as it was printed is the revision's own again: its references, and its pictures. */
function asItWas(
  reading: WordReading,
  programme: Programme,
  paper: Paper,
  base: readonly TextPart[],
): WordReading {
  const { body: _, ...rest } = paper
  const sent: Paper = {
    ...rest,
    body: base.find(({ key }) => key === 'body')?.text ?? [],
    annexes: base.flatMap(({ key, title, text }) =>
      key.startsWith('annex/') ? [{ id: key.slice('annex/'.length), title: title ?? '', body: text }] : [],
    ),
  }
  const papers = programme.papers.map((one) => (one.id === paper.id ? sent : one))
  const { plan } = planDocument({ ...programme, papers }, { document: 'paper', paper: paper.id })
  const printed = plan.parts.flatMap(({ blocks }) => blocks)
  const pictures = new Map(blocksOf(textsOf(sent)).map((block) => [block.id, block]))
  const kept = (text: RichText): RichText =>
    keepUnchanged(text, sent, printed).map((block) => keptPicture(block, pictures.get(block.id)))
  return {
    ...reading,
    body: kept(reading.body),
    annexes: reading.annexes.map((annex) => ({ ...annex, body: kept(annex.body) })),
  }
}

/** In millimetres: what is lost of a width on the way to Word and back. */
const leastWidth = 1

/** A picture of the same bytes is the one that was sent; a width that nobody changed too. */
function keptPicture(block: Block, own: Block | undefined): Block {
  if (block.type !== 'image' || own?.type !== 'image') return block
  const isSame = block.src === own.src || addressOf(block.src) === own.src
  if (!isSame) return block
  const isSameWidth =
    own.widthMm === undefined
      ? block.widthMm === undefined
      : block.widthMm === undefined || Math.abs(block.widthMm - own.widthMm) <= leastWidth
  const { widthMm: _, ...picture } = block
  const widthMm = isSameWidth ? own.widthMm : block.widthMm
  return { ...picture, src: own.src, ...(widthMm !== undefined && { widthMm }) }
}

/** As a picture that the file holds is called. */
function addressOf(src: string): string | null {
  const data = /^data:image\/(?:png|jpeg);base64,(.+)$/s.exec(src)?.[1]
  return data === undefined
    ? null
    : `blob:${createHash('sha256').update(Buffer.from(data, 'base64')).digest('hex')}`
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

const blocksOf = (texts: RichText[]): Block[] => texts.flat()
const blockIds = (texts: RichText[]): BlockId[] => blocksOf(texts).map(({ id }) => id)
