import { useEffect, useId, useRef, useState } from 'react'
import type { ReadingNote } from '../../../../shared/api.ts'
import { annotationScopes, longestAnnotation } from '../../../../shared/records/annotation.ts'
import { whenAllIsWanted } from '../../../api/saving.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { changing, making, removing } from './make-note.ts'
import { kindWords, noteName, scopeWords } from './note-words.ts'
import { type Draft, lastScope, useNotes } from './notes-state.ts'
import type { NoteEdit } from './notes-store.ts'
import { useFocusGoesOn } from './use-focus-goes-on.ts'

/** After the last key, in milliseconds: a pause, not a breath. */
const pause = 900

/** Where a note is written: it is saved as one types, and closing it loses nothing. */
export const NoteBox = ({ draft }: { draft: Draft }) => {
  const { store, draft: watched, active } = useNotes()
  const { note } = draft
  const [text, setText] = useState(note.text)
  const [scope, setScope] = useState(note.for)
  const field = useRef<HTMLTextAreaElement>(null)
  const box = useFocusGoesOn<HTMLDivElement>()
  const id = useId()
  /** The note as it is in the file, or on its way there; null before it says anything. */
  const written = useRef(draft.on === null || note.version > 0 ? note : null)
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const live = useRef({ text, scope })
  live.current = { text, scope }
  /** Whether its step has begun: what is written in one box is undone as one. */
  const begun = useRef(draft.goesOn === true)
  const write = (edit: NoteEdit, what: string) => {
    store.write([edit], what, { typing: begun.current })
    begun.current = true
  }

  const save = () => {
    clearTimeout(waiting.current)
    const { text: words, scope: reader } = live.current
    const before = written.current
    if (before === null) {
      if (words.trim() === '' || !draft.on) return
      const made = { ...note, text: words, for: reader }
      written.current = made
      write(making(made, draft.on), noteName(made))
      return
    }
    const set = {
      ...(words !== before.text && { text: words }),
      ...(reader !== before.for && before.answers === null && { for: reader }),
    }
    if (Object.keys(set).length === 0) return
    const edit = changing(before, set)
    written.current = edit.after
    write(edit, noteName(before))
  }
  /** A note that says nothing any more is none; a highlight needs no words. What there is then. */
  const finish = (): ReadingNote | null => {
    const made = written.current
    if (made?.kind === 'note' && made.answers === null && live.current.text.trim() === '') {
      clearTimeout(waiting.current)
      written.current = null
      write(removing(made), begun.current ? noteName(made) : `${noteName(made)} removed`)
    } else save()
    return written.current
  }
  const saver = useRef({ save, finish })
  saver.current = { save, finish }

  useEffect(() => {
    field.current?.focus()
    field.current?.setSelectionRange(longestAnnotation, longestAnnotation)
    const stop = whenAllIsWanted(() => {
      saver.current.finish()
      watched.set(null)
    })
    return () => {
      stop()
      saver.current.save()
      // Its place has gone, or it was closed from outside: it is not being written any more.
      if (watched.get() === draft) queueMicrotask(() => watched.set((now) => (now === draft ? null : now)))
    }
  }, [watched, draft])

  const close = () => {
    const made = finish()
    const block = field.current?.closest('.rd-beside')?.querySelector<HTMLElement>('[data-block]') ?? null
    const at = made?.answers ?? made?.id ?? null
    watched.set(null)
    active.set(at)
    focusSoon(() => {
      const card = at === null ? null : document.querySelector<HTMLElement>(`[data-note="${at}"] .nt-line`)
      return card ?? block
    }, block)
  }
  const name = note.answers === null ? kindWords[note.kind].label : 'Reply'

  return (
    <div className="nt-box" ref={box}>
      <label htmlFor={id} className="nt-box-name">
        {name}
      </label>
      <textarea
        id={id}
        ref={field}
        className="field-input nt-box-text"
        rows={3}
        maxLength={longestAnnotation}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          clearTimeout(waiting.current)
          waiting.current = setTimeout(() => saver.current.save(), pause)
        }}
        onKeyDown={(event) => {
          const choice = event.altKey ? annotationScopes[['1', '2', '3'].indexOf(event.key)] : undefined
          if (choice !== undefined && note.answers === null) choose(choice)
          else if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey)))
            close()
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      {note.answers === null && (
        <fieldset className="nt-scopes">
          <legend className="rd-unseen">Who may read it</legend>
          {annotationScopes.map((one, i) => (
            <label key={one} className="nt-scope" data-chosen={one === scope ? '' : undefined}>
              <input type="radio" name={`${id}-for`} checked={one === scope} onChange={() => choose(one)} />
              {scopeWords[one]}
              <Kbd keys={`Alt ${i + 1}`} />
            </label>
          ))}
        </fieldset>
      )}
      <div className="nt-actions">
        <button type="button" className="nt-act" onClick={close}>
          Done
        </button>
        <Kbd keys="Esc" />
      </div>
    </div>
  )

  function choose(one: (typeof annotationScopes)[number]): void {
    setScope(one)
    lastScope.choose(one)
    live.current = { ...live.current, scope: one }
    if (written.current) save()
  }
}

/**
 * Once the field has gone, and what takes its place is there. Whoever has begun something else meanwhile, and has the focus there
 * and not on `block`, is not led away from it.
 */
function focusSoon(find: () => HTMLElement | null, block: HTMLElement | null, tries = 5): void {
  requestAnimationFrame(() => {
    const { activeElement } = document
    if (activeElement !== document.body && activeElement !== block) return
    find()?.focus({ preventScroll: true })
    if (document.activeElement === document.body && tries > 0) focusSoon(find, block, tries - 1)
  })
}
