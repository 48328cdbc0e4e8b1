import type { TextBlock } from '../../shared/rich-text.ts'

/** A block of plain words, made without a parser. */
export interface PlainBlock {
  type: 'plain' | 'numbered' | 'bullet' | 'heading'
  level: 2 | 3
  words: string
}
type Kind = PlainBlock['type'] & TextBlock['type']

/**
 * Markdown that holds nothing but paragraphs, headings and list items at the margin, all without a mark: most of what is
 * written, and read here ten times as fast as by the parser. Null where the parser must look at it.
 */
export function readPlainMarkdown(markdown: string): PlainBlock[] | null {
  if (/[\\`*_[\]<>&|\t]/.test(markdown)) return null
  const blocks: PlainBlock[] = []
  let open: Kind | null = null
  for (const line of markdown.split('\n')) {
    if (line === '') {
      open = null
      continue
    }
    const match = plainLine.exec(line)
    if (!match) return null
    const [, marker = '', words = ''] = match
    const last = blocks[blocks.length - 1]
    if (marker === '' && open !== null && last) {
      last.words += ` ${words}`
      continue
    }
    // a list may not start in the midst of a paragraph unless its number is 1: the parser knows
    if (open === 'plain' && marker !== '' && !marker.startsWith('#')) return null
    const kind: Kind =
      marker === '' ? 'plain' : marker === '-' ? 'bullet' : marker.startsWith('#') ? 'heading' : 'numbered'
    if (kind === 'heading' && words.includes('#')) return null
    blocks.push({ type: kind, level: marker.length === 3 ? 3 : 2, words })
    open = kind === 'heading' ? null : kind
  }
  return blocks
}

/** A marker and one space, or nothing; then words that begin like words and do not end in a space. */
const plainLine = /^(?:(-|\d{1,9}[.)]|#{2,3}) )?(?=[\p{L}"'“‘(£])([^\p{Cc}]*[^\p{Cc} ])$/u
