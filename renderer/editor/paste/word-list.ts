import { formatOfLabel, type ListFormat } from './list-kinds.ts'
import { styleOf } from './style-of.ts'
import { sheetTag } from './without-styles.ts'

/** A paragraph of Word's that stands in a list: `mso-list:l0 level2 lfo1`. */
export interface WordItem {
  level: number
  format: ListFormat
  label: string
}

/** Where Word's own numbering has drawn its label. */
export const isLabel = (style: ReadonlyMap<string, string>): boolean =>
  style.get('mso-list')?.startsWith('ignore') === true

/** What Word says of a paragraph's place in a list; null where it stands in none. `before` is the label before it. */
export function wordItem(
  paragraph: Element,
  style: ReadonlyMap<string, string>,
  before: string | undefined,
): WordItem | null {
  const list = style.get('mso-list')
  const [, name, level] = /^(l\d+)\s+level(\d)/.exec(list ?? '') ?? []
  if (name === undefined || level === undefined) return null
  const drawn = [...paragraph.querySelectorAll('span')].find((span) => isLabel(styleOf(span)))
  const label = drawn?.textContent?.replace(/[\s\u00a0]+/g, ' ').trim() ?? ''
  return {
    level: Number(level),
    label,
    format: formatInStyles(paragraph.ownerDocument, name, level, label) ?? formatOfLabel(label, before),
  }
}

/** Word's style sheet says what each level of a list counts by; numbers within numbers only the label shows. */
function formatInStyles(document: Document, list: string, level: string, label: string): ListFormat | null {
  for (const sheet of document.querySelectorAll(sheetTag)) {
    const rule = new RegExp(`@list ${list}:level${level}\\b[^{]*\\{([^}]*)\\}`, 'i').exec(
      sheet.textContent ?? '',
    )
    if (!rule) continue
    const format = /mso-level-number-format:\s*([a-z-]+)/i.exec(rule[1] ?? '')?.[1]?.toLowerCase()
    if (format === 'bullet') return 'bullet'
    if (format?.startsWith('alpha')) return 'alpha'
    if (format?.startsWith('roman')) return 'roman'
    if (label === '') return 'decimal'
  }
  return null
}
