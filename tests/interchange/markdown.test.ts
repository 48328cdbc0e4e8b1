import { describe, expect, test } from 'vitest'
import { madeBlockId } from '../../electron/interchange/block-ids.ts'
import { markdownToRichText } from '../../electron/interchange/markdown.ts'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { withBody } from './faults-of.ts'
import { tinyJpeg, tinyPng } from './tiny-image.ts'

/** Blocks without their ids, of a text that has no fault. */
const blocksOf = (markdown: string): object[] => {
  const { blocks, faults } = markdownToRichText(markdown, String)
  expect(faults).toEqual([])
  return blocks.map(({ id: _, ...block }) => block)
}
const plain = (...text: unknown[]) => ({ type: 'plain', text })
const faultsIn = (markdown: string): string[] =>
  markdownToRichText(markdown, String).faults.map(({ line, message }) => `${line}: ${message}`)

describe('lists', () => {
  test('an item at the top is a numbered paragraph, and what is nested in it a continuation, bullets, letters', () => {
    const text = `
7. One
   goes on.

   Continues.

   - bullet
     - deeper
       - deepest
   1. letter
      1. roman
         - in roman

      after the letter

## Between

9. Two
`
    expect(blocksOf(text)).toEqual([
      { type: 'numbered', text: ['One goes on.'] },
      { type: 'continuation', text: ['Continues.'] },
      { type: 'bullet', level: 1, text: ['bullet'] },
      { type: 'bullet', level: 2, text: ['deeper'] },
      { type: 'bullet', level: 3, text: ['deepest'] },
      { type: 'lettered', level: 1, text: ['letter'] },
      { type: 'lettered', level: 2, text: ['roman'] },
      { type: 'bullet', level: 1, text: ['in roman'] },
      { type: 'continuation', text: ['after the letter'] },
      { type: 'heading', level: 2, text: ['Between'] },
      { type: 'numbered', text: ['Two'] },
    ])
  })

  test('bullets at the top are bullets, and paragraphs in them continuations', () => {
    expect(blocksOf('* a\n\n  b\n* c\n  1. d')).toEqual([
      { type: 'bullet', level: 1, text: ['a'] },
      { type: 'continuation', text: ['b'] },
      { type: 'bullet', level: 1, text: ['c'] },
      { type: 'lettered', level: 1, text: ['d'] },
    ])
  })

  test('tables, quotations and images stand in lists too', () => {
    expect(blocksOf(`1. a\n\n   > q\n\n   | x |\n   | - |\n\n   ![alt](${tinyJpeg})`)).toEqual([
      { type: 'numbered', text: ['a'] },
      { type: 'quotation', text: ['q'] },
      { type: 'table', header: true, rows: [[{ text: ['x'] }]] },
      { type: 'image', src: tinyJpeg, alt: 'alt' },
    ])
  })

  test('an item without words is an empty paragraph', () => {
    expect(blocksOf('1.\n2. b')).toEqual([
      { type: 'numbered', text: [] },
      { type: 'numbered', text: ['b'] },
    ])
  })
})

describe('inlines', () => {
  test.each<[string, unknown[]]>([
    [
      'a *b* **c** ***d***',
      [
        'a ',
        { text: 'b', italic: true },
        ' ',
        { text: 'c', bold: true },
        ' ',
        { text: 'd', bold: true, italic: true },
      ],
    ],
    [
      '**a *b* c**',
      [
        { text: 'a ', bold: true },
        { text: 'b', bold: true, italic: true },
        { text: ' c', bold: true },
      ],
    ],
    ['**a****b**', [{ text: 'a****b', bold: true }]],
    [
      '_a_ __b__ snake_case_word',
      [{ text: 'a', italic: true }, ' ', { text: 'b', bold: true }, ' snake_case_word'],
    ],
    [
      '[text](https://a.org/b_c) and [*m*](mailto:a@b.org)',
      [{ link: 'https://a.org/b_c', text: 'text' }, ' and ', { link: 'mailto:a@b.org', text: 'm' }],
    ],
    ['**[a](http://x.org)**', [{ link: 'http://x.org', text: 'a' }]],
    [
      '<https://a.org> <a@b.org>',
      [{ link: 'https://a.org', text: 'https://a.org' }, ' ', { link: 'mailto:a@b.org', text: 'a@b.org' }],
    ],
    [
      '[a][x] [x] [x][]\n\n[x]: https://a.org',
      [
        { link: 'https://a.org', text: 'a' },
        ' ',
        { link: 'https://a.org', text: 'x' },
        ' ',
        { link: 'https://a.org', text: 'x' },
      ],
    ],
    [
      '[](#block:b1) [](#paper:p.1) [](#action:A_1) [](#decision:d-1)',
      [
        { ref: 'block', id: 'b1' },
        ' ',
        { ref: 'paper', id: 'p.1' },
        ' ',
        { ref: 'action', id: 'A_1' },
        ' ',
        { ref: 'decision', id: 'd-1' },
      ],
    ],
    [
      'a[^1] b[^note].\n\n[^1]: *one*\n[^note]: two\n\n    three',
      [
        'a',
        { footnote: [{ text: 'one', italic: true }] },
        ' b',
        { footnote: ['two', { br: true }, 'three'] },
        '.',
      ],
    ],
    ['a[^1] b[^1]\n\n[^1]: x', ['a', { footnote: ['x'] }, ' b', { footnote: ['x'] }]],
    ['a[^1]\n\n[^1]: x[^2]\n[^2]: y', ['a', { footnote: ['x', { footnote: ['y'] }] }]],
    ['a  \nb\\\nc\nd', ['a', { br: true }, 'b', { br: true }, 'c d']],
    ['a &amp; b &lt; &#x41; &eacute; \\* \\[^1] 5 < 6', ['a & b < A é * [^1] 5 < 6']],
    ['price: 5*3 = 15, a_b, [not a link], ~x~, |', ['price: 5*3 = 15, a_b, [not a link], ~x~, |']],
    ['![a] is not an image', ['![a] is not an image']],
  ])('%j', (markdown, text) => {
    expect(blocksOf(markdown)).toEqual([plain(...text)])
  })

  test('an image alone in its paragraph is a block, by name too', () => {
    const src = tinyPng(2, 2, 9)
    expect(blocksOf(`![two words](${src})`)).toEqual([{ type: 'image', src, alt: 'two words' }])
    expect(blocksOf(`![alt][i]\n\n[i]: ${src}`)).toEqual([{ type: 'image', src, alt: 'alt' }])
  })

  test('large image data is kept whole, in words too', () => {
    const src = tinyPng(400, 400, 9).replace(/=*$/, '')
    const large = `data:image/png;base64,${Buffer.concat([Buffer.from(src.slice(22), 'base64'), Buffer.alloc(3_000_000, 7)]).toString('base64')}`
    expect(blocksOf(`1. a\n\n   ![x](${large})\n\nThe words @image0@ and ${large}`)).toEqual([
      { type: 'numbered', text: ['a'] },
      { type: 'image', src: large, alt: 'x' },
      plain(`The words @image0@ and ${large}`),
    ])
  })
})

test('block quotations, headings and tables', () => {
  const text =
    '> a\n> b\n>\n> c\n\n### H *i*\n\nUnderlined\n---\n\n| a | b |\n|:--|--:|\n| **x** \\| y |\n| c | [](#paper:p) |'
  expect(blocksOf(text)).toEqual([
    { type: 'quotation', text: ['a b'] },
    { type: 'quotation', text: ['c'] },
    { type: 'heading', level: 3, text: ['H ', { text: 'i', italic: true }] },
    { type: 'heading', level: 2, text: ['Underlined'] },
    {
      type: 'table',
      header: true,
      rows: [
        [{ text: ['a'] }, { text: ['b'] }],
        [{ text: [{ text: 'x', bold: true }, ' | y'] }, { text: [] }],
        [{ text: ['c'] }, { text: [{ ref: 'paper', id: 'p' }] }],
      ],
    },
  ])
})

test('any line end is a line end', () => {
  expect(blocksOf('1. a\r\nb\r\r2. *c*\n')).toEqual(blocksOf('1. a\nb\n\n2. *c*\n'))
})

test('nothing is no block', () => {
  expect(blocksOf('')).toEqual([])
  expect(blocksOf(' \n\t\n')).toEqual([])
})

describe('what has no meaning is a fault with its line:', () => {
  test.each([
    ['# a', ['1: a heading starts with ## or ###']],
    ['a\n\nb\n===', ['3: a heading starts with ## or ###']],
    ['#### a', ['1: a heading starts with ## or ###']],
    ['a\n\n---\n\nb', ['3: a rule cannot be used']],
    [
      'a <b>b</b>\n\n<div>\n</div>',
      ['1: HTML cannot be used; write < as &lt;', '3: HTML cannot be used; write < as &lt;'],
    ],
    ['<!-- a -->', ['1: HTML cannot be used; write < as &lt;']],
    [
      'a `b`\n\n```\nc\n```\n\n    d',
      [
        '1: code in backticks cannot be used',
        '3: code (in fences or indented by four spaces) cannot be used',
        '7: code (in fences or indented by four spaces) cannot be used',
      ],
    ],
    [
      '[a](ftp://x.org)',
      ['1: the link\'s address "ftp://x.org" does not start with http://, https:// or mailto:'],
    ],
    [
      '[a](javascript:alert(1))',
      ['1: the link\'s address "javascript:alert(1)" does not start with http://, https:// or mailto:'],
    ],
    [
      '[a](https://x.org "title")',
      ['1: a link has no title: what would be shown on hovering cannot be printed'],
    ],
    [
      '[](#block:B1) [](#paper:a%20b)',
      ['1: "B1" is not the id of a block', '1: "a%20b" is not the id of a paper'],
    ],
    ['[see](#paper:p1)', ['1: the words of a reference are computed: leave its brackets empty']],
    ['a[^1]\n\n[^2]: b', ['1: there is no footnote [^1]', '3: the footnote [^2] is used nowhere']],
    ['a\n\n[x]: https://x.org', ['3: the link [x] is used nowhere']],
    ['[x]\n\n[x]: https://x.org\n[x]: https://y.org', ['4: [x] is defined twice']],
    ['a[^1]\n\n[^1]: - b', ['3: a footnote holds paragraphs only']],
    ['a[^1]\n\n[^1]: b[^1]', ['3: the footnote [^1] stands within more than 8 others']],
    ['a ![b](data:image/png;base64,AAAA) c', ['1: an image stands alone in its paragraph, not among words']],
    ['![b](data:image/png;base64,AAAA)', ['1: the image does not hold a PNG image']],
    ['![b](https://x.org/a.png)', ['1: the image is not a PNG or JPEG image as a data: address in base64']],
    ['- a\n  - b\n    - c\n      - d', ['4: bullets are nested at most three deep']],
    [
      '1. a\n   1. b\n      1. c\n         1. d',
      ['4: lettered lists are nested at most two deep: (a), then (i)'],
    ],
    ['1. ## a', ['1: an item of a list starts with words', '1: a heading cannot stand in a list']],
    ['> - a', ['1: a block quotation holds paragraphs only']],
    ['> > a', ['1: a block quotation holds paragraphs only']],
    ['| a |\n| - |\n| b | c |', ['3: a row of the table has more cells than its header']],
  ])('%j', (markdown, faults) => {
    expect(faultsIn(markdown)).toEqual(faults)
  })
})

describe('ids of blocks', () => {
  test('are the first 20 hex digits of SHA-256 of kind, record, field and place', () => {
    // printf 'update/u2/body/0' | sha256sum
    expect(madeBlockId('update/u2/body', 0)).toBe('6cb86d33e6b41ffc665d')
  })

  test('run on through the paragraphs of minutes, and stay where they are given', () => {
    const body = [{ id: 'mine', type: 'plain', text: [] }]
    const file = withBody(body)
    const [meeting] = file.meetings as object[] // the sound file has meetings
    const { meetings } = readProgramme(
      JSON.stringify({
        ...file,
        meetings: [
          {
            ...meeting,
            minutes: {
              paragraphs: [
                { body: 'a\n\nb' },
                { body: body.map((block) => ({ ...block, id: 'x' })) },
                { body: 'c' },
              ],
            },
          },
          ...(file.meetings as object[]).slice(1),
        ],
      }), // likewise
    )
    const ids = meetings[0]?.minutes?.paragraphs.flatMap((paragraph) => paragraph.body.map(({ id }) => id))
    expect(ids).toEqual([
      madeBlockId('meeting/m1/minutes', 0),
      madeBlockId('meeting/m1/minutes', 1),
      'x',
      madeBlockId('meeting/m1/minutes', 3),
    ])
  })
})
