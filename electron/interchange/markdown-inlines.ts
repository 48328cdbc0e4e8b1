import type { Definition, FootnoteDefinition, ListItem, PhrasingContent, RootContent, Text } from 'mdast'
import { deepestFootnote } from '../../shared/interchange/rich-text-refs.ts'
import { id } from '../../shared/records/basics.ts'
import { blockId, type Inline, linkAddress } from '../../shared/rich-text.ts'

/** What a reading of one Markdown text shares. */
export interface MarkdownReading {
  fault: (node: { position?: ListItem['position'] }, message: string) => void
  definitions: Map<string, Definition>
  footnotes: Map<string, FootnoteDefinition>
  /** Definitions and footnotes that were met. */
  used: Set<object>
  /** The text of a node as it was written. */
  source: (node: Text) => string
  /** Puts back the image data that was set aside before parsing. */
  restore: (text: string) => string
  /** How many more inlines footnotes may make, before the text is refused: one that is used again and again is written again and again. */
  budget: number
}

interface Marks {
  bold?: true
  italic?: true
}

/** Phrasing content as inlines in their simplest form: neighbours with the same marks are one. */
export function inlinesOf(nodes: readonly PhrasingContent[], reading: MarkdownReading, depth = 0): Inline[] {
  const made: Inline[] = []
  const add = (inline: Inline): void => {
    const before = made[made.length - 1]
    const joined = before === undefined ? null : join(before, inline)
    if (joined === null) made.push(inline)
    else made[made.length - 1] = joined
  }
  const each = (children: readonly PhrasingContent[], marks: Marks): void => {
    for (const node of children) {
      if (node.type === 'text') {
        const text = textOf(node, reading)
        if (text !== '') add(marks.bold || marks.italic ? { text, ...marks } : text)
      } else if (node.type === 'emphasis') each(node.children, { ...marks, italic: true })
      else if (node.type === 'strong')
        each(node.children, { bold: true, ...(marks.italic && { italic: true }) })
      else if (node.type === 'break') add({ br: true })
      else if (node.type === 'link') add(linkOf(node, node.url, node.title, reading))
      else if (node.type === 'linkReference') {
        const definition = reading.definitions.get(node.identifier)
        if (definition) reading.used.add(definition)
        add(linkOf(node, definition?.url ?? '', definition?.title, reading))
      } else if (node.type === 'footnoteReference') {
        const footnote = footnoteOf(node.identifier, node.label ?? node.identifier, node, reading, depth)
        if (footnote) add(footnote)
      } else reading.fault(node, phrasingFaults[node.type] ?? 'this cannot stand among words')
    }
  }
  each(nodes, {})
  return made
}

const phrasingFaults: Partial<Record<RootContent['type'], string>> = {
  html: 'HTML cannot be used; write < as &lt;',
  inlineCode: 'code in backticks cannot be used',
  image: 'an image stands alone in its paragraph, not among words',
  imageReference: 'an image stands alone in its paragraph, not among words',
}

function join(before: Inline, next: Inline): Inline | null {
  if (typeof before === 'string') return typeof next === 'string' ? before + next : null
  if (
    typeof next === 'string' ||
    !('text' in before) ||
    !('text' in next) ||
    'link' in before ||
    'link' in next
  )
    return null
  return before.bold === next.bold && before.italic === next.italic
    ? { ...before, text: before.text + next.text }
    : null
}

/** A text's words; a line break in the source is a space. */
function textOf(node: Text, reading: MarkdownReading): string {
  for (const [, label] of reading.source(node).matchAll(/(?<!\\)(?:\\\\)*\[\^([^\]\s]+)\]/g))
    reading.fault(node, `there is no footnote [^${label}]`)
  return reading.restore(node.value.replace(/\n/g, ' '))
}

function linkOf(
  node: { position?: ListItem['position']; children: readonly PhrasingContent[] },
  url: string,
  title: string | null | undefined,
  reading: MarkdownReading,
): Inline {
  if (title) reading.fault(node, 'a link has no title: what would be shown on hovering cannot be printed')
  const text = wordsOf(node.children, reading)
  const target = /^#(block|paper|action|decision):(.*)$/s.exec(url)
  if (!target) {
    if (!linkAddress.safeParse(url).success)
      reading.fault(
        node,
        `the link's address ${JSON.stringify(url.slice(0, 60))} does not start with http://, https:// or mailto:`,
      )
    return { link: url, text }
  }
  const kind = target[1] as 'block' | 'paper' | 'action' | 'decision' // the pattern has no other
  const to = target[2] ?? ''
  if (!(kind === 'block' ? blockId : id).safeParse(to).success)
    reading.fault(node, `${JSON.stringify(to.slice(0, 60))} is not the id of a ${kind}`)
  if (text !== '') reading.fault(node, 'the words of a reference are computed: leave its brackets empty')
  return { ref: kind, id: to }
}

/** The words of a link, which carries no marks. */
function wordsOf(nodes: readonly PhrasingContent[], reading: MarkdownReading): string {
  let words = ''
  for (const node of nodes) {
    if (node.type === 'text') words += textOf(node, reading)
    else if (node.type === 'break') words += ' '
    else if (node.type === 'emphasis' || node.type === 'strong') words += wordsOf(node.children, reading)
    else reading.fault(node, phrasingFaults[node.type] ?? 'this cannot stand among the words of a link')
  }
  return words
}

function footnoteOf(
  identifier: string,
  label: string,
  node: { position?: ListItem['position'] },
  reading: MarkdownReading,
  depth: number,
): Inline | null {
  const definition = reading.footnotes.get(identifier)
  if (!definition) {
    reading.fault(node, `there is no footnote [^${label}]`)
    return null
  }
  reading.used.add(definition)
  if (reading.budget < 0) return null
  reading.budget -= 1
  if (reading.budget < 0) reading.fault(node, 'the footnotes are used too many times over')
  else if (depth === deepestFootnote)
    reading.fault(node, `the footnote [^${label}] stands within more than ${deepestFootnote} others`)
  else return { footnote: noteOf(definition, reading, depth + 1) }
  return null
}

/** The words of a footnote; its paragraphs are parted by line breaks. */
function noteOf(definition: FootnoteDefinition, reading: MarkdownReading, depth: number): Inline[] {
  const footnote: Inline[] = []
  for (const child of definition.children) {
    if (child.type === 'paragraph') {
      if (footnote.length > 0) footnote.push({ br: true })
      footnote.push(...inlinesOf(child.children, reading, depth))
    } else if (child.type !== 'definition' && child.type !== 'footnoteDefinition')
      reading.fault(child, 'a footnote holds paragraphs only')
  }
  reading.budget -= footnote.length
  return footnote
}
