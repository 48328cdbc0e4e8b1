import type { Block, BlockId, Inline } from '../rich-text.ts'
import type { Indexed } from './index-programme.ts'
import type { PlanInline } from './plan.ts'

/** Where a block is printed in this document. */
export interface Address {
  bookmark: string
  /** See `Numbered`. */
  number: string | null
  /** The part that it is in, and how that part is called from another: `EAG(16)07`. */
  part: string
  partName: string
}

/** What a document's references can lead to. */
export interface Destinations {
  indexed: Indexed
  addresses: ReadonlyMap<BlockId, Address>
  /** Parts that print a paper: paper id -> bookmark. */
  papers: ReadonlyMap<string, string>
  /** Whether numbers run through, so that a number alone is an address. */
  through: boolean
  /** Where a block is that this document does not print. */
  elsewhere: (id: BlockId) => { number: string | null; place: string; words: string } | null
  /** The words of a block that is printed without a number. */
  wordsOf: (id: BlockId) => { heading: boolean; words: string } | null
}

export type Reference = Extract<Inline, { ref: string }>
export interface ResolvedReference {
  /** `paragraph 3`, `Action 3/2`, `EAG(16)07` */
  text: string
  /** The same after the word that it begins with: `3`. */
  bare: string
  bookmark: string | null
}

const quoted = (words: string): string => `“${words}”`

/** What a reference prints, from the part named `part`. */
export function resolveReference(reference: Reference, part: string, to: Destinations): ResolvedReference {
  if (reference.ref === 'block') return toBlock(reference.id, part, to)
  if (reference.ref === 'paper') {
    const number = to.indexed.paperNumbers.get(reference.id)
    const title = to.indexed.papers.get(reference.id)?.title ?? reference.id
    const text = number ?? quoted(title)
    return { text, bare: text, bookmark: to.papers.get(reference.id) ?? null }
  }
  const [word, number, words] =
    reference.ref === 'action'
      ? ['Action', to.indexed.actionRefs.get(reference.id), to.indexed.actions.get(reference.id)?.text]
      : [
          'Decision',
          to.indexed.decisions.get(reference.id)?.ref,
          to.indexed.decisions.get(reference.id)?.text,
        ]
  const bare = number ?? quoted(firstWords(words ?? reference.id))
  return { text: `${word} ${bare}`, bare, bookmark: null }
}

function toBlock(id: BlockId, part: string, to: Destinations): ResolvedReference {
  const address = to.addresses.get(id)
  if (!address) {
    const other = to.elsewhere(id)
    if (!other) return { text: quoted(id), bare: quoted(id), bookmark: null }
    const bare = other.number === null ? quoted(other.words) : `${other.number} of ${other.place}`
    return {
      text: other.number === null ? `${bare} in ${other.place}` : `paragraph ${bare}`,
      bare,
      bookmark: null,
    }
  }
  const words = to.wordsOf(id)
  const from = to.through || address.part === part || address.partName === '' ? '' : ` of ${address.partName}`
  if (address.number === null || words?.heading) {
    const text = `${quoted(words?.words ?? '')}${from.replace(' of ', ' in ')}`
    return { text, bare: text, bookmark: address.bookmark }
  }
  const bare = `${address.number}${from}`
  return {
    text: `${address.number.startsWith('(') ? 'point' : 'paragraph'} ${bare}`,
    bare,
    bookmark: address.bookmark,
  }
}

/** The first words of a text, to name something that has no number. */
export function firstWords(text: string, most = 8): string {
  const words = text.trim().split(/\s+/)
  return words.length <= most ? words.join(' ') : `${words.slice(0, most).join(' ')} …`
}

const introduced = /\b(paragraphs?|paras?\.?|points?|actions?|decisions?)\s+$/i
const joining = /^\s*(,|and|or|to|&|–|-|,\s*and)\s*$/i

/** Inline text as it is printed: references become their words, without saying "paragraph" twice. */
export function planInlines(
  text: Inline[],
  resolve: (reference: Reference) => ResolvedReference,
  depth = 0,
): PlanInline[] {
  const out: PlanInline[] = []
  let before = ''
  let afterBare = false
  for (const piece of text) {
    if (typeof piece !== 'string' && 'ref' in piece) {
      const { text: full, bare, bookmark } = resolve(piece)
      const goesOn: boolean = introduced.test(before) || (afterBare && joining.test(before))
      const words = goesOn ? bare : before.trim() === '' && out.length === 0 ? capitalised(full) : full
      out.push(bookmark === null ? words : { text: words, bookmark })
      before = ''
      afterBare = goesOn
      continue
    }
    if (typeof piece === 'string') {
      if (piece !== '') out.push(piece)
      before += piece
    } else if ('footnote' in piece) {
      const inner = planInlines(piece.footnote, resolve, depth + 1)
      if (depth === 0) out.push({ footnote: inner })
      else out.push(' [', ...inner, ']')
    } else if ('link' in piece) {
      out.push({ text: piece.text === '' ? piece.link : piece.text, href: piece.link })
      before += piece.text
    } else if ('br' in piece) {
      out.push({ br: true })
      before += ' '
    } else {
      out.push({
        text: piece.text,
        ...(piece.bold ? { bold: true as const } : {}),
        ...(piece.italic ? { italic: true as const } : {}),
      })
      before += piece.text
    }
  }
  return out
}

/** `Paragraph 3` at the start of a sentence; a paper's number stays as its scheme writes it. */
const capitalised = (text: string): string =>
  /^(paragraph|point) /.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text

/** The references that a passage holds, in order. */
export function referencesIn(blocks: Block[]): Reference[] {
  const found: Reference[] = []
  const look = (text: Inline[]): void => {
    for (const piece of text) {
      if (typeof piece === 'string') continue
      if ('ref' in piece) found.push(piece)
      else if ('footnote' in piece) look(piece.footnote)
    }
  }
  for (const block of blocks) {
    if (block.type === 'image') continue
    if (block.type === 'table') for (const row of block.rows) for (const cell of row) look(cell.text)
    else look(block.text)
  }
  return found
}

/** Words alone, for search, for naming a block, for `labels`: references as resolved, footnotes left out. */
export function plainWords(text: PlanInline[]): string {
  return text
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('br' in piece) return '\n'
      return 'footnote' in piece ? '' : piece.text
    })
    .join('')
}

/** What a block without a number is called by. */
export function wordsOfBlock(block: Block): { heading: boolean; words: string } {
  if (block.type === 'image') return { heading: false, words: block.alt === '' ? 'the picture' : block.alt }
  const text = block.type === 'table' ? (block.rows[0]?.[0]?.text ?? []) : block.text
  const unresolved = { text: '…', bare: '…', bookmark: null }
  return {
    heading: block.type === 'heading',
    words: firstWords(plainWords(planInlines(text, () => unresolved))),
  }
}
