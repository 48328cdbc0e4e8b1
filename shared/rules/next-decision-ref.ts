import type { Decision } from '../records/decision.ts'
import { byReference } from './by-reference.ts'

/** The reference that goes on from those given before, `EAG D4` after `EAG D3`; undefined where none ends with a number. */
export function nextDecisionRef(decisions: readonly Pick<Decision, 'ref'>[]): string | undefined {
  const refs = decisions.flatMap(({ ref }) => (ref === undefined || !/\d$/.test(ref) ? [] : [ref]))
  // The way of counting is that of the latest; of those that count so, the highest goes on.
  const latest = refs.at(-1)?.replace(/\d+$/, '')
  const highest = refs
    .filter((ref) => ref.replace(/\d+$/, '') === latest)
    .sort(byReference)
    .at(-1)
  return highest?.replace(/\d+$/, (n) => String(Number(n) + 1).padStart(n.length, '0'))
}
