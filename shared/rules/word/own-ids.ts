import type { Block, BlockId, Inline, RichText } from '../../rich-text.ts'
import type { TextPart } from '../compare/compare-parts.ts'
import { matchBlocks } from '../compare/match-blocks.ts'

export interface OwnIds {
  parts: TextPart[]
  /** Of blocks that could not keep their id, as another block of the first text has it: the id that they came with. */
  cameAs: ReadonlyMap<BlockId, BlockId>
  /** What a block of the returned text is called now, by the id that it came with. */
  renamed: ReadonlyMap<BlockId, BlockId>
}

/**
 * A returned text whose blocks are called as the blocks that they were made from, and its new ones as nothing is called
 * there: whatever is decided of either, no two blocks have one id.
 */
export function withOwnIds(base: readonly TextPart[], returned: readonly TextPart[]): OwnIds {
  const known = new Set(base.flatMap(({ text }) => text.map(({ id }) => id)))
  const all = new Set([...known, ...returned.flatMap(({ text }) => text.map(({ id }) => id))])
  const used = new Set<BlockId>()
  const cameAs = new Map<BlockId, BlockId>()
  const renamed = new Map<BlockId, BlockId>()
  const parts = returned.map((part) => {
    const was = base.find(({ key }) => key === part.key)?.text ?? []
    const oldOf = new Map(matchBlocks(was, part.text).map(([i, j]) => [j, was[i]?.id]))
    const text = part.text.map((block, j): Block => {
      const own = oldOf.get(j)
      const id = own ?? (known.has(block.id) || used.has(block.id) ? anotherId(block.id, all) : block.id)
      if (id !== block.id) {
        if (own === undefined) cameAs.set(id, block.id)
        if (!renamed.has(block.id)) renamed.set(block.id, id)
      }
      used.add(id)
      return id === block.id ? block : { ...block, id }
    })
    return { ...part, text }
  })
  if (renamed.size === 0) return { parts, cameAs, renamed }
  const named = parts.map((part) => ({ ...part, text: withReferences(part.text, renamed) }))
  return { parts: named, cameAs, renamed }
}

/** The same each time: what was decided of one reading holds for the next. */
export function anotherId(id: BlockId, taken: Set<BlockId>): BlockId {
  for (let i = 2; ; i++) {
    const made = `${id.slice(0, 26)}n${i}`
    if (taken.has(made)) continue
    taken.add(made)
    return made
  }
}

/** Blocks as they are called when everything is decided: those that came with an id that nobody has now have it again. */
export function withFormerIds(parts: readonly TextPart[], cameAs: ReadonlyMap<BlockId, BlockId>): TextPart[] {
  const here = new Set(parts.flatMap(({ text }) => text.map(({ id }) => id)))
  const back = new Map<BlockId, BlockId>()
  for (const [id, former] of cameAs)
    if (here.has(id) && !here.has(former)) {
      here.add(former)
      back.set(id, former)
    }
  if (back.size === 0) return [...parts]
  return parts.map((part) => ({
    ...part,
    text: withReferences(
      part.text.map((block) => ({ ...block, id: back.get(block.id) ?? block.id })),
      back,
    ),
  }))
}

/** References to blocks by the ids that these have now. */
export function withReferences(text: RichText, renamed: ReadonlyMap<BlockId, BlockId>): RichText {
  const inlines = (all: readonly Inline[]): Inline[] =>
    all.map((one): Inline => {
      if (typeof one === 'string') return one
      if ('footnote' in one) return { footnote: inlines(one.footnote) }
      return 'ref' in one && one.ref === 'block' ? { ...one, id: renamed.get(one.id) ?? one.id } : one
    })
  return text.map((block): Block => {
    if (block.type === 'image') return block
    if (block.type !== 'table') return { ...block, text: inlines(block.text) }
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: inlines(cell.text) }))),
    }
  })
}
