import fc from 'fast-check'
import type { Block, Inline, RichText } from '../../shared/rich-text.ts'
import { oddText } from './odd-text.ts'
import { tinyJpeg, tinyPng } from './tiny-image.ts'

type Reference = Extract<Inline, { ref: string }>
export type Gen = fc.GeneratorValue

/** What a text is made with: ids for its blocks, and the references that must still be pointed somewhere. */
export interface TextMaking {
  blockId: () => string
  references: Reference[]
}

const dice = fc.integer
const mark = fc.option(fc.constant(true as const), { nil: undefined })
const link = fc.oneof(
  fc.constantFrom(
    'https://example.org/a?b=c&d=%20#e',
    'http://x',
    'mailto:a@example.org',
    'HTTPS://EXAMPLE.ORG',
  ),
  fc.webUrl({ validSchemes: ['http', 'https'], withQueryParameters: true, withFragments: true }),
)
const width = fc.oneof(fc.constantFrom(160, 0.1, 25.4), fc.double({ min: 1e-3, max: 1e4, noNaN: true }))
const image = fc.constantFrom(tinyPng(1, 1, 0), tinyPng(3, 2, 200), tinyJpeg)
const flip = fc.boolean
const textArbitrary = (): fc.Arbitrary<string> => oddText
const markArbitrary = (): fc.Arbitrary<true | undefined> => mark
const linkArbitrary = (): fc.Arbitrary<string> => link
const widthArbitrary = (): fc.Arbitrary<number> => width
const imageArbitrary = (): fc.Arbitrary<string> => image

/** Rich text of up to `most` blocks, of every type and with every kind of inline, seldom in its simplest form. */
export function makeRichText(g: Gen, making: TextMaking, most = 5): RichText {
  return Array.from({ length: g(dice, { min: 0, max: most }) }, () => makeBlock(g, making))
}

const wordTypes = ['numbered', 'continuation', 'plain', 'quotation'] as const

function makeBlock(g: Gen, making: TextMaking): Block {
  const id = making.blockId()
  const kind = g(dice, { min: 0, max: 8 })
  if (kind === 4) return { id, type: 'heading', level: g(flip) ? 2 : 3, text: makeInlines(g, making) }
  if (kind === 5)
    return {
      id,
      type: 'bullet',
      level: pick([1, 2, 3] as const, g(dice, { min: 0, max: 2 })),
      text: makeInlines(g, making),
    }
  if (kind === 6) return { id, type: 'lettered', level: g(flip) ? 1 : 2, text: makeInlines(g, making) }
  if (kind === 7) return makeTable(g, making, id)
  if (kind === 8) {
    const src = g(imageArbitrary)
    return { id, type: 'image', src, alt: g(textArbitrary), ...(g(flip) && { widthMm: g(widthArbitrary) }) }
  }
  return { id, type: pick(wordTypes, kind), text: makeInlines(g, making) }
}

/** A table that is whole: every place is covered once, by a cell or by the span of one. */
function makeTable(g: Gen, making: TextMaking, id: string): Block {
  const [height, across] = [g(dice, { min: 0, max: 3 }), g(dice, { min: 0, max: 4 })]
  const covered = new Set<string>()
  const rows = Array.from({ length: height }, (_, row) => {
    const cells: { text: Inline[]; across?: number; down?: number }[] = []
    for (let column = 0; column < across; column++) {
      if (covered.has(`${row},${column}`)) continue
      let wide = g(dice, { min: 1, max: Math.min(2, across - column) })
      if (covered.has(`${row},${column + 1}`)) wide = 1
      const tall = g(dice, { min: 1, max: Math.min(2, height - row) })
      for (let r = row; r < row + tall; r++)
        for (let c = column; c < column + wide; c++) covered.add(`${r},${c}`)
      cells.push({
        text: makeInlines(g, making),
        ...((wide > 1 || g(flip)) && { across: wide }),
        ...((tall > 1 || g(flip)) && { down: tall }),
      })
    }
    return cells
  })
  return { id, type: 'table', header: g(flip), rows }
}

export function makeInlines(g: Gen, making: TextMaking, depth = 0): Inline[] {
  return Array.from({ length: g(dice, { min: 0, max: depth > 2 ? 1 : 4 }) }, () =>
    makeInline(g, making, depth),
  )
}

function makeInline(g: Gen, making: TextMaking, depth: number): Inline {
  const kind = g(dice, { min: 0, max: 9 })
  if (kind < 4) return g(textArbitrary)
  if (kind < 6) {
    const [bold, italic] = [g(markArbitrary), g(markArbitrary)]
    return { text: g(textArbitrary), ...(bold && { bold }), ...(italic && { italic }) }
  }
  if (kind === 6) return { link: g(linkArbitrary), text: g(textArbitrary) }
  if (kind === 7) return { br: true }
  if (kind === 8 && depth < 8) return { footnote: makeInlines(g, making, depth + 1) }
  const reference: Reference = {
    ref: pick(['block', 'paper', 'action', 'decision'], g(dice, { min: 0, max: 3 })),
    id: '',
  }
  making.references.push(reference)
  return reference
}

/** The member of a list that is not empty at `place`, counted round and round. */
export function pick<T>(list: readonly T[], place: number): T {
  const value = list[place % list.length]
  if (value === undefined) throw new Error('nothing to pick from')
  return value
}
