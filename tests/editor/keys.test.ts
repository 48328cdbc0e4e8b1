import { undo } from '@tiptap/pm/history'
import { TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { backspace, deleteAhead } from '../../renderer/editor/commands/backspace.ts'
import { breakLine, enter } from '../../renderer/editor/commands/enter.ts'
import { goDeeper, goShallower, setKind } from '../../renderer/editor/commands/set-kind.ts'
import { kindTyped } from '../../renderer/editor/typed-starts.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { edit, numbered } from './edit.ts'

test('Enter at the end of a numbered paragraph makes the next one, with an id of its own', () => {
  const editing = edit([numbered('a', 'One|')])
  editing.run(enter)
  editing.type('Two')
  expect(editing.lines()).toEqual(['numbered a: One', 'numbered *: Two'])
  expect(editing.text()[1]?.id).toMatch(/^[a-z0-9]{20}$/)
})

test('splitting a block leaves its id with the first half', () => {
  const editing = edit([{ id: 'a', type: 'quotation', text: ['Half| and half'] }])
  editing.run(enter)
  expect(editing.lines()).toEqual(['quotation a: Half', 'quotation *:  and half'])
})

test('Enter at the start of a paragraph makes room before it, and its words keep its id', () => {
  const editing = edit([numbered('a', '|One')])
  editing.run(enter)
  expect(editing.lines()).toEqual(['numbered *: ', 'numbered a: One'])
})

test('Enter on an empty paragraph steps out: numbered, continuation, plain', () => {
  const editing = edit([numbered('a', 'One|')])
  editing.run(enter)
  editing.run(enter)
  expect(editing.lines()[1]).toBe('continuation *: ')
  editing.run(enter)
  expect(editing.lines()[1]).toBe('plain *: ')
  expect(editing.lines()).toHaveLength(2)
})

test('Enter after a heading goes on with a number where the text is numbered, else plainly', () => {
  const plain = edit([{ id: 'h', type: 'heading', level: 2, text: ['Title|'] }])
  plain.run(enter)
  expect(plain.lines()[1]).toBe('plain *: ')
  const counted = edit([{ id: 'h', type: 'heading', level: 2, text: ['Title|'] }, numbered('a', 'One')])
  counted.run(enter)
  expect(counted.lines()[1]).toBe('numbered *: ')
})

test('Enter on an empty point leads out of the points to the next number', () => {
  const editing = edit([numbered('a', 'One'), { id: 'b', type: 'lettered', level: 2, text: ['|'] }])
  editing.run(enter)
  expect(editing.lines()[1]).toBe('lettered1 b: ')
  editing.run(enter)
  expect(editing.lines()[1]).toBe('numbered b: ')
})

test('Tab makes a number a letter and then goes deeper, Shift+Tab comes back', () => {
  const editing = edit([numbered('a', 'One'), numbered('b', 'Two|')])
  const kinds = () => editing.lines()[1]?.split(' ')[0]
  editing.run(goDeeper)
  expect(kinds()).toBe('lettered1')
  editing.run(goDeeper)
  editing.run(goDeeper)
  expect(kinds()).toBe('lettered2')
  editing.run(goShallower)
  editing.run(goShallower)
  editing.run(goShallower)
  expect(kinds()).toBe('numbered')
})

test('Tab moves every block that is selected, and no other', () => {
  const editing = edit([
    { id: 'a', type: 'bullet', level: 1, text: ['|One'] },
    { id: 'b', type: 'bullet', level: 1, text: ['Two'] },
    { id: 'c', type: 'bullet', level: 1, text: ['Three'] },
  ])
  const { doc } = editing.state
  editing.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(doc, 2, 11)))
    return true
  })
  editing.run(goDeeper)
  expect(editing.lines().map((line) => line.split(' ')[0])).toEqual(['bullet2', 'bullet2', 'bullet1'])
})

test('Backspace at the start takes the number away, then joins; the first block keeps its id', () => {
  const editing = edit([numbered('a', 'One'), numbered('b', '|two')])
  editing.run(backspace)
  expect(editing.lines()).toEqual(['numbered a: One', 'continuation b: two'])
  editing.run(backspace)
  expect(editing.lines()).toEqual(['numbered a: Onetwo'])
})

test('Delete at the end joins what follows, and the first block keeps its id and kind', () => {
  const editing = edit([numbered('a', 'One|'), { id: 'b', type: 'bullet', level: 1, text: ['two'] }])
  editing.run(deleteAhead)
  expect(editing.lines()).toEqual(['numbered a: Onetwo'])
})

test('Backspace takes a heading or a quotation back to a plain paragraph', () => {
  const editing = edit([numbered('a', 'One'), { id: 'q', type: 'quotation', text: ['|Said'] }])
  editing.run(backspace)
  expect(editing.lines()[1]).toBe('plain q: Said')
})

test('in a table Enter is a new line, and Backspace stays in its cell', () => {
  const table: RichText = [
    { id: 't', type: 'table', header: true, rows: [[{ text: ['ab'] }, { text: ['c'] }]] },
  ]
  const editing = edit(table)
  editing.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 5)))
    return true
  })
  editing.run(enter)
  expect(editing.text()[0]).toMatchObject({ rows: [[{ text: ['a', { br: true }, 'b'] }, { text: ['c'] }]] })
  editing.run((state, dispatch) => {
    dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, 4)))
    return true
  })
  const before = editing.text()
  expect(editing.run(backspace)).toBe(true)
  expect(editing.text()).toEqual(before)
})

test('Shift+Enter is a line break in the same block', () => {
  const editing = edit([numbered('a', 'One|two')])
  editing.run(breakLine)
  expect(editing.text()).toEqual([{ id: 'a', type: 'numbered', text: ['One', { br: true }, 'two'] }])
})

test('a block keeps its id when it becomes another kind, and undo brings the old one back', () => {
  const editing = edit([numbered('a', 'One|')])
  editing.run(setKind({ type: 'heading', level: 3 }))
  expect(editing.lines()).toEqual(['heading3 a: One'])
  editing.run(undo)
  expect(editing.lines()).toEqual(['numbered a: One'])
})

test('undo after Enter brings back one block with its id; redo is left to the same key', () => {
  const editing = edit([numbered('a', 'One| two')])
  editing.run(enter)
  editing.run(undo)
  expect(editing.lines()).toEqual(['numbered a: One two'])
})

test.each([
  ['1.', 'numbered'],
  ['12)', 'numbered'],
  ['(a)', 'lettered1'],
  ['(ii)', 'lettered2'],
  ['-', 'bullet1'],
  ['##', 'heading2'],
  ['###', 'heading3'],
  ['>', 'quotation'],
])('%s and a space at the start makes a block %s', (typed, kind) => {
  const made = kindTyped(typed, false)
  expect(made && `${made.type}${'level' in made ? made.level : ''}`).toBe(kind)
})

test('(i) is a letter by itself, and a numeral beneath letters', () => {
  expect(kindTyped('(i)', false)).toEqual({ type: 'lettered', level: 1 })
  expect(kindTyped('(i)', true)).toEqual({ type: 'lettered', level: 2 })
})
