/** What pasted text can hold and ours cannot, as it is named to the person. */
const names = {
  image: ['image', 'images'],
  colour: ['colour', 'colours'],
  highlight: ['highlight', 'highlights'],
  underline: ['underline', 'underlines'],
  strike: ['crossing-out', 'crossings-out'],
  raised: ['raised or lowered figure', 'raised or lowered figures'],
  link: ['link', 'links'],
  comment: ['comment', 'comments'],
  deletion: ['tracked deletion', 'tracked deletions'],
  embedded: ['embedded object', 'embedded objects'],
  hidden: ['hidden passage', 'hidden passages'],
} as const

export type DroppedKind = keyof typeof names

/** How often what was left out; colours by what they were, so that one colour counts once. */
export type Dropped = Partial<Record<DroppedKind, number>>

export interface DroppedTally {
  add: (kind: DroppedKind, which?: string) => void
  all: () => Dropped
}

export function tallyDropped(): DroppedTally {
  const dropped: Dropped = {}
  const met = new Set<string>()
  return {
    add(kind, which) {
      const once = `${kind} ${which}`
      if (which !== undefined && met.has(once)) return
      met.add(once)
      dropped[kind] = (dropped[kind] ?? 0) + 1
    },
    all: () => dropped,
  }
}

/** `Dropped: 2 images, 1 colour`; null where nothing was. */
export function droppedInWords(dropped: Dropped): string | null {
  const parts = (Object.keys(names) as DroppedKind[]).flatMap((kind) => {
    // its own keys
    const n = dropped[kind] ?? 0
    return n === 0 ? [] : [`${n} ${names[kind][n === 1 ? 0 : 1]}`]
  })
  return parts.length === 0 ? null : `Dropped: ${parts.join(', ')}`
}
