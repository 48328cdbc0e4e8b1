import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { numberPapers, papersByMeeting } from '../../shared/rules/paper-numbers.ts'
import { withGroup } from './make-programme.ts'

type Papers = NonNullable<ProgrammeFileInput['papers']>
type Meetings = NonNullable<ProgrammeFileInput['meetings']>

const paper = (id: string, more: Partial<Papers[number]> = {}): Papers[number] => ({
  id,
  title: `Paper ${id}`,
  kind: 'written',
  ...more,
})
const meeting = (id: string, day: string, ...items: string[][]): Meetings[number] => ({
  id,
  group: 'eag',
  sessions: [{ day }],
  agenda: items.map((papers, i) => ({ id: `${id}-${i}`, title: `Item ${i + 1}`, papers })),
})
const numbers = (meetings: Meetings, papers: Papers, scheme?: string) =>
  Object.fromEntries(
    numberPapers(withGroup({ meetings, papers }, scheme === undefined ? {} : { paperNumbers: scheme })),
  )

describe('the papers of a meeting', () => {
  it('are those of its agenda in order, then those without an item in file order', () => {
    const programme = withGroup({
      meetings: [meeting('nov', '2016-11-04', ['c'], ['a', 'b'])],
      papers: [
        paper('z', { meeting: 'nov' }),
        paper('a'),
        paper('b'),
        paper('y', { meeting: 'nov' }),
        paper('c'),
        paper('x'),
      ],
    })
    expect(
      papersByMeeting(programme)
        .get('nov')
        ?.map(({ id }) => id),
    ).toEqual(['c', 'a', 'b', 'z', 'y'])
  })
})

describe('the numbers of papers', () => {
  it('go by the first days of the meetings, then the agenda, then the file', () => {
    expect(
      numbers(
        [meeting('nov', '2016-11-04', ['n2'], ['n1']), meeting('jun', '2016-06-15', ['j'])],
        [paper('loose', { meeting: 'jun' }), paper('n1'), paper('n2'), paper('j')],
      ),
    ).toEqual({ j: 'EAG(16)01', loose: 'EAG(16)02', n2: 'EAG(16)03', n1: 'EAG(16)04' })
  })

  it('begin again each year', () => {
    expect(
      numbers(
        [meeting('dec', '2016-12-01', ['a', 'b']), meeting('jan', '2017-01-27', ['c'])],
        [paper('a'), paper('b'), paper('c')],
      ),
    ).toEqual({ a: 'EAG(16)01', b: 'EAG(16)02', c: 'EAG(17)01' })
  })

  it('count a meeting over New Year in the year of its first day', () => {
    const days = { id: 'x', group: 'eag', sessions: [{ day: '2016-12-31' }, { day: '2017-01-01' }] }
    expect(numbers([days], [paper('a', { meeting: 'x' })])).toEqual({ a: 'EAG(16)01' })
  })

  it('stay as given, the others going on from one more than the highest given in the year', () => {
    expect(
      numbers(
        [meeting('jun', '2016-06-15', ['a', 'b']), meeting('nov', '2016-11-04', ['c', 'd'])],
        [paper('a'), paper('b', { number: 'EAG(16)02' }), paper('c', { number: 'EAG(16)06' }), paper('d')],
      ),
    ).toEqual({ a: 'EAG(16)07', b: 'EAG(16)02', c: 'EAG(16)06', d: 'EAG(16)08' })
  })

  it('count a number given in the year that it names', () => {
    expect(
      numbers(
        [meeting('jan', '2017-01-27', ['late', 'new'])],
        [paper('late', { number: 'EAG(16)11' }), paper('new')],
      ),
    ).toEqual({ late: 'EAG(16)11', new: 'EAG(17)01' })
  })

  it('take no notice of a number given outside the scheme', () => {
    expect(
      numbers([meeting('nov', '2016-11-04', ['a', 'b'])], [paper('a', { number: 'Annex 99' }), paper('b')]),
    ).toEqual({ a: 'Annex 99', b: 'EAG(16)01' })
  })

  it('can hold the place of the meeting in the year and since the group began, cancelled ones counted', () => {
    const meetings = [
      meeting('a', '2016-03-01', ['pa']),
      { ...meeting('b', '2016-06-01', ['pb']), status: 'cancelled' as const },
      meeting('c', '2016-09-01', ['pc']),
      meeting('d', '2017-02-01', ['pd']),
    ]
    const papers = ['pa', 'pb', 'pc', 'pd'].map((id) => paper(id))
    expect(numbers(meetings, papers, '{m}|{M}|{n}')).toEqual({
      pa: '1|1|1',
      pb: '2|2|2',
      pc: '3|3|3',
      pd: '1|4|1',
    })
  })

  it('are only those given where the group has no scheme or the paper no meeting', () => {
    const programme = withGroup({
      groups: [{ id: 'eag', name: 'Group' }],
      meetings: [meeting('nov', '2016-11-04', ['a', 'b'])],
      papers: [paper('a'), paper('b', { number: '7' }), paper('c'), paper('d', { number: '8' })],
    })
    expect(Object.fromEntries(numberPapers(programme))).toEqual({ b: '7', d: '8' })
  })

  it('are counted for each group by itself', () => {
    const programme = withGroup({
      groups: [
        { id: 'eag', name: 'A', paperNumbers: 'A{n}' },
        { id: 'srg', name: 'B', paperNumbers: 'B{n}' },
      ],
      meetings: [
        meeting('one', '2016-01-01', ['a']),
        { ...meeting('two', '2016-01-02', ['b']), group: 'srg' },
        meeting('three', '2016-01-03', ['c']),
      ],
      papers: [paper('a'), paper('b'), paper('c')],
    })
    expect(Object.fromEntries(numberPapers(programme))).toEqual({ a: 'A1', b: 'B1', c: 'A2' })
  })
})

const anyMeetings = fc.array(
  fc.record({
    year: fc.constantFrom('2015', '2016', '2017'),
    month: fc.integer({ min: 1, max: 12 }),
    given: fc.array(fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }), { maxLength: 4 }),
  }),
  { maxLength: 8 },
)

/** Meetings with papers, some of which have a number; a number is given only once. */
const build = (drawn: { year: string; month: number; given: (number | null)[] }[]) => {
  const taken = new Set<string>()
  const papers: Papers = []
  const meetings = drawn.map(({ year, month, given }, i) =>
    meeting(
      `m${i}`,
      `${year}-${String(month).padStart(2, '0')}-01`,
      given.map((n, j) => {
        const number = `EAG(${year.slice(2)})${String(n).padStart(2, '0')}`
        const isNew = n !== null && !taken.has(number)
        if (isNew) taken.add(number)
        papers.push(paper(`p${i}.${j}`, isNew ? { number } : {}))
        return `p${i}.${j}`
      }),
    ),
  )
  return { meetings, papers }
}

describe('for any meetings and papers the numbers', () => {
  it('are unique, and every paper has one', () => {
    fc.assert(
      fc.property(anyMeetings, (drawn) => {
        const { meetings, papers } = build(drawn)
        const all = numberPapers(withGroup({ meetings, papers }))
        expect(all.size).toBe(papers.length)
        expect(new Set(all.values()).size).toBe(papers.length)
      }),
    )
  })

  it('stay the same once they are given', () => {
    fc.assert(
      fc.property(anyMeetings, (drawn) => {
        const { meetings, papers } = build(drawn)
        const first = numberPapers(withGroup({ meetings, papers }))
        const given = papers.map((one) => {
          const number = first.get(one.id)
          return number === undefined ? one : { ...one, number }
        })
        expect(numberPapers(withGroup({ meetings, papers: given }))).toEqual(first)
      }),
    )
  })

  it('do not change when a later meeting gets another paper', () => {
    fc.assert(
      fc.property(anyMeetings, (drawn) => {
        const { meetings, papers } = build(drawn)
        const first = numberPapers(withGroup({ meetings, papers }))
        const later = numberPapers(
          withGroup({
            meetings: [...meetings, meeting('last', '2018-01-01', ['new'])],
            papers: [paper('new'), ...papers],
          }),
        )
        for (const [id, number] of first) expect(later.get(id)).toBe(number)
        expect(later.get('new')).toBe('EAG(18)01')
      }),
    )
  })
})
