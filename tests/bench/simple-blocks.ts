import { plainWords } from '../../shared/rules/plain-words.ts'
import type { DocumentPlan, PlanBlock } from '../../shared/rules/plan.ts'

/** A plan's content without its dress, for builders that know less. */
export type SimpleBlock =
  | { type: 'heading1' | 'heading2' | 'heading3' | 'numbered' | 'bullet' | 'plain'; text: string }
  | { type: 'table'; rows: string[][] }

export const simpleBlocks = (plan: DocumentPlan): SimpleBlock[] =>
  plan.parts.flatMap(({ blocks }) => blocks.map(simple))

function simple(block: PlanBlock): SimpleBlock {
  if (block.type === 'image') return { type: 'plain', text: block.alt }
  if (block.type === 'table')
    return {
      type: 'table',
      rows: block.rows.map((row) => row.map(({ text }) => text.map((one) => plainWords(one.text)).join(' '))),
    }
  const text = plainWords(block.text)
  switch (block.style) {
    case 'heading1':
    case 'heading2':
    case 'heading3':
    case 'numbered':
      return { type: block.style, text }
    case 'title':
      return { type: 'heading1', text }
    case 'bullet1':
    case 'bullet2':
    case 'bullet3':
      return { type: 'bullet', text }
    default:
      return { type: 'plain', text }
  }
}

/** The same as Markdown, for pandoc. */
export function asMarkdown(blocks: SimpleBlock[]): string {
  let number = 0
  return blocks
    .map((block) => {
      if (block.type === 'table') {
        const line = (row: string[]): string => `| ${row.join(' | ')} |`
        const [head = [], ...rows] = block.rows
        return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
      }
      if (block.type === 'numbered') return `${++number}. ${block.text}`
      if (block.type === 'bullet') return `- ${block.text}`
      if (block.type === 'plain') return block.text
      return `${'#'.repeat(Number(block.type.slice(-1)))} ${block.text}`
    })
    .join('\n\n')
}
