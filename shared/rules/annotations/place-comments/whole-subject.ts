import type { AnchorSubject } from '../../../records/annotation.ts'
import type { WordSearch } from './by-words.ts'
import { subjectKey } from './home-text.ts'
import type { ReturnedPlace, ReturnedUnit } from './returned.ts'
import { plainKey, wordsOf } from './word-index.ts'

/** Paragraphs that are gone through to find out what a place belongs to. */
const far = 400

/** What stands for a whole is commented: a paper's title or front sheet, an item's row on the agenda. */
export function titleAt({ unit, offset }: ReturnedPlace, search: WordSearch): AnchorSubject | null {
  const one = search.units[unit]
  if (one?.kind === 'paragraph') return paperCalled(unit, search)
  if (one?.kind !== 'table') return null
  return itemInRow(one, offset, search) ?? frontSheetOf(unit, search)
}

/** The paper whose title a paragraph is; of papers of one title, the one whose text follows. */
function paperCalled(unit: number, search: WordSearch): AnchorSubject | null {
  const key = search.keyOf(unit)
  if (key === '') return null
  const called = (search.titles.get(key) ?? []).filter(({ of }) => 'paper' in of)
  if (called.length < 2) return called[0]?.of ?? null
  const next = follow(unit, search)
  return called.find(({ of }) => next && subjectKey(of) === subjectKey(next))?.of ?? null
}

/** The agenda's rows have their item's title in a cell. */
function itemInRow(
  { words }: ReturnedUnit,
  offset: number,
  { titles, index }: WordSearch,
): AnchorSubject | null {
  const start = words.lastIndexOf('\n', offset - 1) + 1
  const end = words.indexOf('\n', offset)
  const cells = new Set(
    words
      .slice(start, end < 0 ? undefined : end)
      .split('\t')
      .map(plainKey),
  )
  const items = [...cells].flatMap((cell) => (titles.get(cell) ?? []).filter(({ of }) => 'item' in of))
  if (items.length !== 1) return null
  // A table of a paper may well name an item.
  const isOfPaper = index.like(wordsOf(words)).some(({ ofAsked, ofOwn }) => Math.max(ofAsked, ofOwn) >= 0.5)
  return isOfPaper ? null : (items[0]?.of ?? null)
}

/** The table right beneath a paper's title. */
function frontSheetOf(unit: number, search: WordSearch): AnchorSubject | null {
  let above = unit - 1
  while (above >= 0 && search.units[above]?.words.trim() === '') above -= 1
  return above >= 0 && search.units[above]?.kind === 'paragraph' ? paperCalled(above, search) : null
}

/** The subject that the text after a unit is of. */
function follow(unit: number, search: WordSearch): AnchorSubject | null {
  for (let i = unit + 1; i < Math.min(unit + far, search.units.length); i++) {
    const of = ownSubject(i, search)
    if (of) return of
  }
  return null
}

/** What a place that is in no block belongs to: the subject of what stands before it in the same part, else after it, else the whole document. */
export function subjectAt(unit: number, search: WordSearch): AnchorSubject {
  const { units, home } = search
  for (let i = unit; i >= Math.max(unit - far, 0); i--) {
    const of = ownSubject(i, search) ?? (units[i]?.kind === 'paragraph' ? paperCalled(i, search) : null)
    if (of) return of
    if (startsPart(units[i])) break
  }
  for (let i = unit + 1; i < Math.min(unit + far, units.length); i++) {
    if (startsPart(units[i])) break
    const of = ownSubject(i, search)
    if (of) return of
  }
  return home.whole
}

/** Whether one of our parts begins here. */
export const startsPart = (unit: ReturnedUnit | undefined): boolean =>
  unit?.bookmarks.some(({ name, continued }) => !continued && /^part_/i.test(name)) ?? false

/** What a unit's text is of, by its bookmarks, else by its words where one block alone has them. */
export function ownSubject(unit: number, { home, units, certain }: WordSearch): AnchorSubject | null {
  for (const { name } of units[unit]?.bookmarks ?? []) {
    const place = home.byBookmark.get(name.toLowerCase())
    if (place !== undefined) return home.blocks[place]?.of ?? null
  }
  const place = certain(unit)
  return place === null ? null : (home.blocks[place]?.of ?? null)
}
