import type { UpdateRow } from '../../../../shared/api.ts'
import { places } from '../../../places.ts'
import { Button } from '../../../ui/button.tsx'
import { Chip } from '../../../ui/chip.tsx'
import { Link } from '../../../ui/link.tsx'

interface OtherEntryProps {
  programme: string
  row: UpdateRow | undefined
  /** Why it is not to be printed yet. */
  why?: string
  onPutIn?: () => void
}

/** An update that is not printed: one that could be, or one that waits. */
export const OtherEntry = ({ programme, row, why, onPutIn }: OtherEntryProps) =>
  row && (
    <li className="entry">
      <span className="entry-line">
        <span className="entry-words">
          <Link
            href={places.writeUpdate(programme, row.id)}
            className="entry-name"
            label={`${row.workstream.title}, ${row.day}`}
          >
            {row.workstream.title}
          </Link>
          <small>
            {row.day}
            {row.words === '' ? '' : `. ${row.words}`}
          </small>
        </span>
        {why !== undefined && <Chip tone="soon">{why}</Chip>}
        {onPutIn && (
          <Button
            look="quiet"
            icon="plus"
            aria-label={`Put in: ${row.workstream.title}, ${row.day}`}
            onPress={onPutIn}
          >
            Put in
          </Button>
        )}
      </span>
    </li>
  )
