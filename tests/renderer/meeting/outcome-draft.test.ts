import { expect, test } from 'vitest'
import {
  changedFields,
  draftOf,
  emptyDraft,
  faultOf,
  newOutcome,
} from '../../../renderer/features/meeting/minutes/outcome-draft.ts'
import type { Outcome } from '../../../renderer/features/meeting/minutes/use-outcomes.ts'

const context = { day: '2016-11-04', meetings: [{ id: 'feb', day: '2017-02-03' }] }
const place = { meeting: 'nov', item: 'i1', context }
const action: Outcome = {
  kind: 'action',
  row: {
    id: 'a1',
    revision: 3,
    record: {
      id: 'a1',
      text: 'Send the map',
      owners: ['reid'],
      due: '2016-11-18',
      status: 'open',
      notes: [],
    },
    ref: '3/1',
    owners: ['Morag Reid'],
    due: '18 November 2016',
    dueDay: '2016-11-18',
    open: true,
    overdue: false,
    meeting: null,
    item: null,
    latestNote: null,
  },
}

test('a new action is raised at the meeting, of the item, and open', () => {
  const draft = { ...emptyDraft(), text: ' Send the map ', owners: ['reid'], due: 'next meeting' }
  expect(newOutcome('action', draft, place)).toEqual({
    text: 'Send the map',
    item: 'i1',
    owners: ['reid'],
    raisedAt: 'nov',
    due: { meeting: 'feb' },
    status: 'open',
    notes: [],
  })
})

test('a new decision has its number, where it has one, and no owners', () => {
  expect(newOutcome('decision', { ...emptyDraft('D4'), text: 'Agreed' }, place)).toEqual({
    text: 'Agreed',
    ref: 'D4',
    item: 'i1',
    meeting: 'nov',
  })
  expect(newOutcome('decision', { ...emptyDraft(), text: 'Agreed' }, { ...place, item: null })).toEqual({
    text: 'Agreed',
    meeting: 'nov',
  })
})

test('it is saved with its words and a due day that can be read, or none', () => {
  expect(faultOf(emptyDraft(), context)).toBe('text')
  expect(faultOf({ ...emptyDraft(), text: 'Do', due: 'soonish' }, context)).toBe('due')
  expect(faultOf({ ...emptyDraft(), text: 'Do' }, context)).toBeNull()
})

test('only what was changed is written, and what was emptied goes', () => {
  expect(changedFields(action, draftOf(action), context)).toEqual({})
  expect(changedFields(action, { ...draftOf(action), due: '', text: 'Send it' }, context)).toEqual({
    text: 'Send it',
    due: null,
  })
})
