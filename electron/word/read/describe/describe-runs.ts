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
  let last: Look | null = null
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
      last = null
      continue
    }
    const text = inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : ''
    if (text === '') continue
    const now: Look = inline.kind === 'text' ? inline : { ...plain, change: inline.change }
    if (!last || !alike(last, now)) {
      flush()
      runs.push(runOf(now))
      last = now
    }
    words.push(text)
  }
  flush()
  return runs
}

type Look = Pick<Extract<WordInline, { kind: 'text' }>, 'look' | 'link' | 'change'>
const plain: Look = { look: { bold: false, italic: false }, link: null, change: null }

const alike = (a: Look, b: Look): boolean =>
  a.look.bold === b.look.bold &&
  a.look.italic === b.look.italic &&
  (a.link === b.link || (a.link !== null && b.link !== null && addressOf(a.link) === addressOf(b.link))) &&
  (a.change === b.change || (a.change !== null && b.change !== null && sameChange(a.change, b.change)))

const sameChange = (a: Change, b: Change): boolean =>
  a.kind === b.kind && a.moved === b.moved && a.author === b.author && a.date === b.date

const runOf = ({ look, link, change }: Look): WordRunFacts => ({
  text: '',
  ...(look.bold && { bold: true }),
  ...(look.italic && { italic: true }),
  ...(link && { link: addressOf(link) }),
  ...(change && { change: changeFact(change) }),
})
