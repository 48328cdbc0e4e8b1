import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { twipsPerCm } from './page.ts'

const quiet = '595959'
/** Spacing without a rule is ignored by LibreOffice. */
const spacing = (before: number, after: number, line = 276) => ({
  before,
  after,
  line,
  lineRule: LineRuleType.AUTO,
})
const indent = (cm: number) => ({ left: cm * twipsPerCm })
const rule = (size: number, space: number) => ({ style: BorderStyle.SINGLE, size, space, color: '7F7F7F' })

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>
const style = (id: string, name: string, look: Look): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...look,
})
const heading = (level: 1 | 2 | 3, size: number, before: number, after: number) =>
  style(`Heading${level}`, `heading ${level}`, {
    next: 'Normal',
    uiPriority: 9,
    run: { bold: true, size },
    paragraph: {
      spacing: spacing(before, after, 252),
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
  })
const bullet = (id: string, name: string, level: 0 | 1 | 2) =>
  style(id, name, { paragraph: { spacing: spacing(0, 120), numbering: { reference: 'bullets', level } } })
const inTable = (id: string, name: string, look: Look = {}) =>
  style(id, name, {
    ...look,
    run: { size: 21, ...look.run },
    paragraph: { spacing: spacing(50, 50, 252), ...look.paragraph },
  })

const paragraphStyles: IParagraphStyleOptions[] = [
  { id: 'Normal', name: 'Normal', quickFormat: true, paragraph: { spacing: spacing(0, 160) } },
  style('Title', 'Title', {
    next: 'Normal',
    run: { bold: true, size: 40 },
    paragraph: { spacing: spacing(0, 120, 252), keepNext: true, keepLines: true },
  }),
  style('Subtitle', 'Subtitle', {
    next: 'Normal',
    run: { size: 28, color: '404040' },
    paragraph: { spacing: spacing(0, 280, 252), keepNext: true, keepLines: true },
  }),
  heading(1, 30, 360, 120),
  heading(2, 26, 320, 120),
  heading(3, 24, 240, 80),
  style('CoverTitle', 'Cover Title', {
    next: 'CoverText',
    run: { bold: true, size: 60 },
    paragraph: { spacing: spacing(3000, 360, 252), keepLines: true, border: { bottom: rule(8, 18) } },
  }),
  style('CoverText', 'Cover Text', { run: { size: 28 }, paragraph: { spacing: spacing(0, 160, 300) } }),
  style('ListNumber', 'List Number', { paragraph: { spacing: spacing(0, 160) } }),
  style('ListNumber2', 'List Number 2', { paragraph: { spacing: spacing(0, 120) } }),
  style('ListNumber3', 'List Number 3', { paragraph: { spacing: spacing(0, 120) } }),
  style('ListContinue', 'List Continue', { paragraph: { spacing: spacing(0, 160), indent: indent(1) } }),
  bullet('ListBullet', 'List Bullet', 0),
  bullet('ListBullet2', 'List Bullet 2', 1),
  bullet('ListBullet3', 'List Bullet 3', 2),
  style('Quote', 'Quote', {
    run: { italics: true },
    paragraph: { spacing: spacing(80, 240), indent: { ...indent(1), right: twipsPerCm } },
  }),
  inTable('TableText', 'Table Text'),
  inTable('TableHeading', 'Table Heading', {
    run: { bold: true },
    paragraph: { spacing: spacing(50, 50, 252), keepNext: true },
  }),
  inTable('TableNumber', 'Table Number', {
    paragraph: { spacing: spacing(50, 50, 252), alignment: 'right' },
  }),
  inTable('TableLabel', 'Table Label', { run: { color: quiet } }),
  style('Small', 'Small', { run: { size: 18, color: quiet }, paragraph: { spacing: spacing(80, 80, 252) } }),
  style('Figure', 'Figure', { paragraph: { spacing: spacing(80, 200, 240) } }),
  style('Marking', 'Marking', {
    run: { bold: true, size: 22, allCaps: true },
    paragraph: { spacing: spacing(0, 0, 240), alignment: 'center' },
  }),
  style('Header', 'header', {
    run: { size: 19 },
    paragraph: { spacing: spacing(0, 0, 240), alignment: 'center' },
  }),
  style('Footer', 'footer', {
    run: { size: 18, color: quiet },
    paragraph: { spacing: spacing(0, 60, 240), border: { top: rule(4, 6) } },
  }),
  {
    id: 'SectionEnd',
    name: 'Section End',
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: { spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } },
  },
]

/** The styles that docx writes; those of tables are our own (`table-styles.ts`), since docx has none. */
export const shellStyles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'Arial' },
        size: 24,
        language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'ar-SA' },
      },
    },
    // Told from black by more than 3 to 1 and from white by more than 6 to 1, so that no underline is needed.
    hyperlink: { run: { color: '0B5CAD' } },
    footnoteText: { run: { size: 19 }, paragraph: { spacing: spacing(0, 40, 240) } },
  },
  paragraphStyles,
}

/** What is kept of the styles that docx writes: it has more by default, some of them faulty. */
export const keptStyles: ReadonlySet<string> = new Set([
  ...paragraphStyles.map(({ id }) => id),
  ...['TableNormal', 'Hyperlink', 'FootnoteReference', 'FootnoteText'],
])
