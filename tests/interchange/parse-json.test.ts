import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../../electron/interchange/parse-json.ts'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { faultsOf, file, notJson } from './faults-of.ts'

test('reads what JSON.parse reads', () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 5, stringUnit: 'binary' }),
      fc.constantFrom(undefined, 2, '\t'),
      (value, indent) => {
        const text = JSON.stringify(value, null, indent)
        expect(parseJson(text)).toEqual({ value: JSON.parse(text), faults: [] })
      },
    ),
    { numRuns: 500 },
  )
})

test('refuses what JSON.parse refuses', () => {
  const pieces = fc.constantFrom(
    ...'{}[]",:\\ \n-+.eE0123truefalsn/',
    '"a"',
    'null',
    '1',
    '\\u',
    'é',
    '\u0001',
  )
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (made) => {
      const text = made.join('')
      const reads = (read: (text: string) => unknown): boolean => {
        try {
          read(text)
          return true
        } catch {
          return false
        }
      }
      expect(reads(parseJson)).toBe(reads(JSON.parse))
    }),
    { numRuns: 5000 },
  )
})

test('a prototype is a key like any other', () => {
  const { value } = parseJson('{"__proto__":{"a":1}}')
  expect(Object.keys(value ?? {})).toEqual(['__proto__'])
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
})

describe('what is no JSON is refused with its line and column:', () => {
  test.each([
    ['', 'line 1, column 1: the file is empty'],
    [' \n ', 'line 2, column 2: the file is empty'],
    ['{"a": 1,}', 'line 1, column 9: expected a key in quotation marks, found "}"'],
    [
      '{\n  "a": 1\n  "b": 2\n}',
      'line 3, column 3: expected a comma or } here, found """'.replace('"""', '"\\""'),
    ],
    ['{"a" 1}', 'line 1, column 6: expected a colon after the key "a", found "1"'],
    ['{a: 1}', 'line 1, column 2: expected a key in quotation marks, found "a"'],
    ['[1, 2', 'line 1, column 6: expected a comma or ] here, found the end of the file'],
    ['["a]', 'line 1, column 2: a text starts here and has no closing quotation mark'],
    [
      '["a\nb"]',
      'line 1, column 4: a text may not hold a line break or control character as it stands; write \\n or \\u0007',
    ],
    ['["\\x"]', 'line 1, column 3: "\\\\x" is no escape in a text'],
    ['[01]', 'line 1, column 3: expected a comma or ] here, found "1"'],
    ['[NaN]', 'line 1, column 2: expected a value, found "N"'],
    ['{} {}', 'line 1, column 4: expected nothing more, found "{"'],
    ['// a comment\n{}', 'line 1, column 1: expected a value, found "/"'],
  ])('%j', (text, reason) => {
    expect(notJson(text)).toBe(reason)
  })
})

describe('the bytes of a file', () => {
  const sound = JSON.stringify(file())

  test('may begin with a byte order mark', () => {
    expect(readProgramme(Buffer.from(`\ufeff${sound}`))).toEqual(readProgramme(sound))
    expect(readProgramme(`\ufeff${sound}`)).toEqual(readProgramme(sound))
  })

  test('are refused in UTF-16', () => {
    expect(notJson(Buffer.from(`\ufeff${sound}`, 'utf16le'))).toBe('it is in UTF-16: save it again as UTF-8')
  })

  test('are refused where they are not UTF-8, with the line', () => {
    const broken = Buffer.concat([Buffer.from('{\n"a": "'), Buffer.of(0xe9), Buffer.from('"}')])
    expect(notJson(broken)).toBe('line 2: it is not in UTF-8: save it again as UTF-8')
  })
})

describe('endless nesting', () => {
  test('of lists is a fault at once', () => {
    const deep = JSON.stringify(file({ publications: [] })).replace(
      '"publications":[]',
      `"publications":${'['.repeat(1e6)}${']'.repeat(1e6)}`,
    )
    expect(faultsOf(deep)).toEqual([
      'publications[0][0][0][0][0][0][0]: holds lists and objects more than 64 deep',
      'publications[0]: should be an object, not a list',
    ])
  })

  test('that never ends is no JSON', () => {
    expect(notJson('[{"a":'.repeat(1e6))).toMatch(
      /^line 1, column \d+: the file ends within a list or an object$/,
    )
  })

  test('of footnotes is a fault for the one that is too deep, and for the rest', () => {
    const note = (depth: number): string => `${'{"footnote":['.repeat(depth)}"x"${']}'.repeat(depth)}`
    const body = `[{"id":"b2","type":"plain","text":[${note(20)},${note(1000)}]}]`
    const faults = faultsOf(JSON.stringify(file()).replace('"body":"1. Words."', `"body":${body}`))
    expect(faults).toHaveLength(3)
    expect(faults).toContain(
      `updates[0].body[0].text[0]${'.footnote[0]'.repeat(8)}: is a footnote within more than 8 others`,
    )
  })
})
