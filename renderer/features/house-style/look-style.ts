import type { CSSProperties } from 'react'
import type { StyleLook } from '../../../shared/api/house-style.ts'

/** A point of paper on this picture of it, which is smaller than the page. */
const point = (points: number): string => `${(points * 0.07).toFixed(3)}rem`
const colour = (hex: string | null): string | undefined => (hex === null ? undefined : `#${hex}`)

/** A template's look as the browser shows it, without what would not be safe in a style. */
export function lookStyle(look: StyleLook): CSSProperties {
  const font = look.font.replace(/["\\;{}]/g, '')
  return {
    fontFamily: `"${font}", var(--paper-font)`,
    fontSize: point(look.size),
    fontWeight: look.bold ? 700 : 400,
    fontStyle: look.italic ? 'italic' : 'normal',
    textTransform: look.capitals ? 'uppercase' : 'none',
    textDecoration: look.underlined ? 'underline' : 'none',
    textAlign: look.align,
    lineHeight: Math.min(Math.max(look.line, 0.9), 3),
    marginTop: point(Math.min(look.before, 60)),
    marginBottom: point(Math.min(look.after, 40)),
    ...(look.colour === null ? {} : { color: colour(look.colour) }),
    ...(look.fill === null ? {} : { backgroundColor: colour(look.fill) }),
    ...(look.ruleAbove === null ? {} : { borderTop: `1px solid ${colour(look.ruleAbove)}` }),
    ...(look.ruleBelow === null ? {} : { borderBottom: `1px solid ${colour(look.ruleBelow)}` }),
  }
}

/** Where a paragraph with a label stands, and how much room its label has. */
export const labelRoom = (look: StyleLook, usual: number): { left: string; label: string } => {
  const left = look.hanging > 0 && look.left >= look.hanging ? look.left : usual
  const hanging = look.hanging > 0 && look.hanging <= left ? look.hanging : 28.35
  return { left: point(Math.min(left, 170) - hanging), label: point(hanging) }
}
