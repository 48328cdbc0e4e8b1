import { flag, measure, oneOf, onOffValue, value, words } from './checks.ts'
import { type Rule, rule } from './grammar.ts'
import { cellProperties, rowProperties, tableProperties } from './grammar-tables.ts'
import { numbering, paragraph, run } from './grammar-text.ts'

const inTable = {
  'w:tblPr': tableProperties(true),
  'w:trPr': rowProperties,
  'w:tcPr': cellProperties(true),
}

/** `w:tblStylePr`, 17.7.6.6 */
const tablePart: Rule = rule(
  {
    'w:type': oneOf(
      ...['wholeTable', 'firstRow', 'lastRow', 'firstCol', 'lastCol', 'band1Vert', 'band2Vert', 'band1Horz'],
      ...['band2Horz', 'neCell', 'nwCell', 'seCell', 'swCell'],
    ),
  },
  { needs: ['w:type'], children: { 'w:pPr': paragraph, 'w:rPr': run, ...inTable } },
)
const head = {
  'w:name': value(words(253)),
  'w:aliases': value(words(253)),
  'w:basedOn': value(words(253)),
  'w:next': value(words(253)),
  'w:link': value(words(253)),
  'w:autoRedefine': flag,
  'w:hidden': flag,
  'w:uiPriority': value(measure(0, 99)),
  'w:semiHidden': flag,
  'w:unhideWhenUsed': flag,
  'w:qFormat': flag,
  'w:locked': flag,
}
const attributes = {
  'w:type': oneOf('paragraph', 'character', 'table', 'numbering'),
  'w:default': onOffValue,
  'w:customStyle': onOffValue,
  'w:styleId': words(253),
}

/** `w:style`, 17.7.4.17, of each type: what the others have is not for it. */
export const styleRules: Readonly<Record<string, Rule>> = Object.fromEntries(
  Object.entries({
    paragraph: { 'w:pPr': paragraph, 'w:rPr': run },
    character: { 'w:rPr': run },
    table: { 'w:pPr': paragraph, 'w:rPr': run, ...inTable, 'w:tblStylePr': tablePart },
    numbering: { 'w:pPr': rule({}, { children: { 'w:numPr': numbering }, empty: 'dropped' }) },
  }).map(([type, children]) => [
    type,
    rule(attributes, {
      needs: ['w:type', 'w:styleId'],
      children: { ...head, ...children },
      many: ['w:tblStylePr'],
    }),
  ]),
)

/** `w:docDefaults`, 17.7.5.1 */
export const documentDefaults: Rule = rule(
  {},
  {
    children: {
      'w:rPrDefault': rule({}, { children: { 'w:rPr': run } }),
      'w:pPrDefault': rule({}, { children: { 'w:pPr': paragraph } }),
    },
  },
)

const latent = {
  'w:locked': onOffValue,
  'w:uiPriority': measure(0, 99),
  'w:semiHidden': onOffValue,
  'w:unhideWhenUsed': onOffValue,
  'w:qFormat': onOffValue,
}
/** `w:latentStyles`, 17.7.4.5 */
export const latentStyles: Rule = rule(
  {
    'w:defLockedState': onOffValue,
    'w:defUIPriority': measure(0, 99),
    'w:defSemiHidden': onOffValue,
    'w:defUnhideWhenUsed': onOffValue,
    'w:defQFormat': onOffValue,
    'w:count': measure(0, 2_000),
  },
  {
    children: { 'w:lsdException': rule({ 'w:name': words(253), ...latent }, { needs: ['w:name'] }) },
    many: ['w:lsdException'],
  },
)

/** `w:lvl`, 17.9.6, without pictures for bullets. */
const level: Rule = rule(
  { 'w:ilvl': measure(0, 8), 'w:tentative': onOffValue },
  {
    needs: ['w:ilvl'],
    children: {
      'w:start': value(measure(0, 32_767)),
      'w:numFmt': value(
        oneOf(
          ...['decimal', 'upperRoman', 'lowerRoman', 'upperLetter', 'lowerLetter', 'ordinal', 'cardinalText'],
          ...['ordinalText', 'hex', 'bullet', 'decimalZero', 'decimalEnclosedCircle', 'none', 'russianLower'],
          ...['russianUpper', 'hebrew1', 'arabicAlpha', 'thaiNumbers', 'japaneseCounting', 'chineseCounting'],
        ),
      ),
      'w:lvlRestart': value(measure(0, 8)),
      'w:pStyle': value(words(253)),
      'w:isLgl': flag,
      'w:suff': value(oneOf('tab', 'space', 'nothing')),
      'w:lvlText': rule({ 'w:val': (said) => (said.length <= 31 ? said : null), 'w:null': onOffValue }),
      'w:lvlJc': value(oneOf('left', 'center', 'right')),
      'w:pPr': paragraph,
      'w:rPr': run,
    },
  },
)

/** `w:abstractNum`, 17.9.1 */
export const abstractList: Rule = rule(
  { 'w:abstractNumId': measure(0, 2_147_483) },
  {
    needs: ['w:abstractNumId'],
    children: {
      'w:multiLevelType': value(oneOf('singleLevel', 'multilevel', 'hybridMultilevel')),
      'w:name': value(words(253)),
      'w:styleLink': value(words(253)),
      'w:numStyleLink': value(words(253)),
      'w:lvl': level,
    },
    many: ['w:lvl'],
  },
)

/** `w:num`, 17.9.15 */
export const listInstance: Rule = rule(
  { 'w:numId': measure(1, 2_147_483) },
  {
    needs: ['w:numId'],
    children: {
      'w:abstractNumId': value(measure(0, 2_147_483)),
      'w:lvlOverride': rule(
        { 'w:ilvl': measure(0, 8) },
        {
          needs: ['w:ilvl'],
          children: { 'w:startOverride': value(measure(0, 32_767)), 'w:lvl': level },
          empty: 'dropped',
        },
      ),
    },
    many: ['w:lvlOverride'],
  },
)

/** `w:font`, 17.8.3.10: what stands in where a font is missing; the fonts themselves stay behind. */
export const font: Rule = rule(
  { 'w:name': words(31) },
  {
    needs: ['w:name'],
    children: {
      'w:altName': value(words(253)),
      'w:panose1': value((said) => (/^[0-9A-Fa-f]{20}$/.test(said) ? said.toUpperCase() : null)),
      'w:charset': value((said) => (/^[0-9A-Fa-f]{2}$/.test(said) ? said.toUpperCase() : null)),
      'w:family': value(oneOf('decorative', 'modern', 'roman', 'script', 'swiss', 'auto')),
      'w:pitch': value(oneOf('fixed', 'variable', 'default')),
    },
  },
)
