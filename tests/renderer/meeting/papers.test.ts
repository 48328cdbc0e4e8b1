import { expect, it } from 'vitest'
import {
  besidePaper,
  groupsOf,
  stepPaper,
  withPaperAt,
} from '../../../renderer/features/meeting/papers/paper-places.ts'
import { clashOf, lateness } from '../../../renderer/features/meeting/papers/paper-words.ts'
import { withGroup } from '../../rules/make-programme.ts'

const { meetings, papers } = withGroup({
  meetings: [
    {
      id: 'nov',
      group: 'eag',
      sessions: [{ day: '2016-11-04' }],
      agenda: [
        { id: 'one', title: 'One', papers: ['a', 'b'] },
        { id: 'tea', title: 'Tea', kind: 'break' },
        { id: 'two', title: 'Two' },
      ],
    },
  ],
  papers: [
    { id: 'a', title: 'A', kind: 'written', number: 'EAG(16)07', stage: 'received' },
    { id: 'b', title: 'B', kind: 'written', body: [{ id: 'b0', type: 'plain', text: ['Said'] }] },
    { id: 'c', title: 'C', kind: 'progress-update', meeting: 'nov', stage: 'in clearance' },
  ],
})
const [meeting] = meetings
if (!meeting) throw new Error('There is a meeting above.')
const groups = groupsOf(meeting, ['c'])

it('papers stand by item, never under a break, then those without one', () => {
  expect(groups).toEqual([
    { item: 'one', papers: ['a', 'b'] },
    { item: 'two', papers: [] },
    { item: null, papers: ['c'] },
  ])
})

it('a paper goes up and down within its item, then on to the next item and to none', () => {
  expect(stepPaper(groups, 'a', 1)).toEqual({ item: 'one', at: 1 })
  expect(stepPaper(groups, 'b', 1)).toEqual({ item: 'two', at: 0 })
  expect(stepPaper(groups, 'c', -1)).toEqual({ item: 'two', at: 0 })
  expect(stepPaper(groups, 'a', -1)).toBe(null)
  expect(stepPaper(groups, 'c', 1)).toBe(null)
})

it('a paper that is let go beside another comes to that one’s item', () => {
  expect(besidePaper(groups, 'c', 'a', true)).toEqual({ item: 'one', at: 1 })
  expect(besidePaper(groups, 'a', 'b', true)).toEqual({ item: 'one', at: 1 })
  expect(besidePaper(groups, 'a', 'a', true)).toBe(null)
})

it('a paper is on one item only, and on none where it stands without', () => {
  const papersOf = (item: string | null, at: number) =>
    withPaperAt(meeting, 'a', { item, at })?.agenda.map((one) => one.papers)
  expect(papersOf('two', 0)).toEqual([['b'], [], ['a']])
  expect(papersOf('one', 1)).toEqual([['b', 'a'], [], []])
  expect(papersOf(null, 0)).toEqual([['b'], [], []])
  expect(papersOf('gone', 0)).toBe(undefined)
})

it('a paper is late once its day has passed without a text, or uncleared', () => {
  const late = (i: number, isPastDue: boolean) => papers[i] && lateness(papers[i], isPastDue)
  expect([0, 1, 2].map((i) => late(i, false))).toEqual([null, null, null])
  expect([0, 1, 2].map((i) => late(i, true))).toEqual(['Late: no text', null, 'Late: not cleared'])
  expect(papers[0] && lateness({ ...papers[0], stage: 'withdrawn' }, true)).toBe(null)
})

it('a number that another paper of the group was given is told', () => {
  const given = [
    { id: 'a', title: 'A', number: 'EAG(16)07' },
    { id: 'b', title: 'B', number: 'EAG(16)08' },
  ]
  expect(clashOf(' EAG(16)07 ', 'b', given)).toBe('EAG(16)07 is the number of “A”')
  expect(clashOf('EAG(16)08', 'b', given)).toBe(null)
  expect(clashOf('EAG(16)09', 'b', given)).toBe(null)
  expect(clashOf('', 'b', given)).toBe(null)
})
