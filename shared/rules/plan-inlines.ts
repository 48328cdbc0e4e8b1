import type { Inline } from '../rich-text.ts'
import type { PlanInline } from './plan.ts'
import type { Reference } from './references-in.ts'

/** What a reference prints. */
export interface ResolvedReference {
  /** `paragraph 3`, `Action 3/2`, `EAG(16)07` */
  text: string
  /** The same after the word that it begins with: `3`. */
  bare: string
  bookmark: string | null
}

const introductions = {
  block: /\b(paragraphs?|paras?\.?|points?)\s+$/i,
  action: /\bactions?\s+$/i,
  decision: /\bdecisions?\s+$/i,
  paper: null,
} as const
const joining = /^\s*(,|and|or|to|&|–|-|,\s*and)\s*$/i
const sentenceEnd = /[.!?][”’")]*\s+$/
const abbreviation = /\b(e\.g|i\.e|cf|no|nos|p|pp|para|paras)\.\s+$/i

/** Inline text as it is printed: references become their words, without saying "paragraph" twice. */
export function planInlines(
  text: Inline[],
  resolve: (reference: Reference) => ResolvedReference,
  isNote = false,
): PlanInline[] {
  const out: PlanInline[] = []
  /** The words since the reference before, or since the beginning. */
  let before = ''
  let isFirst = true
  let bareKind: Reference['ref'] | null = null
  for (const piece of text) {
    if (typeof piece === 'string') {
      if (piece !== '') out.push(piece)
      before += piece
    } else if ('ref' in piece) {
      const { text: full, bare, bookmark } = resolve(piece)
      const goesOn: boolean =
        introductions[piece.ref]?.test(before) === true || (bareKind === piece.ref && joining.test(before))
      const startsSentence =
        (isFirst && before.trim() === '') || (sentenceEnd.test(before) && !abbreviation.test(before))
      const words = goesOn ? bare : startsSentence ? capitalised(full) : full
      out.push(bookmark === null ? words : { text: words, bookmark })
      before = ''
      isFirst = false
      bareKind = goesOn ? piece.ref : null
    } else if ('footnote' in piece) {
      const note = planInlines(piece.footnote, resolve, true)
      // Word has no note in a note.
      if (isNote) out.push(' [', ...note, ']')
      else out.push({ footnote: note })
    } else if ('link' in piece) {
      out.push({ text: piece.text === '' ? piece.link : piece.text, href: piece.link })
      before += piece.text
    } else if ('br' in piece) {
      out.push({ br: true })
      before += '\n'
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
  /^(paragraph|point|the) /.test(text) ? text.slice(0, 1).toUpperCase() + text.slice(1) : text
