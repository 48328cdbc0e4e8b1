import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { layOutMarks } from '../../shared/rules/lay-out-marks.ts'
import { timeline } from '../../shared/rules/timeline.ts'
import { makeProgramme, withGroup } from './make-programme.ts'

const meeting = (id: string, ...days: string[]) => ({
  id,
  group: 'eag',
  sessions: days.map((day) => ({ day })),
})
const of = (programme: ReturnType<typeof withGroup>, asOf = '2016-11-04') =>
  timeline(indexProgramme(programme), asOf)

describe('the timeline', () => {
  it('runs from the month before the day to five months after it, over a new year', () => {
    expect(of(withGroup({}))).toMatchObject({ from: '2016-10-01', to: '2017-04-30', lanes: [], keyDates: [] })
    expect(of(withGroup({}), '2016-01-31')).toMatchObject({ from: '2015-12-01', to: '2016-06-30' })
    expect(of(withGroup({}), '2015-09-30').to).toBe('2016-02-29')
  })

  it('has a line for each group that meets in these months, with its meetings in order', () => {
    const { lanes } = of(
      withGroup({
        meetings: [
          meeting('late', '2017-05-01'),
          meeting('two', '2016-11-21', '2016-11-22'),
          { ...meeting('off', '2016-11-07'), status: 'cancelled' },
          meeting('early', '2016-09-30'),
        ],
      }),
    )
    expect(lanes).toEqual([
      {
        title: 'EAG',
        meetings: [
          {
            id: 'off',
            title: 'External Advisory Group',
            words: '7 November 2016, cancelled',
            first: '2016-11-07',
            last: '2016-11-07',
            over: true,
          },
          {
            id: 'two',
            title: 'External Advisory Group',
            words: '21 and 22 November 2016',
            first: '2016-11-21',
            last: '2016-11-22',
            over: false,
          },
        ],
      },
    ])
  })

  it('shows a key date as far as it is known, and no further than the picture', () => {
    const { keyDates } = of(
      makeProgramme({
        keyDates: [
          { id: 'year', title: 'The whole of it', when: '2016' },
          { id: 'month', title: 'Report', when: '2016-12', done: true },
          { id: 'past', title: 'Long past', when: '2016-08' },
        ],
      }),
    )
    expect(keyDates.map(({ id, first, last, over }) => [id, first, last, over])).toEqual([
      ['year', '2016-10-01', '2016-12-31', false],
      ['month', '2016-12-01', '2016-12-31', true],
    ])
  })

  it('puts the meetings of many small groups on one line', () => {
    const groups = Array.from({ length: 12 }, (_, i) => ({ id: `g${i}`, name: `Group ${i}` }))
    const { lanes } = of(
      makeProgramme({
        groups,
        meetings: groups.map(({ id }, i) => ({
          id: `m${i}`,
          group: id,
          sessions: [{ day: `2016-11-${String(20 - i).padStart(2, '0')}` }],
        })),
      }),
    )
    expect(lanes).toHaveLength(8)
    expect(lanes[7]?.title).toBe('Others')
    expect(lanes[7]?.meetings.map(({ id }) => id)).toEqual(['m11', 'm10', 'm9', 'm8', 'm7'])
  })
})

describe('marks in rows', () => {
  const marks = fc.array(fc.record({ start: fc.nat(1000), width: fc.integer({ min: 1, max: 200 }) }), {
    maxLength: 60,
  })

  it('never touch another in their row, and use no more rows than overlap at once', () => {
    fc.assert(
      fc.property(marks, (placed) => {
        const rows = layOutMarks(placed, 2)
        const together = (i: number) => (one: { start: number; width: number }, j: number) =>
          i !== j &&
          one.start <= (placed[i]?.start ?? 0) &&
          one.start + one.width + 2 > (placed[i]?.start ?? 0)
        placed.forEach((mark, i) => {
          placed.forEach((other, j) => {
            if (i < j && rows[i] === rows[j])
              expect(
                mark.start + mark.width + 2 <= other.start || other.start + other.width + 2 <= mark.start,
              ).toBe(true)
          })
        })
        const most = Math.max(0, ...placed.map((_, i) => 1 + placed.filter(together(i)).length))
        expect(Math.max(0, ...rows.map((row) => row + 1))).toBeLessThanOrEqual(most)
      }),
    )
  })
})
