import { createHash } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { readCase, writeCase } from '../../electron/briefcase/case-file.ts'
import { readNotes, writeNotes } from '../../electron/briefcase/notes-file.ts'
import { makeNotes } from '../../electron/services/briefcases/make-notes.ts'
import { messageFor } from '../../shared/error-messages.ts'
import { type AppError, isAppError } from '../../shared/errors.ts'
import { change, madeCase, noImage, onPaper } from './made-case.ts'

const passphrase = 'ferry at low tide'
const open = { file: 'x.sederunt-case' }
const keyed = { ...open, passphrase }
type Bytes = Uint8Array

let plain: Bytes
let locked: Bytes
let notes: Bytes
beforeAll(async () => {
  const pack = madeCase({}, [change('n1', 1, { on: onPaper(), text: 'Ask', for: 'shared' })])
  plain = await writeCase(pack, noImage)
  locked = await writeCase(pack, noImage, { passphrase })
  notes = await writeNotes(makeNotes(pack, pack.annotations))
})

/** The parts of an unprotected file, and of a protected one as far as they can be told. */
function taken(bytes: Bytes) {
  const all = Buffer.from(bytes)
  const line = all.indexOf(0x0a) + 1
  const end = line + 4 + all.readUInt32BE(line)
  return { all, line, head: JSON.parse(all.subarray(line + 4, end).toString()), end }
}

/** A file as a hostile hand would write it: its hash is right. */
function forged(head: unknown, body: Uint8Array, first = 'sederunt-case 1\n'): Bytes {
  const json = Buffer.from(typeof head === 'string' ? head : JSON.stringify(head))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  const all = Buffer.concat([Buffer.from(first), length, json, body])
  return Buffer.concat([all, createHash('sha256').update(all).digest()])
}

/** The same case with another body, sealed as it should be. */
function saying(edit: (body: Record<string, unknown>) => unknown, of = plain, first?: string): Bytes {
  const { all, head, end } = taken(of)
  const body = JSON.parse(inflateRawSync(all.subarray(end, end + head.packed)).toString())
  const edited = edit(body)
  const text = Buffer.from(typeof edited === 'string' ? edited : JSON.stringify(edited))
  const packed = deflateRawSync(text)
  return forged({ packing: 'deflate', packed: packed.length, plain: text.length }, packed, first)
}

const flipped = (bytes: Bytes, at: number, by = 1): Bytes => {
  const copy = Uint8Array.from(bytes)
  const place = at < 0 ? copy.length + at : at
  copy[place] = (copy[place] ?? 0) ^ by
  return copy
}
const withHead = (bytes: Bytes, edit: (head: Record<string, unknown>) => unknown): Bytes => {
  const { all, line, head, end } = taken(bytes)
  const json = Buffer.from(JSON.stringify(edit(head)))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(json.length)
  return Buffer.concat([all.subarray(0, line), length, json, all.subarray(end)])
}
const protectedBy = (edit: object) =>
  withHead(locked, (head) => ({ ...head, protection: { ...(head.protection as object), ...edit } }))

async function refusedAs(work: Promise<unknown>): Promise<AppError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!isAppError(error)) throw new Error(`not refused in plain words: ${String(error)}`)
  const { title, what } = messageFor(error)
  const faults =
    'faults' in error.details ? error.details.faults.map(({ path, message }) => `${path} ${message}`) : []
  expect(`${title}. ${what} ${faults.join(' ')}`).not.toMatch(/undefined|zlib|zod|\[object|Z_|ERR_/)
  return error
}

type Case = [what: string, code: AppError['code'], make: () => Bytes | Promise<Bytes>, says?: RegExp]

const cases: Case[] = [
  // Not a case at all
  ['nothing', 'unreadable', () => new Uint8Array()],
  ['one byte', 'unreadable', () => new Uint8Array([0])],
  ['a Word file', 'unreadable', () => Buffer.from('PK\u0003\u0004 and so on')],
  ['a programme file in JSON', 'unreadable', () => Buffer.from('{"format":"sederunt.programme"}')],
  ['a SQLite file', 'unreadable', () => Buffer.from('SQLite format 3\0')],
  ['a notes file', 'unreadable', () => notes, /notes file, not a pack/],
  ['version 0', 'unreadable', () => forged({}, Buffer.alloc(0), 'sederunt-case 0\n')],
  ['a newer version', 'newer', () => forged({}, Buffer.alloc(0), 'sederunt-case 2\n'), /newer Sederunt/],
  ['a newer version with a head of its own', 'newer', () => Buffer.from('sederunt-case 917\nanything')],
  ['a version without end', 'unreadable', () => Buffer.from(`sederunt-case ${'9'.repeat(40)}\n`)],
  // Cut off and added to
  ['the first line alone', 'unreadable', () => plain.subarray(0, 16), /cut off/],
  ['half of the head', 'unreadable', () => plain.subarray(0, 30), /cut off/],
  ['half of the file', 'unreadable', () => plain.subarray(0, plain.length >> 1), /cut off/],
  ['all but the last byte', 'unreadable', () => plain.subarray(0, -1), /cut off/],
  ['a byte too many', 'unreadable', () => Buffer.concat([plain, Buffer.alloc(1)]), /added after/],
  ['the file twice', 'unreadable', () => Buffer.concat([plain, plain]), /added after/],
  ['a protected file that is cut off', 'unreadable', () => locked.subarray(0, -9), /cut off/],
  [
    'a protected file that was added to',
    'unreadable',
    () => Buffer.concat([locked, Buffer.from('x')]),
    /added/,
  ],
  // Changed without care
  ['a bit of the body', 'unreadable', () => flipped(plain, plain.length >> 1), /damaged/],
  ['a bit of the hash', 'unreadable', () => flipped(plain, -1), /damaged/],
  ['the length of the head', 'unreadable', () => flipped(plain, 16, 0x7f), /head is damaged/],
  ['the head', 'unreadable', () => flipped(plain, 22, 0x40), /damaged/],
  ['a head that is no object', 'unreadable', () => forged('[]', Buffer.alloc(0)), /head is damaged/],
  [
    'a head with a key of its own',
    'unreadable',
    () => withHead(plain, (head) => ({ ...head, more: 1 })),
    /head/,
  ],
  [
    'a head that is a page long',
    'unreadable',
    () => forged({ x: 'y'.repeat(5000) }, Buffer.alloc(0)),
    /head/,
  ],
  [
    'negative lengths',
    'unreadable',
    () => forged({ packing: 'none', packed: -1, plain: -1 }, Buffer.alloc(0)),
    /head/,
  ],
  // Traps
  [
    'a bomb',
    'unreadable',
    () => {
      const packed = deflateRawSync(Buffer.alloc(300 * 2 ** 20))
      return forged({ packing: 'deflate', packed: packed.length, plain: 300 * 2 ** 20 }, packed)
    },
    /far more/,
  ],
  [
    'a bomb that says it is small',
    'unreadable',
    () => {
      const packed = deflateRawSync(Buffer.alloc(64 * 2 ** 20))
      return forged({ packing: 'deflate', packed: packed.length, plain: 2 ** 20 }, packed)
    },
    /unpacked/,
  ],
  [
    'one that says it holds terabytes',
    'too-large',
    () => forged({ packing: 'deflate', packed: 9, plain: 2 ** 42 }, Buffer.alloc(9)),
  ],
  [
    'one that holds less than it says',
    'unreadable',
    () => {
      const packed = deflateRawSync(Buffer.from('{}'))
      return forged({ packing: 'deflate', packed: packed.length, plain: 3 }, packed)
    },
    /less than/,
  ],
  [
    'what cannot be unpacked',
    'unreadable',
    () => forged({ packing: 'deflate', packed: 4, plain: 9 }, Buffer.from('abcd')),
  ],
  ['a file that is too large', 'too-large', () => new Uint8Array(256 * 2 ** 20 + 1)],
  // Hostile keys
  ['a key derivation that takes 4 GB', 'unreadable', () => protectedBy({ logN: 22 }), /head/],
  ['one that takes forever', 'unreadable', () => protectedBy({ p: 4096 }), /head/],
  ['one that takes no time', 'unreadable', () => protectedBy({ logN: 10 }), /head/],
  ['wide blocks', 'unreadable', () => protectedBy({ r: 1024 }), /head/],
  ['another derivation', 'unreadable', () => protectedBy({ kdf: 'pbkdf2' }), /head/],
  ['another cipher', 'unreadable', () => protectedBy({ cipher: 'aes-256-cbc' }), /head/],
  ['a short nonce', 'unreadable', () => protectedBy({ nonce: '00' }), /head/],
  // Protected files that were changed
  [
    'another salt',
    'wrong-passphrase',
    () => protectedBy({ salt: '0'.repeat(32) }),
    /wrong passphrase, or the file’s head/,
  ],
  ['another nonce', 'wrong-passphrase', () => protectedBy({ nonce: '0'.repeat(24) }), /head is damaged/],
  ['fewer rounds', 'wrong-passphrase', () => protectedBy({ logN: 16 }), /head is damaged/],
  [
    'another length of what it holds',
    'wrong-passphrase',
    () => withHead(locked, (head) => ({ ...head, plain: Number(head.plain) + 1 })),
  ],
  ['the key check', 'wrong-passphrase', () => flipped(locked, taken(locked).end + 3)],
  ['the first protected byte', 'tampered', () => flipped(locked, taken(locked).end + 32), /tampered/],
  ['a protected byte in the middle', 'tampered', () => flipped(locked, locked.length >> 1)],
  ['the last protected byte', 'tampered', () => flipped(locked, -17)],
  ['the tag', 'tampered', () => flipped(locked, -1)],
  ['protection taken off', 'unreadable', () => withHead(locked, ({ protection: _, ...head }) => head)],
  [
    'protection put on',
    'unreadable',
    () => withHead(plain, (head) => ({ ...head, protection: taken(locked).head.protection })),
  ],
  // Sealed well, and wrong inside
  ['no JSON', 'unreadable', () => saying(() => 'not JSON')],
  [
    'half a character',
    'unreadable',
    () => {
      const packed = deflateRawSync(Buffer.from([0x22, 0xc3, 0x22]))
      return forged({ packing: 'deflate', packed: packed.length, plain: 3 }, packed)
    },
  ],
  ['an empty object', 'faults', () => saying(() => ({}))],
  ['a list', 'faults', () => saying(() => [])],
  ['nesting without end', 'unreadable', () => saying(() => `${'['.repeat(200_000)}`)],
  ['a key of its own', 'faults', () => saying((body) => ({ ...body, macro: 'x' }))],
  [
    'a key twice',
    'faults',
    () => saying((body) => JSON.stringify(body).replace('{"format"', '{"format":"x","format"')),
  ],
  ['a version of its own inside', 'faults', () => saying((body) => ({ ...body, version: 2 }))],
  ['another format inside', 'faults', () => saying((body) => ({ ...body, format: 'sederunt.notes' }))],
  [
    'a meeting that is not in it',
    'faults',
    () => saying((body) => ({ ...body, meeting: { ...(body.meeting as object), id: 'nowhere' } })),
  ],
  [
    'a person who is not in it',
    'faults',
    () => saying((body) => ({ ...body, for: { ...(body.for as object), person: 'nobody' } })),
  ],
  [
    'a path for an id',
    'faults',
    () => saying((body) => ({ ...body, programme: { id: '../../x', name: '' } })),
  ],
  [
    'records with a fault',
    'faults',
    () => saying((body) => ({ ...body, records: { ...(body.records as object), people: [{ id: 'x' }] } })),
  ],
  [
    'a reference to nothing',
    'faults',
    () => saying((body) => ({ ...body, records: { ...(body.records as object), groups: [] } })),
  ],
  ['records that are none', 'faults', () => saying((body) => ({ ...body, records: null }))],
  [
    'records without end',
    'faults',
    () => saying((body) => ({ ...body, records: JSON.parse(`${'['.repeat(3000)}${']'.repeat(3000)}`) })),
  ],
  [
    'an annotation with a key of its own',
    'faults',
    () => saying((body) => ({ ...body, annotations: [{ ...(body.annotations as object[])[0], x: 1 }] })),
  ],
  [
    'an annotation on another meeting',
    'faults',
    () =>
      saying((body) => ({
        ...body,
        annotations: [change('n9', 1, { on: { ...onPaper(), meeting: 'eag-jan' } })],
      })),
  ],
  [
    'an annotation of no moment',
    'faults',
    () => saying((body) => ({ ...body, annotations: [{ ...change('n9', 1, {}), at: 'yesterday' }] })),
  ],
]

describe('a case that is not what was written', () => {
  it('is tried in at least 40 ways', () => expect(cases.length).toBeGreaterThanOrEqual(40))

  it.each(cases)('%s is refused: %s', async (_what, code, make, says = /./) => {
    const error = await refusedAs(readCase(await make(), keyed))
    expect(error.code).toBe(code)
    const { title, what } = messageFor(error)
    expect(`${title}. ${what}`).toMatch(says)
  })

  it('takes the passphrase that it was made with, and no other', async () => {
    await expect(readCase(locked, open)).rejects.toMatchObject({ code: 'passphrase-needed' })
    for (const wrong of ['', 'Ferry at low tide', 'ferry at low tide ', 'x'.repeat(5000)])
      await expect(readCase(locked, { ...open, passphrase: wrong })).rejects.toMatchObject({
        code: 'wrong-passphrase',
      })
    await expect(readCase(locked, keyed)).resolves.toMatchObject({ meeting: { id: 'eag-nov' } })
    await expect(writeCase(madeCase(), noImage, { passphrase: 'abc' })).rejects.toMatchObject({
      code: 'faults',
    })
  })

  it('takes the same passphrase typed on another system', async () => {
    const composed = 'caf\u00e9 at low tide'
    const bytes = await writeCase(madeCase(), noImage, { passphrase: composed })
    await expect(readCase(bytes, { ...open, passphrase: composed.normalize('NFD') })).resolves.toBeDefined()
  })

  it('never opens where any one byte of it has changed', async () => {
    const step = Math.max(1, Math.floor(plain.length / 400))
    for (let at = 0; at < plain.length; at += at < 100 ? 1 : step)
      await refusedAs(readCase(flipped(plain, at, 1 << (at % 8)), open))
  })
})

describe('notes that are not what was written', () => {
  const inNotes: Case[] = [
    ['a case', 'unreadable', () => plain, /pack for reading, not a notes file/],
    ['a newer version', 'newer', () => forged({}, Buffer.alloc(0), 'sederunt-notes 2\n')],
    ['cut off', 'unreadable', () => notes.subarray(0, -40)],
    ['a bit changed', 'unreadable', () => flipped(notes, notes.length >> 1)],
    [
      'a key of its own',
      'faults',
      () => saying((body) => ({ ...body, records: {} }), notes, 'sederunt-notes 1\n'),
    ],
    [
      'another meeting',
      'faults',
      () =>
        saying(
          (body) => ({
            ...body,
            annotations: [change('n9', 1, { on: { ...onPaper(), meeting: 'eag-jan' } })],
          }),
          notes,
          'sederunt-notes 1\n',
        ),
    ],
    [
      'a novel',
      'faults',
      () =>
        saying(
          (body) => ({ ...body, annotations: [change('n9', 1, { text: 'x'.repeat(20_001) })] }),
          notes,
          'sederunt-notes 1\n',
        ),
    ],
  ]
  it.each(inNotes)('%s is refused: %s', async (_what, code, make, says = /./) => {
    const error = await refusedAs(readNotes(await make(), { file: 'y.sederunt-notes' }))
    expect(error.code).toBe(code)
    const { title, what } = messageFor(error)
    expect(`${title}. ${what}`).toMatch(says)
  })
})
