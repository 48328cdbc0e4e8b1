import { createHash, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { z } from 'zod'
import { AppError } from '../../shared/errors.ts'
import { type BriefcaseKind, briefcaseKinds, freeBytes, longestHead, mostRatio } from './kinds.ts'
import {
  checkLength,
  checkPassphrase,
  decrypt,
  deriveKeys,
  encrypt,
  isSame,
  keyCheck,
  newProtection,
  protection,
  tagLength,
} from './passphrase.ts'

const headSchema = z.strictObject({
  packing: z.enum(['deflate', 'none']),
  /** Of the body as it stands in the file and as it was, in bytes. */
  packed: z.number().int().min(0),
  plain: z.number().int().min(1),
  protection: protection.optional(),
})
type Head = z.infer<typeof headSchema>

const hashLength = 32
const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()
const limitOf = (bytes: number): string => `${Math.round(bytes / 2 ** 20)} MB`

/**
 * A body as the bytes of a file: always the same ones, unless a passphrase protects it. Throws `too-large`, and `faults` for a
 * passphrase that is too short.
 */
export async function seal(
  kind: BriefcaseKind,
  body: string,
  { passphrase, random = randomBytes }: { passphrase?: string | undefined; random?: typeof randomBytes } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const { word, version, mostBytes, mostPlain, called } = briefcaseKinds[kind]
  const plain = Buffer.from(body)
  if (plain.length > mostPlain) throw new AppError('too-large', { what: called, limit: limitOf(mostPlain) })
  const { packing, packed } = await pack(plain)
  if (packed.length + longestHead > mostBytes)
    throw new AppError('too-large', { what: called, limit: limitOf(mostBytes) })
  if (passphrase !== undefined) checkPassphrase(passphrase)
  const head: Head = {
    packing,
    packed: packed.length,
    plain: plain.length,
    ...(passphrase !== undefined && { protection: newProtection(random) }),
  }
  const json = Buffer.from(JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  const top = Buffer.concat([Buffer.from(`${word} ${version}\n`), length, json])
  if (passphrase === undefined || !head.protection) {
    const all = Buffer.concat([top, packed])
    return new Uint8Array(Buffer.concat([all, sha256(all)]))
  }
  const keys = await deriveKeys(passphrase, head.protection)
  const checked = Buffer.concat([top, keyCheck(keys.check, top)])
  return new Uint8Array(Buffer.concat([checked, encrypt(packed, keys.cipher, head.protection, checked)]))
}

/** As small as it gets, unless it gets so small that its reader would have to take it for a trap. */
async function pack(plain: Buffer): Promise<{ packing: Head['packing']; packed: Buffer }> {
  const deflated = await promisify(deflateRaw)(plain, { level: 9 })
  return isTrap(deflated.length, plain.length)
    ? { packing: 'none', packed: plain }
    : { packing: 'deflate', packed: deflated }
}

const isTrap = (packed: number, plain: number): boolean => plain > freeBytes && plain > packed * mostRatio

/** Which of the two files it says that it is; null for neither. */
export function kindOf(bytes: Uint8Array): BriefcaseKind | null {
  const line = firstLine(bytes)
  const kinds = Object.keys(briefcaseKinds) as BriefcaseKind[] // the keys of the literal
  return kinds.find((kind) => line?.word === briefcaseKinds[kind].word) ?? null
}

/** Whether it says that it takes a passphrase to read it. */
export function isProtected(bytes: Uint8Array, file: string): boolean {
  const kind = kindOf(bytes)
  return kind !== null && readHead(kind, bytes, file).head.protection !== undefined
}

/**
 * The body of a file, once it is known to be what was written. `file` is its name, never its folder. Throws `unreadable`, `newer`,
 * `too-large`, `passphrase-needed`, `wrong-passphrase` and `tampered`.
 */
export async function unseal(
  kind: BriefcaseKind,
  bytes: Uint8Array,
  { file, passphrase }: { file: string; passphrase?: string | undefined },
): Promise<Buffer> {
  const { mostPlain, mostBytes, called } = briefcaseKinds[kind]
  if (bytes.length > mostBytes) throw new AppError('too-large', { what: called, limit: limitOf(mostBytes) })
  const { head, end } = readHead(kind, bytes, file)
  const refuse = (reason: string): never => {
    throw new AppError('unreadable', { file, reason })
  }
  const { plain, packed, packing } = head
  if (plain > mostPlain) throw new AppError('too-large', { what: called, limit: limitOf(mostPlain) })
  if (packing === 'none' ? plain !== packed : isTrap(packed, plain))
    refuse('It says that it holds far more than it can')
  const whole = end + packed + (head.protection ? checkLength + tagLength : hashLength)
  if (bytes.length < whole) refuse('It is cut off: its end is missing')
  if (bytes.length > whole) refuse('Something has been added after its end')
  const inside = head.protection
    ? await open(bytes, end, head.protection, { file, passphrase })
    : checked(bytes, refuse).subarray(end)
  return unpack(inside, head, refuse)
}

function checked(bytes: Uint8Array, refuse: (reason: string) => never): Uint8Array {
  const all = bytes.subarray(0, -hashLength)
  return isSame(sha256(all), bytes.subarray(-hashLength))
    ? all
    : refuse('It is damaged: it is not what was written')
}

async function open(
  bytes: Uint8Array,
  end: number,
  how: NonNullable<Head['protection']>,
  { file, passphrase }: { file: string; passphrase?: string | undefined },
): Promise<Buffer> {
  if (passphrase === undefined) throw new AppError('passphrase-needed', { file })
  const keys = await deriveKeys(passphrase, how)
  const body = end + checkLength
  if (!isSame(keyCheck(keys.check, bytes.subarray(0, end)), bytes.subarray(end, body)))
    throw new AppError('wrong-passphrase', { file })
  const inside = decrypt(bytes.subarray(body), keys.cipher, how, bytes.subarray(0, body))
  if (!inside) throw new AppError('tampered', { file })
  return inside
}

async function unpack(
  packed: Uint8Array,
  { packing, plain }: Head,
  refuse: (reason: string) => never,
): Promise<Buffer> {
  if (packing === 'none') return Buffer.from(packed)
  const unpacked = await promisify(inflateRaw)(packed, { maxOutputLength: plain }).catch(() =>
    refuse('What it holds cannot be unpacked'),
  )
  return unpacked.length === plain ? unpacked : refuse('It holds less than it says')
}

function firstLine(bytes: Uint8Array): { word: string; version: number; length: number } | null {
  const line = /^([a-z-]{1,32}) ([1-9]\d{0,5})\n/.exec(Buffer.from(bytes.subarray(0, 48)).toString('latin1'))
  return line ? { word: line[1] ?? '', version: Number(line[2]), length: line[0].length } : null
}

/** The head, and where it ends. */
function readHead(kind: BriefcaseKind, bytes: Uint8Array, file: string): { head: Head; end: number } {
  const { word, version, called } = briefcaseKinds[kind]
  const refuse = (reason: string): never => {
    throw new AppError('unreadable', { file, reason })
  }
  const line = firstLine(bytes) ?? refuse(`It is not a ${called}`)
  if (line.word !== word) {
    const other = Object.values(briefcaseKinds).find((one) => one.word === line.word)
    refuse(`It is ${other ? `a ${other.called}` : 'something else'}, not a ${called}`)
  }
  if (line.version > version) throw new AppError('newer', { file, version: line.version, known: version })
  const begin = line.length + 4
  if (bytes.length < begin) refuse('It is cut off: its end is missing')
  const length = Buffer.from(bytes.subarray(line.length, begin)).readUInt32BE()
  if (length > longestHead) refuse('Its head is damaged')
  if (bytes.length < begin + length) refuse('It is cut off: its end is missing')
  const head = headSchema.safeParse(jsonOf(bytes.subarray(begin, begin + length)))
  return head.success ? { head: head.data, end: begin + length } : refuse('Its head is damaged')
}

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return null
  }
}
