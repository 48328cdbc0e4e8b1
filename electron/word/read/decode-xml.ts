import { limits } from './limits.ts'
import { tooMuch } from './refuse.ts'

/** A part's text: UTF-8, or UTF-16 where it begins with its mark (ISO/IEC 29500-2, 6.2.4). */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > limits.xml) tooMuch(`${limits.xml / 2 ** 20} MB of text in a part`)
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder('utf-8').decode(bytes)
}
