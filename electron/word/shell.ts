import { builtInLook, type Look } from './look.ts'
import { type Piece, packPiece } from './piece.ts'
import { readZip } from './read-zip.ts'
import type { HouseRunning } from './template/house-running.ts'
import type { ZipPart } from './write-zip.ts'

/** The list that the bullets' styles point at; every other is numbered above it. */
export const bulletList = 1

/** What docx makes of a document, as text, for our own writer to stamp: no clock and no random id is left in it. */
export interface Shell {
  styles: string
  settings: string
  theme: string
  fonts: string
  /** The levels of each prototype list: `w:lvl`. */
  levels: { bullets: string; paragraphs: string; fixed: string }
  /** The root element's start tag and what stands in it, before and after the notes. */
  footnotes: { open: string; close: string }
  /** Prototypes that hold `MARKING`, `STATUS`, `FOOTER` and the tab at 9026 twips. */
  header: string
  footer: string
  /** Tab stops that the footer's style has of itself. */
  footerTabs: readonly string[]
  properties: { core: string; extended: string; custom: string }
}

/** The shell, and those of its parts that are the same in every document, packed. */
export interface LoadedShell {
  prototypes: Shell
  packed: Record<'styles' | 'settings' | 'theme' | 'fonts', Piece>
  look: Look
  /** What a house template brings besides: its lists, the content of its headers and footers, their pictures. */
  house: House | null
}

export interface House {
  lists: { abstracts: string; instances: string }
  running: HouseRunning
  media: readonly ZipPart[]
}

let loaded: Promise<LoadedShell> | undefined

/** The shell, made by docx the first time and kept: loading docx takes longer than making a document. */
export function loadShell(): Promise<LoadedShell> {
  loaded ??= load()
  return loaded
}

const load = async (): Promise<LoadedShell> => packShell(await makeShell(), builtInLook, null)

/** Packs those parts of a shell that every document in it has. */
export async function packShell(prototypes: Shell, look: Look, house: House | null): Promise<LoadedShell> {
  const [styles, settings, theme, fonts] = await Promise.all([
    packPiece(prototypes.styles),
    packPiece(prototypes.settings),
    packPiece(prototypes.theme),
    packPiece(prototypes.fonts),
  ])
  return { prototypes, packed: { styles, settings, theme, fonts }, look, house }
}

async function makeShell(): Promise<Shell> {
  const { shellDocument } = await import('./shell-document.ts')
  const { tableStyles } = await import('./table-styles.ts')
  const { keptStyles } = await import('./shell-styles.ts')
  const zip = readZip(await shellDocument())
  const part = (name: string): string => zip.text(name) ?? missing(name)
  const notes = cutAround(clean(part('word/footnotes.xml')), /<w:footnote [^>]*w:id="1">.*<\/w:footnote>/s)
  const numbering = clean(part('word/numbering.xml'))
  return {
    styles: clean(part('word/styles.xml'))
      .replace(/<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs, (whole, id: string) =>
        keptStyles.has(id) ? whole : '',
      )
      .replace(/<w:link [^>]*\/>/g, '')
      .replace(/<w:numId w:val="\d+"\/>/g, `<w:numId w:val="${bulletList}"/>`)
      .replace('<w:pPrDefault/>', '<w:pPrDefault><w:pPr><w:widowControl/></w:pPr></w:pPrDefault>')
      .replace('</w:styles>', `${tableStyles}</w:styles>`),
    settings: clean(part('word/settings.xml'))
      .replace('<w:displayBackgroundShape/>', '')
      .replace(
        '<w:compat>',
        `<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr><w:compat>`,
      )
      .replace('</w:compat>', '</w:compat><w:themeFontLang w:val="en-GB"/>'),
    theme: part('word/theme/theme1.xml'),
    fonts: clean(part('word/fontTable.xml')).replace(/\/>$/, `>${arial}</w:fonts>`),
    levels: {
      bullets: levelsOf(numbering, '\u2022'),
      paragraphs: levelsOf(numbering, '%1.'),
      fixed: levelsOf(numbering, 'LABEL'),
    },
    // docx puts the mark of a note before the separators too, which would print a number there.
    footnotes: {
      open: notes.before.replace(/<w:r>(?:(?!<\/w:r>).)*<w:footnoteRef\/><\/w:r>/g, ''),
      close: notes.after,
    },
    header: clean(part('word/header1.xml')),
    footer: clean(part('word/footer1.xml')),
    footerTabs: [],
    properties: {
      core: part('docProps/core.xml'),
      extended: part('docProps/app.xml'),
      custom: part('docProps/custom.xml'),
    },
  }
}

/** `w:font`, 17.8.3.10: what to take where there is no Arial. */
const arial =
  '<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'

/** Without the namespaces that nothing uses. */
const clean = (xml: string): string =>
  xml
    .replace(/ mc:Ignorable="[^"]*"/, '')
    .replace(/ w15:[A-Za-z]+="[^"]*"/g, '')
    .replace(/ xmlns:(?!w=|r=)[A-Za-z0-9]+="[^"]*"/g, '')

function levelsOf(numbering: string, label: string): string {
  const list = numbering
    .match(/<w:abstractNum .*?<\/w:abstractNum>/gs)
    ?.find((one) => one.includes(`w:val="${label}"`))
  const levels = list?.match(/<w:lvl .*<\/w:lvl>/s)?.[0]
  return levels?.replace(/ w:tentative="1"/g, '') ?? missing(`the list ${label}`)
}

function cutAround(xml: string, middle: RegExp): { before: string; after: string } {
  const found = middle.exec(xml) ?? missing('a footnote')
  return { before: xml.slice(0, found.index), after: xml.slice(found.index + found[0].length) }
}

function missing(what: string): never {
  throw new Error(`docx made no ${what}`)
}
