import type { Block, BlockId } from '../rich-text.ts'
import type { PlanList } from './plan.ts'

/** A block's place in the numbering. */
export interface Numbered {
  /** As printed: `3.`, `(a)`, `(ii)`; null for what has none. */
  label: string | null
  list?: { list: string; level: 0 | 1 | 2 }
  /** What a reference calls it: `3`, `3(a)`, `3(a)(ii)`; for what belongs to a numbered paragraph, that paragraph's; else null. */
  number: string | null
}

/** 1 is a, 27 is aa, 28 is bb: Word repeats the letter (ISO 29500-1, 17.18.59, lowerLetter). */
export const letterOf = (n: number): string =>
  String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)

const romans: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 4 is iv. */
export function romanOf(n: number): string {
  let left = n
  let roman = ''
  for (const [value, sign] of romans)
    while (left >= value) {
      roman += sign
      left -= value
    }
  return roman
}

export interface Numbering {
  /** Lists that this numbering began, in order. */
  lists: PlanList[]
  /** The number of the last paragraph, and the list that counts it. */
  state(): NumberingState
  number(blocks: Block[]): Numbered[]
}

/** What one part of a document hands on to the next where the numbering runs through. */
export interface NumberingState {
  list: string
  last: number
}

/**
 * Numbers blocks in the order in which they are printed. Numbered paragraphs run on through headings, continuations,
 * bullets and tables. Letters restart under each numbered paragraph; where none stands before them (at the start, or
 * after a heading, a plain paragraph or a quotation) they are a list of their own.
 *
 * `frozen` holds the labels of blocks that went out before: they keep theirs, and a new paragraph between two of them
 * takes the number before it and a letter (`12A.`).
 * @param prefix makes the names of new lists unique in the document
 */
export function startNumbering(
  prefix: string,
  from: NumberingState | null = null,
  frozen: ReadonlyMap<BlockId, string> = new Map(),
): Numbering {
  const lists: PlanList[] = []
  const begin = (
    list: PlanList extends infer L ? (L extends PlanList ? Omit<L, 'id'> : never) : never,
  ): string => {
    const id = `${prefix}/${lists.length}`
    lists.push({ id, ...list })
    return id
  }
  let main = from?.list ?? ''
  let last = from?.last ?? 0
  let suffix = 0
  /** The numbered paragraph that what follows belongs to. */
  let paragraph: string | null = null
  let letters: string | null = null
  let romanList: string | null = null
  let [letter, roman] = [0, 0]

  const startParagraph = (label: string, list: string, attached: boolean): Numbered => {
    paragraph = label.replace(/\.$/, '')
    letters = attached ? list : null
    romanList = null
    letter = 0
    roman = 0
    return { label, list: { list, level: 0 }, number: paragraph }
  }

  const native = (): Numbered => {
    if (main === '') main = begin({ kind: 'paragraphs', start: last + 1 })
    last += 1
    suffix = 0
    return startParagraph(`${last}.`, main, true)
  }

  const numberedParagraph = (id: BlockId, moreFrozen: boolean): Numbered => {
    const kept = frozen.get(id)
    if (kept === undefined && !moreFrozen) return native()
    const label = kept ?? `${last}${letterOf(++suffix).toUpperCase()}.`
    const plain = /^(\d{1,9})\.$/.exec(label)
    if (!plain) return startParagraph(label, begin({ kind: 'fixed', label }), false)
    const wanted = Number(plain[1])
    if (wanted !== last + 1 || main === '') {
      main = begin({ kind: 'paragraphs', start: wanted })
      last = wanted - 1
    }
    return native()
  }

  const lettered = (level: 1 | 2): Numbered => {
    if (level === 1) {
      letters ??= begin({ kind: 'letters' })
      letter += 1
      roman = 0
      romanList = letters
      const label = `(${letterOf(letter)})`
      return { label, list: { list: letters, level }, number: `${paragraph ?? ''}${label}` }
    }
    romanList ??= begin({ kind: 'letters' })
    roman += 1
    const label = `(${romanOf(roman)})`
    const above = letter > 0 ? `(${letterOf(letter)})` : ''
    return { label, list: { list: romanList, level }, number: `${paragraph ?? ''}${above}${label}` }
  }

  const leaveParagraph = (): void => {
    paragraph = null
    letters = null
    romanList = null
    letter = 0
    roman = 0
  }

  return {
    lists,
    state: () => ({ list: main, last }),
    number(blocks) {
      const lastFrozen = blocks.findLastIndex((block) => block.type === 'numbered' && frozen.has(block.id))
      return blocks.map((block, i) => {
        if (block.type === 'numbered') return numberedParagraph(block.id, i < lastFrozen)
        if (block.type === 'lettered') return lettered(block.level)
        if (block.type === 'heading' || block.type === 'plain' || block.type === 'quotation') leaveParagraph()
        return { label: null, number: paragraph }
      })
    },
  }
}
