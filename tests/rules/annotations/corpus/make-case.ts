import type { RichText } from '../../../../shared/rich-text.ts'
import { type Answer, annotate, answerOf, type Marked } from './answers.ts'
import { copyDraft, type Draft, type DraftBlock, draftOf, textOf } from './draft.ts'
import { type EditName, editNames, edits } from './edit-papers.ts'
import { makeRng } from './rng.ts'
import { writePaper } from './write-papers.ts'

/** What became of the ids: as an editor leaves them, all new as a Word file brings them, or counted anew as Markdown does. */
export const idWays = ['kept', 'new', 'counted'] as const
export type IdWay = (typeof idWays)[number]

export interface Case {
  name: string
  was: RichText
  now: RichText
  marked: { mark: Marked; answer: Answer }[]
}

/** A paper with annotations and what became of it, with the right answers; the same for the same seed. */
export function makeCase(seed: number, ids: IdWay, papers: readonly RichText[]): Case {
  const rng = makeRng(seed)
  const text = rng.chance(0.3) && papers.length > 0 ? rng.pick(papers) : writePaper(rng)
  const was = draftOf(ids === 'counted' ? text.map((block, i) => ({ ...block, id: `b${i + 1}` })) : text)
  const marks = annotate(was, rng, 14)
  const now = copyDraft(was)
  const main = editNames[seed % editNames.length] ?? 'reword'
  const wanted: EditName[] = [main, main, ...Array.from({ length: rng.int(4) }, () => rng.pick(editNames))]
  for (const name of wanted) edits[name](now, rng)
  const renamed = now.map((block, i): DraftBlock => {
    const id = ids === 'kept' ? block.id : ids === 'new' ? `w${i}z${rng.int(1e6)}` : `b${i + 1}`
    return { ...block, id }
  })
  // An edit copies what it changes, so what stood is still there to be asked.
  return {
    name: `${seed} ${wanted.join(', ')}`,
    was: textOf(was),
    now: textOf(renamed),
    marked: marks.map((mark) => ({ mark, answer: withCopies(answerOf(mark, renamed), mark, renamed, ids) })),
  }
}

/** Nobody can tell a paragraph from its copy if the ids say nothing, nor where words were joined to one that was copied. */
function withCopies(answer: Answer, { block }: Marked, now: Draft, ids: IdWay): Answer {
  if (ids === 'kept' && now.some(({ was }) => was === block)) return answer
  const copies = now.filter(
    ({ copyOf }) =>
      copyOf &&
      (copyOf.was === block || now.some(({ id, was }) => was === copyOf.was && answer.blocks.has(id))),
  )
  if (copies.length === 0 || answer.blocks.size === 0) return answer
  return { ...answer, blocks: new Set([...answer.blocks, ...copies.map(({ id }) => id)]), isCarried: false }
}
