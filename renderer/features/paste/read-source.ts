import { rowsInHtml } from './rows-in-html.ts'

/** What was pasted or read: cells of a table, or text with something between the cells. */
export type PasteSource = { rows: string[][] } | { text: string }

/** What a paste holds, where it holds anything. */
export function sourceOf(data: Pick<DataTransfer, 'getData'>): PasteSource | null {
  const html = data.getData('text/html')
  const rows = html === '' ? [] : rowsInHtml(html)
  if (rows.length > 0) return { rows }
  const text = data.getData('text/plain')
  return text.trim() === '' ? null : { text }
}

/** Whether a paste is a list rather than a word or two: a table, or several cells or lines. */
export const isList = (source: PasteSource): boolean =>
  'rows' in source || /\t|\n\s*\S/.test(source.text.trim())

export const listFiles = /\.(csv|tsv|txt)$/i

/** The text of a file: UTF-8 or UTF-16 where it says or proves so, else as Excel saves CSV in Western Europe. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
