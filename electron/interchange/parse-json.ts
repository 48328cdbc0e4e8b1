import { AppError } from '../../shared/errors.ts'
import { type Path, quote } from '../../shared/interchange/fault-path.ts'

/** Deeper than any record needs: the deepest is a footnote in a table in minutes. */
export const deepest = 64
/** How much of a path that is too long to be read is told. */
const shown = 8

/** What is wrong although it can be read. */
export interface JsonFault {
  path: Path
  message: string
}

/**
 * Reads JSON as RFC 8259 has it, but says where it breaks off in plain words, and reports what JSON.parse hides:
 * a key that stands twice in an object, and nesting without end. Throws `not-json`.
 */
export function parseJson(text: string): { value: unknown; faults: JsonFault[] } {
  const faults: JsonFault[] = []
  const path: (string | number)[] = []
  let at = 0

  const fail = (reason: string, where = at): never => {
    const before = text.slice(0, where)
    const line = before.split('\n').length
    throw new AppError('not-json', {
      reason: `line ${line}, column ${where - before.lastIndexOf('\n')}: ${reason}`,
    })
  }
  const found = (): string =>
    at < text.length ? quote(String.fromCodePoint(text.codePointAt(at) ?? 0)) : 'the end of the file'
  const skipSpace = (): void => {
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return
      at++
    }
  }

  const readText = (): string => {
    const start = at++
    const end = text.indexOf('"', at)
    if (end < 0) return fail('a text starts here and has no closing quotation mark', start)
    const plain = text.slice(at, end)
    if (!special.test(plain)) {
      at = end + 1
      return plain
    }
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === 0x22) {
        at++
        return JSON.parse(text.slice(start, at))
      }
      if (code < 0x20)
        return fail(
          'a text may not hold a line break or control character as it stands; write \\n or \\u0007',
        )
      if (code !== 0x5c) continue
      const pair = text.slice(at, at + 6)
      if (!/^\\(["\\/bfnrt]|u[0-9A-Fa-f]{4})/.test(pair))
        return fail(`${quote(pair.slice(0, 2))} is no escape in a text`)
      at++
    }
    return fail('a text starts here and has no closing quotation mark', start)
  }

  const readNumber = (): number => {
    number.lastIndex = at
    const match = number.exec(text)
    if (!match) return fail(`expected a value, found ${found()}`)
    at += match[0].length
    return Number(match[0])
  }

  const readWord = (): unknown => {
    for (const [word, value] of words)
      if (text.startsWith(word, at)) {
        at += word.length
        return value
      }
    return fail(`expected a value, found ${found()}`)
  }

  const readObject = (): Record<string, unknown> => {
    const object: Record<string, unknown> = {}
    at++
    skipSpace()
    if (text[at] === '}') {
      at++
      return object
    }
    while (true) {
      if (text[at] !== '"') return fail(`expected a key in quotation marks, found ${found()}`)
      const key = readText()
      skipSpace()
      if (text[at] !== ':') return fail(`expected a colon after the key ${quote(key)}, found ${found()}`)
      at++
      path.push(key)
      if (Object.hasOwn(object, key))
        faults.push({ path: [...path], message: 'stands twice in the same object' })
      const value = readValue()
      path.pop()
      if (key === '__proto__')
        Object.defineProperty(object, key, { value, enumerable: true, configurable: true })
      else object[key] = value
      skipSpace()
      if (text[at] === '}') {
        at++
        return object
      }
      if (text[at] !== ',') return fail(`expected a comma or } here, found ${found()}`)
      at++
      skipSpace()
    }
  }

  const readList = (): unknown[] => {
    const list: unknown[] = []
    at++
    skipSpace()
    if (text[at] === ']') {
      at++
      return list
    }
    while (true) {
      path.push(list.length)
      list.push(readValue())
      path.pop()
      skipSpace()
      if (text[at] === ']') {
        at++
        return list
      }
      if (text[at] !== ',') return fail(`expected a comma or ] here, found ${found()}`)
      at++
    }
  }

  /** Passes over a list or an object that stands too deep, without going into it. */
  const skipDeep = (): null => {
    faults.push({
      path: path.slice(0, shown),
      message: `holds lists and objects more than ${deepest} deep`,
    })
    let open = 0
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === 0x22) {
        readText()
        continue
      }
      if (code === 0x7b || code === 0x5b) open++
      if (code === 0x7d || code === 0x5d) open--
      at++
      if (open === 0) return null
    }
    return fail('the file ends within a list or an object')
  }

  const readValue = (): unknown => {
    skipSpace()
    const code = text.charCodeAt(at)
    if (code === 0x22) return readText()
    if (code === 0x7b || code === 0x5b) {
      if (path.length >= deepest) return skipDeep()
      return code === 0x7b ? readObject() : readList()
    }
    return code === 0x2d || (code >= 0x30 && code <= 0x39) ? readNumber() : readWord()
  }

  skipSpace()
  if (at === text.length) fail('the file is empty')
  const value = readValue()
  skipSpace()
  if (at < text.length) fail(`expected nothing more, found ${found()}`)
  return { value, faults }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that JSON forbids in a text
const special = /[\\\u0000-\u001f]/
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const words: readonly [string, unknown][] = [
  ['true', true],
  ['false', false],
  ['null', null],
]
