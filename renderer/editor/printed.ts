import type { Node } from '@tiptap/pm/model'
import type { Block } from '../../shared/rich-text.ts'
import { type Numbered, numberPassages } from '../../shared/rules/number-blocks.ts'
import { blockName } from '../../shared/rules/plain-words.ts'
import { planInlines, type ResolvedReference } from '../../shared/rules/plan-inlines.ts'
import type { Reference } from '../../shared/rules/references-in.ts'
import { blockOf, inlinesOf } from './from-editor.ts'
import { keyOf, type ReferenceWords } from './references.ts'

/** What the editor is told of the document that this text will be printed in. */
export interface PrintSettings {
  /** The number of its first numbered paragraph. */
  from: number
  /** What references to elsewhere print, by `keyOf`; null for what is not there any more. */
  words: ReadonlyMap<string, ReferenceWords | null>
}

/** What the page prints that is not typed: labels, the words of references, the numbers of footnotes; by position. */
export interface Printed {
  labels: Map<number, string>
  references: Map<number, { words: string; missing: boolean }>
  notes: Map<number, number>
  /** Each block's place in the numbering, in order. */
  numbered: Numbered[]
}

/** Works out by the rules that the document itself is made with what stands beside and in the words of `doc`. */
export function printedOf(doc: Node, { from, words }: PrintSettings): Printed {
  const blocks = doc.children.map(skeleton)
  const numbered = numberPassages('editor', [blocks], { list: 'editor', last: from - 1 }).numbered[0] ?? []
  const places = new Map(doc.children.map((node, i) => [node.attrs.id as string, i])) // every block has one
  const printed: Printed = { labels: new Map(), references: new Map(), notes: new Map(), numbered }

  const resolve = (reference: Reference): ReferenceWords | null | undefined => {
    const place = reference.ref === 'block' ? places.get(reference.id) : undefined
    if (place === undefined) return words.get(keyOf(reference))
    const number = numbered[place]?.number ?? null
    if (number === null) {
      const name = blockName(blockOf(doc.child(place)))
      return { text: name, bare: name }
    }
    return { text: `${number.startsWith('(') ? 'point' : 'paragraph'} ${number}`, bare: number }
  }

  doc.forEach((block, start, i) => {
    const label = numbered[i]?.label
    if (label != null) printed.labels.set(start, label)
    if (block.isTextblock) lookThrough(block, start, resolve, printed)
    else if (block.type.name === 'table')
      block.descendants((node, pos) => {
        if (!node.isTextblock) return true
        lookThrough(node, start + 1 + pos, resolve, printed)
        return false
      })
  })
  return printed
}

/** The words of the references in a block of words, as they stand in their sentences, and its notes' numbers. */
function lookThrough(
  block: Node,
  start: number,
  resolve: (reference: Reference) => ReferenceWords | null | undefined,
  printed: Printed,
): void {
  const references: { pos: number; missing: boolean }[] = []
  block.forEach((node, offset) => {
    const pos = start + 1 + offset
    if (node.type.name === 'footnote') printed.notes.set(pos, printed.notes.size + 1)
    if (node.type.name === 'ref') references.push({ pos, missing: false })
  })
  if (references.length === 0) return
  let met = 0
  const planned = planInlines(withoutNotes(block), (reference): ResolvedReference => {
    const found = resolve(reference)
    const place = references[met++]
    if (place && found === null) place.missing = true
    const { text, bare } = found ?? { text: '…', bare: '…' }
    return { text, bare, bookmark: '' }
  })
  const words = planned.flatMap((piece) =>
    typeof piece === 'object' && 'bookmark' in piece ? [piece.text] : [],
  )
  references.forEach(({ pos, missing }, i) => {
    printed.references.set(pos, { words: missing ? 'reference to nothing' : (words[i] ?? '…'), missing })
  })
}

/** References in notes are shown with the notes, not here. */
const withoutNotes = (block: Node) =>
  inlinesOf(block).filter((piece) => typeof piece === 'string' || !('footnote' in piece))

/** As much of a block as decides the numbering. */
function skeleton(node: Node): Block {
  const { name } = node.type
  const id: string = node.attrs.id ?? ''
  if (name === 'lettered') return { id, type: 'lettered', level: node.attrs.level, text: [] }
  if (name === 'heading') return { id, type: 'heading', level: 2, text: [] }
  if (name === 'numbered' || name === 'plain' || name === 'quotation') return { id, type: name, text: [] }
  return { id, type: 'continuation', text: [] }
}
