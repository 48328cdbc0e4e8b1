import type { AnnotationScope } from '../../../shared/records/annotation.ts'
import type { Fate } from '../../../shared/rules/annotations/carry.ts'
import type { AnnotationReport, ReportedNote } from '../../../shared/rules/annotations/report.ts'
import { counted } from '../../words.ts'

export const scopeWords: Record<AnnotationScope, string> = {
  self: 'For its author',
  secretariat: 'For the secretariat',
  shared: 'Shared',
}

/** Of a note that is resolved, and so needs no look. */
export const fateWords: Record<Fate, string> = {
  kept: 'Where it was',
  moved: 'Moved',
  changed: 'With other words',
  orphaned: 'Without a place',
}

/** `EAG(16)08, Section 12 of the 1937 Act`, and no more than is known of it. */
export const aboutInWords = ({ about, title }: ReportedNote): string =>
  [about, about.includes(title) ? '' : title].filter((words) => words !== '').join(', ')

/** `Paragraph 12, was 11`; `Was paragraph 11` of an orphan. */
export function whereInWords({ fate, block, oldLabel, newLabel }: ReportedNote): string {
  if (fate === 'orphaned')
    return oldLabel === null ? 'Its paragraph had no number' : `Was paragraph ${oldLabel}`
  if (block === null) return 'The whole'
  if (newLabel === null) return 'A paragraph without a number'
  return oldLabel === null || oldLabel === newLabel
    ? `Paragraph ${newLabel}`
    : `Paragraph ${newLabel}, was ${oldLabel}`
}

export const countsInWords = ({ counts }: AnnotationReport): string[] =>
  [
    [counts.kept, 'where it was', 'where they were'],
    [counts.moved, 'moved', 'moved'],
    [counts.changed, 'with other words', 'with other words'],
    [counts.orphaned, 'without a place', 'without a place'],
  ].flatMap(([n, one, many]) => (n === 0 ? [] : [`${n} ${n === 1 ? one : many}`]))

export const toLookAtWords = (n: number): string => `${counted(n, 'note')} to look at`
