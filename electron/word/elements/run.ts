import { text } from './text.ts'

export interface RunLook {
  bold?: true
  italic?: true
  /** Something that came after the others: dark red and bold. */
  late?: true
}

/** `w:rPr`, 17.3.2.28; its children in the order of the schema. */
function runProperties(look: RunLook): string {
  const bold = look.bold || look.late ? '<w:b/><w:bCs/>' : ''
  const italic = look.italic ? '<w:i/><w:iCs/>' : ''
  const colour = look.late ? '<w:color w:val="B3261E"/>' : ''
  const all = bold + italic + colour
  return all && `<w:rPr>${all}</w:rPr>`
}

/** `w:r`, 17.3.2.25; nothing where there are no words. */
export function run(words: string, look: RunLook = {}): string {
  const content = text(words)
  return content && `<w:r>${runProperties(look)}${content}</w:r>`
}

/** A run in a character style, `w:rStyle`, 17.3.2.29. */
export function styledRun(style: string, words: string): string {
  const content = text(words)
  return content && `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr>${content}</w:r>`
}

/** `w:br`, 17.3.3.1. */
export const lineBreak = '<w:r><w:br/></w:r>'
