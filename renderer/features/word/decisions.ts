import type { WordAnswer, WordReading } from '../../../shared/api/word.ts'
import type { TextPart } from '../../../shared/rules/compare/compare-parts.ts'
import { type MergedRevision, mergeRevision } from '../../../shared/rules/word/merge-revision.ts'
import { compareReturned, type ReturnedPaper } from '../../../shared/rules/word/returned-paper.ts'
import { type IncomingFile, rowOfPack } from './incoming.ts'

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

/** A file that was read, or one paper of a pack: what becomes something by itself. */
export interface Row {
  one: IncomingFile
  answer: WordAnswer
  compared: ReturnedPaper | null
}

/** The rows of a file: of a pack its papers that differ and are not left out. */
export function rowsOf(one: IncomingFile, answer: WordAnswer): Row[] {
  const { pack } = answer.reading
  if (!pack) return [{ one, answer, compared: changesIn(answer.reading, one.suggestions) }]
  return pack.papers.flatMap((reading, i): Row[] => {
    const row = rowOfPack(one, reading.revision?.paper ?? '')
    if (row.out) return []
    const now = answer.papersNow?.[i] ?? null
    return [{ one: row, answer: { ...answer, reading, now }, compared: changesIn(reading, row.suggestions) }]
  })
}

/** What the paper of each row says when its turn comes: where several files change one paper, with what those before it make of it. */
export function nowInTurn(rows: readonly Row[]): Map<string, WordAnswer['now']> {
  const paperOf = ({ answer }: Row): string | undefined => answer.reading.revision?.paper
  const times = Map.groupBy(rows, paperOf)
  const after = new Map<string, WordAnswer['now']>()
  return new Map(
    rows.map((row) => {
      const paper = paperOf(row)
      const now = (paper !== undefined && after.get(paper)) || row.answer.now
      if (paper !== undefined && row.compared && now && (times.get(paper)?.length ?? 0) > 1)
        after.set(paper, { base: now.base, parts: chosenOutcome(row.compared, row.one, now.parts) })
      return [row.one.key, now]
    }),
  )
}

/** The text that follows from the decisions, with the sides that were chosen. */
function chosenOutcome(
  { settled }: ReturnedPaper,
  { decided, sides }: IncomingFile,
  now: readonly TextPart[],
): TextPart[] {
  let fresh = 0
  return mergeRevision(
    settled(() => false),
    now,
    settled((key) => decided[key] === 'accepted'),
    { choices: new Map(Object.entries(sides)), freshId: () => `both${++fresh}` },
  ).parts
}
