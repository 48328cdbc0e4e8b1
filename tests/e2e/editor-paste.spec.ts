import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { fromEditor } from '../../renderer/editor/from-editor.ts'
import { toEditor } from '../../renderer/editor/to-editor.ts'
import { richText } from '../../shared/rich-text.ts'
import { type Cleaned, expect, test } from './support/paste-page.ts'

const pasted = (name: string) =>
  readFileSync(join(import.meta.dirname, '..', 'fixtures', 'pasted', name), 'utf8')

/** A line for each block: `lettered2 for under fives;`, marks and the rest as they are kept. */
const lines = ({ blocks }: Cleaned) =>
  blocks.map((block) => {
    if (block.type === 'table' || block.type === 'image') return block.type
    const words = block.text.map((piece) => {
      if (typeof piece === 'string') return piece
      if ('br' in piece) return ' / '
      if ('footnote' in piece) return `{${JSON.stringify(piece.footnote)}}`
      if ('link' in piece) return `[${piece.text}](${piece.link})`
      if ('ref' in piece) return '#'
      const stars = `${piece.bold ? '**' : ''}${piece.italic ? '_' : ''}`
      return `${stars}${piece.text}${[...stars].reverse().join('')}`
    })
    return `${block.type}${'level' in block ? block.level : ''} ${words.join('')}`
  })

test('a list from Word keeps its numbers, letters, numerals and bullets as what they are', async ({
  clean,
}) => {
  const cleaned = await clean(pasted('word-list.html'))
  expect(lines(cleaned)).toEqual([
    'heading2 Progress on neglect',
    'numbered The group met **twice** in autumn, and _agreed_ on three things:',
    'lettered1 a common threshold;',
    'lettered2 for under fives;',
    'lettered1 a pilot in two areas.',
    'continuation Both areas have since agreed.',
    'numbered Next steps are:',
    'bullet1 training in spring',
    'bullet2 in Fife first',
    'heading3 Evidence',
    'plain A plain paragraph with [a link](https://www.gov.scot/neglect), a file and new words.',
    'quotation Every child matters.',
  ])
  expect(cleaned.said).toBe('Dropped: 1 image, 1 colour, 1 link, 1 tracked deletion')
})

test('a table from Word keeps its spans, its heading row and its notes; comments are left out and counted', async ({
  clean,
}) => {
  const cleaned = await clean(pasted('word-table.html'))
  expect(cleaned.blocks[0]).toEqual({
    id: '',
    type: 'table',
    header: true,
    rows: [
      [{ text: ['Area'] }, { text: ['Joined'], across: 2 }],
      [{ text: ['Fife', { br: true }, '(pilot)'], down: 2 }, { text: ['May'] }, { text: ['2016'] }],
      [{ text: ['June'] }, { text: ['2017'] }],
    ],
  })
  expect(lines(cleaned).slice(1)).toEqual([
    'plain After it.{["Published in ",{"text":"May","italic":true},"."]}',
  ])
  expect(cleaned.dropped.comment).toBe(1)
})

test('Google Docs: its bold is not bold, its nested lists are letters', async ({ clean }) => {
  const cleaned = await clean(pasted('google-docs.html'))
  expect(lines(cleaned)).toEqual([
    'heading2 Summary',
    'plain Two **bold**_ words_ in red',
    'numbered First',
    'lettered1 a point',
    'numbered Second',
    'bullet1 Loose',
  ])
  expect(cleaned.said).toBe('Dropped: 1 colour, 1 underline')
})

test('LibreOffice: footnotes become notes, a second paragraph of an item goes on with it', async ({
  clean,
}) => {
  expect(lines(await clean(pasted('libreoffice.html')))).toEqual([
    'plain Opening words{["A note."]} and more.',
    'numbered One',
    'lettered1 Inside',
    'numbered Two',
    'continuation goes on',
    'plain Last / line',
  ])
})

test('a web page: its headings, lists, quotations, tables and pictures, and only links that are safe', async ({
  clean,
}) => {
  const cleaned = await clean(pasted('web-page.html'))
  expect(lines(cleaned)).toEqual([
    'plain Home',
    'heading2 Plan',
    'plain Text with code, [mail](mailto:a@example.org), a trap and H2O on 4th May.',
    'bullet1 One',
    'bullet2 Deeper **still**',
    'bullet1 after it',
    'bullet1 Two / more of two',
    'quotation Said once.',
    'quotation Said twice.',
    'table',
    'plain line one',
    'plain line two',
    'image',
    'plain End.',
  ])
  expect(cleaned.blocks[9]).toMatchObject({
    header: true,
    rows: [
      [{ text: ['A'] }, { text: ['B'] }],
      [{ text: ['1'] }, { text: ['x', { br: true }, 'y'] }],
    ],
  })
  expect(cleaned.said).toBe('Dropped: 1 image, 2 links, 1 hidden passage')
})

test('nothing that is pasted runs or fetches anything, and what is left is legal', async ({
  clean,
  quietPage,
}) => {
  const asked: string[] = []
  quietPage.on('request', (request) => asked.push(request.url()))
  const cleaned = await clean(pasted('hostile.html'))
  await quietPage.waitForTimeout(300)
  expect(asked).toEqual([])
  expect(await quietPage.evaluate(() => (window as unknown as { ran?: number }).ran)).toBeUndefined() // what the traps would set
  const kept = cleaned.blocks.map((block, i) => ({ ...block, id: `b${i}` }))
  expect(richText.safeParse(kept).success).toBe(true)
  expect(JSON.stringify(cleaned.blocks)).not.toMatch(/script|evil|onerror/i)
  expect(lines(cleaned)[0]).toBe('plain Words')
})

test('numbers typed by hand with a tab after them are numbers', async ({ clean }) => {
  const tab = "<span style='mso-tab-count:1'>      </span>"
  expect(
    lines(
      await clean(
        `<p class=MsoNormal>12.${tab}Twelve</p><p class=MsoNormal>(a)${tab}A point</p><p>2016. Year</p>`,
      ),
    ),
  ).toEqual(['numbered Twelve', 'lettered1 A point', 'plain 2016. Year'])
})

test('a picture that came with the text stays, any other is counted', async ({ clean }) => {
  const cleaned = await clean(
    '<p>a<img src="data:image/jpg;base64,AAAA" alt=" Map  of Fife ">b</p><img src="data:image/gif;base64,AAAA"><img src="file:///x.png">',
  )
  expect(cleaned.blocks[1]).toEqual({
    id: '',
    type: 'image',
    src: 'data:image/jpeg;base64,AAAA',
    alt: 'Map of Fife',
  })
  expect(lines(cleaned)).toEqual(['plain a', 'image', 'plain b'])
  expect(cleaned.said).toBe('Dropped: 2 images')
})

/** Pages as nobody would write them: any tag in any other, with attributes that mean something here. */
const tags = [
  'p',
  'div',
  'span',
  'b',
  'i',
  'a',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'th',
  'h1',
  'h4',
  'blockquote',
  'br',
  'img',
  'sup',
  'pre',
  'o:p',
  'style',
  'script',
  'del',
  'svg',
  'select',
] as const
const attributes = [
  '',
  ' style="mso-list:l0 level2 lfo1"',
  ' style="mso-list:Ignore"',
  ' style="font-weight:700;color:#f00"',
  ' style="display:none"',
  ' class=MsoListParagraph',
  ' href="https://example.org/a b"',
  ' href="#_ftn1"',
  ' href="#_ftn1" name=_ftn1',
  ' id=ftn1',
  ' rowspan=9 colspan=0',
  ' colspan=4000',
  ' src="data:image/png;base64,AAAA"',
  ' role=heading aria-level=3',
  ' style="\'"',
]
const page = fc.letrec<{ nodes: string; node: string }>((tie) => ({
  node: fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'words ',
        'two\nlines',
        '&nbsp;',
        '  ',
        '1.\u00a0\u00a0',
        '(a) ',
        '<!--[if gte mso 9]><p>x<![endif]-->',
        '<![if !supportLists]>',
        '</p>',
        '</td>',
        '<',
      ),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(fc.constantFrom(...tags), fc.constantFrom(...attributes), tie('nodes'))
        .map(([tag, attribute, inner]) => `<${tag}${attribute}>${inner}</${tag}>`),
    },
  ),
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((nodes) => nodes.join('')),
})).nodes

test('whatever is pasted becomes legal rich text, in its simplest form', async ({ clean }) => {
  test.setTimeout(120_000)
  for (const html of fc.sample(page, 250)) {
    const { blocks } = await clean(html)
    const named = blocks.map((block, i) => ({ ...block, id: `b${i}` }))
    const read = richText.safeParse(named)
    expect(read.success, html).toBe(true)
    expect(fromEditor(toEditor(named)), html).toEqual(named)
    for (const block of named)
      if ('text' in block)
        expect(JSON.stringify(block.text), html).not.toMatch(/^\[" |^\[\{"br"|"br":true\}\]$/)
  }
})
