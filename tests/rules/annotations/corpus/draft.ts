import type { Block, Inline, RichText } from '../../../../shared/rich-text.ts'

/** A word, a sign or a space that knows where it came from. */
export interface Token {
  text: string
  /** The token of the first text that this is, or that it took the place of; null for new words. */
  from: { token: number; stayed: boolean } | null
  /** How it is written where it is more than plain words. */
  piece?: Inline
}

/** A block while it is edited: it stays the same object as long as a person would call it the same block. */
export interface DraftBlock {
  id: string
  type: Block['type']
  level?: 1 | 2 | 3
  header?: boolean
  src?: string
  /** Cells in rows; of anything but a table one cell in one row. */
  rows: Token[][][]
  /** The block of the first text that it is. */
  was: DraftBlock | null
  /** A copy of that block: who lost the ids cannot tell them apart. */
  copyOf?: DraftBlock
}

export type Draft = DraftBlock[]

const parts = /\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu

export const tokens = (text: string): Token[] =>
  (text.match(parts) ?? []).map((part) => ({ text: part, from: null }))

const inlineTokens = (text: readonly Inline[]): Token[] =>
  text.flatMap((piece): Token[] => {
    if (typeof piece === 'string') return tokens(piece)
    if ('ref' in piece) return [{ text: '\uFFFC', from: null, piece }]
    if ('br' in piece) return [{ text: '\n', from: null, piece }]
    if ('footnote' in piece) return [{ text: '', from: null, piece }]
    return tokens(piece.text).map((token) => ({ ...token, piece: { ...piece, text: token.text } }))
  })

export function draftOf(text: RichText): Draft {
  let made = 0
  const own = (list: Token[]): Token[] =>
    list.map((token) => ({ ...token, from: { token: made++, stayed: true } }))
  return text.map((block): DraftBlock => {
    const { id, type } = block
    const rest = {
      ...('level' in block && { level: block.level }),
      ...('header' in block && { header: block.header }),
      ...('src' in block && { src: block.src }),
    }
    const rows =
      block.type === 'table'
        ? block.rows.map((row) => row.map((cell) => own(inlineTokens(cell.text))))
        : [[own(block.type === 'image' ? tokens(block.alt) : inlineTokens(block.text))]]
    const draft: DraftBlock = { id, type, ...rest, rows, was: null }
    draft.was = draft
    return draft
  })
}

export const copyDraft = (draft: Draft): Draft =>
  draft.map((block) => ({ ...block, rows: block.rows.map((row) => row.map((cell) => [...cell])) }))

const inlinesOf = (list: readonly Token[]): Inline[] => {
  const out: Inline[] = []
  for (const { text, piece } of list) {
    const last = out.at(-1)
    if (piece !== undefined) out.push(piece)
    else if (typeof last === 'string') out[out.length - 1] = last + text
    else out.push(text)
  }
  return out
}

export const cellOf = (block: DraftBlock): Token[] => block.rows[0]?.[0] ?? []

export function textOf(draft: Draft): RichText {
  return draft.map((block): Block => {
    const { id, type } = block
    if (type === 'table')
      return {
        id,
        type,
        header: block.header ?? false,
        rows: block.rows.map((row) => row.map((cell) => ({ text: inlinesOf(cell) }))),
      }
    if (type === 'image')
      return {
        id,
        type,
        src: block.src ?? '',
        alt: cellOf(block)
          .map(({ text }) => text)
          .join(''),
      }
    return {
      id,
      type,
      ...(block.level !== undefined && { level: block.level }),
      text: inlinesOf(cellOf(block)),
    } as Block // its type and level were read from a block
  })
}

/** Every token of a block with its place in the text that ranges are counted in. */
export function placedTokens(block: DraftBlock): { token: Token; start: number; end: number }[] {
  const out: { token: Token; start: number; end: number }[] = []
  let at = 0
  block.rows.forEach((row, r) => {
    if (r > 0) at++
    row.forEach((cell, c) => {
      if (c > 0) at++
      for (const token of cell) {
        out.push({ token, start: at, end: at + token.text.length })
        at += token.text.length
      }
    })
  })
  return out
}
