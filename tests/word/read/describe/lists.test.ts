import { describe, expect, test } from 'vitest'
import { abstract, inList, num, p, style } from '../build-docx.ts'
import { briefs, factsOf, paragraphs } from './facts.ts'

const labels = (body: string, numbering: string, styles = ''): string[] =>
  paragraphs(factsOf({ body, numbering, styles })).map(({ label }) => label)
const items = (...levels: number[]): string => levels.map((level) => p('x', '', inList(1, level))).join('')
const many = (count: number): string => items(...Array<number>(count).fill(0))
const bullet = (sign: string, font: string) =>
  abstract(1, [['bullet', sign]]).replace(
    '</w:lvl>',
    `<w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr></w:lvl>`,
  ) + num(1, 1)

describe('labels in each number format', () => {
  test.each<[string, number, string]>([
    ['decimal', 12, '12'],
    ['decimalZero', 9, '09'],
    ['decimalZero', 10, '10'],
    ['lowerLetter', 26, 'z'],
    ['lowerLetter', 28, 'bb'],
    ['upperLetter', 3, 'C'],
    ['lowerRoman', 14, 'xiv'],
    ['upperRoman', 49, 'XLIX'],
    ['ordinal', 1, '1st'],
    ['ordinal', 12, '12th'],
    ['ordinal', 22, '22nd'],
    ['ordinal', 113, '113th'],
    ['cardinalText', 21, 'Twenty-one'],
    ['cardinalText', 105, 'One hundred five'],
    ['ordinalText', 12, 'Twelfth'],
    ['ordinalText', 20, 'Twentieth'],
    ['hex', 30, '1E'],
    ['chicago', 3, '‡'],
    ['chicago', 6, '††'],
    ['numberInDash', 2, '- 2 -'],
    ['decimalEnclosedCircle', 3, '③'],
    ['decimalEnclosedParen', 2, '⑵'],
    ['decimalEnclosedFullstop', 2, '⒉'],
    ['decimalFullWidth', 12, '１２'],
    ['russianLower', 2, 'б'],
    ['none', 3, ''],
    ['nobodyKnowsThis', 4, '4'],
  ])('%s %i is %s', (format, count, label) => {
    expect(labels(many(count), abstract(1, [[format, '%1']]) + num(1, 1)).at(-1)).toBe(label)
  })
  test('one of its own, as Word writes it beside a fallback', () => {
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="7"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="No. %1"/></w:lvl>'
    expect(
      labels(many(1), `<w:abstractNum w:abstractNumId="1">${level}</w:abstractNum>${num(1, 1)}`),
    ).toEqual(['No. 007'])
  })
  test.each([
    ['\uf0b7', 'Symbol', '•'],
    ['\u00b7', 'Symbol', '•'],
    ['o', 'Courier New', 'o'],
    ['\uf0a7', 'Wingdings', '▪'],
    ['\uf02d', 'Symbol', '–'],
    ['–', 'Calibri', '–'],
    ['\uf001', 'Nobody', '•'],
  ])('the bullet %s of %s is %s', (sign, font, label) => {
    expect(labels(many(1), bullet(sign, font))).toEqual([label])
  })
})

describe('labels of several levels', () => {
  const legal = (more: Partial<Record<number, string>> = {}) =>
    abstract(1, [
      ['decimal', '%1', more[0] ?? ''],
      ['decimal', '%1.%2', more[1] ?? ''],
      ['lowerLetter', '(%3)', more[2] ?? ''],
      ['decimal', '%1.%2.%3.%4', more[3] ?? ''],
    ]) + num(1, 1)
  test('count each level and begin deeper ones anew', () => {
    expect(labels(items(0, 1, 1, 2, 2, 0, 1, 2), legal())).toEqual([
      '1',
      '1.1',
      '1.2',
      '(a)',
      '(b)',
      '2',
      '2.1',
      '(a)',
    ])
  })
  test('in figures throughout where a level is legal', () => {
    expect(labels(items(0, 1, 2, 3), legal())).toEqual(['1', '1.1', '(a)', '1.1.a.1'])
    expect(labels(items(0, 1, 2, 3), legal({ 3: '<w:isLgl/>' })).at(-1)).toBe('1.1.1.1')
  })
  test('a level that lvlRestart 0 keeps from restarting runs on', () => {
    expect(labels(items(0, 1, 1, 0, 1), legal({ 1: '<w:lvlRestart w:val="0"/>' }))).toEqual([
      '1',
      '1.1',
      '1.2',
      '2',
      '2.3',
    ])
  })
  test('a level that restarts after the first alone runs on beneath the second', () => {
    expect(labels(items(0, 1, 2, 1, 2, 0, 1, 2), legal({ 2: '<w:lvlRestart w:val="1"/>' }))).toEqual([
      '1',
      '1.1',
      '(a)',
      '1.2',
      '(b)',
      '2',
      '2.1',
      '(a)',
    ])
  })
  test('a level that has not been reached is printed as it would begin', () => {
    expect(labels(items(1, 1), legal())).toEqual(['1.1', '1.2'])
  })
})

describe('lists that begin anew or go on', () => {
  const start = (value: number, level = 0) =>
    `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${value}"/></w:lvlOverride>`
  const both =
    abstract(1, [
      ['decimal', '%1.'],
      ['lowerLetter', '%2)'],
    ]) + num(1, 1)
  const of = (list: number, level = 0) => p('x', '', inList(list, level))
  test('two w:num of one list go on counting, and a startOverride begins anew', () => {
    expect(labels(of(1) + of(1) + of(2), both + num(2, 1))).toEqual(['1.', '2.', '3.'])
    expect(labels(of(1) + of(1) + of(2) + of(2), both + num(2, 1, start(1)))).toEqual([
      '1.',
      '2.',
      '1.',
      '2.',
    ])
    expect(labels(of(1) + of(2) + of(2), both + num(2, 1, start(5)))).toEqual(['1.', '5.', '6.'])
  })
  test('a startOverride of a deeper level holds each time that level begins', () => {
    expect(labels(of(2) + of(2, 1) + of(2) + of(2, 1), both + num(2, 1, start(3, 1)))).toEqual([
      '1.',
      'c)',
      '2.',
      'c)',
    ])
  })
  test('a lvlOverride with a level of its own prints as that says', () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="4"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1)"/></w:lvl></w:lvlOverride>'
    expect(labels(of(2) + of(2), both + num(2, 1, own))).toEqual(['IV)', 'V)'])
  })
  test('a list by its style, with numId 0 taking it away and a continuation between', () => {
    const styles = style('N', 'Own number', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
    const body =
      p('a', 'N') +
      p('more', 'N', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('hung', '', '<w:ind w:left="567"/>') +
      p('b', 'N') +
      p('out') +
      p('hung after words', '', '<w:ind w:left="567"/>')
    const facts = factsOf({ body, styles, numbering: both })
    expect(paragraphs(facts).map(({ kind, label, continuation }) => [kind, label, continuation])).toEqual([
      ['listItem', '1.', false],
      ['paragraph', '', true],
      ['paragraph', '', true],
      ['listItem', '2.', false],
      ['paragraph', '', false],
      ['paragraph', '', false],
    ])
  })
  test('levels by the styles that stand for them, headings among them', () => {
    const numbering =
      abstract(1, [
        ['decimal', '%1', '<w:pStyle w:val="Heading1"/>'],
        ['decimal', '%1.%2', '<w:pStyle w:val="Para"/>'],
      ]) + num(1, 1)
    const counted = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    const styles = style('Heading1', 'heading 1', counted) + style('Para', 'Paragraph', counted)
    const body =
      p('One', 'Heading1') + p('a', 'Para') + p('b', 'Para') + p('Two', 'Heading1') + p('c', 'Para')
    expect(briefs({ body, numbering, styles })).toEqual([
      'heading 1 1: One',
      'listItem 2 1.1: a',
      'listItem 2 1.2: b',
      'heading 1 2: Two',
      'listItem 2 2.1: c',
    ])
  })
  test('a numbering style leads to its list, by the list’s own word or by the style’s', () => {
    const linked = abstract(8, [], '<w:numStyleLink w:val="S"/>') + num(8, 8)
    const body = p('a', '', inList(8, 0))
    expect(
      briefs({
        body,
        numbering: `${abstract(7, [['decimal', '%1)']], '<w:styleLink w:val="S"/>')}${linked}`,
      }),
    ).toEqual(['listItem 1 1): a'])
    const styles =
      '<w:style w:type="numbering" w:styleId="S"><w:name w:val="S"/><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>'
    expect(
      briefs({ body, styles, numbering: `${abstract(7, [['decimal', '%1)']])}${num(7, 7)}${linked}` }),
    ).toEqual(['listItem 1 1): a'])
  })
  test('an empty item counts, and a list in a table and in a note is labelled too', () => {
    const body =
      of(1) +
      p('', '', inList(1, 0)) +
      `<w:tbl><w:tr><w:tc>${of(1)}</w:tc></w:tr></w:tbl>` +
      of(1) +
      p('<w:r><w:footnoteReference w:id="1"/></w:r>')
    const facts = factsOf({ body, numbering: both, footnotes: `<w:footnote w:id="1">${of(1)}</w:footnote>` })
    const [table] = facts.blocks.filter(({ kind }) => kind === 'table')
    expect(paragraphs(facts).map(({ label }) => label)).toEqual(['1.', '2.', '4.', ''])
    expect(table).toMatchObject({ rows: [{ cells: [{ blocks: [{ kind: 'listItem', label: '3.' }] }] }] })
    expect(facts.notes).toMatchObject([{ blocks: [{ label: '5.' }] }])
  })
})
