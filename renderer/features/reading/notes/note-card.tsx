import { memo } from 'react'
import type { ReadingNote } from '../../../../shared/api.ts'
import { printMoment } from '../../../../shared/print-moment.ts'
import { readable } from '../../../../shared/rules/annotations/block-text.ts'
import { Icon } from '../../../ui/icon.tsx'
import { useReader } from '../reader.ts'
import { changing, freshNote, removing } from './make-note.ts'
import { initialsOf, isMine, me, withName } from './me.ts'
import { NoteBox } from './note-box.tsx'
import { kindWords, noteName, placeWords, scopeWords } from './note-words.ts'
import { type NotesState, useNotes } from './notes-state.ts'
import { useFocusGoesOn } from './use-focus-goes-on.ts'

/** A note in the margin: one line, or all of it where it is open. */
export const NoteCard = memo(({ note, answers }: { note: ReadingNote; answers: readonly ReadingNote[] }) => {
  const state = useNotes()
  const card = useFocusGoesOn<HTMLLIElement>()
  const isOpen = state.active.use() === note.id
  const sign = kindWords[note.kind]
  const first = note.text.trim() === '' ? readable(note.quote) : note.text
  return (
    <li
      className={`nt-card nt-${note.kind}${isOpen ? ' nt-open' : ''}${note.resolved ? ' nt-resolved' : ''}`}
      data-note={note.id}
      ref={card}
    >
      <button
        type="button"
        className="nt-line"
        aria-expanded={isOpen}
        onClick={() => state.active.set(isOpen ? null : note.id)}
      >
        <Icon name={note.resolved ? 'tick' : sign.icon} size={14} />
        <span className="rd-unseen">
          {sign.label} by {note.author.name} on {placeWords(note)}
          {note.resolved && ', resolved'}:{' '}
        </span>
        <span className="nt-who" aria-hidden="true">
          {note.author.initials ?? initialsOf(note.author.name)}
        </span>
        {/* Open, it says below what it says. */}
        <span className="nt-first" aria-hidden={isOpen}>
          {isOpen ? sign.label : first}
        </span>
        {answers.length > 0 && <span className="nt-count">{answers.length}</span>}
      </button>
      {isOpen && <OpenNote note={note} answers={answers} />}
    </li>
  )
})

const edit = (note: ReadingNote, { draft, active }: NotesState) => {
  active.set(note.id)
  draft.set({ note, on: null })
}

const OpenNote = ({ note, answers }: { note: ReadingNote; answers: readonly ReadingNote[] }) => {
  const reader = useReader()
  const state = useNotes()
  const draft = state.draft.use()
  const who = me.use()
  const { store } = state
  const mine = isMine(note.author, reader.programme, who)
  const isEdited = draft?.note.id === note.id
  // A new answer stays where it is written until it is done, whether it is in the file yet or not.
  const isAnswered = draft !== null && draft.on !== null && draft.note.answers === note.id
  const shown = isAnswered ? answers.filter(({ id }) => id !== draft.note.id) : answers

  const answer = () =>
    withName(async () => {
      const on = await store.anchorOf(note.id)
      if (!on) return
      const fresh = freshNote(on, {
        programme: reader.programme,
        kind: 'note',
        scope: note.for,
        answers: note.id,
      })
      if (fresh) state.draft.set({ note: fresh, on })
    })
  const resolve = () =>
    withName(() =>
      store.write(
        [changing(note, { resolved: !note.resolved })],
        `${noteName(note)} ${note.resolved ? 'opened again' : 'resolved'}`,
      ),
    )
  const remove = () => {
    store.write([removing(note)], `${noteName(note)} removed`)
    state.active.set(null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a short way to what its buttons do
    <div
      className="nt-body"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.target instanceof HTMLTextAreaElement) return
        event.preventDefault()
        state.active.set(null)
        event.currentTarget.parentElement?.querySelector<HTMLElement>('.nt-line')?.focus()
      }}
    >
      <p className="nt-facts">
        {note.author.name}, {printMoment(note.edited)}. {scopeWords[note.for]}.
      </p>
      {note.place.fate === 'changed' && (
        <p className="nt-changed">
          The wording has changed. It stood on “{readable(note.quote).slice(0, 200)}”.
        </p>
      )}
      {isEdited ? (
        <NoteBox key={note.id} draft={draft} />
      ) : (
        note.text !== '' && <p className="nt-text">{note.text}</p>
      )}
      {note.alsoWritten.map((words) => (
        <p key={words} className="nt-also">
          Also written at the same time: {words}
        </p>
      ))}
      {shown.length > 0 && (
        <ul className="nt-answers" aria-label="Replies">
          {shown.map((one) => (
            <Answer key={one.id} note={one} />
          ))}
        </ul>
      )}
      {isAnswered && <NoteBox key={draft.note.id} draft={draft} />}
      {!isEdited && !isAnswered && (
        <div className="nt-actions">
          <button type="button" className="nt-act" onClick={answer}>
            Reply
          </button>
          <button type="button" className="nt-act" onClick={resolve}>
            {note.resolved ? 'Open again' : 'Resolve'}
          </button>
          {mine && (
            <>
              <button type="button" className="nt-act" onClick={() => edit(note, state)}>
                Edit
              </button>
              <button type="button" className="nt-act nt-remove" onClick={remove}>
                Remove
              </button>
            </>
          )}
        </div>
      )}
    </div>
  )
}

const Answer = ({ note }: { note: ReadingNote }) => {
  const reader = useReader()
  const state = useNotes()
  const draft = state.draft.use()
  const mine = isMine(note.author, reader.programme, me.use())
  const here = useFocusGoesOn<HTMLLIElement>()
  if (draft?.note.id === note.id)
    return (
      <li>
        <NoteBox draft={draft} />
      </li>
    )
  return (
    <li className="nt-answer" ref={here}>
      <p className="nt-facts">
        {note.author.name}, {printMoment(note.edited)}
      </p>
      <p className="nt-text">{note.text}</p>
      {mine && (
        <div className="nt-actions">
          <button type="button" className="nt-act" onClick={() => state.draft.set({ note, on: null })}>
            Edit
          </button>
          <button
            type="button"
            className="nt-act nt-remove"
            onClick={() => state.store.write([removing(note)], `${noteName(note)} removed`)}
          >
            Remove
          </button>
        </div>
      )}
    </li>
  )
}
