import { paperOfPart } from '../pack-part-keys.ts'
import type { Meeting } from '../records/meeting.ts'
import { checkAgenda } from './check-agenda.ts'
import type { PackPart } from './compose-pack.ts'
import type { Finding } from './finding.ts'
import type { Indexed } from './index-programme.ts'

/**
 * What stands between a pack and its going out, as far as it is in it: of a paper that is left out nothing but that it is
 * left out, of the agenda nothing where no agenda is in.
 */
export function checkPack(meeting: Meeting, indexed: Indexed, composition: PackPart[]): Finding[] {
  const out = new Set(composition.filter(({ part }) => part === null).map(({ key }) => key))
  const papersOut = new Set([...out].flatMap((key) => paperOfPart(key) ?? []))
  const hasAgenda = composition.some(
    ({ kind, part }) => (kind === 'agenda' || kind === 'annotated-agenda') && part !== null,
  )
  const found = checkAgenda(meeting, indexed).filter(({ where }) =>
    where?.list === 'papers' ? !papersOut.has(where.id) : hasAgenda,
  )
  const missed = [...papersOut].map(
    (id): Finding => ({
      severity: 'look',
      message: `${indexed.paperNumbers.get(id) ?? `“${indexed.papers.get(id)?.title ?? id}”`} is left out of this pack.`,
      where: { list: 'papers', id },
    }),
  )
  return [...found, ...missed]
}
