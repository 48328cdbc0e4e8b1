import { type Tier, tiers } from '../../../../shared/records/basics.ts'
import { highest } from '../../../../shared/rules/marking.ts'

/** A line that says nothing but a protective marking: the tier, and what stands after it. */
export function markingOf(words: string): { tier: Tier; rest: string } | null {
  if (words.length > 120) return null
  const plain = words
    .toUpperCase()
    .replace(/[\u2010-\u2015\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/^[[(\s]+|[\])\s.]+$/g, '')
  const match =
    /^(UK )?(TOP SECRET|SECRET|OFFICIAL ?[-:]? ?SENSITIVE|OFFICIAL)((?: ?[-:/] ?|$).{0,60})?$/.exec(plain)
  if (!match?.[2]) return null
  const tier =
    match[2].startsWith('OFFICIAL ') || match[2].startsWith('OFFICIAL-') || match[2].startsWith('OFFICIAL:')
      ? 'OFFICIAL-SENSITIVE'
      : tiers.find((one) => one === match[2])
  return tier ? { tier, rest: (match[3] ?? '').replace(/^[ \-:/]+/, '') } : null
}

export const markingIn = (lines: readonly string[]): Tier | null =>
  highest(lines.map((line) => markingOf(line)?.tier))
