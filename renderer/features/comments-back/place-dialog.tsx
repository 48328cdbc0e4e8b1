import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { Button as Choice } from 'react-aria-components/Button'
import type { CommentBack, HomeParagraphsAnswer } from '../../../shared/api.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { counted } from '../../words.ts'
import { commentsQueries } from './comments-queries.ts'

export type Paragraph = HomeParagraphsAnswer['paragraphs'][number]

interface PlaceDialogProps {
  programme: string
  job: string
  comment: CommentBack
  onChoose: (paragraph: Paragraph) => void
  onClose: () => void
}

/** As many as are looked through at a glance; words narrow them down. */
const shown = 60

/** Asks which paragraph a comment belongs to: those of what it was read in come first. */
export const PlaceDialog = ({ programme, job, comment, onChoose, onClose }: PlaceDialogProps) => {
  const { data } = useQuery(commentsQueries.paragraphs(programme, job))
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed)
  const found = useMemo(
    () => narrowed(data?.paragraphs ?? [], words, comment.where),
    [data, words, comment.where],
  )
  return (
    <Dialog title="Place the comment" open onClose={onClose} wide>
      <div className="place-comment">
        <p className="comment-back-text">{comment.text}</p>
        {comment.quoted !== '' && (
          <p className="comment-back-where">
            It stood on <q>{comment.quoted.slice(0, 300).toWellFormed()}</q>
          </p>
        )}
        <SearchField
          label="Find a paragraph"
          placeholder="Its number, or words of it"
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        <ul className="place-comment-list" aria-label="Paragraphs">
          {found.slice(0, shown).map((one) => (
            <li key={`${one.where} ${one.block}`}>
              <Choice className="place-comment-choice" onPress={() => onChoose(one)}>
                <span className="place-comment-label">{one.label}</span>
                <span className="place-comment-words">{one.words === '' ? 'A picture' : one.words}</span>
                <span className="place-comment-where">{one.where}</span>
              </Choice>
            </li>
          ))}
        </ul>
        <p className="comment-back-by" role="status">
          {data === undefined
            ? 'Looking for paragraphs …'
            : found.length > shown
              ? `The first ${shown} of ${counted(found.length, 'paragraph')}`
              : counted(found.length, 'paragraph')}
        </p>
      </div>
    </Dialog>
  )
}

/** Every word that was typed is in it; a number alone is a paragraph's. */
function narrowed(all: readonly Paragraph[], typed: string, where: string): Paragraph[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = (one: Paragraph): boolean => {
    const said = `${one.where} ${one.words}`.toLowerCase()
    return words.every(
      (word) => (/^\d+[a-z]?$/.test(word) && one.label?.toLowerCase() === word) || said.includes(word),
    )
  }
  const found = all.filter(fits)
  // What says the words itself comes before what is only in a paper that is called so; the comment's own paper before the others.
  const rank = (one: Paragraph): number =>
    (words.every((word) => one.label?.toLowerCase() === word || one.words.toLowerCase().includes(word))
      ? 0
      : 2) + (one.where === where ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b))
}
