import type { Inline } from '../../rich-text.ts'

/** The least that is compared: a word, the space between two, a sign, a reference, a note. */
export interface Token {
  /** What it says. */
  key: string
  /** How it looks: bold, italic, a link to somewhere. */
  look: string
  piece: Inline
  /** How much it counts where one reads: spaces and signs nothing. */
  words: number
}

const parts = /\s+|[\p{L}\p{N}]+(?:['’.,\-/][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu
const isWord = /[\p{L}\p{N}]/u

export const partsOf = (text: string): string[] => text.match(parts) ?? []
export const wordsIn = (text: string): string[] => partsOf(text).filter((part) => isWord.test(part))

export function tokensOf(text: readonly Inline[]): Token[] {
  return text.flatMap((piece): Token[] => {
    if (typeof piece === 'string') return partsOf(piece).map((part) => token(part, '', part))
    if ('ref' in piece) return [{ ...whole(`ref/${piece.ref}/${piece.id}`, piece), words: 1 }]
    if ('footnote' in piece) return [whole(`note/${JSON.stringify(piece.footnote)}`, piece)]
    if ('br' in piece) return [whole('br', piece)]
    const found = partsOf(piece.text)
    if (found.length === 0) return [whole('nothing', piece)]
    const look = 'link' in piece ? `link ${piece.link}` : lookOf(piece)
    return found.map((part) => token(part, look, { ...piece, text: part }))
  })
}

const token = (key: string, look: string, piece: Inline): Token => ({
  key,
  look,
  piece,
  words: isWord.test(key) ? 1 : 0,
})
/** Begins with a sign that no words begin with, so that none can be taken for it. */
const whole = (key: string, piece: Inline): Token => ({ key: `\u0000${key}`, look: '', piece, words: 0 })
const lookOf = ({ bold, italic }: { bold?: true | undefined; italic?: true | undefined }): string =>
  `${bold ? 'bold ' : ''}${italic ? 'italic' : ''}`

/** As inline text again, what looks alike in one piece. */
export function inlinesOf(tokens: readonly Token[]): Inline[] {
  const out: Inline[] = []
  let look: string | null = null
  for (const { piece, look: next, key } of tokens) {
    const last = out.at(-1)
    const joins = look === next && !key.startsWith('\u0000')
    if (joins && typeof last === 'string' && typeof piece === 'string') out[out.length - 1] = last + piece
    else if (joins && isLooking(last) && isLooking(piece))
      out[out.length - 1] = { ...last, text: last.text + piece.text }
    else out.push(piece)
    look = key.startsWith('\u0000') ? null : next
  }
  return out
}

const isLooking = (piece: Inline | undefined): piece is Extract<Inline, { text: string }> =>
  typeof piece === 'object' && 'text' in piece
