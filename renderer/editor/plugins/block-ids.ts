import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { freshBlockId } from '../fresh-block-id.ts'

/** Ids of blocks that were cut here and may come back as themselves; a copy never may. */
const key = new PluginKey<ReadonlySet<string>>('blockIds')

/**
 * Every block has an id and no two have one: of two, the one that stands where the block stood before keeps it, so that
 * splitting leaves it with the first, and a copy is given a new one.
 */
export const blockIds = (): Plugin =>
  new Plugin<ReadonlySet<string>>({
    key,
    state: {
      init: () => new Set<string>(),
      apply: (tr, cut) => tr.getMeta(key) ?? cut,
    },
    appendTransaction: (transactions, before, after) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null
      const changes: [pos: number, id: string][] = []
      const stood = placesOf(before.doc, transactions)
      const taken = new Map<string, number>()
      after.doc.forEach((node, pos) => {
        const id: string | null = node.attrs.id
        if (id === null) {
          changes.push([pos, freshBlockId()])
          return
        }
        const other = taken.get(id)
        if (other === undefined) taken.set(id, pos)
        else if (stood.get(id) === pos) {
          changes.push([other, freshBlockId()])
          taken.set(id, pos)
        } else changes.push([pos, freshBlockId()])
      })
      if (changes.length === 0) return null
      const { tr } = after
      for (const [pos, id] of changes) tr.setNodeAttribute(pos, 'id', id)
      return tr.setStoredMarks(after.storedMarks)
    },
    props: {
      transformPasted: (slice, view) => {
        const back = view.dragging?.move ? null : (key.getState(view.state) ?? new Set<string>())
        const here = new Set(view.state.doc.children.map(({ attrs }) => attrs.id as string)) // every block has one
        return withIds(slice, (id) => back === null || (back.has(id) && !here.has(id)))
      },
      handleDOMEvents: {
        cut: (view) => {
          const { from, to } = view.state.selection
          const cut = new Set<string>()
          view.state.doc.forEach((node, pos) => {
            if (pos + 1 >= from && pos + node.nodeSize - 1 <= to) cut.add(node.attrs.id)
          })
          view.dispatch(view.state.tr.setMeta(key, cut))
          return false
        },
      },
    },
  })

/** Where each block of the old document stands now. */
function placesOf(doc: Node, transactions: readonly Transaction[]): Map<string, number> {
  const places = new Map<string, number>()
  doc.forEach((node, start) => {
    let pos = start
    for (const { mapping } of transactions) pos = mapping.map(pos, -1)
    if (node.attrs.id !== null) places.set(node.attrs.id, pos)
  })
  return places
}

/** The slice with the ids of those blocks that may keep theirs. */
export function withIds(slice: Slice, keeps: (id: string) => boolean): Slice {
  const blocks = slice.content.content.map((node) =>
    'id' in node.attrs && node.type.isInGroup('block') && !(node.attrs.id !== null && keeps(node.attrs.id))
      ? node.type.create({ ...node.attrs, id: null }, node.content, node.marks)
      : node,
  )
  return new Slice(Fragment.fromArray(blocks), slice.openStart, slice.openEnd)
}
