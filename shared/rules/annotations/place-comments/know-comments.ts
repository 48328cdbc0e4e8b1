import type { AnnotationChange } from '../../../records/annotation.ts'
import { foldAnnotations } from '../fold-annotations.ts'
import { isToPlace } from '../to-place.ts'
import { commentMoment, mayBeShifted, toTheSecond } from './comment-moment.ts'
import type { ReturnedComment } from './returned.ts'

/** An annotation that was ever made here, as a comment can be known by it. */
export interface KnownAnnotation {
  id: string
  author: string
  /** To the second. */
  made: string
  /** All that it ever said: what came back may be what it said when it went out. */
  texts: ReadonlySet<string>
  /** The first of its thread, where it is not that itself. */
  answers: string | null
  resolved: boolean
  /** Somebody resolved it at some time: what has become of that since is decided here. */
  everResolved: boolean
  /** Taken out here. */
  removed: boolean
  block: string | null
  quote: string
  /** Nobody has said yet where it belongs. */
  toPlace: boolean
  version: number
}

/** Every annotation there ever was, those that were taken out too. */
export function everAnnotated(changes: readonly AnnotationChange[]): KnownAnnotation[] {
  const standing = new Set(foldAnnotations(changes).map(({ id }) => id))
  const all = foldAnnotations(changes.map((one) => ({ ...one, set: { ...one.set, removed: false } })))
  const byId = Map.groupBy(changes, ({ annotation }) => annotation)
  return all.map(({ id, author, made, on, text, answers, resolved, version }): KnownAnnotation => {
    const own = byId.get(id) ?? []
    const said = own.flatMap(({ set }) => (set.text === undefined ? [] : [set.text]))
    return {
      id,
      author: plain(author.name),
      made: toTheSecond(made),
      texts: new Set([text, ...said].map(plain)),
      answers,
      resolved,
      everResolved: own.some(({ set }) => set.resolved === true),
      removed: !standing.has(id),
      block: on.block ?? null,
      quote: on.quote,
      toPlace: isToPlace(on),
      version,
    }
  })
}

/** Word, and whatever the document went through, may change white space. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A comment with where it stands, as far as that tells it from another one that says the same. */
export interface SeenComment {
  comment: ReturnedComment
  block: string | null
  quote: string
}

/**
 * The annotation that each comment is: by author, moment and text, never by its id; null for a new one. Of several that are
 * equal the one in the same place; none is taken twice.
 * @param standIn the moment of comments that have none
 */
export function knowComments(
  seen: readonly SeenComment[],
  known: readonly KnownAnnotation[],
  standIn: string,
): (KnownAnnotation | null)[] {
  const byWords = new Map<string, KnownAnnotation[]>()
  for (const one of known)
    for (const text of one.texts) {
      const key = JSON.stringify([one.author, text])
      const before = byWords.get(key)
      if (before) before.push(one)
      else byWords.set(key, [one])
    }
  const taken = new Set<string>()
  const found = seen.map((): KnownAnnotation | null => null)
  const claim = (fits: (one: KnownAnnotation, seen: SeenComment, moment: string) => boolean): void => {
    seen.forEach((one, i) => {
      if (found[i]) return
      const { author, text, date } = one.comment
      const moment = commentMoment(date) ?? standIn
      const like = byWords.get(JSON.stringify([plain(author) || nobody, plain(text)])) ?? []
      const free = like.find((other) => !taken.has(other.id) && fits(other, one, moment))
      if (!free) return
      taken.add(free.id)
      found[i] = free
    })
  }
  const isHere = (one: KnownAnnotation, { block, quote }: SeenComment): boolean =>
    one.block === block && plain(one.quote) === plain(quote)
  const isTelling = ({ comment: { text } }: SeenComment): boolean => plain(text).length >= 20
  // The surest first: the same moment in the same place, then elsewhere, then a moment that was lost or read in another zone.
  claim((one, at, moment) => one.made === moment && isHere(one, at))
  claim((one, _, moment) => one.made === moment)
  claim(
    (one, at, moment) =>
      (commentMoment(at.comment.date) === null || mayBeShifted(one.made, moment)) &&
      (one.block === at.block || isTelling(at)),
  )
  return found
}

/** Who wrote a comment that does not say. */
export const nobody = 'Unnamed'
