import { describe, expect, it } from 'vitest'
import type { DocumentRequestInput } from '../../shared/document-request.ts'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { makeProgramme, numbered, plan, withGroup } from './make-programme.ts'
import { everyString, readPlan } from './read-plan.ts'

const update = (id: string, workstream: string, asOf: string, more = {}) => ({
  id,
  workstream,
  asOf,
  body: [numbered(`${id}x`, `Text of ${id}.`)],
  ...more,
})
const records: Partial<ProgrammeFileInput> = {
  themes: [
    { id: 't1', title: 'Structures' },
    { id: 't2', title: 'Families' },
  ],
  people: [
    { id: 'dyer', name: 'Catherine Dyer', organisation: 'sg' },
    { id: 'munro', name: 'Ailsa Munro' },
    { id: 'gone', name: 'Gone Before' },
  ],
  organisations: [
    { id: 'sg', name: 'Scottish Government' },
    { id: 'police', name: 'Police Scotland' },
  ],
  workstreams: [
    { id: 'neglect', title: 'Neglect', theme: 't2', lead: 'dyer' },
    { id: 'review', title: 'Systems review', theme: 't1' },
    { id: 'old', title: 'Ministerial group', status: 'closed' },
  ],
  updates: [
    update('n1', 'neglect', '2016-06-01'),
    update('n2', 'neglect', '2016-10-31', { author: 'munro' }),
    update('r1', 'review', '2016-10-30'),
    update('r2', 'review', '2016-11-02', { audience: 'internal' }),
    update('o1', 'old', '2016-10-29'),
  ],
  keyDates: [
    { id: 'k1', title: 'Advice', when: '2016-12', sense: 'by', workstream: 'neglect' },
    { id: 'k2', title: 'Report', when: '2016-12-16', workstream: 'review' },
    { id: 'k3', title: 'Election', when: '2017' },
    { id: 'k4', title: 'Past', when: '2016-10-01' },
  ],
}
const note = (
  request: Partial<Extract<DocumentRequestInput, { document: 'update-note' }>> = {},
  made = makeProgramme(records),
) => plan(made, { document: 'update-note', ...request }).plan

describe('an update note', () => {
  it('gives the latest word of each active workstream, by theme, and the key dates ahead', () => {
    expect(readPlan(note())).toEqual(
      [
        'title: Child Protection Improvement Programme',
        'heading1: Update note',
        '30 October to 2 November 2016',
        'heading2: Systems review',
        '1. Text of r1.',
        'heading2: Neglect',
        '2. Text of n2.',
        'heading2: Key dates ahead',
        'When | What | Workstream',
        'By December 2016 | Advice | Neglect',
        '16 December 2016 | Report | Systems review',
        '2017 | Election | ',
      ].map((line, i) => (i === 0 ? `${line} (CPIP)` : line)),
    )
  })

  it('gives all that was reported since a day, each with its own', () => {
    expect(
      readPlan(note({ since: '2016-06-01', to: '2016-10-31', workstreams: ['neglect', 'old'] })).slice(2),
    ).toEqual([
      '1 June to 31 October 2016',
      'heading2: Neglect',
      'heading3: 31 October 2016',
      '1. Text of n2.',
      'heading3: 1 June 2016',
      '2. Text of n1.',
      'heading2: Ministerial group',
      '3. Text of o1.',
      'heading2: Key dates ahead',
      'When | What | Workstream',
      'By December 2016 | Advice | Neglect',
      '2017 | Election | ',
    ])
  })

  it('says so where nothing was reported', () => {
    expect(readPlan(note({ since: '2016-11-03', to: '2016-11-04', workstreams: ['review'] }))[3]).toBe(
      'Nothing was reported in this period.',
    )
  })

  it('of an empty programme names no day', () => {
    const empty = note({}, makeProgramme())
    expect(readPlan(empty).slice(1)).toEqual([
      'heading1: Update note',
      'Nothing was reported in this period.',
    ])
    expect(empty.fileName).toBe('CPIP - update note.docx')
    expect(everyString(empty.parts).join(' ')).not.toMatch(/\d{4}/)
  })

  it('is as of its last day, and refuses a period that ends before it begins', () => {
    expect(note()).toMatchObject({ asOf: '2016-11-02', fileName: 'CPIP 2 November 2016 - update note.docx' })
    expect(note({ to: '2016-10-31' }).asOf).toBe('2016-10-31')
    expect(note({ to: '2016-10-31', asOf: '2016-12-20' }).asOf).toBe('2016-12-20')
    expect(() => note({ since: '2016-11-05', to: '2016-11-04' })).toThrow('wrong-document')
    expect(() => note({ workstreams: ['nothing'] })).toThrow('not-found')
  })
})

describe('a briefing on a meeting', () => {
  const made = withGroup(
    {
      ...records,
      meetings: [
        {
          id: 'nov',
          group: 'eag',
          sessions: [{ day: '2016-11-04', starts: '14:00' }],
          agenda: [
            { id: 'i1', title: 'Welcome', brief: { handling: 'A private word.' } },
            { id: 'tea', title: 'Tea', kind: 'break' },
            { id: 'i2', title: 'The law', purpose: 'decision', papers: ['p', 'q'] },
          ],
        },
        { id: 'aug', group: 'eag', sessions: [{ day: '2016-08-31' }] },
      ],
      papers: [
        { id: 'p', title: 'P', kind: 'written', ask: 'choose an option' },
        { id: 'q', title: 'Q', kind: 'written', ask: 'note the cost' },
      ],
      actions: [
        { id: 'a', text: 'Write', raisedAt: 'aug', owners: ['munro'] },
        { id: 'b', text: 'Closed', raisedAt: 'aug', status: 'closed', closedOn: '2016-09-01' },
      ],
      decisions: [{ id: 'd', text: 'Go on', meeting: 'aug' }],
    },
    {
      remit: 'To advise.',
      members: [
        { person: 'munro', role: 'secretariat' },
        { person: 'gone', role: 'chair', to: '2016-11-03' },
        { person: 'dyer', role: 'chair', from: '2016-11-04' },
        { organisation: 'police' },
        { person: 'munro', organisation: 'sg', role: 'member' },
      ],
    },
  )
  const { plan: document } = plan(made, { document: 'briefing', meeting: 'nov' })

  it('says what it is and what is asked, the latest updates, decisions, actions, dates and people', () => {
    expect(readPlan(document)).toEqual([
      'title: External Advisory Group',
      'heading1: Briefing',
      'Friday 4 November 2016, from 2pm',
      'heading2: The group',
      'To advise.',
      'heading2: What is asked',
      'Item | Title | Purpose | The group is invited to',
      '1 | Welcome |  | ',
      '2 | The law | For decision | choose an option; note the cost',
      'heading2: The latest updates',
      'heading3: Systems review, 30 October 2016',
      '1. Text of r1.',
      'heading3: Neglect, 31 October 2016',
      '2. Text of n2.',
      'heading2: Decisions so far',
      'Decision | Meeting',
      'Go on | EAG 31 August 2016',
      'heading2: Open actions',
      'Number | Action | Owner | Due | Status',
      '1/1 | Write | Ailsa Munro |  | Open',
      'heading2: Key dates ahead',
      'When | What | Workstream',
      'By December 2016 | Advice | Neglect',
      '16 December 2016 | Report | Systems review',
      '2017 | Election | ',
      'heading2: People',
      'Chair | Catherine Dyer',
      'Members | Police Scotland / Ailsa Munro, Scottish Government',
      'Secretariat | Ailsa Munro',
    ])
  })

  it('holds nothing of the briefs', () => {
    expect(everyString(document).join(' ')).not.toContain('private word')
  })
})

describe('a briefing on a workstream', () => {
  const made = withGroup({
    ...records,
    meetings: [
      {
        id: 'aug',
        group: 'eag',
        sessions: [{ day: '2016-08-31' }],
        agenda: [{ id: 'a1', title: 'Neglect: the pilot' }],
      },
      {
        id: 'nov',
        group: 'eag',
        sessions: [{ day: '2016-11-04' }],
        agenda: [
          { id: 'n1', title: 'Other business' },
          { id: 'n2', title: 'The survey', purpose: 'comment', papers: ['p'] },
        ],
      },
    ],
    papers: [{ id: 'p', title: 'What the NEGLECT survey shows', kind: 'written', ask: 'comment on it' }],
    actions: [
      { id: 'x', text: 'Of the item', item: 'a1' },
      { id: 'y', text: 'Of the lead', owners: ['dyer'] },
      { id: 'z', text: 'Of neither', raisedAt: 'aug', owners: ['munro'] },
    ],
    decisions: [
      { id: 'd', text: 'Begin', item: 'a1' },
      { id: 'e', text: 'Not yet taken', item: 'n2' },
    ],
  })
  const briefing = (asOf?: string) =>
    plan(made, { document: 'briefing', workstream: 'neglect', ...(asOf === undefined ? {} : { asOf }) }).plan

  it('says what it is, what is asked, the latest updates, decisions, actions, dates and people', () => {
    expect(readPlan(briefing())).toEqual([
      'title: Neglect',
      'heading1: Briefing',
      'Part of: Families',
      'Lead: Catherine Dyer',
      'heading2: What is asked',
      'Meeting | Item | Purpose | Invited to',
      'EAG 4 November 2016 | The survey | For comment | comment on it',
      'heading2: The latest updates',
      'heading3: 31 October 2016',
      '1. Text of n2.',
      'heading3: 1 June 2016',
      '2. Text of n1.',
      'heading2: Decisions so far',
      'Decision | Meeting',
      'Begin | EAG 31 August 2016',
      'heading2: Open actions',
      'Number | Action | Owner | Due | Status',
      '1/1 | Of the item |  |  | Open',
      ' | Of the lead | Catherine Dyer |  | Open',
      'heading2: Key dates ahead',
      'When | What',
      'By December 2016 | Advice',
      'heading2: People',
      'Lead | Catherine Dyer, Scottish Government',
      'Reports by | Ailsa Munro',
    ])
  })

  it('is as of the latest report, or as of the day asked for', () => {
    expect(briefing()).toMatchObject({
      asOf: '2016-11-02',
      fileName: 'Neglect 2 November 2016 - briefing.docx',
    })
    const early = readPlan(briefing('2016-06-30'))
    expect(early).toContain('1. Text of n1.')
    expect(early).not.toContain('1. Text of n2.')
    expect(early).not.toContain('Begin | EAG 31 August 2016')
  })

  it('that has not reported says so, in a programme without any day too', () => {
    const bare = makeProgramme({ workstreams: [{ id: 'w', title: 'New', status: 'closed' }] })
    const { plan: document } = plan(bare, { document: 'briefing', workstream: 'w' })
    expect(readPlan(document)).toEqual([
      'title: New',
      'heading1: Briefing',
      'This workstream is closed.',
      'It has not reported yet.',
    ])
    expect(document.fileName).toBe('New - briefing.docx')
  })
})
