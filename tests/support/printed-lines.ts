import type { DocumentPlan, PlanInline, PlanParagraph } from '../../shared/rules/plan.ts'

/** The lines that a plan prints, each with its label before it and its notes' numbers in it: tables and pictures left out. */
export function printedLines(plan: DocumentPlan): string[] {
  let notes = 0
  const wordsOf = (inline: PlanInline): string => {
    if (typeof inline === 'string') return inline
    if ('text' in inline) return inline.text
    return 'footnote' in inline ? `${++notes}` : ' '
  }
  return plan.parts
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is PlanParagraph => block.type === 'paragraph')
    .map(({ address, text }) => squeeze(`${address?.label ?? ''} ${text.map(wordsOf).join('')}`))
    .filter((line) => line !== '')
}

const squeeze = (line: string): string => line.replace(/\s+/g, ' ').trim()

/** LibreOffice's text as lines to compare with: bullets (which it draws in its own way) are taken off. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => squeeze(line).replace(/^[•◦▪–] /, ''))
    .filter((line) => line !== '')

/** The lines of `wanted` that do not come, in order, among `lines`. */
export function missingInOrder(wanted: readonly string[], lines: readonly string[]): string[] {
  let from = 0
  return wanted.filter((line) => {
    const at = lines.indexOf(line, from)
    if (at >= 0) from = at + 1
    return at < 0
  })
}
