import type { Annotation, AnnotationChange } from '../../records/annotation.ts'

/** A change never changes: what tells it from others is worked out once. */
const keys = new WeakMap<AnnotationChange, string>()

/** The same changes give the same text, whatever the order of their keys: the last word where two stand equal. */
export function changeKey(change: AnnotationChange): string {
  let key = keys.get(change)
  if (key === undefined) {
    key = JSON.stringify(inKeyOrder(change))
    keys.set(change, key)
  }
  return key
}

/**
 * What changes come to, in the order in which annotations were made; what was removed is left out, and replies with what they
 * answer. The order of `changes` does not matter, nor how often one is there.
 */
export function foldAnnotations(changes: Iterable<AnnotationChange>): Annotation[] {
  const folded = foldInOrder(inOrder(changes))
  const stands = (id: string): boolean => folded.get(id)?.removed === false
  return [...folded.values()]
    .filter(
      ({ removed, annotation }) => !removed && (annotation.answers === null || stands(annotation.answers)),
    )
    .map(({ annotation }) => annotation)
    .sort((a, b) => compare(a.made, b.made) || compare(a.id, b.id))
}

/** Each change once, in the order in which they count. */
export function inOrder(changes: Iterable<AnnotationChange>): AnnotationChange[] {
  const distinct = new Map<string, AnnotationChange>()
  for (const change of changes) distinct.set(changeKey(change), change)
  return [...distinct]
    .sort(([a, one], [b, other]) => one.version - other.version || compare(one.at, other.at) || compare(a, b))
    .map(([, change]) => change)
}

/** What changes that are `inOrder` come to, annotation by annotation, also of those that were removed. */
export function foldInOrder(ordered: readonly AnnotationChange[]): Map<string, Folded> {
  const folded = new Map<string, Folded>()
  for (const change of ordered) {
    const before = folded.get(change.annotation)
    if (before) follow(before, change)
    else {
      const begun = begin(change)
      if (begun) folded.set(change.annotation, begun)
    }
  }
  return folded
}

export interface Folded {
  annotation: Annotation
  removed: boolean
  /** The version that its words are of. */
  wordsOf: number
}

/** A first change says where it stands; without one the annotation is not whole yet. */
function begin({ annotation: id, version, at, by, set }: AnnotationChange): Folded | null {
  if (set.on === undefined) return null
  return {
    annotation: {
      id,
      on: set.on,
      kind: set.kind ?? 'note',
      for: set.for ?? 'self',
      text: set.text ?? '',
      answers: set.answers ?? null,
      resolved: set.resolved ?? false,
      author: by,
      made: at,
      edited: at,
      version,
      alsoWritten: [],
    },
    removed: set.removed ?? false,
    wordsOf: version,
  }
}

function follow(folded: Folded, { version, at, set }: AnnotationChange): void {
  const { annotation } = folded
  if (set.text !== undefined && set.text !== annotation.text) {
    if (version === folded.wordsOf) annotation.alsoWritten.push(annotation.text)
    else annotation.alsoWritten = []
    annotation.text = set.text
    annotation.edited = at
    folded.wordsOf = version
  }
  if (set.on !== undefined) annotation.on = set.on
  if (set.kind !== undefined) annotation.kind = set.kind
  if (set.for !== undefined) annotation.for = set.for
  if (set.resolved !== undefined) annotation.resolved = set.resolved
  if (set.removed !== undefined) folded.removed = set.removed
  annotation.version = version
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The same value with its keys in one order; what is undefined is not there. */
export const inKeyOrder = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(inKeyOrder)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([, held]) => held !== undefined)
            .sort(([a], [b]) => compare(a, b))
            .map(([key, held]) => [key, inKeyOrder(held)]),
        )
      : value
