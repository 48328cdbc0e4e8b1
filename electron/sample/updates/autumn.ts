import type { Updates } from '../record-types.ts'

/** Reports for the advisory group of 31 August 2016 and for the Board of 29 September 2016. */
export const autumnUpdates: Updates = [
  {
    id: 'u-jul-exploitation',
    workstream: 'exploitation',
    asOf: '2016-07-29',
    author: 'mcsorley',
    clearances: [{ by: 'kinnaird', on: '2016-08-01', audience: 'members' }],
    body: `1. Drafting has begun on guidance for doctors and nurses, and on advice for pubs, taxis and others who work
   at night. A new definition is being written with the University of Bedfordshire.`,
  },
  {
    id: 'u-aug-review',
    workstream: 'systems-review',
    asOf: '2016-08-26',
    author: { group: 'srg' },
    audience: 'public',
    clearances: [
      { by: 'munro', on: '2016-08-26', audience: 'members' },
      { by: { name: 'Private Office' }, on: '2016-08-29', audience: 'public' },
    ],
    body: `1. The Systems Review Group met for the first time on 24 August 2016, with Catherine Dyer in the chair, and
   looked at Child Protection Committees. Meetings on 20 September and 18 October 2016 will take:
   - the Register, conferences, and the work of core groups
   - reviews after a child has died or been seriously harmed

   Members will ask their own networks for views between meetings.`,
  },
  {
    id: 'u-aug-hearings',
    workstream: 'hearings',
    asOf: '2016-08-22',
    author: 'wilk',
    clearances: [{ by: { organisation: 'chip' }, on: '2016-08-23', audience: 'members' }],
    body: `1. Two pieces of research for the Children’s Hearings Improvement Partnership are with their authors for
   final checking. They will come out in the autumn.`,
  },
  {
    id: 'u-aug-leadership',
    workstream: 'leadership',
    asOf: '2016-08-24',
    author: 'abernethy',
    clearances: [{ by: 'munro', on: '2016-08-25', audience: 'members' }],
    body: '1. A first map of who leads what has been drawn. It is described in [](#paper:eag-leadership).',
  },
  {
    id: 'u-aug-neglect-early',
    workstream: 'neglect',
    asOf: '2016-07-15',
    author: 'brodie',
    body: '1. One area has joined the pilot; talks with two more continue.',
  },
  {
    id: 'u-aug-neglect',
    workstream: 'neglect',
    asOf: '2016-08-24',
    author: 'brodie',
    clearances: [{ by: 'munro', on: '2016-08-25', audience: 'members' }],
    body: `1. Three areas have now joined the pilot, and each is assessing its own needs. The survey opened on
   15 August 2016 and stays open for six weeks.`,
  },
  {
    id: 'u-aug-law',
    workstream: 'cruelty-law',
    asOf: '2016-08-25',
    author: 'inverarity',
    clearances: [{ by: 'kinnaird', on: '2016-08-26', audience: 'members' }],
    body: `1. Officials have looked closely at section 12 of the 1937 Act, which makes cruelty to a child a crime. A report
   with possible changes is being drafted.`,
  },
  {
    id: 'u-aug-evidence',
    workstream: 'evidence',
    asOf: '2016-08-23',
    author: 'nandakumar',
    clearances: [{ by: { group: 'deg' }, on: '2016-08-24', audience: 'members' }],
    body: `1. Invitations to the two workshops have gone out. So far 41 people from 19 bodies have accepted. Before the
   first, each is asked for:
   1. a list of what they collect about children at risk;
   2. a note of what they would like to know and cannot, in particular
      1. about a child’s own view;
      2. about what happens after a child comes off the Register.`,
  },
  {
    id: 'u-aug-inspection',
    workstream: 'inspection',
    asOf: '2016-08-26',
    author: { organisation: 'care-inspectorate' },
    stage: 'nil return',
    body: 'Nothing new since June.',
  },
  {
    id: 'u-aug-joint',
    workstream: 'exploitation-inspections',
    asOf: '2016-08-30',
    author: 'pugh',
    audience: 'public',
    clearances: [{ by: { organisation: 'care-inspectorate' }, on: '2016-08-30', audience: 'public' }],
    body: '1. The Care Inspectorate’s report of its joint inspections from 2014 to 2016 was published this month.',
  },
  {
    id: 'u-aug-trafficking',
    workstream: 'trafficking',
    asOf: '2016-08-19',
    author: 'tulloch',
    audience: 'public',
    clearances: [{ by: { name: 'Private Office' }, on: '2016-08-24', audience: 'public' }],
    body: `1. The first consultation on guardians ended on 15 August 2016. Replies are being read. A draft strategy on
   trafficking should be ready for consultation in October 2016.`,
  },
  {
    id: 'u-aug-exploitation',
    workstream: 'exploitation',
    asOf: '2016-08-30',
    author: 'mcsorley',
    stage: 'received',
    body: '1. The draft definition went to every member of the working group on 29 August 2016, for comment in two weeks.',
  },
  {
    id: 'u-aug-ministerial',
    workstream: 'ministerial-group',
    asOf: '2016-08-24',
    author: { name: 'Ministerial Working Group secretariat' },
    marking: 'OFFICIAL-SENSITIVE',
    audience: 'internal',
    body: '1. Advice on the future of the group is with the Minister.',
  },
  {
    id: 'u-aug-office',
    workstream: 'programme-office',
    asOf: '2016-08-25',
    author: 'munro',
    clearances: [{ by: 'kinnaird', on: '2016-08-25', audience: 'members' }],
    body: '1. A risk register is now kept, and the Board will see it every quarter from September 2016.',
  },
  {
    id: 'u-sep-ministerial',
    workstream: 'ministerial-group',
    asOf: '2016-09-09',
    author: 'mcsorley',
    clearances: [{ by: { name: 'Private Office' }, on: '2016-09-09', audience: 'members' }],
    body: `1. On 8 September 2016 the Minister closed the Ministerial Working Group. The National Working Group takes
   over the task of monitoring.`,
  },
  {
    id: 'u-sep-evidence',
    workstream: 'evidence',
    asOf: '2016-09-23',
    author: 'nandakumar',
    stage: 'in clearance',
    clearances: [{ by: 'nandakumar', on: '2016-09-23', audience: 'internal' }],
    body: '1. The first workshop was held on 14 September 2016. A map of the system was drawn from it.',
  },
]
