import { Link } from '../../ui/link.tsx'

export interface Doing {
  key: string
  words: string
  /** A second, quieter line. */
  under: string
  /** Where it is mended. */
  href: string
}

interface TodayGroupProps {
  /** With the count: `3 actions overdue`. */
  title: string
  /** The first of them. */
  rows: Doing[]
  /** How many there are in all. */
  count: number
  /** What is said where there is none. */
  none: string
  late?: boolean
  /** Where all of them are. */
  all: string
}

const most = 3

/** One sort of thing to do: how many, the first few, and where the rest are. */
export const TodayGroup = ({ title, rows, count, none, late, all }: TodayGroupProps) => (
  <section className="today-group" aria-label={rows.length === 0 ? none : title}>
    {rows.length === 0 ? (
      <p className="today-none">{none}</p>
    ) : (
      <>
        <h3 className={late ? 'today-title today-late' : 'today-title'}>{title}</h3>
        <ul className="today-rows">
          {rows.slice(0, most).map(({ key, words, under, href }) => (
            <li key={key}>
              <Link href={href}>{words}</Link>
              <span className="today-under">{under}</span>
            </li>
          ))}
        </ul>
        {count > most && (
          <Link href={all} look="quiet" className="today-more" label={`and ${count - most} more: ${title}`}>
            and {count - most} more
          </Link>
        )}
      </>
    )}
  </section>
)
