/** Where on an agenda an item belongs, from its beginning to its end. */
export const bands = ['opening', 'minutes', 'matters', 'actions', 'deferred', 'business', 'closing'] as const
export type Band = (typeof bands)[number]

const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
const dates = new RegExp(`\\d{1,2}(?:(?:,| and| to) \\d{1,2})* (?:${months})(?: \\d{4})?`, 'g')

/** A title as one knows it again on the next agenda: without dates, capitals and the odd space. */
export const sameTitle = (title: string): string =>
  title
    .replace(dates, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** The title with another day where it names one: `Minutes of 15 June 2016` becomes `Minutes of 26 August 2016`. */
export const redated = (title: string, day: string): string => title.replace(dates, () => day)

export const isOfMinutes = (title: string): boolean =>
  /\bminutes\b|\bnote of (the|our) (last|previous )?\s*meeting/i.test(title)
export const isOfMatters = (title: string): boolean => /\bmatters arising\b/i.test(title)
export const isOfActions = (title: string): boolean =>
  /^(open |outstanding |review of )?(the )?actions?( tracker| log| points?)?\b/i.test(title.trim())

/** The band that a title alone gives away; null for business like any other. */
export function bandOfTitle(title: string): Band | null {
  if (isOfMinutes(title)) return 'minutes'
  if (isOfMatters(title)) return 'matters'
  return isOfActions(title) ? 'actions' : null
}

/** Where an item stands that opens or closes any meeting, by its title; null for every other. */
export function edgeOfTitle(title: string): 'opening' | 'closing' | null {
  if (/^(welcome|apologies|introductions\b|declarations? of interest)/i.test(title.trim())) return 'opening'
  return /^(any other (competent )?business|aob\b|(date of )?(the )?next meeting|close( of (the )?meeting)?$)/i.test(
    title.trim(),
  )
    ? 'closing'
    : null
}
