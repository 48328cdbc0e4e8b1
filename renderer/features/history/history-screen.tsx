import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import type { Moment, MomentGroup } from '../../../shared/api.ts'
import { queries } from '../../api/queries.ts'
import { go } from '../../go.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'
import { PageHead } from '../../ui/page-head.tsx'
import { useCommandHere } from '../frame/commands-here.ts'
import { Comparison } from './comparison.tsx'
import { type HistoryOf, historyQueries } from './history-queries.ts'
import { type Chosen, MomentList } from './moment-list.tsx'
import { asItWas } from './moment-words.ts'
import { restore } from './restore.ts'
import './history.css'

export interface HistoryScreenProps {
  of: HistoryOf
  /** Where it is written. */
  back: { href: string; label: string }
  at: number | undefined
  against: number | 'now' | 'before' | undefined
  /** The address of this screen with another choice. */
  placeOf: (chosen: Chosen) => string
}

/** What a text said before: its versions, two of them compared, and the way back to one. */
export const HistoryScreen = ({ of, back, at, against = 'now', placeOf }: HistoryScreenProps) => {
  const { data, hasNextPage, fetchNextPage } = useSuspenseInfiniteQuery(historyQueries.moments(of))
  const { readOnly } = useSuspenseQuery(queries.programme(of.programme)).data.programme
  const moments = data.pages.flatMap((page) => page.moments)
  const all = moments.flatMap(withSteps)
  const latest = moments[0]
  // What changed last is what one comes to see.
  const chosen: Chosen = { at: at ?? moments[1]?.version ?? latest?.version ?? 0, against }
  const pick = (next: Partial<Chosen>) => go(placeOf({ ...chosen, ...next }), { replace: true })
  const one = all.find(({ version }) => version === chosen.at)
  const pair = pairOf(chosen, all)
  const words = asItWas(one ?? { at: null })
  const onRestore =
    readOnly || one === undefined || one.version === latest?.version
      ? null
      : () => {
          // What is looked at stays the same when there is a later version.
          pick({})
          void restore(of, one.version, words)
        }
  useCommandHere(
    onRestore && { id: 'restore-version', title: 'Restore this version', icon: 'restore', run: onRestore },
  )

  return (
    <div className="history">
      <PageHead
        title="History"
        facts={[data.pages[0]?.title]}
        actions={
          <Link href={back.href} look="button">
            {back.label}
          </Link>
        }
      />
      {latest === undefined ? (
        <EmptyState>Nothing is written yet.</EmptyState>
      ) : (
        <div className="history-columns">
          <MomentList
            moments={moments}
            chosen={chosen}
            onChoose={(version) =>
              pick({ at: version, against: chosen.against === 'before' ? 'before' : 'now' })
            }
            onCompare={(version) => pick({ against: version === latest.version ? 'now' : version })}
            {...(hasNextPage ? { onMore: () => void fetchNextPage() } : {})}
          />
          <Comparison
            of={of}
            title={words}
            was={pair.was}
            now={pair.now}
            chosen={chosen}
            onAgainst={(value) => pick({ against: value })}
            onRestore={onRestore}
          />
        </div>
      )}
    </div>
  )
}

/** A group and what it was typed in; its last step is itself. */
const withSteps = (group: MomentGroup): Moment[] => [group, ...group.steps.slice(1)]

/** The older one against the newer one, whichever was chosen first. */
function pairOf(
  { at, against }: Chosen,
  all: readonly Moment[],
): { was: number | null; now: number | 'now' } {
  if (against === 'now') return { was: at, now: 'now' }
  if (against === 'before') {
    const place = all.findIndex(({ version }) => version === at)
    const one = all[place]
    // Before a whole sitting is before the first that was typed in it.
    const steps = one && 'steps' in one ? (one as MomentGroup).steps.length : 0
    return { was: all[place + Math.max(1, steps)]?.version ?? null, now: at }
  }
  return at < against ? { was: at, now: against } : { was: against, now: at }
}
