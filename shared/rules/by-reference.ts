const collator = new Intl.Collator('en', { numeric: true })

/** `2/9` before `2/10`; what has no reference comes last, in the order in which it stands. */
export const byReference = (a: string | undefined, b: string | undefined): number =>
  a === undefined || b === undefined
    ? Number(a === undefined) - Number(b === undefined)
    : collator.compare(a, b)
