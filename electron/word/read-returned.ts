import { AppError, isAppError } from '../../shared/errors.ts'
import type {
  ReturnedComment,
  ReturnedDocument,
  ReturnedPlace,
  ReturnedUnit,
} from '../../shared/rules/annotations/place-comments/returned.ts'
import { type ReadOptions, readWord } from './read/read-word.ts'
import { paragraphsOf } from './read/walk-blocks.ts'
import type { WordBlock, WordDocument, WordParagraph, WordTable } from './read/word-document.ts'

/**
 * A Word file as what its comments are placed by. `name` is the file's, for what is said where it cannot be read.
 * @throws AppError `unreadable` and `too-large`, and whatever `tick` throws
 */
export function readReturned(
  bytes: Uint8Array,
  { name, tick }: ReadOptions & { name: string },
): ReturnedDocument {
  try {
    return returnedDocument(readWord(bytes, tick ? { tick } : {}))
  } catch (error) {
    throw isAppError(error, 'unreadable')
      ? new AppError('unreadable', { ...error.details, file: name })
      : error
  }
}

export function returnedDocument(document: WordDocument): ReturnedDocument {
  const gathered = gather()
  for (const block of document.blocks) gathered.add(block, null)
  for (const [note, blocks] of document.notes)
    for (const block of blocks) gathered.add(block, { mark: gathered.marks.get(note) ?? null })
  gathered.end()
  const place = ({ paragraph, offset }: { paragraph: number; offset: number }): ReturnedPlace | null => {
    const at = gathered.places.get(paragraph)
    return at ? { unit: at.unit, offset: at.start + offset } : null
  }
  const byId = new Map(document.comments.map(({ id }, i) => [id, i]))
  const comments = document.comments.map((comment): ReturnedComment => {
    const { author, initials, date, text, answers, resolved, range } = comment
    const [from, to] = range ? [place(range.from), place(range.to)] : [null, null]
    return {
      author,
      initials,
      date,
      text,
      answers: answers === null ? null : (byId.get(answers) ?? null),
      resolved,
      range: from && to ? { from, to } : null,
      quoted: range?.quoted ?? '',
    }
  })
  const { custom, editor } = document.properties
  return { identity: custom, editor, units: gathered.units, comments }
}

/** The body alone, and which unit each of its blocks is: further ones stand in boxes. */
export function bodyUnits(blocks: readonly WordBlock[]): { units: ReturnedUnit[]; of: number[] } {
  const gathered = gather()
  const of = blocks.map((block) => {
    const at = gathered.units.length
    gathered.add(block, null)
    return at
  })
  gathered.end()
  return { units: gathered.units, of }
}

/** A note, with the unit that its mark stands in. */
type Note = { mark: number | null } | null

/** Units in the order of the file, with where in them each of its paragraphs stands. */
function gather() {
  const units: ReturnedUnit[] = []
  const places = new Map<number, { unit: number; start: number }>()
  /** The unit that the mark of each note stands in. */
  const marks = new Map<string, number>()
  const bookmarks = followBookmarks(units)

  function add(block: WordBlock, note: Note): void {
    const unit = units.length
    units.push({ kind: note ? 'note' : block.kind, words: '', bookmarks: [], marked: note?.mark ?? null })
    const boxes: WordBlock[] = []
    if (block.kind === 'paragraph') say(block, unit, boxes)
    else sayTable(block, unit, boxes)
    for (const inner of boxes) add(inner, note)
  }

  /** Its rows and cells as `blockText` writes them: what a merged cell covers is left out. */
  function sayTable({ rows }: WordTable, unit: number, boxes: WordBlock[]): void {
    rows.forEach((row, r) => {
      if (r > 0) put(unit, '\n')
      let cells = 0
      for (const cell of row.cells) {
        const isCovered = cell.down === 'further' || cell.joined
        if (!isCovered && cells++ > 0) put(unit, '\t')
        let said = 0
        for (const paragraph of paragraphsOf(cell.blocks)) {
          if (isCovered && paragraph.inlines.length === 0) continue
          if (said++ > 0) put(unit, '\n')
          say(paragraph, unit, boxes, false)
        }
      }
    })
  }

  function say(paragraph: WordParagraph, unit: number, boxes: WordBlock[], withBoxes = true): void {
    places.set(paragraph.serial, { unit, start: units[unit]?.words.length ?? 0 })
    for (const inline of paragraph.inlines) {
      if (inline.kind === 'text') put(unit, inline.text)
      else if (inline.kind === 'break') put(unit, '\n')
      else if (inline.kind === 'bookmark') bookmarks.open(inline.id, inline.name, unit)
      else if (inline.kind === 'bookmark end') bookmarks.close(inline.id, unit)
      else if (inline.kind === 'note') marks.set(inline.note, unit)
      else if (inline.kind === 'box' && withBoxes) boxes.push(...inline.blocks)
    }
  }

  function put(unit: number, words: string): void {
    const one = units[unit]
    if (one) one.words += words
  }

  return { units, places, marks, add, end: bookmarks.end }
}

/** Of the bookmarks that are known here; a file may have any number of others. */
const isOurs = (name: string): boolean => /^(sd|part)_/i.test(name)
/** Units that one bookmark covers at the most: a paragraph is not split into more. */
const longest = 50

/** Which bookmarks (17.13.6.2) are open where: one goes on over paragraphs until its end, one that has no end only to the end of its paragraph. */
function followBookmarks(units: ReturnedUnit[]) {
  type Open = { name: string; unit: number; start: number }
  const open = new Map<string, Open>()
  return {
    open(id: string, name: string, unit: number): void {
      if (isOurs(name)) open.set(id, { name, unit, start: units[unit]?.words.length ?? 0 })
    },
    close(id: string, unit: number): void {
      const found = open.get(id)
      open.delete(id)
      if (!found || unit - found.unit > longest) return
      for (let i = found.unit; i <= unit; i++) {
        const one = units[i]
        if (!one) continue
        const start = i === found.unit ? found.start : 0
        const end = i === unit ? one.words.length : Number.POSITIVE_INFINITY
        one.bookmarks.push({ name: found.name, start, end, continued: i > found.unit })
      }
    },
    end(): void {
      for (const { name, unit, start } of open.values())
        units[unit]?.bookmarks.push({ name, start, end: Number.POSITIVE_INFINITY, continued: false })
    },
  }
}
