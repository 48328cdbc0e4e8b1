import { limits } from './limits.ts'
import { refuse, tooMuch } from './refuse.ts'

/** Bytes that are decoded at a time: the whole of a large part as words besides its bytes would be much to hold. */
const piece = 2 ** 18

/**
 * A part's text, piece by piece: UTF-8, or UTF-16 with its mark or without (ISO/IEC 29500-2, 6.2.4).
 * @throws AppError `unreadable` for bytes that are neither, `too-large` beyond the limits
 */
export function* decodeXml(bytes: Uint8Array, part: string): Generator<string> {
  if (bytes.length > limits.xml) tooMuch(`${limits.xml / 2 ** 20} MB of text in a part`)
  const encoding = encodingOf(bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  try {
    for (let at = 0; at < bytes.length; at += piece)
      yield decoder.decode(bytes.subarray(at, at + piece), { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    refuse(`its part ${part} is not written in ${encoding.toUpperCase()}, as it should be`)
  }
}

/** By the mark, else by how `<?` or `<w` looks (XML 1.0, appendix F). */
function encodingOf(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0 && third !== 0))
    return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be'
  // Neither is allowed, but some programs write it, and nothing is lost by taking them at their word.
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)/.exec(
    Buffer.from(bytes.subarray(0, 200)).toString('latin1'),
  )?.[1]
  return /^(iso-8859-1|windows-1252|latin1)$/i.test(declared ?? '') ? 'windows-1252' : 'utf-8'
}
