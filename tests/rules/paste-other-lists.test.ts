import { describe, expect, it } from 'vitest'
import { readColumns } from '../../shared/rules/paste/columns.ts'
import { decisionReader } from '../../shared/rules/paste/read-decision.ts'
import { keyDateReader } from '../../shared/rules/paste/read-key-date.ts'
import { organisationReader } from '../../shared/rules/paste/read-organisation.ts'
import { withGroup } from './make-programme.ts'

const programme = withGroup({
  organisations: [{ id: 'police', name: 'Police Scotland', shortName: 'PS' }],
  workstreams: [{ id: 'law', title: 'Law reform' }],
  meetings: [{ id: 'one', group: 'eag', sessions: [{ day: '2016-11-04' }] }],
  decisions: [{ id: 'd', text: 'The pilot goes on.', meeting: 'one' }],
  keyDates: [{ id: 'k', title: 'Councils report', when: '2016-Q4', sense: 'by' }],
})
const context = { programme, meeting: undefined, asOf: '2016-11-07' }

describe('decisions of a log', () => {
  const read = decisionReader(context)

  it('are of the meeting that they name, whose day need not be said again', () => {
    expect(read({ text: 'Begin', meeting: 'EAG 4 November 2016', on: '4/11/2016' }).fields).toEqual({
      text: 'Begin',
      meeting: 'one',
    })
    expect(read({ text: 'Begin', on: '5/11/2016' }).fields).toEqual({ text: 'Begin', on: '2016-11-05' })
  })

  it('are known by their words, and say what cannot be understood', () => {
    expect(read({ text: 'the pilot goes on' }).existing).toBe('d')
    expect(read({ text: 'Begin', meeting: 'Nobody', on: 'Q4 2016' })).toMatchObject({
      faults: [{ path: 'on', message: '“Q4 2016” is not a day that is understood' }],
      notes: ['“Nobody” is no meeting on file and is left out'],
    })
  })
})

describe('key dates of a plan', () => {
  const read = keyDateReader(context)

  it('are as precise as they are said, on, by or from', () => {
    expect(
      read({ title: 'Launch', when: 'by December 2016', workstream: 'law reform', done: 'No' }).fields,
    ).toEqual({
      title: 'Launch',
      when: '2016-12',
      sense: 'by',
      workstream: 'law',
      done: false,
    })
    expect(read({ title: 'Launch', when: 'in spring' }).faults).toEqual([
      { path: 'when', message: '“in spring” is not a date that is understood' },
    ])
  })

  it('keep the date of one that is there where none is said', () => {
    expect(read({ title: 'councils report', done: 'yes' })).toMatchObject({ existing: 'k', faults: [] })
    expect(read({ title: 'New' }).faults).toEqual([{ path: 'when', message: 'is missing' }])
  })
})

describe('organisations of a list', () => {
  it('are known by either name', () => {
    const read = organisationReader(context)
    expect(read({ name: 'PS' }).existing).toBe('police')
    expect(read({ name: 'Harbour Trust', shortName: 'HT' })).toMatchObject({
      existing: null,
      fields: { name: 'Harbour Trust', shortName: 'HT' },
    })
    expect(read({}).faults).toEqual([{ path: 'name', message: 'is missing' }])
  })
})

describe('columns without headings', () => {
  it('are taken for what such lists mostly hold', () => {
    expect(readColumns('keyDates', [['4 Nov 2016', 'Launch', 'Law reform']]).fields).toEqual([
      'when',
      'title',
      'workstream',
    ])
    expect(readColumns('organisations', [['Harbour Trust', 'HT']]).fields).toEqual(['name', 'shortName'])
    expect(readColumns('decisions', [['1/1', 'Begin', 'EAG 4 November 2016', '4/11/16']]).fields).toEqual([
      'ref',
      'text',
      'meeting',
      'on',
    ])
  })
})
