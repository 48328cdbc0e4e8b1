import type { Command, Transaction } from '@tiptap/pm/state'
import { type Kind, kindOf, type Placed, selectedWords } from './kinds.ts'

/** Makes a block another kind; its words and its id stay. */
export function turnInto(tr: Transaction, { pos, node }: Placed, kind: Kind): Transaction {
  const type = node.type.schema.nodes[kind.type]
  if (!type) return tr
  const { type: _, ...attrs } = kind
  return tr.setNodeMarkup(pos, type, { id: node.attrs.id, ...attrs })
}

/** Makes every block of words that the selection touches that kind. */
export const setKind =
  (kind: Kind): Command =>
  (state, dispatch) => {
    const blocks = selectedWords(state)
    if (blocks.length === 0) return false
    if (dispatch) {
      const { tr } = state
      for (const block of blocks) turnInto(tr, block, kind)
      dispatch(tr.scrollIntoView())
    }
    return true
  }

const deeper: Record<string, Kind> = {
  numbered: { type: 'lettered', level: 1 },
  lettered1: { type: 'lettered', level: 2 },
  bullet1: { type: 'bullet', level: 2 },
  bullet2: { type: 'bullet', level: 3 },
  heading2: { type: 'heading', level: 3 },
  plain: { type: 'continuation' },
}
const shallower: Record<string, Kind> = {
  lettered2: { type: 'lettered', level: 1 },
  lettered1: { type: 'numbered' },
  bullet3: { type: 'bullet', level: 2 },
  bullet2: { type: 'bullet', level: 1 },
  heading3: { type: 'heading', level: 2 },
  continuation: { type: 'plain' },
}

const turnBy =
  (map: Record<string, Kind>): Command =>
  (state, dispatch) => {
    const turns = selectedWords(state).flatMap((block) => {
      const kind = kindOf(block.node)
      const next = map[`${kind.type}${'level' in kind ? kind.level : ''}`]
      return next ? [{ block, next }] : []
    })
    if (turns.length > 0 && dispatch) {
      const { tr } = state
      for (const { block, next } of turns) turnInto(tr, block, next)
      dispatch(tr.scrollIntoView())
    }
    // The key is the editor's own even where nothing is left to do: the focus must not leap away from half a sentence.
    return true
  }

/** Tab: a number becomes a letter, a letter or bullet goes one deeper. */
export const goDeeper: Command = turnBy(deeper)

/** Shift+Tab: the way back. */
export const goShallower: Command = turnBy(shallower)
