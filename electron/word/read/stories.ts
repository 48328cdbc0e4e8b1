import type { WordBlock, WordDocument } from './word-document.ts'

/** A text of the file by itself. */
export interface NamedText {
  /** `body`, `footnote 2`, `header word/header1.xml`: no two of a file are called alike. */
  name: string
  kind: 'body' | 'footnote' | 'endnote' | 'header' | 'footer'
  /** Of a note as the file has it; else null. */
  note: string | null
  blocks: readonly WordBlock[]
}

/** The body, then notes, headers and footers, in the order in which paragraphs are counted. */
export function storiesOf({
  blocks,
  notes,
  headers,
}: Pick<WordDocument, 'blocks' | 'notes' | 'headers'>): NamedText[] {
  return [
    { name: 'body', kind: 'body', note: null, blocks },
    ...[...notes].map(([name, own]): NamedText => {
      const [kind = '', ...id] = name.split(' ')
      return { name, kind: kind === 'footnote' ? 'footnote' : 'endnote', note: id.join(' '), blocks: own }
    }),
    ...headers.map(
      ({ kind, part, blocks: own }): NamedText => ({
        name: `${kind} ${part}`,
        kind,
        note: null,
        blocks: own,
      }),
    ),
  ]
}
