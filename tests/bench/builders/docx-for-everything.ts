// The pack's paragraphs and tables with docx alone: docx-for-everything.ts BLOCKS.json OUT.docx
import { readFileSync, writeFileSync } from 'node:fs'
import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from 'docx'
import type { SimpleBlock } from '../simple-blocks.ts'

const [from = '', out = ''] = process.argv.slice(2)
const blocks: SimpleBlock[] = JSON.parse(readFileSync(from, 'utf8'))
const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => [
  { level: 0, format, text, alignment: AlignmentType.START },
]
const children = blocks.map((block) => {
  if (block.type === 'table')
    return new Table({
      rows: block.rows.map(
        (row) =>
          new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
      ),
    })
  if (block.type === 'heading1') return new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })
  if (block.type === 'heading2') return new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2 })
  if (block.type === 'heading3') return new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_3 })
  if (block.type === 'bullet') return new Paragraph({ text: block.text, bullet: { level: 0 } })
  if (block.type === 'numbered')
    return new Paragraph({ text: block.text, numbering: { reference: 'n', level: 0 } })
  return new Paragraph(block.text)
})
const document = new Document({
  numbering: { config: [{ reference: 'n', levels: level(LevelFormat.DECIMAL, '%1.') }] },
  sections: [{ children }],
})
writeFileSync(out, await Packer.toBuffer(document))
