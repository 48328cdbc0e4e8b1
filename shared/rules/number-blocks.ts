import type { Block } from '../rich-text.ts'
import { letterOf, romanOf } from './numerals.ts'
import type { PlanList } from './plan.ts'

/** A block's place in the numbering. */
export interface Numbered {
  /** As printed: `3.`, `(a)`, `(ii)`; null for what has none. */
  label: string | null
  list?: { list: string; level: 0 | 1 | 2 }
  /** What a reference calls it: `3`, `3(a)`, `3(a)(ii)`; for what belongs to a numbered paragraph, that paragraph's; else null. */
  number: string | null
}

/** Where the counting of paragraphs stands: what one part of a document hands on where the numbering runs through. */
export interface Count {
  /** The list that Word counts them by. */
  list: string
  last: number
}

export interface NumberedPassages {
  /** For each passage, its blocks' places. */
  numbered: Numbered[][]
  /** Lists that count paragraphs and were begun here; where the numbering runs through, they are the document's. */
  counts: PlanList[]
  /** The other lists that were begun here. */
  lists: PlanList[]
  /** Null where nothing has been numbered yet. */
  end: Count | null
}

/** A paragraph, and what follows it that belongs to it. */
interface Paragraph {
  number: string
  /** The list that its letters go on in; null where they need one of their own. */
  list: string | null
}

/**
 * Numbers passages in the order in which they are printed. Numbered paragraphs run on from first to last, through headings,
 * continuations, bullets and tables. Letters restart under each; where none stands before them (at the start of a passage,
 * after a heading, a plain paragraph or a quotation) they are a list of their own.
 * @param prefix makes the names of new lists unique in the document
 * @param from where the numbering runs on
 * @param labels of the numbered paragraphs, `12` or `12A`, where they are not simply counted
 */
export function numberPassages(
  prefix: string,
  passages: readonly Block[][],
  from: Count | null = null,
  labels: readonly string[] | null = null,
): NumberedPassages {
  const counts: PlanList[] = []
  const lists: PlanList[] = []
  const nextId = (): string => `${prefix}/${counts.length + lists.length}`
  let count = from
  let met = 0

  const numbered = (): { place: Numbered; paragraph: Paragraph } => {
    const number = labels?.[met++] ?? String((count?.last ?? 0) + 1)
    let list: string
    const counted = /^\d+$/.test(number)
    if (counted) {
      const start = Number(number)
      if (count?.last !== start - 1) {
        count = { list: nextId(), last: start - 1 }
        counts.push({ id: count.list, kind: 'paragraphs', start })
      }
      count = { list: count.list, last: start }
      list = count.list
    } else {
      list = nextId()
      lists.push({ id: list, kind: 'fixed', label: `${number}.` })
    }
    return {
      place: { label: `${number}.`, list: { list, level: 0 }, number },
      paragraph: { number, list: counted ? list : null },
    }
  }
  const beginLetters = (): string => {
    const id = nextId()
    lists.push({ id, kind: 'letters' })
    return id
  }

  const all = passages.map((blocks) => {
    let paragraph: Paragraph | null = null
    let points = startPoints(null, beginLetters)
    return blocks.map((block): Numbered => {
      if (block.type === 'numbered') {
        const { place, paragraph: begun } = numbered()
        paragraph = begun
        points = startPoints(paragraph, beginLetters)
        return place
      }
      if (block.type === 'lettered') return points(block.level)
      if (block.type === 'heading' || block.type === 'plain' || block.type === 'quotation') {
        paragraph = null
        points = startPoints(null, beginLetters)
      }
      return { label: null, number: paragraph?.number ?? null }
    })
  })
  return { numbered: all, counts, lists, end: count }
}

/** Counts (a), (b) and below them (i), (ii) under one paragraph, or under none. Points of the second level before any of the first are a list of their own. */
function startPoints(paragraph: Paragraph | null, begin: () => string): (level: 1 | 2) => Numbered {
  const above = paragraph?.number ?? ''
  let letters = paragraph?.list ?? null
  let romans: string | null = null
  let [letter, roman] = [0, 0]
  return (level) => {
    if (level === 1) {
      letters ??= begin()
      romans = letters
      letter += 1
      roman = 0
      const label = `(${letterOf(letter)})`
      return { label, list: { list: letters, level }, number: `${above}${label}` }
    }
    romans ??= begin()
    roman += 1
    const label = `(${romanOf(roman)})`
    const point = letter === 0 ? '' : `(${letterOf(letter)})`
    return { label, list: { list: romans, level }, number: `${above}${point}${label}` }
  }
}
