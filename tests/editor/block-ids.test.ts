import { Slice } from '@tiptap/pm/model'
import { type Command, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backspace, deleteAhead } from '../../renderer/editor/commands/backspace.ts'
import { enter } from '../../renderer/editor/commands/enter.ts'
import { goDeeper, goShallower } from '../../renderer/editor/commands/set-kind.ts'
import { freshBlockId } from '../../renderer/editor/fresh-block-id.ts'
import { withIds } from '../../renderer/editor/plugins/block-ids.ts'
import { edit, numbered } from './edit.ts'

test('ids are 20 small letters and digits, and differ', () => {
  const ids = new Set(Array.from({ length: 500 }, freshBlockId))
  expect(ids.size).toBe(500)
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]{20}$/)
})

test('a copy that lands before the block it was made of is the one that gets a new id', () => {
  const editing = edit([numbered('a', 'One'), numbered('b', 'Two')])
  const copy = editing.state.doc.child(1)
  editing.run((state, dispatch) => {
    dispatch?.(state.tr.insert(0, copy))
    return true
  })
  expect(editing.lines()).toEqual(['numbered *: Two', 'numbered a: One', 'numbered b: Two'])
})

test('only blocks that may keep their ids keep them when they are pasted', () => {
  const { doc } = edit([numbered('a', 'One'), numbered('b', 'Two')]).state
  const slice = withIds(doc.slice(0), (id) => id === 'b')
  expect(slice.content.content.map(({ attrs }) => attrs.id)).toEqual([null, 'b'])
})

type Step = { key: number; from: number; to: number }
const steps = fc.array(fc.record({ key: fc.nat(7), from: fc.nat(400), to: fc.nat(400) }), { maxLength: 40 })
const keys: Command[] = [
  enter,
  backspace,
  deleteAhead,
  goDeeper,
  goShallower,
  (state, dispatch) => {
    dispatch?.(state.tr.insertText('x'))
    return true
  },
  // What was copied from here is pasted here, ids and all.
  (state, dispatch) => {
    const { from, to } = state.selection
    const copied = state.doc.slice(from, to)
    const { tr } = state
    tr.setSelection(TextSelection.atStart(tr.doc)).replaceSelection(copied)
    dispatch?.(tr)
    return true
  },
  (state, dispatch) => {
    dispatch?.(state.tr.replaceSelection(new Slice(state.doc.content, 0, 0)))
    return true
  },
]

test('whatever is typed, split, joined and copied, every block has an id and none is there twice', () => {
  fc.assert(
    fc.property(steps, (presses: Step[]) => {
      const editing = edit([
        numbered('a', 'One two'),
        { id: 'b', type: 'bullet', level: 1, text: ['x'] },
        numbered('c', ''),
      ])
      for (const { key, from, to } of presses) {
        if (editing.state.doc.content.size > 2000) break
        editing.run((state, dispatch) => {
          const size = state.doc.content.size
          const [$from, $to] = [state.doc.resolve(from % size), state.doc.resolve(to % size)]
          dispatch?.(state.tr.setSelection(TextSelection.between($from, $to)))
          return true
        })
        const command = keys[key]
        if (command) editing.run(command)
        const ids = editing.state.doc.children.map(({ attrs }) => attrs.id)
        if (editing.state.doc.childCount > 1) expect(ids).not.toContain(null)
        expect(new Set(ids).size).toBe(ids.length)
      }
    }),
    { numRuns: 150 },
  )
})
