import type { Programme } from '../interchange.ts'
import type { Paper } from '../records/paper.ts'
import type { Update } from '../records/update.ts'
import type { Workstream } from '../records/workstream.ts'

/** An update, with or without its text. */
type Reported = Omit<Update, 'body'>

/** What updates are chosen from. */
interface Choice<U extends Reported> {
  programme: Pick<Programme, 'themes' | 'workstreams'>
  updates: ReadonlyMap<string, U>
  /** See `latestFirst`. */
  reported: ReadonlyMap<string, U[]>
}

/** Workstreams in the order of their themes, those without a theme last, each in file order. */
export function workstreamsInOrder(programme: Pick<Programme, 'themes' | 'workstreams'>): Workstream[] {
  const place = new Map(programme.themes.map((theme, i) => [theme.id, i]))
  const at = (workstream: Workstream): number => place.get(workstream.theme ?? '') ?? programme.themes.length
  return [...programme.workstreams].sort((a, b) => at(a) - at(b))
}

/** Whether an update may be read outside the programme's own team. */
export const isCleared = (update: Pick<Update, 'stage' | 'audience'>): boolean =>
  update.stage === 'cleared' && update.audience !== 'internal'

/** Each workstream's cleared updates, the latest first; of one day, the later in the file first. */
export function latestFirst<U extends Reported>(updates: readonly U[]): Map<string, U[]> {
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
export function chooseEntries<U extends Reported>(
  paper: Pick<Paper, 'kind' | 'entries' | 'from' | 'to'>,
  { programme, updates, reported }: Choice<U>,
): U[] {
  if (paper.kind === 'written') return []
  if (paper.entries !== undefined) return paper.entries.flatMap((id) => updates.get(id) ?? [])
  const within = (update: U): boolean => isWithin(update, paper)
  return workstreamsInOrder(programme).flatMap(({ id }) => reported.get(id)?.find(within) ?? [])
}

/** Whether an update is of a paper's period, as far as that is given. */
export const isWithin = ({ asOf }: Pick<Update, 'asOf'>, { from, to }: Pick<Paper, 'from' | 'to'>): boolean =>
  (from === undefined || asOf >= from) && (to === undefined || asOf <= to)
