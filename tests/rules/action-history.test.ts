import { describe, expect, it } from 'vitest'
import { actionChangeInWords } from '../../shared/rules/action-history.ts'
import { indexProgramme } from '../../shared/rules/index-programme.ts'
import { withGroup } from './make-programme.ts'

const indexed = indexProgramme(
  withGroup({
    people: [{ id: 'reid', name: 'Morag Reid' }],
    meetings: [{ id: 'one', group: 'eag', sessions: [{ day: '2016-11-04' }] }],
  }),
)
const said = (before: Record<string, unknown> | null, after: Record<string, unknown> | null) =>
  actionChangeInWords({ before, after }, indexed)

describe('a change of an action', () => {
  it('says from what to what', () => {
    expect(said({ due: '2016-10-14' }, { due: '2016-10-28' })).toEqual([
      'due from 14 October to 28 October 2016',
    ])
    expect(said({ due: '2016-12-14' }, { due: { meeting: 'one' } })[0]).toMatch(
      /^due from 14 December 2016 to the .*meeting of 4 November 2016$/,
    )
    expect(said({ status: 'open' }, { status: 'closed', closedOn: '2016-11-04' })).toEqual([
      'status from open to closed',
      'closing day set to 4 November 2016',
    ])
    expect(said({ owners: ['reid'] }, { owners: [] })).toEqual(['owners taken away, was Morag Reid'])
  })

  it('tells of notes that came and went, and of meetings that are gone', () => {
    const note = { on: '2016-11-04', text: 'Rang' }
    expect(said({ notes: [] }, { notes: [note] })).toEqual(['note: “Rang”'])
    expect(said({ notes: [note] }, { notes: [] })).toEqual(['note taken away: “Rang”'])
    expect(said({ raisedAt: 'gone' }, {})).toEqual(['raised at taken away, was a meeting that is gone'])
  })

  it('says when it was written down', () => {
    expect(said(null, { text: 'Write' })).toEqual(['written down'])
  })
})
