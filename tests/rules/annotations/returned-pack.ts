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
