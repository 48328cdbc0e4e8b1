import { describe, expect, test } from 'vitest'
import { abstract, docx, inList, line, lines, num, p, read, said, style } from './build-docx.ts'
import { builtIn, listed, lists } from './listed.ts'

describe('lists', () => {
  test('become numbered paragraphs, letters, roman figures and bullets, deeper ones said', () => {
    const reading = read(
      docx(
        listed(
          p('T', 'Title') +
            p('a', '', inList(1, 0)) +
            p('b', '', inList(1, 1)) +
            p('c', '', inList(1, 2)) +
            p('d', '', inList(2, 0)) +
            p('e', '', inList(2, 1)) +
            p('f', '', inList(2, 3)) +
            p('g', '', inList(1, 0)),
        ),
      ),
    )
    expect(reading.body.map(line)).toEqual([
      'numbered: a',
      'lettered 1: b',
      'lettered 2: c',
      'bullet 1: d',
      'bullet 2: e',
      'bullet 3: f',
      'numbered: g',
    ])
    expect(said(reading)).toEqual(['bullets of a fourth level and deeper became those of the third @ “f”'])
  })
  test('labels are Word’s own: restarts, overrides, levels', () => {
    const reading = read(
      docx(
        listed(
          p('a', '', inList(1, 0)) +
            p('b', '', inList(1, 1)) +
            p('c', '', inList(1, 0)) +
            p('d', '', inList(1, 1)) +
            p('e', '', inList(4, 0)) +
            p('f', '', inList(1, 0)),
        ),
      ),
    )
    expect(reading.plain).toEqual(['1. a', '(a) b', '2. c', '(a) d', '1. e', '2. f'])
    expect(said(reading)).toEqual(['numbers that began again at 1 now run on @ 1. “e”'])
  })
  test('of several levels in figures become letters where they stand beneath paragraphs, and say so', () => {
    const reading = read(
      docx(listed(p('a', '', inList(3, 0)) + p('b', '', inList(3, 1)) + p('c', '', inList(3, 2)))),
    )
    expect(reading.body.map(line)).toEqual(['numbered: a', 'lettered 1: b', 'lettered 2: c'])
    expect(said(reading)).toEqual([
      'numbers such as 1.1 became (a), (b) and so on @ 1.1 “b”',
      'numbers such as 1.1.1 became (i), (ii) and so on @ 1.1.1 “c”',
    ])
  })
  test('that a style gives are lists, and numId 0 takes them away', () => {
    const styles =
      builtIn + style('Para', 'Own para', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>`)
    expect(
      lines({
        body: p('a', 'Para') + p('b', 'Para', '<w:numPr><w:numId w:val="0"/></w:numPr>') + p('c', 'Para'),
        styles,
        numbering: lists,
      }),
    ).toEqual(['numbered: a', 'continuation: b', 'numbered: c'])
  })
  test('a level that a style stands for is the paragraph’s level', () => {
    const numbering =
      abstract(7, [
        ['decimal', '%1.', '<w:pStyle w:val="N1"/>'],
        ['lowerLetter', '(%2)', '<w:pStyle w:val="N2"/>'],
      ]) + num(7, 7)
    const of = (id: string) => style(id, id, '<w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr>')
    expect(lines({ body: p('a', 'N1') + p('b', 'N2'), styles: of('N1') + of('N2'), numbering })).toEqual([
      'numbered: a',
      'lettered 1: b',
    ])
  })
  test('a numbering style leads to its list', () => {
    const numbering =
      abstract(7, [['bullet', '•']], '<w:styleLink w:val="S"/>') +
      abstract(8, [], '<w:numStyleLink w:val="S"/>') +
      num(8, 8)
    expect(lines({ body: p('a', '', inList(8, 0)), numbering })).toEqual(['bullet 1: a'])
  })
  test('nothing but words is lost with a list that nothing defines', () => {
    const reading = read(docx(listed(p('a', '', inList(5, 0)) + p('b', '', inList(42, 3)))))
    expect(reading.body.map(line)).toEqual(['plain: a', 'plain: b'])
    expect(said(reading)[0]).toMatch(/^paragraphs of a list that the file does not define became plain/)
  })
  test('an indented paragraph after a numbered one continues it; one at the margin does not', () => {
    expect(lines(listed(p('a', '', inList(1, 0)) + p('b', '', '<w:ind w:left="720"/>') + p('c')))).toEqual([
      'numbered: a',
      'continuation: b',
      'plain: c',
    ])
  })
  test('letters by themselves are letters, and roman figures beneath them the next level', () => {
    const numbering =
      abstract(7, [['lowerLetter', '(%1)']]) + abstract(8, [['lowerRoman', '(%1)']]) + num(7, 7) + num(8, 8)
    expect(lines({ body: p('a', '', inList(7, 0)) + p('b', '', inList(8, 0)), numbering })).toEqual([
      'lettered 1: a',
      'lettered 2: b',
    ])
  })
  test('styles of lists without a list are what they are called', () => {
    const styles =
      style('ListBullet2', 'List Bullet 2') +
      style('ListNumber', 'List Number') +
      style('ListContinue', 'List Continue')
    expect(
      lines({ styles, body: p('a', 'ListBullet2') + p('b', 'ListNumber') + p('c', 'ListContinue') }),
    ).toEqual(['bullet 2: a', 'numbered: b', 'continuation: c'])
  })
})
