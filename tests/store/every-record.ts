import type { Programme } from '../../shared/interchange.ts'
import type { Block } from '../../shared/rich-text.ts'

/** The smallest PNG there is: one transparent point. */
export const point =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

let blocks = 0
export const numbered = (...text: Extract<Block, { type: 'numbered' }>['text']): Block => ({
  id: `b${++blocks}`,
  type: 'numbered',
  text,
})

/** A programme with every kind of record, every field filled in somewhere and left out somewhere. */
export function everyRecord(): Programme {
  blocks = 0
  return {
    format: 'sederunt.programme',
    version: 1,
    programme: {
      name: 'Harbour Renewal Programme',
      shortName: 'HRP',
      vision: 'A harbour that works.',
      marking: 'OFFICIAL',
    },
    organisations: [
      { id: 'port', name: 'Port Authority', shortName: 'PA' },
      { id: 'council', name: 'Kirkhaven Council' },
    ],
    people: [
      { id: 'zoe', name: 'Zoë Maclean', role: 'Chair', organisation: 'port', email: 'zoe@example.org' },
      { id: 'ann', name: 'Ann Baird' },
      { id: 'bob', name: 'Bob Crae', organisation: 'council' },
    ],
    groups: [
      {
        id: 'board',
        name: 'Programme Board',
        shortName: 'PB',
        remit: 'Steers the programme',
        quorum: 3,
        paperNumbers: 'PB({yy}){nn}',
        actionNumbers: '{m}/{n}',
        papersIssuedDaysBefore: 7,
        frontSheet: 'full',
        minutesTitle: 'Note of the meeting',
        askedTo: 'The board is asked to',
        members: [
          { person: 'zoe', role: 'chair', substitutes: [], from: '2016-01-01', to: '2017-12-31' },
          { organisation: 'council', role: 'member', substitutes: ['bob', 'ann'] },
        ],
      },
      {
        id: 'users',
        name: 'Users',
        papersIssuedDaysBefore: 5,
        frontSheet: 'block',
        minutesTitle: 'Minutes',
        askedTo: 'The group is invited to',
        members: [],
      },
    ],
    themes: [
      { id: 'works', title: 'Works' },
      { id: 'people', title: 'People' },
    ],
    workstreams: [
      { id: 'quay', title: 'North quay', theme: 'works', lead: 'ann', status: 'active' },
      { id: 'crane', title: 'Crane', lead: { organisation: 'port' }, status: 'closed' },
      { id: 'skills', title: 'Skills', theme: 'people', lead: { name: 'Somebody new' }, status: 'active' },
      { id: 'ferry', title: 'Ferry', lead: { group: 'users' }, status: 'active' },
    ],
    updates: [
      {
        id: 'quay-oct',
        workstream: 'quay',
        asOf: '2016-10-28',
        author: 'ann',
        marking: 'OFFICIAL-SENSITIVE',
        stage: 'in clearance',
        audience: 'internal',
        clearances: [
          { by: 'zoe', on: '2016-10-30', audience: 'members' },
          { by: { name: 'The press office' }, on: '2016-10-31', audience: 'public' },
        ],
        body: [numbered('Piling of the north quay ended in October, neglected corners and all.')],
      },
      {
        id: 'crane-oct',
        workstream: 'crane',
        asOf: '2016-10-28',
        stage: 'nil return',
        audience: 'members',
        clearances: [],
        body: [],
      },
    ],
    keyDates: [
      {
        id: 'open',
        title: 'Quay opens',
        when: '2017-Q2',
        until: '2017-06-30',
        sense: 'by',
        workstream: 'quay',
        done: false,
      },
      { id: 'start', title: 'Work began', when: '2016', sense: 'on', done: true },
    ],
    meetings: [
      {
        id: 'nov',
        group: 'board',
        title: 'Two days on the quay',
        chair: 'zoe',
        venue: 'Harbour office',
        sessions: [{ day: '2016-11-21', starts: '10:00', ends: '16:00' }, { day: '2016-11-22' }],
        status: 'held',
        agenda: [
          {
            id: 'welcome',
            title: 'Welcome',
            kind: 'item',
            minutes: 5,
            presenters: ['zoe', { organisation: 'port' }, { name: 'A guest' }],
            papers: [],
            paperState: 'none',
            outcome: 'taken',
          },
          {
            id: 'coffee',
            title: 'Coffee',
            kind: 'break',
            fixedStart: '11:00',
            minutes: 15,
            presenters: [],
            papers: [],
          },
          {
            id: 'quay-item',
            title: 'The quay',
            kind: 'item',
            day: '2016-11-22',
            minutes: 45,
            purpose: 'decision',
            presenters: ['ann'],
            papers: ['quay-paper', 'progress'],
            outcome: 'deferred',
            brief: {
              outcome: 'Agree the second crane',
              handling: 'Bob first',
              linesToTake: 'Within budget',
              likelyPoints: 'Noise',
            },
          },
          { id: 'last', title: 'Close', kind: 'item', minutes: 0, presenters: [], papers: [], brief: {} },
        ],
        attendance: [
          { person: 'zoe', as: 'present', items: [], inPart: false },
          {
            person: 'bob',
            as: 'in attendance',
            for: { organisation: 'council' },
            items: ['quay-item', 'last'],
            inPart: true,
            printedAs: 'Mr Crae',
          },
          { person: { name: 'Jo Public' }, as: 'observer', items: [], inPart: false },
        ],
        interests: [
          { person: 'bob', item: 'quay-item', text: 'Owns a boat', handling: 'Stayed' },
          { person: 'ann', text: 'None new' },
        ],
        minutes: {
          stage: 'agreed',
          agreedAt: 'dec',
          paragraphs: [
            { item: 'welcome', body: [numbered('Zoë welcomed everybody.')] },
            { body: [numbered('There was no other business.')] },
          ],
        },
      },
      {
        id: 'dec',
        group: 'board',
        sessions: [{ day: '2016-12-09' }],
        status: 'planned',
        agenda: [],
        attendance: [],
        interests: [],
        minutes: { stage: 'draft', paragraphs: [] },
      },
      {
        id: 'users-1',
        group: 'users',
        chair: { name: 'To be found' },
        sessions: [{ day: '2016-12-01' }],
        status: 'agenda issued',
        agenda: [],
        attendance: [],
        interests: [],
      },
    ],
    papers: [
      {
        id: 'quay-paper',
        title: 'The second crane',
        kind: 'written',
        number: 'PB(16)04',
        meeting: 'nov',
        author: 'ann',
        sponsor: { group: 'users' },
        ask: 'agree to buy it',
        marking: 'OFFICIAL',
        handling: 'Not to be copied',
        forInformation: false,
        stage: 'cleared',
        audience: 'members',
        body: [
          { id: 'head', type: 'heading', level: 2, text: ['Why'] },
          numbered(
            'One crane is not enough; see ',
            { ref: 'paper', id: 'progress' },
            ' and ',
            { ref: 'block', id: 'head' },
            {
              footnote: ['As action ', { ref: 'action', id: 'buy' }, ' says.'],
            },
          ),
          {
            id: 'costs',
            type: 'table',
            header: true,
            rows: [
              [{ text: ['Crane'] }, { text: ['Cost'], across: 2 }],
              [{ text: [{ ref: 'decision', id: 'yes' }] }, { text: ['£1m'], down: 1 }],
            ],
          },
          {
            id: 'photo',
            type: 'image',
            src: `data:image/png;base64,${point}`,
            alt: 'The crane by night',
            widthMm: 80,
          },
        ],
        annexes: [
          {
            id: 'a',
            title: 'Tenders',
            body: [{ id: 'tender', type: 'bullet', level: 1, text: [{ text: 'Clydeside', bold: true }] }],
          },
          { id: 'b', title: 'Blank', body: [] },
        ],
      },
      {
        id: 'progress',
        title: 'Progress',
        kind: 'progress-update',
        meeting: 'nov',
        forInformation: true,
        stage: 'received',
        audience: 'public',
        entries: ['crane-oct', 'quay-oct'],
        annexes: [],
      },
      {
        id: 'empty-entries',
        title: 'Nothing to report',
        kind: 'progress-update',
        forInformation: false,
        stage: 'cleared',
        audience: 'members',
        body: [],
        entries: [],
        from: '2016-10-01',
        to: '2016-10-31',
        annexes: [],
      },
    ],
    actions: [
      {
        id: 'buy',
        ref: '1/1',
        text: 'Buy the crane',
        owners: ['ann', { organisation: 'port' }, { group: 'board' }, { name: 'A broker' }],
        raisedAt: 'nov',
        item: 'quay-item',
        due: '2016-12',
        status: 'in progress',
        notes: [
          { on: '2016-11-30', text: 'Asked for prices' },
          { on: '2016-12-02', text: 'Had three' },
        ],
      },
      {
        id: 'thank',
        text: 'Thank the divers',
        owners: [],
        due: { meeting: 'dec' },
        status: 'closed',
        closedOn: '2016-11-25',
        notes: [],
      },
    ],
    decisions: [
      {
        id: 'yes',
        ref: 'D1',
        text: 'The second crane was agreed',
        meeting: 'nov',
        item: 'quay-item',
        on: '2016-11-22',
      },
      { id: 'no', text: 'No third crane' },
    ],
    publications: [
      {
        id: 'plan',
        title: 'The harbour plan',
        url: 'https://example.org/plan',
        published: '2016-03',
        publisher: 'Port Authority',
      },
      { id: 'old', title: 'An older plan' },
    ],
  }
}

/** The SHA-256 of its bytes. */
export const pointHash = '497790947d4666760ce38f3c00e852c71fdb66cae849bae8e9ede352719e1581'

/** The same programme as the store gives it back: its image is addressed by its hash. */
export const everyRecordStored = (): Programme =>
  JSON.parse(JSON.stringify(everyRecord()).replaceAll(`data:image/png;base64,${point}`, `blob:${pointHash}`))
