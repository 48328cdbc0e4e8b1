import { describe, expect, test } from 'vitest'
import { lintDocument } from '../../../electron/word/lint.ts'
import type { DocumentRequest } from '../../../shared/document-request.ts'
import { labelsOf } from '../../../shared/rules/labels.ts'
import { exampleProgrammes, type MadeDocument, makeDocuments } from '../../support/every-document.ts'
import { houseTemplates } from '../../support/house-templates.ts'
import { testWithLibreOffice, toText } from '../../support/libreoffice.ts'
import { validate } from '../../support/ooxml-validator.ts'
import { seenLines, wantedLines } from '../../support/reader-lines.ts'
import { twoAtATime } from '../../support/two-at-a-time.ts'
import { all, parseXml, textOf, wordParts } from '../../support/word-parts.ts'

const requests: DocumentRequest[] = [
  { document: 'pack', meeting: 'eag-nov', numbering: 'by-paper', chair: true },
  { document: 'pack', meeting: 'srg-nov', numbering: 'through', chair: false },
  { document: 'minutes', meeting: 'eag-aug' },
  { document: 'paper', paper: 'section-12' },
  { document: 'update-note' },
]
const names = ['harbour', 'council', 'odd'] as const
const made = new Map<string, Promise<MadeDocument[]>>()
const documentsOf = (name: (typeof names)[number]): Promise<MadeDocument[]> => {
  const known =
    made.get(name) ??
    makeDocuments(exampleProgrammes.sample, { requests, house: { bytes: houseTemplates[name], roles: {} } })
  made.set(name, known)
  return known
}
const root = { name: '', attributes: {}, children: [] }
const treeOf = (bytes: Uint8Array, part: string) => parseXml(wordParts(bytes).xml.get(part) ?? '<x/>') ?? root

/** The style of each role's paragraphs in the text, and the styles that are written. */
const used = (bytes: Uint8Array): Set<string> =>
  new Set(
    all(treeOf(bytes, 'word/document.xml'), 'w:pStyle').map(({ attributes }) => attributes['w:val'] ?? ''),
  )

describe.each(names)('documents in the look of %s', (name) => {
  test('are without fault, for the validator too', async () => {
    const documents = await documentsOf(name)
    for (const { name: which, bytes } of documents) expect(lintDocument(bytes), which).toEqual([])
    const errors = await twoAtATime(documents, async ({ name: which, bytes }) => ({
      which,
      errors: await validate(bytes),
    }))
    expect(errors.filter((one) => one.errors.length > 0)).toEqual([])
  }, 120_000)

  testWithLibreOffice(
    'show every label as `labels` prints it and nothing else, whatever numbers the template’s styles have',
    async () => {
      const documents = await documentsOf(name)
      const texts = await toText(documents.map(({ bytes }) => bytes))
      const bare = (lines: string[]): string[] => lines.map((line) => line.replace(/^[■→·] ?/, ''))
      for (const [i, { name: which, plan }] of documents.entries())
        expect.soft(bare(seenLines(texts[i] ?? '')), which).toEqual(wantedLines(plan))
      expect(
        documents.flatMap(({ plan }) => labelsOf(plan)).filter(({ label }) => label !== null).length,
      ).toBeGreaterThan(50)
    },
    180_000,
  )

  test('print the marking, the paper and the page on every page, and the words of the template nowhere else', async () => {
    const [{ bytes } = { bytes: new Uint8Array() }] = await documentsOf(name)
    const parts = wordParts(bytes).xml
    const running = [...parts].filter(([part]) => /^word\/(header|footer)\d+\.xml$/.test(part))
    expect(running.length).toBeGreaterThan(3)
    for (const [part, xml] of running) {
      const text = textOf(parseXml(xml))
      expect(text, part).toContain('OFFICIAL')
      const pages = text.match(/Page 1 of 1/g) ?? []
      expect(pages, part).toHaveLength(part.startsWith('word/footer') ? 1 : 0)
    }
    for (const [part, xml] of parts)
      expect(
        /Secret words|nobody is to see|Geheimer|Mots secrets|Old title|>deleted</.exec(xml),
        part,
      ).toBeNull()
  })

  test('are the same bytes every time, with what was cached or without', async () => {
    const [first] = await documentsOf(name)
    const again = await makeDocuments(exampleProgrammes.sample, {
      requests: requests.slice(0, 1),
      cache: null,
      house: { bytes: houseTemplates[name].slice(), roles: {} },
    })
    expect(Buffer.compare(first?.bytes ?? Buffer.alloc(0), again[0]?.bytes ?? Buffer.alloc(1))).toBe(0)
  })

  test('ask nothing of who opens them and lead nowhere', async () => {
    for (const { bytes } of await documentsOf(name)) {
      const parts = wordParts(bytes).xml
      const settings = parts.get('word/settings.xml') ?? ''
      expect(settings).not.toMatch(
        /updateFields|documentProtection|trackRevisions|attachedTemplate|mailMerge/,
      )
      for (const [part, xml] of parts) {
        expect(xml, part).not.toMatch(/evil\.invalid|server\.invalid|onclick|w:dirty|embedRegular/)
        if (
          part.endsWith('.rels') &&
          part !== 'word/_rels/document.xml.rels' &&
          part !== 'word/_rels/footnotes.xml.rels'
        )
          expect(xml, part).not.toContain('External')
      }
    }
  })
})

test('a python-docx house: its own styles, its table, its logo on first pages; its numbers stay its headings’ own', async () => {
  const [pack] = await documentsOf('harbour')
  const bytes = pack?.bytes ?? new Uint8Array()
  expect([...used(bytes)]).toEqual(
    expect.arrayContaining(['HarbourPara', 'HarbourSubPara', 'Heading1', 'Heading2', 'Title', 'ListBullet']),
  )
  const body = treeOf(bytes, 'word/document.xml')
  expect(all(body, 'w:tblStyle').map(({ attributes }) => attributes['w:val'])).toContain('HarbourTable')
  const { xml, other } = wordParts(bytes)
  expect([...other.keys()].filter((part) => part.startsWith('word/media/house_'))).toHaveLength(1)
  const withLogo = [...xml].filter(([, text]) => text.includes('descr="Harbour Board"')).map(([part]) => part)
  const rels = treeOf(bytes, 'word/_rels/document.xml.rels')
  const firsts = new Set(
    all(body, 'w:headerReference')
      .filter(({ attributes }) => attributes['w:type'] === 'first')
      .map(
        ({ attributes }) =>
          all(rels, 'Relationship').find((one) => one.attributes.Id === attributes['r:id'])?.attributes
            .Target,
      ),
  )
  expect(withLogo.map((part) => part.replace('word/', '')).sort()).toEqual([...firsts].sort())
  // The headings of the documents have no number, and the template's style still has its own.
  const heading = all(body, 'w:p').find((one) => all(one, 'w:pStyle')[0]?.attributes['w:val'] === 'Heading1')
  expect(heading && all(heading, 'w:numId')[0]?.attributes['w:val']).toBe('0')
  const style = all(treeOf(bytes, 'word/styles.xml'), 'w:style').find(
    ({ attributes }) => attributes['w:styleId'] === 'Heading1',
  )
  const num = style && all(style, 'w:numId')[0]?.attributes['w:val']
  const numbering = treeOf(bytes, 'word/numbering.xml')
  const abstract = all(numbering, 'w:num').find(({ attributes }) => attributes['w:numId'] === num)
  const list = all(numbering, 'w:abstractNum').find(
    ({ attributes }) =>
      attributes['w:abstractNumId'] ===
      (abstract && all(abstract, 'w:abstractNumId')[0]?.attributes['w:val']),
  )
  expect(list && all(list, 'w:lvlText').map(({ attributes }) => attributes['w:val'])).toEqual(['%1', '%1.%2'])
})

test('a LibreOffice house: German styles, even pages of their own, its page', async () => {
  const [pack] = await documentsOf('council')
  const bytes = pack?.bytes ?? new Uint8Array()
  expect([...used(bytes)]).toEqual(
    expect.arrayContaining(['Absatznummeriert', 'Aufzhlung', 'TextBody', 'TableContents', 'TableHeading']),
  )
  const body = treeOf(bytes, 'word/document.xml')
  for (const section of all(body, 'w:sectPr')) {
    const types = all(section, 'w:headerReference').map(({ attributes }) => attributes['w:type'])
    expect(types).toEqual(['default', 'even'])
    expect(Number(all(section, 'w:pgMar')[0]?.attributes['w:left'])).toBeGreaterThan(1_100)
    expect(Number(all(section, 'w:pgMar')[0]?.attributes['w:left'])).toBeLessThan(1_160)
  }
  expect(wordParts(bytes).xml.get('word/settings.xml')).toContain('<w:evenAndOddHeaders/>')
})

test('a strict house with odd ids: they are taken as they are, and what cannot be is made good', async () => {
  const [pack] = await documentsOf('odd')
  const bytes = pack?.bytes ?? new Uint8Array()
  expect([...used(bytes)]).toEqual(expect.arrayContaining(['Titre 1', 'Para"<1>', 'Puce', 'Intertitre']))
  const styles = new Map(
    all(treeOf(bytes, 'word/styles.xml'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  )
  const heading = styles.get('Titre 1')
  expect(heading && all(heading, 'w:basedOn')).toEqual([])
  expect(heading && all(heading, 'w:next')).toEqual([])
  const lost = styles.get('Lost')
  expect(lost && all(lost, 'w:numPr')).toEqual([])
  // Sederunt's Table Text gives way: the template has a character style of that id and name.
  expect(styles.get('TableText')?.attributes['w:type']).toBe('character')
  expect(styles.get('SederuntTableText')?.attributes['w:type']).toBe('paragraph')
  const sizes = all(treeOf(bytes, 'word/styles.xml'), 'w:docDefaults')[0]
  expect(sizes && all(sizes, 'w:sz')[0]?.attributes['w:val']).toBe('21')
  const header =
    [...wordParts(bytes).xml].find(
      ([part, xml]) => part.startsWith('word/header') && xml.includes('MAISON'),
    )?.[1] ?? ''
  expect(header).toContain('string="MAISON"')
  expect(header).toContain('descr="Emblème de la maison"')
  expect(textOf(parseXml(header))).toContain(pack?.plan.title)
})

test('without a template nothing is different', async () => {
  const [plain] = await makeDocuments(exampleProgrammes.sample, { requests: requests.slice(3, 4) })
  await documentsOf('harbour')
  const [again] = await makeDocuments(exampleProgrammes.sample, { requests: requests.slice(3, 4) })
  expect(Buffer.compare(plain?.bytes ?? Buffer.alloc(0), again?.bytes ?? Buffer.alloc(1))).toBe(0)
})

test('one cache serves the plain look and a house’s one after the other', async () => {
  const { createFragmentCache } = await import('../../../electron/word/render-document.ts')
  const cache = createFragmentCache()
  const ask = requests.slice(2, 3)
  const house = { bytes: houseTemplates.council, roles: {} }
  const [apart] = await makeDocuments(exampleProgrammes.sample, { requests: ask, cache: null })
  await makeDocuments(exampleProgrammes.sample, { requests: ask, cache, house })
  const [after] = await makeDocuments(exampleProgrammes.sample, { requests: ask, cache })
  expect(Buffer.compare(apart?.bytes ?? Buffer.alloc(0), after?.bytes ?? Buffer.alloc(1))).toBe(0)
})
