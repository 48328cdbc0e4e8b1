export interface Crumb {
  label: string
  href: string
}

/** What a route's loader gives beside its data: its step, or steps, in the way from home. */
export interface Crumbed {
  crumb: Crumb | Crumb[]
}

/** The way from home to the screen in sight. */
export const crumbsOf = (matches: { loaderData?: unknown }[]): Crumb[] =>
  matches.flatMap(({ loaderData }) => (isCrumbed(loaderData) ? [loaderData.crumb].flat() : []))

const isCrumbed = (data: unknown): data is Crumbed =>
  typeof data === 'object' && data !== null && 'crumb' in data
