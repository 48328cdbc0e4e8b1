import { limits } from './limits.ts'
import type { XmlNode } from './read-xml.ts'
import { symbolOf } from './symbols.ts'
import { childOf, elementsOf, onOff, valOf, wholeNumber } from './xml-node.ts'

/** `w:lvl`, 17.9.6 */
export interface Level {
  /** `decimal`, `lowerLetter`, `bullet`, `none` ... */
  format: string
  /** How `custom` prints: `001, 002, 003, ...`. */
  custom: string | null
  /** `%1.%2`; of a bullet its sign, as Unicode has it. */
  text: string
  start: number
  /** The paragraph style that stands for it. */
  style: string | null
  /** Which level above begins it anew; 0: none does. */
  restart: number | null
  /** Every count in it in figures. */
  legal: boolean
  left: number | null
}

/** A level that prints nothing; pandoc has a bullet that is a space for what goes on an item. */
export const isUnseen = ({ format, text }: Level): boolean =>
  text.trim() === '' || (format === 'none' && !/[^%\d\s]/.test(text))

export interface Numbering {
  /** The list that counts: several `w:num` may share one. Null where nothing defines it. */
  listOf(num: string): string | null
  level(num: string, level: number): Level | null
  /** Where `num` begins a level of its list anew. */
  startOf(num: string, level: number): number | null
  /** The level of `num` that a style stands for. */
  levelOfStyle(num: string, styles: readonly string[]): number | null
}

interface List {
  id: string
  levels: Map<number, Level>
  /** Its levels are those of the numbering style of that name. */
  styleLink: string | null
  isStyle: string | null
}
interface Num {
  list: string
  starts: Map<number, number>
  levels: Map<number, Level>
}

/** 17.9; `numOfStyle` says which `w:num` a numbering style has. */
export function readNumbering(root: XmlNode | null, numOfStyle: (style: string) => string | null): Numbering {
  const lists = new Map<string, List>()
  const nums = new Map<string, Num>()
  for (const node of elementsOf(root ?? undefined)) {
    if (node.name === 'w:abstractNum') {
      const id = node.attributes['w:abstractNumId'] ?? ''
      const styleLink = valOf(node, 'w:numStyleLink') ?? null
      lists.set(id, { id, levels: levelsOf(node), styleLink, isStyle: valOf(node, 'w:styleLink') ?? null })
    } else if (node.name === 'w:num') nums.set(node.attributes['w:numId'] ?? '', readNum(node))
  }
  const byStyle = new Map<string, List>()
  for (const list of lists.values()) if (list.isStyle !== null) byStyle.set(list.isStyle, list)

  function find(num: string): { num: Num; list: List } | null {
    const found = nums.get(num)
    const list = found && lists.get(found.list)
    if (!found || !list) return null
    if (list.styleLink === null || list.levels.size > 0) return { num: found, list }
    const styled = nums.get(numOfStyle(list.styleLink) ?? '')?.list
    return { num: found, list: byStyle.get(list.styleLink) ?? lists.get(styled ?? '') ?? list }
  }
  return {
    listOf: (num) => find(num)?.list.id ?? null,
    level(num, level) {
      const found = find(num)
      return found?.num.levels.get(level) ?? found?.list.levels.get(level) ?? null
    },
    startOf(num, level) {
      const found = nums.get(num)
      return found?.starts.get(level) ?? found?.levels.get(level)?.start ?? null
    },
    levelOfStyle(num, styles) {
      const found = find(num)
      if (!found) return null
      for (const [i, level] of [...found.list.levels, ...found.num.levels])
        if (level.style !== null && styles.includes(level.style)) return i
      return null
    },
  }
}

function levelsOf(node: XmlNode): Map<number, Level> {
  const levels = new Map<number, Level>()
  for (const child of elementsOf(node)) {
    const index = wholeNumber(child.attributes['w:ilvl'])
    if (child.name === 'w:lvl' && index !== null) levels.set(index, readLevel(child))
  }
  return levels
}

function readLevel(node: XmlNode): Level {
  const indent = childOf(childOf(node, 'w:pPr'), 'w:ind')?.attributes
  const format = (valOf(node, 'w:numFmt') ?? 'decimal').slice(0, limits.name)
  const text = (valOf(node, 'w:lvlText') ?? '').slice(0, limits.label)
  return {
    format,
    custom: childOf(node, 'w:numFmt')?.attributes['w:format']?.slice(0, limits.label) ?? null,
    text:
      format === 'bullet' ? bulletSign(text, childOf(childOf(node, 'w:rPr'), 'w:rFonts')?.attributes) : text,
    start: wholeNumber(valOf(node, 'w:start')) ?? 0,
    style: valOf(node, 'w:pStyle') ?? null,
    restart: wholeNumber(valOf(node, 'w:lvlRestart')),
    legal: onOff(childOf(node, 'w:isLgl')) ?? false,
    left: wholeNumber(indent?.['w:left'] ?? indent?.['w:start']),
  }
}

/** Bullets stand in symbol fonts, by their private places or as plain letters; • where no letter stands for one. */
function bulletSign(text: string, fonts: Record<string, string> = {}): string {
  const font = fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? ''
  const inSymbols = /^(symbol|wingdings|webdings)/i.test(font)
  return [...text]
    .map((one) => {
      const code = one.codePointAt(0) ?? 0
      const isPrivate = code >= 0xe000 && code <= 0xf8ff
      const sign = isPrivate || (inSymbols && code < 0x100) ? (symbolOf(font, code) ?? '•') : one
      // The minus of Symbol is how a dash is written there.
      return isPrivate && sign === '−' ? '–' : sign
    })
    .join('')
}

function readNum(node: XmlNode): Num {
  const starts = new Map<number, number>()
  const levels = new Map<number, Level>()
  for (const child of elementsOf(node)) {
    const index = wholeNumber(child.attributes['w:ilvl'])
    if (child.name !== 'w:lvlOverride' || index === null) continue
    const start = wholeNumber(valOf(child, 'w:startOverride'))
    if (start !== null) starts.set(index, start)
    const level = childOf(child, 'w:lvl')
    if (level) levels.set(index, readLevel(level))
  }
  return { list: valOf(node, 'w:abstractNumId') ?? '', starts, levels }
}
