import type { ReadingPart } from '../../../../shared/api.ts'
import { makeAnchor } from '../../../../shared/rules/annotations/make-anchor.ts'
import { useReader } from '../reader.ts'
import { freshNote } from './make-note.ts'
import { withName } from './me.ts'
import { NotesHere } from './notes-here.tsx'
import { lastScope, useNotes } from './notes-state.ts'

/** Notes on a paper as a whole, beneath its head. */
export const WholePart = ({ part }: { part: ReadingPart }) => {
  const reader = useReader()
  const { active, draft } = useNotes()
  const { subject } = part
  if (!subject) return null
  const write = () =>
    withName(() => {
      const on = makeAnchor([], { meeting: reader.meeting, of: subject })
      const note = on && freshNote(on, { programme: reader.programme, kind: 'note', scope: lastScope.get() })
      if (!note) return
      active.set(null)
      draft.set({ note, on })
    })
  return (
    <div className="rd-beside rd-whole">
      <button type="button" className="nt-act rd-whole-note" onClick={write}>
        Note on the whole
      </button>
      <NotesHere part={part} block={null} label={null} />
    </div>
  )
}
