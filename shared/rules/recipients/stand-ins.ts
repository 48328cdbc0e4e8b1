import type { Action } from '../../records/action.ts'
import type { Decision } from '../../records/decision.ts'
import type { Paper } from '../../records/paper.ts'
import type { Block, BlockId } from '../../rich-text.ts'
import { findElsewhere } from '../find-elsewhere.ts'
import type { Indexed } from '../index-programme.ts'
import { firstWords } from '../plain-words.ts'
import { referencesIn } from '../references-in.ts'

/** What a paper that a recipient may not read is called where it has no number. */
export const unnamedPaper = 'Paper not in this pack'

/** A paper of which nothing is there but what it is called. */
export const standInPaper = (id: string, number: string, title = number): Paper => ({
  id,
  title,
  kind: 'written',
  number,
  forInformation: false,
  stage: 'cleared',
  audience: 'members',
  annexes: [],
})

interface StandIns {
  papers: Paper[]
  actions: Action[]
  decisions: Decision[]
}

interface There {
  blocks: ReadonlySet<BlockId>
  papers: ReadonlySet<string>
  actions: ReadonlySet<string>
  decisions: ReadonlySet<string>
}

/**
 * Records that stand for what `texts` refer to and what is not `there`: each holds what a reference to it prints, and not a word
 * more. So references stay what they are, and whatever is counted in a text's characters still counts.
 * @param isHidden papers that the recipient may not read, wherever they are
 */
export function standInsFor(
  texts: readonly Block[][],
  there: There,
  isHidden: (paper: string) => boolean,
  indexed: Indexed,
): StandIns {
  const wanted = {
    block: new Set<string>(),
    paper: new Set<string>(),
    action: new Set<string>(),
    decision: new Set<string>(),
  }
  for (const blocks of texts) for (const { ref, id } of referencesIn(blocks)) wanted[ref].add(id)
  const missing = (ids: Set<string>, known: ReadonlySet<string>): string[] =>
    [...ids].filter((id) => !known.has(id)).sort()
  const papers = missing(wanted.paper, there.papers).map((id) => {
    const number = indexed.paperNumbers.get(id)
    if (number !== undefined) return standInPaper(id, number)
    const { number: _, ...unnumbered } = standInPaper(id, '')
    return { ...unnumbered, title: isHidden(id) ? unnamedPaper : (indexed.papers.get(id)?.title ?? id) }
  })
  const fresh = freshId(new Set([...indexed.papers.keys(), ...there.papers]))
  return {
    papers: [
      ...papers,
      ...elsewhere(missing(wanted.block, there.blocks), there.blocks, isHidden, indexed).map(
        ({ place, body }) => ({
          ...standInPaper(fresh('elsewhere'), place),
          audience: 'internal' as const,
          body,
        }),
      ),
    ],
    actions: missing(wanted.action, there.actions).map((id): Action => {
      const ref = indexed.actionRefs.get(id)
      const text = ref === undefined ? firstWords(indexed.actions.get(id)?.text ?? id) : ''
      return { id, ...(ref !== undefined && { ref }), text, owners: [], status: 'closed', notes: [] }
    }),
    decisions: missing(wanted.decision, there.decisions).map((id): Decision => {
      const { ref, text = id } = indexed.decisions.get(id) ?? {}
      return ref === undefined ? { id, text: firstWords(text) } : { id, ref, text: '' }
    }),
  }
}

/** Texts without words, each called what a reference to its blocks calls the place that they are in. */
function elsewhere(
  ids: string[],
  taken: ReadonlySet<BlockId>,
  isHidden: (paper: string) => boolean,
  indexed: Indexed,
): { place: string; body: Block[] }[] {
  const numbered = new Map<string, { passages: Block[][]; ids: Set<BlockId> }>()
  const others: { place: string; body: Block[] }[] = []
  for (const id of ids) {
    const found = findElsewhere(indexed)(id)
    const hidden = found?.paper != null && isHidden(found.paper)
    const isUnnamed = hidden && indexed.paperNumbers.get(found.paper ?? '') === undefined
    const place = isUnnamed ? `“${unnamedPaper}”` : (found?.place ?? `“${id}”`)
    if (found && found.number !== null) {
      const key = JSON.stringify([place, found.paper])
      const group = numbered.get(key)
      if (group) group.ids.add(id)
      else numbered.set(key, { passages: found.passages, ids: new Set([id]) })
    } else {
      const name = hidden ? null : (found?.name ?? null)
      others.push({ place: name === null ? place : `${name} in ${place}`, body: [blank(id)] })
    }
  }
  const next = freshId(new Set([...taken, ...ids]))
  return [
    ...[...numbered].map(([key, group]) => ({
      place: String(JSON.parse(key)[0]),
      body: skeleton(group.passages, group.ids, () => next('x')),
    })),
    ...others,
  ]
}

const blank = (id: BlockId): Block => ({ id, type: 'plain', text: [] })

/** What numbers the blocks `ids` as `passages` do, as one passage without a word. */
function skeleton(passages: Block[][], ids: ReadonlySet<BlockId>, next: () => BlockId): Block[] {
  const bones: Block[] = []
  for (const passage of passages) {
    if (bones.length > 0) bones.push(blank(next())) // letters begin anew
    for (const { id: own, ...block } of passage) {
      const id = ids.has(own) ? own : null
      if (block.type === 'numbered') bones.push({ id: id ?? next(), type: 'numbered', text: [] })
      else if (block.type === 'lettered')
        bones.push({ id: id ?? next(), type: 'lettered', level: block.level, text: [] })
      else if (block.type === 'heading' || block.type === 'plain' || block.type === 'quotation')
        bones.push(blank(id ?? next()))
      else if (id !== null) bones.push({ id, type: 'continuation', text: [] })
    }
  }
  return bones.slice(0, bones.findLastIndex(({ id }) => ids.has(id)) + 1)
}

/** Ids that nothing has: `x1`, `x2` ... */
function freshId(taken: Set<string>): (start: string) => string {
  let n = 0
  const next = (start: string): string => {
    const id = `${start}${++n}`
    return taken.has(id) ? next(start) : id
  }
  return next
}
