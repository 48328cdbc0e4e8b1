import type { ArrivedNote, MergeReport } from '../../../shared/api.ts'
import { readable } from '../../../shared/rules/annotations/block-text.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { counted } from '../../words.ts'
import './briefcases.css'

const arrivalWords: Record<ArrivedNote['arrival'], string> = {
  new: 'New',
  reply: 'Reply',
  edited: 'Edited',
  resolved: 'Resolved',
  reopened: 'Reopened',
  removed: 'Removed',
  known: 'Here already',
}
const fateWords = {
  kept: null,
  moved: 'Moved with its words',
  changed: 'Its words have changed',
  orphaned: 'Its place is gone',
} as const

/** What came in with a notes file, and where each note stands now. */
export const MergeReportDialog = ({ report, onClose }: { report: MergeReport; onClose: () => void }) => {
  const { from, meeting, notes, counts } = report
  const came = notes.filter(({ arrival }) => arrival !== 'known')
  return (
    <Dialog
      title={`Notes from ${from.name}`}
      size="wide"
      open
      onClose={onClose}
      actions={
        <Button look="go" autoFocus onPress={onClose}>
          Done
        </Button>
      }
    >
      <p>
        {meeting.name}.{' '}
        {came.length === 0
          ? 'Nothing new: every note was here already.'
          : `${counted(came.length, 'note')} came in`}
        {came.length > 0 &&
          counts.known > 0 &&
          `; ${counts.known} ${counts.known === 1 ? 'was' : 'were'} here already`}
        {came.length > 0 && '.'}
      </p>
      {came.length > 0 && (
        <ul className="arrived" aria-label="What came in">
          {came.map((note) => (
            <Arrived key={note.annotation} note={note} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

const Arrived = ({ note }: { note: ArrivedNote }) => {
  const { arrival, about, paragraph, madeOn, text, was, author, place, quote, kind } = note
  const number = place ? paragraph : madeOn
  const fate = place ? fateWords[place.fate] : null
  const tone = place?.fate === 'orphaned' ? 'late' : 'soon'
  return (
    <li className="arrived-note">
      <p className="arrived-head">
        <b>{arrivalWords[arrival]}</b>
        <span>
          {about}
          {number !== null && `, paragraph ${number}`}
        </span>
        <span className="arrived-author">{author}</span>
        {kind === 'raise' && <Chip>Raise at the meeting</Chip>}
        {fate !== null && <Chip tone={tone}>{fate}</Chip>}
      </p>
      {quote !== '' && <q className="arrived-quote">{readable(quote)}</q>}
      {was !== null && <p className="arrived-was">Before: {was}</p>}
      {text !== '' && <p className="arrived-text">{text}</p>}
    </li>
  )
}
