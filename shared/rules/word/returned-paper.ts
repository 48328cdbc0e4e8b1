import type { WordReading, WordRevision } from '../../api/word.ts'
import type { Paper } from '../../records/paper.ts'
import type { TextPart } from '../compare/compare-parts.ts'
import { compareRevision, type Revision } from './compare-revision.ts'
import { takeSuggestions } from './take-suggestions.ts'

export interface ReturnedPaper extends Revision {
  /** What the paper is to be called; null where its title stays. */
  title: { key: string; was: string; now: string } | null
}

type Reading = Pick<WordReading, 'title' | 'titleFrom' | 'body' | 'annexes' | 'ours' | 'tracked' | 'report'>

/** How a file that came back differs from the revision that it was made from. */
export function compareReturned(
  reading: Reading,
  revision: Pick<WordRevision, 'base' | 'title'>,
  { suggestions = false }: { suggestions?: boolean } = {},
): ReturnedPaper {
  const base = withBody(revision.base)
  const compared = compareRevision(base, returnedParts(reading, base, suggestions), reading.tracked)
  const title = otherTitle(reading, revision)
  if (!title) return { ...compared, title }
  const change = {
    ...{ key: title.key, part: 'title', kind: 'title' as const, block: null },
    ...{ was: [title.was], now: [title.now], by: [] },
  }
  return { ...compared, changes: [change, ...compared.changes], title }
}

/** The texts of a paper, as they are compared: its body always. */
export const partsOfPaper = ({ body, annexes }: Pick<Paper, 'body' | 'annexes'>): TextPart[] => [
  { key: 'body', title: null, text: body ?? [] },
  ...annexes.map((annex) => ({ key: `annex/${annex.id}`, title: annex.title, text: annex.body })),
]

const withBody = (parts: readonly TextPart[]): TextPart[] =>
  parts.some(({ key }) => key === 'body') ? [...parts] : [{ key: 'body', title: null, text: [] }, ...parts]

/** How the key of an annex begins that the file brought: no id has such a sign. */
export const newAnnex = 'annex/+'

/** An annex is the one whose paragraphs it has, else the one that is called so. */
function returnedParts(reading: Reading, base: readonly TextPart[], suggestions: boolean): TextPart[] {
  const text = (of: WordReading['body']) =>
    suggestions ? takeSuggestions(of, reading.report.suggestions) : of
  const left = new Set(base.filter(({ key }) => key !== 'body'))
  const take = (find: (part: TextPart) => boolean): TextPart | undefined => {
    const found = [...left].find(find)
    if (found) left.delete(found)
    return found
  }
  const byBlocks = reading.annexes.map(({ body }) => {
    const ids = new Set(body.map(({ id }) => id))
    return take((part) => part.text.some(({ id }) => ids.has(id)))
  })
  let fresh = 0
  const annexes = reading.annexes.map((annex, i): TextPart => {
    const own = byBlocks[i] ?? take(({ title }) => title?.toLowerCase() === annex.title.toLowerCase())
    const title = annex.title || own?.title || `Annex ${i + 1}`
    return { key: own?.key ?? `${newAnnex}${++fresh}`, title, text: text(annex.body) }
  })
  return [{ key: 'body', title: null, text: text(reading.body) }, ...annexes]
}

/** Of a file of ours that is headed otherwise than it was made, and than the paper is called by now. */
function otherTitle(
  { ours, title, titleFrom }: Reading,
  revision: Pick<WordRevision, 'title'>,
): ReturnedPaper['title'] {
  const isAsMade = ours?.title === title || ours?.title.endsWith(`: ${title}`)
  if (!ours || titleFrom !== 'heading' || isAsMade || title === revision.title || title === '') return null
  return { key: 'title', was: revision.title, now: title }
}
