import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { keyDatesAhead, printKeyDate } from '../../shared/rules/key-dates.ts'
import { makeProgramme, plan, withGroup } from './make-programme.ts'
import { readPlan } from './read-plan.ts'

type Action = NonNullable<ProgrammeFileInput['actions']>[number]

const meetings: ProgrammeFileInput['meetings'] = [
  {
    id: 'jun',
    group: 'eag',
    sessions: [{ day: '2016-06-15' }],
    agenda: [
      { id: 'j1', title: 'One' },
      { id: 'j2', title: 'Two' },
    ],
  },
  { id: 'aug', group: 'eag', sessions: [{ day: '2016-08-31' }] },
  { id: 'oct', group: 'eag', sessions: [{ day: '2016-10-05' }], status: 'cancelled' },
  { id: 'nov', group: 'eag', sessions: [{ day: '2016-11-04' }] },
  { id: 'jan', group: 'eag', sessions: [{ day: '2017-01-27' }] },
  { id: 'srg', group: 'srg', sessions: [{ day: '2016-09-20' }] },
]
const groups = [
  { id: 'eag', name: 'External Advisory Group', shortName: 'EAG', actionNumbers: '{m}/{n}' },
  { id: 'srg', name: 'Review Group', shortName: 'SRG' },
]
const tracker = (actions: Action[], asOf?: string): string[] =>
  readPlan(
    plan(withGroup({ groups, meetings, actions, people: [{ id: 'reid', name: 'Morag Reid' }] }), {
      document: 'pack',
      meeting: 'nov',
      ...(asOf === undefined ? {} : { asOf }),
    }).plan,
    'actions',
  ).slice(2)
const status = (action: Partial<Action>, asOf?: string): string | undefined =>
  tracker([{ id: 'a', text: 'T', raisedAt: 'aug', ...action }], asOf)[0]
    ?.split(' | ')
    .at(-1)

describe('the action tracker', () => {
  it('gives number, action with its latest note, owners, due and status', () => {
    expect(
      tracker([
        {
          id: 'a',
          text: 'Share the map',
          raisedAt: 'aug',
          owners: ['reid', { name: 'all members' }],
          due: '2016-12',
          status: 'in progress',
          notes: [
            { on: '2016-10-20', text: 'Nearly.' },
            { on: '2016-09-02', text: 'Begun.' },
            { on: '2016-11-05', text: 'After the meeting.' },
          ],
        },
      ]),
    ).toEqual([
      '2/1 | Share the map / 20 October 2016: Nearly. | Morag Reid and all members | December 2016 | In progress',
    ])
  })

  it('has the open actions of the group’s earlier meetings, and those closed since the last one', () => {
    const closed = (id: string, closedOn?: string): Action => ({
      id,
      text: id,
      raisedAt: 'jun',
      status: 'closed',
      ...(closedOn && { closedOn }),
    })
    expect(
      tracker([
        { id: 'open', text: 'open', raisedAt: 'jun' },
        closed('before-the-last-meeting', '2016-08-30'),
        closed('at-the-last-meeting', '2016-08-31'),
        closed('since', '2016-10-01'),
        closed('no-telling-when'),
        { id: 'other-group', text: 'other-group', raisedAt: 'srg' },
        { id: 'this-meeting', text: 'this-meeting', raisedAt: 'nov' },
        { id: 'later', text: 'later', raisedAt: 'jan' },
        { id: 'nowhere', text: 'nowhere' },
      ]).map((row) => row.split(' | ')[1]),
    ).toEqual(['open', 'at-the-last-meeting', 'since'])
  })

  it('is in the order of the meetings, then of the references, 2 before 10', () => {
    expect(
      tracker([
        { id: 'e', text: 'e', raisedAt: 'aug', ref: '2/10' },
        { id: 'd', text: 'd', raisedAt: 'aug', ref: '2/9' },
        { id: 'c', text: 'c', raisedAt: 'jun' },
        { id: 'b', text: 'b', item: 'j2' },
        { id: 'a', text: 'a', item: 'j1' },
      ]).map((row) => row.split(' | ').slice(0, 2).join(' ')),
    ).toEqual(['1/1 a', '1/2 b', '1/3 c', '2/9 d', '2/10 e'])
  })

  it('calls overdue what is past the last day that its due date may mean, not on that day', () => {
    expect(status({ due: '2016-11-03' })).toBe('Open, !overdue!')
    expect(status({ due: '2016-11-04' })).toBe('Open')
    expect(status({ due: '2016-10', status: 'in progress' })).toBe('In progress, !overdue!')
    expect(status({ due: '2016-11' })).toBe('Open')
    expect(status({ due: '2016-Q3' })).toBe('Open, !overdue!')
    expect(status({ due: '2016-Q4' })).toBe('Open')
    expect(status({ due: '2015' })).toBe('Open, !overdue!')
    expect(status({ due: '2016' })).toBe('Open')
    expect(status({})).toBe('Open')
    expect(status({ due: '2016-11-04' }, '2016-11-05')).toBe('Open, !overdue!')
    expect(status({ due: '2016-10-01', status: 'closed', closedOn: '2016-10-30' })).toBe(
      'Closed, 30 October 2016',
    )
    expect(status({ due: '2016-10-01', status: 'no longer required', closedOn: '2016-10-30' })).toBe(
      'No longer required, 30 October 2016',
    )
    expect(status({ due: '2016-10-01', status: 'proposed for closure' })).toBe(
      'Proposed for closure, !overdue!',
    )
  })

  it('lets an action that is due at a meeting run until that meeting', () => {
    expect(status({ due: { meeting: 'nov' } })).toBe('Open')
    expect(status({ due: { meeting: 'nov' } }, '2016-11-05')).toBe('Open, !overdue!')
    expect(status({ due: { meeting: 'srg' } })).toBe('Open, !overdue!')
  })

  it('names the meeting at which an action is due', () => {
    const due = (meeting: string) =>
      tracker([{ id: 'a', text: 'T', raisedAt: 'aug', due: { meeting } }])[0]?.split(' | ')[3]
    expect(due('jan')).toBe('The meeting of 27 January 2017')
    expect(due('srg')).toBe('The SRG meeting of 20 September 2016')
  })

  it('shows as open what was closed after the day of the document', () => {
    const late: Partial<Action> = { due: '2016-10-01', status: 'closed', closedOn: '2016-12-01' }
    expect(status(late)).toBe('Open, !overdue!')
    expect(status(late, '2016-12-01')).toBe('Closed, 1 December 2016')
  })
})

describe('the decisions of a pack', () => {
  const decisions = (some: ProgrammeFileInput['decisions']) =>
    readPlan(
      plan(withGroup({ groups, meetings, ...(some && { decisions: some }) }), {
        document: 'pack',
        meeting: 'nov',
      }).plan,
      'decisions',
    ).slice(1)

  it('are those of the group’s earlier meetings, in order', () => {
    expect(
      decisions([
        { id: 'c', text: 'August', meeting: 'aug', ref: 'D3' },
        { id: 'b', text: 'June, by its item', item: 'j1' },
        { id: 'a', text: 'June', meeting: 'jun', ref: 'D1' },
        { id: 'x', text: 'Elsewhere', meeting: 'srg' },
        { id: 'y', text: 'This one', meeting: 'nov' },
      ]),
    ).toEqual([
      'Number | Decision | Meeting',
      'D1 | June | EAG 15 June 2016',
      ' | June, by its item | EAG 15 June 2016',
      'D3 | August | EAG 31 August 2016',
    ])
  })

  it('have no column for numbers where none has one', () => {
    expect(decisions([{ id: 'a', text: 'June', meeting: 'jun' }])).toEqual([
      'Decision | Meeting',
      'June | EAG 15 June 2016',
    ])
  })
})

describe('key dates', () => {
  const dates = (some: ProgrammeFileInput['keyDates']) => makeProgramme(some && { keyDates: some }).keyDates

  it('are ahead until the last day that they may mean, that day included', () => {
    const all = dates(
      [
        { id: 'yesterday', title: '', when: '2016-11-03' },
        { id: 'today', title: '', when: '2016-11-04' },
        { id: 'month', title: '', when: '2016-11' },
        { id: 'last month', title: '', when: '2016-10' },
        { id: 'quarter', title: '', when: '2016-Q4' },
        { id: 'year', title: '', when: '2016' },
        { id: 'running', title: '', when: '2016-10-12', until: '2016-12-08' },
        { id: 'over', title: '', when: '2016-10-12', until: '2016-11-03' },
        { id: 'done', title: '', when: '2016-12-01', done: true },
        { id: 'next year', title: '', when: '2017-01-27' },
      ].map((one, i) => ({ ...one, id: `k${i}`, title: one.id })),
    )
    expect(keyDatesAhead(all, '2016-11-04').map(({ title }) => title)).toEqual([
      'year',
      'quarter',
      'running',
      'month',
      'today',
      'next year',
    ])
  })

  it('are said in words, as precisely as is known', () => {
    const words = (one: Omit<NonNullable<ProgrammeFileInput['keyDates']>[number], 'id' | 'title'>) => {
      const [date] = dates([{ id: 'k', title: 'K', ...one }])
      return date && printKeyDate(date)
    }
    expect(words({ when: '2016-12-16' })).toBe('16 December 2016')
    expect(words({ when: '2016-12-16', sense: 'by' })).toBe('by 16 December 2016')
    expect(words({ when: '2017-01', sense: 'from' })).toBe('from January 2017')
    expect(words({ when: '2016-Q4' })).toBe('October to December 2016')
    expect(words({ when: '2016-Q4', sense: 'by' })).toBe('no later than October to December 2016')
    expect(words({ when: '2017-Q1', sense: 'from' })).toBe('starting in January to March 2017')
    expect(words({ when: '2017', sense: 'by' })).toBe('by 2017')
    expect(words({ when: '2016-11-21', until: '2016-11-22' })).toBe('21 and 22 November 2016')
    expect(words({ when: '2016-11-21', until: '2016-11-22', sense: 'from' })).toBe('21 and 22 November 2016')
    expect(words({ when: '2016-10-12', until: '2016-12-08', sense: 'from' })).toBe(
      'from 12 October to 8 December 2016',
    )
  })
})
