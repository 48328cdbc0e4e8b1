import type { Updates } from '../record-types.ts'

/** Reports for the first meeting of the advisory group, 15 June 2016. */
export const juneUpdates: Updates = [
  {
    id: 'u-jun-review',
    workstream: 'systems-review',
    asOf: '2016-06-10',
    author: 'munro',
    audience: 'public',
    clearances: [
      { by: 'kinnaird', on: '2016-06-09', audience: 'internal' },
      { by: { name: 'Private Office' }, on: '2016-06-10', audience: 'public' },
    ],
    body: `1. Terms of reference and membership for the review group are being settled. It will begin in August and
   work through one part of the formal system at each meeting.`,
  },
  {
    id: 'u-jun-leadership',
    workstream: 'leadership',
    asOf: '2016-06-10',
    author: 'abernethy',
    clearances: [{ by: 'kinnaird', on: '2016-06-10', audience: 'members' }],
    body: `1. A summit for leaders and three events for practitioners have been held this spring. What people told us
   is being written up under four headings:
   - confidence in professional judgement
   - time for supervision
   - training across agencies
   - what happens to staff after a serious case`,
  },
  {
    id: 'u-jun-neglect',
    workstream: 'neglect',
    asOf: '2016-06-09',
    author: { organisation: 'celcis' },
    clearances: [{ by: 'munro', on: '2016-06-10', audience: 'members' }],
    body: `1. Areas for the pilot have been approached, and the brief for the literature review is agreed. The survey
   will ask practitioners what helps them to act sooner.`,
  },
  {
    id: 'u-jun-law',
    workstream: 'cruelty-law',
    asOf: '2016-06-08',
    author: { group: 's12-advisers' },
    marking: 'OFFICIAL-SENSITIVE',
    audience: 'internal',
    clearances: [{ by: 'inverarity', on: '2016-06-08', audience: 'internal' }],
    body: `1. A first list of questions about section 12 is with lawyers. Nothing is to be said outside government
   until they have replied.`,
  },
  {
    id: 'u-jun-evidence',
    workstream: 'evidence',
    asOf: '2016-06-10',
    author: 'nandakumar',
    clearances: [{ by: { group: 'deg' }, on: '2016-06-10', audience: 'members' }],
    body: `1. Two workshops will bring together the people who collect figures and the people who use them. The first
   is planned for September.`,
  },
  {
    id: 'u-jun-trafficking',
    workstream: 'trafficking',
    asOf: '2016-06-07',
    author: 'tulloch',
    audience: 'public',
    clearances: [{ by: { name: 'Private Office' }, on: '2016-06-09', audience: 'public' }],
    body: `1. Views are being gathered until 15 August 2016 on two matters that bear on independent child trafficking
   guardians: parental rights and responsibilities, and which bodies count as relevant authorities.`,
  },
  {
    id: 'u-jun-exploitation',
    workstream: 'exploitation',
    asOf: '2016-06-10',
    author: 'mcsorley',
    stage: 'withdrawn',
    body: '1. Figures from the first quarter’s monitoring were given here; they have since been corrected.',
  },
  {
    id: 'u-jun-internet',
    workstream: 'internet-safety',
    asOf: '2016-06-10',
    author: 'drummond',
    stage: 'nil return',
    audience: 'internal',
    body: 'Nothing to report: work begins after the recess.',
  },
]
