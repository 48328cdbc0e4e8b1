import type { Programme } from '../interchange.ts'
import type { Paper } from '../records/paper.ts'
import type { Update } from '../records/update.ts'
import { chooseEntries, isCleared, isWithin, latestFirst, workstreamsInOrder } from './choose-entries.ts'
import { entryHeadings } from './entry-headings.ts'

type Reported = Omit<Update, 'body'>

export interface ArrangedEntries<U> {
  /** As printed; `heading` where one stands above. */
  printed: { update: U; heading: string | null }[]
  /** Cleared and not printed: of the period, by workstream. */
  offered: U[]
  /** Cleared and not printed, of another time. */
  others: U[]
  /** Of the period, and not to be printed yet, with the reason. */
  waiting: { update: U; why: string }[]
}

/** What a progress update prints, and what else it could print or is waiting for. */
export function arrangeEntries<U extends Reported>(
  paper: Pick<Paper, 'kind' | 'entries' | 'from' | 'to'>,
  programme: Pick<Programme, 'themes' | 'workstreams'>,
  all: readonly U[],
): ArrangedEntries<U> {
  const updates = new Map(all.map((update) => [update.id, update]))
  const reported = latestFirst(all)
  const printed = chooseEntries(paper, { programme, updates, reported })
  const headings = entryHeadings(printed, {
    workstreams: new Map(programme.workstreams.map((one) => [one.id, one])),
    themes: new Map(programme.themes.map((one) => [one.id, one])),
  })
  const isIn = new Set(printed.map(({ id }) => id))
  const rest = workstreamsInOrder(programme).flatMap(({ id }) =>
    all
      .filter((update) => update.workstream === id && !isIn.has(update.id))
      .toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0)),
  )
  const cleared = rest.filter(isCleared)
  // Without a period every update is of it: only the latest of a workstream is then worth offering first.
  const isOffered = (update: U): boolean =>
    paper.from === undefined && paper.to === undefined
      ? reported.get(update.workstream)?.[0] === update
      : isWithin(update, paper)
  return {
    printed: printed.map((update, i) => ({ update, heading: headings[i] ?? null })),
    offered: cleared.filter(isOffered),
    others: cleared.filter((update) => !isOffered(update)),
    waiting: rest
      .filter((update) => !isCleared(update) && isWithin(update, paper))
      .map((update) => ({ update, why: whyNot(update) })),
  }
}

/** Why an update may not be read by members yet. */
export function whyNot({ stage, audience }: Pick<Update, 'stage' | 'audience'>): string {
  if (stage === 'received') return 'Received, not cleared'
  if (stage === 'in clearance') return 'Still in clearance'
  if (stage === 'nil return') return 'A nil return'
  if (stage === 'withdrawn') return 'Withdrawn'
  return audience === 'internal' ? 'Cleared for internal readers only' : 'Cleared'
}

/** The ids with one of them put before or after another. */
export function moveEntry(ids: readonly string[], id: string, beside: string, after: boolean): string[] {
  const others = ids.filter((one) => one !== id)
  const at = others.indexOf(beside)
  return at < 0 ? [...ids] : others.toSpliced(at + (after ? 1 : 0), 0, id)
}
