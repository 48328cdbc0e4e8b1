import { EmptyState } from '../../ui/empty-state.tsx'
import { Link } from '../../ui/link.tsx'

interface NothingYetProps {
  /** `meetings` */
  what: string
  /** What to do first, and where. */
  first?: { words: string; href: string }
}

/** An empty list of a programme, and what to do first. */
export const NothingYet = ({ what, first }: NothingYetProps) => (
  <EmptyState
    action={
      first && (
        <Link href={first.href} look="button">
          {first.words}
        </Link>
      )
    }
  >
    This programme has no {what} yet.
  </EmptyState>
)
