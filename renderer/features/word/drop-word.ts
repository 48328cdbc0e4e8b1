import { idFromPart } from '../../places.ts'
import { type Destination, isWordFile, takeInWord } from './incoming.ts'

/** Where the screen that is shown puts Word files; null where it says nothing of them. */
export const wordGoesTo: { here: (() => Destination) | null } = { here: null }

/** Takes dropped Word files in, within a programme; false where the files are no business of ours. */
export function dropWord(files: readonly File[]): boolean {
  const words = files.filter(isWordFile)
  const part = /^\/p\/([^/]+)/.exec(window.location.pathname)?.[1]
  if (words.length === 0 || part === undefined) return false
  takeInWord(words, wordGoesTo.here?.() ?? { programme: idFromPart(decodeURIComponent(part)) })
  return true
}
