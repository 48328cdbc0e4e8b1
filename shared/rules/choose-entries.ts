import type { Programme } from '../interchange.ts'
import type { Paper } from '../records/paper.ts'
import type { Update } from '../records/update.ts'
import type { Workstream } from '../records/workstream.ts'
import type { Indexed } from './index-programme.ts'

/** Workstreams in the order of their themes, those without a theme last, each in file order. */
export function workstreamsInOrder(programme: Programme): Workstream[] {
  const place = new Map(programme.themes.map((theme, i) => [theme.id, i]))
  const at = (workstream: Workstream): number => place.get(workstream.theme ?? '') ?? programme.themes.length
  return [...programme.workstreams].sort((a, b) => at(a) - at(b))
}

/** Whether an update may be read outside the programme's own team. */
export const isCleared = (update: Update): boolean =>
  update.stage === 'cleared' && update.audience !== 'internal'

/** Each workstream's cleared updates, the latest first; of one day, the later in the file first. */
export function latestFirst(updates: Update[]): Map<string, Update[]> {
  const latest = updates
    .filter(isCleared)
    .reverse()
    .sort((a, b) => (a.asOf > b.asOf ? -1 : a.asOf < b.asOf ? 1 : 0))
  return Map.groupBy(latest, ({ workstream }) => workstream)
}

/**
 * A progress update's entries in printed order: as given, else for each workstream in theme order and file order its
 * latest update from `from` to `to` (both included) that is cleared for members or the public.
 */
export function chooseEntries(paper: Paper, { programme, updates, reported }: Indexed): Update[] {
  if (paper.kind === 'written') return []
  if (paper.entries !== undefined) return paper.entries.flatMap((id) => updates.get(id) ?? [])
  const within = ({ asOf }: Update): boolean =>
    (paper.from === undefined || asOf >= paper.from) && (paper.to === undefined || asOf <= paper.to)
  return workstreamsInOrder(programme).flatMap(({ id }) => reported.get(id)?.find(within) ?? [])
}
