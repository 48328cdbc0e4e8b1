import { describe, expect, test } from 'vitest'
import { faultsOf, file, withBody } from './faults-of.ts'
import { tinyJpeg, tinyPng } from './tiny-image.ts'

const meeting = (more: object, sessions: unknown = [{ day: '2016-11-21' }]) => ({
  id: 'm1',
  group: 'g1',
  sessions,
  ...more,
})
const meetings = (more: object, sessions?: unknown) =>
  file({ meetings: [meeting(more, sessions)], papers: [], actions: [], decisions: [] })
const header = 'data:image/png;base64,'
const paper = (id: string, more: object = {}) => ({ id, title: id, kind: 'written', ...more })
const inlines = (...text: unknown[]) => withBody([{ id: 'b2', type: 'plain', text }])
const nested = (depth: number): unknown => (depth === 0 ? 'x' : { footnote: [nested(depth - 1)] })

/** What is wrong, the file, and every fault that is told, in order. */
const cases: [string, unknown, string[]][] = [
  [
    'a file of another format',
    file({ format: 'other' }),
    ['format: should be "sederunt.programme", not "other"'],
  ],
  ['a later version', file({ version: 2 }), ['version: should be 1, not 2']],
  ['a version as text', file({ version: '1' }), ['version: should be 1, not "1"']],
  ['no programme', file({ programme: undefined }), ['programme: is missing']],
  ['a list in place of the file', [], [': should be an object, not a list']],
  ['nothing but null', 'null', [': should be an object, not null']],
  ['an unknown key at the top', file({ persons: [] }), ['persons: is not a key of a programme file']],
  [
    'two unknown keys of a person',
    file({ people: [{ id: 'p1', name: 'A', foo: 1, 'two words': 2 }] }),
    ['people[0].foo: is not a key of a person', 'people[0]["two words"]: is not a key of a person'],
  ],
  [
    'a prototype as a key',
    JSON.stringify(file()).replace('"name":"A Person"', '"name":"A","__proto__":{"x":1}'),
    ['people[0].__proto__: is not a key of a person'],
  ],
  [
    'a key that stands twice',
    JSON.stringify(file()).replace('"name":"A Person"', '"name":"A","name":"B"'),
    ['people[0].name: stands twice in the same object'],
  ],
  [
    'a name that is a number',
    file({ people: [{ id: 'p1', name: 5 }] }),
    ['people[0].name: should be text, not a number'],
  ],
  ['a name that is missing', file({ people: [{ id: 'p1' }] }), ['people[0].name: is missing']],
  ['a list that is an object', file({ themes: {} }), ['themes: should be a list, not an object']],
  [
    'a record that is null',
    file({ publications: [null] }),
    ['publications[0]: should be an object, not null'],
  ],
  [
    'an id with a space',
    file({ publications: [{ id: 'a b', title: '' }] }),
    [
      'publications[0].id: "a b" is not an id: a letter or digit, then up to 63 letters, digits, dots, dashes or underscores',
    ],
  ],
  [
    'an id of 65 letters',
    file({ publications: [{ id: 'a'.repeat(65), title: '' }] }),
    [
      `publications[0].id: "${'a'.repeat(60)}…" is not an id: a letter or digit, then up to 63 letters, digits, dots, dashes or underscores`,
    ],
  ],
  [
    'half a character',
    file({ publications: [{ id: 'x', title: 'a\ud800b' }] }),
    ['publications[0].title: "a\ufffdb" holds half a character (a lone surrogate)'],
  ],
  [
    'a day that does not exist',
    file({ updates: [{ id: 'u1', workstream: 'w1', asOf: '2015-02-29', body: '' }] }),
    ['updates[0].asOf: "2015-02-29" is not a day that exists, written as 2016-11-04'],
  ],
  [
    'a moment in place of a day',
    file({ updates: [{ id: 'u1', workstream: 'w1', asOf: '2016-11-04T00:00:00Z', body: '' }] }),
    ['updates[0].asOf: "2016-11-04T00:00:00Z" is not a day that exists, written as 2016-11-04'],
  ],
  [
    'a fifth quarter',
    file({ keyDates: [{ id: 'k', title: '', when: '2016-Q5' }] }),
    [
      'keyDates[0].when: "2016-Q5" is not a day, month, quarter or year that exists, written as 2016-11-04, 2016-11, 2016-Q4 or 2016',
    ],
  ],
  [
    'a time after midnight',
    meetings({}, [{ day: '2016-11-21', starts: '24:00' }]),
    ['meetings[0].sessions[0].starts: "24:00" is not a time of day, written as 14:05'],
  ],
  [
    'a word that is no choice',
    meetings({ status: 'done' }),
    [
      'meetings[0].status: should be "planned", "agenda issued", "papers issued", "held" or "cancelled", not "done"',
    ],
  ],
  [
    'half a minute',
    meetings({ agenda: [{ id: 'i1', title: '', minutes: 0.5 }] }),
    ['meetings[0].agenda[0].minutes: should be a whole number, not 0.5'],
  ],
  [
    'minus one minute',
    meetings({ agenda: [{ id: 'i1', title: '', minutes: -1 }] }),
    ['meetings[0].agenda[0].minutes: should be 0 or more, not -1'],
  ],
  ['no session', meetings({}, []), ['meetings[0].sessions: a meeting needs at least one session']],
  [
    'days that go back',
    meetings({}, [{ day: '2016-11-22' }, { day: '2016-11-21' }]),
    ['meetings[0].sessions[1].day: "2016-11-21" comes after 2016-11-22: days must ascend'],
  ],
  [
    'an unknown key of a brief',
    meetings({ agenda: [{ id: 'i1', title: '', brief: { outcomes: '' } }] }),
    ['meetings[0].agenda[0].brief.outcomes: is not a key of a brief'],
  ],
  [
    'an unknown key of minutes',
    meetings({ minutes: { paragraphs: [{ text: 'x', body: '' }] } }),
    ['meetings[0].minutes.paragraphs[0].text: is not a key of a paragraph of minutes'],
  ],

  [
    'two people with one id',
    file({
      people: [
        { id: 'p1', name: '' },
        { id: 'p1', name: '' },
      ],
    }),
    ['people[1].id: the id "p1" is taken by people[0]'],
  ],
  [
    'two agenda items of different meetings with one id',
    file({
      meetings: [
        meeting({ agenda: [{ id: 'i1', title: '' }] }),
        { id: 'm2', group: 'g1', sessions: [{ day: '2016-12-12' }], agenda: [{ id: 'i1', title: '' }] },
      ],
    }),
    ['meetings[1].agenda[0].id: the id "i1" is taken by meetings[0].agenda[0]'],
  ],
  [
    'two annexes with one id',
    file({
      papers: [
        paper('q1', {
          annexes: [
            { id: 'x', title: '', body: '' },
            { id: 'x', title: '', body: '' },
          ],
        }),
        paper('q2'),
      ],
    }),
    ['papers[0].annexes[1].id: the id "x" is taken by papers[0].annexes[0]'],
  ],
  [
    'a block id that another text has',
    withBody([{ id: 'b1', type: 'plain', text: [] }]),
    ['papers[0].body[0].id: the id "b1" is taken by updates[0].body[0]'],
  ],
  [
    'a block id that Markdown will make',
    file({
      papers: [paper('q1', { body: [{ id: '59acdb8261a81b6e05a2', type: 'plain', text: [] }] }), paper('q2')],
    }),
    ['papers[0].body[0].id: the id "59acdb8261a81b6e05a2" is taken by updates[0].body[0]'],
  ],
  [
    'a block id in capitals',
    withBody([{ id: 'B2', type: 'plain', text: [] }]),
    ['updates[0].body[0].id: "B2" is not a block id: 1 to 32 small letters and digits'],
  ],

  [
    'an organisation that is not there',
    file({ people: [{ id: 'p1', name: '', organisation: 'o9' }] }),
    ['people[0].organisation: there is no organisation "o9"'],
  ],
  [
    'members and substitutes who are not there',
    file({
      groups: [
        { id: 'g1', name: '', members: [{ person: 'p9', organisation: 'o9', substitutes: ['p1', 'p8'] }] },
      ],
    }),
    [
      'groups[0].members[0].person: there is no person "p9"',
      'groups[0].members[0].organisation: there is no organisation "o9"',
      'groups[0].members[0].substitutes[1]: there is no person "p8"',
    ],
  ],
  [
    'a theme that is not there',
    file({ workstreams: [{ id: 'w1', title: '', theme: 't9' }] }),
    ['workstreams[0].theme: there is no theme "t9"'],
  ],
  [
    'a lead who is not there',
    file({ workstreams: [{ id: 'w1', title: '', lead: 'p9' }] }),
    ['workstreams[0].lead: there is no person "p9"'],
  ],
  [
    'a lead organisation that is not there',
    file({ workstreams: [{ id: 'w1', title: '', lead: { organisation: 'o9' } }] }),
    ['workstreams[0].lead.organisation: there is no organisation "o9"'],
  ],
  [
    'a lead group that is not there',
    file({ workstreams: [{ id: 'w1', title: '', lead: { group: 'g9' } }] }),
    ['workstreams[0].lead.group: there is no group "g9"'],
  ],
  [
    'a lead of the wrong type',
    file({ workstreams: [{ id: 'w1', title: '', lead: { organisation: 5 } }] }),
    ['workstreams[0].lead.organisation: should be text, not a number'],
  ],
  [
    'a lead that is two things',
    file({ workstreams: [{ id: 'w1', title: '', lead: { organisation: 'o1', name: 'x' } }] }),
    ['workstreams[0].lead.name: is not a key of a reference to somebody'],
  ],
  [
    'a lead that is a list',
    file({ workstreams: [{ id: 'w1', title: '', lead: ['p1'] }] }),
    [
      'workstreams[0].lead: should be the id of a person, or an object with organisation, group or name, not a list',
    ],
  ],
  [
    'a lead that is nobody',
    file({ workstreams: [{ id: 'w1', title: '', lead: { person: 'p1' } }] }),
    [
      'workstreams[0].lead: should be the id of a person, or an object with organisation, group or name, not an object with "person"',
    ],
  ],
  [
    'an update of no workstream, by nobody, cleared by nobody',
    file({
      updates: [
        {
          id: 'u1',
          workstream: 'w9',
          asOf: '2016-11-04',
          body: '',
          author: 'p9',
          clearances: [{ by: 'p8', on: '2016-11-04', audience: 'members' }],
        },
      ],
    }),
    [
      'updates[0].workstream: there is no workstream "w9"',
      'updates[0].author: there is no person "p9"',
      'updates[0].clearances[0].by: there is no person "p8"',
    ],
  ],
  [
    'a key date of no workstream',
    file({ keyDates: [{ id: 'k', title: '', when: '2016', workstream: 'w9' }] }),
    ['keyDates[0].workstream: there is no workstream "w9"'],
  ],
  [
    'a meeting of nobody and nothing',
    meetings({
      group: 'g9',
      chair: 'p9',
      agenda: [{ id: 'i1', title: '', presenters: ['p1', 'p8'], papers: ['q9'] }],
      attendance: [{ person: 'p7', as: 'present', for: { group: 'g8' }, items: ['i9'] }],
      interests: [{ person: 'p6', item: 'i8', text: '' }],
      minutes: { agreedAt: 'm9', paragraphs: [{ item: 'i7', body: '' }] },
    }),
    [
      'meetings[0].group: there is no group "g9"',
      'meetings[0].chair: there is no person "p9"',
      'meetings[0].agenda[0].presenters[1]: there is no person "p8"',
      'meetings[0].agenda[0].papers[0]: there is no paper "q9"',
      'meetings[0].attendance[0].person: there is no person "p7"',
      'meetings[0].attendance[0].for.group: there is no group "g8"',
      'meetings[0].attendance[0].items[0]: there is no agenda item "i9"',
      'meetings[0].interests[0].person: there is no person "p6"',
      'meetings[0].interests[0].item: there is no agenda item "i8"',
      'meetings[0].minutes.agreedAt: there is no meeting "m9"',
      'meetings[0].minutes.paragraphs[0].item: there is no agenda item "i7"',
    ],
  ],
  [
    'a paper of nothing',
    file({
      papers: [
        paper('q1'),
        paper('q2', { meeting: 'm9', author: 'p9', sponsor: { organisation: 'o9' }, entries: ['u1', 'u9'] }),
      ],
    }),
    [
      'papers[1].meeting: there is no meeting "m9"',
      'papers[1].author: there is no person "p9"',
      'papers[1].sponsor.organisation: there is no organisation "o9"',
      'papers[1].entries[1]: there is no update "u9"',
    ],
  ],
  [
    'an action of nothing',
    file({
      actions: [{ id: 'a1', text: '', owners: ['p9'], raisedAt: 'm9', item: 'i9', due: { meeting: 'm8' } }],
    }),
    [
      'actions[0].owners[0]: there is no person "p9"',
      'actions[0].raisedAt: there is no meeting "m9"',
      'actions[0].item: there is no agenda item "i9"',
      'actions[0].due.meeting: there is no meeting "m8"',
    ],
  ],
  [
    'a due date that is a number',
    file({ actions: [{ id: 'a1', text: '', due: 2016 }] }),
    ['actions[0].due: should be a day, month, quarter or year, or { meeting }, not a number'],
  ],
  [
    'a decision of nothing',
    file({ decisions: [{ id: 'd1', text: '', meeting: 'm9', item: 'i9' }] }),
    ['decisions[0].meeting: there is no meeting "m9"', 'decisions[0].item: there is no agenda item "i9"'],
  ],
  [
    'an action under an item of another meeting',
    file({ actions: [{ id: 'a1', text: '', raisedAt: 'm1', item: 'j1' }] }),
    ['actions[0].item: the agenda item "j1" is not of the meeting "m1"'],
  ],
  [
    'a decision under an item of another meeting',
    file({ decisions: [{ id: 'd1', text: '', meeting: 'm2', item: 'i1' }] }),
    ['decisions[0].item: the agenda item "i1" is not of the meeting "m2"'],
  ],
  [
    'attendance, interests and minutes under an item of another meeting',
    file({
      meetings: [
        meeting({
          attendance: [{ person: 'p1', as: 'present', items: ['j1'] }],
          interests: [{ person: 'p1', item: 'j1', text: '' }],
          minutes: { paragraphs: [{ item: 'j1', body: '' }] },
        }),
        { id: 'm2', group: 'g1', sessions: [{ day: '2016-12-12' }], agenda: [{ id: 'j1', title: '' }] },
      ],
      actions: [],
      decisions: [],
    }),
    [
      'meetings[0].attendance[0].items[0]: the agenda item "j1" is not of the meeting "m1"',
      'meetings[0].interests[0].item: the agenda item "j1" is not of the meeting "m1"',
      'meetings[0].minutes.paragraphs[0].item: the agenda item "j1" is not of the meeting "m1"',
    ],
  ],
  [
    'an item on a day without a session',
    meetings({ agenda: [{ id: 'i1', title: '', day: '2016-11-22' }] }),
    ['meetings[0].agenda[0].day: the meeting has no session on 2016-11-22'],
  ],
  [
    'a paper on two items',
    file({
      meetings: [
        meeting({
          agenda: [
            { id: 'i1', title: '', papers: ['q1'] },
            { id: 'i2', title: '', papers: ['q2', 'q1'] },
          ],
        }),
      ],
      actions: [],
      decisions: [],
    }),
    ['meetings[0].agenda[1].papers[1]: the paper "q1" is on meetings[0].agenda[0] already'],
  ],
  [
    'a paper twice on an item',
    meetings({ agenda: [{ id: 'i1', title: '', papers: ['q1', 'q1'] }] }),
    [
      'meetings[0].agenda[0].papers[0]: there is no paper "q1"',
      'meetings[0].agenda[0].papers[1]: there is no paper "q1"',
    ],
  ],
  [
    "a paper whose meeting is not its agenda's",
    file({ papers: [paper('q1', { meeting: 'm2' }), paper('q2')] }),
    ['papers[0].meeting: is "m2", but meetings[0].agenda[1] of the meeting "m1" has the paper'],
  ],
  [
    'two equal numbers of papers',
    file({
      papers: [paper('q1', { number: 'EAG(16)03' }), paper('q2', { meeting: 'm2', number: 'EAG(16)03' })],
    }),
    ['papers[1].number: "EAG(16)03" is that of papers[0] already'],
  ],
  [
    'a scheme that numbers two papers alike',
    file({
      groups: [{ id: 'g1', name: '', paperNumbers: 'Paper {m}' }],
      papers: [paper('q1'), paper('q2', { meeting: 'm1' })],
    }),
    ['papers[1].number: would become "Paper 1", which is that of papers[0]'],
  ],
  [
    'two equal references of actions',
    file({
      actions: [
        { id: 'a1', text: '', ref: '1/1', raisedAt: 'm1' },
        { id: 'a2', text: '', ref: '1/1', item: 'i1' },
      ],
    }),
    ['actions[1].ref: "1/1" is that of actions[0] already'],
  ],

  [
    'a body that is a number',
    withBody(7),
    ['updates[0].body: should be Markdown as text, or rich text as a list of blocks, not a number'],
  ],
  ['a block of no type', withBody([{ id: 'b2', text: [] }]), ['updates[0].body[0].type: is missing']],
  [
    'a block of a type that is none',
    withBody([{ id: 'b2', type: 'para', text: [] }]),
    [
      'updates[0].body[0].type: should be "numbered", "continuation", "plain", "quotation", "heading", "bullet", "lettered", "table" or "image", not "para"',
    ],
  ],
  [
    'a heading of level 1',
    withBody([{ id: 'b2', type: 'heading', level: 1, text: [] }]),
    ['updates[0].body[0].level: should be 2 or 3, not 1'],
  ],
  [
    'a plain block with a level',
    withBody([{ id: 'b2', type: 'plain', level: 1, text: [] }]),
    ['updates[0].body[0].level: is not a key of a block'],
  ],
  [
    'a text that is no list',
    withBody([{ id: 'b2', type: 'plain', text: 'x' }]),
    ['updates[0].body[0].text: should be a list, not text'],
  ],
  [
    'a link to a script',
    inlines({ link: 'javascript:alert(1)', text: 'x' }),
    [
      'updates[0].body[0].text[0].link: "javascript:alert(1)" is not an address that starts with http://, https:// or mailto:',
    ],
  ],
  [
    'a link with marks',
    inlines({ link: 'https://x.org', text: 'x', bold: true }),
    ['updates[0].body[0].text[0].bold: is not a key of an inline'],
  ],
  [
    'a mark that is false',
    inlines({ text: 'x', bold: false }),
    ['updates[0].body[0].text[0].bold: should be true, not false'],
  ],
  [
    'an inline that is null',
    inlines(null),
    [
      'updates[0].body[0].text[0]: should be text, or an object with text, link and text, ref and id, footnote, or br, not null',
    ],
  ],
  [
    'an inline that is empty',
    inlines({}),
    [
      'updates[0].body[0].text[0]: should be text, or an object with text, link and text, ref and id, footnote, or br, not an empty object',
    ],
  ],
  [
    'a footnote of text',
    inlines({ footnote: 'x' }),
    ['updates[0].body[0].text[0].footnote: should be a list, not text'],
  ],
  [
    'a fault within a footnote',
    inlines({ footnote: [{ br: 1 }] }),
    ['updates[0].body[0].text[0].footnote[0].br: should be true, not 1'],
  ],
  [
    'references to nothing',
    inlines(
      { ref: 'block', id: 'b9' },
      { ref: 'paper', id: 'q9' },
      { footnote: [{ ref: 'action', id: 'a9' }] },
      { ref: 'decision', id: 'd9' },
    ),
    [
      'updates[0].body[0].text[0].id: there is no block "b9"',
      'updates[0].body[0].text[1].id: there is no paper "q9"',
      'updates[0].body[0].text[2].footnote[0].id: there is no action "a9"',
      'updates[0].body[0].text[3].id: there is no decision "d9"',
    ],
  ],
  [
    'a reference in a table cell to nothing',
    withBody([
      {
        id: 'b2',
        type: 'table',
        header: true,
        rows: [[{ text: [] }, { text: [{ ref: 'block', id: 'b9' }] }]],
      },
    ]),
    ['updates[0].body[0].rows[0][1].text[0].id: there is no block "b9"'],
  ],
  [
    'a reference of a kind that is none',
    inlines({ ref: 'meeting', id: 'm1' }),
    ['updates[0].body[0].text[0].ref: should be "block", "paper", "action" or "decision", not "meeting"'],
  ],
  [
    'nine footnotes in one another',
    inlines(nested(9)),
    [`updates[0].body[0].text[0]${'.footnote[0]'.repeat(8)}: is a footnote within more than 8 others`],
  ],
  [
    'a cell that spans no column',
    withBody([{ id: 'b2', type: 'table', header: false, rows: [[{ text: [], across: 0 }]] }]),
    ['updates[0].body[0].rows[0][0].across: should be 1 or more, not 0'],
  ],
  [
    'an image from elsewhere',
    withBody([{ id: 'b2', type: 'image', src: 'https://x.org/a.png', alt: '' }]),
    ['updates[0].body[0].src: "https://x.org/a.png" is not a PNG or JPEG image as a data: address in base64'],
  ],
  [
    'an image that is no PNG',
    withBody([{ id: 'b2', type: 'image', src: 'data:image/png;base64,AAAA', alt: '' }]),
    ['updates[0].body[0].src: does not hold a PNG image'],
  ],
  [
    'a JPEG that says that it is a PNG',
    withBody([{ id: 'b2', type: 'image', src: tinyJpeg.replace('jpeg', 'png'), alt: '' }]),
    ['updates[0].body[0].src: does not hold a PNG image'],
  ],
  [
    'a PNG that says that it is a JPEG',
    withBody([{ id: 'b2', type: 'image', src: tinyPng(1, 1, 0).replace('png', 'jpeg'), alt: '' }]),
    ['updates[0].body[0].src: does not hold a JPEG image'],
  ],
  [
    'base64 that breaks off',
    withBody([{ id: 'b2', type: 'image', src: `${header}AAAAA`, alt: '' }]),
    ['updates[0].body[0].src: is not whole base64'],
  ],
  [
    'an image of no height',
    withBody([{ id: 'b2', type: 'image', src: tinyPng(1, 0, 0), alt: '' }]),
    ['updates[0].body[0].src: is 1 by 0 pixels, which no page can show'],
  ],
  [
    'Markdown with faults',
    withBody('Words\n\n# Title\n\n<b>x</b>'),
    [
      'updates[0].body: line 3: a heading starts with ## or ###',
      'updates[0].body: line 5: HTML cannot be used; write < as &lt;',
    ],
  ],
  [
    'Markdown that refers to nothing',
    withBody('See [](#paper:q9).'),
    ['updates[0].body[0].text[1].id: there is no paper "q9"'],
  ],
]

describe('a faulty programme file is refused with every fault and its path:', () => {
  test.each(cases)('%s', (_, faulty, expected) => {
    expect(faultsOf(faulty)).toEqual(expected)
  })
})

test('the file that the faulty ones are made from has no fault', () => {
  expect(faultsOf(file())).toEqual([])
})

test('twenty faults of every kind are told at once, in the order of the file', () => {
  const faulty = JSON.stringify({
    format: 'sederunt.programme',
    version: 1,
    programme: { name: 'x', marking: 'TOP-SECRET' },
    people: [
      { id: 'p1', name: 'A', title: 'Dr' },
      { id: 'p1', name: 'B' },
      { id: 'p2', organisation: 'o9' },
    ],
    groups: [{ id: 'g1', name: '', quorum: 'five', members: [{ person: 'p7' }] }],
    workstreams: [{ id: 'w1', title: '', theme: 't9', lead: { organisation: 5 } }],
    updates: [{ id: 'u1', workstream: 'w9', asOf: '2016-06-31', body: '# One\n\n`two`' }],
    meetings: [
      {
        id: 'm1',
        group: 'g1',
        sessions: [{ day: '2016-11-21' }],
        agenda: [{ id: 'i1', title: '', day: '2016-11-22', papers: ['q1', 'q9', 'q1'] }],
        attendance: [{ person: 'p1', as: 'absent' }],
      },
      { id: 'm2', group: 'g1', sessions: [{ day: '2016-12-12' }] },
    ],
    papers: [
      {
        id: 'q1',
        title: '',
        kind: 'written',
        meeting: 'm2',
        body: [{ id: 'b1', type: 'plain', text: [{ ref: 'block', id: 'b2' }] }],
      },
    ],
    actions: [{ id: 'a1', text: '', raisedAt: 'm2', item: 'i1', due: { meeting: 'm9' } }],
    extra: true,
  })
  expect(faultsOf(faulty)).toEqual([
    'programme.marking: should be "OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET" or "TOP SECRET", not "TOP-SECRET"',
    'people[0].title: is not a key of a person',
    'people[1].id: the id "p1" is taken by people[0]',
    'people[2].organisation: there is no organisation "o9"',
    'people[2].name: is missing',
    'groups[0].quorum: should be a number, not text',
    'groups[0].members[0].person: there is no person "p7"',
    'workstreams[0].theme: there is no theme "t9"',
    'workstreams[0].lead.organisation: should be text, not a number',
    'updates[0].workstream: there is no workstream "w9"',
    'updates[0].asOf: "2016-06-31" is not a day that exists, written as 2016-11-04',
    'updates[0].body: line 1: a heading starts with ## or ###',
    'updates[0].body: line 3: code in backticks cannot be used',
    'meetings[0].agenda[0].day: the meeting has no session on 2016-11-22',
    'meetings[0].agenda[0].papers[1]: there is no paper "q9"',
    'meetings[0].agenda[0].papers[2]: the paper "q1" is on meetings[0].agenda[0] already',
    'meetings[0].attendance[0].as: should be "present", "apologies", "in attendance", "observer" or "secretariat", not "absent"',
    'papers[0].meeting: is "m2", but meetings[0].agenda[0] of the meeting "m1" has the paper',
    'papers[0].body[0].text[0].id: there is no block "b2"',
    'actions[0].item: the agenda item "i1" is not of the meeting "m2"',
    'actions[0].due.meeting: there is no meeting "m9"',
    'extra: is not a key of a programme file',
  ])
})
