import type { Definition, FootnoteDefinition, Root, RootContent } from 'mdast'
import type { MarkdownReading } from './markdown-inlines.ts'

/** Definitions of links and footnotes, wherever they stand; of two with one name the second can never be reached. */
export function definitionsOf(
  root: Root,
  fault: MarkdownReading['fault'],
): Pick<MarkdownReading, 'definitions' | 'footnotes'> {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const open: RootContent[] = root.children.toReversed()
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') {
      if ((node.type === 'definition' ? definitions : footnotes).has(node.identifier))
        fault(node, `[${node.label ?? ''}] is defined twice`)
      else if (node.type === 'definition') definitions.set(node.identifier, node)
      else footnotes.set(node.identifier, node)
    }
    if ('children' in node) open.push(...node.children.toReversed())
  }
  return { definitions, footnotes }
}
