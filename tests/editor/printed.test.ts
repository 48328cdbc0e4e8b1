import { expect, test } from 'vitest'
import { enter } from '../../renderer/editor/commands/enter.ts'
import { printedIn } from '../../renderer/editor/plugins/show-printed.ts'
import { printedOf } from '../../renderer/editor/printed.ts'
import { toEditor } from '../../renderer/editor/to-editor.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { edit, numbered } from './edit.ts'

const nothing = new Map()
const labelsOf = (text: RichText, from = 1) => [
  ...printedOf(toEditor(text), { from, words: nothing }).labels.values(),
]
const wordsOf = (text: RichText) =>
  [
    ...printedOf(toEditor(text), {
      from: 1,
      words: new Map([
        ['paper/p', { text: 'EAG(16)07', bare: 'EAG(16)07' }],
        ['block/gone', null],
      ]),
    }).references.values(),
  ].map(({ words }) => words)

test('labels are those that will be printed, from the number that the document begins with', () => {
  expect(
    labelsOf(
      [
        numbered('a', ''),
        { id: 'b', type: 'lettered', level: 1, text: [] },
        { id: 'c', type: 'lettered', level: 2, text: [] },
        { id: 'd', type: 'continuation', text: [] },
        { id: 'e', type: 'heading', level: 2, text: [] },
        numbered('f', ''),
      ],
      12,
    ),
  ).toEqual(['12.', '(a)', '(i)', '13.'])
})

test('a reference says where its paragraph stands now', () => {
  const text: RichText = [
    numbered('a', 'One|'),
    numbered('b', 'Two'),
    { id: 'c', type: 'plain', text: ['See ', { ref: 'block', id: 'b' }, '.'] },
  ]
  const editing = edit(text)
  const words = () => [...printedIn(editing.state).references.values()].map((one) => one.words)
  expect(words()).toEqual(['paragraph 2'])
  editing.run(enter)
  expect(words()).toEqual(['paragraph 3'])
})

test('a reference does not say its word twice, and begins a sentence with a capital', () => {
  expect(
    wordsOf([
      numbered('a', 'One'),
      {
        id: 'b',
        type: 'plain',
        text: ['In paragraph ', { ref: 'block', id: 'a' }, '. ', { ref: 'block', id: 'a' }, ' says so.'],
      },
      { id: 'c', type: 'plain', text: [{ ref: 'paper', id: 'p' }] },
    ]),
  ).toEqual(['1', 'Paragraph 1', 'EAG(16)07'])
})

test('a reference to what is gone says so', () => {
  const doc = toEditor([{ id: 'a', type: 'plain', text: [{ ref: 'block', id: 'gone' }] }])
  const printed = printedOf(doc, { from: 1, words: new Map([['block/gone', null]]) })
  expect([...printed.references.values()]).toEqual([{ words: 'reference to nothing', missing: true }])
})

test('notes are numbered in the order in which they are met, in tables too', () => {
  const note = { footnote: ['n'] }
  const doc = toEditor([
    { id: 'a', type: 'plain', text: ['x', note] },
    { id: 't', type: 'table', header: false, rows: [[{ text: [note] }]] },
    { id: 'b', type: 'plain', text: [note] },
  ])
  expect([...printedOf(doc, { from: 1, words: nothing }).notes.values()]).toEqual([1, 2, 3])
})
