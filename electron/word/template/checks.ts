import { type Check, type Rule, rule } from './grammar.ts'

/** In points. */
const units: Record<string, number> = { mm: 72 / 25.4, cm: 72 / 2.54, in: 72, pt: 1, pc: 12, pi: 12 }

/** A whole number within bounds, or a length with a unit (`ST_UniversalMeasure`, 22.9.2.15), of which `perPoint` make a point. */
export const measure =
  (least: number, most: number, perPoint = 20): Check =>
  (value) => {
    const [, number = '', unit] = /^\s*([-+]?\d{1,9}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?\s*$/.exec(value) ?? []
    if (number === '') return null
    const length = Math.round(Number(number) * (unit === undefined ? 1 : (units[unit] ?? 1) * perPoint))
    return length >= least && length <= most ? String(length) : null
  }

export const oneOf =
  (...values: string[]): Check =>
  (value) =>
    values.includes(value) ? value : null

/** The first is what is meant by anything else. */
export const oneOfOr =
  (usual: string, ...values: string[]): Check =>
  (value) =>
    values.includes(value) ? value : usual

/** `ST_OnOff`, 22.9.2.7 */
export const onOffValue: Check = (value) =>
  ['1', 'true', 'on'].includes(value) ? '1' : ['0', 'false', 'off'].includes(value) ? '0' : null
export const hexColour: Check = (value) =>
  value === 'auto' ? value : /^[0-9A-Fa-f]{6}$/.test(value) ? value.toUpperCase() : null
export const hexByte: Check = (value) => (/^[0-9A-Fa-f]{2}$/.test(value) ? value.toUpperCase() : null)
export const words =
  (most: number): Check =>
  (value) =>
    value.length > 0 && value.length <= most ? value : null
/** `ST_ThemeColor`, 17.18.97 */
export const themeColour = oneOf(
  ...['dark1', 'light1', 'dark2', 'light2', 'hyperlink', 'followedHyperlink', 'none'],
  ...[1, 2, 3, 4, 5, 6].map((i) => `accent${i}`),
  ...['background1', 'text1', 'background2', 'text2'],
)
/** `ST_Border`, 17.18.2, without the little pictures. */
export const borderStyle = oneOfOr(
  'single',
  ...['nil', 'none', 'single', 'thick', 'double', 'dotted', 'dashed', 'dotDash', 'dotDotDash', 'triple'],
  ...['thinThickSmallGap', 'thickThinSmallGap', 'thinThickThinSmallGap', 'thinThickMediumGap'],
  ...['thickThinMediumGap', 'thinThickThinMediumGap', 'thinThickLargeGap', 'thickThinLargeGap'],
  ...['thinThickThinLargeGap', 'wave', 'doubleWave', 'dashSmallGap', 'dashDotStroked', 'threeDEmboss'],
  ...['threeDEngrave', 'outset', 'inset'],
)

/** An element whose presence says yes. */
export const flag: Rule = rule({ 'w:val': onOffValue })
export const value = (check: Check): Rule => rule({ 'w:val': check }, { needs: ['w:val'] })
