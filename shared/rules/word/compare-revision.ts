import type { WordTracked } from '../../api/word.ts'
import type { Block, BlockId, Inline, RichText } from '../../rich-text.ts'
import { align } from '../compare/align.ts'
import type { TextPart } from '../compare/compare-parts.ts'
import { type BlockChange, compareTexts } from '../compare/compare-texts.ts'
import { withFormerIds, withOwnIds } from './own-ids.ts'
import { type DividedBlock, divideBlock, type IsAccepted, type Unit, wordsOf } from './revision-units.ts'
import { type By, whoTracked } from './who-tracked.ts'

/** One thing that came back otherwise than it went out, and is accepted or refused by itself. */
export interface RevisionChange {
  /** The same each time that the same file is compared with the same text. */
  key: string
  /** The text that it stands in: `body`, `annex/a1`. */
  part: string
  kind:
    | Unit['kind']
    | 'added'
    | 'removed'
    | 'moved'
    | 'title'
    | 'annex added'
    | 'annex removed'
    | 'annex title'
    | 'annexes moved'
  /** The block of the returned text, or of the other where it went; null for what is no block. */
  block: BlockId | null
  was: Inline[]
  now: Inline[]
  /** Who made it with changes tracked; empty where it was not tracked. */
  by: By[]
}
type Bare = Omit<RevisionChange, 'by'>

/** A block and what became of it, with the keys of the decisions about it. */
export interface RevisionBlock {
  change: BlockChange
  keys: string[]
}
export interface RevisionPart {
  key: string
  title: string | null
  titleWas: string | null
  kind: 'same' | 'changed' | 'added' | 'removed'
  /** Of the part as such: that it came, went, or is called otherwise. */
  keys: string[]
  blocks: RevisionBlock[]
}
export interface Revision {
  /** In the order of the text. */
  changes: RevisionChange[]
  parts: RevisionPart[]
  /** The text that follows from what is accepted: the text that went out with none, the one that came back with all. */
  settled(isAccepted: IsAccepted): TextPart[]
}

/** How the text that came back differs from the one that went out. Parts are known by their keys. */
export function compareRevision(
  base: readonly TextPart[],
  returned: readonly TextPart[],
  tracked: readonly WordTracked[] = [],
): Revision {
  const { parts: now, cameAs, renamed } = withOwnIds(base, returned)
  const parts = inOrder(base, now).map(([was, part]) => comparePart(was, part))
  const order = orderOf(base, now)
  const bare = [...parts.flatMap((part) => part.changes), ...(order ? [order] : [])]
  const byOf = whoTracked(tracked, renamed)
  return {
    changes: bare.map((change) => ({ ...change, by: byOf(change) })),
    parts: parts.map(({ shown }) => shown),
    settled(isAccepted) {
      const texts = parts.flatMap(({ settled }) => settled(isAccepted) ?? [])
      const isMoved = order !== null && isAccepted(order.key)
      const sorted = order && !isMoved ? asBefore(base, texts) : texts
      return withFormerIds(sorted, cameAs)
    },
  }
}

type PartPair = [was: TextPart | null, now: TextPart | null]

/** In the order of the new parts; what went stands where it stood. */
function inOrder(base: readonly TextPart[], now: readonly TextPart[]): PartPair[] {
  const pairs = now.map((part): PartPair => [base.find(({ key }) => key === part.key) ?? null, part])
  base.forEach((part, i) => {
    if (now.some(({ key }) => key === part.key)) return
    const before = base[i - 1]?.key
    const place = pairs.findIndex(([was, fresh]) => (was ?? fresh)?.key === before)
    pairs.splice(i === 0 ? 0 : place < 0 ? pairs.length : place + 1, 0, [part, null])
  })
  return pairs
}

function orderOf(base: readonly TextPart[], now: readonly TextPart[]): Bare | null {
  const before = base.map(({ key }) => key).filter((key) => now.some((part) => part.key === key))
  const after = now.map(({ key }) => key).filter((key) => before.includes(key))
  if (align(before, after).length === before.length) return null
  const titles = (parts: readonly TextPart[]) => parts.flatMap(({ title }) => title ?? []).join(', ')
  return {
    key: 'annexes:order',
    part: 'body',
    kind: 'annexes moved',
    block: null,
    was: [titles(base)],
    now: [titles(now)],
  }
}

/** As the first text has its parts; what is new follows what it follows. */
function asBefore(base: readonly TextPart[], texts: readonly TextPart[]): TextPart[] {
  const out = base.flatMap(({ key }) => texts.find((part) => part.key === key) ?? [])
  texts.forEach((part, i) => {
    if (out.includes(part)) return
    const before = texts[i - 1]
    out.splice(before ? out.indexOf(before) + 1 : 0, 0, part)
  })
  return out
}

interface ComparedPart {
  changes: Bare[]
  shown: RevisionPart
  /** Null where the part is not there. */
  settled(isAccepted: IsAccepted): TextPart | null
}

function comparePart(was: TextPart | null, now: TextPart | null): ComparedPart {
  const part = now ?? was ?? { key: '', title: null, text: [] }
  const { key, title } = part
  if (!was || !now) {
    const kind = now ? 'annex added' : 'annex removed'
    const own = `${key}:${now ? 'new' : 'gone'}`
    const words = [
      ...(title === null ? [] : [title]),
      ...part.text.flatMap((block) => [' ', ...wordsOf(block)]),
    ]
    return {
      changes: [{ key: own, part: key, kind, block: null, was: now ? [] : words, now: now ? words : [] }],
      shown: {
        key,
        title,
        titleWas: null,
        kind: now ? 'added' : 'removed',
        keys: [own],
        blocks: compareTexts(was?.text ?? [], now?.text ?? []).map((change) => ({ change, keys: [] })),
      },
      settled: (isAccepted) => (isAccepted(own) === (now !== null) ? part : null),
    }
  }
  const titleChange: Bare[] =
    was.title === now.title
      ? []
      : [
          {
            key: `${key}:title`,
            part: key,
            kind: 'annex title',
            block: null,
            was: [was.title ?? ''],
            now: [now.title ?? ''],
          },
        ]
  const blocks = compareBlocks(was.text, now.text, key)
  const changes = [...titleChange, ...blocks.flatMap((block) => block.changes)]
  return {
    changes,
    shown: {
      key,
      title: now.title,
      titleWas: titleChange.length > 0 ? was.title : null,
      kind: changes.length > 0 ? 'changed' : 'same',
      keys: titleChange.map((change) => change.key),
      blocks: blocks.map(({ change, changes }) => ({ change, keys: changes.map((one) => one.key) })),
    },
    settled: (isAccepted) => ({
      ...was,
      title: titleChange.some((change) => isAccepted(change.key)) ? now.title : was.title,
      text: blocks.flatMap(({ settled }) => settled(isAccepted)),
    }),
  }
}

interface ComparedBlock {
  change: BlockChange
  changes: Bare[]
  settled(isAccepted: IsAccepted): RichText
}

function compareBlocks(was: RichText, now: RichText, part: string): ComparedBlock[] {
  const divided = new Map<BlockId, DividedBlock>()
  const list = compareTexts(was, now)
  for (const change of list) if (change.kind === 'changed') divided.set(change.was.id, divideBlock(change))
  const blockAt = (block: Block, isAccepted: IsAccepted): Block =>
    divided.get(block.id)?.settled(isAccepted) ?? block
  /** The block of the first text that new ones stand behind. */
  let anchor = part
  let added = 0
  return list.map((change): ComparedBlock => {
    if (change.kind === 'added') {
      added += 1
      const key = `${anchor}:new${added}`
      const one = {
        key,
        part,
        kind: 'added' as const,
        block: change.now.id,
        was: [],
        now: wordsOf(change.now),
      }
      return { change, changes: [one], settled: (isAccepted) => (isAccepted(key) ? [change.now] : []) }
    }
    const { id } = change.was
    const movedKey = `${id}:moved`
    if (change.kind === 'left')
      return {
        change,
        changes: [],
        settled: (isAccepted) => (isAccepted(movedKey) ? [] : [blockAt(change.was, isAccepted)]),
      }
    ;[anchor, added] = [id, 0]
    if (change.kind === 'removed') {
      const key = `${id}:gone`
      const one = { key, part, kind: 'removed' as const, block: id, was: wordsOf(change.was), now: [] }
      return { change, changes: [one], settled: (isAccepted) => (isAccepted(key) ? [] : [change.was]) }
    }
    const moved: Bare[] =
      change.moved === null
        ? []
        : [
            {
              key: movedKey,
              part,
              kind: 'moved',
              block: id,
              was: wordsOf(change.was),
              now: wordsOf(change.now),
            },
          ]
    const inside = (divided.get(id)?.units ?? []).map(
      ({ key, kind, was: before, now: after }): Bare => ({
        key,
        part,
        kind,
        block: id,
        was: before,
        now: after,
      }),
    )
    return {
      change,
      changes: [...moved, ...inside],
      settled: (isAccepted) =>
        change.moved !== null && !isAccepted(movedKey) ? [] : [blockAt(change.was, isAccepted)],
    }
  })
}
