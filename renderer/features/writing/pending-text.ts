import { z } from 'zod'
import { type RichText, richText } from '../../../shared/rich-text.ts'

/** What was typed and is not in the file yet: it outlives the page, until the engine has said that it has it. */
export interface PendingText {
  text: RichText
  /** Marks the text in the file that it was typed over. */
  over: string
}

const stored = z.object({ text: richTextKept(), over: z.string() })
const prefix = 'sederunt/writing/'
const basePrefix = 'sederunt/written-over/'

/** Keeps it on this computer; false where there is no room, or no place at all. */
export function keepPending(key: string, { text, over }: PendingText): boolean {
  try {
    localStorage.setItem(prefix + key, JSON.stringify({ text, over }))
    return true
  } catch {
    return false
  }
}

export function pendingText(key: string): PendingText | null {
  try {
    const written = localStorage.getItem(prefix + key)
    return written === null ? null : stored.parse(JSON.parse(written))
  } catch {
    return null
  }
}

/** Keeps what it was typed over, so that it can be merged with what others made of that; it may do without. */
export function keepBase(key: string, base: RichText): void {
  try {
    localStorage.setItem(basePrefix + key, JSON.stringify(base))
  } catch {
    // A merge then leaves nothing of either out.
  }
}

/** What a kept text was typed over; null where that is not known. */
export function baseOfPending(key: string, { over }: PendingText): RichText | null {
  try {
    const base = richTextKept().parse(JSON.parse(localStorage.getItem(basePrefix + key) ?? 'null'))
    return markOf(base) === over ? base : null
  } catch {
    return null
  }
}

export function forgetPending(key: string): void {
  try {
    localStorage.removeItem(prefix + key)
    localStorage.removeItem(basePrefix + key)
  } catch {
    // Where nothing can be kept there is nothing to forget.
  }
}

/** A mark of a text, to know it again by; not a secret. */
export function markOf(text: RichText): string {
  let [one, other] = [0xdeadbeef, 0x41c6ce57]
  for (const sign of JSON.stringify(text)) {
    const code = sign.codePointAt(0) ?? 0
    one = Math.imul(one ^ code, 2654435761)
    other = Math.imul(other ^ code, 1597334677)
  }
  return `${(one >>> 0).toString(36)}.${(other >>> 0).toString(36)}`
}

/** Pictures that the file holds are named there by their hash, which a file from outside may not do. */
function richTextKept(): z.ZodType<RichText> {
  return z.array(z.unknown()).transform((blocks, context) => {
    const read = richText.safeParse(
      blocks.map((block) => (isHeldPicture(block) ? { ...block, src: 'data:image/png;base64,AA==' } : block)),
    )
    if (!read.success) {
      context.addIssue('is not rich text')
      return z.NEVER
    }
    return blocks as RichText // just parsed, the pictures' addresses apart
  })
}

const isHeldPicture = (block: unknown): block is { src: string } =>
  typeof block === 'object' &&
  block !== null &&
  'src' in block &&
  typeof block.src === 'string' &&
  /^blob:[0-9a-f]{64}$/.test(block.src)
