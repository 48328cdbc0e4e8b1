/** Lengths of a page in twips (twentieths of a point); 567 of them make a centimetre. */
export const twipsPerCm = 567
export const margin = 1440
const short = 11906
const long = 16838

export const page = {
  portrait: { width: short, height: long, textWidth: short - 2 * margin, textHeight: long - 2 * margin },
  landscape: { width: long, height: short, textWidth: long - 2 * margin, textHeight: short - 2 * margin },
} as const
export type Orientation = keyof typeof page
