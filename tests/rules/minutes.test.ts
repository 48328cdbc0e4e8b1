import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { lettered, numbered, plan, withGroup } from './make-programme.ts'
import { readPlan } from './read-plan.ts'

type MeetingInput = NonNullable<ProgrammeFileInput['meetings']>[number]

const base: ProgrammeFileInput['meetings'] = [
  {
    id: 'aug',
    group: 'eag',
    sessions: [{ day: '2016-08-31', starts: '14:00', ends: '16:00' }],
    venue: 'St Andrew’s House',
    agenda: [
      { id: 'i1', title: 'Welcome' },
      { id: 'tea', title: 'Tea', kind: 'break' },
      { id: 'i2', title: 'Progress', papers: ['p'] },
      { id: 'i3', title: 'Leadership' },
      { id: 'i4', title: 'Any other business' },
    ],
  },
  { id: 'nov', group: 'eag', sessions: [{ day: '2016-11-04' }] },
  { id: 'srg', group: 'srg', sessions: [{ day: '2016-12-16' }] },
]
const records: Partial<ProgrammeFileInput> = {
  groups: [
    {
      id: 'eag',
      name: 'External Advisory Group',
      shortName: 'EAG',
      paperNumbers: 'EAG({yy}){nn}',
      actionNumbers: '{m}/{n}',
      members: [
        { person: 'gone', role: 'chair', to: '2016-06-30' },
        { person: 'rannoch', role: 'chair', from: '2016-07-01' },
      ],
    },
    { id: 'srg', name: 'Review Group', shortName: 'SRG' },
  ],
  organisations: [{ id: 'police', name: 'Police Scotland' }],
  people: [
    { id: 'rannoch', name: 'Elspeth Rannoch' },
    { id: 'gone', name: 'Former Chair' },
    { id: 'crombie', name: 'Lewis Crombie', organisation: 'police' },
    { id: 'reid', name: 'Morag Reid' },
  ],
  papers: [{ id: 'p', title: 'Update', kind: 'written' }],
}
const made = (meeting: Partial<MeetingInput>, more: Partial<ProgrammeFileInput> = {}) =>
  withGroup({
    ...records,
    meetings: base?.map((one, i) => (i === 0 ? { ...one, ...meeting } : one)),
    ...more,
  })
const minutes = (...args: Parameters<typeof made>) =>
  readPlan(plan(made(...args), { document: 'minutes', meeting: 'aug' }).plan)

describe('minutes', () => {
  it('say whose they are, when and where', () => {
    expect(minutes({ minutes: { paragraphs: [] } })).toEqual([
      'title: External Advisory Group',
      'heading1: Minutes',
      'Wednesday 31 August 2016, 2pm to 4pm',
      'St Andrew’s House',
    ])
  })

  it('of two days give each with its times', () => {
    const sessions = [
      { day: '2016-08-31', starts: '13:00', ends: '17:00' },
      { day: '2016-09-01', ends: '12:00' },
    ]
    expect(minutes({ sessions, minutes: { paragraphs: [] } }).slice(2)).toEqual([
      '31 August and 1 September 2016',
      'Wednesday 31 August 2016, 1pm to 5pm',
      'Thursday 1 September 2016, until 12 noon',
      'St Andrew’s House',
    ])
  })

  it('bear the group’s own title for them', () => {
    const programme = withGroup(
      {
        meetings: [
          { id: 'aug', group: 'eag', sessions: [{ day: '2016-08-31' }], minutes: { paragraphs: [] } },
        ],
      },
      { minutesTitle: 'Note of the EAG meeting' },
    )
    const { plan: document } = plan(programme, { document: 'minutes', meeting: 'aug' })
    expect(readPlan(document)).toContain('heading1: Note of the EAG meeting')
    expect(document.fileName).toBe('EAG 31 August 2016 - note of the EAG meeting.docx')
  })

  it('are a draft in the header until they are agreed', () => {
    const status = (stage?: 'draft' | 'with chair' | 'circulated' | 'agreed') =>
      plan(made({ minutes: { ...(stage && { stage }), paragraphs: [] } }), {
        document: 'minutes',
        meeting: 'aug',
      }).plan.parts[0]?.status
    expect(status()).toBe('DRAFT, not yet agreed')
    expect(status('draft')).toBe('DRAFT, not yet agreed')
    expect(status('with chair')).toBe('DRAFT, not yet agreed')
    expect(status('circulated')).toBe('DRAFT, not yet agreed')
    expect(status('agreed')).toBeNull()
  })

  it('say who was there, for whom, for which items and in part, and what interests were declared', () => {
    expect(
      minutes({
        minutes: { paragraphs: [] },
        attendance: [
          { person: 'reid', as: 'secretariat' },
          { person: 'rannoch', as: 'present' },
          {
            person: 'crombie',
            as: 'present',
            for: { name: 'Shona Farquhar' },
            items: ['i3', 'i2'],
            inPart: true,
          },
          { person: 'gone', as: 'present', printedAs: 'Dr F Chair' },
          { person: { organisation: 'police' }, as: 'in attendance', items: ['i3'] },
          { person: { name: 'Two students' }, as: 'observer' },
          { person: 'reid', as: 'apologies' },
        ],
        interests: [
          { person: 'crombie', item: 'i2', text: 'Sits on the panel.', handling: 'Left the room.' },
          { person: 'reid', text: 'None.' },
        ],
      }).slice(4),
    ).toEqual([
      'Present | Elspeth Rannoch (Chair) / Lewis Crombie, Police Scotland (for Shona Farquhar; items 2 and 3; in part) / Dr F Chair',
      'In attendance | Police Scotland (item 3)',
      'Observers | Two students',
      'Secretariat | Morag Reid',
      'Apologies | Morag Reid',
      'Interests | Lewis Crombie (item 2): Sits on the panel. Left the room. / Morag Reid: None.',
    ])
  })

  it('call chair whoever the meeting names, before whoever chairs the group', () => {
    const attendance = [
      { person: 'rannoch', as: 'present' as const },
      { person: 'reid', as: 'present' as const },
    ]
    expect(minutes({ chair: 'reid', minutes: { paragraphs: [] }, attendance })[4]).toBe(
      'Present | Elspeth Rannoch / Morag Reid (Chair)',
    )
  })

  it('run on across the items, each under its heading, in the order in which they were taken', () => {
    expect(
      minutes({
        minutes: {
          paragraphs: [
            { body: [numbered('o', 'The chair welcomed members.')] },
            { item: 'i3', body: [numbered('a', 'Taken first.')] },
            { item: 'i2', body: [numbered('b', 'The group:'), lettered('ba', 1, 'noted it;')] },
            { item: 'i2', body: [lettered('bb', 1, 'asked for more.')] },
            { item: 'i4', body: [numbered('c', 'None.')] },
            { body: [numbered('d', 'The meeting closed.')] },
          ],
        },
      }).slice(4),
    ).toEqual([
      '1. The chair welcomed members.',
      'heading2: Item 3: Leadership',
      '2. Taken first.',
      'heading2: Item 2: Progress (EAG(16)01)',
      '3. The group:',
      '(a) noted it;',
      '(b) asked for more.',
      'heading2: Item 4: Any other business',
      '4. None.',
      'heading2: Other matters',
      '5. The meeting closed.',
    ])
  })

  const paragraphs = [
    { item: 'i2', body: [numbered('a', 'Noted. Write to areas.')] },
    { item: 'i4', body: [numbered('b', 'None.')] },
  ]

  it('print actions and decisions after their item, with owners and date', () => {
    expect(
      minutes(
        { minutes: { paragraphs } },
        {
          actions: [
            {
              id: 'x',
              text: 'Write to areas.',
              item: 'i2',
              owners: ['reid', { organisation: 'police' }],
              due: '2016-11-04',
            },
            { id: 'y', text: 'Report', item: 'i2', due: { meeting: 'nov' } },
            { id: 'z', text: 'Report again', item: 'i2', owners: ['reid'], due: { meeting: 'srg' } },
            { id: 'q', text: 'Review', item: 'i2', owners: ['reid'], due: '2016-Q4' },
            { id: 'r', text: 'Rest', item: 'i2', due: '2017' },
            { id: 's', text: 'Sit', item: 'i2' },
          ],
          decisions: [
            { id: 'd', text: 'Go ahead.', item: 'i2', ref: 'D1' },
            { id: 'e', text: 'Stop.', item: 'i2' },
          ],
        },
      ).slice(5, -2),
    ).toEqual([
      '1. Noted. Write to areas.',
      'continuation: Go ahead. [Decision D1]',
      'continuation: Stop. [Decision]',
      'continuation: [Action 1/1: Morag Reid and Police Scotland, by 4 November 2016]',
      'continuation: Report [Action 1/2: by the meeting of 4 November 2016]',
      'continuation: Report again [Action 1/3: Morag Reid, by the SRG meeting of 16 December 2016]',
      'continuation: Review [Action 1/4: Morag Reid, in October to December 2016]',
      'continuation: Rest [Action 1/5: in 2017]',
      'continuation: Sit [Action 1/6]',
    ])
  })

  it('put an item of which there is only an action or a decision where the agenda has it', () => {
    const lines = minutes(
      { minutes: { paragraphs } },
      {
        actions: [{ id: 'x', text: 'Share the map', item: 'i3', owners: ['reid'] }],
        decisions: [{ id: 'd', text: 'Begin.', item: 'i1' }],
      },
    )
    expect(lines.filter((line) => line.startsWith('heading2'))).toEqual([
      'heading2: Item 1: Welcome',
      'heading2: Item 2: Progress (EAG(16)01)',
      'heading2: Item 3: Leadership',
      'heading2: Item 4: Any other business',
    ])
    expect(lines[lines.indexOf('heading2: Item 3: Leadership') + 1]).toBe(
      'continuation: Share the map [Action 1/1: Morag Reid]',
    )
  })

  it('say that an item was deferred or not reached', () => {
    const agenda = base?.[0]?.agenda?.map((item) =>
      item.id === 'i3'
        ? { ...item, outcome: 'deferred' as const }
        : item.id === 'i4'
          ? { ...item, outcome: 'not reached' as const }
          : item,
    )
    expect(minutes({ ...(agenda && { agenda }), minutes: { paragraphs } }).slice(-5)).toEqual([
      'heading2: Item 3: Leadership',
      'This item was deferred.',
      'heading2: Item 4: Any other business',
      '2. None.',
      'This item was not reached.',
    ])
  })

  it('print the outcomes of an item that was taken twice once, at its end', () => {
    const lines = minutes(
      {
        minutes: {
          paragraphs: [
            { item: 'i2', body: [numbered('a', 'Begun.')] },
            { item: 'i3', body: [numbered('b', 'Between.')] },
            { item: 'i2', body: [numbered('c', 'Ended.')] },
          ],
        },
      },
      { actions: [{ id: 'x', text: 'Write', item: 'i2' }] },
    )
    expect(lines.slice(4)).toEqual([
      'heading2: Item 2: Progress (EAG(16)01)',
      '1. Begun.',
      'heading2: Item 3: Leadership',
      '2. Between.',
      'heading2: Item 2: Progress (EAG(16)01)',
      '3. Ended.',
      'continuation: Write [Action 1/1]',
    ])
  })

  it('keep what was decided under no item apart from the last one', () => {
    expect(
      minutes({ minutes: { paragraphs } }, { actions: [{ id: 'x', text: 'Write', raisedAt: 'aug' }] }).slice(
        -2,
      ),
    ).toEqual(['heading2: Other matters', 'continuation: Write [Action 1/1]'])
  })

  it('that do not exist are refused', () => {
    expect(() => plan(made({}), { document: 'minutes', meeting: 'aug' })).toThrow('wrong-document')
  })
})
