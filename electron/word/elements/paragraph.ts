export interface ParagraphLook {
  /** A style's id; Normal where absent. */
  style?: string | undefined
  keepNext?: boolean | undefined
  /** Starts on a new page. */
  newPage?: boolean | undefined
  number?: { instance: number; level: number } | undefined
  /** Space above in twips, where the style's own does not do. */
  before?: number | undefined
  /** A label hung before the text at `left` twips, where it is written out and not counted by Word. */
  hung?: number | undefined
  /** Where its text and its label stand, in twips, where its style has them elsewhere. */
  indent?: { left: number; hanging: number } | undefined
  /** Set to the right, as figures are. */
  right?: boolean | undefined
  centred?: boolean | undefined
  /** Takes away the number that its style would give. */
  unnumbered?: boolean | undefined
  /** The level in the outline, from 0, where its style has none. */
  outline?: number | undefined
  /** `w:sectPr` of the section that this paragraph is the last of. */
  section?: string | undefined
}

/** `w:pPr`, 17.3.1.26; its children in the order of the schema: the style always comes before the numbering. */
export function paragraphProperties(look: ParagraphLook): string {
  let all = ''
  if (look.style) all += `<w:pStyle w:val="${look.style}"/>`
  if (look.keepNext) all += '<w:keepNext/>'
  if (look.newPage) all += '<w:pageBreakBefore/>'
  if (look.number)
    all += `<w:numPr><w:ilvl w:val="${look.number.level}"/><w:numId w:val="${look.number.instance}"/></w:numPr>`
  else if (look.unnumbered) all += '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>'
  if (look.before !== undefined) all += `<w:spacing w:before="${look.before}"/>`
  if (look.hung !== undefined) all += `<w:ind w:left="${look.hung}" w:hanging="${look.hung}"/>`
  else if (look.indent) all += `<w:ind w:left="${look.indent.left}" w:hanging="${look.indent.hanging}"/>`
  if (look.right) all += '<w:jc w:val="right"/>'
  else if (look.centred) all += '<w:jc w:val="center"/>'
  if (look.outline !== undefined) all += `<w:outlineLvl w:val="${look.outline}"/>`
  if (look.section) all += look.section
  return all && `<w:pPr>${all}</w:pPr>`
}

/** `w:p`, 17.3.1.22. `content` is runs, bookmarks and links. */
export const paragraph = (look: ParagraphLook, content: string): string =>
  `<w:p>${paragraphProperties(look)}${content}</w:p>`
