import type { PlanList, PlanPart } from '../../../shared/rules/plan.ts'

/** `10` and `21` as `10–21`: the paragraphs of a part, from its first printed number to its last; null where it has none. */
export function numberRange(part: PlanPart): string | null {
  const numbers = part.blocks.flatMap((block) =>
    block.type === 'paragraph' && block.style === 'numbered' && block.address?.label
      ? [block.address.label.replace(/\.$/, '')]
      : [],
  )
  const [first, last] = [numbers[0], numbers.at(-1)]
  if (first === undefined || last === undefined) return null
  return first === last ? first : `${first}–${last}`
}

/**
 * The label of each paragraph that stands in a list, in the order of the part's blocks: as the plan has it, else counted
 * as Word will count it. `lists` are those of the part and of the document.
 */
export function labelsIn(part: Pick<PlanPart, 'lists' | 'blocks'>, lists: PlanList[]): (string | null)[] {
  const counts = new Map<string, number[]>()
  const known = new Map([...lists, ...part.lists].map((list) => [list.id, list]))
  return part.blocks.map((block) => {
    if (block.type !== 'paragraph') return null
    const list = block.list && known.get(block.list.list)
    if (!list || !block.list) return block.address?.label ?? null
    const { level } = block.list
    if (list.kind === 'fixed' && level === 0) return list.label
    const at = counts.get(list.id) ?? []
    const first = level === 0 && list.kind === 'paragraphs' ? list.start : 1
    at[level] = (at[level] ?? first - 1) + 1
    at.length = level + 1
    counts.set(list.id, at)
    return block.address?.label ?? counted(at[level], level)
  })
}

function counted(n: number, level: number): string {
  if (level === 0) return `${n}.`
  return level === 1 ? `(${letters(n)})` : `(${roman(n)})`
}

/** `a` to `z`, then as Word goes on: `aa`, `bb`. */
const letters = (n: number) => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.floor((n - 1) / 26) + 1)

const numerals: [number, string][] = [
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(n: number): string {
  let rest = n
  let written = ''
  for (const [value, sign] of numerals) {
    while (rest >= value) {
      written += sign
      rest -= value
    }
  }
  return written
}
