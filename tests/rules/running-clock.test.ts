import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import { runClock } from '../../shared/rules/running-clock.ts'
import { withGroup } from './make-programme.ts'

type MeetingInput = NonNullable<ProgrammeFileInput['meetings']>[number]
type Item = NonNullable<MeetingInput['agenda']>[number]

function meetingOf(agenda: Partial<Item>[], sessions: MeetingInput['sessions']): Meeting {
  const items = agenda.map((item, i): Item => ({ id: `i${i}`, title: `Item ${i}`, ...item }))
  const [meeting] = withGroup({ meetings: [{ id: 'm', group: 'eag', sessions, agenda: items }] }).meetings
  if (!meeting) throw new Error('no meeting')
  return meeting
}
const afternoon = [{ day: '2016-11-04', starts: '14:00', ends: '16:00' }]
const starts = (meeting: Meeting) => runClock(meeting).items.map((item) => item.starts)

describe('the running clock', () => {
  it('starts each item when the one before it ends', () => {
    const { items, ends } = runClock(meetingOf([{ minutes: 5 }, { minutes: 15 }, { minutes: 20 }], afternoon))
    expect(items.map((item) => item.starts)).toEqual([840, 845, 860])
    expect(ends).toEqual([{ day: '2016-11-04', at: 880, lateBy: 0, minutes: 40 }])
  })

  it('numbers items and passes over breaks, whose time it counts', () => {
    const { items } = runClock(
      meetingOf([{ minutes: 30 }, { kind: 'break', minutes: 10 }, { minutes: 5 }], afternoon),
    )
    expect(items.map(({ number, starts }) => [number, starts])).toEqual([
      [1, 840],
      [null, 870],
      [2, 880],
    ])
  })

  it('keeps a fixed start, waits for it, and goes on from it', () => {
    expect(starts(meetingOf([{ minutes: 10 }, { fixedStart: '15:00', minutes: 20 }, {}], afternoon))).toEqual(
      [840, 900, 920],
    )
  })

  it('says by how much the items before run into a fixed start', () => {
    const { items } = runClock(
      meetingOf([{ minutes: 75 }, { fixedStart: '15:00', minutes: 20 }, {}], afternoon),
    )
    expect(items.map(({ runsInto, starts }) => [runsInto, starts])).toEqual([
      [0, 840],
      [15, 900],
      [0, 920],
    ])
  })

  it('says by how much a session ends late', () => {
    expect(runClock(meetingOf([{ minutes: 130 }], afternoon)).ends[0]).toMatchObject({ at: 970, lateBy: 10 })
    expect(runClock(meetingOf([{ minutes: 120 }], afternoon)).ends[0]).toMatchObject({ at: 960, lateBy: 0 })
  })

  it('knows no time where the session has none, until an item has a fixed start', () => {
    const meeting = meetingOf(
      [{ minutes: 10 }, { fixedStart: '10:00', minutes: 10 }, {}],
      [{ day: '2016-11-04' }],
    )
    expect(starts(meeting)).toEqual([null, 600, 610])
    expect(runClock(meetingOf([{ minutes: 10 }], [{ day: '2016-11-04', ends: '12:00' }])).ends[0]).toEqual({
      day: '2016-11-04',
      at: null,
      lateBy: 0,
      minutes: 10,
    })
  })

  it('runs a clock for each day, in order and numbered through; an item that names none is on the first', () => {
    const meeting = meetingOf(
      [{ minutes: 30 }, { day: '2016-11-22', minutes: 45 }, { minutes: 15 }, { day: '2016-11-22' }],
      [
        { day: '2016-11-21', starts: '13:00' },
        { day: '2016-11-22', starts: '09:30', ends: '10:00' },
      ],
    )
    const { items, ends } = runClock(meeting)
    expect(items.map(({ day, number, starts }) => [day, number, starts])).toEqual([
      ['2016-11-21', 1, 780],
      ['2016-11-21', 2, 810],
      ['2016-11-22', 3, 570],
      ['2016-11-22', 4, 615],
    ])
    expect(ends).toEqual([
      { day: '2016-11-21', at: 825, lateBy: 0, minutes: 45 },
      { day: '2016-11-22', at: 615, lateBy: 15, minutes: 45 },
    ])
  })

  it('does not call a session late that ends after midnight', () => {
    const night = [{ day: '2016-11-04', starts: '22:00', ends: '01:00' }]
    expect(runClock(meetingOf([{ minutes: 60 }], night)).ends[0]).toMatchObject({ lateBy: 0 })
  })

  it('has nothing to say of an empty agenda but when it could end', () => {
    expect(runClock(meetingOf([], afternoon))).toEqual({
      items: [],
      ends: [{ day: '2016-11-04', at: 840, lateBy: 0, minutes: 0 }],
    })
  })
})

it('adds up: without fixed starts an item begins after all the minutes before it on its day', () => {
  const days = ['2016-11-21', '2016-11-22']
  const anyItem = fc.record({ minutes: fc.integer({ min: 0, max: 200 }), day: fc.constantFrom(...days) })
  fc.assert(
    fc.property(fc.array(anyItem, { maxLength: 12 }), (agenda) => {
      const meeting = meetingOf(
        agenda,
        days.map((day) => ({ day, starts: '09:00', ends: '10:00' })),
      )
      const { items, ends } = runClock(meeting)
      items.forEach((item) => {
        const before = agenda.slice(0, Number(item.item.id.slice(1))).filter(({ day }) => day === item.day)
        expect(item.starts).toBe(540 + before.reduce((sum, { minutes }) => sum + minutes, 0))
      })
      for (const end of ends) {
        const all = agenda.filter(({ day }) => day === end.day).reduce((sum, { minutes }) => sum + minutes, 0)
        expect(end.minutes).toBe(all)
        expect(end.lateBy).toBe(Math.max(0, all - 60))
      }
    }),
  )
})
