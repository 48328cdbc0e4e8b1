import type { ReadingAnswer, ReadingWords } from '../../../shared/api.ts'
import { keptPlace } from './kept-place.ts'
import { askForParts, type ReadingSettings } from './reading-queries.ts'

/** Words that were asked for on the way to the screen: they come while it is made ready. */
export interface FirstWords {
  keys: readonly string[]
  came: Promise<ReadingWords[]>
}

const ahead = new Map<string, FirstWords>()
const keyOf = (...of: [programme: string, meeting: string, settings: ReadingSettings]) => JSON.stringify(of)

/** Asks for what will be seen first: the part where the pack was left, else its first two. */
export function askAhead(
  programme: string,
  meeting: string,
  settings: ReadingSettings,
  { parts }: ReadingAnswer,
): void {
  const left = keptPlace(programme, meeting)?.part
  const keys = parts.some(({ key }) => key === left)
    ? parts.filter(({ key }) => key === left).map(({ key }) => key)
    : parts.slice(0, 2).map(({ key }) => key)
  const came = askForParts(programme, meeting, settings, keys)
  // Where it fails it is asked for again by the screen, which says what is wrong.
  came.catch(() => {})
  ahead.set(keyOf(programme, meeting, settings), { keys, came })
}

/** What was asked for on the way, once. */
export function takeFirstWords(
  programme: string,
  meeting: string,
  settings: ReadingSettings,
): FirstWords | undefined {
  const key = keyOf(programme, meeting, settings)
  const found = ahead.get(key)
  ahead.delete(key)
  return found
}
