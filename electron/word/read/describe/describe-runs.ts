import type { WordRunFacts } from '../../../../shared/api/word-facts.ts'
import type { Change, LinkTarget, WordInline } from '../word-document.ts'

type Kind = 'insertion' | 'deletion' | 'moveFrom' | 'moveTo'

export const kindOf = ({ kind, moved }: Change): Kind =>
  kind === 'added' ? (moved ? 'moveTo' : 'insertion') : moved ? 'moveFrom' : 'deletion'

/** A change in the terms of what is printed. */
export const changeFact = (change: Change): { kind: Kind; author: string; date: string } => ({
  kind: kindOf(change),
  author: change.author,
  date: change.date,
})

export const addressOf = (link: LinkTarget): string => ('href' in link ? link.href : `#${link.anchor}`)

/** The pieces of a paragraph, those beside each other that look alike as one. */
export function describeRuns(inlines: readonly WordInline[]): WordRunFacts[] {
  const runs: WordRunFacts[] = []
  let last = ''
  let words: string[] = []
  const flush = (): void => {
    const open = runs.at(-1)
    if (open && words.length > 0) open.text = words.join('')
    words = []
  }
  for (const inline of inlines) {
    if (inline.kind === 'note') {
      flush()
      runs.push({ note: inline.note, ...(inline.change && { change: changeFact(inline.change) }) })
      last = ''
      continue
    }
    const text = inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : ''
    if (text === '') continue
    const look: WordRunFacts = {
      ...(inline.kind === 'text' && inline.look.bold && { bold: true }),
      ...(inline.kind === 'text' && inline.look.italic && { italic: true }),
      ...(inline.kind === 'text' && inline.link && { link: addressOf(inline.link) }),
      ...(inline.change && { change: changeFact(inline.change) }),
    }
    const key = `:${JSON.stringify(look)}`
    if (key !== last) {
      flush()
      runs.push({ text: '', ...look })
      last = key
    }
    words.push(text)
  }
  flush()
  return runs
}
