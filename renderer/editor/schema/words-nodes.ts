import { Node } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'

/** An attribute that is written to the clipboard by hand, not by TipTap. */
export const attribute = (byDefault: unknown) => ({ default: byDefault, rendered: false })

interface Shape {
  name: string
  tag: string
  /** The levels it has, the usual one first; none where it has no levels. */
  levels?: readonly number[]
}

/** A block of words: flat, as our rich text has it. `id` is null only until the next edit gives it one. */
function wordsNode({ name, tag, levels }: Shape): Node {
  return Node.create({
    name,
    group: 'block words',
    content: 'inline*',
    addAttributes: () => ({
      id: attribute(null),
      ...(levels ? { level: attribute(levels[0]) } : {}),
    }),
    parseHTML: () => [
      {
        tag: `${tag}[data-block="${name}"]`,
        getAttrs: (element) => ({
          id: element.getAttribute('data-id'),
          ...(levels
            ? { level: levels.find((one) => String(one) === element.getAttribute('data-level')) ?? levels[0] }
            : {}),
        }),
      },
    ],
    renderHTML: ({ node }): DOMOutputSpec => [
      name === 'heading' ? `h${node.attrs.level}` : tag,
      {
        class: levels ? `block block-${name}${node.attrs.level}` : `block block-${name}`,
        'data-block': name,
        ...(node.attrs.id === null ? {} : { 'data-id': node.attrs.id }),
        ...(levels ? { 'data-level': String(node.attrs.level) } : {}),
      },
      0,
    ],
  })
}

/** The first is what an empty text is filled with. */
export const wordsNodes: Node[] = [
  wordsNode({ name: 'plain', tag: 'p' }),
  wordsNode({ name: 'numbered', tag: 'p' }),
  wordsNode({ name: 'continuation', tag: 'p' }),
  wordsNode({ name: 'quotation', tag: 'blockquote' }),
  wordsNode({ name: 'heading', tag: '', levels: [2, 3] }),
  wordsNode({ name: 'bullet', tag: 'p', levels: [1, 2, 3] }),
  wordsNode({ name: 'lettered', tag: 'p', levels: [1, 2] }),
]
