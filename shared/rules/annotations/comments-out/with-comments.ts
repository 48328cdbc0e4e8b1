import type { PlacedAnnotation } from '../../../api/annotations.ts'
import type { Programme } from '../../../interchange.ts'
import type { AnchorSubject, Annotation } from '../../../records/annotation.ts'
import type { Block } from '../../../rich-text.ts'
import { plainWords } from '../../plain-words.ts'
import type { DocumentPlan, PlanBlock, PlanComment, PlanPart, PlanSpot } from '../../plan.ts'
import { mayRead, type Reader } from '../may-read.ts'
import { toTheSecond } from '../place-comments/comment-moment.ts'
import { subjectText } from '../subject-text.ts'
import { printedSpots, type Spots } from './printed-spots.ts'

/**
 * A plan with notes as comments: those that `reader` may read and whose paper, minutes or item it prints. One that has lost its
 * place stands at the title of what it is on. Parts without a note stay the very same.
 */
export function withComments(
  plan: DocumentPlan,
  programme: Programme,
  annotations: readonly PlacedAnnotation[],
  reader: Reader = {},
): DocumentPlan {
  const readable = annotations.filter((one) => mayRead(one, reader))
  const threads = Map.groupBy(
    readable.filter(({ answers }) => answers !== null),
    ({ answers }) => answers,
  )
  const roots = readable.filter(({ answers }) => answers === null)
  const findPlace = placeFinder(plan, programme)
  const byPart = Map.groupBy(
    roots.flatMap((annotation) => {
      const found = findPlace(annotation)
      return found ? [{ annotation, ...found }] : []
    }),
    ({ part }) => part,
  )
  let next = 0
  const parts = plan.parts.map((part, i): PlanPart => {
    const own = (byPart.get(i) ?? []).sort((a, b) => inOrder(a.spots, b.spots))
    if (own.length === 0) return part
    const comments = own.flatMap(({ annotation, spots }) => {
      const root = next
      const thread = [annotation, ...(threads.get(annotation.id) ?? [])]
      return thread.map(
        (one): PlanComment => comment(one, next++, one === annotation ? null : root, spots, annotation),
      )
    })
    // Room for a few more, so that one more in this part leaves the others' numbers as they are.
    next = Math.ceil(next / 16) * 16
    return { ...part, comments }
  })
  return { ...plan, parts }
}

/** Words that were marked and nothing said. */
const comment = (
  one: Annotation,
  id: number,
  answers: number | null,
  spots: Spots,
  root: Annotation,
): PlanComment => ({
  id,
  ...spots,
  author: one.author.name,
  initials: one.author.initials ?? initialsOf(one.author.name),
  date: toTheSecond(one.made),
  text: one.text,
  answers,
  resolved: root.resolved,
})

/** `MR` of `Morag Reid`; nine at the most, as Word has it. */
const initialsOf = (name: string): string =>
  [...name.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)]
    .map(([letter]) => letter.toUpperCase())
    .join('')
    .slice(0, 9)
    .toWellFormed()

const inOrder = (a: Spots, b: Spots): number => compareSpots(a.from, b.from) || compareSpots(b.to, a.to)

export const compareSpots = (a: PlanSpot, b: PlanSpot): number =>
  a.block - b.block || a.row - b.row || a.cell - b.cell || a.paragraph - b.paragraph || a.offset - b.offset

/** The part that an annotation belongs in, and where in it; null where this document has no such part. */
function placeFinder(plan: DocumentPlan, programme: Programme) {
  const partOf = new Map(plan.parts.map(({ key }, i) => [key, i]))
  const blocks = new Map<string, Map<string, Block>>()
  const printed = new Map<number, Map<string, number>>()
  const blocksOf = (of: AnchorSubject): Map<string, Block> => {
    const key = JSON.stringify(of)
    const before = blocks.get(key)
    if (before) return before
    const made = new Map((subjectText(programme, of) ?? []).map((block) => [block.id, block]))
    blocks.set(key, made)
    return made
  }
  const printedIn = (place: number, part: PlanPart): Map<string, number> => {
    const before = printed.get(place)
    if (before) return before
    const made = new Map<string, number>()
    part.blocks.forEach(({ address }, i) => {
      if (address && !made.has(address.id)) made.set(address.id, i)
    })
    printed.set(place, made)
    return made
  }
  return ({ on: { of }, place }: PlacedAnnotation): { part: number; spots: Spots } | null => {
    const at = partOf.get(keyOf(of)) ?? ('pack' in of ? 0 : undefined)
    const part = at === undefined ? undefined : plan.parts[at]
    if (at === undefined || !part) return null
    const found = place.block === null ? undefined : printedIn(at, part).get(place.block)
    const [block, print] = [blocksOf(of).get(place.block ?? ''), part.blocks[found ?? -1]]
    const spots =
      found !== undefined && block && print
        ? printedSpots(found, block, print, place.range)
        : titleSpots(part, titleOf(of, programme))
    return spots && { part: at, spots }
  }
}

const keyOf = (of: AnchorSubject): string => {
  if ('paper' in of) return `paper/${of.paper}`
  if ('minutes' in of) return `minutes/${of.minutes}`
  return 'item' in of ? 'agenda' : 'cover'
}

/** What is printed of a whole: a paper's title, an item's on the agenda. */
function titleOf(of: AnchorSubject, { papers, meetings }: Programme): string | null {
  if ('paper' in of) return papers.find(({ id }) => id === of.paper)?.title ?? null
  if (!('item' in of)) return null
  return meetings.flatMap(({ agenda }) => agenda).find(({ id }) => id === of.item)?.title ?? null
}

/** The paragraph that says `title` and nothing else, outside the text itself; else the part's first. */
function titleSpots(part: PlanPart, title: string | null): Spots | null {
  const all = part.blocks.flatMap((block, i) => paragraphsOf(block, i))
  const own = all.find(({ words, isText }) => !isText && title !== null && words.trim() === title.trim())
  const chosen = own ?? all.find(({ words }) => words !== '') ?? all[0]
  if (!chosen) return null
  const { spot, words } = chosen
  return { from: spot, to: { ...spot, offset: words.length } }
}

function paragraphsOf(block: PlanBlock, i: number): { spot: PlanSpot; words: string; isText: boolean }[] {
  const isText = block.address !== undefined
  const spot = { block: i, row: 0, cell: 0, paragraph: 0, offset: 0 }
  if (block.type === 'image') return []
  if (block.type === 'paragraph') return [{ spot, words: plainWords(block.text), isText }]
  return block.rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell.text.map(({ text }, p) => ({
        spot: { ...spot, row: r, cell: c, paragraph: p },
        words: plainWords(text),
        isText,
      })),
    ),
  )
}
