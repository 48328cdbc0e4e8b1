/** The styles of a note's text and of its mark, by their ids. */
export interface NoteStyles {
  text: string
  mark: string
}

/** The mark in the text, `w:footnoteReference`, 17.11.14. */
export const footnoteMark = (id: number, { mark }: NoteStyles): string =>
  `<w:r><w:rPr><w:rStyle w:val="${mark}"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`

/** The note itself, `w:footnote`, 17.11.10, which begins with its own mark, `w:footnoteRef`, 17.11.13. */
export const footnote = (id: number, content: string, { text, mark }: NoteStyles): string =>
  `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="${text}"/></w:pPr>` +
  `<w:r><w:rPr><w:rStyle w:val="${mark}"/></w:rPr><w:footnoteRef/></w:r>` +
  `<w:r><w:t xml:space="preserve"> </w:t></w:r>${content}</w:p></w:footnote>`
