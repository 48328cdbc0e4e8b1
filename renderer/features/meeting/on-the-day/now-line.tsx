import { printMinutes } from '../../../../shared/rules/dates.ts'
import type { TimedItem } from '../../../../shared/rules/running-clock.ts'
import { Button } from '../../../ui/button.tsx'

interface NowLineProps {
  items: TimedItem[]
  /** The first item of which nothing is said yet. */
  now: TimedItem | undefined
  onGo: (id: string) => void
}

/** Where the meeting stands against its agenda: the item that is taken, when it was planned, and what comes then. */
export const NowLine = ({ items, now, onGo }: NowLineProps) => {
  const then = now && items[items.indexOf(now) + 1]
  return (
    <div className="otd-now">
      <p role="status">
        <strong className="otd-now-word">{now ? 'Now' : 'Done'}</strong>
        {now ? (
          <>
            <strong>{nameOf(now)}</strong>
            <span className="otd-quiet">{plannedOf(now)}</span>
          </>
        ) : (
          'Every item has its outcome.'
        )}
        {then && (
          <span className="otd-quiet">
            Then {nameOf(then)}
            {then.starts !== null && ` at ${printMinutes(then.starts)}`}
          </span>
        )}
      </p>
      {now && (
        <Button look="quiet" onPress={() => onGo(now.item.id)}>
          Go to it
        </Button>
      )}
    </div>
  )
}

const nameOf = ({ item, number }: TimedItem) =>
  number === null ? item.title : `Item ${number}: ${item.title}`

/** `planned 2.40pm to 3.25pm` */
function plannedOf({ starts, item }: TimedItem): string {
  if (starts === null) return item.minutes === 0 ? '' : `${item.minutes} minutes`
  const from = printMinutes(starts)
  return item.minutes === 0 ? `planned ${from}` : `planned ${from} to ${printMinutes(starts + item.minutes)}`
}
