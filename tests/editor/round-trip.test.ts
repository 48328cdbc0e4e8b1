import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromEditor } from '../../renderer/editor/from-editor.ts'
import { normaliseInlines } from '../../renderer/editor/normalise-inlines.ts'
import { editorSchema } from '../../renderer/editor/schema/editor-schema.ts'
import { toEditor } from '../../renderer/editor/to-editor.ts'
import type { Block, RichText } from '../../shared/rich-text.ts'
import { richText } from '../../shared/rich-text.ts'
import { makeRichText } from '../interchange/rich-text-arbitrary.ts'

/** The same text in its simplest form. */
const normalised = (text: RichText): RichText =>
  text.map((block): Block => {
    if (block.type === 'image') return block
    if (block.type !== 'table') return { ...block, text: normaliseInlines(block.text) }
    const rows = block.rows.map((row) =>
      row.map(({ text, across = 1, down = 1 }) => ({
        text: normaliseInlines(text),
        ...(across > 1 ? { across } : {}),
        ...(down > 1 ? { down } : {}),
      })),
    )
    return { ...block, rows }
  })

const anyText = fc.gen().map((g) => {
  let made = 0
  const text = makeRichText(g, { blockId: () => `b${made++}`, references: [] }, 8)
  return text
})

test('any rich text comes back from the editor as it went in, in its simplest form', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const doc = toEditor(text)
      doc.check()
      expect(fromEditor(doc)).toEqual(normalised(text))
    }),
    { numRuns: 400 },
  )
})

test('what comes from the editor is rich text, and going round again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = fromEditor(toEditor(text))
      // References made without an id are the test's own; everything else must be legal.
      expect(
        richText.safeParse(JSON.parse(JSON.stringify(once).replaceAll('"id":""', '"id":"x"'))).success,
      ).toBe(true)
      expect(fromEditor(toEditor(once))).toEqual(once)
    }),
    { numRuns: 200 },
  )
})

test('an empty text stays empty, and a text of one empty paragraph stays that', () => {
  expect(fromEditor(toEditor([]))).toEqual([])
  const one: RichText = [{ id: 'a', type: 'plain', text: [] }]
  expect(fromEditor(toEditor(one))).toEqual(one)
})

test('a block that was not touched is the very same object the next time', () => {
  const doc = toEditor([
    { id: 'a', type: 'numbered', text: ['One'] },
    { id: 'b', type: 'numbered', text: ['Two'] },
  ])
  const before = fromEditor(doc)
  const after = fromEditor(doc.replace(2, 3, doc.slice(3, 4)))
  expect(after[1]).toBe(before[1])
  expect(after[0]).not.toBe(before[0])
})

test('inline text in its simplest form: pieces of one look are one, nothing is empty', () => {
  expect(
    normaliseInlines([
      'a',
      '',
      { text: 'b' },
      { text: 'c', bold: true },
      { text: 'd', bold: true },
      { text: 'e', bold: true, italic: true },
      { link: 'http://x', text: '' },
      { footnote: ['f', 'g'] },
    ]),
  ).toEqual([
    'ab',
    { text: 'cd', bold: true },
    { text: 'e', bold: true, italic: true },
    { link: 'http://x', text: 'http://x' },
    { footnote: ['fg'] },
  ])
})

test('only tables and what is in them have a place in a table', () => {
  const roles = Object.entries(editorSchema.nodes).map(([name, { spec }]) => [name, spec.tableRole])
  expect(roles.filter(([, role]) => role !== undefined)).toEqual([
    ['table', 'table'],
    ['row', 'row'],
    ['cell', 'cell'],
  ])
})
