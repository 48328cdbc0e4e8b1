import { describe, expect, it } from 'vitest'
import { arrangeEntries, moveEntry } from '../../shared/rules/arrange-entries.ts'
import { makeProgramme } from './make-programme.ts'

const programme = makeProgramme({
  themes: [
    { id: 't1', title: 'Families' },
    { id: 't2', title: 'People' },
  ],
  workstreams: [
    { id: 'w0', title: 'Loose' },
    { id: 'w1', title: 'Hearings', theme: 't2' },
    { id: 'w2', title: 'Register', theme: 't1' },
    { id: 'w3', title: 'Conferences', theme: 't1' },
  ],
  updates: [
    { id: 'old2', workstream: 'w2', asOf: '2016-08-01', body: [] },
    { id: 'new2', workstream: 'w2', asOf: '2016-10-01', body: [] },
    { id: 'new3', workstream: 'w3', asOf: '2016-10-02', body: [] },
    { id: 'new1', workstream: 'w1', asOf: '2016-10-03', body: [] },
    { id: 'wait1', workstream: 'w1', asOf: '2016-10-05', body: [], stage: 'in clearance' },
    { id: 'own1', workstream: 'w1', asOf: '2016-10-06', body: [], audience: 'internal' },
    { id: 'late0', workstream: 'w0', asOf: '2016-12-01', body: [], stage: 'received' },
  ],
})
const arrange = (paper: { entries?: string[]; from?: string; to?: string } = {}) => {
  const { printed, offered, others, waiting } = arrangeEntries(
    { kind: 'progress-update', ...paper },
    programme,
    programme.updates,
  )
  const ids = (updates: { id: string }[]) => updates.map(({ id }) => id)
  return {
    printed: printed.map(({ update, heading }) => [heading, update.id]),
    offered: ids(offered),
    others: ids(others),
    waiting: waiting.map(({ update, why }) => [update.id, why]),
  }
}

describe('a progress update’s entries', () => {
  it('are what the period gives, under the headings that are printed', () => {
    expect(arrange({ from: '2016-09-01', to: '2016-11-01' })).toEqual({
      printed: [
        ['Families', 'new2'],
        [null, 'new3'],
        ['People', 'new1'],
      ],
      offered: [],
      others: ['old2'],
      waiting: [
        ['own1', 'Cleared for internal readers only'],
        ['wait1', 'Still in clearance'],
      ],
    })
  })

  it('stand as they were arranged, a heading again wherever the theme changes; the rest is offered', () => {
    expect(arrange({ entries: ['new3', 'new1', 'old2'] })).toEqual({
      printed: [
        ['Families', 'new3'],
        ['People', 'new1'],
        ['Families', 'old2'],
      ],
      offered: ['new2'],
      others: [],
      waiting: [
        ['own1', 'Cleared for internal readers only'],
        ['wait1', 'Still in clearance'],
        ['late0', 'Received, not cleared'],
      ],
    })
  })

  it('are moved before or after one another', () => {
    expect(moveEntry(['a', 'b', 'c'], 'a', 'b', true)).toEqual(['b', 'a', 'c'])
    expect(moveEntry(['a', 'b', 'c'], 'c', 'a', false)).toEqual(['c', 'a', 'b'])
    expect(moveEntry(['a'], 'a', 'a', true)).toEqual(['a'])
  })
})
