import { describe, expect, test } from 'vitest'
import { lintDocument } from '../../electron/word/lint.ts'
import { documentKinds, type PlanBlock, type PlanTable } from '../../shared/rules/plan.ts'
import { exampleProgrammes, type MadeDocument, makeDocuments } from '../support/every-document.ts'
import {
  all,
  first,
  paragraphText,
  parseXml,
  textOf,
  wordParts,
  type XmlElement,
} from '../support/word-parts.ts'

const { sample, seed } = exampleProgrammes
const made = [
  ...(await makeDocuments(sample)).map((one) => ({ ...one, name: `sample: ${one.name}` })),
  ...(await makeDocuments(seed)).map((one) => ({ ...one, name: `seed: ${one.name}` })),
]
const documents = made.map((one) => {
  const { xml, other } = wordParts(one.bytes)
  const trees = new Map([...xml].map(([part, text]) => [part, parseXml(text)]))
  const part = (name: string): XmlElement => trees.get(name) ?? { name: '', attributes: {}, children: [] }
  return { ...one, xml, other, trees, part, body: part('word/document.xml') }
})
const of = (element: XmlElement | undefined, attribute: string): string =>
  element?.attributes[attribute] ?? ''

/** Runs a check on every document, and says which one it was that failed. */
function inEvery(check: (document: (typeof documents)[number]) => void): void {
  for (const document of documents)
    try {
      check(document)
    } catch (error) {
      throw new Error(`${document.name}: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
}

describe('every document of the sample and of the seed programme', () => {
  test('has none of the faults that a schema does not see', () => {
    inEvery(({ bytes }) => {
      expect(lintDocument(bytes)).toEqual([])
    })
  })

  test('says its title, its programme, its day and its language', () => {
    inEvery(({ plan, part }) => {
      const core = part('docProps/core.xml')
      expect(textOf(first(core, 'dc:title'))).toBe(plan.title)
      expect(textOf(first(core, 'dc:creator'))).toBe(plan.programme)
      expect(textOf(first(core, 'dcterms:created'))).toBe(`${plan.asOf}T00:00:00Z`)
      expect(textOf(first(core, 'dcterms:modified'))).toBe(`${plan.asOf}T00:00:00Z`)
      const defaults = first(part('word/styles.xml'), 'w:docDefaults')
      expect(of(first(defaults, 'w:lang'), 'w:val')).toBe('en-GB')
    })
  })

  test('asks nobody to update a field', () => {
    inEvery(({ xml, part }) => {
      expect(first(part('word/settings.xml'), 'w:updateFields')).toBeUndefined()
      for (const text of xml.values()) expect(text).not.toMatch(/\bw:dirty=/)
    })
  })

  test('repeats the header rows of its tables, and splits no row over two pages', () => {
    inEvery(({ plan, body }) => {
      const tables = all(body, 'w:tbl')
      const planned = tablesOf(plan)
      expect(tables).toHaveLength(planned.length)
      for (const [i, table] of tables.entries()) {
        const rows = all(table, 'w:tr')
        const headers = rows.map((row) => first(row, 'w:tblHeader') !== undefined)
        expect(headers).toEqual(rows.map((_, r) => r < (planned[i]?.headerRows ?? 0)))
        for (const row of rows) expect(first(row, 'w:cantSplit')).toBeDefined()
      }
      expect(planned.filter(({ look }) => look !== 'front').every(({ headerRows }) => headerRows > 0)).toBe(
        true,
      )
    })
  })

  test('describes every picture in words', () => {
    inEvery(({ plan, body }) => {
      const planned = blocksOf(plan).filter((block) => block.type === 'image')
      const said = all(body, 'wp:docPr').map((drawing) => of(drawing, 'descr'))
      expect(said).toEqual(planned.map(({ alt }) => alt))
      for (const words of said) expect(words.trim()).not.toBe('')
    })
  })

  test('leads somewhere with every link, each in words that say where', () => {
    inEvery(({ plan, body }) => {
      const bookmarks = new Set(all(body, 'w:bookmarkStart').map((mark) => of(mark, 'w:name')))
      for (const link of all(body, 'w:hyperlink')) {
        const anchor = link.attributes['w:anchor']
        if (anchor !== undefined) expect(bookmarks).toContain(anchor)
        expect(paragraphText(link).trim().toLowerCase()).not.toMatch(/^(here|click here|link|this)?$/)
      }
      for (const printed of plan.parts.flatMap(({ blocks }) => blocks))
        if (printed.address) expect(bookmarks).toContain(printed.address.bookmark)
      for (const { bookmark } of plan.parts) expect(bookmarks).toContain(bookmark)
    })
  })

  test('has real headings, and none skips a level', () => {
    inEvery(({ body }) => {
      let above = 0
      const headings = headingsIn(body)
      expect(headings.length).toBeGreaterThan(0)
      for (const { level, text } of headings) {
        expect(text.trim()).not.toBe('')
        expect(level, text).toBeLessThanOrEqual(above + 1)
        above = level
      }
    })
  })

  test('is marked at the top and bottom of every page, on A4, with its name and page at the foot', () => {
    inEvery(({ plan, part, body }) => {
      const targets = new Map(
        all(part('word/_rels/document.xml.rels'), 'Relationship').map((one) => [
          of(one, 'Id'),
          of(one, 'Target'),
        ]),
      )
      const running = (section: XmlElement, kind: 'header' | 'footer'): XmlElement => {
        const references = all(section, `w:${kind}Reference`)
        expect(references.map((one) => of(one, 'w:type'))).toEqual(['default'])
        return part(`word/${targets.get(of(references[0], 'r:id'))}`)
      }
      const sections = sectionsIn(body)
      expect(new Set(sections.map(({ bookmark }) => bookmark))).toEqual(
        new Set(plan.parts.map(({ bookmark }) => bookmark)),
      )
      for (const { bookmark, section } of sections) {
        const planned = plan.parts.find((one) => one.bookmark === bookmark)
        const header = all(running(section, 'header'), 'w:p')
        const footer = all(running(section, 'footer'), 'w:p')
        for (const paragraphs of [header, footer]) {
          const marking = paragraphs.filter((one) => of(first(one, 'w:pStyle'), 'w:val') === 'Marking')
          expect(marking.map(paragraphText)).toEqual([planned?.marking])
        }
        expect(header.map(paragraphText)).toEqual([
          planned?.marking,
          ...(planned?.status == null ? [] : [planned.status]),
        ])
        const line = footer.find((one) => of(first(one, 'w:pStyle'), 'w:val') === 'Footer')
        expect(line && paragraphText(line)).toMatch(
          new RegExp(`^${escapeRegExp(planned?.footer ?? '')}Page \\d+ of \\d+$`),
        )
        expect(fieldsIn(line).map((code) => code.trim().split(/\s/)[0])).toEqual(['PAGE', 'NUMPAGES'])

        const size = first(section, 'w:pgSz')
        const lies = of(size, 'w:orient') === 'landscape'
        const sides = [of(size, 'w:w'), of(size, 'w:h')].map(Number)
        expect(sides).toEqual(lies ? [16838, 11906] : [11906, 16838])
        const margins = first(section, 'w:pgMar')
        for (const side of ['top', 'right', 'bottom', 'left']) expect(of(margins, `w:${side}`)).toBe('1440')
      }
      const marking = all(part('word/styles.xml'), 'w:style').find(
        (one) => of(one, 'w:styleId') === 'Marking',
      )
      expect(first(marking, 'w:b')).toBeDefined()
      expect(of(first(marking, 'w:jc'), 'w:val')).toBe('center')
      expect(
        plan.parts.every((one) => one.marking === null || one.marking === one.marking.toUpperCase()),
      ).toBe(true)
    })
  })

  test('turns a page on its side where a table wants it, and nowhere else', () => {
    inEvery(({ plan, body }) => {
      const turned = sectionsIn(body).filter(
        ({ section }) => first(section, 'w:pgSz')?.attributes['w:orient'],
      )
      const wanting = new Set(
        plan.parts
          .filter(({ blocks }) => blocks.some((block) => block.type === 'table' && block.landscape))
          .map(({ bookmark }) => bookmark),
      )
      expect(new Set(turned.map(({ bookmark }) => bookmark))).toEqual(wanting)
    })
  })

  test('numbers its paragraphs with Word’s own lists', () => {
    inEvery(({ plan, part, body }) => {
      const lists = new Set(all(part('word/numbering.xml'), 'w:num').map((list) => of(list, 'w:numId')))
      const paragraphs = new Map(
        all(body, 'w:p').flatMap((paragraph) =>
          all(paragraph, 'w:bookmarkStart').map((mark) => [of(mark, 'w:name'), paragraph] as const),
        ),
      )
      for (const block of blocksOf(plan)) {
        const label = block.address?.label
        if (label == null) continue
        const paragraph = paragraphs.get(block.address?.bookmark ?? '')
        const number = first(first(paragraph, 'w:pPr'), 'w:numPr')
        expect(lists).toContain(of(first(number, 'w:numId'), 'w:val'))
        expect(paragraphText(paragraph ?? body)).not.toMatch(new RegExp(`^\\s*${escapeRegExp(label)}`))
      }
    })
  })

  test('is well-formed in every part', () => {
    inEvery(({ xml, trees }) => {
      expect(trees.size).toBe(xml.size)
      expect([...xml.keys()]).toContain('word/document.xml')
    })
  })
})

describe('the two programmes', () => {
  test('hold every kind of document, and all that a document can hold', () => {
    expect(new Set(documents.map(({ plan }) => plan.document)).size).toBe(documentKinds.length)
    const blocks = documents.flatMap(({ plan }) => blocksOf(plan))
    expect(blocks.some((block) => block.type === 'image')).toBe(true)
    expect(blocks.some((block) => block.type === 'table' && block.landscape)).toBe(true)
    expect(documents.some(({ body }) => first(body, 'w:vMerge') && first(body, 'w:gridSpan'))).toBe(true)
    expect(documents.some(({ body }) => all(body, 'w:footnoteReference').length > 1)).toBe(true)
  })

  test('give each document a file name that every system takes', () => {
    for (const { plan, name } of documents)
      expect(plan.fileName, name).toMatch(/^[^<>:"/\\|?*\p{Cc}]{1,120}\.docx$/u)
  })
})

type Plan = MadeDocument['plan']
const blocksOf = (plan: Plan): PlanBlock[] => plan.parts.flatMap(({ blocks }) => blocks)
const tablesOf = (plan: Plan): PlanTable[] => blocksOf(plan).filter((block) => block.type === 'table')
const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function headingsIn(body: XmlElement): { level: number; text: string }[] {
  return all(body, 'w:p').flatMap((paragraph) => {
    const level = /^Heading(\d)$/.exec(of(first(paragraph, 'w:pStyle'), 'w:val'))?.[1]
    return level === undefined ? [] : [{ level: Number(level), text: paragraphText(paragraph) }]
  })
}

/** Each section, with the bookmark of the part that it is of. */
function sectionsIn(body: XmlElement): { bookmark: string; section: XmlElement }[] {
  let bookmark = ''
  const found: { bookmark: string; section: XmlElement }[] = []
  const look = (element: XmlElement): void => {
    const own: XmlElement[] = []
    for (const child of element.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:bookmarkStart' && /^part_/.test(of(child, 'w:name')))
        bookmark = of(child, 'w:name')
      if (child.name === 'w:pPr' && element.name === 'w:p') own.push(...all(child, 'w:sectPr'))
      else if (child.name === 'w:sectPr') found.push({ bookmark, section: child })
      else look(child)
    }
    // A section's properties stand before the bookmarks of the paragraph that ends it.
    for (const section of own) found.push({ bookmark, section })
  }
  look(body)
  return found
}

/** The codes of the fields in a paragraph, however they are written. */
function fieldsIn(paragraph: XmlElement | undefined): string[] {
  if (!paragraph) return []
  return [
    ...all(paragraph, 'w:fldSimple').map((field) => of(field, 'w:instr')),
    ...all(paragraph, 'w:instrText').map(textOf),
  ]
}
