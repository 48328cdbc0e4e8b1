import { Node } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { z } from 'zod'
import { inline, references } from '../../../shared/rich-text.ts'
import { attribute } from './words-nodes.ts'

const br = Node.create({
  name: 'br',
  group: 'inline',
  inline: true,
  selectable: false,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: (): DOMOutputSpec => ['br'],
  extendNodeSchema: ({ name }) => (name === 'br' ? { leafText: () => '\n' } : {}),
})

/** A reference: what it says is worked out where it is shown, never kept. */
const ref = Node.create({
  name: 'ref',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ ref: attribute('block'), id: attribute('') }),
  parseHTML: () => [
    {
      tag: 'span[data-ref]',
      getAttrs: (element) => {
        const read = inline.safeParse({
          ref: references.find((one) => one === element.getAttribute('data-ref')),
          id: element.getAttribute('data-id'),
        })
        return read.success && (read.data as { ref: string; id: string }) // the only shape with `ref`
      },
    },
  ],
  renderHTML: ({ node }): DOMOutputSpec => ['span', { 'data-ref': node.attrs.ref, 'data-id': node.attrs.id }],
})

const noteText = z.array(inline)

/** A footnote holds its text; it is edited beside its mark. */
const footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ note: attribute([]) }),
  parseHTML: () => [
    {
      tag: 'sup[data-note]',
      getAttrs: (element) => {
        try {
          return { note: noteText.parse(JSON.parse(element.getAttribute('data-note') ?? '')) }
        } catch {
          return false
        }
      },
    },
  ],
  renderHTML: ({ node }): DOMOutputSpec => ['sup', { 'data-note': JSON.stringify(node.attrs.note) }],
})

export const inlineNodes: Node[] = [br, ref, footnote]
