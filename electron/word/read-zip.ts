import { crc32, inflateRawSync } from 'node:zlib'
import { AppError } from '../../shared/errors.ts'

/** What a zip may be at the most before any of it is read. */
export interface ZipLimits {
  entries: number
  /** Of one part, unpacked, in bytes. */
  part: number
  /** Of all parts, unpacked, in bytes. */
  all: number
  /** How many bytes one packed byte may become, in parts beyond 1 MB; unlimited where absent. */
  ratio?: number
  /** Refuses what no Word file of an honest writer has: names that lead elsewhere, twins, parts within each other. */
  strict?: boolean
}
const usual: ZipLimits = { entries: 20_000, part: 512 * 2 ** 20, all: 2 ** 30 }

export interface Zip {
  /** In the order of the directory. */
  names: string[]
  /** A part unpacked and checked against its sum; null where there is none. */
  bytes(name: string): Uint8Array | null
  /** How large a part is unpacked, in bytes; null where there is none. */
  size(name: string): number | null
  /** A part as UTF-8. */
  text(name: string): string | null
}

interface Entry {
  method: number
  crc: number
  packed: number
  size: number
  offset: number
}

const decoder = new TextDecoder('utf-8')

/**
 * Reads a zip's directory (APPNOTE 4.3.12, 4.3.16) and unpacks parts when they are asked for.
 * @throws AppError wrong-document where it is no zip or is damaged, too-large where it goes beyond the limits
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = usual): Zip {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = readDirectory(view, limits)
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name)
    return entry ? unpack(view, entry, name) : null
  }
  return {
    names: [...entries.keys()],
    bytes: read,
    size: (name) => entries.get(name)?.size ?? null,
    text(name) {
      const part = read(name)
      return part && decoder.decode(part)
    },
  }
}

function readDirectory(view: Buffer, limits: ZipLimits): Map<string, Entry> {
  const end = findEnd(view)
  const count = view.readUInt16LE(end + 10)
  let at = view.readUInt32LE(end + 16)
  if (limits.strict && (at === 0xffffffff || count === 0xffff))
    damaged('it is a zip of a kind (zip64) that Word does not write')
  if (count > limits.entries)
    throw new AppError('too-large', { what: 'document', limit: `${limits.entries} parts` })
  const entries = new Map<string, Entry>()
  const twins = new Set<string>()
  let all = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== 0x02014b50) damaged('its list of parts is broken')
    const nameLength = view.readUInt16LE(at + 28)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    const size = view.readUInt32LE(at + 24)
    all += size
    if (size > limits.part || all > limits.all)
      throw new AppError('too-large', {
        what: 'document',
        limit: `${Math.round(limits.all / 2 ** 20)} MB unpacked`,
      })
    const packed = view.readUInt32LE(at + 20)
    if (limits.ratio !== undefined && size > 2 ** 20 && size > packed * limits.ratio)
      throw new AppError('too-large', {
        what: 'document',
        limit: `${limits.ratio} times its packed size for each part`,
      })
    if (view.readUInt16LE(at + 8) & 1) damaged('it is locked with a password')
    if (limits.strict) refuseName(name, twins)
    if (entries.has(name)) damaged(`it holds ${name} twice`)
    entries.set(name, {
      method: view.readUInt16LE(at + 10),
      crc: view.readUInt32LE(at + 16),
      packed,
      size,
      offset: view.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32)
  }
  if (limits.strict) refuseOverlaps(entries)
  return entries
}

/** Part names compare without case (ISO/IEC 29500-2, 6.2.2.3), so two that differ in it alone are twins. */
function refuseName(name: string, twins: Set<string>): void {
  if (/^([/\\]|[A-Za-z]:)/.test(name) || name.split(/[/\\]/).includes('..') || name.includes('\0'))
    damaged('it holds a part whose name leads out of it')
  const plain = name.toLowerCase()
  if (twins.has(plain)) damaged(`it holds ${name} twice`)
  twins.add(plain)
}

/** Entries that share their packed bytes make a small file large without a high ratio in any of them. */
function refuseOverlaps(entries: ReadonlyMap<string, Entry>): void {
  let end = 0
  for (const { offset, packed } of [...entries.values()].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) damaged('its parts lie within each other')
    end = offset + 30 + packed
  }
}

/** The end of the directory stands in the last 65,557 bytes: 22 of its own and a comment. */
function findEnd(view: Buffer): number {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 65_557); at--)
    if (view.readUInt32LE(at) === 0x06054b50) return at
  return damaged('it is not a zip file')
}

function unpack(view: Buffer, entry: Entry, name: string): Uint8Array {
  const { offset, packed, size, method } = entry
  if (offset + 30 > view.length || view.readUInt32LE(offset) !== 0x04034b50)
    damaged(`${name} is not where it should be`)
  const start = offset + 30 + view.readUInt16LE(offset + 26) + view.readUInt16LE(offset + 28)
  const raw = view.subarray(start, start + packed)
  let part: Uint8Array = raw
  if (method === 8) {
    try {
      part = inflateRawSync(raw, { maxOutputLength: size + 1 })
    } catch {
      damaged(`${name} cannot be unpacked`)
    }
  } else if (method !== 0) damaged(`${name} is packed in a way that Word does not use`)
  if (part.length !== size || crc32(part) !== entry.crc) damaged(`${name} is not what its sum says`)
  return part
}

function damaged(reason: string): never {
  throw new AppError('wrong-document', { document: 'Word document', reason })
}
