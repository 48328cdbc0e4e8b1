import type { RecipientShown } from '../../shared/api/recipients.ts'
import type { Id } from '../../shared/records/basics.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { hiddenIn } from '../../shared/rules/recipients/plan-copy.ts'
import { recipientsOf, sightOf } from '../../shared/rules/recipients/recipient.ts'
import { withheldFrom } from '../../shared/rules/recipients/withheld.ts'
import type { ReadStore } from '../store/store.ts'

/** Whoever a meeting's pack is likely to be for, each with what their copy is without. Throws `not-found`. */
export function recipientsIn(
  store: Pick<ReadStore, 'programme' | 'withheld'>,
  meeting: Id,
): RecipientShown[] {
  const indexed = indexProgramme(store.programme())
  const withheld = store.withheld()
  return recipientsOf(indexed, meeting).map((recipient) => {
    const sight = sightOf(recipient)
    const kept = withheldFrom(withheld, recipient.person)
    return {
      ...recipient,
      leads: sight.briefs,
      without: hiddenIn(meeting, indexed, sight, kept).map(({ id, title }) => ({
        id,
        number: indexed.paperNumbers.get(id) ?? null,
        title,
        why: kept.has(id) ? 'withheld' : 'internal',
      })),
    }
  })
}
