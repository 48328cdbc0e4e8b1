import { type AnnotationChange, highestVersion } from '../../records/annotation.ts'
import { foldInOrder, inKeyOrder, inOrder } from './fold-annotations.ts'

/**
 * The changes that take some changes of one annotation back. Nothing is ever taken out of `history`: what they changed is changed
 * again to what it was before them, and everything else stays as it has become. Empty where they came to nothing; `conflict` where
 * what they changed is no longer as they left it. `at` is ISO 8601. To do them again, take back what this returned.
 */
export function takeBack(
  history: readonly AnnotationChange[],
  isOwn: (change: AnnotationChange) => boolean,
  at: string,
): AnnotationChange[] | 'conflict' {
  const ordered = inOrder(history)
  const place = ordered.findLastIndex(isOwn)
  const last = ordered[place]
  const version = (ordered.at(-1)?.version ?? 0) + 1
  // The words may take two versions.
  if (!last || version >= highestVersion) return 'conflict'
  const upTo = ordered.slice(0, place + 1)
  const before = stateOf(upTo.filter((change) => !isOwn(change)))
  const left = stateOf(upTo)
  const now = stateOf(ordered)
  const touched = fields.filter((field) => !isSame(before[field], left[field]))
  // What stands beside words that somebody wrote since is theirs.
  const isBesideTouched = now.text === left.text && !isSame(before.alsoWritten, left.alsoWritten)
  // Of one that somebody removed since nothing would be seen to change.
  const isGone = (touched.length > 0 || isBesideTouched) && now.removed && !left.removed
  if (isGone || touched.some((field) => !isSame(now[field], left[field]))) return 'conflict'
  const set: AnnotationChange['set'] = Object.fromEntries(
    touched.flatMap((field) => (before[field] === undefined ? [] : [[field, before[field]]])),
  )
  const { annotation, by } = last
  const change = { annotation, version, at, by, set }
  if (isBesideTouched && before.text !== undefined) return withBeside(change, { ...before, now })
  // Nothing was changed, or what was made was removed again.
  return Object.keys(set).length === 0 ? [] : [change]
}

/** What a change can change of what is there. */
const fields = ['on', 'kind', 'for', 'text', 'resolved', 'removed'] as const
type State = Pick<AnnotationChange['set'], (typeof fields)[number]> & { alsoWritten?: string[] }

/** One that is not there is as good as removed. */
function stateOf(ordered: readonly AnnotationChange[]): State {
  const [folded] = foldInOrder(ordered).values()
  return folded ? { ...folded.annotation, removed: folded.removed } : { removed: true }
}

/**
 * The change, after which the words of others stand beside its own as at first: in changes of one version, one after the other,
 * as they were written.
 */
function withBeside(
  change: AnnotationChange,
  { text = '', alsoWritten = [], now }: State & { now: State },
): AnnotationChange[] {
  const first = alsoWritten.findIndex((words) => words !== text)
  const words = first < 0 ? [] : alsoWritten.slice(first)
  // What stands there already is no change and leaves what is beside it: something else has to stand there first.
  const detour =
    (words[0] ?? text) !== now.text ? undefined : words.length > 0 ? text : now.alsoWritten?.at(-1)
  const away = detour === undefined ? [] : [{ ...change, set: { text: detour } }]
  const version = change.version + away.length
  const told = words.map((one, i) => {
    const at = new Date(Date.parse(change.at) - (words.length - i)).toISOString()
    return { ...change, version, at, set: { text: one } }
  })
  const [begin, ...rest] = [...away, ...told, { ...change, version, set: { text } }]
  // The rest first: none of these words is ever for more people than it was.
  return begin ? [{ ...begin, set: { ...change.set, ...begin.set } }, ...rest] : []
}

const isSame = (one: State[keyof State], other: State[keyof State]): boolean =>
  one === other || JSON.stringify(inKeyOrder(one)) === JSON.stringify(inKeyOrder(other))
