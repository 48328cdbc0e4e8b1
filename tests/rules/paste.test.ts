import { describe, expect, it } from 'vitest'
import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import { readColumns } from '../../shared/rules/paste/columns.ts'
import { namesIn, ownersIn } from '../../shared/rules/paste/find-names.ts'
import type { Cells } from '../../shared/rules/paste/paste-rows.ts'
import { actionReader } from '../../shared/rules/paste/read-action.ts'
import { personReader } from '../../shared/rules/paste/read-person.ts'
import { typedWhen } from '../../shared/rules/typed-when.ts'
import { withGroup } from './make-programme.ts'

describe('a date as it is typed', () => {
  it.each([
    ['2016-11-04', '2016-11-04'],
    ['04/11/2016', '2016-11-04'],
    ['4/11/16', '2016-11-04'],
    ['4.11.2016', '2016-11-04'],
    ['4-11-2016', '2016-11-04'],
    ['2016/11/4', '2016-11-04'],
    ['4 November 2016', '2016-11-04'],
    ['4th November 2016', '2016-11-04'],
    ['4 of Nov 2016', '2016-11-04'],
    ['Friday 4 November 2016', '2016-11-04'],
    ['Fri, 4 Nov 16', '2016-11-04'],
    ['by 4 Sept 2016', '2016-09-04'],
    ['04-Nov-16', '2016-11-04'],
    ['29/2/2016', '2016-02-29'],
    ['Nov-16', '2016-11'],
    ['November 2016', '2016-11'],
    ['end of June 2017', '2017-06'],
    ['11/2016', '2016-11'],
    ['Q4 2016', '2016-Q4'],
    ['2016 Q4', '2016-Q4'],
    ['Oct to Dec 2016', '2016-Q4'],
    ['january - march 2017', '2017-Q1'],
    ['2017', '2017'],
    ['1/1/85', '1985-01-01'],
  ])('%j is %s', (typed, when) => {
    expect(typedWhen(typed)).toBe(when)
  })

  it.each([
    '',
    'soon',
    '31/11/2016',
    '30/2/2016',
    '11/13/2016',
    '4 Movember 2016',
    '13/2016',
    'Q5 2016',
    'Nov to Dec 2016',
    '42678',
  ])('%j is none', (typed) => {
    expect(typedWhen(typed)).toBeNull()
  })
})

const programme = withGroup({
  organisations: [
    { id: 'police', name: 'Police Scotland', shortName: 'PS' },
    { id: 'hsc', name: 'Health and Social Care' },
  ],
  people: [
    { id: 'reid', name: 'Morag Reid', email: 'morag@example.org', organisation: 'police' },
    { id: 'lea', name: 'Dr Stephen Lea', role: 'Adviser' },
    { id: 'ann', name: 'Ann Lea' },
    { id: 'ann2', name: 'Ann Lea' },
  ],
  meetings: [
    { id: 'one', group: 'eag', sessions: [{ day: '2016-08-26' }] },
    { id: 'off', group: 'eag', sessions: [{ day: '2016-10-01' }], status: 'cancelled' },
    { id: 'two', group: 'eag', sessions: [{ day: '2016-11-04' }] },
  ],
  actions: [
    { id: 'a', text: 'Write to members.', raisedAt: 'one', due: { meeting: 'two' } },
    { id: 'b', text: 'Call', raisedAt: 'two' },
  ],
} satisfies Partial<ProgrammeFileInput>)

describe('a name', () => {
  const names = namesIn(programme)
  it('is known with or without its title, turned round, with an initial, and by short names', () => {
    for (const name of ['Stephen Lea', 'dr. stephen lea', 'Lea, Stephen', 'S Lea', 'S. Lea'])
      expect(names.find(name), name).toBe('lea')
    expect(names.find('ps')).toEqual({ organisation: 'police' })
    expect(names.find('EAG')).toEqual({ group: 'eag' })
    expect(names.find('Nobody')).toBeNull()
  })

  it('that two people have is nobody’s', () => {
    expect(names.find('Ann Lea')).toBeNull()
  })

  it('is one of several in a cell, cut only where a piece is known', () => {
    expect(ownersIn('Morag Reid, PS and Somebody New', names)).toEqual({
      owners: ['reid', { organisation: 'police' }, { name: 'Somebody New' }],
      unknown: ['Somebody New'],
    })
    expect(ownersIn('Health and Social Care; Reid, Morag\nEAG', names).owners).toEqual([
      { organisation: 'hsc' },
      'reid',
      { group: 'eag' },
    ])
    expect(ownersIn('Care and Repair', names)).toEqual({
      owners: [{ name: 'Care and Repair' }],
      unknown: ['Care and Repair'],
    })
    expect(ownersIn(' ', names).owners).toEqual([])
  })
})

describe('the columns of pasted rows', () => {
  it('are known by their headings', () => {
    expect(
      readColumns('people', [['Full name', 'Job title', 'Organisation', 'E-mail address', 'Shoe size']]),
    ).toEqual({
      fields: ['name', 'role', 'organisation', 'email', null],
      headed: true,
    })
    expect(
      readColumns('actions', [['Action No.', 'Action', 'By whom', 'Deadline', 'Progress update']]).fields,
    ).toEqual(['ref', 'text', 'owners', 'due', 'note'])
    expect(readColumns('people', [['First name', 'Surname']]).fields).toEqual(['forename', 'surname'])
  })

  it('are guessed where there are none', () => {
    expect(
      readColumns('people', [
        ['Ann', 'a@b.org', 'Head'],
        ['Bob', 'b@b.org', 'Hand'],
      ]),
    ).toEqual({
      fields: ['name', 'email', 'role'],
      headed: false,
    })
    expect(
      readColumns('actions', [
        ['1/1', 'Write', 'Ann'],
        ['1/2', 'Call', 'Bob'],
      ]).fields,
    ).toEqual(['ref', 'text', 'owners'])
    expect(readColumns('actions', [['Write the report'], ['Call']])).toEqual({
      fields: ['text'],
      headed: false,
    })
    expect(readColumns('people', [])).toEqual({ fields: [], headed: false })
  })
})

describe('a person of a pasted row', () => {
  const read = personReader({ programme, meeting: undefined, asOf: '2016-11-04' })
  it('is put together from its cells, its organisation known by name', () => {
    expect(
      read({ name: 'Crae, Bob', role: 'Head', organisation: 'police scotland', email: 'b@example.org' }),
    ).toEqual({
      fields: { name: 'Bob Crae', role: 'Head', organisation: 'police', email: 'b@example.org' },
      existing: null,
      faults: [],
      notes: [],
      newOrganisation: null,
    })
    expect(read({ forename: 'Bob', surname: 'Crae' }).fields).toEqual({ name: 'Bob Crae' })
  })

  it('is one that is there, by address, id or a name of its own', () => {
    expect(read({ name: 'M Reid', email: 'MORAG@example.org' }).existing).toBe('reid')
    expect(read({ id: 'lea', name: 'Somebody' }).existing).toBe('lea')
    expect(read({ name: 'stephen lea' }).existing).toBe('lea')
    expect(read({ name: 'Ann Lea' }).existing).toBeNull()
  })

  it('says what is missing or wrong, and which organisation is new', () => {
    expect(read({ email: 'nobody' }).faults.map(({ path }) => path)).toEqual(['name', 'email'])
    expect(read({ name: 'Bob', organisation: 'Fire Service' })).toMatchObject({
      newOrganisation: 'Fire Service',
      notes: ['“Fire Service” is a new organisation'],
    })
  })
})

describe('an action of a pasted row', () => {
  const read = (cells: Cells, meeting: string | null = 'one') =>
    actionReader({ programme, meeting: meeting ?? undefined, asOf: '2016-11-04' })(cells)

  it('is put together from its cells', () => {
    expect(
      read({
        ref: '1/9',
        text: 'Publish\nthe plan',
        owners: 'Morag Reid; PS',
        due: '1 Dec 2016',
        status: 'Underway',
        note: 'Half done',
      }),
    ).toEqual({
      fields: {
        text: 'Publish the plan',
        ref: '1/9',
        owners: ['reid', { organisation: 'police' }],
        raisedAt: 'one',
        due: '2016-12-01',
        status: 'in progress',
        notes: [{ on: '2016-11-04', text: 'Half done' }],
      },
      existing: null,
      faults: [],
      notes: [],
      newOrganisation: null,
    })
  })

  it('is due at the next meeting that is not cancelled, where the cell says so', () => {
    expect(read({ text: 'x', due: 'Next meeting' }).fields.due).toEqual({ meeting: 'two' })
    expect(read({ text: 'x', due: 'next meeting' }, 'two')).toMatchObject({
      fields: { text: 'x' },
      notes: ['No next meeting is planned, so no date is set'],
    })
    expect(read({ text: 'x', due: 'TBC' })).toMatchObject({ faults: [], notes: ['“TBC” sets no date'] })
  })

  it.each([
    ['Open', { status: 'open' }],
    ['ON-GOING', { status: 'in progress' }],
    ['Complete', { status: 'closed' }],
    ['Closed, 1 September 2016', { status: 'closed', closedOn: '2016-09-01' }],
    ['Open, overdue', { status: 'open' }],
    ['superseded', { status: 'no longer required' }],
    ['Proposed for closure', { status: 'proposed for closure' }],
  ])('has the status that %j says', (status, fields) => {
    const { text: _, raisedAt: __, ...rest } = read({ text: 'x', status }).fields
    expect(rest).toEqual(fields)
  })

  it('says what cannot be understood', () => {
    expect(read({ due: 'early spring', status: 'purple', closedOn: 'then' }).faults).toEqual([
      { path: 'text', message: 'is missing' },
      {
        path: 'status',
        message: '“purple” is none of open, in progress, proposed for closure, closed, no longer required',
      },
      { path: 'closedOn', message: '“then” is not a date that is understood' },
      { path: 'due', message: '“early spring” is not a date that is understood' },
    ])
  })

  it('is one that is there, by its number at the meeting or by its words', () => {
    expect(read({ ref: '1/1', text: 'Other words' }).existing).toBe('a')
    expect(read({ ref: '1/1', text: 'Other words' }, null).existing).toBeNull()
    expect(read({ text: 'write to members' }, null).existing).toBe('a')
    expect(read({ id: 'b', text: 'New words' }).existing).toBe('b')
  })

  it('keeps a due date that is said as we print it', () => {
    const { fields, faults } = read({ text: 'Write to members.', due: 'The meeting of 4 November 2016' })
    expect([fields.due, faults]).toEqual([undefined, []])
  })
})
