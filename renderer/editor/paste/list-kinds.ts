import type { Kind } from '../commands/kinds.ts'

export type ListFormat = 'bullet' | 'decimal' | 'legal' | 'alpha' | 'roman'

interface ListReader {
  /** What an item of that level (from 1) and format becomes. */
  item: (level: number, format: ListFormat) => Kind
  /** A list is over. */
  leave: () => void
}

/** Reads items one after the other: an ordered list is numbers, one inside it letters, one inside that numerals. */
export function readLists(): ListReader {
  let above: { level: number; kind: Kind }[] = []
  return {
    item(level, format) {
      above = above.filter((one) => one.level < level)
      const kind = kindOf(
        format,
        above.map((one) => one.kind),
      )
      above.push({ level, kind })
      return kind
    },
    leave() {
      above = []
    },
  }
}

function kindOf(format: ListFormat, above: Kind[]): Kind {
  const count = (type: Kind['type']) => above.filter((kind) => kind.type === type).length
  if (format === 'bullet') return { type: 'bullet', level: Math.min(3, count('bullet') + 1) }
  const letters = count('lettered')
  if (format === 'legal') return { type: 'numbered' }
  if (format === 'decimal' && letters === 0 && count('numbered') === 0) return { type: 'numbered' }
  return { type: 'lettered', level: letters === 0 ? 1 : 2 }
}

/** The format that a printed label has: `1.`, `1.1`, `(a)`, `iv.`, `·`. A lone `i` is a numeral unless `h` stood before it. */
export function formatOfLabel(label: string, before: string | undefined): ListFormat {
  const bare = label.replace(/[\s()[\].]+$|^[\s()[\].]+/g, '')
  if (/^\d+$/.test(bare)) return 'decimal'
  if (/^\d+(\.\d+)+$/.test(bare)) return 'legal'
  if (/^[ivxl]+$/i.test(bare) && (bare.length > 1 || (/^i$/i.test(bare) && !/h[).\s]*$/i.test(before ?? ''))))
    return 'roman'
  // Word draws a second level's bullet as an o in Courier: without a bracket or a stop it is no letter.
  if (/^[a-z]{1,2}$/i.test(bare) && label.trim() !== 'o' && /[).\]]/.test(label)) return 'alpha'
  return 'bullet'
}

/** The format of an HTML list. */
export function formatOfList(list: Element, style: ReadonlyMap<string, string>): ListFormat {
  const type = style.get('list-style-type') ?? style.get('list-style') ?? list.getAttribute('type') ?? ''
  if (/alpha|latin/.test(type) || type === 'a' || type === 'A') return 'alpha'
  if (/roman/.test(type) || type === 'i' || type === 'I') return 'roman'
  if (/decimal/.test(type) || type === '1') return 'decimal'
  if (/disc|circle|square/.test(type)) return 'bullet'
  return list.tagName === 'OL' ? 'decimal' : 'bullet'
}
