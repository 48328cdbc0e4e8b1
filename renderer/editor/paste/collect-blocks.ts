import type { Block, Inline } from '../../../shared/rich-text.ts'
import type { Kind } from '../commands/kinds.ts'
import { freshBlockId } from '../fresh-block-id.ts'
import { normaliseInlines } from '../normalise-inlines.ts'
import { kindTyped } from '../typed-starts.ts'

/** Takes in words and blocks as they are met, and makes of them blocks of ours. */
export interface BlockCollector {
  /** What comes next is a block of its own. */
  begin: (kind: Kind) => void
  /** Words of the block that is open; where none is, of one of that kind. */
  words: (piece: Inline, otherwise: Kind) => void
  lineBreak: () => void
  /** A table or a picture. */
  put: (block: Block) => void
  /** What the last block was, of those that hold something. */
  last: () => Kind | null
  end: () => Block[]
}

export function collectBlocks(): BlockCollector {
  const blocks: Block[] = []
  let open: { kind: Kind; text: Inline[] } | null = null
  let last: Kind | null = null

  const close = () => {
    if (!open) return
    const { kind, text } = withTypedStart(open.kind, tidied(open.text))
    open = null
    if (text.length === 0) return
    blocks.push(blockOf(kind, kind.type === 'heading' ? normaliseInlines(text.map(unbold)) : text))
    last = kind
  }
  return {
    begin(kind) {
      close()
      open = { kind, text: [] }
    },
    words(piece, otherwise) {
      open ??= { kind: otherwise, text: [] }
      open.text.push(piece)
    },
    lineBreak() {
      if (!open) return
      const before = open.text.at(-1)
      // A line left empty is the space between two paragraphs.
      if (typeof before === 'object' && 'br' in before) {
        const { kind } = open
        close()
        open = { kind, text: [] }
      } else open.text.push({ br: true })
    },
    put(block) {
      const kind = open?.kind
      close()
      blocks.push(block)
      if (kind) open = { kind, text: [] }
    },
    last: () => (open && tidied(open.text).length > 0 ? open.kind : last),
    end() {
      close()
      return blocks
    },
  }
}

/** The same without its bold, where the block is bold by itself. */
export const unbold = (piece: Inline): Inline =>
  typeof piece === 'object' && 'bold' in piece
    ? { text: piece.text, ...(piece.italic ? { italic: true } : {}) }
    : piece

/** A block of words from a kind that is known only now. */
export function blockOf(kind: Kind, text: Inline[]): Block {
  // The kinds come from this folder, which keeps to the levels that each type has.
  return { id: freshBlockId(), ...kind, text } as Block
}

/** Inline text without space at its ends, doubled spaces, or breaks at its ends. */
export function tidied(text: Inline[]): Inline[] {
  const out: Inline[] = []
  let isAfterSpace = true
  for (const piece of normaliseInlines(text)) {
    const words = typeof piece === 'string' ? piece : 'text' in piece ? piece.text : null
    if (words === null) {
      isAfterSpace = typeof piece === 'object' && 'br' in piece
      if (!isAfterSpace || out.length > 0) out.push(piece)
      continue
    }
    let kept = words
      .replace(/\u00ad/g, '')
      .replace(/(?:[ \n\r\f]|\u00a0(?=[ \u00a0])|(?<=[ \u00a0])\u00a0)+/g, ' ')
    if (isAfterSpace) kept = kept.replace(/^[ \u00a0]+/, '')
    if (kept === '') continue
    isAfterSpace = /[ \u00a0\t]$/.test(kept)
    out.push(typeof piece === 'string' ? kept : { ...piece, text: kept })
  }
  while (out.length > 0) {
    const end = out.pop()
    if (typeof end === 'object' && 'br' in end) continue
    const words = typeof end === 'string' ? end : end && 'text' in end ? end.text : null
    const kept = words?.replace(/[ \u00a0\t]+$/, '')
    if (kept === '') continue
    if (end !== undefined)
      out.push(kept === undefined ? end : typeof end === 'string' ? kept : ({ ...end, text: kept } as Inline)) // still of its own shape
    break
  }
  return normaliseInlines(out.filter((piece, i) => !isSpaceBeforeBreak(piece, out[i + 1])))
}

const isSpaceBeforeBreak = (piece: Inline, next: Inline | undefined): boolean =>
  typeof piece === 'string' && piece.trim() === '' && typeof next === 'object' && 'br' in next

/** Numbers that somebody typed by hand, with a tab after them, are numbers all the same. */
function withTypedStart(kind: Kind, text: Inline[]): { kind: Kind; text: Inline[] } {
  const [first, ...rest] = text
  const plain = text.map((piece) =>
    typeof piece === 'string'
      ? piece.replaceAll('\t', ' ')
      : 'text' in piece
        ? { ...piece, text: piece.text.replaceAll('\t', ' ') }
        : piece,
  )
  if (kind.type !== 'plain' || typeof first !== 'string') return { kind, text: plain }
  const match = /^(\d{1,3}[.)]?|\([a-z]{1,4}\)|[-•·–])\t\s*/.exec(first)
  const typed = match && kindTyped(startOf(match[1] ?? ''), false)
  if (!match || !typed) return { kind, text: plain }
  const words = first.slice(match[0].length).replaceAll('\t', ' ')
  return { kind: typed, text: normaliseInlines([words, ...rest]) }
}

const startOf = (start: string): string =>
  /^[·–]$/.test(start) ? '-' : /^\d+$/.test(start) ? `${start}.` : start
