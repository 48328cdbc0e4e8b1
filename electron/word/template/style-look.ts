import type { StyleLook } from '../../../shared/api/house-style.ts'
import type { XmlNode } from '../read/read-xml.ts'
import { childOf, onOff } from '../read/xml-node.ts'
import type { Effective } from './style-sheet.ts'
import type { ThemeFacts } from './template-theme.ts'

/** The theme's colour of each name that styles call it by, as nearly every document has it (17.15.1.20). */
const mapped: Record<string, string> = {
  dark1: 'dk1',
  text1: 'dk1',
  light1: 'lt1',
  background1: 'lt1',
  dark2: 'dk2',
  text2: 'dk2',
  light2: 'lt2',
  background2: 'lt2',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
}

/** How words look in a style, for a picture of it on the screen. */
export function lookOf({ paragraph, run }: Effective, theme: ThemeFacts): StyleLook {
  const spacing = paragraph.get('w:spacing')?.attributes ?? {}
  const indent = paragraph.get('w:ind')?.attributes ?? {}
  const size = Number(run.get('w:sz')?.attributes['w:val'] ?? 20) / 2
  const points = (value: string | undefined): number => Number(value ?? 0) / 20
  const yes = (name: string): boolean => onOff(run.get(name)) === true
  const align = paragraph.get('w:jc')?.attributes['w:val']
  const rule = (side: string): string | null => {
    const line = childOf(paragraph.get('w:pBdr'), `w:${side}`)
    if (!line || ['nil', 'none'].includes(line.attributes['w:val'] ?? '')) return null
    return colourOf(line, 'w:color', 'w:themeColor', theme) ?? '000000'
  }
  const line = Number(spacing['w:line'] ?? 240)
  return {
    font: fontOf(run.get('w:rFonts'), theme),
    size,
    bold: yes('w:b'),
    italic: yes('w:i'),
    capitals: yes('w:caps') || yes('w:smallCaps'),
    underlined: (run.get('w:u')?.attributes['w:val'] ?? 'none') !== 'none',
    colour: colourOf(run.get('w:color'), 'w:val', 'w:themeColor', theme),
    fill: colourOf(paragraph.get('w:shd') ?? run.get('w:shd'), 'w:fill', 'w:themeFill', theme),
    align:
      align === 'center' || align === 'right'
        ? align
        : align === 'both' || align === 'distribute'
          ? 'justify'
          : 'left',
    before: points(spacing['w:before']),
    after: points(spacing['w:after']),
    line:
      spacing['w:lineRule'] === 'exact' || spacing['w:lineRule'] === 'atLeast'
        ? line / 20 / size
        : (line / 240) * 1.15,
    left: points(indent['w:left']),
    hanging: points(indent['w:hanging']),
    ruleAbove: rule('top'),
    ruleBelow: rule('bottom'),
  }
}

function fontOf(fonts: XmlNode | undefined, { fonts: of }: ThemeFacts): string {
  const theme = fonts?.attributes['w:asciiTheme'] ?? fonts?.attributes['w:hAnsiTheme'] ?? ''
  const named = fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi'] ?? ''
  const found = theme.startsWith('major') ? of.major : theme.startsWith('minor') ? of.minor : named
  return found || named || 'Times New Roman'
}

function colourOf(
  node: XmlNode | undefined,
  name: string,
  themeName: string,
  { colours }: ThemeFacts,
): string | null {
  const slot = node?.attributes[themeName]
  const value = node?.attributes[name]
  const said = value !== undefined && /^[0-9A-F]{6}$/.test(value) ? value : null
  const theme = slot === undefined ? undefined : colours[mapped[slot] ?? slot]
  return said ?? theme ?? null
}
