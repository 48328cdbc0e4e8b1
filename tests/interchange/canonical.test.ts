import { expect, test } from 'vitest'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { writeProgramme } from '../../electron/interchange/write-programme.ts'
import { programmeSchema } from '../../shared/interchange.ts'

const written = (file: object): string => writeProgramme(readProgramme(JSON.stringify(file)), () => null)

test('what has its default is left out, what has another value stays, in the order of the contract', () => {
  const file = {
    papers: [
      {
        annexes: [],
        audience: 'members',
        stage: 'cleared',
        forInformation: false,
        kind: 'written',
        title: 'A',
        id: 'q1',
        body: [],
        entries: [],
      },
      {
        annexes: [],
        audience: 'public',
        stage: 'received',
        forInformation: true,
        kind: 'progress-update',
        title: 'B',
        id: 'q2',
      },
    ],
    meetings: [
      {
        minutes: { paragraphs: [], stage: 'draft' },
        interests: [],
        status: 'planned',
        agenda: [
          {
            papers: [],
            paperState: 'none',
            minutes: 0,
            day: '2016-11-21',
            kind: 'item',
            title: 'One',
            id: 'i1',
          },
          {
            papers: ['q1'],
            paperState: 'expected',
            minutes: 5,
            day: '2016-11-22',
            kind: 'break',
            title: 'Two',
            id: 'i2',
            brief: {},
          },
          { papers: ['q2'], paperState: 'none', title: 'Three', id: 'i3' },
        ],
        sessions: [{ day: '2016-11-21' }, { day: '2016-11-22' }],
        group: 'g1',
        id: 'm1',
      },
    ],
    groups: [
      {
        members: [],
        askedTo: 'The group is invited to',
        minutesTitle: 'Minutes',
        frontSheet: 'block',
        papersIssuedDaysBefore: 5,
        name: 'G',
        id: 'g1',
      },
    ],
    people: [],
    programme: { name: 'P' },
    version: 1,
    format: 'sederunt.programme',
  }
  expect(written(file)).toBe(
    `${JSON.stringify(
      {
        format: 'sederunt.programme',
        version: 1,
        programme: { name: 'P' },
        groups: [{ id: 'g1', name: 'G' }],
        meetings: [
          {
            id: 'm1',
            group: 'g1',
            sessions: [{ day: '2016-11-21' }, { day: '2016-11-22' }],
            agenda: [
              { id: 'i1', title: 'One' },
              {
                id: 'i2',
                title: 'Two',
                kind: 'break',
                day: '2016-11-22',
                minutes: 5,
                papers: ['q1'],
                brief: {},
              },
              { id: 'i3', title: 'Three', papers: ['q2'], paperState: 'none' },
            ],
            minutes: { paragraphs: [] },
          },
        ],
        papers: [
          { id: 'q1', title: 'A', kind: 'written', body: [], entries: [] },
          {
            id: 'q2',
            title: 'B',
            kind: 'progress-update',
            forInformation: true,
            stage: 'received',
            audience: 'public',
          },
        ],
      },
      null,
      2,
    )}\n`,
  )
})

test('the records of the schema have their keys in the order of the contract', () => {
  const { shape } = programmeSchema
  const keysOf = (list: keyof typeof shape): string => {
    const field = shape[list]
    return 'unwrap' in field && 'element' in field.unwrap()
      ? Object.keys(field.unwrap().element.shape).join(' ')
      : Object.keys('shape' in field ? field.shape : {}).join(' ')
  }
  expect(Object.keys(shape).join(' ')).toBe(
    'format version programme organisations people groups themes workstreams updates keyDates meetings papers actions decisions publications',
  )
  expect(
    Object.fromEntries(Object.keys(shape).map((list) => [list, keysOf(list as keyof typeof shape)])),
  ).toEqual({
    // its own keys
    format: '',
    version: '',
    programme: 'name shortName vision marking',
    organisations: 'id name shortName',
    people: 'id name role organisation email',
    groups:
      'id name shortName remit quorum paperNumbers actionNumbers papersIssuedDaysBefore frontSheet minutesTitle askedTo members',
    themes: 'id title',
    workstreams: 'id title theme lead status',
    updates: 'id workstream asOf body author marking stage audience clearances',
    keyDates: 'id title when until sense workstream done',
    meetings: 'id group title chair venue sessions status agenda attendance interests minutes',
    papers:
      'id title kind number meeting author sponsor ask marking handling forInformation stage audience body entries from to annexes',
    actions: 'id ref text owners raisedAt item due status closedOn notes',
    decisions: 'id ref text meeting item on',
    publications: 'id title url published publisher',
  })
})
