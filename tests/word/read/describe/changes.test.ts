import { describe, expect, test } from 'vitest'
import type { WordFacts } from '../../../../shared/api/word-facts.ts'
import { docx, p, r, style } from '../build-docx.ts'
import { briefs, factsOf, paragraphs } from './facts.ts'

const by = (author: string) => `w:id="1" w:author="${author}" w:date="2016-11-04T09:30:00Z"`
const ins = (content: string, author = 'Ann') => `<w:ins ${by(author)}>${content}</w:ins>`
const cut = (text: string) => `<w:r><w:delText xml:space="preserve">${text}</w:delText></w:r>`
const del = (text: string, author = 'Ann') => `<w:del ${by(author)}>${cut(text)}</w:del>`
const end = (name: 'ins' | 'del') => `<w:rPr><w:${name} ${by('Ann')}/></w:rPr>`
const told = ({ trackedChanges }: Pick<WordFacts, 'trackedChanges'>): string[] =>
  trackedChanges.map(
    ({ kind, of, author, text, where }) => `${kind} ${of} by ${author}: ${text} @ ${where?.words}`,
  )
const modes = ['accepted', 'rejected', 'shown'] as const

describe('tracked changes', () => {
  test('of words are accepted, rejected, or shown run by run, and listed whatever is asked', () => {
    const file = docx({ body: p(r('the ') + del('old') + ins(r('n') + r('ew')) + r(' plan')) })
    expect(modes.map((mode) => paragraphs(factsOf(file, mode))[0]?.text)).toEqual([
      'the new plan',
      'the old plan',
      'the oldnew plan',
    ])
    const change = { author: 'Ann', date: '2016-11-04T09:30:00Z' }
    expect(paragraphs(factsOf(file, 'shown'))[0]?.runs).toEqual([
      { text: 'the ' },
      { text: 'old', change: { kind: 'deletion', ...change } },
      { text: 'new', change: { kind: 'insertion', ...change } },
      { text: ' plan' },
    ])
    for (const mode of modes)
      expect(told(factsOf(file, mode))).toEqual([
        'deletion text by Ann: old @ paragraph 1',
        'insertion text by Ann: new @ paragraph 1',
      ])
    expect(factsOf(file).trackedChanges[0]?.date).toBe('2016-11-04T09:30:00Z')
  })
  test('of a paragraph’s mark join it to the next or part it', () => {
    const removed = docx({ body: p(r('a '), '', end('del')) + p('b') })
    const added = docx({ body: p(r('a '), '', end('ins')) + p('b') })
    expect(modes.map((mode) => briefs(removed, mode).length)).toEqual([1, 2, 2])
    expect(modes.map((mode) => briefs(added, mode).length)).toEqual([2, 1, 2])
    expect(paragraphs(factsOf(removed, 'shown'))[0]?.mark).toMatchObject({ kind: 'deletion', author: 'Ann' })
    expect(told(factsOf(added))).toEqual(['insertion paragraphMark by Ann:  @ paragraph 1'])
  })
  test('a whole paragraph taken out leaves none behind', () => {
    const body = p('a') + p(del('b'), '', end('del')) + p('c')
    expect(briefs(body)).toEqual(['paragraph: a', 'paragraph: c'])
    expect(briefs(body, 'rejected')).toEqual(['paragraph: a', 'paragraph: b', 'paragraph: c'])
  })
  test('that move words name the move at both its ends, between paragraphs too', () => {
    const range = (way: string, name: string, id: number, content: string) =>
      `<w:move${way}RangeStart w:id="${id}" w:name="${name}"/>${content}<w:move${way}RangeEnd w:id="${id}"/>`
    const move = (way: string, text: string) => `<w:move${way} ${by('Ann')}>${r(text)}</w:move${way}>`
    const body =
      p(range('From', 'm1', 1, move('From', 'x')) + range('To', 'm2', 2, move('To', 'y'))) +
      p('between') +
      range('To', 'm1', 3, p(move('To', 'x'))) +
      p(range('From', 'm2', 4, move('From', 'y')))
    expect(factsOf(body).trackedChanges.map(({ kind, move: name, text }) => [kind, name, text])).toEqual([
      ['moveFrom', 'm1', 'x'],
      ['moveTo', 'm2', 'y'],
      ['moveTo', 'm1', 'x'],
      ['moveFrom', 'm2', 'y'],
    ])
    expect(briefs(body)).toEqual(['paragraph: y', 'paragraph: between', 'paragraph: x', 'paragraph: '])
    expect(briefs(body, 'rejected')).toEqual([
      'paragraph: x',
      'paragraph: between',
      'paragraph: ',
      'paragraph: y',
    ])
  })
  test('what one added and another took away is there neither before nor after', () => {
    const file = docx({ body: p(r('a') + ins(`${r('b')}<w:del ${by('Ben')}>${cut('c')}</w:del>`)) })
    expect(modes.map((mode) => paragraphs(factsOf(file, mode))[0]?.text)).toEqual(['ab', 'a', 'abc'])
    expect(told(factsOf(file))).toEqual([
      'insertion text by Ann: bc @ paragraph 1',
      'deletion text by Ben: c @ paragraph 1',
    ])
    expect(factsOf(file).trackedChanges.map(({ ofInsertion }) => ofInsertion)).toEqual([false, true])
  })
  test('of looks are told with who changed them, and taken back where they are rejected', () => {
    const styles = style('Heading1', 'heading 1')
    const file = docx({
      styles,
      body: p(
        r('a', `<w:b/><w:rPrChange ${by('Ann')}><w:rPr/></w:rPrChange>`) + r('b'),
        'Heading1',
        `<w:pPrChange ${by('Ben')}><w:pPr/></w:pPrChange>`,
      ),
    })
    expect(told(factsOf(file))).toEqual([
      'formatting paragraph by Ben: ab @ paragraph 1',
      'formatting text by Ann: a @ paragraph 1',
    ])
    expect(briefs(file)).toEqual(['heading 1: ab'])
    expect(briefs(file, 'rejected')).toEqual(['paragraph: ab'])
    expect(paragraphs(factsOf(file))[0]?.runs).toEqual([{ text: 'a', bold: true }, { text: 'b' }])
    expect(paragraphs(factsOf(file, 'rejected'))[0]?.runs).toEqual([{ text: 'ab' }])
  })
  test('of rows, cells, notes and headers are told in their places', () => {
    const cell = (text: string, more = '') => `<w:tc>${more && `<w:tcPr>${more}</w:tcPr>`}${p(text)}</w:tc>`
    const file = docx({
      body:
        `<w:tbl><w:tr>${cell('a')}${cell('b', `<w:cellDel ${by('Ann')}/>`)}</w:tr>` +
        `<w:tr><w:trPr><w:ins ${by('Ben')}/></w:trPr>${cell('c')}${cell('d')}</w:tr></w:tbl>` +
        p('<w:r><w:footnoteReference w:id="1"/></w:r>'),
      footnotes: `<w:footnote w:id="1">${p(ins(r('n')))}</w:footnote>`,
      header: p(del('h')),
    })
    expect(told(factsOf(file))).toEqual([
      'deletion cell by Ann: b @ table 1, row 1, column 2',
      'insertion row by Ben: c\nd @ table 1, row 2, column 1',
      'insertion text by Ann: n @ footnote 1',
      'deletion text by Ann: h @ header',
    ])
    expect(factsOf(file).notes[0]?.text).toBe('n')
    expect(factsOf(file, 'rejected').notes[0]?.text).toBe('')
    expect(briefs(file, 'rejected')[0]).toBe('table: 1:a | 2:b')
    expect(factsOf(file, 'shown').blocks[0]).toMatchObject({
      rows: [{}, { change: { kind: 'insertion', author: 'Ben' } }],
    })
  })
  test('with no author and no date are told as they are', () => {
    expect(factsOf(p(`<w:ins>${r('x')}</w:ins>`)).trackedChanges).toMatchObject([
      { kind: 'insertion', author: '', date: '', text: 'x' },
    ])
  })
})
