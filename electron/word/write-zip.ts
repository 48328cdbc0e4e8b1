import { crc32 } from 'node:zlib'
import { AppError } from '../../shared/errors.ts'
import { combineCrc } from './combine-crc.ts'
import { lastBlock, type Piece, type Stored } from './piece.ts'

/** A part of the package: packed pieces one after another, or bytes as they stand. */
export interface ZipPart {
  name: string
  content: readonly Piece[] | Stored
}

/** The first day that a zip can name, 1 January 1980: the same records give the same bytes. */
const date = 0x21

/**
 * Writes a zip (APPNOTE 4.3.7, 4.3.12, 4.3.16), its parts in the order given, in a buffer of its own that another thread may be given.
 * @throws AppError too-large beyond 65,535 parts or 4 GB, which Word would not open either
 */
export function writeZip(parts: readonly ZipPart[]): Uint8Array<ArrayBuffer> {
  const chunks: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content } of parts) {
    const entry = measure(content)
    const nameBytes = Buffer.from(name, 'utf8')
    const head = Buffer.alloc(30)
    head.writeUInt32LE(0x04034b50, 0)
    writeFacts(head, 4, entry, nameBytes.length)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    writeFacts(central, 6, entry, nameBytes.length)
    if (offset > 0xffffffff || entry.size > 0xffffffff) tooLarge()
    central.writeUInt32LE(offset, 42)
    chunks.push(head, nameBytes, ...entry.chunks)
    directory.push(central, nameBytes)
    offset += head.length + nameBytes.length + entry.packed
  }
  const length = directory.reduce((sum, chunk) => sum + chunk.length, 0)
  if (parts.length > 0xffff || offset + length > 0xffffffff) tooLarge()
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(length, 12)
  end.writeUInt32LE(offset, 16)
  const whole = new Uint8Array(offset + length + end.length)
  let at = 0
  for (const chunk of [...chunks, ...directory, end]) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

interface Measured {
  chunks: readonly Uint8Array[]
  method: 0 | 8
  crc: number
  packed: number
  size: number
}

function measure(content: readonly Piece[] | Stored): Measured {
  if ('stored' in content) {
    const size = content.stored.length
    return { chunks: [content.stored], method: 0, crc: crc32(content.stored), packed: size, size }
  }
  let [crc, packed, size] = [0, lastBlock.length, 0]
  for (const piece of content) {
    crc = combineCrc(crc, piece.crc, piece.size)
    packed += piece.packed.length
    size += piece.size
  }
  return { chunks: [...content.map((piece) => piece.packed), lastBlock], method: 8, crc, packed, size }
}

/** What the head of a part and its line in the directory have in common, from the version needed on. */
function writeFacts(at: Buffer, start: number, entry: Measured, nameLength: number): void {
  at.writeUInt16LE(20, start)
  at.writeUInt16LE(0x0800, start + 2)
  at.writeUInt16LE(entry.method, start + 4)
  at.writeUInt16LE(0, start + 6)
  at.writeUInt16LE(date, start + 8)
  at.writeUInt32LE(entry.crc, start + 10)
  at.writeUInt32LE(entry.packed, start + 14)
  at.writeUInt32LE(entry.size, start + 18)
  at.writeUInt16LE(nameLength, start + 22)
}

function tooLarge(): never {
  throw new AppError('too-large', { what: 'document', limit: '4 GB' })
}
