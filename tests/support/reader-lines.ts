import { labelsOf } from '../../shared/rules/labels.ts'
import type { DocumentPlan, PlanBlock, PlanInline, PlanParagraph } from '../../shared/rules/plan.ts'

/**
 * Every line that a reader should see of a document, tables and all: for each block that has one the label that `labels`
 * prints, then its text; footnotes as their numbers, which run through the document.
 */
export function wantedLines(plan: DocumentPlan): string[] {
  const labels = new Map(labelsOf(plan).map(({ bookmark, label }) => [bookmark, label]))
  let notes = 0
  const words = (text: readonly PlanInline[]): string =>
    text
      .map((inline) => {
        if (typeof inline === 'string') return inline.replace(/\r\n|[\r\n]/g, ' ')
        if ('br' in inline) return '\n'
        if ('footnote' in inline) return String(++notes)
        return inline.text.replace(/\r\n|[\r\n]/g, ' ')
      })
      .join('')
  const paragraph = ({ address, text }: PlanParagraph): string[] =>
    lines(`${(address && labels.get(address.bookmark)) ?? ''} ${words(text)}`)
  const block = (of: PlanBlock): string[] => {
    if (of.type === 'image') return []
    if (of.type === 'paragraph') return paragraph(of)
    return of.rows.flatMap((row) => row.flatMap((cell) => cell.text.flatMap(paragraph)))
  }
  return plan.parts.flatMap((part) => part.blocks.flatMap(block))
}

/** The lines of LibreOffice's text; its marks of bullets, which it draws in its own way, are taken off. */
export const seenLines = (text: string): string[] =>
  lines(text.replace(/^\ufeff/, ''))
    .map((line) => line.replace(/^[•◦▪–](?: |$)/, ''))
    .filter((line) => line !== '')

const lines = (text: string): string[] =>
  text
    .split(/[\n\u2028\u2029]/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
