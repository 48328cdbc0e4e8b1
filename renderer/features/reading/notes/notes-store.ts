import type { AnnotationsAnswer, AnnotationsChanged, ReadingNote } from '../../../../shared/api.ts'
import type { Anchor, AnnotationChange } from '../../../../shared/records/annotation.ts'
import { askFor } from '../../../api/ask.ts'
import { queryClient } from '../../../api/queries.ts'
import { saving } from '../../../api/saving.ts'
import { wordsFor } from '../../../api/words-for.ts'
import { query } from '../../../places.ts'
import { toast } from '../../../ui/toast.tsx'
import { type Watched, watch } from '../../../watch.ts'
import { readingQueries } from '../reading-queries.ts'
import { applyWrites, groupNotes, isServed, type NotesByPlace, type Write } from './apply-writes.ts'
import { annotatorIn, me } from './me.ts'

type Fields = AnnotationChange['set']

/** A change of one note, with what takes it back. */
export interface NoteEdit {
  id: string
  set: Fields
  back: Fields
  before: ReadingNote | null
  /** Null where it is removed. */
  after: ReadingNote | null
}

export interface NotesStore {
  all: Watched<readonly ReadingNote[]>
  /** Those that stand on each block, see `placeKey`; the same list as long as nothing of it changed. */
  byPlace: Watched<NotesByPlace>
  /** Writes at once on the screen, then to the file. `typing`: goes on from the step before, where that is of the same note. */
  write: (edits: NoteEdit[], what: string, how?: { typing?: boolean }) => void
  /** What was taken back or done again; null where there is nothing. */
  undo: (how?: { redo?: boolean }) => string | null
  /** The place of a note as it keeps it; null where it is gone. */
  anchorOf: (id: string) => Promise<Anchor | null>
  /** The server's notes as they came. */
  take: (notes: readonly ReadingNote[]) => void
}

interface Step {
  what: string
  edits: NoteEdit[]
  typing: boolean
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
  const versions = new Map<string, number>()
  const anchors = new Map<string, Anchor>()
  const at = `/programmes/${encodeURIComponent(programme)}/annotations`
  const all = watch<readonly ReadingNote[]>([])
  const byPlace = watch<NotesByPlace>(new Map())
  const done: Step[] = []
  const undone: Step[] = []
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

  function put(edits: NoteEdit[]): void {
    const one = me.get()
    if (!one) return
    const by = annotatorIn(programme, one)
    const now = new Date().toISOString()
    for (const { id, set, after } of edits) {
      const version = (versions.get(id) ?? 0) + 1
      seen(id, version)
      if (set.on) anchors.set(id, set.on)
      const change: AnnotationChange = { annotation: id, version, at: now, by, set }
      writes = [...writes, { change, after: after && { ...after, version }, sent: false }]
    }
    show()
    void send()
  }

  async function send(): Promise<void> {
    if (isSending) return
    isSending = true
    saving.set((now) => ({ ...now, underWay: now.underWay + 1 }))
    try {
      for (;;) {
        const batch = writes.filter(({ sent }) => !sent)
        if (batch.length === 0) break
        await askFor<AnnotationsChanged>(at, {
          method: 'POST',
          json: { changes: batch.map(({ change }) => change) },
        })
        const gone = new Set(batch)
        writes = writes.map((write) => (gone.has(write) ? { ...write, sent: true } : write))
        await queryClient.refetchQueries(readingQueries.notes(programme, meeting))
        // At once, not when the screen comes to it: what was typed meanwhile stands in a card of one of these.
        take(queryClient.getQueryData(readingQueries.notes(programme, meeting).queryKey) ?? served)
      }
    } catch (error) {
      // What was written stays on the screen, and nothing of it is lost while this window is open.
      toast({ tone: 'late', ...wordsFor(error), action: { label: 'Save again', run: () => void send() } })
    } finally {
      isSending = false
      saving.set((now) => ({ ...now, underWay: now.underWay - 1 }))
    }
  }

  return {
    all,
    byPlace,
    write(edits, what, { typing = false } = {}) {
      if (edits.length === 0) return
      const last = done.at(-1)
      if (typing && last?.typing && undone.length === 0 && goesOn(last, edits)) {
        const [before, now] = [last.edits[0], edits[0]]
        if (before && now) last.edits = [together(before, now)]
      } else done.push({ what, edits, typing })
      undone.length = 0
      put(edits)
    },
    undo({ redo = false } = {}) {
      const step = (redo ? undone : done).pop()
      if (!step) return null
      ;(redo ? done : undone).push({ ...step, typing: false })
      put(
        redo
          ? step.edits.map((edit) => ({ ...edit, set: again(edit) }))
          : step.edits.toReversed().map((edit) => ({ ...edit, set: edit.back, after: edit.before })),
      )
      return step.what
    },
    async anchorOf(id) {
      const known = anchors.get(id)
      if (known) return known
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

/** Two changes of one note as one; what takes the making of it back takes everything back. */
const together = (first: NoteEdit, then: NoteEdit): NoteEdit => ({
  ...then,
  before: first.before,
  back: first.before === null ? first.back : { ...then.back, ...first.back },
  set: { ...first.set, ...then.set },
})

/** What was made and taken back is there already: it is put back as it was. */
const again = ({ before, set }: NoteEdit): Fields => (before === null ? { ...set, removed: false } : set)

const goesOn = (last: Step, edits: NoteEdit[]): boolean =>
  edits.length === 1 && last.edits.length === 1 && last.edits[0]?.id === edits[0]?.id
