import type { WordReading } from '../../shared/api/word.ts'
import { blockWords, countedWords, likeness } from '../../shared/rules/compare/block-words.ts'
import type { TextPart } from '../../shared/rules/compare/compare-parts.ts'
import type { ReadStore, TextVersion } from '../store/store.ts'

/** As many characters of a revision's hash as a document names it by. */
const nameLength = 16

/** How a document names the text that it was made from: what it says, so that the same words are named alike in any file. */
export const revisionName = (store: Pick<ReadStore, 'textVersions'>, paper: string): string | null =>
  store.textVersions('papers', paper).at(-1)?.hash.slice(0, nameLength) ?? null

export interface FoundRevision {
  version: TextVersion
  foundBy: 'name' | 'words'
}

/** The revision that a file names, the latest that says so; null where none of them does. */
export function revisionNamed(versions: readonly TextVersion[], name: string | null): FoundRevision | null {
  if (name === null || name.length < nameLength) return null
  const version = versions.findLast(({ hash }) => hash.startsWith(name))
  return version ? { version, foundBy: 'name' } : null
}

/** As many as are looked through, the latest. */
const mostCompared = 300

/** The revision that is most like what was read, the later of two that are alike; null where there is none. */
export function revisionLikest(
  versions: readonly TextVersion[],
  reading: Pick<WordReading, 'body' | 'annexes'>,
): FoundRevision | null {
  const read = bag([reading.body, ...reading.annexes.map(({ body }) => body)])
  let best: { version: TextVersion; weight: number } | null = null
  for (const version of versions.slice(-mostCompared)) {
    const weight = likeness(bag(version.parts().map(({ text }) => text)), read)
    if (!best || weight >= best.weight) best = { version, weight }
  }
  return best && { version: best.version, foundBy: 'words' }
}

/** Words, by themselves and with the paragraph that they stand in, whose name the file may have lost. */
const bag = (texts: readonly TextPart['text'][]): Map<string, number> =>
  countedWords(
    texts.flatMap((text) =>
      text.flatMap((block) => blockWords(block).flatMap((word) => [word, `${block.id} ${word}`])),
    ),
  )
