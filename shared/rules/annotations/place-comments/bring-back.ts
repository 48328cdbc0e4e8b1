import type { Anchor, AnnotationChange, Annotator } from '../../../records/annotation.ts'
import { longestAnnotation } from '../../../records/annotation.ts'
import { isToPlace } from '../to-place.ts'
import { commentMoment } from './comment-moment.ts'
import type { Home } from './home-text.ts'
import { everAnnotated, type KnownAnnotation, knowComments, nobody, plain } from './know-comments.ts'
import { type FoundBy, placeComments } from './place-comments.ts'
import type { ReturnedComment, ReturnedDocument } from './returned.ts'

/** `resolved`: known, and resolved since it went out; `removed`: known, and taken out here. */
export const commentFates = ['new', 'known', 'resolved', 'removed'] as const
export type CommentFate = (typeof commentFates)[number]

export interface BroughtComment {
  annotation: string
  fate: CommentFate
  author: string
  /** To the second; a stand-in where the file has no sensible date. */
  at: string
  text: string
  /** The annotation that it answers: always the first of a thread. */
  answers: string | null
  resolved: boolean
  anchor: Anchor
  by: FoundBy
  /** No place was found, now or when it first came: it stands on the whole until it is placed by hand. */
  toPlace: boolean
  quoted: string
  goesOn: boolean
  inNote: boolean
  /** What is to be added; none where all is known. */
  changes: AnnotationChange[]
}

export interface Surroundings {
  home: Home
  /** All that is known of annotations, with what earlier documents of the same batch brought. */
  changes: readonly AnnotationChange[]
  people: readonly { id: string; name: string }[]
  /** The moment of a comment without one: the same each time that a document comes back. */
  standIn: string
  /** The moment at which it was found that a note is resolved. */
  now: string
  /** A hash as hexadecimal digits: SHA-256. */
  hash: (text: string) => string
}

/** What the comments of a returned document come to, one for each in their order. The same document a second time adds nothing. */
export function bringBack(returned: ReturnedDocument, around: Surroundings): BroughtComment[] {
  const { comments } = returned
  const placed = placeComments(returned, around.home)
  const roots = comments.map((_, i) => rootOf(comments, i))
  /** A reply stands where its thread does. */
  const at = roots.map((root) => placed[root])
  const ever = everAnnotated(around.changes)
  const known = knowComments(
    comments.map((comment, i) => {
      const anchor = at[i]?.anchor
      return { comment, block: anchor?.block ?? null, quote: anchor?.quote ?? '' }
    }),
    ever,
    around.standIn,
  )
  const ids = nameNew(comments, known, ever, around)
  const knownById = new Map(ever.map((one) => [one.id, one]))
  const threadOf = (i: number): string | null => {
    const root = roots[i] ?? i
    if (root === i) return known[i]?.answers ?? null
    const id = ids[root] ?? null
    const first = knownById.get(id ?? '')
    // What answers a note that was taken out here would not be seen: it is a note of its own.
    return first?.removed ? null : (first?.answers ?? id)
  }
  return comments.flatMap((comment, i): BroughtComment[] => {
    const [place, annotation] = [at[i], ids[i]]
    if (!place || annotation === undefined) return []
    const answers = threadOf(i)
    const one = known[i] ?? null
    const resolved = answers === null && comment.resolved
    const said = clean(comment.text)
    const moment = commentMoment(comment.date) ?? around.standIn
    const by = annotatorOf(comment, around.people)
    const { fate, changes } = one
      ? sinceKnown(one, resolved, returned.editor, by, around.now)
      : {
          fate: 'new' as const,
          changes: [
            newAnnotation(annotation, { at: moment, by, on: place.anchor, text: said, answers, resolved }),
          ],
        }
    return [
      {
        ...place,
        annotation,
        fate,
        author: by.name,
        at: moment,
        text: said,
        answers,
        resolved,
        toPlace: answers === null && (one ? !one.removed && one.toPlace : isToPlace(place.anchor)),
        changes,
      },
    ]
  })
}

/** The first of a comment's thread; a thread that runs in a circle is none. */
function rootOf(comments: readonly ReturnedComment[], i: number): number {
  const met = new Set([i])
  let at = i
  for (;;) {
    const next = comments[at]?.answers ?? null
    if (next === null || !comments[next]) return at
    if (met.has(next)) return i
    met.add(next)
    at = next
  }
}

/** Ids that follow from what a comment says, so that two laptops give one comment the same. */
function nameNew(
  comments: readonly ReturnedComment[],
  known: readonly (KnownAnnotation | null)[],
  ever: readonly KnownAnnotation[],
  { hash, standIn }: Surroundings,
): string[] {
  const taken = new Set(ever.map(({ id }) => id))
  return comments.map(({ author, date, text }, i) => {
    const one = known[i]
    if (one) return one.id
    const said = [plain(author) || nobody, commentMoment(date) ?? standIn, plain(text)]
    for (let ordinal = 1; ; ordinal++) {
      const id = `c${hash(JSON.stringify([...said, ordinal])).slice(0, 24)}`
      if (taken.has(id)) continue
      taken.add(id)
      return id
    }
  })
}

interface Written {
  at: string
  by: Annotator
  on: Anchor
  text: string
  answers: string | null
  resolved: boolean
}

const newAnnotation = (
  annotation: string,
  { at, by, on, text, answers, resolved }: Written,
): AnnotationChange => ({
  annotation,
  version: 1,
  at,
  by,
  set: {
    on,
    kind: text === '' ? 'highlight' : 'note',
    for: 'shared',
    text,
    ...(answers !== null && { answers }),
    ...(resolved && { resolved }),
  },
})

/**
 * That a thread was resolved in Word is taken over once. That it is open in a document says nothing: it may have gone out before
 * it was resolved here, and some programs do not keep it.
 */
function sinceKnown(
  one: KnownAnnotation,
  resolved: boolean,
  editor: string,
  author: Annotator,
  now: string,
): { fate: CommentFate; changes: AnnotationChange[] } {
  if (one.removed) return { fate: 'removed', changes: [] }
  if (!resolved || one.everResolved || one.answers !== null) return { fate: 'known', changes: [] }
  const by = editor.trim() === '' ? author : { name: editor.trim().slice(0, longestName) }
  const change = { annotation: one.id, version: one.version + 1, at: now, by, set: { resolved } }
  return { fate: 'resolved', changes: [change] }
}

const longestName = 500

function annotatorOf({ author, initials }: ReturnedComment, people: Surroundings['people']): Annotator {
  const name = (plain(author.toWellFormed()) || nobody).slice(0, longestName).toWellFormed()
  const called = people.filter((one) => plain(one.name).toLowerCase() === name.toLowerCase())
  const [person] = called
  const short = plain(initials.toWellFormed()).slice(0, 20).toWellFormed()
  return {
    ...(called.length === 1 && person && { person: person.id }),
    name,
    ...(short !== '' && { initials: short }),
  }
}

/** As long as an annotation may be. */
function clean(text: string): string {
  const said = text.toWellFormed().trim()
  return said.length <= longestAnnotation ? said : `${said.slice(0, longestAnnotation - 1).toWellFormed()}…`
}
