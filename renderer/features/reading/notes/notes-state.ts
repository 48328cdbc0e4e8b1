import { createContext, useContext, useSyncExternalStore } from 'react'
import type { ReadingNote } from '../../../../shared/api.ts'
import type { Anchor, AnchorSubject, AnnotationScope } from '../../../../shared/records/annotation.ts'
import { annotationScopes } from '../../../../shared/records/annotation.ts'
import { type Watched, watch } from '../../../watch.ts'
import { keptChoice } from '../../frame/kept-choice.ts'
import { placeKey } from './apply-writes.ts'
import type { NotesStore } from './notes-store.ts'

/** A note that is being written: new ones are not in the file until they say something. */
export interface Draft {
  note: ReadingNote
  /** Of a new one. */
  on: Anchor | null
  /** It was made just now, and what is typed is part of that. */
  goesOn?: true
}

/** What the window knows of the notes beside what they say. */
export interface NotesState {
  store: NotesStore
  /** The one that is open. */
  active: Watched<string | null>
  draft: Watched<Draft | null>
  /** One that is being given a place by hand. */
  placing: Watched<ReadingNote | null>
}

export const createNotesState = (store: NotesStore): NotesState => ({
  store,
  active: watch<string | null>(null),
  draft: watch<Draft | null>(null),
  placing: watch<ReadingNote | null>(null),
})

/** For whom the next note is, as it was last. */
export const lastScope = keptChoice<AnnotationScope>('sederunt.notes-for', annotationScopes, 'self', () => {})

const NotesContext = createContext<NotesState | null>(null)
export const NotesProvider = NotesContext.Provider

export function useNotes(): NotesState {
  const notes = useContext(NotesContext)
  if (!notes) throw new Error('there are no notes here')
  return notes
}

const none: readonly ReadingNote[] = []

/** The notes on a block, with their answers. */
export function useNotesOn(of: AnchorSubject | null, block: string | null): readonly ReadingNote[] {
  const { store } = useNotes()
  // A watched value tells everybody; each block has its own list, which is another only when it changed.
  return useSyncExternalStore(store.byPlace.listen, () =>
    of === null ? none : (store.byPlace.get().get(placeKey(of, block)) ?? none),
  )
}
