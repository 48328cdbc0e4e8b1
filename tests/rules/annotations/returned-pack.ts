import type { Programme } from '../../../shared/interchange.ts'
import { type Home, homeText } from '../../../shared/rules/annotations/place-comments/home-text.ts'
import type {
  ReturnedComment,
  ReturnedDocument,
  ReturnedUnit,
} from '../../../shared/rules/annotations/place-comments/returned.ts'

export const meetingOf = { meeting: 'm', paper: null, minutes: false }

/** A pack as it comes back when nobody changed a word: a unit for each block, its bookmark over all of it. */
export function returnedPack(programme: Programme): { home: Home; units: ReturnedUnit[] } {
  const home = homeText(programme, meetingOf)
  const names = new Map([...home.byBookmark].map(([name, place]) => [place, name]))
  const units = home.blocks.map(({ printed, text }, place): ReturnedUnit => {
    const name = names.get(place) ?? ''
    return {
      kind: text.includes('\t') ? 'table' : 'paragraph',
      words: printed,
      bookmarks: [{ name, start: 0, end: printed.length, continued: false }],
      marked: null,
    }
  })
  return { home, units }
}

export const withoutBookmarks = (units: readonly ReturnedUnit[]): ReturnedUnit[] =>
  units.map((unit) => ({ ...unit, bookmarks: [] }))

export const returned = (units: ReturnedUnit[], comments: ReturnedComment[]): ReturnedDocument => ({
  identity: new Map(),
  editor: 'Ruth Kerr',
  units,
  comments,
})

export const remark = (
  text: string,
  unit: number,
  [start, end]: [number, number],
  more: Partial<ReturnedComment> = {},
): ReturnedComment => ({
  author: 'Ruth Kerr',
  initials: 'RK',
  date: '2016-11-01T09:30:00Z',
  text,
  answers: null,
  resolved: false,
  range: { from: { unit, offset: start }, to: { unit, offset: end } },
  quoted: '',
  ...more,
})

/** The same numbers for the same seed, from 0 to 1. */
export function numbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Three to eight words of a text, whole ones. */
export function someWords(text: string, next: () => number): [number, number] {
  const words = [...text.matchAll(/\S+/g)]
  const first = Math.floor(next() * Math.max(words.length - 3, 1))
  const last = Math.min(first + 2 + Math.floor(next() * 6), words.length - 1)
  const [from, to] = [words[first], words[last]]
  return [from?.index ?? 0, (to?.index ?? 0) + (to?.[0].length ?? 0)]
}
