import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnWidths, layOutCells } from '../../electron/word/table-grid.ts'
import type { PlanCell } from '../../shared/rules/plan.ts'
import { cell } from '../support/plans.ts'

const named = (name: string, more: Partial<PlanCell> = {}): PlanCell => cell('tableText', name, more)
/** Each row as one line: a cell's name, `-` for an empty one, `^` beneath one that covers it, with the columns it takes. */
const drawn = (rows: PlanCell[][], columns = 0): string[] =>
  layOutCells(rows, columns).rows.map((row) =>
    row
      .map(({ cell: one, across, down }) => {
        const name = down === 'covered' ? '^' : (one?.text.flatMap(({ text }) => text).join('+') ?? '-')
        return across === 1 ? name : `${name}*${across}`
      })
      .join(' '),
  )

describe('cells laid out', () => {
  test('stand where those above leave room', () => {
    const rows = [
      [named('a', { down: 2 }), named('b', { across: 2 })],
      [named('c'), named('d')],
      [named('e', { across: 3 })],
    ]
    expect(drawn(rows)).toEqual(['a b*2', '^ c d', 'e*3'])
  })

  test('fill up short rows', () => {
    expect(drawn([[named('a'), named('b'), named('c')], [named('d')], []])).toEqual([
      'a b c',
      'd - -',
      '- - -',
    ])
    expect(drawn([[named('a')]], 3)).toEqual(['a - -'])
  })

  test('go no further than the last row, nor into what another covers', () => {
    expect(drawn([[named('a'), named('b', { down: 9 })], [named('c', { across: 2 })]])).toEqual([
      'a b',
      'c ^',
    ])
  })

  test('beyond 63 columns go on in the last cell', () => {
    const [row = ''] = drawn([Array.from({ length: 65 }, (_, i) => named(`${i}`))])
    expect(row.split(' ')).toHaveLength(63)
    expect(row).toMatch(/ 62\+63\+64$/)
  })

  test('always make a full, square grid', () => {
    const span = fc.option(fc.integer({ min: -2, max: 80 }), { nil: undefined })
    const cells = fc
      .record({ across: span, down: span })
      .map(({ across = 1, down = 1 }) => named('x', { across, down }))
    fc.assert(
      fc.property(
        fc.array(fc.array(cells, { maxLength: 6 }), { maxLength: 6 }),
        fc.nat(5),
        (rows, declared) => {
          const grid = layOutCells(rows, declared)
          for (const row of grid.rows) {
            let column = 0
            for (const one of row) {
              expect(one.column).toBe(column)
              column += one.across
            }
            expect(column).toBe(grid.columns)
          }
        },
      ),
    )
  })
})

describe('the widths of columns', () => {
  test('share the room by what is asked for, to the last twip', () => {
    expect(columnWidths([1, 2, 1], 3, 9_026)).toEqual([2_257, 4_513, 2_256])
  })

  test('are there for columns that nobody gave one, and never nothing', () => {
    expect(columnWidths([1], 2, 1_000)).toEqual([500, 500])
    for (const width of columnWidths([1e9, 0, -4, Number.NaN, 1e-9], 5, 9_000))
      expect(width).toBeGreaterThan(300)
  })

  test('add up however large or small they are given', () => {
    for (const given of [[2.85e306], [1.7e308, 1.7e308, 5e-324], [5e-324, 5e-324]]) {
      const widths = columnWidths(given, 63, 63_000)
      expect(widths.every(Number.isInteger)).toBe(true)
      expect(widths.reduce((sum, width) => sum + width, 0)).toBe(63_000)
    }
  })
})
