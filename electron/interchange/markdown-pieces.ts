export interface MarkdownPiece {
  text: string
  /** How many lines stand before it. */
  linesBefore: number
}

/** About the characters and blocks from which the parser's time grows faster than the text. */
const enough = 4_000
const enoughBlocks = 50

/**
 * A text in pieces that mean the same read one by one. What follows a blank line at the margin belongs to nothing
 * before it, unless that was code or HTML, which are faults anyway. Names for links and notes hold for the whole text:
 * where there may be any, it stays whole.
 */
export function inPieces(markdown: string): MarkdownPiece[] {
  if (markdown.length < 2 * enough || markdown.includes(']:')) return [{ text: markdown, linesBefore: 0 }]
  const pieces: MarkdownPiece[] = []
  let [start, linesBefore, blocks] = [0, 0, 0]
  for (const { index } of markdown.matchAll(/(?<=\n[ \t]*\n)(?=[^ \t\n])/g)) {
    blocks++
    if (index - start < enough && blocks < enoughBlocks) continue
    const text = markdown.slice(start, index)
    pieces.push({ text, linesBefore })
    linesBefore += text.split('\n').length - 1
    start = index
    blocks = 0
  }
  pieces.push({ text: markdown.slice(start), linesBefore })
  return pieces
}
