import type { Updates } from '../record-types.ts'

/** Reports for the advisory group of 4 November 2016: trafficking, exploitation and the internet; and what was not used. */
export const novemberHarmUpdates: Updates = [
  {
    id: 'u-nov-trafficking',
    workstream: 'trafficking',
    asOf: '2016-10-31',
    author: 'tulloch',
    audience: 'public',
    clearances: [{ by: { name: 'Private Office' }, on: '2016-11-02', audience: 'public' }],
    body: `1. The 2015 Act deals with trafficking, slavery and forced labour: what the crimes are, how they are punished, how
   victims are supported and how such activity is driven down. Scotland’s first strategy under it has been
   drafted, the parts about children with partners’ help. As section 35 requires, the draft is out for consultation, from 12
   October to 8 December 2016; members were told of the launch events last month. The guidance of 2012 on assessing
   age will be brought into line with section 12, under which a young victim is presumed to be a child.

   Section 11 provides for independent guardians. There are three questions:
   1. how a guardian stands beside those who hold parental rights and responsibilities;
   2. which bodies are relevant authorities, and what the guardian is to them;
   3. what a guardian is for, and must do.

   Replies on the first two were due by 15 August 2016 and are being worked through; the sector will hear
   what was learned. The third will be asked together with the wider questions on justice.`,
  },
  {
    id: 'u-nov-exploitation',
    workstream: 'exploitation',
    asOf: '2016-11-01',
    author: 'mcsorley',
    audience: 'public',
    clearances: [
      { by: { group: 'nwg' }, on: '2016-11-01', audience: 'members' },
      { by: { name: 'Private Office' }, on: '2016-11-02', audience: 'public' },
    ],
    body: `1. The National Working Group (NWG) meets next on 7 November 2016. It will monitor the national action plan, take
   stock, and look again at its own remit and ways of working. The reason is [](#decision:d-ministerial): the
   plan had reached its second version and knew where it was going, so the Minister wished the NWG to watch over its
   delivery.

   Several of the plan’s actions aim to make professionals and the public more aware of child sexual exploitation
   (CSE), so that agencies act together when a young person is at risk or has been harmed. In hand are:
   - advice for medical staff on recognising CSE
   - a common form for recording figures on it
   - advice for businesses that trade at night
   - minimum standards for local responses
   - workshops at which areas learn from each other
   - the approach known as Stop to Listen

   A new Scottish definition was published on 25 October 2016. The University of Bedfordshire wrote it, and the briefing
   that explains to practitioners how to use it, working with the NWG. Both are described in [](#paper:cse-definition).`,
  },
  {
    id: 'u-nov-joint',
    workstream: 'exploitation-inspections',
    asOf: '2016-10-28',
    author: 'pugh',
    audience: 'public',
    clearances: [{ by: { organisation: 'care-inspectorate' }, on: '2016-10-28', audience: 'public' }],
    body: `1. The Care Inspectorate’s report on its inspections from 2014 to 2016 came out in August. Its second part reviews what
   each community planning partnership that was inspected is doing about CSE.`,
  },
  {
    id: 'u-nov-internet',
    workstream: 'internet-safety',
    asOf: '2016-11-01',
    author: { name: 'Digital, Education and Children’s policy teams' },
    clearances: [{ by: 'drummond', on: '2016-11-01', audience: 'members' }],
    body: `1. The government’s manifesto promised a fresh internet safety action plan, tied to the strategy on digital
   participation: families, the young and those who work with them were to find training, support and facts in it.
   Teams across government have begun on it together. They are making sure that it fits both that strategy and
   what schools are doing, and will bring in outside bodies, whose part in a new plan is vital.`,
  },
  {
    id: 'u-nov-hearings-later',
    workstream: 'hearings',
    asOf: '2016-11-02',
    author: 'wilk',
    stage: 'in clearance',
    audience: 'public',
    clearances: [{ by: { organisation: 'chip' }, on: '2016-11-02', audience: 'members' }],
    body: '1. A date for the first review of the plan on solicitors has been proposed: 30 January 2017.',
  },
  {
    id: 'u-nov-law-internal',
    workstream: 'cruelty-law',
    asOf: '2016-11-02',
    author: 'inverarity',
    marking: 'OFFICIAL-SENSITIVE',
    audience: 'internal',
    clearances: [{ by: 'kinnaird', on: '2016-11-02', audience: 'internal' }],
    body: '1. Space for a bill in the next session is being looked for. This is not to be shared with any outside body.',
  },
  {
    id: 'u-nov-ministerial',
    workstream: 'ministerial-group',
    asOf: '2016-11-01',
    author: 'mcsorley',
    stage: 'withdrawn',
    body: 'Asked for in error: this work is closed.',
  },
  {
    id: 'u-nov-office',
    workstream: 'programme-office',
    asOf: '2016-11-02',
    author: 'munro',
    stage: 'received',
    audience: 'internal',
    body: '1. Two posts in the team fall vacant in January 2017, and one of them has been advertised.',
  },
]
