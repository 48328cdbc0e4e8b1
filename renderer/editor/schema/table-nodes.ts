import { Node } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { attribute } from './words-nodes.ts'

const roles: Record<string, string> = { table: 'table', row: 'row', cell: 'cell' }

/** What prosemirror-tables looks for in a node's specification; TipTap asks this of every node in turn. */
const withRole = () => ({
  extendNodeSchema: ({ name }: { name: string }) =>
    roles[name] === undefined ? {} : { tableRole: roles[name] },
})

const span = (element: HTMLElement, name: string, most: number): number => {
  const written = Number(element.getAttribute(name))
  return Number.isInteger(written) && written >= 1 ? Math.min(written, most) : 1
}

/** A table of ours: the first row is a heading where `header` says so. */
const table = Node.create({
  name: 'table',
  group: 'block',
  content: 'row*',
  isolating: true,
  addAttributes: () => ({ id: attribute(null), header: attribute(true) }),
  parseHTML: () => [
    {
      tag: 'table[data-block="table"]',
      getAttrs: (element) => ({
        id: element.getAttribute('data-id'),
        header: element.getAttribute('data-header') === 'true',
      }),
    },
  ],
  renderHTML: ({ node }): DOMOutputSpec => [
    'table',
    {
      class: 'block block-table',
      'data-block': 'table',
      'data-header': String(node.attrs.header),
      ...(node.attrs.id === null ? {} : { 'data-id': node.attrs.id }),
    },
    ['tbody', 0],
  ],
  ...withRole(),
})

const row = Node.create({
  name: 'row',
  content: 'cell*',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: (): DOMOutputSpec => ['tr', 0],
  ...withRole(),
})

/** `colspan` and `rowspan` are what prosemirror-tables calls `across` and `down`; it wants `colwidth`, which Word works out here. */
const cell = Node.create({
  name: 'cell',
  content: 'cellWords+',
  isolating: true,
  addAttributes: () => ({ colspan: attribute(1), rowspan: attribute(1), colwidth: attribute(null) }),
  parseHTML: () =>
    ['td', 'th'].map((tag) => ({
      tag,
      getAttrs: (element: HTMLElement) => ({
        colspan: span(element, 'colspan', 63),
        rowspan: span(element, 'rowspan', 32767),
      }),
    })),
  renderHTML: ({ node }): DOMOutputSpec => [
    'td',
    {
      ...(node.attrs.colspan === 1 ? {} : { colspan: String(node.attrs.colspan) }),
      ...(node.attrs.rowspan === 1 ? {} : { rowspan: String(node.attrs.rowspan) }),
    },
    0,
  ],
  ...withRole(),
})

/** A cell's words; where a cell comes to hold several, they are lines of one. */
const cellWords = Node.create({
  name: 'cellWords',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p[data-cell]' }],
  renderHTML: (): DOMOutputSpec => ['p', { 'data-cell': '' }, 0],
})

export const tableNodes: Node[] = [table, row, cell, cellWords]
