import { plainWords } from './plain-words.ts'
import type { DocumentPlan, PlanAddress, PlanBlock } from './plan.ts'

/** A block as it is printed. */
export interface PrintedBlock {
  id: string
  bookmark: string
  /** `3.`, `(a)`; null for bullets, headings, plain paragraphs, tables and pictures. */
  label: string | null
  /** The words without the label; a table's cells stand between tabs, its rows on lines. */
  text: string
}

/** Every block of rich text that the document prints, in its order. */
export function labelsOf(plan: DocumentPlan): PrintedBlock[] {
  return plan.parts.flatMap((part) =>
    part.blocks.flatMap((block) => (block.address ? [printed(block.address, block)] : [])),
  )
}

/** What its numbered paragraphs are called, by their ids: `12.`, `12A.` */
export const numberedLabels = (plan: DocumentPlan): Map<string, string> =>
  new Map(
    labelsOf(plan).flatMap(({ id, label }): [string, string][] =>
      label !== null && /^[A-Z]*\d+[A-Z]*\.$/.test(label) ? [[id, label]] : [],
    ),
  )

const printed = ({ id, bookmark, label }: PlanAddress, block: PlanBlock): PrintedBlock => ({
  id,
  bookmark,
  label,
  text: textOf(block),
})

function textOf(block: PlanBlock): string {
  if (block.type === 'image') return block.alt
  if (block.type === 'paragraph') return plainWords(block.text)
  return block.rows
    .map((row) => row.map((cell) => cell.text.map(({ text }) => plainWords(text)).join('\n')).join('\t'))
    .join('\n')
}
