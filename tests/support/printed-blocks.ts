import { all, paragraphText, parseXml, wordParts, type XmlElement } from './word-parts.ts'

/** The blocks that a document has by their bookmarks, in its order, each with its words and none of its spaces. */
export function printedBlocks(bytes: Uint8Array): { bookmark: string; text: string }[] {
  const body = parseXml(wordParts(bytes).xml.get('word/document.xml') ?? '')
  const tables = all(body, 'w:tbl')
  const inTable = new Map(
    tables.flatMap((table) => all(table, 'w:p').map((paragraph) => [paragraph, table] as const)),
  )
  return all(body, 'w:p').flatMap((paragraph) =>
    all(paragraph, 'w:bookmarkStart')
      .map((mark) => mark.attributes['w:name'] ?? '')
      .filter((name) => name.startsWith('sd_'))
      .map((bookmark) => {
        const table = inTable.get(paragraph)
        const paragraphs = table ? all(table, 'w:p') : [paragraph]
        return { bookmark, text: paragraphs.map(wordsOf).join('').replace(/\s+/g, '') }
      }),
  )
}

/** A picture's words are those that describe it. */
const wordsOf = (paragraph: XmlElement): string =>
  paragraphText(paragraph) +
  all(paragraph, 'wp:docPr')
    .map(({ attributes }) => attributes.descr ?? '')
    .join('')
