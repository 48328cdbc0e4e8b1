import { describe, expect, test } from 'vitest'
import { docx, inList, line, lines, p, r, read, said } from './build-docx.ts'
import { listed } from './listed.ts'

describe('fields and links', () => {
  const complex = (code: string, result: string) =>
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
  const plainEnd = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
  test('a link leads where its relationship, its field or its simple field says', () => {
    const body = p(
      `<w:hyperlink r:id="l">${r('a')}</w:hyperlink>${complex(' HYPERLINK "https://b.org/x y" \\o "tip" ', r('b'))}<w:fldSimple w:instr='HYPERLINK "mailto:c@d.org"'>${r('c')}</w:fldSimple>`,
    )
    expect(lines({ body, relationships: [['l', 'hyperlink', 'https://a.org/']] })).toEqual([
      'plain: <https://a.org/|a><https://b.org/x%20y|b><mailto:c@d.org|c>',
    ])
  })
  test('a link that a paper cannot hold keeps its words, and is said', () => {
    const reading = read(
      docx({
        body: p(
          `<w:hyperlink r:id="l">${r('plan')}</w:hyperlink><w:hyperlink r:id="j">${r(' js')}</w:hyperlink>`,
        ),
        relationships: [
          ['l', 'hyperlink', 'file:///H:/plan.xlsx'],
          ['j', 'hyperlink', 'javascript:alert(1)'],
        ],
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: plan js'])
    expect(said(reading)[0]).toMatch(/^links to files; their words are kept @ .*file:/)
  })
  test('other fields are their results, however deep within each other', () => {
    expect(
      lines(
        p(
          r('On ') +
            complex('DATE', r('4 May')) +
            r(', ') +
            complex(`IF ${'x'}`, complex('PAGE', r('7')) + r(' pages')),
        ),
      ),
    ).toEqual(['plain: On 4 May, 7 pages'])
  })
  test('a form’s boxes and lists are what they show; what has no result is said', () => {
    const form = (data: string, code: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText>${code}</w:instrText></w:r>${plainEnd}`
    const reading = read(
      docx({
        body: p(
          form('<w:checkBox><w:checked/></w:checkBox>', 'FORMCHECKBOX') +
            form(
              '<w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList>',
              'FORMDROPDOWN',
            ) +
            `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DOCPROPERTY Owner</w:instrText></w:r>${plainEnd}`,
        ),
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: ☑yes'])
    expect(said(reading)).toEqual(['fields without a result @ “☑yes”: DOCPROPERTY Owner'])
  })
  test('a field that is never closed does not swallow the text', () => {
    const reading = read(
      docx({
        body:
          p(
            `${r('a')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>`,
          ) +
          p('b') +
          p('c'),
      }),
    )
    expect(reading.body.map(line)).toEqual(['plain: a', 'plain: b', 'plain: c'])
    expect(said(reading)[0]).toMatch(/^a field is never closed/)
  })
  test('a paragraph’s number that is referred to becomes a reference; another anchor its words', () => {
    const mark = (name: string) => `<w:bookmarkStart w:id="1" w:name="${name}"/><w:bookmarkEnd w:id="1"/>`
    const reading = read(
      docx(
        listed(
          p(mark('_Ref1') + r('a'), '', inList(1, 0)) +
            p(
              r('see paragraph ') +
                complex('REF _Ref1 \\r \\h', r('1')) +
                `<w:hyperlink w:anchor="_Ref1">${r(' above')}</w:hyperlink>`,
            ),
        ),
      ),
    )
    expect(reading.body.map(line)).toEqual(['numbered: a', 'plain: see paragraph {block b0} above'])
  })
})
