import { describe, expect, test } from 'vitest'
import { docx, inList, line, lines, p, r, read, said, style } from './build-docx.ts'
import { builtIn, listed } from './listed.ts'

describe('headings', () => {
  test('the highest level that the text uses becomes the first of ours, and deeper ones the second, said', () => {
    const reading = read(
      docx({
        styles: builtIn,
        body:
          p('The paper', 'Title') +
          p('One', 'Heading1') +
          p('Two', 'Heading2') +
          p('Three', 'Heading3') +
          p('x'),
      }),
    )
    expect(reading).toMatchObject({ title: 'The paper', titleFrom: 'style' })
    expect(reading.body.map(line)).toEqual([
      'heading 2: One',
      'heading 3: Two',
      'heading 3: Three',
      'plain: x',
    ])
    expect(said(reading)).toEqual([
      'headings of a third level and deeper became those of the second @ “Three”',
    ])
  })
  test('a lone heading of the first level at the top is the title', () => {
    const reading = read(
      docx({
        styles: builtIn,
        body: p('The paper', 'Heading1') + p('One', 'Heading2') + p('x') + p('Two', 'Heading2'),
      }),
    )
    expect(reading).toMatchObject({ title: 'The paper', titleFrom: 'heading' })
    expect(reading.body.map(line)).toEqual(['heading 2: One', 'plain: x', 'heading 2: Two'])
  })
  test('sections of the first level are no title: then the file’s name is', () => {
    const reading = read(
      docx({ styles: builtIn, body: p('Introduction.', 'Heading1') + p('x') + p('Findings', 'Heading1') }),
    )
    expect(reading).toMatchObject({ title: 'Report', titleFrom: 'file name' })
    expect(reading.body.map(line)).toEqual(['heading 2: Introduction.', 'plain: x', 'heading 2: Findings'])
  })
  test('a short bold first line is the title where nothing else is', () => {
    const reading = read(docx({ body: p(r('Neglect in schools', '<w:b/>')) + p('x') }))
    expect(reading).toMatchObject({ title: 'Neglect in schools', titleFrom: 'first line' })
  })
  test.each([
    ['a renamed built-in style, by its id', 'Heading1', 'Programme head'],
    ['German', 'berschrift1', 'Überschrift 1'],
    ['French', 'Titre1', 'Titre 1'],
    ['Swedish', 'x1', 'Rubrik 1'],
    ['Russian', 'x2', 'Заголовок 1'],
    ['Chinese', 'x3', '标题 1'],
    ['an alias', 'x4', 'heading 1,Big'],
  ])('are known in %s', (_, id, name) => {
    expect(lines({ styles: style(id, name), body: p('x') + p('A', id) + p('y') + p('B', id) })).toEqual([
      'plain: x',
      'heading 2: A',
      'plain: y',
      'heading 2: B',
    ])
  })
  test('are known by what a custom style is based on, and by outline levels said anywhere', () => {
    const styles =
      builtIn +
      style('Own', 'Section', '<w:basedOn w:val="Own2"/>') +
      style('Own2', 'Section base', '<w:basedOn w:val="Heading1"/>') +
      style('Out', 'Part', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')
    expect(
      lines({
        styles,
        body: p('x') + p('A', 'Own') + p('B', 'Out') + p('C', '', '<w:outlineLvl w:val="0"/>'),
      }),
    ).toEqual(['plain: x', 'heading 2: A', 'heading 2: B', 'heading 2: C'])
  })
  test('are none where the outline says body text, and a circle of styles ends', () => {
    const styles =
      builtIn +
      style('Body', 'Lead', '<w:basedOn w:val="Heading1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
      style('A', 'A', '<w:basedOn w:val="B"/>') +
      style('B', 'B', '<w:basedOn w:val="A"/>')
    expect(lines({ styles, body: p('x', 'Body') + p('y', 'A') })).toEqual(['plain: x', 'plain: y'])
  })
  test('lose bold that says no more than their style, and numbers that they have', () => {
    const reading = read(
      docx(
        listed(
          p('The paper', 'Title') +
            p(r('One', '<w:b/>'), 'Heading1', inList(3, 0)) +
            p('x', '', inList(3, 1)) +
            p('y', '', inList(3, 1)),
        ),
      ),
    )
    expect(reading.body.map(line)).toEqual(['heading 2: One', 'numbered: x', 'numbered: y'])
    expect(said(reading)).toEqual(['numbers of headings were left out @ 1 “One”'])
  })
  test('that are only typed or bold are suggested, not made', () => {
    const reading = read(
      docx({
        styles: builtIn,
        body:
          p('T', 'Title') +
          p(r('Background', '<w:b/>')) +
          p('3.2\tNext steps') +
          p('12. The group met in May.') +
          p('x'),
      }),
    )
    expect(reading.body.map(line)).toEqual([
      'plain: *Background*',
      'plain: 3.2\tNext steps',
      'plain: 12. The group met in May.',
      'plain: x',
    ])
    expect(reading.report.suggestions).toEqual([
      { block: 'b0', as: 'heading', words: 'Background', typed: '' },
      { block: 'b1', as: 'heading', words: '3.2 Next steps', typed: '3.2\t' },
      { block: 'b2', as: 'numbered', words: '12. The group met in May.', typed: '12. ' },
    ])
  })
})

describe('annexes', () => {
  test('begin at headings called so, with their titles beside or beneath', () => {
    const reading = read(
      docx({
        styles: builtIn,
        body:
          p('T', 'Title') +
          p('x') +
          p('Annex A: Terms', 'Heading1') +
          p('a') +
          p('Annex B', 'Heading1') +
          p('Membership', 'Heading1') +
          p('b') +
          p('Appendix 3 – Dates', 'Heading1'),
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: x'])
    expect(reading.annexes.map(({ title, body }) => [title, body.map(line)])).toEqual([
      ['Terms', ['plain: a']],
      ['Membership', ['plain: b']],
      ['Dates', []],
    ])
  })
  test('are not made of words that only begin so', () => {
    expect(
      read(
        docx({
          styles: builtIn,
          body: p('T', 'Title') + p('Annexation of land', 'Heading1') + p('Annex A is attached'),
        }),
      ).annexes,
    ).toEqual([])
  })
})
