import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lintDocument } from '../../electron/word/lint.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import type { PlanBlock, PlanCell, PlanInline, PlanTable } from '../../shared/rules/plan.ts'
import { testWithLibreOffice, toText } from '../support/libreoffice.ts'
import { validate } from '../support/ooxml-validator.ts'
import { cell, counted, paragraph, part, plan, render } from '../support/plans.ts'
import { pixel } from '../support/sample-plan.ts'

const table = (rows: PlanCell[][], more: Partial<PlanTable> = {}): PlanTable => ({
  type: 'table',
  look: 'grid',
  columns: [1, 1],
  headerRows: 1,
  rows,
  ...more,
})
const document = async (...blocks: PlanBlock[]) => {
  const bytes = await render(
    plan([part('a', blocks, { lists: [{ id: 'main', kind: 'paragraphs', start: 1 }] })]),
  )
  return { bytes, xml: readZip(bytes).text('word/document.xml') ?? '' }
}
const expectSound = async (bytes: Uint8Array): Promise<void> => {
  expect(lintDocument(bytes)).toEqual([])
  expect(await validate(bytes)).toEqual([])
}

describe('text', () => {
  test('of every awkward character is kept, escaped or left out as XML can hold it', async () => {
    const awkward =
      '<w:p>&amp;]]> "\'\u0000\u0001\b\v\f\u001f\u007f\u0085\ufffe\uffff\ud800 \udc00 \u{1f600}\u2028é\u202e'
    const { bytes, xml } = await document(paragraph('plain', [awkward, { text: awkward, bold: true }]))
    await expectSound(bytes)
    expect(xml).toContain(
      "&lt;w:p&gt;&amp;amp;]]&gt; &quot;'\u007f\u0085  \u{1f600}</w:t><w:br/><w:t>é\u202e",
    )
  })

  test('keeps tabs, spaces at its ends and breaks, and takes a newline for a space', async () => {
    const { xml } = await document(paragraph('plain', [' a\tb\r\nc\nd ', { br: true }, 'e']))
    expect(xml).toContain(
      '<w:t xml:space="preserve"> a</w:t><w:tab/><w:t xml:space="preserve">b c d </w:t></w:r><w:r><w:br/></w:r>',
    )
  })

  test('of titles, footers, identities and alt texts is as safe as that of paragraphs', async () => {
    const nasty = '"><w:x a=\'&\u0000\n$&$1 MARKING'
    const bytes = await render(
      plan(
        [
          part('a', [{ type: 'image', src: pixel, alt: nasty }], {
            status: nasty,
            footer: nasty,
            title: nasty,
          }),
        ],
        {
          title: nasty,
          programme: nasty,
          identity: { [nasty]: nasty },
        },
      ),
    )
    await expectSound(bytes)
    const zip = readZip(bytes)
    const footer = zip.names.find((name) => name.includes('footer'))
    expect(zip.text(footer ?? '')).toContain("&quot;&gt;&lt;w:x a='&amp; $&amp;$1 MARKING")
  })
})

describe('tables', () => {
  const ragged: [string, PlanTable][] = [
    ['without rows', table([])],
    ['without columns', table([[], []], { columns: [] })],
    [
      'with rows of different lengths',
      table([
        [cell('tableText', 'a')],
        [],
        [cell('tableText', 'b'), cell('tableText', 'c'), cell('tableText', 'd')],
      ]),
    ],
    [
      'with a cell that covers more rows than there are',
      table([[cell('tableText', 'a', { down: 9 }), cell('tableText', 'b')], [cell('tableText', 'c')]]),
    ],
    [
      'with spans that overlap',
      table([
        [cell('tableText', 'a'), cell('tableText', 'b', { down: 3 }), cell('tableText', 'c')],
        [cell('tableText', 'd', { across: 3, down: 2 })],
        [cell('tableText', 'e', { across: 2 })],
      ]),
    ],
    [
      'wider than Word has columns',
      table([Array.from({ length: 90 }, (_, i) => cell('tableText', `w${i}`))]),
    ],
    [
      'with a span wider than Word has columns',
      table([[cell('tableText', 'a', { across: 400 }), cell('tableText', 'b')]]),
    ],
    [
      'with senseless widths and spans',
      table(
        [[cell('tableText', 'a', { across: Number.NaN, down: -3 }), cell('tableText', 'b', { across: 0 })]],
        { columns: [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e-9], headerRows: 99 },
      ),
    ],
    [
      'with cells without paragraphs',
      table([[{ text: [] }, { text: [], across: 2, down: 2 }], [{ text: [] }]]),
    ],
  ]
  test.each(ragged)('%s are still sound', async (_, one) => {
    const address = { id: 't', bookmark: 'sd_t', label: null }
    const { bytes, xml } = await document({ ...one, address }, { ...one, landscape: true }, one)
    await expectSound(bytes)
    expect(xml).toContain('w:name="sd_t"')
  })

  test('that are too wide lose no words', async () => {
    const { xml } = await document(table([Array.from({ length: 90 }, (_, i) => cell('tableText', `w${i}.`))]))
    for (let i = 0; i < 90; i++) expect(xml).toContain(`>w${i}.<`)
  })

  test('one after the other are kept apart, and one at the very end is followed by a paragraph', async () => {
    const { xml } = await document(table([[cell('tableText', 'a')]]), table([[cell('tableText', 'b')]]))
    expect(xml).not.toContain('</w:tbl><w:tbl>')
    expect(xml).not.toContain('</w:tbl><w:sectPr>')
  })
})

describe('names and links', () => {
  const address = (bookmark: string) => ({ id: 'x', bookmark, label: null })
  test('that repeat, in any case, or that Word would not take, make no second or faulty bookmark', async () => {
    const bytes = await render(
      plan([
        part('a', [
          paragraph('plain', 'a', { address: address('Same') }),
          paragraph('plain', 'b', { address: address('sAME') }),
        ]),
        part('b', [
          paragraph('plain', 'c', { address: address('same') }),
          paragraph('plain', 'd', { address: address('has "quotes"') }),
        ]),
        part('c', [paragraph('plain', 'e', { address: address('x'.repeat(41)) })], { bookmark: 'part_a' }),
      ]),
    )
    await expectSound(bytes)
    expect((readZip(bytes).text('word/document.xml') ?? '').match(/w:name="same"/gi)).toHaveLength(1)
  })

  test('that lead to nothing are printed as words', async () => {
    const { bytes, xml } = await document(
      paragraph('plain', [
        { text: 'nowhere', bookmark: 'not_there' },
        { text: 'script', href: 'javascript:alert(1)' },
        { text: 'broken', href: 'http://' },
        { text: 'long', href: `https://example.org/${'x'.repeat(3_000)}` },
        { text: 'file', href: 'file:///etc/passwd' },
      ]),
    )
    await expectSound(bytes)
    expect(xml).not.toContain('<w:hyperlink')
    for (const words of ['nowhere', 'script', 'broken', 'long', 'file'])
      expect(xml).toContain(`>${words}</w:t>`)
  })

  test('with odd addresses are links that the validator takes', async () => {
    const hrefs = [
      'https://example.org/a b"<>\\^`{|}?q=[1]&r=ü#a#b%',
      'HTTP://EXAMPLE.ORG:80/%zz/../x',
      'mailto:a b"<c>@example.org?subject=x y',
      'https://[::1]:8080/[x]',
      'https://bücher.example/straße',
    ]
    const { bytes, xml } = await document(
      paragraph(
        'plain',
        hrefs.map((href) => ({ text: href, href })),
      ),
    )
    await expectSound(bytes)
    expect(xml.match(/<w:hyperlink /g)).toHaveLength(hrefs.length)
  })
})

describe('lists', () => {
  const labels = ['100% sure.', '%1.', '5%2%', '$&', '"<&>', '', 'x'.repeat(31), 'y'.repeat(40)]
  const fixed = plan([
    part(
      'a',
      labels.map((label, i) => counted(`f${i}`, label, `Words ${i}.`, { list: `l${i}` })),
      { lists: labels.map((label, i) => ({ id: `l${i}`, kind: 'fixed', label })) },
    ),
  ])
  test('of any label are sound', async () => expectSound(await render(fixed)))

  testWithLibreOffice(
    'of any label print it as it stands',
    async () => {
      const [text = ''] = await toText([await render(fixed)])
      const lines = text
        .replaceAll('\u2060', '')
        .split('\n')
        .map((line) => line.trim().replace(/\s+/, ' '))
      for (const [i, label] of labels.entries())
        if (i !== 0) expect(lines).toContain(`${label} Words ${i}.`.trim())
      expect(lines.join('\n')).toContain('100% sure. Words 0.')
    },
    60_000,
  )

  test('that are not there, or at levels that they have not, are sound', async () => {
    const lists = [
      { id: 'letters', kind: 'letters' as const },
      { id: 'odd', kind: 'paragraphs' as const, start: Number.NaN },
      { id: 'low', kind: 'paragraphs' as const, start: -4.5 },
    ]
    const blocks = [...lists.map(({ id }) => id), 'nowhere'].map((list, i) =>
      counted(`x${i}`, '', 'x', { list, level: 0 }),
    )
    await expectSound(await render(plan([part('a', blocks, { lists })])))
  })
})

describe('notes and pictures', () => {
  test('notes in notes, in tables and in headings are sound', async () => {
    const note: PlanInline = {
      footnote: ['outer ', { footnote: ['inner'] }, { text: 'link', href: 'https://example.org/n' }],
    }
    const { bytes } = await document(
      paragraph('heading1', ['a', note]),
      table([[{ text: [paragraph('tableText', ['b', note])] }]]),
      paragraph('plain', [{ footnote: [] }]),
    )
    await expectSound(bytes)
    expect(readZip(bytes).text('word/footnotes.xml')).toContain('[</w:t></w:r><w:r><w:t>inner')
  })

  test('pictures that are broken, missing or of no size are their alt text in brackets', async () => {
    const header = Buffer.from(pixel.split(',')[1] ?? '', 'base64')
    header.writeUInt32BE(0, 16)
    const sources = [
      'data:image/png;base64,AAAA',
      'data:image/png;base64,',
      'https://example.org/x.png',
      '',
      `data:image/png;base64,${header.toString('base64')}`,
    ]
    const { bytes, xml } = await document(
      ...sources.map((src, i): PlanBlock => ({ type: 'image', src, alt: i === 0 ? '' : `Alt ${i}` })),
    )
    await expectSound(bytes)
    expect(xml).not.toContain('<w:drawing>')
    expect(xml).toContain('[picture]')
    for (const i of [1, 2, 3, 4]) expect(xml).toContain(`[Alt ${i}]`)
  })

  test('pictures are no larger than the page, whatever is asked for', async () => {
    const { bytes, xml } = await document(
      ...[1e9, -1, Number.NaN, 0.0001].map(
        (widthMm): PlanBlock => ({ type: 'image', src: pixel, alt: 'x', widthMm }),
      ),
    )
    await expectSound(bytes)
    for (const [, cx, cy] of xml.matchAll(/<wp:extent cx="(\d+)" cy="(\d+)"/g)) {
      expect(Number(cx)).toBeGreaterThan(0)
      expect(Number(cx)).toBeLessThanOrEqual(9_026 * 635)
      expect(Number(cy)).toBeLessThanOrEqual(13_958 * 635)
    }
  })
})

describe('any plan at all', () => {
  const words = fc.string({ unit: 'binary', maxLength: 12 })
  const name = fc.constantFrom('sd_a', 'SD_A', 'sd_b', 'part_p', 'no good', 'ü1', '')
  const inline: fc.Arbitrary<PlanInline> = fc.oneof(
    words,
    fc.record({ text: words, bold: fc.constant(true as const), late: fc.constant(true as const) }),
    fc.record({ text: words, href: fc.oneof(fc.webUrl(), words, fc.constant('mailto:a@b.c')) }),
    fc.record({ text: words, bookmark: name }),
    fc.record({ footnote: fc.array(words, { maxLength: 2 }) }),
    fc.constant({ br: true as const }),
  )
  const text = fc.array(inline, { maxLength: 4 })
  const address = fc.option(fc.record({ id: fc.constant('a'), bookmark: name, label: fc.constant(null) }), {
    nil: undefined,
  })
  const level = fc.constantFrom(0 as const, 1 as const, 2 as const)
  const list = fc.option(fc.record({ list: fc.constantFrom('p', 'l', 'f', 'd', 'none'), level }), {
    nil: undefined,
  })
  const style = fc.constantFrom(
    ...([
      'title',
      'heading1',
      'numbered',
      'lettered1',
      'bullet3',
      'plain',
      'quotation',
      'tableText',
      'tableNumber',
      'coverTitle',
      'small',
    ] as const),
  )
  const flag = fc.option(fc.constant(true as const), { nil: undefined })
  const definedOnly = <T extends object>(value: T): T =>
    Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T // the same, without keys that are undefined
  const paragraphs = fc
    .record({
      type: fc.constant('paragraph' as const),
      style,
      text,
      address,
      list,
      newPage: flag,
      keepNext: flag,
    })
    .map(definedOnly)
  const span = fc.option(fc.integer({ min: -1, max: 70 }), { nil: undefined })
  const tables = fc
    .record({
      type: fc.constant('table' as const),
      look: fc.constantFrom('grid' as const, 'ruled' as const, 'front' as const),
      columns: fc.array(fc.double(), { maxLength: 4 }),
      headerRows: fc.integer({ min: -1, max: 3 }),
      rows: fc.array(
        fc.array(
          fc
            .record({ text: fc.array(paragraphs, { maxLength: 2 }), across: span, down: span })
            .map(definedOnly),
          { maxLength: 4 },
        ),
        { maxLength: 4 },
      ),
      address,
      landscape: flag,
    })
    .map(definedOnly)
  const images = fc
    .record({
      type: fc.constant('image' as const),
      src: fc.constantFrom(pixel, 'data:,'),
      alt: words,
      address,
    })
    .map(definedOnly)
  const blocks = fc.array(fc.oneof({ weight: 4, arbitrary: paragraphs }, tables, images), { maxLength: 7 })
  const parts = fc.array(
    fc
      .record({
        key: fc.constantFrom('a', 'b', 'c'),
        blocks,
        bookmark: name,
        status: fc.option(words),
        footer: words,
      })
      .map(({ key, ...rest }) =>
        part(key, rest.blocks as PlanBlock[], {
          // the same blocks: fast-check's optional keys were taken out above
          ...rest,
          blocks: rest.blocks as PlanBlock[], // as above
          lists: [
            { id: 'p', kind: 'paragraphs', start: 1 },
            { id: 'l', kind: 'letters' },
            { id: 'f', kind: 'fixed', label: '2A.' },
          ],
        }),
      ),
    { maxLength: 4 },
  )

  test('is a document without a fault', async () => {
    await fc.assert(
      fc.asyncProperty(parts, async (some) => {
        const bytes = await render(plan(some, { lists: [{ id: 'd', kind: 'paragraphs', start: 3 }] }))
        await expectSound(bytes)
      }),
      { numRuns: 40 },
    )
  }, 600_000)
})
