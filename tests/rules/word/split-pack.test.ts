import { describe, expect, test } from 'vitest'
import type { Home } from '../../../shared/rules/annotations/place-comments/home-text.ts'
import { type KnownPart, type PackUnit, splitPack } from '../../../shared/rules/word/split-pack.ts'

/** Two papers of two paragraphs each, and parts around them. */
const texts: Record<string, string[]> = {
  one: ['The first paper says something.', 'And something more of it.'],
  two: ['The second paper begins otherwise.', 'It ends otherwise as well.'],
}
const blocks = Object.entries(texts).flatMap(([paper, all]) =>
  all.map((printed, i) => ({ of: { paper }, block: `${paper}${i}`, label: null, text: printed, printed })),
)
const home: Home = {
  meeting: 'm',
  whole: { pack: 'm' },
  blocks,
  byBookmark: new Map(blocks.map(({ block }, i) => [`sd_${block}`, i])),
  texts: new Map(),
  titles: [
    { of: { paper: 'one' }, words: 'Paper one' },
    { of: { paper: 'two' }, words: 'Paper two' },
  ],
}
const parts: KnownPart[] = [
  { key: 'cover', opening: [] },
  { key: 'agenda', opening: ['Agenda'] },
  { key: 'minutes/m0', opening: ['The Group', 'Note'] },
  { key: 'paper/one', opening: ['Paper one'] },
  { key: 'paper/two', opening: ['Paper two'] },
  { key: 'key-dates', opening: ['Key dates'] },
]

const unit = (words: string, bookmark?: string, isTop = false): PackUnit => ({
  ...{ kind: 'paragraph', words, marked: null, isTop },
  bookmarks:
    bookmark === undefined ? [] : [{ name: bookmark, start: 0, end: words.length, continued: false }],
})
const top = (words: string, part: number): PackUnit => unit(words, `part_${part}`, true)
const text = (paper: string): PackUnit[] =>
  (texts[paper] ?? []).map((words, i) => unit(words, `sd_${paper}${i}`))
const pack = (): PackUnit[] => [
  unit('Some programme', 'part_1'),
  top('Agenda', 2),
  unit('1 Welcome'),
  top('The Group', 3),
  unit('Note', undefined, true),
  unit('What was said'),
  top('Paper one', 4),
  ...text('one'),
  top('Paper two', 5),
  ...text('two'),
  top('Key dates', 6),
  unit('1 March'),
]
const split = (units: readonly PackUnit[], order?: string[]): Record<string, string[]> =>
  Object.fromEntries(
    splitPack(units, { home, parts, ...(order && { order }) }).map(({ key, from, to }, i) => [
      key ?? `none ${i}`,
      units.slice(from, to).map(({ words }) => words),
    ]),
  )
const asSent = {
  agenda: ['Agenda', '1 Welcome'],
  'minutes/m0': ['The Group', 'Note', 'What was said'],
  'paper/one': ['Paper one', ...(texts.one ?? [])],
  'paper/two': ['Paper two', ...(texts.two ?? [])],
  'key-dates': ['Key dates', '1 March'],
}
const unmarked = (units: PackUnit[]): PackUnit[] => units.map((one) => ({ ...one, bookmarks: [] }))
const edited = (edit: (units: PackUnit[]) => void): PackUnit[] => {
  const units = pack()
  edit(units)
  return units
}
const at = (units: PackUnit[], words: string): number => units.findIndex((one) => one.words === words)

describe('a returned pack in its parts', () => {
  test('by its bookmarks', () => expect(split(pack())).toMatchObject(asSent))
  test('by its headings where the bookmarks are lost', () =>
    expect(split(unmarked(pack()))).toMatchObject(asSent))

  test('what is written between two papers is the first one’s', () => {
    const units = edited((all) => all.splice(at(all, 'Paper two'), 0, unit('A heading'), unit('New words.')))
    expect(split(units)['paper/one']).toEqual([...asSent['paper/one'], 'A heading', 'New words.'])
    expect(split(unmarked(units))['paper/one']).toEqual([...asSent['paper/one'], 'A heading', 'New words.'])
  })

  test('so is what is written above a title, beneath the bookmark that begins the next paper', () => {
    const units = edited((all) => {
      const title = at(all, 'Paper two')
      all.splice(title, 1, unit('Written above.', 'part_5'), unit('Paper two', undefined, true))
    })
    expect(split(units)).toMatchObject({
      'paper/one': [...asSent['paper/one'], 'Written above.'],
      'paper/two': asSent['paper/two'],
    })
  })

  test.each([
    ['marked', (units: PackUnit[]) => units],
    ['unmarked', unmarked],
  ])('a paper that is called otherwise is known by its text, %s', (_, as) => {
    const units = edited((all) => {
      const title = at(all, 'Paper two')
      all[title] = top('Quite another title', 5)
    })
    expect(split(as(units))['paper/two']).toEqual(['Quite another title', ...(texts.two ?? [])])
  })

  test('a paper whose words are all new is known by its title, and by its place where that is new too', () => {
    const units = edited((all) => {
      const title = at(all, 'Paper two')
      all.splice(title + 1, 2, unit('Nothing of what it said.'))
    })
    expect(split(units)['paper/two']).toEqual(['Paper two', 'Nothing of what it said.'])
    const titled = units.map((one) => (one.words === 'Paper two' ? { ...one, words: 'Another' } : one))
    expect(split(titled)['paper/two']).toBeUndefined()
    const order = parts.map(({ key }) => key)
    expect(split(titled, order)['paper/two']).toEqual(['Another', 'Nothing of what it said.'])
  })

  test('a part that was taken out is not there, and its paragraph elsewhere begins none', () => {
    const units = edited((all) => {
      const title = at(all, 'Paper two')
      const [, moved] = all.splice(title, 3)
      if (moved) all.splice(at(all, 'Paper one') + 1, 0, moved)
    })
    for (const found of [split(units), split(unmarked(units))]) {
      expect(found['paper/two']).toBeUndefined()
      expect(found['paper/one']).toContain('The second paper begins otherwise.')
    }
  })

  test('papers that changed places are each themselves', () => {
    const units = edited((all) => {
      const first = all.splice(at(all, 'Paper one'), 3)
      all.splice(at(all, 'Key dates'), 0, ...first)
    })
    expect(split(units)).toMatchObject(asSent)
    expect(split(unmarked(units))).toMatchObject(asSent)
  })

  test('every unit is in one part, in the order of the file', () => {
    const units = pack()
    const all = splitPack(units, { home, parts })
    expect(all[0]?.from).toBe(0)
    expect(all.at(-1)?.to).toBe(units.length)
    all.slice(1).forEach(({ from }, i) => {
      expect(from).toBe(all[i]?.to)
    })
    expect(splitPack([], { home, parts })).toEqual([{ key: null, from: 0, to: 0 }])
  })
})
