import type { MarkdownPiece } from './markdown-pieces.ts'

/** What a text may hold at the most, image data aside, so that parsing it takes a few seconds at the worst. */
const mostCharacters = 500_000
/** Within a piece that is parsed at once. */
const mostLines = 10_000
const mostMarkers = 2_000
const deepestMarkers = 24
const deepestIndent = 120
/** Within lines that stand together without a blank line between them. */
const mostTogether = { lines: 4_000, characters: 100_000, backticks: 20, barsInLine: 500 }
/** The parser goes through a paragraph again for each of its marks: the sum over paragraphs of the square of their marks. */
const mostPairs = 6_000_000

export interface MarkdownFault {
  /** From 1. */
  line: number
  message: string
}

const inFigures = (n: number): string => n.toLocaleString('en-GB')

export function tooLongMarkdown(markdown: string): MarkdownFault | null {
  if (markdown.length <= mostCharacters) return null
  return {
    line: 1,
    message: `a text in Markdown has at most ${inFigures(mostCharacters)} characters, images aside`,
  }
}

/** Why a piece of Markdown is not parsed at all, or null. */
export function tooMuchMarkdown({ text, linesBefore }: MarkdownPiece): MarkdownFault | null {
  const lines = text.split('\n')
  if (lines.length > mostLines)
    return {
      line: linesBefore + 1,
      message: `more than ${inFigures(mostLines)} lines cannot be read at once`,
    }
  let [markers, pairs] = [0, 0]
  let together = nothingYet
  for (const [i, words] of lines.entries()) {
    const refused = (message: string): MarkdownFault => ({ line: linesBefore + i + 1, message })
    const lead = leadOf(words)
    if (lead.markers > deepestMarkers || lead.length > deepestIndent)
      return refused('lists and quotations are nested too deep')
    markers += lead.markers
    if (markers > mostMarkers)
      return refused(`more than ${inFigures(mostMarkers)} list items and quoted lines cannot be read at once`)
    if (words.trim() === '') {
      together = nothingYet
      continue
    }
    const isItem = /^ {0,3}([-+*]|\d{1,9}[.)])[ \t]/.test(words)
    const inList = together.lines === 0 ? isItem : together.inList
    const marks = (inList && isItem ? 0 : together.marks) + count(words, /\*+|_+|[[\]\\&<!`]/g)
    pairs += marks * marks - (inList && isItem ? 0 : together.marks * together.marks)
    together = {
      inList,
      marks,
      lines: together.lines + 1,
      characters: together.characters + words.length,
      backticks: together.backticks + count(words, /`+/g),
    }
    if (pairs > mostPairs) return refused('a paragraph has too many asterisks, underscores or brackets')
    if (together.backticks > mostTogether.backticks) return refused('code in backticks cannot be used')
    if (together.lines > mostTogether.lines || together.characters > mostTogether.characters)
      return refused(
        `at most ${inFigures(mostTogether.lines)} lines and ${inFigures(mostTogether.characters)} characters may stand without a blank line`,
      )
    if (count(words, /\|/g) > mostTogether.barsInLine) return refused('a table has too many columns')
  }
  return null
}

/** What lines that stand together have come to; in a list every item at the margin is a paragraph of its own. */
const nothingYet = { inList: false, marks: 0, lines: 0, characters: 0, backticks: 0 }

/** What a line has before its words: how many marks of lists and quotations, how many characters. */
function leadOf(line: string): { markers: number; length: number } {
  const lead = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/.exec(line)?.[0] ?? ''
  return { markers: count(lead, /[>*+-]|\d[.)]/g), length: lead.length }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
