/** Lengths of a page in twips (twentieths of a point); 567 of them make a centimetre. */
export const twipsPerCm = 567
export type Orientation = 'portrait' | 'landscape'

/** A page and its margins (`w:pgSz` 17.6.13, `w:pgMar` 17.6.11), and what is left for text. */
export interface PageSize {
  width: number
  height: number
  /** Wider than it is high, which the printer must know. */
  lies: boolean
  margins: {
    top: number
    right: number
    bottom: number
    left: number
    header: number
    footer: number
    gutter: number
  }
  textWidth: number
  textHeight: number
}

export function pageSize(width: number, height: number, margins: PageSize['margins']): PageSize {
  return {
    width,
    height,
    lies: width > height,
    margins,
    textWidth: width - margins.left - margins.right - margins.gutter,
    textHeight: height - margins.top - margins.bottom,
  }
}

const margin = 1440
const around = {
  top: margin,
  right: margin,
  bottom: margin,
  left: margin,
  header: 567,
  footer: 567,
  gutter: 0,
}

/** A4. */
export const builtInPage: Readonly<Record<Orientation, PageSize>> = {
  portrait: pageSize(11906, 16838, around),
  landscape: pageSize(16838, 11906, around),
}
