import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { readable } from '../../../shared/rules/annotations/block-text.ts'
import type { ReportedNote } from '../../../shared/rules/annotations/report.ts'
import { wordsFor } from '../../api/words-for.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { counted } from '../../words.ts'
import { notesQueries } from './notes-queries.ts'

interface PlaceDialogProps {
  programme: string
  note: ReportedNote
  onClose: () => void
  onPlace: (block: string, label: string | null) => void
}

const mostShown = 200
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The paragraphs of a paper as they are printed now, one of which is chosen for a note: typed for, or gone through with the arrows. */
export const PlaceDialog = ({ programme, note, onClose, onPlace }: PlaceDialogProps) => {
  const { data, error } = useQuery(notesQueries.paragraphs(programme, note.on))
  const [words, setWords] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const found = useMemo(() => {
    const sought = fold(words)
      .split(/\s+/)
      .filter((word) => word !== '')
    return (data?.paragraphs ?? []).filter(
      ({ label, text }) =>
        text.trim() !== '' &&
        sought.every((word) => (label ?? '').toLowerCase() === word || fold(text).includes(word)),
    )
  }, [data, words])
  const shown = found.slice(0, mostShown)
  const chosen = shown[Math.min(at, shown.length - 1)]
  const option = (block: string) => `${list}-${block}`
  const move = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      event.preventDefault()
      const next = Math.max(0, Math.min(shown.length - 1, at + step))
      setAt(next)
      document.getElementById(option(shown[next]?.block ?? ''))?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      onPlace(chosen.block, chosen.label)
    }
  }
  return (
    <Dialog
      title="Place the note by hand"
      size="wide"
      open
      onClose={onClose}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button
            look="go"
            isDisabled={chosen === undefined}
            onPress={() => chosen && onPlace(chosen.block, chosen.label)}
          >
            {chosen?.label == null ? 'Place it there' : `Place it at paragraph ${chosen.label}`}
          </Button>
        </>
      }
    >
      <div className="carried-place">
        {note.oldWords !== '' && (
          <p className="carried-old">
            Was on <q>{readable(note.oldWords).slice(0, 300)}</q>
          </p>
        )}
        <div onKeyDownCapture={move}>
          <SearchField
            label="Words or number of the paragraph"
            autoFocus
            value={words}
            aria-controls={list}
            onChange={(now) => {
              setWords(now)
              setAt(0)
            }}
          />
        </div>
        <p className="carried-found" role="status">
          {error
            ? wordsFor(error).title
            : found.length > mostShown
              ? `The first ${mostShown} of ${counted(found.length, 'paragraph')}`
              : data
                ? counted(found.length, 'paragraph')
                : ''}
        </p>
        <div
          id={list}
          role="listbox"
          aria-label="Paragraphs"
          className="carried-list"
          tabIndex={0}
          aria-activedescendant={chosen ? option(chosen.block) : undefined}
          onKeyDown={move}
        >
          {shown.map(({ block, label, text }, i) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
            <div
              key={block}
              id={option(block)}
              role="option"
              tabIndex={-1}
              aria-selected={chosen?.block === block}
              className="carried-option"
              onClick={() => setAt(i)}
              onDoubleClick={() => onPlace(block, label)}
            >
              <span className="carried-label">{label ?? ''}</span>
              <span>{readable(text)}</span>
            </div>
          ))}
        </div>
      </div>
    </Dialog>
  )
}
