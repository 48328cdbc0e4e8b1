import { placeComments } from './comment-ranges.ts'
import { trackFields } from './fields.ts'
import { limits } from './limits.ts'
import { readNumbering } from './numbering.ts'
import { openPackage, type WordPackage } from './open-package.ts'
import { readBlocks } from './read-blocks.ts'
import { readBody } from './read-body.ts'
import { readComments } from './read-comments.ts'
import { readProperties } from './read-properties.ts'
import { parseXml } from './read-xml.ts'
import { refuse } from './refuse.ts'
import { relationshipsOf } from './relationships.ts'
import { storiesOf } from './stories.ts'
import { meet, type Reading, type Story } from './story.ts'
import { readStyles } from './styles.ts'
import { paragraphsOf, wordsOf } from './walk-blocks.ts'
import type { WordBlock, WordDocument, WordMargin } from './word-document.ts'
import { elementsOf, idOf } from './xml-node.ts'

export interface ReadOptions {
  /** Hears now and then how many paragraphs and tables of the body were read; may throw to end the reading. */
  tick?: (blocks: number) => void
}

/**
 * A Word file as it stands. No part of it is run and no address in it is followed.
 * @throws AppError `unreadable` and `too-large`, and nothing else whatever the bytes are
 */
export function readWord(bytes: Uint8Array, { tick }: ReadOptions = {}): WordDocument {
  const pack = openPackage(bytes)
  const first = readAll(pack, false, tick)
  // A field that is never closed would take the rest of the text for its code.
  return first.isWhole ? first.document : readAll(pack, true, tick).document
}

function readAll(
  pack: WordPackage,
  plainFields: boolean,
  tick: ReadOptions['tick'],
): { document: WordDocument; isWhole: boolean } {
  const styles = readStyles(pack.tree('styles')?.root ?? null)
  const reading: Reading = {
    pack,
    styles,
    numbering: readNumbering(pack.tree('numbering')?.root ?? null, styles.numOf),
    met: [],
    serial: { paragraph: 0, table: 0 },
    pictures: { bytes: limits.allImageBytes, count: 0 },
    looks: new Map(),
    letters: 0,
    addresses: 0,
    images: [],
    imageParts: new Map(),
    moves: { added: [], removed: [] },
    plainFields,
    blocks: readBlocks,
  }
  const story = (part: string): Story => ({
    reading,
    relationships: part === pack.main ? pack.relationships : relationshipsOf(pack.zip, part),
    fields: trackFields(),
    depth: 0,
  })
  const main = pack.zip.bytes(pack.main) ?? refuse('the part that should hold its text is missing')
  let read = 0
  const body = story(pack.main)
  const blocks = readBody(pack.main, main, body, () => {
    read += 1
    if (read % 50 === 0) tick?.(read)
  })
  const isWhole = plainFields || body.fields.isWhole()
  if (plainFields) meet({ ...body }, 'unclosed field')
  const notes = new Map([
    ...readNotes('footnotes', 'footnote', story, pack),
    ...readNotes('endnotes', 'endnote', story, pack),
  ])
  const headers = readMargins(story, pack)
  const comments = placeComments(
    readComments(pack, reading),
    storiesOf({ blocks, notes, headers }).map(({ name, blocks: own }) => ({ story: name, blocks: own })),
  )
  return {
    isWhole,
    document: {
      blocks,
      notes,
      comments,
      numbering: reading.numbering,
      headers,
      images: reading.images,
      margins: distinct(
        headers.flatMap((margin) => [...paragraphsOf(margin.blocks)].map((one) => wordsOf(one).trim())),
      ),
      properties: readProperties(pack),
      macros: pack.macros,
      template: pack.template,
      mainPart: pack.main,
      strict: pack.strict,
      met: reading.met,
    },
  }
}

/** 17.11.10 and 17.11.2; the lines that part notes from text are notes of a type of their own. */
function readNotes(
  type: 'footnotes' | 'endnotes',
  name: 'footnote' | 'endnote',
  story: (part: string) => Story,
  pack: WordPackage,
): [string, WordBlock[]][] {
  const tree = pack.tree(type)
  if (!tree) return []
  return elementsOf(tree.root).flatMap((node): [string, WordBlock[]][] => {
    if (node.name !== `w:${name}` || /separator|continuation/i.test(node.attributes['w:type'] ?? ''))
      return []
    return [[`${name} ${idOf(node)}`, readBlocks(node.children, story(tree.part))]]
  })
}

/** Headers and footers, 17.10. What is met in them is no matter of the text. */
function readMargins(story: (part: string) => Story, pack: WordPackage): WordMargin[] {
  const parts = [...pack.relationships.values()].filter(
    ({ type, external }) => !external && (type === 'header' || type === 'footer'),
  )
  return parts.slice(0, 100).flatMap(({ target, type }): WordMargin[] => {
    const bytes = pack.zip.bytes(target)
    if (!bytes) return []
    const own = story(target)
    const aside = { ...own.reading, met: [], pictures: { bytes: 0, count: 0 } }
    const blocks = readBlocks(parseXml(bytes, target).children, { ...own, reading: aside })
    return [{ kind: type === 'header' ? 'header' : 'footer', part: target, blocks }]
  })
}

const distinct = (words: string[]): string[] => [...new Set(words.filter((one) => one !== ''))]
