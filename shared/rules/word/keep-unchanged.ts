import type { Paper } from '../../records/paper.ts'
import type { Block, BlockId, Inline, RichText } from '../../rich-text.ts'
import type { PlanBlock, PlanInline } from '../plan.ts'

/**
 * Blocks that came back from Word as they were printed are the paper's own again, with the references whose words alone
 * a file can hold. `printed` is what the paper says in print, in every way that it may have been printed. `isUnmarked`: all
 * bookmarks were lost, so that a block is known by its words.
 */
export function keepUnchanged(
  read: RichText,
  paper: Pick<Paper, 'body' | 'annexes'>,
  printed: readonly PlanBlock[],
  { isUnmarked = false }: { isUnmarked?: boolean } = {},
): RichText {
  const before = new Map<BlockId, Block>()
  for (const text of [paper.body ?? [], ...paper.annexes.map(({ body }) => body)])
    for (const block of text) before.set(block.id, block)
  const words = wordsInPrint(printed)
  const there = new Set(read.map(({ id }) => id))
  const lost = new Map<string, Block[]>()
  for (const [id, own] of isUnmarked ? before : []) {
    for (const said of words.get(id) ?? []) {
      const key = keyOf(own, said)
      const others = lost.get(key)
      if (others) others.push(own)
      else lost.set(key, [own])
    }
  }
  return read.map((block) => {
    if (block.type === 'image') return block
    const said = readWords(block)
    const own = before.get(block.id)
    if (own) return isLike(own, block) && words.get(block.id)?.has(said) ? own : block
    const found = lost.get(keyOf(block, said))?.find(({ id }) => !there.has(id))
    if (!found) return block
    there.add(found.id)
    return found
  })
}

const levelOf = (one: Block): number => ('level' in one ? one.level : 0)
const isLike = (one: Block, other: Block): boolean =>
  one.type === other.type && levelOf(one) === levelOf(other)
const keyOf = (block: Block, said: string): string => `${block.type} ${levelOf(block)} ${said}`

/** What links a file still has: all, those to blocks and not to papers, none. */
const lossesOfLinks = ['none', 'of papers', 'all'] as const
type Lost = (typeof lossesOfLinks)[number]

function wordsInPrint(printed: readonly PlanBlock[]): Map<BlockId, Set<string>> {
  const words = new Map<BlockId, Set<string>>()
  for (const block of printed) {
    if (!block.address) continue
    const { id } = block.address
    const known = words.get(id) ?? new Set()
    words.set(id, known)
    for (const lost of lossesOfLinks) known.add(printedWords(block, lost))
  }
  return words
}

const cellEnd = '\u0001'

const printedWords = (block: PlanBlock, lost: Lost): string => {
  if (block.type === 'image') return ''
  const one = (text: readonly PlanInline[]): string =>
    text
      .map((inline) => inPrint(inline, lost))
      .join('')
      .trim()
  if (block.type === 'paragraph') return one(block.text)
  return block.rows
    .flatMap((row) => row.map(({ text }) => text.map((paragraph) => one(paragraph.text)).join('')))
    .join(cellEnd)
}

function inPrint(inline: PlanInline, lost: Lost): string {
  if (typeof inline === 'string') return inline
  if ('br' in inline) return '\n'
  if ('footnote' in inline)
    return `[${inline.footnote
      .map((one) => inPrint(one, lost))
      .join('')
      .trim()}]`
  if ('bookmark' in inline) {
    const isLost = lost === 'all' || (lost === 'of papers' && inline.bookmark.startsWith('part_'))
    return isLost ? inline.text : reference
  }
  if ('href' in inline) return looked(inline.text, inline.href)
  return looked(inline.text, look(inline))
}

const readWords = (block: Exclude<Block, { type: 'image' }>): string => {
  const one = (text: readonly Inline[]): string => text.map(inText).join('').trim()
  if (block.type !== 'table') return one(block.text)
  return block.rows.flatMap((row) => row.map(({ text }) => one(text))).join(cellEnd)
}

function inText(inline: Inline): string {
  if (typeof inline === 'string') return inline
  if ('br' in inline) return '\n'
  if ('footnote' in inline) return `[${inline.footnote.map(inText).join('').trim()}]`
  if ('ref' in inline) return reference
  if ('link' in inline) return looked(inline.text, inline.link)
  return looked(inline.text, look(inline))
}

const reference = '\u0002'
const look = ({ bold, italic }: { bold?: true | undefined; italic?: true | undefined }): string =>
  `${bold ? 'b' : ''}${italic ? 'i' : ''}`
const looked = (words: string, how: string): string =>
  how === '' ? words : `\u0003${how}\u0003${words}\u0003`
