import type { Issue } from '../../records/issue.ts'
import type { BlockId } from '../../rich-text.ts'
import type { Indexed } from '../index-programme.ts'
import { nextLetters } from '../label-paragraphs.ts'
import { papersInPack } from '../plan-pack.ts'

/** What paragraphs are called since they went out; where several issues named one, as the first did. */
export const frozenLabels = (issues: readonly Issue[]): Map<BlockId, string> =>
  new Map(issues.toReversed().flatMap(({ labels }) => Object.entries(labels)))

/**
 * The numbers of a meeting's papers once it has been issued: those that went out keep theirs. A paper that has come between two of
 * them takes the number before it and a letter, `EAG(16)08A`; one after the last goes on as its group's scheme does.
 */
export function frozenNumbers(issues: readonly Issue[], indexed: Indexed): Map<string, string> {
  const numbers = new Map<string, string>()
  const [first] = issues
  const meeting = first && indexed.meetings.get(first.meeting)
  if (!meeting) return numbers
  for (const { papers } of issues.toReversed())
    for (const { id, number } of papers) if (number !== undefined) numbers.set(id, number)
  const issued = new Set(numbers.keys())
  const given = indexed.programme.papers.flatMap(({ number }) => number ?? [])
  const taken = new Set([...given, ...numbers.values()])
  const printed = papersInPack(meeting, indexed)
  const last = printed.findLastIndex(({ id }) => issued.has(id))
  let before: string | null = null
  printed.forEach(({ id, number: own }, i) => {
    let number = own ?? numbers.get(id) ?? null
    if (number === null && before !== null && i < last) {
      number = lettered(before)
      while (taken.has(number)) number = lettered(number)
    }
    if (number !== null) {
      numbers.set(id, number)
      taken.add(number)
    }
    before = number ?? before
  })
  return numbers
}

/** `EAG(16)08` is followed by `EAG(16)08A`, that by `EAG(16)08B`. */
function lettered(number: string): string {
  const letters = /(?<=\d)[A-Z]+$/.exec(number)?.[0]
  return letters === undefined ? `${number}A` : number.slice(0, -letters.length) + nextLetters(letters)
}
