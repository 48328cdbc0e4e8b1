export interface ImageFacts {
  format: 'png' | 'jpeg'
  /** In pixels. */
  width: number
  height: number
}

/** Reads a PNG's IHDR (PNG 11.2.2) or a JPEG's frame header (ITU T.81 B.2.2); null where the bytes are neither, or have no size. */
export function imageSize(bytes: Uint8Array): ImageFacts | null {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const facts = pngSize(view) ?? jpegSize(view)
  return facts && facts.width > 0 && facts.height > 0 ? facts : null
}

function pngSize(view: Buffer): ImageFacts | null {
  if (
    view.length < 33 ||
    view.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n' ||
    view.toString('latin1', 12, 16) !== 'IHDR'
  )
    return null
  return { format: 'png', width: view.readUInt32BE(16), height: view.readUInt32BE(20) }
}

function jpegSize(view: Buffer): ImageFacts | null {
  if (view.length < 4 || view.readUInt16BE(0) !== 0xffd8) return null
  let at = 2
  while (at + 4 <= view.length) {
    if (view[at] !== 0xff) return null
    const marker = view[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2
    else if (marker === 0xd9 || marker === 0xda) return null
    else if (isFrame(marker))
      return at + 9 <= view.length
        ? { format: 'jpeg', height: view.readUInt16BE(at + 5), width: view.readUInt16BE(at + 7) }
        : null
    else at += 2 + view.readUInt16BE(at + 2)
  }
  return null
}

/** SOF0 to SOF15, without the tables (DHT, JPG, DAC) that stand among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
