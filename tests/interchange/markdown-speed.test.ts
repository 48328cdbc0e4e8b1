import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { markdownToRichText, parseMarkdown } from '../../electron/interchange/markdown.ts'
import { inPieces } from '../../electron/interchange/markdown-pieces.ts'
import { readPlainMarkdown } from '../../electron/interchange/plain-markdown.ts'
import { richText } from '../../shared/rich-text.ts'

const ids = String
const line = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      'Words of it',
      'more words, (in brackets): "quoted"!',
      'é 5 - 3 = 2',
      'a  b',
      'ends #',
      'a\u00a0',
      '“Quoted”',
      'a+b~c',
    ),
  },
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '1. Item',
      '12) Item',
      '7. item two',
      '- Bullet',
      '## Heading',
      '### Heading three',
    ),
  },
  { weight: 6, arbitrary: fc.constant('') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '   - nested',
      '   continuation',
      '  1. letter',
      '* star',
      '1. - x',
      '1. 2. x',
      '1.  wide',
      '- # x',
      '---',
      '===',
      '-',
      '1.',
      'a *b* [c](http://x)',
      '> q',
      '| a |',
      '| - |',
      '    code',
      '```',
      'trailing  ',
      '-Words',
      '1.Words',
      '[^1]',
      ' - x',
      '0. zero',
      '9999999999. ten digits',
    ),
  },
)
const texts = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'))

test('plain words are read without the parser as the parser reads them', () => {
  let without = 0
  fc.assert(
    fc.property(texts, (text) => {
      const plain = readPlainMarkdown(text)
      if (!plain) return
      without++
      const { blocks, faults } = markdownToRichText(text, ids)
      const parsed = parseMarkdown(text)
      expect({ blocks: blocks.map(({ id: _, ...shape }) => shape), faults }).toEqual({
        blocks: parsed.shapes,
        faults: parsed.faults,
      })
    }),
    { numRuns: 2500 },
  )
  expect(without).toBeGreaterThan(250)
})

test('a long text read in pieces is what it is as a whole', () => {
  const long = fc
    .array(texts, { minLength: 1, maxLength: 6 })
    .map((parts) => parts.map((part) => `${part}\n\n${'Filling words *here*. '.repeat(300)}`).join('\n\n'))
  let divided = 0
  fc.assert(
    fc.property(long, (text) => {
      if (inPieces(text).length > 1) divided++
      const inOne = parseMarkdown(`${text}\n\n[unused]: https://example.org`)
      const inMany = parseMarkdown(text)
      const faults = inOne.faults.filter(({ message }) => !message.includes('[unused]'))
      // code that is left open takes the rest of the text with it: then there is a fault either way
      if (faults.length > 0) expect(inMany.faults.length).toBeGreaterThan(0)
      else expect(inMany).toEqual({ shapes: inOne.shapes, faults: [] })
    }),
    { numRuns: 60 },
  )
  expect(divided).toBeGreaterThan(20)
}, 60_000)

describe('a text that is made to be slow is refused or read:', () => {
  const long = 450_000
  const filled = (part: string): string => part.repeat(Math.floor(long / part.length))
  test.each<[string, string]>([
    ['nested quotations', '>'.repeat(100_000)],
    ['nested bullets', `${'- '.repeat(100_000)}a`],
    ['open brackets', '['.repeat(100_000)],
    ['brackets in brackets', '['.repeat(50_000) + ']'.repeat(50_000)],
    ['asterisks', '*'.repeat(100_000)],
    ['asterisks that open and close', filled('**a*b')],
    ['emphasis in emphasis', '*a **b '.repeat(30_000) + '** c*'.repeat(30_000)],
    ['hard breaks', filled('a  \n')],
    ['list items', filled('- a\n')],
    ['underlined headings', filled('a\n-\n')],
    ['backticks', Array.from({ length: 900 }, (_, i) => `${'`'.repeat(i)}a`).join('')],
    ['columns', `${'|a'.repeat(100_000)}\n${'|-'.repeat(100_000)}`],
    ['lists in quotations', filled('> - a\n>\n> - b\n\n')],
    ['escapes and entities', '\\(&<'.repeat(22_000)],
    ['quotations that nothing divides', '[^1]\n\n  > _'.repeat(7_000)],
    ['names for nothing', filled('[a]: b\n')],
    [
      'footnotes in footnotes',
      `[^0]\n\n${Array.from({ length: 8 }, (_, i) => `[^${i}]: ${`[^${i + 1}]`.repeat(50)}`).join('\n\n')}\n\n[^8]: x`,
    ],
    ['five million letters', 'abcd '.repeat(1_000_000)],
  ])(
    '%s',
    (_, text) => {
      const { blocks, faults } = markdownToRichText(text, ids)
      // What is read is sound; one that never came to an end would meet the runner's own limit.
      if (faults.length === 0) expect(richText.safeParse(blocks).error).toBeUndefined()
      else expect(faults[0]?.message).not.toBe('')
    },
    120_000,
  )
})

test('whatever is typed is refused with a line of it or becomes sound rich text', () => {
  const pieces = fc.constantFrom(
    ...'*_[]()!<>`#-+=|~^:&;\\\n\n \t1.aé"\'',
    '\n\n',
    '   ',
    '[^1]',
    '[^1]: ',
    '](http://x)',
    '[](#block:a)',
    '\n1. ',
    '\n- ',
    '\n> ',
    '\n| a |\n| - |\n',
    '![x](',
    '&amp;',
    '&#0;',
    '\u0000',
    '😀',
    '\u2028',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (made) => {
      const text = made.join('')
      const { blocks, faults } = markdownToRichText(text, ids)
      const lines = text.split(/\r\n?|\n/).length
      for (const { line } of faults) expect(line >= 1 && line <= lines).toBe(true)
      if (faults.length === 0) expect(richText.safeParse(blocks).error).toBeUndefined()
    }),
    { numRuns: 3000 },
  )
}, 60_000)
