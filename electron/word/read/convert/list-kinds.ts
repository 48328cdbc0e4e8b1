import { isUnseen, type Numbering } from '../numbering.ts'
import type { WordParagraph, WordTable } from '../word-document.ts'
import type { Conversion } from './conversion.ts'

export type Kind =
  | { type: 'numbered' | 'continuation' | 'plain' | 'quotation' }
  | { type: 'bullet'; level: 1 | 2 | 3 }
  | { type: 'lettered'; level: 1 | 2 }

/** Tells what a paragraph that is no heading is, from its list and style and the one before it. */
export function kindTeller(
  flat: readonly (WordParagraph | WordTable)[],
  numbering: Numbering,
  { remarks, placeOf, labelOf }: Conversion,
): (paragraph: WordParagraph, before: Kind['type'] | 'heading' | 'table' | 'image' | null) => Kind {
  const headingLevels = levelsOfHeadings(flat, numbering)
  /** Levels of a list that count headings do not make what is beneath them deeper. */
  const depthOf = (num: string, level: number): number => {
    const levels = headingLevels.get(numbering.listOf(num) ?? '')
    return levels ? [...Array(level).keys()].filter((i) => !levels.has(i)).length : level
  }
  const say = (what: string, serial: number): void => remarks.changed(what, placeOf(serial))

  return ({ look, serial }, before) => {
    const { list, role } = look
    const level = list && numbering.level(list.num, list.level)
    if (list && level && !isUnseen(level)) {
      const depth = depthOf(list.num, list.level)
      if (level.format === 'bullet') {
        if (depth > 2) say('bullets of a fourth level and deeper became those of the third', serial)
        // Word's own List Bullet 2 has a list of its own, whose first level it is.
        const styled = depth === 0 && role?.kind === 'bullet' ? role.level : 1
        return { type: 'bullet', level: atMost(Math.max(depth + 1, styled), 3) }
      }
      const label = labelOf(serial)
      if (depth === 0 && !/Letter|lowerRoman/.test(level.format)) return { type: 'numbered' }
      const isRoman = level.format === 'lowerRoman'
      const deep = depth > 1 || (depth === 0 && isRoman && before === 'lettered')
      if (depth > 2) say('lists of a fourth level and deeper became (i), (ii) and so on', serial)
      else if (!(deep ? /^\(?[ivxlcdm]+[).]?$/ : /^\(?[a-z]+[).]?$/).test(label) || (isRoman && !deep))
        say(`numbers such as ${label} became ${deep ? '(i), (ii)' : '(a), (b)'} and so on`, serial)
      return { type: 'lettered', level: deep ? 2 : 1 }
    }
    if (role?.kind === 'bullet' && !look.unnumbered) return { type: 'bullet', level: atMost(role.level, 3) }
    if (role?.kind === 'number' && !look.unnumbered)
      return role.level === 1 ? { type: 'numbered' } : { type: 'lettered', level: role.level === 2 ? 1 : 2 }
    if (role?.kind === 'quotation') return { type: 'quotation' }
    if (role?.kind === 'continuation') return { type: 'continuation' }
    const follows =
      before === 'numbered' || before === 'lettered' || before === 'bullet' || before === 'continuation'
    const isHung = look.unnumbered || (list && level) || look.indent >= leastIndent
    return { type: follows && isHung ? 'continuation' : 'plain' }
  }
}

/** In twips: less is no indent that anybody sees. */
const leastIndent = 200

const atMost = (n: number, most: 3): 1 | 2 | 3 => (n >= most ? 3 : n === 2 ? 2 : 1)

function levelsOfHeadings(
  flat: readonly (WordParagraph | WordTable)[],
  numbering: Numbering,
): Map<string, Set<number>> {
  const levels = new Map<string, Set<number>>()
  for (const block of flat) {
    if (block.kind === 'table' || block.look.role?.kind !== 'heading' || !block.look.list) continue
    const list = numbering.listOf(block.look.list.num)
    if (list === null) continue
    const known = levels.get(list)
    if (known) known.add(block.look.list.level)
    else levels.set(list, new Set([block.look.list.level]))
  }
  return levels
}
