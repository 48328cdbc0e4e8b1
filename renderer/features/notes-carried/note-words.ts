import type { AnnotationScope } from '../../../shared/records/annotation.ts'
import { referenceMark } from '../../../shared/rules/annotations/block-text.ts'
import type { AnnotationReport, ReportedNote } from '../../../shared/rules/annotations/report.ts'
import { counted } from '../../words.ts'

export const scopeWords: Record<AnnotationScope, string> = {
  self: 'For its author',
  secretariat: 'For the secretariat',
  shared: 'Shared',
}

/** Words of a paragraph as one reads them here: where a reference leads is not known by its words. */
export const readable = (text: string): string => text.replaceAll(referenceMark, '[reference]')

/** `Paragraph 12, was 11`; `Was paragraph 11` of an orphan. */
export function whereInWords({ fate, oldLabel, newLabel }: ReportedNote): string {
  if (fate === 'orphaned')
    return oldLabel === null ? 'Its paragraph had no number' : `Was paragraph ${oldLabel}`
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
