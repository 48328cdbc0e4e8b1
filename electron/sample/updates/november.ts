import type { Updates } from '../record-types.ts'

const pages = 'http://www.gov.scot/Topics/People/Young-People/protecting/child-protection'

/** Reports for the advisory group of 4 November 2016: processes, workforce, neglect and learning. */
export const novemberUpdates: Updates = [
  {
    id: 'u-nov-review',
    workstream: 'systems-review',
    asOf: '2016-10-31',
    author: 'munro',
    audience: 'public',
    clearances: [
      { by: 'kinnaird', on: '2016-11-01', audience: 'members' },
      { by: { name: 'Private Office' }, on: '2016-11-02', audience: 'public' },
    ],
    body: `1. The Systems Review Group, which Catherine Dyer chairs independently, has held three meetings: on 24 August,
   20 September and 18 October 2016. Between them they covered:
   - what Child Protection Committees are for and how they differ
   - how the Register is used
   - case conferences, and the core groups that follow them
   - reviews of single cases, at both their first and their full stage

   Each discussion began from a paper of evidence. Dr Sharon Vincent of Northumbria University also spoke to
   the group on learning from child deaths, with evidence from abroad. Members have tried out what is emerging on
   their own networks. Committees and lead officers, social workers and their national body, Children’s
   Reporters and the third sector are among those who have replied, and the findings are being shaped by what
   they sent. Key points of each meeting are on the [web pages about child protection](${pages}).

   Two days, 21 and 22 November 2016, are set aside to weigh all this and to draft recommendations. A last meeting
   follows on 16 December 2016, and Ministers will have the report by the year’s end.`,
  },
  {
    id: 'u-nov-hearings',
    workstream: 'hearings',
    asOf: '2016-10-31',
    author: 'wilk',
    audience: 'public',
    clearances: [
      { by: { organisation: 'chip' }, on: '2016-10-31', audience: 'members' },
      { by: { name: 'Private Office' }, on: '2016-11-02', audience: 'public' },
    ],
    body: `1. Two pieces of research have come from the Children’s Hearings Improvement Partnership (CHIP). *Better
   Hearings* proposes standards, still in draft, that every partner would aim for, so that children notice the
   difference. The other looks at what solicitors do in a hearing and comes with a plan for acting on its
   recommendations. CHIP sees solicitors as vital to good hearings in which rights are upheld.`,
  },
  {
    id: 'u-nov-leadership',
    workstream: 'leadership',
    asOf: '2016-11-01',
    author: 'abernethy',
    clearances: [{ by: 'munro', on: '2016-11-01', audience: 'members' }],
    body: `1. What was said at this year’s summit and at the events for practitioners is still being put to use. The map
   of leadership has been extended, and every other workstream has been asked which of its issues are about
   leaders or staff. The Scottish Leaders Forum and officials have begun to talk about working together.`,
  },
  {
    id: 'u-nov-neglect',
    workstream: 'neglect',
    asOf: '2016-11-01',
    author: { name: 'CELCIS and CCWP, jointly' },
    clearances: [{ by: 'munro', on: '2016-11-02', audience: 'members' }],
    body: `1. Two reports will be given at the meeting: the Centre for Child Wellbeing and Protection (CCWP) will
   speak on its literature review and survey, and CELCIS on the pilot that it oversees. Ministers should still have
   interim recommendations in December 2016, drawn from what each area needs and how it is placed. Intensive work
   to improve practice would follow from January 2017, and its results would shape the later phases.`,
  },
  {
    id: 'u-nov-law',
    workstream: 'cruelty-law',
    asOf: '2016-11-01',
    author: { group: 's12-advisers' },
    clearances: [
      { by: 'inverarity', on: '2016-11-01', audience: 'internal' },
      { by: 'kinnaird', on: '2016-11-02', audience: 'members' },
    ],
    body: `1. The report on section 12 of the 1937 Act, which members heard about in August, is finished. It sets out ways
   in which the present offence could be reformed. The internal advisory group has it, and it is on the website
   with the papers for this meeting. Stephen Lea leads the session on it; see [](#paper:section-12).`,
  },
  {
    id: 'u-nov-evidence',
    workstream: 'evidence',
    asOf: '2016-10-31',
    author: 'nandakumar',
    clearances: [{ by: { group: 'deg' }, on: '2016-11-01', audience: 'members' }],
    body: `1. Both of the workshops across sectors have now been held. They have helped to:
   - draw the system and its processes on one page
   - frame the outcomes that child protection should bring about
   - list the data and evidence that exist
   - find what is missing
   - say how a better base of evidence could be built
   - propose who would do what, and when

   Ministers will be advised in December 2016 how data could be better captured and how those who protect children
   could reflect on their work and learn from it. That advice will be one part of the programme’s combined
   recommendations.`,
  },
  {
    id: 'u-nov-inspection',
    workstream: 'inspection',
    asOf: '2016-10-28',
    author: { organisation: 'care-inspectorate' },
    clearances: [{ by: 'pugh', on: '2016-10-31', audience: 'members' }],
    body: `1. The present way of inspecting comes to an end in December 2017. Officials, the
   Care Inspectorate and others are thinking about what should take its place. Much will depend on the systems review, so proposals for a new
   model are expected early in 2017.`,
  },
]
