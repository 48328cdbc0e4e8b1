import type { Piece } from '../../../shared/rules/compare/compare-words.ts'
import { ComparedInlines, type Words } from './compared-inlines.tsx'

/** Words as they were and as they are: what went struck through, what came underlined. */
export const ComparedPieces = ({ pieces, words }: { pieces: readonly Piece[]; words: Words }) =>
  pieces.map((piece, i) => {
    // A comparison is never edited.
    const key = `${i}`
    return <One key={key} piece={piece} words={words} />
  })

const One = ({ piece, words }: { piece: Piece; words: Words }) => {
  if (piece.kind === 'note')
    return (
      <span className="compared-note">
        {' '}
        [Note: <ComparedPieces pieces={piece.pieces} words={words} />]
      </span>
    )
  if (piece.kind === 'restyled')
    return (
      <span className="compared-restyled" title="The same words, which look otherwise or lead elsewhere">
        <ComparedInlines text={piece.now} words={words} />
      </span>
    )
  const text = <ComparedInlines text={piece.text} words={words} />
  if (piece.kind === 'added') return <ins>{text}</ins>
  return piece.kind === 'removed' ? <del>{text}</del> : text
}
