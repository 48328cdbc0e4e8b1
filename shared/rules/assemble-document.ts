import type { Tier } from '../records/basics.ts'
import type { Block, BlockId } from '../rich-text.ts'
import { findElsewhere } from './find-elsewhere.ts'
import type { Indexed } from './index-programme.ts'
import { type NumberedPart, numberParts } from './number-parts.ts'
import { paragraphRange } from './passages.ts'
import { blockName } from './plain-words.ts'
import type { DocumentPlan, PlanBlock, PlanPart } from './plan.ts'
import type { PlanMemory } from './plan-memory.ts'
import { planRichText } from './plan-rich-text.ts'
import { type Reference, referencesIn } from './references-in.ts'
import { type Address, type Destinations, resolveReference } from './resolve-reference.ts'

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
  /** Each stands by itself: what follows a numbered paragraph belongs to it only within its passage. */
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

/** Numbers every part, then sets it: references can look forward as well as back. */
export function assembleParts(assembly: Assembly): Pick<DocumentPlan, 'lists' | 'parts'> {
  const { indexed, through, memory } = assembly
  const { lists, parts } = numberParts(assembly)
  const outline = parts.map(outlineEntry)
  const destinations: Destinations = {
    indexed,
    addresses: addressBook(parts),
    papers: new Map(
      parts
        .filter(({ source }) => source.paper !== undefined)
        .map(({ source, bookmark }) => [source.paper ?? '', bookmark]),
    ),
    through,
    elsewhere: (id) => findElsewhere(indexed)(id),
  }
  return { lists, parts: parts.map((part) => setPart(part, outline, destinations, memory)) }
}

function addressBook(parts: NumberedPart[]): Destinations['addresses'] {
  const places = new Map<BlockId, { part: NumberedPart; i: number; j: number }[]>()
  for (const part of parts)
    part.source.passages.forEach((blocks, i) => {
      blocks.forEach(({ id }, j) => {
        const before = places.get(id)
        if (before) before.push({ part, i, j })
        else places.set(id, [{ part, i, j }])
      })
    })
  return (id) =>
    (places.get(id) ?? []).flatMap(({ part: { source, bookmarks, numbered }, i, j }): Address[] => {
      const block = source.passages[i]?.[j]
      if (!block) return []
      return [
        {
          bookmark: bookmarks[i]?.[j] ?? '',
          number: numbered[i]?.[j]?.number ?? null,
          name: blockName(block),
          part: source.key,
          partName: source.name,
        },
      ]
    })
}

const outlineEntry = ({ source, bookmark, numbered }: NumberedPart): OutlineEntry => ({
  key: source.key,
  kind: source.kind,
  title: source.title,
  name: source.name,
  paper: source.paper ?? null,
  bookmark,
  paragraphs: paragraphRange(numbered),
})

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
    source.title,
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
