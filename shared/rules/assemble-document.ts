import type { Tier } from '../records/basics.ts'
import type { Block, BlockId } from '../rich-text.ts'
import type { Indexed } from './index-programme.ts'
import { type Numbered, type NumberingState, startNumbering } from './number-blocks.ts'
import { type Passages, passagesElsewhere } from './passages.ts'
import type { PlanBlock, PlanList, PlanPart } from './plan.ts'
import type { PlanMemory } from './plan-memory.ts'
import { planRichText } from './plan-rich-text.ts'
import {
  type Address,
  type Destinations,
  type Reference,
  referencesIn,
  resolveReference,
  wordsOfBlock,
} from './references.ts'

/** A part before it is numbered: what it holds of rich text, and how the rest is set around that. */
export interface PartSource {
  key: string
  kind: PlanPart['kind']
  title: string
  /** How a reference from another part calls it: `EAG(16)07`. */
  name: string
  marking: Tier | null
  status?: string | null
  footer: string
  /** The paper that it prints. */
  paper?: string
  passages: Block[][]
  /** Everything else that `compose` reads, so that an unchanged part is known as such; absent: always made anew. */
  inputs?: string
  compose(place: Place): PlanBlock[]
}

export interface Place {
  /** The blocks of passage `i`, numbered and with their references resolved. */
  passage(i: number): PlanBlock[]
  outline: OutlineEntry[]
}

/** A part as the contents list it; `paragraphs` as `1 to 9`, null where it has none. */
export interface OutlineEntry {
  key: string
  kind: PlanPart['kind']
  title: string
  name: string
  paper: string | null
  bookmark: string
  paragraphs: string | null
}

export interface Assembly {
  indexed: Indexed
  sources: PartSource[]
  through: boolean
  frozen?: ReadonlyMap<BlockId, string>
  memory?: PlanMemory
}

interface NumberedPart {
  source: PartSource
  bookmark: string
  numbered: Numbered[][]
  lists: PlanList[]
  end: NumberingState
  bookmarks: string[][]
}

/** Numbers every part, then sets it: references can look forward as well as back. */
export function assembleParts({ indexed, sources, through, frozen, memory }: Assembly): PlanPart[] {
  const parts = numberParts(sources, through, frozen, memory)
  const outline = parts.map(outlineEntry)
  const passages = new Map<BlockId, Block>()
  const addresses = new Map<BlockId, Address>()
  const papers = new Map<string, string>()
  for (const part of parts) {
    if (part.source.paper !== undefined && !papers.has(part.source.paper))
      papers.set(part.source.paper, part.bookmark)
    part.source.passages.forEach((blocks, i) => {
      blocks.forEach((block, j) => {
        if (addresses.has(block.id)) return
        passages.set(block.id, block)
        addresses.set(block.id, {
          bookmark: part.bookmarks[i]?.[j] ?? '',
          number: part.numbered[i]?.[j]?.number ?? null,
          part: part.source.key,
          partName: part.source.name,
        })
      })
    })
  }
  let others: Passages | null = null
  const destinations: Destinations = {
    indexed,
    addresses,
    papers,
    through,
    elsewhere: (id) => {
      others ??= passagesElsewhere(indexed)
      return others.find(id)
    },
    wordsOf: (id) => {
      const block = passages.get(id)
      return block ? wordsOfBlock(block) : null
    },
  }
  return parts.map((part) => setPart(part, outline, destinations, memory))
}

function numberParts(
  sources: PartSource[],
  through: boolean,
  frozen: Assembly['frozen'],
  memory: PlanMemory | undefined,
): NumberedPart[] {
  const printed = new Map<BlockId, number>()
  let from: NumberingState | null = null
  return sources.map((source, n) => {
    const start: NumberingState | null = through ? from : null
    const make = (): Pick<NumberedPart, 'numbered' | 'lists' | 'end'> => {
      const numbering = startNumbering(source.key, start, frozen)
      const numbered = source.passages.map((blocks) => numbering.number(blocks))
      return { numbered, lists: numbering.lists, end: numbering.state() }
    }
    const counted = memory
      ? memory.keep(
          `numbers/${source.key}`,
          [start?.list ?? '', start?.last ?? 0, frozen, ...source.passages],
          make,
        )
      : make()
    if (counted.end.list !== '') from = counted.end
    const bookmarks = source.passages.map((blocks) =>
      blocks.map((block) => {
        const times = (printed.get(block.id) ?? 0) + 1
        printed.set(block.id, times)
        return `sd_${block.id}${times === 1 ? '' : `_${times}`}`
      }),
    )
    return { source, bookmark: `part_${n + 1}`, bookmarks, ...counted }
  })
}

function outlineEntry({ source, bookmark, numbered }: NumberedPart): OutlineEntry {
  const numbers = numbered
    .flat()
    .flatMap((place) => (place.list?.level === 0 && place.number ? [place.number] : []))
  const [first, last] = [numbers[0], numbers.at(-1)]
  return {
    key: source.key,
    kind: source.kind,
    title: source.title,
    name: source.name,
    paper: source.paper ?? null,
    bookmark,
    paragraphs:
      first === undefined || last === undefined ? null : first === last ? first : `${first} to ${last}`,
  }
}

function setPart(
  part: NumberedPart,
  outline: OutlineEntry[],
  destinations: Destinations,
  memory: PlanMemory | undefined,
): PlanPart {
  const { source } = part
  const resolve = (reference: Reference) => resolveReference(reference, source.key, destinations)
  const make = (): PlanPart => ({
    key: source.key,
    kind: source.kind,
    title: source.title,
    bookmark: part.bookmark,
    marking: source.marking,
    status: source.status ?? null,
    footer: source.footer,
    lists: part.lists,
    blocks: source.compose({
      outline,
      passage: (i) =>
        planRichText(source.passages[i] ?? [], part.numbered[i] ?? [], part.bookmarks[i] ?? [], resolve),
    }),
  })
  if (!memory || source.inputs === undefined) return make()
  const resolved = source.passages.flatMap((blocks) => memory.referencesIn(blocks, referencesIn).map(resolve))
  const repeated = part.bookmarks.flat().filter((name) => name.includes('_', 3))
  const rest = JSON.stringify([
    part.bookmark,
    source.status,
    source.footer,
    source.marking,
    source.inputs,
    resolved,
    repeated,
  ])
  return memory.keep(`part/${source.key}`, [part.numbered, rest, ...source.passages], make)
}
