import { paragraphsOf } from '../walk-blocks.ts'
import type { LinkTarget, WordBlock } from '../word-document.ts'

/** Links with their words, each once however many runs it has. */
export function linksOf(
  blocks: readonly WordBlock[],
): { text: string; target: LinkTarget; paragraph: number }[] {
  const all: { words: string[]; target: LinkTarget; paragraph: number }[] = []
  for (const { serial, inlines } of paragraphsOf(blocks)) {
    let open: LinkTarget | null = null
    for (const inline of inlines) {
      if (inline.kind === 'bookmark' || inline.kind === 'comment') continue
      if (inline.kind === 'break' && open) all.at(-1)?.words.push('\n')
      if (inline.kind !== 'text') continue
      // Two links beside each other may lead to one place: each is its own object.
      if (inline.link && inline.link !== open) all.push({ words: [], target: inline.link, paragraph: serial })
      if (inline.link) all.at(-1)?.words.push(inline.text)
      open = inline.link
    }
  }
  return all.map(({ words, ...of }) => ({ ...of, text: words.join('') }))
}
