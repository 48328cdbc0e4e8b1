import { useMemo } from 'react'
import { kindNames } from '../../../shared/rules/annotations/annotation-words.ts'
import { readable } from '../../../shared/rules/annotations/block-text.ts'
import type { ReportedNote } from '../../../shared/rules/annotations/report.ts'
import { compareWords } from '../../../shared/rules/compare/compare-words.ts'
import { Button } from '../../ui/button.tsx'
import { ComparedPieces } from '../compare/compared-pieces.tsx'
import '../compare/compared.css'
import { aboutInWords, whereInWords } from './note-words.ts'
import { Said } from './said.tsx'

interface CarriedNoteProps {
  note: ReportedNote
  replies: readonly ReportedNote[]
  /** Nothing can be done where the file can only be read. */
  actions: { onAccept: () => void; onPlace: () => void; onLetGo: () => void } | null
}

/** A note, the words that it was put on, what stands there now, and what can be done. */
export const CarriedNote = ({ note, replies, actions }: CarriedNoteProps) => {
  const { fate, author, kind, on } = note
  const name = `${kindNames[kind]} of ${author}, ${whereInWords(note).toLowerCase()}`
  return (
    <article
      className={`carried carried-${fate}`}
      aria-label={name}
      tabIndex={-1}
      data-note={note.annotation}
    >
      <header className="carried-head">
        <h3>{aboutInWords(note)}</h3>
        <p className="carried-where">{whereInWords(note)}</p>
      </header>
      <Said note={note} replies={replies} />
      <Words note={note} />
      {actions && (
        <div className="carried-actions">
          {fate !== 'orphaned' && (
            <Button onPress={actions.onAccept}>
              {fate === 'changed' ? 'Accept the new wording' : 'Accept the new place'}
            </Button>
          )}
          {!('item' in on) && (
            <Button look={fate === 'orphaned' ? 'plain' : 'quiet'} onPress={actions.onPlace}>
              Place by hand
            </Button>
          )}
          <Button look="quiet" onPress={actions.onLetGo}>
            Let go
          </Button>
        </div>
      )}
    </article>
  )
}

const Words = ({ note }: { note: ReportedNote }) => {
  const { fate, range, oldWords, newWords, oldParagraph, newParagraph } = note
  if (fate !== 'changed')
    return oldWords === '' ? null : (
      <p className="carried-words">
        <q>{readable(oldWords)}</q>
      </p>
    )
  const isWhole = range === null
  const isGone = isWhole && oldWords !== oldParagraph
  return (
    <div className="carried-words">
      {isGone && (
        <p>
          Was on <q>{readable(oldWords)}</q>, which is not in its paragraph any more.
        </p>
      )}
      <Compared
        label={isWhole ? 'The paragraph as it was and as it is' : 'The words as they were and as they are'}
        was={isWhole ? oldParagraph : oldWords}
        now={isWhole ? newParagraph : newWords}
      />
      {!isWhole && oldParagraph !== oldWords && (
        <details>
          <summary>The whole paragraph</summary>
          <Compared label="The paragraph as it was and as it is" was={oldParagraph} now={newParagraph} />
        </details>
      )}
    </div>
  )
}

const noWords = new Map()

const Compared = ({ label, was, now }: { label: string; was: string; now: string }) => {
  const pieces = useMemo(() => compareWords([readable(was)], [readable(now)]), [was, now])
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of running words, none of a form
    <div className="compared carried-compared" role="group" aria-label={label}>
      <ComparedPieces pieces={pieces} words={noWords} />
    </div>
  )
}
