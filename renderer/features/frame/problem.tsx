import { wordsFor } from '../../api/words-for.ts'
import { places } from '../../places.ts'
import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'
import { Link } from '../../ui/link.tsx'
import './problem.css'

/** In place of a screen that cannot be shown: what happened, and the ways on. */
export const Problem = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const { title, what } = wordsFor(error)
  return (
    <div className="problem" role="alert">
      <Icon name="warning" size={22} />
      <h1>{title}</h1>
      {what !== undefined && <p>{what}</p>}
      <p className="problem-do">
        {onRetry && <Button onPress={onRetry}>Try again</Button>}
        <Link href={places.home} look="button">
          All programmes
        </Link>
      </p>
    </div>
  )
}
