import { describe, expect, test } from 'vitest'
import { docx, p, r } from '../build-docx.ts'
import { factsOf } from './facts.ts'

const comment = (id: number | string, text: string, paragraph = `P${id}`): string =>
  `<w:comment w:id="${id}" w:author="Bea Lamb" w:initials="BL" w:date="2016-11-04T09:30:00Z"><w:p w14:paraId="${paragraph}">${text.startsWith('<') ? text : r(text)}</w:p></w:comment>`
const start = (id: number) => `<w:commentRangeStart w:id="${id}"/>`
const end = (id: number) => `<w:commentRangeEnd w:id="${id}"/>`
const mark = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`
const on = (id: number, words: string) => start(id) + r(words) + end(id) + mark(id)
const extended = (...of: [id: number, parent: number | null, done?: boolean][]): string =>
  of
    .map(
      ([id, parent, done]) =>
        `<w15:commentEx w15:paraId="P${id}"${parent === null ? '' : ` w15:paraIdParent="P${parent}"`} w15:done="${done ? 1 : 0}"/>`,
    )
    .join('')

describe('comments', () => {
  test('have who, when, their words, the words that they stand over, and their thread', () => {
    const facts = factsOf({
      body: p(r('The ') + on(1, 'first') + r(' plan') + start(2) + end(2) + mark(2)),
      comments: comment(1, 'Why?') + comment(2, 'Because'),
      commentsExtended: extended([1, null, true], [2, 1]),
    })
    const who = { author: 'Bea Lamb', initials: 'BL', date: '2016-11-04T09:30:00Z' }
    expect(facts.comments).toMatchObject([
      { id: '1', ...who, text: 'Why?', anchor: 'first', parent: null, resolved: true },
      { id: '2', ...who, text: 'Because', anchor: '', parent: '1', resolved: false },
    ])
    expect(facts.comments[0]).toMatchObject({
      where: { part: 'body', paragraph: 1, words: 'paragraph 1' },
      range: { from: { paragraph: 1, offset: 4 }, to: { paragraph: 1, offset: 9 } },
    })
  })
  test('stand in cells, notes, headers and text boxes, and over paragraphs', () => {
    const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p(on(5, 'box'))}</w:txbxContent></v:textbox></w:pict></w:r>`
    const facts = factsOf({
      body:
        p(start(1) + r('one')) +
        p(`${r('two') + end(1) + mark(1) + r(' x')}<w:r><w:footnoteReference w:id="9"/></w:r>`) +
        `<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>${p(on(2, 'cell'))}</w:tc></w:tr></w:tbl>` +
        p(box),
      footnotes: `<w:footnote w:id="9">${p(on(3, 'note'))}</w:footnote>`,
      header: p(on(4, 'head')),
      comments: [1, 2, 3, 4, 5, 6].map((id) => comment(id, 'x')).join(''),
    })
    expect(facts.comments.map(({ anchor, where }) => [anchor, where?.words])).toEqual([
      ['one\ntwo', 'paragraph 1'],
      ['cell', 'table 1, row 1, column 2'],
      ['note', 'footnote 1'],
      ['head', 'header'],
      ['box', 'text box, paragraph 6'],
      ['', undefined],
    ])
    expect(facts.comments[2]?.where).toMatchObject({ part: 'footnote', note: '9' })
  })
  test('whose range is never ended, or ends before it begins, stand where they began', () => {
    const facts = factsOf({
      body: p(r('a') + start(1) + r('b') + mark(1)) + p(end(2) + r('c') + start(2) + r('d') + mark(2)),
      comments: comment(1, 'x') + comment(2, 'y'),
    })
    expect(facts.comments).toMatchObject([
      { anchor: '', range: { from: { paragraph: 1, offset: 1 } } },
      { anchor: '', range: { from: { paragraph: 2, offset: 1 } } },
    ])
  })
  test('that answer each other in a circle end, and of two with one id the first has the place', () => {
    const facts = factsOf({
      body: p(on(1, 'a') + on(2, 'b') + on(3, 'c')),
      comments: comment(1, 'x') + comment(2, 'y') + comment(3, 'z') + comment(3, 'again', 'Q'),
      commentsExtended: extended([1, 2], [2, 1], [3, 3]),
    })
    const parents = new Map(facts.comments.map(({ id, parent }) => [id, parent]))
    for (const { id } of facts.comments) {
      const seen = new Set<string>()
      for (let at: string | null = id; at !== null; at = parents.get(at) ?? null) {
        expect(seen.has(at)).toBe(false)
        seen.add(at)
      }
    }
    expect(facts.comments.map(({ anchor }) => anchor)).toEqual(['a', 'b', 'c', ''])
  })
  test('say what they say: several paragraphs, tabs, fields, without what was taken out of them', () => {
    const field = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('see')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    const words = `${r('a')}<w:r><w:tab/></w:r>${field}<w:del w:author="A"><w:r><w:delText>gone</w:delText></w:r></w:del>`
    const two = comment(1, words).replace('</w:comment>', `${p('b')}</w:comment>`)
    expect(factsOf({ body: p(on(1, 'x')), comments: two }).comments[0]?.text).toBe('a\tsee\nb')
  })
  test('keep their anchor’s words as tracked changes are taken', () => {
    const body = p(
      start(1) +
        r('the ') +
        '<w:del w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del>' +
        `<w:ins w:author="A">${r('new')}</w:ins>` +
        end(1),
    )
    const file = docx({ body, comments: comment(1, 'x') })
    const anchors = (['accepted', 'rejected', 'shown'] as const).map(
      (mode) => factsOf(file, mode).comments[0]?.anchor,
    )
    expect(anchors).toEqual(['the new', 'the old', 'the oldnew'])
  })
})
