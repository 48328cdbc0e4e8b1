import { describe, expect, it } from 'vitest'
import type { DocumentRequestInput } from '../../shared/document-request.ts'
import { plan, withGroup } from './make-programme.ts'
import { readPlan } from './read-plan.ts'

const programme = withGroup({
  people: [{ id: 'ann', name: 'Ann Baird' }],
  meetings: [
    { id: 'two', group: 'eag', sessions: [{ day: '2016-08-26' }], title: 'Summer' },
    { id: 'one', group: 'eag', sessions: [{ day: '2016-06-15' }], agenda: [{ id: 'i', title: 'Item' }] },
    { id: 'none', group: 'eag', sessions: [{ day: '2016-11-04' }] },
  ],
  actions: [
    { id: 'a', text: 'Second meeting', raisedAt: 'two', due: '2016-10', owners: ['ann'] },
    { id: 'b', text: 'Item of the first', item: 'i', due: { meeting: 'two' } },
    { id: 'c', text: 'Done', raisedAt: 'one', status: 'closed', closedOn: '2016-09-01' },
    { id: 'd', text: 'Of no meeting', notes: [{ on: '2016-09-09', text: 'Under way' }] },
  ],
})
const lines = (request: DocumentRequestInput) => readPlan(plan(programme, request).plan)

describe('the action tracker alone', () => {
  it('has the open actions of every group by meeting, then those of none, and says what is overdue', () => {
    expect(lines({ document: 'actions', asOf: '2016-11-04' })).toEqual([
      'title: Child Protection Improvement Programme',
      'heading1: Action tracker',
      'Open actions as of 4 November 2016',
      'heading2: External Advisory Group',
      'Number | Action | Owner | Due | Status',
      '1/1 | Item of the first |  | The meeting of 26 August 2016 | Open, !overdue!',
      '2/1 | Second meeting | Ann Baird | October 2016 | Open, !overdue!',
      'heading2: Not raised at a meeting',
      'Number | Action | Owner | Due | Status',
      ' | Of no meeting / 9 September 2016: Under way |  |  | Open',
    ])
  })

  it('is as of its day: nothing that came later, and what was closed later still open', () => {
    const said = lines({ document: 'actions', group: 'eag', asOf: '2016-08-01' })
    expect(said).toEqual([
      'title: External Advisory Group',
      'heading1: Action tracker',
      'Open actions as of 1 August 2016',
      'Number | Action | Owner | Due | Status',
      '1/1 | Item of the first |  | The meeting of 26 August 2016 | Open',
      '1/2 | Done |  |  | Open',
    ])
  })

  it('has the closed ones as well where all are asked for', () => {
    const said = lines({ document: 'actions', group: 'eag', filter: 'all', asOf: '2016-11-04' })
    expect(said[2]).toBe('All actions as of 4 November 2016')
    expect(said).toContain('1/2 | Done |  |  | Closed, 1 September 2016')
  })

  it('says so where there is nothing', () => {
    expect(lines({ document: 'actions', group: 'eag', asOf: '2016-01-01' }).at(-1)).toBe(
      'There are no open actions.',
    )
    expect(readPlan(plan(withGroup({}), { document: 'actions', filter: 'all' }).plan).at(-1)).toBe(
      'There are no actions.',
    )
  })

  it('is as of the latest report where no day is given, or of a later meeting that raised one; and named for that', () => {
    const reported = (asOf: string) => ({
      ...programme,
      ...withGroup({
        workstreams: [{ id: 'w', title: 'W' }],
        updates: [{ id: 'u', workstream: 'w', asOf, body: [] }],
        meetings: programme.meetings,
        actions: programme.actions,
        people: programme.people,
      }),
    })
    const { plan: made } = plan(reported('2016-07-01'), { document: 'actions' })
    expect([made.asOf, made.fileName, made.document]).toEqual([
      '2016-08-26',
      'CPIP 26 August 2016 - action tracker.docx',
      'actions',
    ])
    expect(plan(reported('2016-09-30'), { document: 'actions', group: 'eag' }).plan.fileName).toBe(
      'EAG 30 September 2016 - action tracker.docx',
    )
  })

  it('is refused for a group that is not there', () => {
    expect(() => plan(programme, { document: 'actions', group: 'ghost' })).toThrow(
      expect.objectContaining({ code: 'not-found', details: { what: 'group', id: 'ghost' } }),
    )
  })
})

describe('a note of actions', () => {
  it('has the meeting and its actions alone', () => {
    const { plan: made, findings } = plan(programme, { document: 'note-of-actions', meeting: 'two' })
    expect(readPlan(made)).toEqual([
      'title: External Advisory Group',
      'subtitle: Summer',
      'heading1: Note of actions',
      'Friday 26 August 2016',
      'Number | Action | Owner | Due | Status',
      '2/1 | Second meeting | Ann Baird | October 2016 | Open',
    ])
    expect(made.fileName).toBe('EAG 26 August 2016 - note of actions.docx')
    expect(findings).toEqual([])
  })

  it('is refused where none was raised', () => {
    expect(() => plan(programme, { document: 'note-of-actions', meeting: 'none' })).toThrow(
      expect.objectContaining({ code: 'wrong-document' }),
    )
  })
})
