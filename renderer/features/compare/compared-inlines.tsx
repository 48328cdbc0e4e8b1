import type { Inline } from '../../../shared/rich-text.ts'
import { keyOf, type ReferenceWords } from '../../editor/references.ts'

/** What references print, by `paper/p1`. */
export type Words = ReadonlyMap<string, ReferenceWords | null>

/** Inline text as it reads, its notes where they are called. */
export const ComparedInlines = ({ text, words }: { text: readonly Inline[]; words: Words }) =>
  text.map((piece, i) => {
    // A version is never edited: what it says stands where it stands.
    const key = `${i}`
    return <One key={key} piece={piece} words={words} />
  })

const One = ({ piece, words }: { piece: Inline; words: Words }) => {
  if (typeof piece === 'string') return piece
  if ('br' in piece) return <br />
  if ('ref' in piece)
    return <span className="compared-ref">{words.get(keyOf(piece))?.text ?? 'a reference'}</span>
  if ('footnote' in piece)
    return (
      <span className="compared-note">
        {' '}
        [Note: <ComparedInlines text={piece.footnote} words={words} />]
      </span>
    )
  if ('link' in piece)
    return (
      <span className="compared-link" title={piece.link}>
        {piece.text}
      </span>
    )
  const bold = piece.bold ? <strong>{piece.text}</strong> : piece.text
  return piece.italic ? <em>{bold}</em> : bold
}
