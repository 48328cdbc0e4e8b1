import type {
  AnnotationsAnswer,
  AnnotationsChanged,
  AnnotationsToChange,
  ReadingNote,
} from '../../../../shared/api.ts'
import type { Anchor, AnnotationChange } from '../../../../shared/records/annotation.ts'
import { askFor } from '../../../api/ask.ts'
import { queryClient } from '../../../api/queries.ts'
import { saving, whenAllIsWanted } from '../../../api/saving.ts'
import { wordsFor } from '../../../api/words-for.ts'
import { query } from '../../../places.ts'
import { toast } from '../../../ui/toast.tsx'
import { type Watched, watch } from '../../../watch.ts'
import { readingQueries } from '../reading-queries.ts'
import { applyWrites, groupNotes, isServed, type NotesByPlace, type Write } from './apply-writes.ts'
import { annotatorIn, me } from './me.ts'

/** A change of one note. */
export interface NoteEdit {
  id: string
  set: AnnotationChange['set']
  /** Null where it is removed. */
  after: ReadingNote | null
}

export interface NotesStore {
  all: Watched<readonly ReadingNote[]>
  /** Those that stand on each block, see `placeKey`; the same list as long as nothing of it changed. */
  byPlace: Watched<NotesByPlace>
  /**
   * Writes at once on the screen, then to the file: one step, which undo calls `what`. `typing`: goes on with the step before,
   * where that is of the same note and called the same.
   */
  write: (edits: NoteEdit[], what: string, how?: { typing?: boolean }) => void
  /** The place of a note as it keeps it; null where it is gone. */
  anchorOf: (id: string) => Promise<Anchor | null>
  /** The server's notes as they came. */
  take: (notes: readonly ReadingNote[]) => void
}

/** What goes to the file as one. */
interface Step {
  what: string
  typing: boolean
  writes: Write[]
}

const stores = new Map<string, NotesStore>()

/** One for each meeting's pack, so that what is on its way outlives the screen. */
export function notesOf(programme: string, meeting: string): NotesStore {
  const key = JSON.stringify([programme, meeting])
  const made = stores.get(key) ?? createNotes(programme, meeting)
  stores.set(key, made)
  return made
}

function createNotes(programme: string, meeting: string): NotesStore {
  let served: readonly ReadingNote[] = []
  /** Not in the file yet, or not in what it answered. */
  let writes: Write[] = []
  /** On their way to the file, in the order in which they were written. */
  const steps: Step[] = []
  const versions = new Map<string, number>()
  const at = `/programmes/${encodeURIComponent(programme)}/annotations`
  const { queryKey } = readingQueries.notes(programme, meeting)
  const all = watch<readonly ReadingNote[]>([])
  const byPlace = watch<NotesByPlace>(new Map())
  let isSending = false

  const show = () => {
    const now = applyWrites(served, writes)
    all.set(now)
    byPlace.set((before) => groupNotes(now, before))
  }
  const take = (notes: readonly ReadingNote[]) => {
    served = notes
    for (const { id, version } of notes) seen(id, version)
    writes = writes.filter((write) => !(write.sent && isServed(write, served)))
    show()
  }
  const seen = (id: string, version: number) => versions.set(id, Math.max(versions.get(id) ?? 0, version))

  async function send(): Promise<void> {
    if (isSending || steps.length === 0) return
    isSending = true
    saving.set((now) => ({ ...now, underWay: now.underWay + 1 }))
    try {
      while (steps.length > 0) {
        for (let [step] = steps; step; [step] = steps) await sendStep(step)
        await lookAgain()
      }
    } catch (error) {
      // What was written stays on the screen, and nothing of it is lost while this window is open.
      toast({ tone: 'late', ...wordsFor(error), action: { label: 'Save again', run: () => void send() } })
    } finally {
      isSending = false
      saving.set((now) => ({ ...now, underWay: now.underWay - 1 }))
    }
  }
  async function sendStep(step: Step): Promise<void> {
    const { what, typing, writes: own } = step
    const json: AnnotationsToChange = {
      changes: own.map(({ change }) => change),
      label: what,
      ...(typing && { typing }),
    }
    await askFor<AnnotationsChanged>(at, { method: 'POST', json })
    steps.shift()
    const gone = new Set(own)
    writes = writes.map((write) => (gone.has(write) ? { ...write, sent: true } : write))
  }
  /** At once, not when the screen comes to it: what was typed meanwhile stands in a card of one of these. */
  async function lookAgain(): Promise<void> {
    const gone = new Set(writes.filter(({ sent }) => sent))
    const answers = () => queryClient.getQueryState(queryKey)?.dataUpdateCount ?? 0
    const before = answers()
    await queryClient.refetchQueries({ queryKey })
    // Somebody else may have asked meanwhile, and in place of this.
    if (answers() === before) await queryClient.refetchQueries({ queryKey }, { cancelRefetch: false })
    // Asked for after they were written, so that it says what has become of them, undone or not.
    if (answers() > before) writes = writes.filter((write) => !gone.has(write))
    take(queryClient.getQueryData<readonly ReadingNote[]>(queryKey) ?? served)
  }
  // What could not be saved is tried once more: it is the last thing that was done.
  whenAllIsWanted(() => void send())

  return {
    all,
    byPlace,
    write(edits, what, { typing = false } = {}) {
      const one = me.get()
      if (!one || edits.length === 0) return
      const by = annotatorIn(programme, one)
      const now = new Date().toISOString()
      const own = edits.map(({ id, set, after }): Write => {
        const version = (versions.get(id) ?? 0) + 1
        seen(id, version)
        const change: AnnotationChange = { annotation: id, version, at: now, by, set }
        return { change, after: after && { ...after, version }, sent: false }
      })
      writes = [...writes, ...own]
      steps.push({ what, typing, writes: own })
      show()
      void send()
    },
    async anchorOf(id) {
      const written = writes.findLast(({ change }) => change.annotation === id && change.set.on)
      if (written?.change.set.on) return written.change.set.on
      try {
        const { annotations } = await askFor<AnnotationsAnswer>(`${at}${query({ meeting })}`)
        return annotations.find((one) => one.id === id)?.on ?? null
      } catch (error) {
        toast({ tone: 'late', ...wordsFor(error) })
        return null
      }
    },
    take,
  }
}
