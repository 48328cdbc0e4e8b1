import {
  borderStyle,
  flag,
  hexByte,
  hexColour,
  measure,
  oneOf,
  onOffValue,
  themeColour,
  value,
  words,
} from './checks.ts'
import { type Check, type Rule, rule } from './grammar.ts'

/** `CT_Border`, 17.3.4 */
export const border: Rule = rule(
  {
    'w:val': borderStyle,
    'w:color': hexColour,
    'w:themeColor': themeColour,
    'w:themeTint': hexByte,
    'w:themeShade': hexByte,
    'w:sz': measure(0, 96, 8),
    'w:space': measure(0, 31, 1),
    'w:shadow': onOffValue,
    'w:frame': onOffValue,
  },
  { needs: ['w:val'] },
)
export const bordersOf = (...sides: string[]): Rule =>
  rule({}, { children: Object.fromEntries(sides.map((side) => [`w:${side}`, border])), empty: 'dropped' })

const percents = [5, 10, 12, 15, 20, 25, 30, 35, 37, 40, 45, 50, 55, 60, 62, 65, 70, 75, 80, 85, 87, 90, 95]
/** `CT_Shd`, 17.3.5 */
export const shading: Rule = rule(
  {
    'w:val': oneOf('nil', 'clear', 'solid', ...percents.map((percent) => `pct${percent}`)),
    'w:color': hexColour,
    'w:themeColor': themeColour,
    'w:themeTint': hexByte,
    'w:themeShade': hexByte,
    'w:fill': hexColour,
    'w:themeFill': themeColour,
    'w:themeFillTint': hexByte,
    'w:themeFillShade': hexByte,
  },
  { needs: ['w:val'] },
)

const length = measure(-31_680, 31_680)
const distance = measure(0, 31_680)
export const alignment = value(oneOf('left', 'center', 'right', 'both', 'distribute'))
const themeFont: Check = oneOf(
  ...['major', 'minor'].flatMap((one) => ['EastAsia', 'Bidi', 'Ascii', 'HAnsi'].map((end) => one + end)),
)

/** `w:rPr`, 17.3.2.28, without what says that words are hidden, changed, or of another language than the document's. */
export const runProperties: Readonly<Record<string, Rule>> = {
  'w:rFonts': rule({
    'w:hint': oneOf('default', 'eastAsia', 'cs'),
    'w:ascii': words(31),
    'w:hAnsi': words(31),
    'w:eastAsia': words(31),
    'w:cs': words(31),
    'w:asciiTheme': themeFont,
    'w:hAnsiTheme': themeFont,
    'w:eastAsiaTheme': themeFont,
    'w:cstheme': themeFont,
  }),
  'w:b': flag,
  'w:bCs': flag,
  'w:i': flag,
  'w:iCs': flag,
  'w:caps': flag,
  'w:smallCaps': flag,
  'w:strike': flag,
  'w:dstrike': flag,
  'w:outline': flag,
  'w:shadow': flag,
  'w:emboss': flag,
  'w:imprint': flag,
  'w:noProof': flag,
  'w:color': rule(
    { 'w:val': hexColour, 'w:themeColor': themeColour, 'w:themeTint': hexByte, 'w:themeShade': hexByte },
    { needs: ['w:val'] },
  ),
  'w:spacing': value(length),
  'w:w': value((said) => {
    const number = Number(said.replace(/%$/, ''))
    return Number.isInteger(number) && number >= 1 && number <= 600 ? String(number) : null
  }),
  'w:kern': value(measure(0, 3_276, 2)),
  'w:position': value(measure(-3_168, 3_168, 2)),
  'w:sz': value(measure(2, 3_276, 2)),
  'w:szCs': value(measure(2, 3_276, 2)),
  'w:highlight': value(
    oneOf(
      ...['black', 'blue', 'cyan', 'green', 'magenta', 'red', 'yellow', 'white', 'none'],
      ...[
        'darkBlue',
        'darkCyan',
        'darkGreen',
        'darkMagenta',
        'darkRed',
        'darkYellow',
        'darkGray',
        'lightGray',
      ],
    ),
  ),
  'w:u': rule({
    'w:val': oneOf(
      ...['single', 'words', 'double', 'thick', 'dotted', 'dottedHeavy', 'dash', 'dashedHeavy', 'dashLong'],
      ...['dashLongHeavy', 'dotDash', 'dashDotHeavy', 'dotDotDash', 'dashDotDotHeavy', 'wave', 'none'],
    ),
    'w:color': hexColour,
    'w:themeColor': themeColour,
  }),
  'w:bdr': border,
  'w:shd': shading,
  'w:vertAlign': value(oneOf('baseline', 'superscript', 'subscript')),
  'w:rtl': flag,
  'w:cs': flag,
}
export const run: Rule = rule({}, { children: runProperties, empty: 'dropped' })

const frame = rule({
  'w:dropCap': oneOf('none'),
  'w:w': distance,
  'w:h': distance,
  'w:vSpace': distance,
  'w:hSpace': distance,
  'w:wrap': oneOf('auto', 'notBeside', 'around', 'tight', 'through', 'none'),
  'w:hAnchor': oneOf('text', 'margin', 'page'),
  'w:vAnchor': oneOf('text', 'margin', 'page'),
  'w:x': length,
  'w:xAlign': oneOf('left', 'center', 'right', 'inside', 'outside'),
  'w:y': length,
  'w:yAlign': oneOf('inline', 'top', 'center', 'bottom', 'inside', 'outside'),
  'w:hRule': oneOf('auto', 'atLeast', 'exact'),
})
export const numbering: Rule = rule(
  {},
  {
    children: { 'w:ilvl': value(measure(0, 8)), 'w:numId': value(measure(0, 2_147_483)) },
    empty: 'dropped',
  },
)

/** `w:pPr`, 17.3.1.26 */
const paragraphProperties: Readonly<Record<string, Rule>> = {
  'w:keepNext': flag,
  'w:keepLines': flag,
  'w:pageBreakBefore': flag,
  'w:widowControl': flag,
  'w:numPr': numbering,
  'w:suppressLineNumbers': flag,
  'w:pBdr': bordersOf('top', 'left', 'bottom', 'right', 'between', 'bar'),
  'w:shd': shading,
  'w:tabs': rule(
    {},
    {
      children: {
        'w:tab': rule(
          {
            'w:val': oneOf('clear', 'left', 'center', 'right', 'decimal', 'bar', 'num'),
            'w:leader': oneOf('none', 'dot', 'hyphen', 'underscore', 'heavy', 'middleDot'),
            'w:pos': length,
          },
          { needs: ['w:val', 'w:pos'] },
        ),
      },
      many: ['w:tab'],
      empty: 'dropped',
    },
  ),
  'w:suppressAutoHyphens': flag,
  'w:kinsoku': flag,
  'w:wordWrap': flag,
  'w:overflowPunct': flag,
  'w:topLinePunct': flag,
  'w:autoSpaceDE': flag,
  'w:autoSpaceDN': flag,
  'w:bidi': flag,
  'w:adjustRightInd': flag,
  'w:snapToGrid': flag,
  'w:spacing': rule({
    'w:before': distance,
    'w:beforeAutospacing': onOffValue,
    'w:after': distance,
    'w:afterAutospacing': onOffValue,
    'w:line': length,
    'w:lineRule': oneOf('auto', 'exact', 'atLeast'),
  }),
  'w:ind': rule({ 'w:left': length, 'w:right': length, 'w:hanging': distance, 'w:firstLine': distance }),
  'w:contextualSpacing': flag,
  'w:mirrorIndents': flag,
  'w:jc': alignment,
  'w:textAlignment': value(oneOf('top', 'center', 'baseline', 'bottom', 'auto')),
  'w:outlineLvl': value(measure(0, 9)),
}
export const paragraph: Rule = rule({}, { children: paragraphProperties, empty: 'dropped' })

/** Of a paragraph in a header or footer: its style, and its frame, which styles are not allowed. */
export const runningParagraph: Rule = rule(
  {},
  {
    children: Object.fromEntries([
      ['w:pStyle', value(words(253))],
      ...Object.entries(paragraphProperties).flatMap(([name, of]) =>
        name === 'w:numPr' || name === 'w:outlineLvl'
          ? []
          : name === 'w:widowControl'
            ? [
                ['w:framePr', frame],
                [name, of],
              ]
            : [[name, of]],
      ),
    ]),
    empty: 'dropped',
  },
)
