import type { ReactNode } from 'react'
import type { CommentBack } from '../../../shared/api.ts'
import { printMoment } from '../../../shared/print-moment.ts'
import { Chip } from '../../ui/chip.tsx'
import type { CommentThread } from './sort-comments.ts'

/** A comment with its words and its answers. `place`: where it will stand, where that was chosen by hand. */
export const Thread = ({
  thread: { first, answers },
  place,
  children,
}: {
  thread: CommentThread
  place?: string | undefined
  children?: ReactNode
}) => (
  <li className="comment-back">
    <p className="comment-back-where">
      <span>{place ?? standsOn(first)}</span>
      {first.quoted !== '' && <q>{shortened(first.quoted.trim())}</q>}
      {first.goesOn && <span>and on over further paragraphs</span>}
    </p>
    <Said one={first} />
    {answers.length > 0 && (
      <ul aria-label={`Answers to ${first.author}`}>
        {answers.map((one) => (
          <li key={one.annotation} className="comment-back-answer">
            <Said one={one} />
          </li>
        ))}
      </ul>
    )}
    {children}
  </li>
)

const Said = ({ one: { author, at, text, fate, resolved } }: { one: CommentBack }) => (
  <>
    <p className="comment-back-text">{text === '' ? 'Only marked: nothing was written.' : text}</p>
    <p className="comment-back-by">
      <span>{author}</span>
      <span>{printMoment(at)}</span>
      {fate === 'known' && <Chip tone="quiet">Known already</Chip>}
      {fate === 'resolved' ? (
        <Chip tone="done" icon="tick">
          Resolved since
        </Chip>
      ) : (
        resolved && (
          <Chip tone="done" icon="tick">
            Resolved
          </Chip>
        )
      )}
    </p>
  </>
)

function standsOn({ toPlace, inNote, anchor }: CommentBack): string {
  if (toPlace) return 'On words that are in no paragraph here:'
  if (anchor.block === undefined) return 'On the whole'
  const paragraph = anchor.label === undefined ? 'A paragraph without a number' : `Paragraph ${anchor.label}`
  return inNote ? `${paragraph}, in a footnote` : paragraph
}

const shortened = (words: string): string =>
  words.length <= 200 ? words : `${words.slice(0, 199).toWellFormed()}…`
