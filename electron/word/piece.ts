import { promisify } from 'node:util'
import { constants, crc32, deflateRaw, deflateRawSync } from 'node:zlib'

/** A stretch of a part, packed so that it can stand before and after any other: it ends on a whole byte and looks back at nothing (RFC 1951, 3.2.4). */
export interface Piece {
  packed: Uint8Array
  crc: number
  /** Unpacked, in bytes. */
  size: number
}

const nothing: Piece = { packed: new Uint8Array(0), crc: 0, size: 0 }

const deflate = promisify(deflateRaw)
/** A piece's whole output at once: by default zlib comes back for every 16 kB. */
const options = (size: number) => ({
  finishFlush: constants.Z_FULL_FLUSH,
  chunkSize: Math.max(1_024, size >> 1),
})
let busy = false

/** Packs `xml`: the larger pieces in turn on another thread and on this one, so that both cores of a small laptop have work. */
export async function packPiece(xml: string): Promise<Piece> {
  if (xml === '') return nothing
  const bytes = Buffer.from(xml, 'utf8')
  const piece = (packed: Uint8Array): Piece => ({ packed, crc: crc32(bytes), size: bytes.length })
  if (busy || bytes.length < 8_192) return piece(deflateRawSync(bytes, options(bytes.length)))
  busy = true
  try {
    return piece(await deflate(bytes, options(bytes.length)))
  } finally {
    busy = false
  }
}

/** Bytes as they stand, for what deflating does not make smaller. */
export interface Stored {
  stored: Uint8Array
}

/** What ends a stream of pieces: an empty last block (RFC 1951, 3.2.6). */
export const lastBlock = new Uint8Array([0x03, 0x00])
