import type { WordAnswer, WordReading } from '../../../shared/api/word.ts'
import { type MergedRevision, mergeRevision } from '../../../shared/rules/word/merge-revision.ts'
import { compareReturned, type ReturnedPaper } from '../../../shared/rules/word/returned-paper.ts'
import type { IncomingFile } from './incoming.ts'

const compared = new WeakMap<WordReading, Map<boolean, ReturnedPaper>>()

/** How a file that came back differs from what went out; null where it is a paper of its own. Worked out once. */
export function changesIn(reading: WordReading, suggestions: boolean): ReturnedPaper | null {
  if (!reading.revision) return null
  const known = compared.get(reading) ?? new Map<boolean, ReturnedPaper>()
  compared.set(reading, known)
  const made = known.get(suggestions) ?? compareReturned(reading, reading.revision, { suggestions })
  known.set(suggestions, made)
  return made
}

export interface Tally {
  all: number
  accepted: number
  refused: number
  left: number
}

export function tallyOf({ changes }: ReturnedPaper, { decided }: Pick<IncomingFile, 'decided'>): Tally {
  const count = (as: 'accepted' | 'refused') => changes.filter(({ key }) => decided[key] === as).length
  const [accepted, refused] = [count('accepted'), count('refused')]
  return { all: changes.length, accepted, refused, left: changes.length - accepted - refused }
}

export const acceptedKeys = (
  { changes }: ReturnedPaper,
  { decided }: Pick<IncomingFile, 'decided'>,
): string[] => changes.flatMap(({ key }) => (decided[key] === 'accepted' ? [key] : []))

/** The text that follows from the decisions so far, with what was changed here since the file went out. */
export function outcomeOf(
  { settled }: ReturnedPaper,
  { decided }: Pick<IncomingFile, 'decided'>,
  now: WordAnswer['now'],
): MergedRevision {
  const theirs = settled((key) => decided[key] === 'accepted')
  if (!now) return { parts: theirs, clashes: [] }
  return mergeRevision(
    settled(() => false),
    now.parts,
    theirs,
  )
}
