import { describe, expect, test } from 'vitest'
import { p, r, style } from '../build-docx.ts'
import { briefs, factsOf, paragraphs } from './facts.ts'

const outline = (level: number) => `<w:pPr><w:outlineLvl w:val="${level}"/></w:pPr>`

describe('headings', () => {
  test.each([
    ['Heading1', 'heading 1', 1],
    ['Heading9', 'heading 9', 9],
    ['berschrift2', 'Überschrift 2', 2],
    ['Titre3', 'Titre 3', 3],
    ['a', 'Nagłówek 1', 1],
    ['b', '見出し 2', 2],
    ['c', 'Заголовок 4', 4],
    ['d', 'Pennawd 1', 1],
    ['Heading2', 'Chapter opening', 2],
    ['e', 'heading 1,Chapter', 1],
  ])('the style %s, called %s, is of level %i', (id, name, level) => {
    expect(briefs({ body: p('x', id), styles: style(id, name) })).toEqual([`heading ${level}: x`])
  })
  test('a style of one’s own is what it is based on, however far down', () => {
    const styles =
      style('Heading2', 'heading 2') +
      style('A', 'Section', '<w:basedOn w:val="Heading2"/>') +
      style('B', 'Subsection', '<w:basedOn w:val="A"/>') +
      style('C', 'Aside', `<w:basedOn w:val="B"/>${outline(9)}`) +
      style('D', 'Part', `<w:basedOn w:val="B"/>${outline(0)}`)
    expect(briefs({ body: ['A', 'B', 'C', 'D'].map((id) => p('x', id)).join(''), styles })).toEqual([
      'heading 2: x',
      'heading 2: x',
      'paragraph: x',
      'heading 1: x',
    ])
  })
  test('an outline level of the paragraph or its style makes one, and level 9 unmakes it', () => {
    const styles = style('Own', 'Own', outline(2)) + style('Heading1', 'heading 1')
    expect(
      briefs({
        body:
          p('a', 'Own') +
          p('b', '', '<w:outlineLvl w:val="4"/>') +
          p('c', 'Heading1', '<w:outlineLvl w:val="9"/>'),
        styles,
      }),
    ).toEqual(['heading 3: a', 'heading 5: b', 'paragraph: c'])
  })
  test('titles and subtitles are told from them', () => {
    const styles = style('Title', 'Title') + style('Subtitle', 'Subtitle')
    expect(briefs({ body: p('a', 'Title') + p('b', 'Subtitle'), styles })).toEqual([
      'title: a',
      'subtitle: b',
    ])
  })
})

describe('what looks like a heading or a number is suggested', () => {
  test.each<[string, object | null]>([
    [p('3.2 Background'), { as: 'heading', level: 2, typed: '3.2' }],
    [p('4. Next steps'), { as: 'heading', level: 1, typed: '4.' }],
    [p(r('A bold line', '<w:b/>')), { as: 'heading', level: 1, typed: '' }],
    [p('12. The group agreed to meet again before the summer.'), { as: 'numbered', level: 1, typed: '12.' }],
    [p('(3)\tThe group agreed to meet again, and said so.'), { as: 'numbered', level: 1, typed: '(3)' }],
    [p('2016 was a good year'), null],
    [p('Plain words'), null],
    [p(r('All of this is bold but it is a sentence.', '<w:b/>')), null],
  ])('%s', (body, suggestion) => {
    expect(paragraphs(factsOf(body + p('What follows.')))[0]?.suggestion).toEqual(suggestion)
  })
  test('not in cells, not of the last line, not of what is a heading already', () => {
    const styles = style('Heading1', 'heading 1')
    const facts = factsOf({
      body:
        p('1.1 Done', 'Heading1') +
        `<w:tbl><w:tr><w:tc>${p(r('Bold', '<w:b/>'))}${p('x')}</w:tc></w:tr></w:tbl>` +
        p(r('Bold', '<w:b/>')),
      styles,
    })
    expect(JSON.stringify(facts)).not.toContain('"suggestion":{')
  })
})
