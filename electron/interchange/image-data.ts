/** An image that came in as a data: address, or why it is none. */
export type ImageReading = { src: string } | { problem: string }

/** More than any printed page needs, and what Word still opens. */
const widest = 30_000

/** Reads a PNG or JPEG as a data: address in base64 and gives it back in canonical base64. */
export function readImageData(src: string): ImageReading {
  const kind = /^data:image\/(png|jpeg);base64,/.exec(src)
  if (!kind) return { problem: 'is not a PNG or JPEG image as a data: address in base64' }
  const given = src.slice(kind[0].length)
  const bytes = Buffer.from(given, 'base64')
  const canonical = bytes.toString('base64')
  if (!isSame(given, canonical)) return { problem: 'is not whole base64' }
  const size = kind[1] === 'png' ? pngSize(bytes) : jpegSize(bytes)
  if (!size) return { problem: `does not hold a ${kind[1] === 'png' ? 'PNG' : 'JPEG'} image` }
  if (size.width < 1 || size.height < 1 || size.width > widest || size.height > widest)
    return { problem: `is ${size.width} by ${size.height} pixels, which no page can show` }
  return { src: kind[0] + canonical }
}

/** Whether the decoder read every letter: all agree but the padding, and the last one's bits that hold nothing. */
function isSame(given: string, canonical: string): boolean {
  const letters = given.replace(/={1,2}$/, '')
  return (
    letters.length === canonical.replace(/={1,2}$/, '').length && canonical.startsWith(letters.slice(0, -1))
  )
}

interface Size {
  width: number
  height: number
}

/** Width and height of a PNG: https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 33 || bytes.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null
  if (bytes.toString('latin1', 12, 16) !== 'IHDR') return null
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

/** Width and height of a JPEG, from its first frame header: ITU-T T.81, B.2.2 */
function jpegSize(bytes: Buffer): Size | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) }
    at += 2 + bytes.readUInt16BE(at + 2)
  }
  return null
}
