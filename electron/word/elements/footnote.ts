/** The mark in the text, `w:footnoteReference`, 17.11.14. */
export const footnoteMark = (id: number): string =>
  `<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`

/** The note itself, `w:footnote`, 17.11.10, which begins with its own mark, `w:footnoteRef`, 17.11.13. */
export const footnote = (id: number, content: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>` +
  '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>' +
  `<w:r><w:t xml:space="preserve"> </w:t></w:r>${content}</w:p></w:footnote>`
