/** What a text may hold at the most, image data aside, so that parsing it takes a second or two at the worst. */
const mostCharacters = 500_000
const mostListItems = 8_000
const deepestMarkers = 24
const deepestIndent = 120
/** The parser compares the marks of a paragraph pair by pair: the sum over paragraphs of the square of their marks. */
const mostPairs = 150_000_000

export interface MarkdownFault {
  /** From 1. */
  line: number
  message: string
}

/** Why a Markdown text is not parsed at all, or null. */
export function tooMuchMarkdown(markdown: string): MarkdownFault | null {
  if (markdown.length > mostCharacters)
    return {
      line: 1,
      message: `a text in Markdown has at most ${mostCharacters.toLocaleString('en-GB')} characters, images aside`,
    }
  let items = 0
  let pairs = 0
  let marks = 0
  let line = 0
  for (const words of markdown.split('\n')) {
    line++
    const lead = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))*[ \t]*/.exec(words)?.[0] ?? ''
    const markers = lead.match(/[>*+-]|\d[.)]/g)?.length ?? 0
    if (markers > deepestMarkers || lead.length > deepestIndent)
      return { line, message: 'lists and quotations are nested too deep' }
    if (/[-+*.)]/.test(lead) && ++items > mostListItems)
      return { line, message: `a text has at most ${mostListItems.toLocaleString('en-GB')} list items` }
    marks = lead.length === words.length ? 0 : marks
    const before = marks * marks
    marks += words.match(/[*_]+|[[\]]/g)?.length ?? 0
    pairs += marks * marks - before
    if (pairs > mostPairs)
      return { line, message: 'a paragraph has too many asterisks, underscores or brackets' }
  }
  return null
}
