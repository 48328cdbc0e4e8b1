import type { HouseRole } from '../../../shared/house-style.ts'

/** What Word calls the style of a role, in English and small letters, whatever its language. */
export const wordsNames: Partial<Record<HouseRole, string[]>> = {
  title: ['title'],
  subtitle: ['subtitle'],
  heading1: ['heading 1'],
  heading2: ['heading 2'],
  heading3: ['heading 3'],
  numbered: ['list number'],
  continuation: ['list continue'],
  lettered1: ['list number 2'],
  lettered2: ['list number 3'],
  bullet1: ['list bullet'],
  bullet2: ['list bullet 2'],
  bullet3: ['list bullet 3'],
  quotation: ['quote'],
  status: ['header'],
  footer: ['footer'],
  note: ['footnote text'],
  noteMark: ['footnote reference'],
  link: ['hyperlink'],
}

const numberedWords =
  'numbered|numbers?|nummerierte?r?|nummerert|numrerat|numerad[oa]s?|numérotée?s?|numerat[oai]|genummerde?'
const paragraphWords = 'para(?:graph)?s?|text|body(?: text)?|absatz|abs|paragraphe|párrafo|paragrafo|alinea'
const bulletWords =
  'bullet(?:ed)?(?: (?:list|point|text))?|list bullet|aufzählung(?:szeichen)?|aufzaehlung|liste à puces|puces?|viñetas?|elenco puntato|punto elenco|opsomming(?:steken)?|punktliste|punktlista|opsom'
const at = (level: number): string =>
  level === 1 ? '(?: ?(?:1|level 1|first))?' : ` ?(?:${level}|level ${level})`
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'iu')

/** What houses call such a style themselves, by what their templates have been seen to hold. */
export const houseNames: Partial<Record<HouseRole, RegExp>> = {
  coverTitle: whole(
    '(?:front )?cover[ -]?(?:page )?title|(?:report|document) title|title ?(?:on )?cover|titel deckblatt|deckblatt-?titel',
  ),
  coverText: whole('(?:front )?cover[ -]?(?:page )?(?:text|details?|info(?:rmation)?|body)|deckblatt-?text'),
  numbered: whole(
    `(?:${numberedWords})(?: (?:${paragraphWords}))?(?: ?1)?|(?:${paragraphWords})[ -]?(?:${numberedWords})(?: ?1)?|main para(?:graph)?|paragraph no\\.?`,
  ),
  lettered1: whole(
    `(?:${numberedWords})(?: (?:${paragraphWords}))? ?(?:2|\\(a\\))|sub-?para(?:graph)?s?(?: ?1)?|lettered(?: (?:${paragraphWords}))?(?: ?1)?`,
  ),
  lettered2: whole(
    `(?:${numberedWords})(?: (?:${paragraphWords}))? ?(?:3|\\(i\\))|sub-?sub-?para(?:graph)?s?|sub-?para(?:graph)?s? ?2|lettered(?: (?:${paragraphWords}))? ?2`,
  ),
  continuation: whole(
    `(?:${paragraphWords}) cont(?:inued|inuation)?|continuation(?: (?:${paragraphWords}))?|unnumbered(?: (?:${paragraphWords}))?|indented (?:${paragraphWords})`,
  ),
  bullet1: whole(`(?:${bulletWords})${at(1)}`),
  bullet2: whole(`(?:${bulletWords})${at(2)}|sub-?bullets?`),
  bullet3: whole(`(?:${bulletWords})${at(3)}|sub-?sub-?bullets?`),
  quotation: whole('quote text|quoted text|extract'),
  tableText: whole(
    'table[ -]?(?:text|body|contents?|cell|paragraph|normal)|tabellen-?(?:text|inhalt)|texte? (?:de |du )?tableau|contenu de tableau|tabeltekst|tabelltext',
  ),
  tableHeading: whole(
    'table[ -]?(?:heading|head|header|title row|column heading)s?|tabellen-?(?:überschrift|kopf)|titre (?:de |du )?tableau|tabelkop',
  ),
  tableNumber: whole('table[ -]?(?:number|figure)s?|table text right|tabellen-?zahl(?:en)?'),
  small: whole('small(?: ?print| text)?|fine print|source(?: text)?|sources? and notes?'),
  figure: whole('figure|picture|image|abbildung'),
  marking: whole('(?:protective |security )?(?:marking|classification)s?(?: (?:top|header))?'),
}
