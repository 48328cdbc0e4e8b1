import { readFileSync } from 'node:fs'
import * as docx from 'docx'
import type { Case } from './case.ts'

const { Paragraph, TextRun, HeadingLevel, Table, TableRow, TableCell } = docx
const p = (text: string, more: Partial<docx.IParagraphOptions> = {}): docx.Paragraph =>
  new Paragraph({ ...more, children: [new TextRun(text)] })
const row = (...cells: (string | docx.ITableCellOptions)[]): docx.TableRow =>
  new TableRow({
    children: cells.map((cell) => new TableCell(typeof cell === 'string' ? { children: [p(cell)] } : cell)),
  })
const levels = (...of: [format: (typeof docx.LevelFormat)[keyof typeof docx.LevelFormat], text: string][]) =>
  of.map(([format, text], level) => ({ level, format, text, alignment: docx.AlignmentType.START }))
const who = { author: 'Ann Reid', date: '2016-11-04T09:30:00Z' }
const at = (reference: string, level = 0, instance = 0) => ({ numbering: { reference, level, instance } })

/** Written by the library docx for Node; `image` is a picture of 2 by 3 dots. */
export const byDocxLibrary: (Case & { make: (image: string) => docx.IPropertiesOptions })[] = [
  {
    name: 'headings',
    make: () => ({
      sections: [
        {
          children: [
            p('The plan', { heading: HeadingLevel.TITLE }),
            p('First', { heading: HeadingLevel.HEADING_1 }),
            p('Words.'),
            p('Sixth', { heading: HeadingLevel.HEADING_6 }),
            p('End.'),
          ],
        },
      ],
    }),
    expect: {
      blocks: [
        'title: The plan',
        'heading 1: First',
        'paragraph: Words.',
        'heading 6: Sixth',
        'paragraph: End.',
      ],
    },
  },
  {
    name: 'levels',
    make: () => ({
      numbering: {
        config: [
          {
            reference: 'n',
            levels: levels(
              [docx.LevelFormat.DECIMAL, '%1.'],
              [docx.LevelFormat.LOWER_LETTER, '(%2)'],
              [docx.LevelFormat.LOWER_ROMAN, '(%3)'],
            ),
          },
        ],
      },
      sections: [
        {
          children: [
            p('one', at('n')),
            p('under', at('n', 1)),
            p('deep', at('n', 2)),
            p('neath', at('n', 1)),
            p('two', at('n')),
            p('anew', at('n', 1)),
          ],
        },
      ],
    }),
    expect: {
      blocks: [
        'listItem 1 1.: one',
        'listItem 2 (a): under',
        'listItem 3 (i): deep',
        'listItem 2 (b): neath',
        'listItem 1 2.: two',
        'listItem 2 (a): anew',
      ],
    },
  },
  {
    name: 'legal-levels',
    make: () => ({
      numbering: {
        config: [
          {
            reference: 'n',
            levels: levels([docx.LevelFormat.UPPER_ROMAN, '%1'], [docx.LevelFormat.DECIMAL, '%1.%2']),
          },
        ],
      },
      sections: [
        { children: [p('one', at('n')), p('under', at('n', 1)), p('two', at('n')), p('under', at('n', 1))] },
      ],
    }),
    expect: {
      blocks: ['listItem 1 I: one', 'listItem 2 I.1: under', 'listItem 1 II: two', 'listItem 2 II.1: under'],
    },
  },
  {
    name: 'list-begun-anew',
    make: () => ({
      numbering: { config: [{ reference: 'n', levels: levels([docx.LevelFormat.DECIMAL, '%1)']) }] },
      sections: [{ children: [p('one', at('n', 0, 1)), p('two', at('n', 0, 1)), p('again', at('n', 0, 2))] }],
    }),
    expect: { blocks: ['listItem 1 1): one', 'listItem 1 2): two', 'listItem 1 1): again'] },
  },
  {
    name: 'bullets',
    make: () => ({
      sections: [
        {
          children: [
            p('dot', { bullet: { level: 0 } }),
            p('deeper', { bullet: { level: 1 } }),
            p('deepest', { bullet: { level: 2 } }),
          ],
        },
      ],
    }),
    expect: { blocks: ['listItem 1 •: dot', 'listItem 2 •: deeper', 'listItem 3 •: deepest'] },
  },
  {
    name: 'number-formats',
    make: () => ({
      numbering: {
        config: (['ORDINAL', 'DECIMAL_ZERO', 'UPPER_LETTER', 'ORDINAL_TEXT'] as const).map((format) => ({
          reference: format,
          levels: levels([docx.LevelFormat[format], '%1']),
        })),
      },
      sections: [
        {
          children: ['ORDINAL', 'DECIMAL_ZERO', 'UPPER_LETTER', 'ORDINAL_TEXT'].map((reference) =>
            p(reference, at(reference)),
          ),
        },
      ],
    }),
    expect: {
      blocks: [
        'listItem 1 1st: ORDINAL',
        'listItem 1 01: DECIMAL_ZERO',
        'listItem 1 A: UPPER_LETTER',
        'listItem 1 First: ORDINAL_TEXT',
      ],
    },
  },
  {
    name: 'table-spans',
    make: () => ({
      sections: [
        {
          children: [
            new Table({
              rows: [
                row({ columnSpan: 2, children: [p('wide')] }, 'c'),
                row({ rowSpan: 2, children: [p('tall')] }, 'b', 'c'),
                row('b2', 'c2'),
              ],
            }),
          ],
        },
      ],
    }),
    expect: { blocks: ['table: 1:wide→2 | 3:c // 1:tall↓2 | 2:b | 3:c // 2:b2 | 3:c2'] },
  },
  {
    name: 'nested-table',
    make: () => ({
      sections: [
        {
          children: [
            new Table({
              rows: [
                row('outer', { children: [p('with'), new Table({ rows: [row('in', 'ner')] }), p('after')] }),
              ],
            }),
          ],
        },
      ],
    }),
    expect: { blocks: ['table: 1:outer | 2:with/after', 'in it table: 1:in | 2:ner'] },
  },
  {
    name: 'links',
    make: () => ({
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun('See '),
                new docx.ExternalHyperlink({
                  link: 'https://example.org/a',
                  children: [new TextRun('the '), new TextRun({ text: 'site', bold: true })],
                }),
                new TextRun(' and '),
                new docx.InternalHyperlink({ anchor: 'there', children: [new TextRun('there')] }),
              ],
            }),
          ],
        },
      ],
    }),
    expect: {
      blocks: ['paragraph: See the site and there'],
      links: ['the site -> https://example.org/a', 'there -> #there'],
    },
  },
  {
    name: 'footnotes',
    make: () => ({
      footnotes: {
        1: { children: [p('The first.')] },
        2: { children: [p('The second,'), p('in two paragraphs.')] },
      },
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun('Words'),
                new docx.FootnoteReferenceRun(1),
                new TextRun(' and more'),
                new docx.FootnoteReferenceRun(2),
              ],
            }),
          ],
        },
      ],
    }),
    expect: {
      blocks: ['paragraph: Words and more'],
      notes: ['footnote 1: The first.', 'footnote 2: The second,\nin two paragraphs.'],
    },
  },
  {
    name: 'image',
    make: (image) => ({
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new docx.ImageRun({
                  type: 'png',
                  data: readFileSync(image),
                  transformation: { width: 20, height: 30 },
                  altText: { title: 'Map', description: 'A map of Fife', name: 'map' },
                }),
              ],
            }),
          ],
        },
      ],
    }),
    expect: { blocks: [], images: ['png 2x3: A map of Fife'] },
  },
  {
    name: 'comments',
    make: () => ({
      comments: {
        children: [
          {
            id: 0,
            author: 'Bea Lamb',
            initials: 'BL',
            date: new Date('2016-11-04T09:30:00Z'),
            children: [p('Why this?')],
          },
        ],
      },
      sections: [
        {
          children: [
            new Table({
              rows: [
                row('a', {
                  children: [
                    new Paragraph({
                      children: [
                        new TextRun('the '),
                        new docx.CommentRangeStart(0),
                        new TextRun('first'),
                        new docx.CommentRangeEnd(0),
                        new TextRun({ children: [new docx.CommentReference(0)] }),
                      ],
                    }),
                  ],
                }),
              ],
            }),
          ],
        },
      ],
    }),
    expect: {
      blocks: ['table: 1:a | 2:the first'],
      comments: ['Bea Lamb (BL): Why this? @ first, table 1, row 1, column 2'],
    },
  },
  {
    name: 'tracked-changes',
    make: () => ({
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new TextRun('The '),
                new docx.DeletedTextRun({ text: 'old', id: 1, ...who }),
                new docx.InsertedTextRun({ text: 'new', id: 2, ...who }),
                new TextRun(' plan.'),
              ],
            }),
          ],
        },
      ],
    }),
    expect: {
      blocks: ['paragraph: The new plan.'],
      rejected: ['paragraph: The old plan.'],
      changes: ['deletion text by Ann Reid: old', 'insertion text by Ann Reid: new'],
    },
  },
  {
    name: 'headers',
    make: () => ({
      sections: [
        {
          headers: { default: new docx.Header({ children: [p('OFFICIAL')] }) },
          footers: {
            default: new docx.Footer({ children: [new Paragraph({ children: [new TextRun('Paper 3')] })] }),
          },
          children: [p('Words.')],
        },
      ],
    }),
    expect: { blocks: ['paragraph: Words.'], headers: ['header: OFFICIAL', 'footer: Paper 3'] },
  },
  {
    name: 'fields',
    make: () => ({
      sections: [
        {
          children: [
            new Paragraph({
              children: [
                new docx.SimpleField('AUTHOR', 'Ann Reid'),
                new TextRun(' wrote page '),
                new TextRun({ children: [docx.PageNumber.CURRENT] }),
              ],
            }),
          ],
        },
      ],
    }),
    expect: { blocks: ['paragraph: Ann Reid wrote page'], notCarried: ['field without a result: PAGE'] },
  },
]
