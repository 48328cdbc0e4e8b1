import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

/** A stretch of a part, packed so that it can stand before and after any other: it ends on a whole byte and looks back at nothing (RFC 1951, 3.2.4). */
export interface Piece {
  packed: Uint8Array
  crc: number
  /** Unpacked, in bytes. */
  size: number
}

const deflate = promisify(deflateRaw)
const nothing: Piece = { packed: new Uint8Array(0), crc: 0, size: 0 }

/** Packs `xml` outside this thread, while the next piece is written. */
export async function packPiece(xml: string): Promise<Piece> {
  if (xml === '') return nothing
  const bytes = Buffer.from(xml, 'utf8')
  const packed = await deflate(bytes, { finishFlush: constants.Z_FULL_FLUSH })
  return { packed, crc: crc32(bytes), size: bytes.length }
}

/** Bytes as they stand, for what deflating does not make smaller. */
export interface Stored {
  stored: Uint8Array
}

/** What ends a stream of pieces: an empty last block (RFC 1951, 3.2.6). */
export const lastBlock = new Uint8Array([0x03, 0x00])
