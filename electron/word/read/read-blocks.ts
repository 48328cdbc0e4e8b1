import { append } from './append.ts'
import { changeOf, nested, readMoveMark } from './changes.ts'
import { isContents, isPlaceholder, meetSubdocument, readInlines } from './read-inlines.ts'
import { readParagraph } from './read-paragraph.ts'
import { readTable } from './read-table.ts'
import type { XmlNode } from './read-xml.ts'
import { meet, type Story } from './story.ts'
import type { Change, WordBlock, WordInline } from './word-document.ts'
import { childOf, textOf } from './xml-node.ts'

/** What stands around blocks, and the marks between them that wait for the next paragraph. */
export interface BlockReader {
  read(node: XmlNode, around: { change: Change | null; contents: boolean }): void
  blocks(): WordBlock[]
}

const here = { change: null, contents: false }

/** The content of a body, a cell, a note or a text box. */
export function readBlocks(children: readonly (XmlNode | string)[], story: Story): WordBlock[] {
  const reader = blockReader(story)
  for (const child of children) if (typeof child !== 'string') reader.read(child, here)
  return reader.blocks()
}

export function blockReader(story: Story): BlockReader {
  const blocks: WordBlock[] = []
  let marks: WordInline[] = []
  const read: BlockReader['read'] = (node, around) => {
    switch (node.name) {
      case 'w:p': {
        const paragraph = readParagraph(node, story, around.change, marks)
        marks = []
        blocks.push(around.contents ? { ...paragraph, contents: true } : paragraph)
        break
      }
      case 'w:tbl':
        blocks.push(readTable(node, story))
        break
      case 'w:sdt':
        if (isPlaceholder(node)) {
          meet(story, 'placeholder', textOf(childOf(node, 'w:sdtContent')))
          break
        }
        readAll(childOf(node, 'w:sdtContent'), {
          ...around,
          contents: around.contents || isContents(childOf(node, 'w:sdtPr')),
        })
        break
      case 'w:altChunk': {
        const part = story.relationships.get(node.attributes['r:id'] ?? '')?.target ?? ''
        meet(story, 'embedded document', story.reading.pack.contentType(part) || part)
        break
      }
      case 'w:bookmarkStart':
      case 'w:bookmarkEnd':
      case 'w:commentRangeStart':
        readInlines([node], { change: null, link: null }, story, marks)
        break
      case 'w:commentRangeEnd': {
        const last = blocks.at(-1)
        readInlines(
          [node],
          { change: null, link: null },
          story,
          last?.kind === 'paragraph' ? last.inlines : marks,
        )
        break
      }
      case 'w:subDoc':
        meetSubdocument(node, story)
        break
      case 'w:moveFromRangeStart':
      case 'w:moveFromRangeEnd':
      case 'w:moveToRangeStart':
      case 'w:moveToRangeEnd':
        readMoveMark(node, story.reading)
        break
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        readAll(node, { ...around, change: nested(around.change, changeOf(node, story.reading)) })
        break
      case 'm:oMath':
      case 'm:oMathPara':
      case 'w:r':
      case 'w:hyperlink':
      case 'w:fldSimple':
        read({ name: 'w:p', attributes: {}, children: [node] }, around)
        break
      case 'w:sectPr':
      case 'w:tcPr':
      case 'w:sdtPr':
      case 'w:sdtEndPr':
      case 'w:customXmlPr':
      case 'w:pPr':
        break
      default:
        readAll(node, around)
    }
  }
  const readAll = (node: XmlNode | undefined, around: { change: Change | null; contents: boolean }): void => {
    for (const child of node?.children ?? []) if (typeof child !== 'string') read(child, around)
  }
  return {
    read,
    blocks() {
      const last = blocks.findLast((block) => block.kind === 'paragraph')
      if (marks.length > 0 && last) append(last.inlines, marks)
      marks = []
      return blocks
    },
  }
}
