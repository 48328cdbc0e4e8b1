import type { Met, MetKind } from '../word-document.ts'
import type { Conversion } from './conversion.ts'

type Saying = { as: 'changed' | 'left'; words: string; withWhat?: true }

const sayings: Record<MetKind, Saying> = {
  chart: { as: 'left', words: 'charts: copy each as a picture', withWhat: true },
  diagram: { as: 'left', words: 'SmartArt diagrams: copy each as a picture', withWhat: true },
  drawing: { as: 'left', words: 'drawn shapes', withWhat: true },
  object: { as: 'left', words: 'embedded objects', withWhat: true },
  ink: { as: 'left', words: 'ink' },
  picture: { as: 'left', words: 'pictures that a paper cannot hold', withWhat: true },
  'outside picture': {
    as: 'left',
    words: 'pictures that are not in the file but somewhere else',
    withWhat: true,
  },
  'embedded document': {
    as: 'left',
    words: 'a document embedded in this one, with all that it says: open the file in Word and save it again',
    withWhat: true,
  },
  'hidden words': { as: 'left', words: 'hidden words', withWhat: true },
  placeholder: { as: 'left', words: 'boxes that nobody has filled in', withWhat: true },
  symbol: {
    as: 'changed',
    words: 'characters of symbol fonts that no letter stands for became \ufffd',
    withWhat: true,
  },
  'field without a result': { as: 'left', words: 'fields without a result', withWhat: true },
  'unclosed field': { as: 'changed', words: 'a field is never closed: all words were taken for text' },
  equation: { as: 'changed', words: 'equations became a line of text', withWhat: true },
  ruby: { as: 'changed', words: 'readings above words now stand in brackets after them', withWhat: true },
  'struck words': { as: 'changed', words: 'struck-through words became ordinary words', withWhat: true },
  underlining: { as: 'left', words: 'underlining' },
  link: { as: 'left', words: 'links' },
  'lost note': { as: 'left', words: 'notes without words' },
  'lost list': { as: 'changed', words: 'paragraphs of a list that the file does not define became plain' },
}

/** Says what was met while reading, each with its place. */
export function sayMet(met: readonly Met[], { remarks, placeOf }: Conversion): void {
  for (const { kind, what, paragraph } of met) {
    const { as, words, withWhat } = sayings[kind]
    const where = paragraph === null ? null : placeOf(paragraph)
    const detail = withWhat && what.trim() !== '' ? what.replace(/\s+/g, ' ').trim().slice(0, 80) : ''
    const place = [where, detail].filter((one) => one !== null && one !== '').join(': ')
    remarks[as](words, place === '' ? null : place)
  }
}
