import { flag, measure, oneOf, value } from './checks.ts'
import { type Rule, rule } from './grammar.ts'
import { bordersOf, shading } from './grammar-text.ts'

/** `CT_TblWidth`, 17.4.87: a percentage in fiftieths. */
const width: Rule = rule(
  {
    'w:w': (said) =>
      /^\d{1,3}(\.\d+)?%$/.test(said)
        ? String(Math.round(Number.parseFloat(said) * 50))
        : measure(-31_680, 31_680)(said),
    'w:type': oneOf('nil', 'pct', 'dxa', 'auto'),
  },
  { needs: ['w:w', 'w:type'] },
)
const margins: Rule = rule(
  {},
  {
    children: { 'w:top': width, 'w:left': width, 'w:bottom': width, 'w:right': width },
    empty: 'dropped',
  },
)
const tableAlignment = value(oneOf('left', 'center', 'right'))

/** `w:tblPr`, 17.4.59 and 17.7.6.3; in a header with the style of the table. */
export const tableProperties = (inStyle: boolean): Rule =>
  rule(
    {},
    {
      children: {
        ...(inStyle ? {} : { 'w:tblStyle': value((said) => (said.length <= 253 ? said : null)) }),
        'w:tblStyleRowBandSize': value(measure(0, 99)),
        'w:tblStyleColBandSize': value(measure(0, 99)),
        ...(inStyle ? {} : { 'w:tblW': width }),
        'w:jc': tableAlignment,
        'w:tblCellSpacing': width,
        'w:tblInd': width,
        'w:tblBorders': bordersOf('top', 'left', 'bottom', 'right', 'insideH', 'insideV'),
        'w:shd': shading,
        ...(inStyle ? {} : { 'w:tblLayout': rule({ 'w:type': oneOf('fixed', 'autofit') }) }),
        'w:tblCellMar': margins,
      },
    },
  )

/** `w:trPr`, 17.4.82, in the order in which its choices are written here. */
export const rowProperties: Rule = rule(
  {},
  {
    children: {
      'w:cantSplit': flag,
      'w:trHeight': rule(
        { 'w:val': measure(0, 31_680), 'w:hRule': oneOf('auto', 'exact', 'atLeast') },
        { needs: ['w:val'] },
      ),
      'w:tblHeader': flag,
      'w:tblCellSpacing': width,
      'w:jc': tableAlignment,
    },
    empty: 'dropped',
  },
)

/** `w:tcPr`, 17.4.69; in a header with what the cell covers. */
export const cellProperties = (inStyle: boolean): Rule =>
  rule(
    {},
    {
      children: {
        ...(inStyle
          ? {}
          : {
              'w:tcW': width,
              'w:gridSpan': value(measure(1, 63)),
              'w:vMerge': rule({ 'w:val': oneOf('restart', 'continue') }),
            }),
        'w:tcBorders': bordersOf(
          ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV', 'tl2br', 'tr2bl'],
        ),
        'w:shd': shading,
        'w:noWrap': flag,
        'w:tcMar': margins,
        'w:vAlign': value(oneOf('top', 'center', 'bottom', 'both')),
      },
      empty: 'dropped',
    },
  )
