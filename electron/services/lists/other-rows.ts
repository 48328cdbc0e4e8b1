import type { KeyDateRow, PublicationRow, WorkstreamRow } from '../../../shared/api.ts'
import type { Day } from '../../../shared/records/basics.ts'
import type { KeyDate } from '../../../shared/records/key-date.ts'
import type { Publication } from '../../../shared/records/publication.ts'
import type { Workstream } from '../../../shared/records/workstream.ts'
import { boundsOf, printWhen } from '../../../shared/rules/dates.ts'
import type { Indexed } from '../../../shared/rules/index-programme.ts'
import { printKeyDate } from '../../../shared/rules/key-dates.ts'
import { nameOrNull } from '../pages/summaries.ts'

export function keyDateRow(keyDate: KeyDate, revision: number, indexed: Indexed, asOf: Day): KeyDateRow {
  const first = boundsOf(keyDate.when).first
  const last = boundsOf(keyDate.until ?? keyDate.when).last
  const workstream = indexed.workstreams.get(keyDate.workstream ?? '')
  return {
    id: keyDate.id,
    revision,
    record: keyDate,
    words: printKeyDate(keyDate),
    first,
    last,
    workstream: workstream ? { id: workstream.id, title: workstream.title } : null,
    state: keyDate.done ? 'done' : last < asOf ? 'past' : first > asOf ? 'ahead' : 'now',
  }
}

export function publicationRow(publication: Publication, revision: number): PublicationRow {
  const { id, published, url } = publication
  return {
    id,
    revision,
    record: publication,
    published: published === undefined ? null : printWhen(published),
    publishedDay: published === undefined ? null : boundsOf(published).first,
    link: url !== undefined && /^https?:\/\//i.test(url) ? url : null,
  }
}

/** The day of each workstream's latest update of any stage. */
export function latestByWorkstream({ programme }: Indexed): Map<string, Day> {
  const latest = new Map<string, Day>()
  for (const { workstream, asOf } of programme.updates)
    if (asOf > (latest.get(workstream) ?? '')) latest.set(workstream, asOf)
  return latest
}

export const workstreamRow = (
  workstream: Workstream,
  revision: number,
  indexed: Indexed,
  latest: Map<string, Day>,
): WorkstreamRow => ({
  id: workstream.id,
  revision,
  record: workstream,
  theme: indexed.themes.get(workstream.theme ?? '')?.title ?? null,
  lead: nameOrNull(workstream.lead, indexed),
  latest: latest.get(workstream.id) ?? null,
})

/** How often each value stands in a field. */
export const tally = (values: (string | undefined)[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
