type Png = (size: number) => Buffer

/** A Windows icon whose images are PNGs. */
export function icoFile(sizes: number[], png: Png): Buffer {
  const images = sizes.map((size) => ({ size, bytes: png(size) }))
  const head = Buffer.alloc(6 + 16 * images.length)
  head.writeUInt16LE(1, 2) // an icon, not a cursor
  head.writeUInt16LE(images.length, 4)
  let offset = head.length
  for (const [index, { size, bytes }] of images.entries()) {
    const entry = 6 + 16 * index
    head.set([size % 256, size % 256, 0, 0], entry) // 256 is written as 0
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(bytes.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += bytes.length
  }
  return Buffer.concat([head, ...images.map(({ bytes }) => bytes)])
}

/** What macOS calls each size, in pixels. */
const icnsTypes = {
  icp4: 16,
  icp5: 32,
  ic07: 128,
  ic08: 256,
  ic09: 512,
  ic10: 1024,
  ic11: 32,
  ic12: 64,
  ic13: 256,
  ic14: 512,
}

/** A macOS icon whose images are PNGs. */
export function icnsFile(png: Png): Buffer {
  const images = Object.entries(icnsTypes).map(([type, size]) => block(type, png(size)))
  return block('icns', Buffer.concat(images))
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
