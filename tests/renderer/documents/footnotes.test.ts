import { expect, it } from 'vitest'
import { notesBefore } from '../../../renderer/features/documents/footnotes.ts'
import { paragraph, part, plan } from '../../support/plans.ts'
import { previewedLines } from '../../support/previewed-lines.ts'

it('footnotes are numbered through the document, as Word numbers them', () => {
  const noted = (key: string, ...notes: string[]) =>
    part(key, [paragraph('plain', ['Said', ...notes.map((note) => ({ footnote: [note] }))])])
  const made = plan([noted('a', 'One', 'Two'), noted('b'), noted('c', 'Three')])
  expect(notesBefore(made.parts)).toEqual([0, 2, 2])
  expect(previewedLines(made)).toEqual(['Said12', 'Said', 'Said3'])
})
