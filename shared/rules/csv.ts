/** What may stand between two cells. */
export const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

export interface CsvTable {
  rows: string[][]
  separator: Separator
  /** A quoted cell that is never closed takes in the rest: the line where it begins, from 1. */
  unclosedFrom: number | null
}

/** What a spreadsheet would take for a formula, with the apostrophes that keep it from doing so. */
const formula = /^'*[=+\-@\t\r＝＋－＠]/

/**
 * Reads comma-separated values (RFC 4180), or values between semicolons or tabs, whichever fits best where none is
 * given. A byte order mark and Excel's `sep=;` go; lines may end in CRLF, LF or CR; empty lines are left out.
 */
export function readCsv(text: string, separator?: Separator): CsvTable {
  const plain = text.replace(/^\uFEFF/, '')
  const said = /^sep=([,;\t])(\r\n|\n|\r|$)/.exec(plain)
  if (said) return parse(plain.slice(said[0].length), separator ?? (said[1] as Separator)) // the pattern admits no other
  return parse(plain, separator ?? sniff(plain))
}

/** The separator that cuts the first lines into the most cells, of the same number in each. */
function sniff(text: string): Separator {
  const start = text.slice(0, 20_000)
  const scored = separators.map((separator) => {
    const rows = parse(start, separator).rows.slice(0, 20)
    const widths = rows.map((row) => row.length)
    const common = Math.max(...[...tally(widths)].map(([width, count]) => (width > 1 ? count : 0)), 0)
    return { separator, common, width: widths[0] ?? 0 }
  })
  const best = scored.reduce((one, other) =>
    other.common > one.common || (other.common === one.common && other.width > one.width) ? other : one,
  )
  return best.separator
}

function tally(values: number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

function parse(text: string, separator: Separator): CsvTable {
  const rows: string[][] = []
  let row: string[] = []
  let [at, line] = [0, 1]
  let unclosedFrom: number | null = null
  const endRow = () => {
    if (row.length > 1 || row[0] !== '') rows.push(row)
    row = []
  }
  while (at < text.length) {
    let cell: string
    if (text[at] === '"') {
      const quoted = readQuoted(text, at + 1)
      if (!quoted.closed) unclosedFrom ??= line
      line += quoted.text.split('\n').length - 1
      // What stands between the closing quote and the separator belongs to the cell all the same.
      const end = endOfCell(text, quoted.end, separator)
      cell = quoted.text + text.slice(quoted.end, end)
      at = end
    } else {
      const end = endOfCell(text, at, separator)
      cell = text.slice(at, end)
      at = end
    }
    row.push(formula.test(cell) && cell.startsWith("'") ? cell.slice(1) : cell)
    if (text[at] === separator) {
      at++
      if (at === text.length) row.push('')
      continue
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    at++
    line++
    endRow()
  }
  if (row.length > 0) endRow()
  return { rows, separator, unclosedFrom }
}

/** A cell after its opening quote; a doubled quote stands for one. */
function readQuoted(text: string, from: number): { text: string; end: number; closed: boolean } {
  let said = ''
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { text: said + text.slice(at), end: text.length, closed: false }
    said += text.slice(at, quote)
    if (text[quote + 1] !== '"') return { text: said, end: quote + 1, closed: true }
    said += '"'
    at = quote + 2
  }
}

function endOfCell(text: string, from: number, separator: Separator): number {
  for (let at = from; at < text.length; at++) {
    const letter = text[at]
    if (letter === separator || letter === '\n' || letter === '\r') return at
  }
  return text.length
}

/**
 * Writes comma-separated values as Excel opens them: in UTF-8 with a byte order mark, lines ending in CRLF. A text that
 * begins as a formula would is written with an apostrophe before it, so that no spreadsheet works it out; a number is
 * written as it is. `readCsv` gives the same texts back.
 */
export function writeCsv(rows: (string | number | null)[][], separator: Separator = ','): string {
  const cell = (value: string | number | null): string => {
    if (value === null) return ''
    if (typeof value === 'number') return String(value)
    const safe = formula.test(value) ? `'${value}` : value
    return /["\r\n]|^\s|\s$/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  // A line of one empty cell would be an empty line, which readers leave out.
  const line = (row: (string | number | null)[]): string => row.map(cell).join(separator) || '""'
  return `\uFEFF${rows.map((row) => `${line(row)}\r\n`).join('')}`
}
