import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { numbered, plan, withGroup } from './make-programme.ts'
import { readPlan } from './read-plan.ts'

type MeetingInput = NonNullable<ProgrammeFileInput['meetings']>[number]

const nov: MeetingInput = {
  id: 'nov',
  group: 'eag',
  chair: 'rannoch',
  venue: 'Victoria Quay, Edinburgh',
  sessions: [{ day: '2016-11-04', starts: '14:00', ends: '16:00' }],
}
const people = [
  { id: 'rannoch', name: 'Elspeth Rannoch' },
  { id: 'munro', name: 'Ailsa Munro' },
]
const agenda = (meeting: Partial<MeetingInput>, more: Partial<ProgrammeFileInput> = {}): string[] =>
  readPlan(
    plan(withGroup({ people, meetings: [{ ...nov, ...meeting }], ...more }), {
      document: 'agenda',
      meeting: 'nov',
    }).plan,
  )
const rows = (...args: Parameters<typeof agenda>): string[] =>
  agenda(...args).filter((line) => line.includes(' | '))
const head = 'Item | Time | Title | Purpose | Presenter | Paper'

describe('an agenda', () => {
  it('says who meets, on what day, when and where', () => {
    expect(agenda({}).slice(0, 5)).toEqual([
      'title: External Advisory Group',
      'heading1: Agenda',
      'Friday 4 November 2016, 2pm to 4pm',
      'Victoria Quay, Edinburgh',
      'Chair: Elspeth Rannoch',
    ])
  })

  it('has a row for each item with its clock time, and none that is not an item', () => {
    expect(
      rows(
        {
          agenda: [
            { id: 'a', title: 'Welcome', minutes: 5, presenters: ['rannoch'] },
            { id: 'b', title: 'Tea', kind: 'break', minutes: 10 },
            {
              id: 'c',
              title: 'Programme update',
              minutes: 20,
              purpose: 'information',
              presenters: ['munro', { name: 'a guest' }],
              papers: ['p'],
            },
          ],
        },
        { papers: [{ id: 'p', title: 'Update', kind: 'written', body: [numbered('x'), numbered('y')] }] },
      ),
    ).toEqual([
      head,
      '1 | 2pm | Welcome |  | Elspeth Rannoch | ',
      ' | 2.05pm | Tea',
      '2 | 2.15pm | Programme update | For information | Ailsa Munro and a guest | EAG(16)01 / paragraphs 1 and 2',
      ' | 4pm | Close',
    ])
  })

  it('closes when its items do, where they overrun', () => {
    expect(rows({ agenda: [{ id: 'a', title: 'Long', minutes: 130 }] }).at(-1)).toBe(' | 4.10pm | Close')
  })

  it('gives no times where none are known', () => {
    const lines = agenda({
      sessions: [{ day: '2016-11-04' }],
      agenda: [{ id: 'a', title: 'One', minutes: 5 }],
    })
    expect(lines[2]).toBe('Friday 4 November 2016')
    expect(lines.at(-1)).toBe('1 |  | One |  |  | ')
  })

  it('says what is known of papers that are not there', () => {
    const states = ['expected', 'to follow', 'tabled', 'presentation', 'oral', 'none'] as const
    expect(
      rows({
        sessions: [{ day: '2016-11-04' }],
        agenda: states.map((paperState, i) => ({ id: `i${i}`, title: 'T', paperState })),
      }).map((row) => row.split(' | ').at(-1)),
    ).toEqual(['Paper', 'To follow', 'To follow', 'Tabled', 'Presentation', 'Oral report', ''])
  })

  it('says of a paper on an item that it is to follow or tabled', () => {
    const papers = [{ id: 'p', title: 'Update', kind: 'written' as const }]
    const cell = (paperState?: 'expected' | 'to follow' | 'tabled') =>
      rows(
        { agenda: [{ id: 'a', title: 'T', papers: ['p'], ...(paperState && { paperState }) }] },
        { papers },
      )[1]
        ?.split(' | ')
        .at(-1)
    expect(cell()).toBe('EAG(16)01')
    expect(cell('expected')).toBe('EAG(16)01')
    expect(cell('to follow')).toBe('EAG(16)01 / To follow')
    expect(cell('tabled')).toBe('EAG(16)01 / Tabled')
  })

  it('lists a meeting of two days under each', () => {
    expect(
      agenda({
        sessions: [
          { day: '2016-11-21', starts: '13:00', ends: '17:00' },
          { day: '2016-11-22', starts: '09:30' },
        ],
        agenda: [
          { id: 'a', title: 'First', minutes: 30 },
          { id: 'b', title: 'Second', day: '2016-11-22' },
        ],
      }).slice(2),
    ).toEqual([
      '21 and 22 November 2016',
      'Victoria Quay, Edinburgh',
      'Chair: Elspeth Rannoch',
      'heading2: Monday 21 November 2016, 1pm to 5pm',
      head,
      '1 | 1pm | First |  |  | ',
      ' | 5pm | Close',
      'heading2: Tuesday 22 November 2016, from 9.30am',
      head,
      '2 | 9.30am | Second |  |  | ',
    ])
  })

  it('that is not set yet says so, for the meeting or for a day', () => {
    expect(agenda({}).at(-1)).toBe('The agenda for this meeting has not been set.')
    const sessions = [{ day: '2016-11-21' }, { day: '2016-11-22' }]
    const empty = agenda({ sessions })
    expect(empty.filter((line) => line.startsWith('The agenda'))).toHaveLength(1)
    expect(agenda({ sessions, agenda: [{ id: 'a', title: 'First' }] }).at(-1)).toBe(
      'No items are set for this day.',
    )
  })

  it('of a meeting that was cancelled says so', () => {
    expect(agenda({ status: 'cancelled' })).toContain('This meeting is cancelled.')
  })

  it('links papers and paragraphs to where the pack has them, and nowhere by itself', () => {
    const made = withGroup({
      meetings: [{ ...nov, chair: { name: 'X' }, agenda: [{ id: 'a', title: 'T', papers: ['p'] }] }],
      papers: [{ id: 'p', title: 'Update', kind: 'written', body: [numbered('x')] }],
    })
    const last = (document: 'agenda' | 'pack') =>
      readPlan(plan(made, { document, meeting: 'nov' }).plan, 'agenda').find((line) => line.startsWith('1 |'))
    expect(last('agenda')).toBe('1 | 2pm | T |  |  | EAG(16)01 / paragraph 1')
    expect(last('pack')).toBe('1 | 2pm | T |  |  | <EAG(16)01> / <paragraph 1>')
  })
})

describe('an annotated agenda', () => {
  const made = withGroup({
    people,
    meetings: [
      {
        ...nov,
        sessions: [{ day: '2016-11-04', starts: '14:00', ends: '15:00' }],
        agenda: [
          { id: 'a', title: 'Welcome' },
          {
            id: 'b',
            title: 'Neglect',
            minutes: 50,
            purpose: 'decision',
            presenters: ['munro'],
            papers: ['p'],
            brief: {
              outcome: 'A decision today.',
              handling: 'Call on Mr Kerr first.\n\nThen close.',
              linesToTake: 'No money.',
              likelyPoints: 'Cost.',
            },
          },
          { id: 'c', title: 'Tea', kind: 'break', minutes: 10 },
          { id: 'd', title: 'Minister', fixedStart: '14:55', minutes: 6 },
        ],
        interests: [
          { person: 'munro', text: 'Owns shares.' },
          { person: 'rannoch', item: 'b', text: 'Trustee.', handling: 'Left the room.' },
        ],
      },
      {
        id: 'aug',
        group: 'eag',
        sessions: [{ day: '2016-08-31' }],
        agenda: [{ id: 'aug-b', title: 'Neglect' }],
      },
    ],
    papers: [{ id: 'p', title: 'Options', kind: 'written', ask: 'choose one' }],
    actions: [
      { id: 'x', text: 'Write to areas', item: 'aug-b', owners: ['munro'], due: '2016-10' },
      { id: 'y', text: 'Book a room', raisedAt: 'aug' },
      { id: 'z', text: 'Done with', raisedAt: 'aug', status: 'closed', closedOn: '2016-09-01' },
    ],
  })
  const lines = readPlan(plan(made, { document: 'annotated-agenda', meeting: 'nov' }).plan)

  it('gives each item its clock, what is sought, the brief, the open actions and the interests', () => {
    expect(lines.slice(5)).toEqual([
      'Interests',
      'bullet1: Ailsa Munro: Owns shares.',
      'heading2: 1. Welcome',
      '2pm',
      'heading2: 2. Neglect',
      '2pm, 50 minutes',
      'Sought | For decision. The group is invited to choose one',
      'Papers | EAG(16)01: Options',
      'Presenter | Ailsa Munro',
      'Outcome | A decision today.',
      'Handling | Call on Mr Kerr first. / Then close.',
      'Lines to take | No money.',
      'Likely points | Cost.',
      'Open actions | 1/1 Write to areas (Ailsa Munro, by October 2016) !overdue!',
      'Interests | Elspeth Rannoch: Trustee. Left the room.',
      '2.50pm, 10 minutes: Tea',
      'heading2: 3. Minister',
      '2.55pm, 6 minutes',
      '!The items before run into its fixed start by 5 minutes.!',
      '!As planned the meeting ends at 3.01pm, 1 minute late.!',
      'heading2: Other open actions',
      'bullet1: 1/2 Book a room',
    ])
  })

  it('is for the chair only, and says so on every page', () => {
    const [part] = plan(made, { document: 'annotated-agenda', meeting: 'nov' }).plan.parts
    expect(part).toMatchObject({ status: 'For the chair only', footer: 'EAG 4 November 2016: for the chair' })
  })

  it('does not bring in the actions of another group whose item has the same title', () => {
    const other = withGroup({
      groups: [
        { id: 'eag', name: 'A' },
        { id: 'srg', name: 'B' },
      ],
      meetings: [
        { ...nov, chair: { name: 'X' }, agenda: [{ id: 'a', title: 'Any other business' }] },
        {
          id: 'srg1',
          group: 'srg',
          sessions: [{ day: '2016-08-31' }],
          agenda: [{ id: 's', title: 'Any other business' }],
        },
      ],
      actions: [{ id: 'x', text: 'Not ours', item: 's' }],
    })
    expect(readPlan(plan(other, { document: 'annotated-agenda', meeting: 'nov' }).plan).join()).not.toContain(
      'Not ours',
    )
  })

  it('of two days has a heading for each, with its times', () => {
    const two = withGroup({
      people,
      meetings: [
        {
          ...nov,
          sessions: [
            { day: '2016-11-21', starts: '13:00' },
            { day: '2016-11-22', starts: '09:30' },
          ],
          agenda: [
            { id: 'b', title: 'Second', day: '2016-11-22' },
            { id: 'a', title: 'First' },
          ],
        },
      ],
    })
    expect(readPlan(plan(two, { document: 'annotated-agenda', meeting: 'nov' }).plan).slice(2)).toEqual([
      '21 and 22 November 2016',
      'Victoria Quay, Edinburgh',
      'Chair: Elspeth Rannoch',
      'heading2: Monday 21 November 2016, from 1pm',
      'heading2: 1. First',
      '1pm',
      'heading2: Tuesday 22 November 2016, from 9.30am',
      'heading2: 2. Second',
      '9.30am',
    ])
  })

  it('of a meeting without an agenda says so', () => {
    const bare = withGroup({ people, meetings: [nov] })
    expect(readPlan(plan(bare, { document: 'annotated-agenda', meeting: 'nov' }).plan).at(-1)).toBe(
      'The agenda for this meeting has not been set.',
    )
  })
})
