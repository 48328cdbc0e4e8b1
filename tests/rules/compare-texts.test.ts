import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseInlines } from '../../renderer/editor/normalise-inlines.ts'
import type { Block, Inline, RichText } from '../../shared/rich-text.ts'
import { align } from '../../shared/rules/compare/align.ts'
import { compareTexts, textOf } from '../../shared/rules/compare/compare-texts.ts'
import { compareWords, type Piece, sideOf } from '../../shared/rules/compare/compare-words.ts'
import { countBetween, isChange } from '../../shared/rules/compare/count-changes.ts'
import { anyText, inlines, someIds, textOfIds } from './text-arbitrary.ts'

const said = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'same') return words(piece.text)
      if (piece.kind === 'restyled') return `{${words(piece.now)}}`
      if (piece.kind === 'note') return `(${said(piece.pieces)})`
      return piece.kind === 'added' ? `[+${words(piece.text)}]` : `[-${words(piece.text)}]`
    })
    .join('')
const words = (text: Inline[]): string =>
  text.map((one) => (typeof one === 'string' ? one : 'text' in one ? one.text : '*')).join('')
const p = (id: string, ...text: Inline[]): Block => ({ id, type: 'plain', text })
const shown = (was: RichText, now: RichText): string[] =>
  compareTexts(was, now).map((one) => {
    const id = 'now' in one ? one.now.id : one.was.id
    const moved = 'moved' in one && one.moved ? ` ${one.moved}` : ''
    return `${one.kind} ${id}${moved}`
  })

describe('two lists', () => {
  test('are aligned in the same way however long they are', () => {
    const was = Array.from({ length: 3000 }, (_, i) => (i % 7 === 0 ? `once ${i}` : 'often'))
    const now = was.filter((_, i) => i % 50 !== 3)
    const pairs = align(was, now)
    expect(pairs.every(([i, j]) => was[i] === now[j])).toBe(true)
    expect(pairs.length).toBeGreaterThan(now.length * 0.95)
  })
})

describe('words', () => {
  test('that were put in and taken out are told apart from those that stayed', () => {
    expect(said(compareWords(['The panel meets on Friday.'], ['The panel will meet on Friday.']))).toBe(
      'The panel [-meets][+will meet] on Friday.',
    )
  })

  test('that stayed by chance amid a sentence written anew are read with it', () => {
    const pieces = compareWords(
      ['It was agreed that officials should report back in the spring.'],
      ['Members asked for a paper that sets out three options.'],
    )
    expect(pieces.length).toBeLessThanOrEqual(3)
  })

  test('that are only bold now are said to look otherwise, not to be new', () => {
    const pieces = compareWords(['Read this now'], ['Read ', { text: 'this', bold: true }, ' now'])
    expect(said(pieces)).toBe('Read {this} now')
    expect(countBetween([p('a', 'Read this')], [p('a', 'Read ', { text: 'this', bold: true })])).toEqual({
      added: 0,
      removed: 0,
      moved: 0,
      other: 1,
    })
  })

  test('of a footnote that changed are compared inside it', () => {
    const pieces = compareWords(
      ['Word', { footnote: ['See the first report'] }, ' and more'],
      ['Word', { footnote: ['See the second report'] }, ' and more'],
    )
    expect(said(pieces)).toBe('Word(See the [-first][+second] report) and more')
  })

  test('give back both texts, whatever they are', () => {
    fc.assert(
      fc.property(inlines, inlines, (was, now) => {
        const pieces = compareWords(was, now)
        expect(normaliseInlines(sideOf(pieces, 'was'))).toEqual(normaliseInlines(was))
        expect(normaliseInlines(sideOf(pieces, 'now'))).toEqual(normaliseInlines(now))
      }),
    )
  })
})

describe('a comparison of two texts', () => {
  test('leads to the new one, and back to the old one', () => {
    const text = fc.oneof(textOfIds(someIds), anyText)
    fc.assert(
      fc.property(text, text, (was, now) => {
        const changes = compareTexts(was, now)
        expect(textOf(changes, 'now')).toEqual(now)
        expect(textOf(changes, 'was')).toEqual(was)
        for (const change of changes)
          if (change.kind === 'changed' && change.change.of === 'words' && 'text' in change.now)
            expect(normaliseInlines(sideOf(change.change.pieces, 'now'))).toEqual(
              normaliseInlines(change.now.text as Inline[]), // words, as the change says
            )
      }),
    )
  })

  test('of a text with itself finds nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(compareTexts(text, structuredClone(text)).filter(isChange)).toEqual([])
      }),
    )
  })

  test('tells a paragraph that moved from one that went and came', () => {
    const [a, b, c, d] = [p('a', 'One'), p('b', 'Two'), p('c', 'Three'), p('d', 'Four')]
    expect(shown([a, b, c, d], [d, a, b, c])).toEqual([
      'same d up',
      'same a',
      'same b',
      'same c',
      'left d up',
    ])
    expect(shown([a, b, c, d], [b, c, d, a])).toEqual([
      'left a down',
      'same b',
      'same c',
      'same d',
      'same a down',
    ])
  })

  test('knows a paragraph by its words where a text was read in anew and its ids shifted', () => {
    const was = [p('i0', 'The first paragraph says this'), p('i1', 'Another one says quite other things')]
    const now = [
      p('i0', 'Something new at the top'),
      p('i1', 'The first paragraph says this'),
      p('i2', 'Another one says quite other matters'),
    ]
    expect(shown(was, now)).toEqual(['added i0', 'same i1', 'changed i2'])
  })

  test('keeps a paragraph that was wholly rewritten as one, by its id', () => {
    expect(shown([p('a', 'Alpha beta')], [p('a', 'Gamma delta')])).toEqual(['changed a'])
  })

  test('counts words, moves and kinds', () => {
    const was: RichText = [
      p('a', 'One two three'),
      p('b', 'Four'),
      { id: 'c', type: 'numbered', text: ['Five'] },
    ]
    const now: RichText = [
      p('b', 'Four'),
      p('a', 'One two and three'),
      { id: 'c', type: 'plain', text: ['Five'] },
    ]
    expect(countBetween(was, now)).toEqual({ added: 1, removed: 0, moved: 1, other: 1 })
  })

  test('compares a table row by row, and a row cell by cell', () => {
    const cell = (words: string) => ({ text: [words] })
    const table = (...rows: string[][]): Block => ({
      id: 't',
      type: 'table',
      header: true,
      rows: rows.map((row) => row.map(cell)),
    })
    const [change] = compareTexts(
      [table(['Area', 'Joined'], ['Fife', 'in June'], ['Angus', 'in May'])],
      [table(['Area', 'Joined'], ['Moray', 'in March'], ['Fife', 'in July'], ['Angus', 'in May'])],
    )
    if (change?.kind !== 'changed' || change.change.of !== 'table') throw new Error('no table changed')
    expect(change.change.rows.map(({ kind }) => kind)).toEqual(['same', 'added', 'changed', 'same'])
    expect(change.change.rows[2]?.cells.map(({ kind }) => kind)).toEqual(['same', 'changed'])
  })

  test('of a picture says what became of it and of its words', () => {
    const image = (src: string, alt: string): Block => ({ id: 'i', type: 'image', src, alt })
    const [change] = compareTexts([image('one', 'A map')], [image('two', 'A map of Fife')])
    expect(change).toMatchObject({
      kind: 'changed',
      change: { of: 'picture', replaced: true, resized: false },
    })
  })

  test('of a paper of 300 paragraphs that all changed finds each again', () => {
    const long = (i: number, more: string) =>
      Array.from({ length: 120 }, (_, k) => `word${(i * 31 + k * 7) % 900}`).join(' ') + more
    const was = Array.from({ length: 300 }, (_, i) => p(`a${i}`, long(i, '')))
    const now = Array.from({ length: 300 }, (_, i) => p(`b${i}`, long(i, ' more')))
    const changes = compareTexts(was, now)
    expect(changes.map(({ kind }) => kind)).toEqual(changes.map(() => 'changed'))
    expect(countBetween(was, now).added).toBe(300)
  })
})
