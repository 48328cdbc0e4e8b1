import type { Inline } from '../../shared/rich-text.ts'

type Words = { text: string; bold?: true; italic?: true }

/**
 * Inline text in its simplest form, which says the same: nothing empty, words of one look in one piece, plain words as a
 * string, a link without words showing its address.
 */
export function normaliseInlines(text: readonly Inline[]): Inline[] {
  const out: Inline[] = []
  for (const piece of text) {
    const simple = simplest(piece)
    if (simple === null) continue
    const joined = join(out.at(-1), simple)
    if (joined === null) out.push(simple)
    else out[out.length - 1] = joined
  }
  return out
}

function simplest(piece: Inline): Inline | null {
  if (typeof piece === 'string') return piece === '' ? null : piece
  if ('ref' in piece) return { ref: piece.ref, id: piece.id }
  if ('footnote' in piece) return { footnote: normaliseInlines(piece.footnote) }
  if ('br' in piece) return { br: true }
  if ('link' in piece) return { link: piece.link, text: piece.text === '' ? piece.link : piece.text }
  if (piece.text === '') return null
  if (!piece.bold && !piece.italic) return piece.text
  return words(piece.text, piece.bold, piece.italic)
}

const words = (text: string, bold?: true, italic?: true): Words => ({
  text,
  ...(bold ? { bold } : {}),
  ...(italic ? { italic } : {}),
})

/** Both pieces as one, where they look alike. */
function join(before: Inline | undefined, piece: Inline): Inline | null {
  if (typeof before === 'string') return typeof piece === 'string' ? before + piece : null
  if (before === undefined || typeof piece === 'string') return null
  if (!('text' in before) || !('text' in piece)) return null
  const text = before.text + piece.text
  if ('link' in before) return 'link' in piece && before.link === piece.link ? { ...before, text } : null
  if ('link' in piece || before.bold !== piece.bold || before.italic !== piece.italic) return null
  return { ...before, text }
}
