import type { Node } from '@tiptap/pm/model'
import { blockName, firstWords } from '../../shared/rules/plain-words.ts'
import { blockOf } from './from-editor.ts'
import type { Printed } from './printed.ts'
import type { Referable } from './references.ts'

/** What of this text can be referred to: its numbered paragraphs and points, headings, tables and pictures. */
export function referableBlocks(doc: Node, { numbered, labels }: Printed): Referable[] {
  const found: Referable[] = []
  doc.forEach((node, pos, i) => {
    const { name } = node.type
    const label = labels.get(pos)
    const number = numbered[i]?.number
    const id: string | null = node.attrs.id
    if (id === null || (label === undefined && !['heading', 'table', 'image'].includes(name))) return
    const reference = { ref: 'block' as const, id }
    if (label !== undefined && number != null) {
      const text = `${number.startsWith('(') ? 'point' : 'paragraph'} ${number}`
      found.push({ reference, text, bare: number, title: firstWords(node.textContent, 12) })
    } else {
      const called = blockName(blockOf(node))
      found.push({ reference, text: called, bare: called, title: '' })
    }
  })
  return found
}

/** Whether what was typed names it: all the words, or its number. */
export const isMeant = ({ text, bare, title }: Referable, typed: string): boolean => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const all = `${text} ${title}`.toLowerCase()
  return words.every((word) =>
    /^\d+$/.test(word) ? bare.startsWith(word) || title.includes(word) : all.includes(word),
  )
}
