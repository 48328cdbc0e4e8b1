import type { CommentBack } from '../../../shared/api.ts'

/** A comment with the answers to it. */
export interface CommentThread {
  first: CommentBack
  answers: CommentBack[]
}

export interface SortedComments {
  /** Those that somebody has to find a place for. */
  toPlace: CommentThread[]
  /** What comes in, by what it stands on, in the order of the files. */
  coming: { where: string; threads: CommentThread[] }[]
  known: number
  /** Taken out here before. */
  removed: CommentThread[]
}

/** The same comment in two people's copies is one. */
export function sortComments(all: readonly CommentBack[]): SortedComments {
  const comments = [...new Map(all.map((one) => [one.annotation, one])).values()]
  const ids = new Set(comments.map(({ annotation }) => annotation))
  const answers = Map.groupBy(comments, (one) =>
    one.answers !== null && ids.has(one.answers) ? one.answers : '',
  )
  const threads = (answers.get('') ?? []).map(
    (first): CommentThread => ({
      first,
      answers: answers.get(first.annotation) ?? [],
    }),
  )
  const comes = ({ fate }: CommentBack): boolean => fate === 'new' || fate === 'resolved'
  const toPlace = threads.filter(({ first }) => first.toPlace)
  const coming = threads.filter(
    ({ first, answers: more }) => !first.toPlace && (comes(first) || more.some(comes)),
  )
  return {
    toPlace,
    coming: [...Map.groupBy(coming, ({ first }) => first.where)].map(([where, own]) => ({
      where,
      threads: own,
    })),
    known: comments.filter(({ fate }) => fate === 'known').length,
    removed: threads.filter(({ first }) => first.fate === 'removed'),
  }
}

/** How many come in: what is new, what was resolved since, and what was known and has a place now. */
export const countComing = (all: readonly CommentBack[], placed: Record<string, unknown>): number =>
  new Set(
    all
      .filter(
        ({ fate, annotation }) => fate === 'new' || fate === 'resolved' || placed[annotation] !== undefined,
      )
      .map(({ annotation }) => annotation),
  ).size
