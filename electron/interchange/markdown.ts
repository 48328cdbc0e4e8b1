import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import type { RichText } from '../../shared/rich-text.ts'
import { setImagesAside } from './images-aside.ts'
import { type Add, readBlock, type Shape } from './markdown-blocks.ts'
import { type MarkdownFault, tooLongMarkdown, tooMuchMarkdown } from './markdown-bounds.ts'
import { definitionsOf } from './markdown-definitions.ts'
import type { MarkdownReading } from './markdown-inlines.ts'
import { inPieces, type MarkdownPiece } from './markdown-pieces.ts'
import { readPlainMarkdown } from './plain-markdown.ts'

/**
 * Markdown as blocks: CommonMark with pipe tables and footnotes, in the meaning that interchange.md gives it.
 * `idOf` names the block that stands at a place, from 0. What has no meaning is a fault with its line, from 1.
 */
export function markdownToRichText(
  markdown: string,
  idOf: (ordinal: number) => string,
): { blocks: RichText; faults: MarkdownFault[] } {
  const { text, restore } = setImagesAside(markdown.replace(/\r\n?/g, '\n'))
  const tooLong = tooLongMarkdown(text)
  if (tooLong) return { blocks: [], faults: [tooLong] }
  const { shapes, faults } = readPlain(text) ?? parseMarkdown(text, restore)
  return { blocks: shapes.map((shape, i) => ({ id: idOf(i), ...shape })), faults }
}

interface Reading {
  shapes: Shape[]
  faults: MarkdownFault[]
}

function readPlain(text: string): Reading | null {
  const plain = readPlainMarkdown(text)
  const shapes = plain?.map(({ type, level, words }): Shape => {
    if (type === 'heading') return { type, level, text: [words] }
    return type === 'bullet' ? { type, level: 1, text: [words] } : { type, text: [words] }
  })
  return shapes ? { shapes, faults: [] } : null
}

/** The whole of Markdown, line ends being LF; `restore` puts image data back. */
export function parseMarkdown(markdown: string, restore: (part: string) => string = (part) => part): Reading {
  const read = inPieces(markdown).map((piece) => parsePiece(piece, restore))
  return { shapes: read.flatMap(({ shapes }) => shapes), faults: read.flatMap(({ faults }) => faults) }
}

function parsePiece({ text, linesBefore }: MarkdownPiece, restore: (part: string) => string): Reading {
  const tooMuch = tooMuchMarkdown({ text, linesBefore })
  if (tooMuch) return { shapes: [], faults: [tooMuch] }
  const root = fromMarkdown(text, {
    extensions: [gfmTable(), gfmFootnote()],
    mdastExtensions: [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()],
  })
  const faults: MarkdownFault[] = []
  const fault: MarkdownReading['fault'] = (node, message) => {
    const line = linesBefore + (node.position?.start.line ?? 1)
    const last = faults[faults.length - 1]
    if (last?.line !== line || last.message !== message) faults.push({ line, message })
  }
  const reading: MarkdownReading = {
    fault,
    ...definitionsOf(root, fault),
    used: new Set(),
    source: ({ position }) => text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0),
    restore,
    budget: 20_000,
  }
  const shapes: Shape[] = []
  const add: Add = (shape) => shapes.push(shape)
  for (const node of root.children) readBlock(node, { bullets: 0, letters: 0, within: 'text' }, reading, add)
  for (const node of [...reading.footnotes.values(), ...reading.definitions.values()])
    if (!reading.used.has(node))
      fault(
        node,
        `${node.type === 'definition' ? 'the link [' : 'the footnote [^'}${node.label ?? ''}] is used nowhere`,
      )
  return { shapes, faults: faults.sort((a, b) => a.line - b.line) }
}
