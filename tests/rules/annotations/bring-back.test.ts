import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { readProgramme } from '../../../electron/interchange/read-programme.ts'
import { type AnnotationChange, annotationChange } from '../../../shared/records/annotation.ts'
import { foldAnnotations } from '../../../shared/rules/annotations/fold-annotations.ts'
import { bringBack } from '../../../shared/rules/annotations/place-comments/bring-back.ts'
import { commentMoment } from '../../../shared/rules/annotations/place-comments/comment-moment.ts'
import type { ReturnedComment } from '../../../shared/rules/annotations/place-comments/returned.ts'
import { packProgramme } from '../../bench/pack-programme.ts'
import { remark, returned, returnedPack } from './returned-pack.ts'

const pack = returnedPack(readProgramme(JSON.stringify(packProgramme(1))))
const people = [
  { id: 'rk', name: 'Ruth Kerr' },
  { id: 'jm1', name: 'John Moss' },
  { id: 'jm2', name: 'John Moss' },
]
const back = (comments: ReturnedComment[], changes: readonly AnnotationChange[] = []) =>
  bringBack(returned(pack.units, comments), {
    home: pack.home,
    changes,
    people,
    standIn: '2016-11-04T00:00:00Z',
    now: '2016-11-10T09:00:00.123Z',
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  })
const changesOf = (all: ReturnType<typeof back>) => all.flatMap(({ changes }) => changes)
const fates = (all: ReturnType<typeof back>) => all.map(({ fate }) => fate)

test('a comment is a shared note of whoever wrote it, one on file where one alone has the name', () => {
  const [one, other] = back([remark('Why?', 1, [0, 5]), remark('When?', 2, [0, 5], { author: 'John Moss' })])
  expect(one?.changes).toMatchObject([
    {
      version: 1,
      at: '2016-11-01T09:30:00Z',
      by: { person: 'rk', name: 'Ruth Kerr', initials: 'RK' },
      set: { kind: 'note', for: 'shared', text: 'Why?' },
    },
  ])
  expect(other?.changes[0]?.by).toEqual({ name: 'John Moss', initials: 'RK' })
  for (const change of changesOf(back([remark('Why?', 1, [0, 5])])))
    expect(annotationChange.safeParse(change).error).toBeUndefined()
})

test('coming back twice adds nothing, in whatever order and with other ids', () => {
  const comments = [remark('Why?', 1, [0, 5]), remark('When?', 2, [0, 5]), remark('Why?', 3, [0, 5])]
  const first = back(comments)
  expect(fates(first)).toEqual(['new', 'new', 'new'])
  expect(new Set(first.map(({ annotation }) => annotation)).size).toBe(3)
  const again = back(comments.toReversed(), changesOf(first))
  expect(fates(again)).toEqual(['known', 'known', 'known'])
  expect(again.map(({ annotation }) => annotation)).toEqual(
    first.map(({ annotation }) => annotation).reverse(),
  )
})

test('of two equal comments a copy that holds one is known by its place', () => {
  const [one, other] = [remark('Agreed.', 1, [0, 5]), remark('Agreed.', 3, [0, 5])]
  const first = back([one, other])
  const [alone] = back([other], changesOf(first))
  expect(alone).toMatchObject({ fate: 'known', annotation: first[1]?.annotation })
})

test('several people’s copies come together', () => {
  const shared = remark('Why?', 1, [0, 5])
  const first = back([shared, remark('Mine', 2, [0, 5])])
  const second = back([shared, remark('My own', 2, [0, 5], { author: 'Ann Lee' })], changesOf(first))
  expect(fates(second)).toEqual(['known', 'new'])
  const all = foldAnnotations([...changesOf(first), ...changesOf(second)])
  expect(all.map(({ text }) => text).sort()).toEqual(['Mine', 'My own', 'Why?'])
})

test('a thread stays one: an answer to an answer answers the first, and one to a known note answers that', () => {
  const [first] = back([remark('Why?', 1, [0, 5])])
  const thread = [
    remark('Why?', 1, [0, 5]),
    remark('Because.', 1, [0, 5], { author: 'Ann Lee', answers: 0 }),
    remark('I see.', 1, [0, 5], { answers: 1 }),
  ]
  const [known, answer, further] = back(thread, first?.changes)
  expect(known?.fate).toBe('known')
  expect([answer?.answers, further?.answers]).toEqual([first?.annotation, first?.annotation])
  expect(answer?.changes[0]?.set.on).toEqual(first?.anchor)
})

test('a thread that runs in a circle, or answers nobody, is read as notes', () => {
  const all = back([
    remark('a', 1, [0, 5], { answers: 1 }),
    remark('b', 2, [0, 5], { answers: 0 }),
    remark('c', 3, [0, 5], { answers: 99 }),
  ])
  expect(all.map(({ answers }) => answers)).toEqual([null, null, null])
})

test('that a note was resolved since is taken over once, and never undone by an older copy', () => {
  const open = remark('Why?', 1, [0, 5])
  const first = changesOf(back([open]))
  const done = back([{ ...open, resolved: true }], first)
  expect(fates(done)).toEqual(['resolved'])
  const all = [...first, ...changesOf(done)]
  expect(foldAnnotations(all)).toMatchObject([{ resolved: true }])
  expect(fates(back([{ ...open, resolved: true }], all))).toEqual(['known'])
  expect(fates(back([open], all))).toEqual(['known'])
})

test('what was taken out here does not come in again, and an answer to it stands by itself', () => {
  const open = remark('Why?', 1, [0, 5])
  const [first] = back([open])
  const gone: AnnotationChange = {
    annotation: first?.annotation ?? '',
    version: 2,
    at: '2016-11-02T09:00:00Z',
    by: { name: 'Morag Reid' },
    set: { removed: true },
  }
  const again = back(
    [open, remark('But see here', 1, [0, 5], { answers: 0 })],
    [...(first?.changes ?? []), gone],
  )
  expect(fates(again)).toEqual(['removed', 'new'])
  expect(again[1]?.answers).toBeNull()
})

test('our own note is known when it comes back, by what it said when it went out', () => {
  const [seen] = back([remark('Since when?', 1, [0, 5])])
  const own = (set: Partial<AnnotationChange['set']>, version: number): AnnotationChange => ({
    annotation: 'own',
    version,
    at: `2016-10-2${version}T14:05:07.250Z`,
    by: { name: 'Morag Reid' },
    set,
  })
  const changes = [
    own({ on: seen?.anchor, for: 'shared', text: 'Since  when?' }, 1),
    own({ text: 'Since what year?' }, 2),
  ]
  const out = { author: 'Morag Reid', date: '2016-10-21T14:05:07Z' }
  for (const date of [
    '2016-10-21T14:05:07Z',
    '2016-10-21T15:05:07Z',
    '',
    'yesterday',
    '0000-00-00T00:00:00Z',
  ])
    expect(fates(back([remark('Since when?', 1, [0, 5], { ...out, date })], changes))).toEqual(['known'])
  expect(
    fates(back([remark('Since when?', 1, [0, 5], { ...out, date: '2016-10-24T11:11:11Z' })], changes)),
  ).toEqual(['new'])
})

test('without a sensible date a comment has the day of its document, each time', () => {
  const comment = remark('Why?', 1, [0, 5], { date: 'nonsense', author: '' })
  const first = back([comment])
  expect(first[0]).toMatchObject({ at: '2016-11-04T00:00:00Z', author: 'Unnamed' })
  expect(fates(back([comment], changesOf(first)))).toEqual(['known'])
})

test.each([
  ['2016-11-04T14:05:00Z', '2016-11-04T14:05:00Z'],
  ['2016-11-04T14:05', '2016-11-04T14:05:00Z'],
  ['2016-11-04T14:05:09.5Z', '2016-11-04T14:05:09Z'],
  ['2016-11-04T14:05:00+02:00', '2016-11-04T12:05:00Z'],
  ['2016-02-30T14:05:00Z', null],
  ['1601-01-01T00:00:00Z', null],
  ['2016-11-04T24:00:00Z', null],
  ['4 November 2016', null],
  ['', null],
])('%j is read as %j', (date, moment) => expect(commentMoment(date)).toBe(moment))
