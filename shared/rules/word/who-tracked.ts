import type { WordTracked } from '../../api/word.ts'
import type { BlockId, Inline } from '../../rich-text.ts'

/** Who made a change with changes tracked, and when, as the file has it. */
export interface By {
  author: string
  date: string
}

interface Change {
  kind: string
  block: BlockId | null
  was: readonly Inline[]
  now: readonly Inline[]
}

/**
 * Tells by the words whose tracked change each change is. `renamed` are blocks that are called otherwise than in the file.
 * What nobody tracked is nobody's.
 */
export function whoTracked(
  tracked: readonly WordTracked[],
  renamed: ReadonlyMap<BlockId, BlockId>,
): (change: Change) => By[] {
  if (tracked.length === 0) return () => []
  const here = new Map<BlockId, WordTracked[]>()
  for (const one of tracked) {
    if (one.block === null) continue
    const id = renamed.get(one.block) ?? one.block
    const before = here.get(id)
    if (before) before.push(one)
    else here.set(id, [one])
  }
  const paragraphs = byParagraph(tracked)
  return ({ kind, block, was, now }) => {
    const [old, fresh] = [plain(was), plain(now)]
    // A paragraph that went has no block any more: it is known by all that it said.
    if (kind === 'removed' || kind === 'annex removed' || kind === 'row removed')
      return authors([...(paragraphs.get(bare(old)) ?? []), ...inside(paragraphs, old)])
    const near = (block === null ? tracked : (here.get(block) ?? [])).filter((one) =>
      one.kind === 'removed' ? shares(one.words, old) : shares(one.words, fresh),
    )
    return authors(kind === 'moved' ? near.filter(({ moved }) => moved) : near)
  }
}

/** What went, by paragraph: its letters and what it is made of. */
function byParagraph(tracked: readonly WordTracked[]): Map<string, WordTracked[]> {
  const groups = Map.groupBy(
    tracked.filter(({ kind }) => kind === 'removed'),
    ({ paragraph }) => paragraph,
  )
  const out = new Map<string, WordTracked[]>()
  for (const group of groups.values()) {
    const key = bare(group.map(({ words }) => words).join(''))
    if (key !== '') out.set(key, [...(out.get(key) ?? []), ...group])
  }
  return out
}

/** Of what is several paragraphs or cells: those of it that are more than a word. */
function inside(paragraphs: ReadonlyMap<string, WordTracked[]>, words: string): WordTracked[] {
  if (!words.includes(' ')) return []
  const whole = bare(words)
  return [...paragraphs].flatMap(([key, group]) =>
    key.length >= leastPart && key.length * 3 >= whole.length && whole.includes(key) ? group : [],
  )
}
const leastPart = 12

/** Whether one is of the other; a sign or two only where they are the same. */
function shares(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  if (a === '' || b === '') return a === b && one.trim() === other.trim() && other !== ''
  return Math.min(a.length, b.length) < 3 ? wholeWord(a, b, one, other) : a.includes(b) || b.includes(a)
}

function wholeWord(a: string, b: string, one: string, other: string): boolean {
  const [short, long] = a.length <= b.length ? [a, other] : [b, one]
  return a === b || long.split(/\s+/).some((word) => bare(word) === short)
}

const bare = (words: string): string => words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function authors(of: readonly WordTracked[]): By[] {
  const latest = new Map<string, string>()
  for (const { author, date } of of) {
    const before = latest.get(author)
    if (before === undefined || date > before) latest.set(author, date)
  }
  return [...latest].map(([author, date]) => ({ author, date }))
}

const plain = (text: readonly Inline[]): string =>
  text
    .map((one): string => {
      if (typeof one === 'string') return one
      if ('footnote' in one) return plain(one.footnote)
      return 'text' in one ? one.text : 'br' in one ? '\n' : ''
    })
    .join('')
