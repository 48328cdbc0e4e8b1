import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { matchSeats } from '../../shared/rules/match-seats.ts'
import { chairOn, seatState, seatsOn } from '../../shared/rules/membership.ts'
import { quorumOf } from '../../shared/rules/quorum.ts'
import { withGroup } from './make-programme.ts'

type Group = NonNullable<ProgrammeFileInput['groups']>[number]
type Meeting = NonNullable<ProgrammeFileInput['meetings']>[number]

function meetingWith(
  members: NonNullable<Group['members']>,
  attendance: NonNullable<Meeting['attendance']>,
  quorum?: number,
) {
  const programme = withGroup(
    {
      organisations: [
        { id: 'police', name: 'Police Scotland' },
        { id: 'cosla', name: 'COSLA' },
      ],
      people: [
        { id: 'ann', name: 'Ann Baird' },
        { id: 'bob', name: 'Bob Crae', organisation: 'police' },
        { id: 'cat', name: 'Cat Dow', organisation: 'police' },
        { id: 'dan', name: 'Dan Eck' },
        { id: 'eve', name: 'Eve Fyfe', organisation: 'cosla' },
      ],
      meetings: [
        {
          id: 'm',
          group: 'eag',
          sessions: [{ day: '2016-11-04' }],
          agenda: [{ id: 'i', title: 'Item' }],
          attendance,
        },
      ],
    },
    { members, ...(quorum !== undefined && { quorum }) },
  )
  const indexed = indexProgramme(programme)
  const [meeting] = programme.meetings
  if (!meeting) throw new Error('no meeting')
  return { meeting, indexed, programme }
}
const seated = (...given: Parameters<typeof meetingWith>) => {
  const { meeting, indexed } = meetingWith(...given)
  return matchSeats(meeting, indexed).map(({ place, attendance }) => [place, attendance])
}
const quorum = (...given: Parameters<typeof meetingWith>) => {
  const { meeting, indexed } = meetingWith(...given)
  return quorumOf(meeting, indexed)
}

describe('membership', () => {
  it('begins on its first day and ends with its last', () => {
    const seat = { from: '2016-03-01', to: '2016-08-31' }
    expect(
      ['2016-02-29', '2016-03-01', '2016-08-31', '2016-09-01'].map((day) => seatState(seat, day)),
    ).toEqual(['later', 'now', 'now', 'before'])
    expect(seatState({}, '1900-01-01')).toBe('now')
  })

  it('says who is invited on a day, and who chairs', () => {
    const { programme } = meetingWith(
      [
        { person: 'ann', role: 'chair', to: '2016-06-30' },
        { person: 'dan', role: 'deputy' },
        { organisation: 'police', from: '2016-07-01' },
      ],
      [],
    )
    const [group] = programme.groups
    if (!group) throw new Error('no group')
    expect(seatsOn(group, '2016-06-30').map(({ role }) => role)).toEqual(['chair', 'deputy'])
    expect(chairOn(group, '2016-06-30')).toBe('ann')
    expect(chairOn(group, '2016-07-01')).toBe('dan')
    expect(chairOn({ ...group, members: [] }, '2016-07-01')).toBeNull()
  })
})

describe('a seat', () => {
  it('is filled by its own person, and leaves out seats of other days', () => {
    expect(
      seated(
        [{ person: 'ann' }, { person: 'dan', to: '2016-11-03' }, { person: 'bob', from: '2016-11-04' }],
        [
          { person: 'bob', as: 'present' },
          { person: 'dan', as: 'present' },
        ],
      ),
    ).toEqual([
      [0, null],
      [2, 0],
    ])
  })

  it('is filled by whoever came for its person or organisation', () => {
    expect(
      seated(
        [{ person: 'ann' }, { organisation: 'cosla' }],
        [
          { person: 'bob', as: 'present', for: 'ann' },
          { person: { name: 'Somebody' }, as: 'present', for: { organisation: 'cosla' } },
        ],
      ),
    ).toEqual([
      [0, 0],
      [1, 1],
    ])
  })

  it('is filled by a substitute before anybody else of the organisation', () => {
    expect(
      seated(
        [{ organisation: 'police', substitutes: ['cat'] }],
        [
          { person: 'bob', as: 'present' },
          { person: 'cat', as: 'present' },
        ],
      ),
    ).toEqual([[0, 1]])
    expect(seated([{ organisation: 'police' }], [{ person: 'bob', as: 'present' }])).toEqual([[0, 0]])
  })

  it('is filled by the substitute who came, not by the apologies of its holder', () => {
    expect(
      seated(
        [{ person: 'ann', substitutes: ['dan'] }],
        [
          { person: 'ann', as: 'apologies' },
          { person: 'dan', as: 'present' },
        ],
      ),
    ).toEqual([[0, 1]])
    expect(seated([{ person: 'ann', substitutes: ['dan'] }], [{ person: 'ann', as: 'apologies' }])).toEqual([
      [0, 0],
    ])
  })

  it('is one to each: who has a seat of their own does not fill their organisation’s as well', () => {
    expect(
      seated([{ organisation: 'police' }, { person: 'bob' }], [{ person: 'bob', as: 'present' }]),
    ).toEqual([
      [0, null],
      [1, 0],
    ])
  })
})

describe('a quorum', () => {
  const members: NonNullable<Group['members']> = [
    { person: 'ann', role: 'chair' },
    { organisation: 'police', role: 'member' },
    { person: 'dan' },
    { person: 'eve', role: 'adviser' },
  ]

  it('counts the seats of members that were filled, not advisers or guests', () => {
    expect(
      quorum(
        members,
        [
          { person: 'ann', as: 'present' },
          { person: 'bob', as: 'present', inPart: true },
          { person: 'cat', as: 'present' },
          { person: 'eve', as: 'present' },
          { person: 'dan', as: 'apologies' },
        ],
        3,
      ),
    ).toEqual({ needed: 3, seats: 3, present: 2, inPart: 1, met: false })
  })

  it('is met by as many as the group asks for', () => {
    const came: NonNullable<Meeting['attendance']> = [
      { person: 'ann', as: 'present' },
      { person: 'dan', as: 'present', items: ['i'] },
    ]
    expect(quorum(members, came, 2)).toMatchObject({ present: 2, inPart: 1, met: true })
    expect(quorum(members, came)).toMatchObject({ needed: null, met: null })
  })

  it('is not said to fail before anything is said of who came', () => {
    expect(quorum(members, [], 2)).toEqual({ needed: 2, seats: 3, present: 0, inPart: 0, met: null })
  })
})
