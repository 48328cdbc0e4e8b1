import type { WordParagraph, WordTable } from '../word-document.ts'

/** Which of our two levels each heading has: the highest that the text uses is the first. */
export function headingLevels(
  flat: readonly (WordParagraph | WordTable)[],
  isLeftOut: (paragraph: WordParagraph) => boolean,
  ours: boolean,
): (level: number) => { level: 2 | 3; tooDeep: boolean } {
  if (ours) return (level) => ({ level: level <= 2 ? 2 : 3, tooDeep: level > 3 })
  const used = new Set<number>()
  for (const block of flat)
    if (block.kind === 'paragraph' && block.look.role?.kind === 'heading' && !isLeftOut(block))
      used.add(block.look.role.level)
  const order = [...used].sort((a, b) => a - b)
  return (level) => {
    const place = order.indexOf(level)
    return { level: place <= 0 ? 2 : 3, tooDeep: place > 1 }
  }
}
