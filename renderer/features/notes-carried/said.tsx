import { kindNames } from '../../../shared/rules/annotations/annotation-words.ts'
import type { ReportedNote } from '../../../shared/rules/annotations/report.ts'
import { Chip } from '../../ui/chip.tsx'
import { fateWords, scopeWords } from './note-words.ts'

/** What a note says, who says it to whom, and what was answered. */
export const Said = ({ note, replies }: { note: ReportedNote; replies: readonly ReportedNote[] }) => {
  const { author, kind, text, resolved, fate } = note
  return (
    <div className="carried-said">
      <p className="carried-text">{text.trim() === '' ? kindNames[kind] : text}</p>
      <p className="carried-by">
        <span>{author}</span>
        {kind !== 'note' && text.trim() !== '' && <Chip tone="accent">{kindNames[kind]}</Chip>}
        <Chip tone="quiet">{scopeWords[note.for]}</Chip>
        {resolved && (
          <Chip tone="done" icon="tick">
            Resolved
          </Chip>
        )}
        {resolved && fate !== 'kept' && <Chip>{fateWords[fate]}</Chip>}
      </p>
      {replies.length > 0 && (
        <ul className="carried-replies" aria-label="Replies">
          {replies.map((reply) => (
            <li key={reply.annotation}>
              <p className="carried-text">{reply.text}</p>
              <p className="carried-by">{reply.author}</p>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
