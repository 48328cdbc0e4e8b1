import { linkAddress } from '../../../../shared/rich-text.ts'
import { append } from '../append.ts'
import type { WordInline, WordPicture } from '../word-document.ts'
import type { Conversion } from './conversion.ts'
import type { DraftInline } from './draft.ts'

export interface Converted {
  text: DraftInline[]
  bookmarks: string[]
  pictures: WordPicture[]
  isBold: boolean
}

/** Notes within notes beyond this are words in brackets. */
const deepest = 2

/** What a paragraph says; `look` is what its style says of all of it, and need not be said again. */
export function convertInlines(
  inlines: readonly WordInline[],
  look: { bold: boolean; italic: boolean },
  place: string,
  conversion: Conversion,
  depth = 0,
): Converted {
  const out: DraftInline[] = []
  const bookmarks: string[] = []
  const pictures: WordPicture[] = []
  const words = inlines.filter((one) => one.kind === 'text' && one.text.trim() !== '')
  const isBold = words.length > 0 && (look.bold || words.every((one) => one.kind === 'text' && one.look.bold))
  for (const inline of inlines) {
    if (inline.kind === 'bookmark') bookmarks.push(inline.name)
    else if (inline.kind === 'picture') pictures.push(inline.picture)
    else if (inline.kind === 'break') out.push({ br: true })
    else if (inline.kind === 'note') {
      const note = convertNote(inline.note, place, conversion, depth)
      if (note) out.push(note)
    } else if (inline.kind === 'text') {
      const bold = inline.look.bold && !look.bold
      const italic = inline.look.italic && !look.italic
      add(out, textOf(inline.text, inline.link, { bold, italic }, place, conversion))
    }
  }
  return { text: trimmed(out), bookmarks, pictures, isBold }
}

function textOf(
  text: string,
  link: Extract<WordInline, { kind: 'text' }>['link'],
  { bold, italic }: { bold: boolean; italic: boolean },
  place: string,
  conversion: Conversion,
): DraftInline {
  const clean = text.toWellFormed()
  if (link && 'anchor' in link) return { ...link, text: clean }
  if (link) {
    const address = link.href.trim().replaceAll(' ', '%20')
    if (linkAddress.safeParse(address).success) return { link: address, text: clean }
    conversion.remarks.left(
      `links to ${/^file:|^[\\/]|^[a-z]:/i.test(address) ? 'files' : 'places that a paper cannot link to'}; their words are kept`,
      `${place} (${address.slice(0, 80)})`,
    )
  }
  if (!bold && !italic) return clean
  return { text: clean, ...(bold && { bold: true as const }), ...(italic && { italic: true as const }) }
}

/** Puts `next` at the end, together with what is there where both look alike. */
function add(out: DraftInline[], next: DraftInline): void {
  const last = out.at(-1)
  if (last === undefined) out.push(next)
  else if (typeof last === 'string' && typeof next === 'string') out[out.length - 1] = last + next
  else if (
    typeof last === 'object' &&
    typeof next === 'object' &&
    'text' in last &&
    'text' in next &&
    alike(last, next)
  )
    out[out.length - 1] = { ...last, text: last.text + next.text }
  else out.push(next)
}

function alike(a: object, b: object): boolean {
  const rest = (one: object): string => JSON.stringify({ ...one, text: '' })
  return rest(a) === rest(b)
}

/** Without spaces and breaks at either end. */
export function trimmed(text: readonly DraftInline[]): DraftInline[] {
  const all = [...text]
  const isEmpty = (one: DraftInline | undefined): boolean =>
    one !== undefined &&
    (typeof one === 'string'
      ? one.trim() === ''
      : 'br' in one || ('text' in one && !('link' in one) && one.text.trim() === ''))
  while (isEmpty(all[0])) all.shift()
  while (isEmpty(all.at(-1))) all.pop()
  const cut = (i: number, how: (words: string) => string): void => {
    const one = all[i]
    if (typeof one === 'string') all[i] = how(one)
    else if (one && 'text' in one) all[i] = { ...one, text: how(one.text) }
  }
  cut(0, (words) => words.trimStart())
  cut(all.length - 1, (words) => words.trimEnd())
  return all
}

function convertNote(id: string, place: string, conversion: Conversion, depth: number): DraftInline | null {
  const blocks = conversion.notes.get(id)
  if (!blocks) {
    conversion.remarks.left('notes that the file has a mark for, but no words', place)
    return null
  }
  if (conversion.used.has(id)) {
    conversion.remarks.left('further marks of a note that has one already', place)
    return null
  }
  conversion.used.add(id)
  const text: DraftInline[] = []
  const addParagraphs = (all: typeof blocks): void => {
    for (const block of all) {
      if (block.kind === 'table') {
        conversion.remarks.changed('tables in notes became plain words', place)
        for (const row of block.rows) for (const cell of row.cells) addParagraphs(cell.blocks)
        continue
      }
      if (depth >= deepest) continue
      const made = convertInlines(block.inlines, block.look, place, conversion, depth + 1)
      if (made.pictures.length > 0) conversion.remarks.left('pictures in notes', place)
      if (made.text.length === 0) continue
      if (text.length > 0) text.push({ br: true })
      append(text, made.text)
      for (const inline of block.inlines) if (inline.kind === 'box') addParagraphs(inline.blocks)
    }
  }
  addParagraphs(blocks)
  return { footnote: text }
}
