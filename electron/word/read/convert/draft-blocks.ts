import { append } from '../append.ts'
import type { Numbering } from '../numbering.ts'
import { wordsOf } from '../walk-blocks.ts'
import type { WordParagraph, WordTable } from '../word-document.ts'
import type { Conversion } from './conversion.ts'
import { convertInlines } from './convert-inlines.ts'
import { convertPicture } from './convert-picture.ts'
import { convertTable } from './convert-table.ts'
import type { Draft, DraftInline } from './draft.ts'
import { headingLevels } from './heading-levels.ts'
import { kindTeller } from './list-kinds.ts'
import { annexStart } from './split-annexes.ts'

/** The text as drafts of blocks, in its order. Empty paragraphs are only space between others. */
export function draftBlocks(
  flat: readonly (WordParagraph | WordTable)[],
  numbering: Numbering,
  ours: boolean,
  conversion: Conversion,
): Draft[] {
  const drafts: Draft[] = []
  const isAnnex = (one: WordParagraph): boolean =>
    annexStart(wordsOf(one).replace(/\s+/g, ' ').trim()) !== null
  const levelOf = headingLevels(flat, isAnnex, ours)
  const kindOf = kindTeller(flat, numbering, conversion)
  /** Bookmarks of paragraphs that were only space: they lead to what follows. */
  let waiting: string[] = []
  let numbers = 0

  for (const block of flat) {
    const before = drafts.at(-1)?.shape.type ?? null
    if (block.kind === 'table') {
      const [first, ...rest] = convertTable(block, conversion)
      if (!first) continue
      drafts.push({ ...first, bookmarks: [...waiting, ...first.bookmarks] }, ...rest)
      waiting = []
      continue
    }
    const place = conversion.placeOf(block.serial)
    const {
      text,
      bookmarks: own,
      pictures,
      isBold,
    } = convertInlines(block.inlines, block.look, place, conversion)
    append(waiting, own)
    if (text.length === 0 && pictures.length === 0) continue
    const bookmarks = waiting
    waiting = []
    if (text.length > 0) {
      const shape = shapeOf(block, text, before)
      if (shape.type === 'numbered') numbers += 1
      drafts.push({ shape, bookmarks, place, serials: [block.serial], isBold })
      if (pictures.length > 0)
        conversion.remarks.changed('pictures among words now stand after their paragraph', place)
      append(
        drafts,
        pictures.map((picture) => convertPicture(picture, place, conversion)),
      )
    } else {
      const made = pictures.map((picture) => convertPicture(picture, place, conversion))
      append(
        drafts,
        made.map((draft, i) => (i === 0 ? { ...draft, bookmarks } : draft)),
      )
    }
  }
  const last = drafts.at(-1)
  if (last) append(last.bookmarks, waiting)
  return drafts

  function shapeOf(
    paragraph: WordParagraph,
    text: DraftInline[],
    before: Draft['shape']['type'] | null,
  ): Draft['shape'] {
    const { look, serial } = paragraph
    const label = conversion.labelOf(serial)
    const place = conversion.placeOf(serial)
    const role = look.role
    if (role?.kind === 'heading' || role?.kind === 'title') {
      const { level, tooDeep } =
        role.kind === 'heading' ? levelOf(role.level) : { level: 2 as const, tooDeep: false }
      if (tooDeep)
        conversion.remarks.changed('headings of a third level and deeper became those of the second', place)
      if (label !== '' && look.list) conversion.remarks.changed('numbers of headings were left out', place)
      return { type: 'heading', level, text: unbolded(text) }
    }
    const kind = kindOf(paragraph, before)
    if (kind.type === 'numbered' && numbers > 0 && /^\(?1[.)]?$/.test(label))
      conversion.remarks.changed('numbers that began again at 1 now run on', place)
    return { ...kind, text }
  }
}

/** A heading that is bold all through says no more by it. */
function unbolded(text: DraftInline[]): DraftInline[] {
  const isBold = (one: DraftInline): boolean =>
    typeof one === 'object' && 'text' in one && ('bold' in one || one.text.trim() === '')
  if (
    !text.every(
      (one) =>
        isBold(one) ||
        (typeof one === 'string' && one.trim() === '') ||
        (typeof one === 'object' && 'br' in one),
    )
  )
    return text
  return text.map((one) =>
    typeof one === 'object' && 'bold' in one
      ? one.italic
        ? { text: one.text, italic: one.italic }
        : one.text
      : one,
  )
}
