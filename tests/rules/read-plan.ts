import type { DocumentPlan, PlanBlock, PlanInline, PlanPart } from '../../shared/rules/plan.ts'

/** Inline text as one sees it: `<words>` is a link, `!words!` is late, `[^words]` a footnote. */
export const read = (text: PlanInline[]): string =>
  text
    .map((piece) => {
      if (typeof piece === 'string') return piece
      if ('br' in piece) return '\n'
      if ('footnote' in piece) return `[^${read(piece.footnote)}]`
      if ('bookmark' in piece || 'href' in piece) return `<${piece.text}>`
      return piece.late ? `!${piece.text}!` : piece.text
    })
    .join('')

/** A block in lines: `heading2: Title`, `1. Text`, and a line for each row of a table, its cells between ` | `. */
const readBlock = (block: PlanBlock): string[] => {
  if (block.type === 'image') return [`image: ${block.alt}`]
  if (block.type === 'table')
    return block.rows.map((row) =>
      row.map((cell) => cell.text.map(({ text }) => read(text)).join(' / ')).join(' | '),
    )
  const words = read(block.text)
  if (block.address?.label) return [`${block.address.label} ${words}`]
  return [block.style === 'plain' ? words : `${block.style}: ${words}`]
}

export const readPart = (part: PlanPart | undefined): string[] => part?.blocks.flatMap(readBlock) ?? []

/** The whole document, or its part with that key. */
export const readPlan = (plan: DocumentPlan, key?: string): string[] =>
  key === undefined ? plan.parts.flatMap(readPart) : readPart(plan.parts.find((part) => part.key === key))

/** The lines from one that begins with `from` up to the next heading of its style. */
export const section = (lines: string[], from: string): string[] => {
  const start = lines.findIndex((line) => line.startsWith(from))
  const style = lines[start]?.split(':')[0] ?? ''
  const end = lines.findIndex((line, i) => i > start && line.startsWith(`${style}:`))
  return start < 0 ? [] : lines.slice(start, end < 0 ? undefined : end)
}

/** Every string that a plan holds anywhere. */
export function everyString(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(everyString)
}
