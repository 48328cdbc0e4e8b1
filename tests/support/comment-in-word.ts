import { editDocx } from './edit-docx.ts'

/** A document of ours as somebody sends it back: with a comment on the run that has `words`, and one on a paragraph of their own after it. */
export function commentInWord(document: Uint8Array, words: string): Uint8Array<ArrayBuffer> {
  const say = (id: number, text: string) =>
    `<w:comment w:id="${id}" w:author="Ruth Kerr" w:date="2016-11-0${id}T10:00:00Z"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`
  const mark = (id: number, run: string) =>
    `<w:commentRangeStart w:id="${id}"/>${run}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
  const ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return editDocx(
    document,
    {
      'word/document.xml': (xml) => {
        const place = xml.indexOf('<w:p>', xml.indexOf('</w:p>', xml.indexOf(words)))
        return `${xml.slice(0, place)}<w:p>${mark(2, '<w:r><w:t>Something that nobody at home has.</w:t></w:r>')}</w:p>${xml.slice(place)}`.replace(
          new RegExp(`<w:r><w:t(?: xml:space="preserve")?>[^<]*${words}[^<]*</w:t></w:r>`),
          (run) => mark(1, run),
        )
      },
      'word/_rels/document.xml.rels': (xml) =>
        xml.replace(
          '</Relationships>',
          `<Relationship Id="rIdC" Type="${types}/comments" Target="comments.xml"/></Relationships>`,
        ),
      '[Content_Types].xml': (xml) =>
        xml.replace(
          '</Types>',
          '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
        ),
    },
    {
      'word/comments.xml': `<w:comments ${ns}>${say(1, 'Since when?')}${say(2, 'Where does this go?')}</w:comments>`,
    },
  )
}
