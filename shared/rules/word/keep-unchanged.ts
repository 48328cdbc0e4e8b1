import type { Paper } from '../../records/paper.ts'
import type { Block, BlockId, Inline, RichText } from '../../rich-text.ts'
import type { PlanBlock, PlanInline } from '../plan.ts'

/**
 * Blocks that came back from Word as they were printed are the paper's own again, with the references whose words alone
 * a file can hold. `printed` is what the paper says in print.
 */
export function keepUnchanged(
  read: RichText,
  paper: Pick<Paper, 'body' | 'annexes'>,
  printed: readonly PlanBlock[],
): RichText {
  const before = new Map<BlockId, Block>()
  for (const text of [paper.body ?? [], ...paper.annexes.map(({ body }) => body)])
    for (const block of text) before.set(block.id, block)
  const words = new Map<BlockId, string>()
  for (const block of printed) if (block.address) words.set(block.address.id, printedWords(block))
  return read.map((block) => {
    const own = before.get(block.id)
    if (!own || own.type !== block.type || block.type === 'image') return block
    const level = (one: Block): number => ('level' in one ? one.level : 0)
    return level(own) === level(block) && words.get(block.id) === readWords(block) ? own : block
  })
}

const cellEnd = '\u0001'

const printedWords = (block: PlanBlock): string => {
  if (block.type === 'image') return ''
  const one = (text: readonly PlanInline[]): string => text.map(inPrint).join('').trim()
  if (block.type === 'paragraph') return one(block.text)
  return block.rows
    .flatMap((row) => row.map(({ text }) => text.map((paragraph) => one(paragraph.text)).join('')))
    .join(cellEnd)
}

function inPrint(inline: PlanInline): string {
  if (typeof inline === 'string') return inline
  if ('br' in inline) return '\n'
  if ('footnote' in inline) return `[${inline.footnote.map(inPrint).join('').trim()}]`
  if ('bookmark' in inline) return reference
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
