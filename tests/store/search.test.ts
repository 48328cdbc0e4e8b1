import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { termsOf } from '../../electron/store/search/query.ts'
import { blockWith } from '../../electron/store/search/snippet.ts'
import { createStore, type SearchHit } from '../../electron/store/store.ts'
import { everyRecord, numbered } from './every-record.ts'
import { testOptions } from './temporary-folder.ts'

const folder = mkdtempSync(join(tmpdir(), 'sederunt-store-'))
const store = createStore(join(folder, 'harbour.sederunt'), everyRecord(), testOptions())
afterAll(() => {
  store.close()
  rmSync(folder, { recursive: true })
})
const found = (words: string) =>
  store
    .search(words)
    .map(({ list, id, part }) => [list, id, ...(part.kind === 'record' ? [] : [part.kind])].join(' '))
const marked = (hit: SearchHit | undefined) =>
  hit?.snippet.filter(({ match }) => match).map(({ text }) => text)

test.each([
  ['harbour works', ['programme ']],
  ['Kirkhaven', ['organisations council']],
  ['zoe@example.org', ['people zoe']],
  ['engineer', []],
  ['steers', ['groups board']],
  ['skills', ['workstreams skills']],
  ['somebody new', ['workstreams skills']],
  ['piling', ['updates quay-oct']],
  ['press office', ['updates quay-oct']],
  ['quay opens', ['keyDates open']],
  ['harbour office', ['meetings nov']],
  ['Mr Crae', ['meetings nov']],
  ['Jo Public', ['meetings nov']],
  ['boat', ['meetings nov']],
  ['coffee', ['meetings nov item']],
  ['a guest', ['meetings nov item']],
  ['within budget', ['meetings nov brief']],
  ['noise', ['meetings nov brief']],
  ['welcomed everybody', ['meetings nov minutes']],
  ['tenders', ['papers quay-paper annex']],
  ['clydeside', ['papers quay-paper annex']],
  ['PB(16)04', ['papers quay-paper']],
  ['not to be copied', ['papers quay-paper']],
  ['night', ['papers quay-paper']],
  ['cost £1m', ['papers quay-paper']],
  ['asked prices', ['actions buy']],
  ['broker', ['actions buy']],
  ['third', ['decisions no']],
  ['older plan', ['publications old']],
  ['example.org/plan', ['publications plan']],
])('“%s” is found where it stands', (words, where) => {
  expect(found(words)).toEqual(where)
})

test('every word must be there, in whichever order, and the last may be a beginning', () => {
  expect(found('crane second')).toEqual(expect.arrayContaining(['papers quay-paper', 'decisions yes']))
  expect(found('crane zebra')).toEqual([])
  expect(found('pil')).toEqual(['updates quay-oct'])
  expect(found('pil october')).toEqual([])
  expect(found('october pil')).toEqual(['updates quay-oct'])
})

test('accents and capitals make no difference, nor does one or many', () => {
  expect(found('ZOE')).toEqual(found('zoë'))
  expect(found('zoe welcomed')).toEqual(['meetings nov minutes'])
  expect(found('diver thank')).toEqual(['actions thank'])
  expect(found('prices asked')).toEqual(['actions buy'])
  expect(found('price asked')).toEqual(['actions buy'])
})

test('a phrase in quotation marks stands together', () => {
  expect(found('"second crane"')).toContain('papers quay-paper')
  expect(found('"crane second"')).toEqual([])
  expect(found('\u201cthe north quay\u201d')).toEqual(['updates quay-oct'])
})

test('a title counts for more than what follows it', () => {
  expect(found('crane').slice(0, 2).sort()).toEqual(['papers quay-paper', 'workstreams crane'])
})

test('the words around the first match come in pieces, whole words marked', () => {
  const [hit] = store.search('negl corners pil')
  expect(hit).toBe(undefined)
  const [update] = store.search('corners negl')
  expect(marked(update)).toEqual(['neglected', 'corners'])
  expect(update?.snippet.map(({ text }) => text).join('')).toBe(
    'Piling of the north quay ended in October, neglected corners and all. The press office',
  )
  expect(marked(store.search('zoe welcomed')[0])).toEqual(['Zoë', 'welcomed'])
})

test('a long text is cut around the match', () => {
  const long = `${'before '.repeat(200)}the lighthouse keeper ${'after '.repeat(200)}`
  store.put('updates', { ...record('crane-oct'), id: 'long', body: [numbered(long)] }, null)
  const [hit] = store.search('lighthouse')
  const text = hit?.snippet.map((piece) => piece.text).join('') ?? ''
  expect(text).toMatch(/^… (before )+the lighthouse keeper (after )*after …$/)
  expect(text.length).toBeLessThan(200)
  expect(marked(hit)).toEqual(['lighthouse'])
  store.remove('updates', 'long', 1)
  expect(store.search('lighthouse')).toEqual([])
})
const record = (id: string) => {
  const update = store.programme().updates.find((one) => one.id === id)
  if (!update) throw new Error(`the fixture lacks ${id}`)
  return update
}

test('a hit says what it is called and where it belongs', () => {
  const place = (words: string) => {
    const [hit] = store.search(words)
    return hit && [hit.title, hit.within?.list, hit.within?.id, hit.within?.title]
  }
  expect(place('coffee')).toEqual(['Coffee', 'meetings', 'nov', 'Two days on the quay'])
  expect(place('noise')).toEqual(['The quay', 'meetings', 'nov', 'Two days on the quay'])
  expect(place('piling')).toEqual(['North quay', 'workstreams', 'quay', 'North quay'])
  expect(place('clydeside')).toEqual(['Tenders', 'papers', 'quay-paper', 'The second crane'])
  expect(place('"not to be copied"')).toEqual(['The second crane', 'meetings', 'nov', 'Two days on the quay'])
  expect(place('broker')).toEqual(['Buy the crane', 'meetings', 'nov', 'Two days on the quay'])
  expect(place('thank')).toEqual(['Thank the divers', undefined, undefined, undefined])
  expect(place('"to be found"')).toEqual(['Users, 2016-12-01', undefined, undefined, undefined])
})

test('what is written is found, what is rewritten is found anew, and what is gone is not', () => {
  store.put('actions', { id: 'rope', text: 'Order the hawser', owners: [], status: 'open', notes: [] }, null)
  expect(found('hawser')).toEqual(['actions rope'])
  store.put('actions', { id: 'rope', text: 'Order the cable', owners: [], status: 'open', notes: [] }, 1)
  expect(found('hawser')).toEqual([])
  expect(found('cable')).toEqual(['actions rope'])
  store.remove('actions', 'rope', 2)
  expect(found('cable')).toEqual([])
})

test('nothing is found for nothing', () => {
  for (const words of ['', ' ', '"', '""', '*', '()', '-', '…', '\u0000'])
    expect(store.search(words)).toEqual([])
})

test.each([
  '"',
  '"crane',
  'crane"',
  'crane AND',
  'OR',
  'NOT crane',
  'NEAR(crane quay, 2)',
  'title: crane',
  '{title words}: crane',
  'crane*',
  '*crane',
  '^crane',
  '-crane',
  '+crane',
  'crane:',
  'a.b',
  "'; DROP TABLE search; --",
  '(crane',
  'crane)',
  '\\',
  'crane\u0000quay',
  '%',
  '_',
  '🚢',
  '\ud800',
  'crane\udc00',
  'ﬁ',
  'İ',
  'ß',
  'a\u0301'.repeat(500),
  '"'.repeat(999),
  'x '.repeat(5000),
])('“%s” is looked for as words, never as a command', (words) => {
  expect(Array.isArray(store.search(words))).toBe(true)
})

test('whatever is typed, a search answers', () => {
  const typed = fc.array(
    fc.oneof(
      fc.constantFrom(
        'crane',
        'quay',
        '"',
        '*',
        '(',
        ')',
        ':',
        '^',
        '-',
        '+',
        'AND',
        'OR',
        'NOT',
        'NEAR',
        '{',
        '}',
        ',',
        '.',
        ' ',
        '\u201c',
        'é',
      ),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(typed, fc.constantFrom('', ' '), (pieces, between) => {
      const words = pieces.join(between)
      for (const hit of store.search(words)) expect(hit.snippet.every(({ text }) => text !== '')).toBe(true)
    }),
    { numRuns: 1000 },
  )
})

test('as many are given as are asked for, best first', () => {
  const all = store.search('crane')
  expect(all.length).toBeGreaterThan(3)
  expect(store.search('crane', { limit: 2 })).toEqual(all.slice(0, 2))
})

test('words of the minutes are found in their block', () => {
  const minutes = everyRecord().meetings.find(({ id }) => id === 'nov')?.minutes
  const [hit] = store.search('zoe welcomed')
  expect(hit?.block).toBe(minutes?.paragraphs[0]?.body[0]?.id)
  expect(store.search('Kirkhaven')[0]?.block).toBe(null)
})

test('of several blocks it is the one that holds most of the words', () => {
  const body = [numbered('The crane was late.'), numbered('The crane and the quay were paid for.')]
  const terms = termsOf('quay crane')
  expect(blockWith(body, terms)).toBe(body[1]?.id)
  expect(blockWith([...body].reverse(), terms)).toBe(body[1]?.id)
  expect(blockWith(body, termsOf('zebra'))).toBe(null)
})
