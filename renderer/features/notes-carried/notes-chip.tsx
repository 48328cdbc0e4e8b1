import { useQuery } from '@tanstack/react-query'
import { go } from '../../go.ts'
import { places } from '../../places.ts'
import { Chip } from '../../ui/chip.tsx'
import { Link } from '../../ui/link.tsx'
import { useCommandHere } from '../frame/commands-here.ts'
import { toLookAtWords } from './note-words.ts'
import { notesQueries } from './notes-queries.ts'
import './notes-carried.css'

/** How many notes of a meeting moved, changed or lost their place, and the way to them; nothing where there are no notes. */
export const NotesChip = ({ programme, meeting }: { programme: string; meeting: string }) => {
  const { data } = useQuery(notesQueries.report(programme, meeting))
  const href = places.notesCarried(programme, meeting)
  const hasNotes = data !== undefined && data.notes.length > 0
  useCommandHere(
    hasNotes
      ? { id: 'notes-carried', title: 'Where the notes went', icon: 'pencil', run: () => go(href) }
      : null,
  )
  if (!hasNotes) return null
  if (data.toLookAt === 0)
    return (
      <Link href={href} look="quiet">
        Where the notes are
      </Link>
    )
  return (
    <Link href={href} look="bare" className="carried-chip">
      <Chip tone="soon" icon="warning">
        {toLookAtWords(data.toLookAt)}
      </Chip>
    </Link>
  )
}
