import type { ChangeMode } from '../../shared/api/word.ts'
import type { Programme } from '../../shared/interchange.ts'
import { paperOfPart } from '../../shared/pack-part-keys.ts'
import type { Paper } from '../../shared/records/paper.ts'
import { plainKey } from '../../shared/rules/annotations/place-comments/word-index.ts'
import type { DocumentPlan } from '../../shared/rules/plan.ts'
import type { PackStretch, PackUnit } from '../../shared/rules/word/split-pack.ts'
import { frontLines, linesOf } from '../word/pack-parts.ts'
import type { WordBlock, WordDocument } from '../word/read/word-document.ts'

/** A part of a pack with its blocks; `lines` as it reads. */
export interface PackPart {
  key: string | null
  blocks: WordBlock[]
  lines: string[]
  /** Of a paper: its front sheet, a line for each row, which is no part of its text. */
  front: string[]
  /** Its first heading of the first level; empty where it has none. */
  heading: string
  /** The bookmarks that begin it, in small letters. */
  bookmarks: string[]
}

/** A returned pack beside what is known of it. */
export interface ReturnedPack {
  programme: Programme
  meeting: string
  /** As it would be printed now, the likeliest first. */
  plans: readonly DocumentPlan[]
  came: readonly PackPart[]
  /** What went out, where that is kept. */
  sent: readonly PackPart[] | null
}

/** Stretches of a document's units with what they say. */
export function partsIn(
  document: WordDocument,
  { units, of }: { units: readonly PackUnit[]; of: readonly number[] },
  stretches: readonly PackStretch[],
  changes: ChangeMode,
): PackPart[] {
  let next = 0
  return stretches.map(({ key, from, to }) => {
    const first = next
    while (next < of.length && (of[next] ?? 0) < to) next += 1
    const blocks = document.blocks.slice(first, next)
    const own = units.slice(from, to)
    return {
      key,
      blocks,
      lines: linesOf(blocks, document, changes),
      front: key?.startsWith('paper/') ? frontLines(blocks, changes) : [],
      heading: own.find(({ isTop, words }) => isTop && words.trim() !== '')?.words.trim() ?? '',
      bookmarks: own.flatMap(({ bookmarks }) =>
        bookmarks.flatMap(({ name, continued }) =>
          !continued && /^part_/i.test(name) ? name.toLowerCase() : [],
        ),
      ),
    }
  })
}

/** The paper that a part prints; null for any other. */
export const paperOf = ({ key }: PackPart): string | null => (key === null ? null : paperOfPart(key))

/** The paper of a part that can have a revision: one that is there, and whose text is its own. */
export function writtenPaper(part: PackPart, { programme }: Pick<ReturnedPack, 'programme'>): Paper | null {
  const id = paperOf(part)
  return programme.papers.find((one) => one.id === id && one.kind === 'written') ?? null
}

export const isEmpty = ({ lines }: PackPart): boolean => lines.every((line) => line === '')

/** What stands in the list of contents, a cell each. */
export const contentsOf = (parts: readonly PackPart[]): Set<string> =>
  new Set(
    parts
      .filter(({ key }) => key === 'contents')
      .flatMap(({ lines }) => lines.flatMap((line) => line.split('\t').map(plainKey))),
  )
