import { type AnnotationChange, highestVersion } from '../../records/annotation.ts'
import { foldInOrder, inKeyOrder, inOrder } from './fold-annotations.ts'

/**
 * The change that takes some changes of one annotation back. Nothing is ever taken out of `history`: what they changed is changed
 * again to what it was before them, and everything else stays as it has become. Null where they changed nothing; `conflict` where
 * what they changed is no longer as they left it. `at` is ISO 8601. To do them again, take back what this returned.
 */
export function takeBack(
  history: readonly AnnotationChange[],
  isOwn: (change: AnnotationChange) => boolean,
  at: string,
): AnnotationChange | 'conflict' | null {
  const ordered = inOrder(history)
  const place = ordered.findLastIndex(isOwn)
  const last = ordered[place]
  const latest = ordered.at(-1)
  if (!last || !latest || latest.version >= highestVersion) return 'conflict'
  const upTo = ordered.slice(0, place + 1)
  const before = fieldsOf(upTo.filter((change) => !isOwn(change)))
  const left = fieldsOf(upTo)
  const now = fieldsOf(ordered)
  const touched = fields.filter((field) => !isSame(before[field], left[field]))
  if (touched.length === 0) return null
  // Of one that somebody removed since nothing would be seen to change.
  if (now.removed && !left.removed) return 'conflict'
  if (touched.some((field) => !isSame(now[field], left[field]))) return 'conflict'
  const set = Object.fromEntries(
    touched.flatMap((field) => (before[field] === undefined ? [] : [[field, before[field]]])),
  )
  // Made and removed again.
  if (Object.keys(set).length === 0) return null
  const { annotation, by } = last
  return { annotation, version: latest.version + 1, at, by, set }
}

/** What a change can change of what is there. */
const fields = ['on', 'kind', 'for', 'text', 'resolved', 'removed'] as const
type Fields = Pick<AnnotationChange['set'], (typeof fields)[number]>

/** One that is not there is as good as removed. */
function fieldsOf(ordered: readonly AnnotationChange[]): Fields {
  const [folded] = foldInOrder(ordered).values()
  return folded ? { ...folded.annotation, removed: folded.removed } : { removed: true }
}

const isSame = (one: Fields[keyof Fields], other: Fields[keyof Fields]): boolean =>
  one === other || JSON.stringify(inKeyOrder(one)) === JSON.stringify(inKeyOrder(other))
