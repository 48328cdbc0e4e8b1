import { describe, expect, it } from 'vitest'
import type { Block, TableBlock } from '../../shared/rich-text.ts'
import { numberPassages } from '../../shared/rules/number-blocks.ts'
import { columnWidths, planRichText } from '../../shared/rules/plan-rich-text.ts'

const none = () => ({ text: '', bare: '', bookmark: null })
const set = (...blocks: Block[]) =>
  planRichText(
    blocks,
    numberPassages('p', [blocks]).numbered[0] ?? [],
    blocks.map(({ id }) => `sd_${id}`),
    none,
  )
const table = (rows: TableBlock['rows'], header = true): TableBlock => ({
  id: 't',
  type: 'table',
  header,
  rows,
})
const cell = (text: string, more: { across?: number; down?: number } = {}) => ({ text: [text], ...more })

describe('rich text in a plan', () => {
  it('has a style for each kind of block and level', () => {
    const types: Block[] = [
      { id: 'a', type: 'numbered', text: [] },
      { id: 'b', type: 'continuation', text: [] },
      { id: 'c', type: 'lettered', level: 1, text: [] },
      { id: 'd', type: 'lettered', level: 2, text: [] },
      { id: 'e', type: 'bullet', level: 1, text: [] },
      { id: 'f', type: 'bullet', level: 3, text: [] },
      { id: 'g', type: 'heading', level: 2, text: [] },
      { id: 'h', type: 'heading', level: 3, text: [] },
      { id: 'i', type: 'plain', text: [] },
      { id: 'j', type: 'quotation', text: [] },
    ]
    expect(set(...types).map((block) => block.type === 'paragraph' && block.style)).toEqual([
      'numbered',
      'continuation',
      'lettered1',
      'lettered2',
      'bullet1',
      'bullet3',
      'heading2',
      'heading3',
      'plain',
      'quotation',
    ])
  })

  it('keeps a picture with its words and width', () => {
    const image: Block = { id: 'i', type: 'image', src: 'blob:abc', alt: 'A map', widthMm: 120 }
    expect(set(image)).toEqual([
      {
        type: 'image',
        src: 'blob:abc',
        alt: 'A map',
        widthMm: 120,
        address: { id: 'i', bookmark: 'sd_i', label: null },
      },
    ])
  })

  it('repeats the first row of a table that has a header, and keeps the spans of cells', () => {
    const [block] = set(
      table([[cell('Test', { across: 2 })], [cell('For children', { down: 2 }), cell('Yes')], [cell('No')]]),
    )
    expect(block).toMatchObject({ headerRows: 1, look: 'grid', address: { bookmark: 'sd_t', label: null } })
    expect(
      block?.type === 'table' && block.rows.map((row) => row.map(({ across, down }) => [across, down])),
    ).toEqual([
      [[2, undefined]],
      [
        [undefined, 2],
        [undefined, undefined],
      ],
      [[undefined, undefined]],
    ])
    expect(set(table([[cell('a')], [cell('b')]], false))[0]).toMatchObject({ headerRows: 0 })
    expect(set(table([[cell('a')]]))[0]).toMatchObject({ headerRows: 0 })
    expect(set(table([]))[0]).toMatchObject({ headerRows: 0, rows: [], columns: [] })
  })
})

describe('figures', () => {
  const stylesOf = (...rows: Parameters<typeof table>[0]) => {
    const [block] = set(table(rows))
    return block?.type === 'table' && block.rows.map((row) => row.map(({ text }) => text[0]?.style))
  }

  it('stand in a column of their own, gaps in it too', () => {
    expect(
      stylesOf(
        [cell('Area'), cell('Cases')],
        [cell('Fife'), cell('1,250')],
        [cell('Angus'), cell('')],
        [cell('Moray'), cell('£3')],
      ),
    ).toEqual([
      ['tableHeading', 'tableHeading'],
      ['tableText', 'tableNumber'],
      ['tableText', 'tableNumber'],
      ['tableText', 'tableNumber'],
    ])
  })

  it('are words among words, and where they cover several columns', () => {
    expect(
      stylesOf(
        [cell('Option'), cell('By')],
        [cell('Leave'), cell('2017')],
        [cell('Mend'), cell('2018 or later')],
      ),
    ).toEqual([
      ['tableHeading', 'tableHeading'],
      ['tableText', 'tableText'],
      ['tableText', 'tableText'],
    ])
    expect(
      stylesOf(
        [cell('Area'), cell('Now'), cell('Then')],
        [cell('Fife', { down: 2 }), cell('7'), cell('9')],
        [cell('8', { across: 2 })],
      ),
    ).toEqual([
      ['tableHeading', 'tableHeading', 'tableHeading'],
      ['tableText', 'tableText', 'tableNumber'],
      ['tableText'],
    ])
  })
})

describe('the widths of columns', () => {
  it('are one for each column, counted through the spans', () => {
    expect(
      columnWidths(
        table([
          [cell('a', { across: 2 }), cell('b', { down: 2 })],
          [cell('c'), cell('d')],
        ]),
      ),
    ).toHaveLength(3)
    expect(
      columnWidths(table([[cell('a', { down: 2 }), cell('b')], [cell('c', { across: 2 })]])),
    ).toHaveLength(3)
  })

  it('grow with the words, but more slowly', () => {
    const [short = 0, long = 0] = columnWidths(table([[cell('x'.repeat(25)), cell('x'.repeat(100))]]))
    expect(long / short).toBe(2)
    const [least = 0, most = 0] = columnWidths(table([[cell(''), cell('x'.repeat(5000))]]))
    expect(least).toBeGreaterThan(0)
    expect(most / least).toBeLessThan(10)
  })
})
