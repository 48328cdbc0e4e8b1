import type { Orientation, PageSize } from '../page.ts'
import { openPackage, type WordPackage } from '../read/open-package.ts'
import { nothingUnread, readXml, type XmlNode } from '../read/read-xml.ts'
import { refuse } from '../read/refuse.ts'
import { childOf, elementsOf } from '../read/xml-node.ts'
import { keepBy } from './grammar.ts'
import { font } from './grammar-styles.ts'
import { type ReadRunning, readRunning } from './read-running.ts'
import { readSheet, type StyleSheet } from './style-sheet.ts'
import { readLists, type TemplateLists } from './template-lists.ts'
import { pageBordersOf, pagesOf } from './template-page.ts'
import { meetSettings } from './template-settings.ts'
import { transitional } from './transitional.ts'

/** All of a Word file that a house style takes: never a word of its text, save what stands in its headers and footers. */
export interface Template {
  sheet: StyleSheet
  lists: TemplateLists
  running: ReadRunning
  theme: XmlNode | null
  settings: XmlNode | null
  fonts: XmlNode[]
  pages: Readonly<Record<Orientation, PageSize>>
  /** `w:pgBorders`, or nothing. */
  pageBorders: string
  /** What is changed or stays behind, in plain words, each once. */
  remarks: string[]
}

const mostFonts = 500

/** Reads a Word document or template (.docx, .dotx, .docm, .dotm). Throws AppError `unreadable` and `too-large`. */
export function readTemplate(bytes: Uint8Array): Template {
  const file = openPackage(bytes)
  const remarks = new Set<string>()
  const meet = (remark: string): void => {
    if (remarks.size < 50) remarks.add(remark)
  }
  if (file.macros) meet('It has macros: they never run here, and its documents have none.')
  const tree = (kind: string): XmlNode | null => {
    const found = file.tree(kind, nothingUnread)
    return found && transitional(found.root)
  }
  const styles = tree('styles')
  if (!styles) refuse('it has no styles')
  const sheet = readSheet(styles, meet)
  const settings = tree('settings')
  meetSettings(settings, meet)
  const sections = sectionsOf(file)
  const fontTable = elementsOf(tree('fontTable') ?? undefined)
  if (fontTable.some((one) => elementsOf(one).some(({ name }) => /^w:embed/.test(name))))
    meet('Fonts that lie in it stay behind: its documents look right where those fonts are installed.')
  return {
    sheet,
    lists: readLists(tree('numbering'), sheet),
    running: readRunning(file, sections, settings, { sheet, meet }),
    theme: tree('theme'),
    settings,
    fonts: fontsOf(fontTable),
    pages: pagesOf(sections.at(-1), meet),
    pageBorders: pageBordersOf(sections.at(-1)),
    get remarks() {
      return [...remarks]
    },
  }
}

/** Every section's properties in order; the text is gone through and forgotten. */
function sectionsOf({ zip, main }: WordPackage): XmlNode[] {
  const sections: XmlNode[] = []
  const bytes = zip.bytes(main)
  if (!bytes) return sections
  readXml(bytes, main, {
    passOver: nothingUnread,
    containers: new Set(['w:document', 'w:body', 'w:sdt', 'w:sdtContent']),
    block(node) {
      const found = node.name === 'w:sectPr' ? node : childOf(childOf(node, 'w:pPr'), 'w:sectPr')
      if (found) sections.push(transitional(found))
    },
  })
  return sections
}

function fontsOf(table: readonly XmlNode[]): XmlNode[] {
  const names = new Set<string>()
  return table.flatMap((node) => {
    const clean = node.name === 'w:font' ? keepBy(font, node) : null
    const name = clean?.attributes['w:name']?.toLowerCase() ?? ''
    if (!clean || names.has(name) || names.size >= mostFonts) return []
    names.add(name)
    return [clean]
  })
}
