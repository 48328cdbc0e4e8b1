import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readCsv, separators, writeCsv } from '../../shared/rules/csv.ts'

const rows = (text: string) => readCsv(text).rows

describe('comma-separated values', () => {
  it('are read with quotes, commas and line ends within cells', () => {
    expect(rows('Name,Role\r\n"Reid, Morag","Head of ""all"""\r\n"Two\r\nlines",x\r\n')).toEqual([
      ['Name', 'Role'],
      ['Reid, Morag', 'Head of "all"'],
      ['Two\r\nlines', 'x'],
    ])
  })

  it('are read whatever ends their lines, with a byte order mark, without empty lines', () => {
    for (const end of ['\r\n', '\n', '\r'])
      expect(rows(`\uFEFFa,b${end}${end}c,d${end}`)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ])
    expect(rows('')).toEqual([])
    expect(rows('a,b,\n,,')).toEqual([
      ['a', 'b', ''],
      ['', '', ''],
    ])
  })

  it('are told from those with semicolons or tabs', () => {
    expect(readCsv('Name;Role;Email\nReid, Morag;Head;m@example.org\n')).toMatchObject({
      separator: ';',
      rows: [
        ['Name', 'Role', 'Email'],
        ['Reid, Morag', 'Head', 'm@example.org'],
      ],
    })
    expect(readCsv('Action\tOwner\nWrite, and send\tAnn; Bob\n').separator).toBe('\t')
    expect(readCsv('a,b\nc,d').separator).toBe(',')
    expect(readCsv('sep=;\na;b')).toMatchObject({ separator: ';', rows: [['a', 'b']] })
    expect(readCsv('a;b', ',').rows).toEqual([['a;b']])
    expect(rows('One column\nof words')).toEqual([['One column'], ['of words']])
  })

  it('say where a quote is never closed, and keep what stands after one that is', () => {
    expect(readCsv('a,b\n"c,d\ne,f')).toMatchObject({ unclosedFrom: 2, rows: [['a', 'b'], ['c,d\ne,f']] })
    expect(readCsv('"a" b,c')).toMatchObject({ unclosedFrom: null, rows: [['a b', 'c']] })
  })

  it('are written as Excel opens them', () => {
    expect(
      writeCsv([
        ['Name', 'Count'],
        ['Reid, "Morag"', -5],
        [null, 'Two\nlines'],
      ]),
    ).toBe('\uFEFFName,Count\r\n"Reid, ""Morag""",-5\r\n,"Two\nlines"\r\n')
    expect(writeCsv([['a;b', 'c']], ';')).toBe('\uFEFF"a;b";c\r\n')
  })

  it.each(['=1+1', '+44 131', '-', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1"])(
    'never let a spreadsheet work out %j, and give it back as it was',
    (text) => {
      const written = writeCsv([[text, 'x']])
      expect(written.replace(/^\uFEFF"?/, '').startsWith("'")).toBe(true)
      expect(rows(written)).toEqual([[text, 'x']])
    },
  )

  it('give back any texts that were written', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
      fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', "'", '=', '-', ' ', 'a') }),
    )
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }))
    fc.assert(
      fc.property(table, fc.constantFrom(...separators), (given, separator) => {
        // A row of one empty cell is an empty line to every reader.
        const expected = given.filter((row) => row.length > 1 || row[0] !== '')
        expect(readCsv(writeCsv(given, separator), separator).rows).toEqual(expected)
      }),
      { numRuns: 500 },
    )
  })
})
