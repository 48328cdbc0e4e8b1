import { inflateRawSync } from 'node:zlib'
import { SaxesParser } from 'saxes'
import type { Said } from '../../../shared/rules/leaks/find-leaks.ts'

/** Zips within zips are opened as deep. */
const deepest = 3
/** Of one part, unpacked, in bytes. */
const mostBytes = 256 * 2 ** 20

/**
 * Everything that somebody could read in a file with whatever tool: of a zip its parts' names, comments, texts, attributes and
 * whatever stands between; of anything else the runs of letters in it.
 */
export function* readableIn(bytes: Uint8Array, name = '', depth = 0): Iterable<Said> {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = name === '' ? 'the file' : name
  const entries = depth < deepest ? entriesOf(view) : []
  if (entries.length === 0) {
    if (isXml(view)) yield* readableInXml(view, at)
    else yield* runsIn(view, at)
    return
  }
  const packed: [number, number][] = []
  for (const entry of entries) {
    yield { where: `${at}, the name of a part`, text: nameAsWords(entry.name) }
    if (entry.comment !== '') yield { where: `${at}, a comment on ${entry.name}`, text: entry.comment }
    if (entry.method === 8) packed.push([entry.start, entry.end])
    const part = unpacked(view, entry)
    if (part) yield* readableIn(part, name === '' ? entry.name : `${name}, ${entry.name}`, depth + 1)
  }
  yield* comment(view, at)
  yield* runsIn(between(view, packed), `${at}, outside its parts`)
}

interface Entry {
  name: string
  comment: string
  method: number
  start: number
  end: number
}

/** The directory of a zip (APPNOTE 4.3.12); empty for what is none. Every signature counts, whatever the end of the file says. */
function entriesOf(view: Buffer): Entry[] {
  if (view.length < 4 || view.readUInt32LE(0) !== 0x04034b50) return []
  const entries: Entry[] = []
  for (
    let at = view.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = view.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    if (at + 46 > view.length) break
    const [nameLength, extra, commentLength] = [28, 30, 32].map((field) => view.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ] // three were asked for
    const local = view.readUInt32LE(at + 42)
    if (local + 30 > view.length || view.readUInt32LE(local) !== 0x04034b50) continue
    const start = local + 30 + view.readUInt16LE(local + 26) + view.readUInt16LE(local + 28)
    const name = view.toString('utf8', at + 46, at + 46 + nameLength)
    const comment = at + 46 + nameLength + extra
    entries.push({
      name,
      comment: view.toString('utf8', comment, comment + commentLength),
      method: view.readUInt16LE(at + 10),
      start,
      end: Math.min(start + view.readUInt32LE(at + 20), view.length),
    })
  }
  return entries
}

function unpacked(view: Buffer, { method, start, end }: Entry): Buffer | null {
  const raw = view.subarray(start, end)
  if (method !== 8) return raw
  try {
    return inflateRawSync(raw, { maxOutputLength: mostBytes })
  } catch {
    return raw
  }
}

/** What a zip says of itself at its end (APPNOTE 4.3.16). */
function* comment(view: Buffer, at: string): Iterable<Said> {
  const end = view.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  if (end < 0 || end + 22 >= view.length) return
  yield { where: `${at}, the comment at its end`, text: view.toString('utf8', end + 22) }
}

/** The bytes that are in no packed part. */
function between(view: Buffer, packed: [number, number][]): Buffer {
  const pieces: Buffer[] = []
  let at = 0
  for (const [start, end] of packed.sort(([a], [b]) => a - b)) {
    if (start > at) pieces.push(view.subarray(at, start), Buffer.from('\n'))
    at = Math.max(at, end)
  }
  pieces.push(view.subarray(at))
  return Buffer.concat(pieces)
}

const isXml = (view: Buffer): boolean => /^(\xef\xbb\xbf)?\s*</.test(view.toString('latin1', 0, 64))

/** Elements whose text is read as one, whatever stands inside. */
const paragraphs = new Set(['p', 'comment', 'title', 'property', 'txbxContent'])

function* readableInXml(view: Buffer, where: string): Iterable<Said> {
  const found: Said[] = []
  const parser = new SaxesParser()
  const open: string[] = []
  let text = ''
  let isBroken = false
  const end = () => {
    if (text.trim() !== '') found.push({ where, text })
    text = ''
  }
  const local = (name: string) => name.slice(name.indexOf(':') + 1)
  parser.on('error', () => {
    isBroken = true
  })
  parser.on('opentag', ({ name, attributes }) => {
    const plain = local(name)
    open.push(plain)
    if (paragraphs.has(plain) || !open.some((one) => paragraphs.has(one))) end()
    if (plain === 'br' || plain === 'tab' || plain === 'cr') text += ' '
    for (const [attribute, value] of Object.entries(attributes))
      if (/\p{L}/u.test(value))
        found.push({ where: `${where}, ${attribute} of ${name}`, text: nameAsWords(value) })
  })
  parser.on('closetag', ({ name }) => {
    open.pop()
    if (paragraphs.has(local(name)) || !open.some((one) => paragraphs.has(one))) end()
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.on('comment', (comment) => found.push({ where: `${where}, a comment in its XML`, text: comment }))
  parser.on('processinginstruction', ({ target, body }) =>
    found.push({ where: `${where}, an instruction in its XML`, text: `${target} ${body}` }),
  )
  parser.on('doctype', (doctype) => found.push({ where: `${where}, its document type`, text: doctype }))
  try {
    parser.write(decoded(view)).close()
  } catch {
    isBroken = true
  }
  end()
  yield* found
  if (isBroken) yield* runsIn(view, where)
}

function decoded(view: Buffer): string {
  if (view[0] === 0xff && view[1] === 0xfe) return view.toString('utf16le')
  if (view[0] === 0xfe && view[1] === 0xff) return Buffer.from(view).swap16().toString('utf16le')
  return view.toString('utf8')
}

/** `BriefForTheChair` and `brief_for_the_chair` are words too. */
const nameAsWords = (name: string): string =>
  `${decodedUri(name)}\n${decodedUri(name)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[_.\-/\\]+/g, ' ')}`

function decodedUri(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** Runs of at least so many characters that read like words: packed bytes hold shorter ones by chance. */
const run = /[\p{L}\p{M}\p{N}\p{P}\p{S} \t]{10,}/gu
const readsLikeWords = (text: string): boolean => {
  const letters = text.match(/[\p{L} ]/gu)?.length ?? 0
  return letters > text.length * 0.75 && /\p{L}{3}/u.test(text)
}

/** What can be read in any bytes, as UTF-8 and as UTF-16 of either order. */
function* runsIn(view: Buffer, where: string): Iterable<Said> {
  for (const [match] of view.toString('utf8').matchAll(run))
    if (readsLikeWords(match)) yield { where, text: match }
  for (const shift of [0, 1])
    for (const [match] of new TextDecoder('utf-16le')
      .decode(view.subarray(shift))
      .matchAll(/[\u0020-\u024f‘’“”–—]{10,}/g))
      if (readsLikeWords(match)) yield { where, text: match }
}
