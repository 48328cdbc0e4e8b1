import type { Meeting } from '../record-types.ts'

const venue = 'Atlantic Quay, Glasgow'

/** The systems review’s first two meetings. */
export const reviewAugust: Meeting = {
  id: 'srg-aug',
  group: 'srg',
  chair: 'dyer',
  venue,
  sessions: [{ day: '2016-08-24', starts: '10:00', ends: '13:00' }],
  status: 'held',
  agenda: [
    {
      id: 'srg-aug-terms',
      title: 'Terms of reference',
      minutes: 30,
      purpose: 'agreement',
      presenters: ['munro'],
      outcome: 'taken',
    },
    {
      id: 'srg-aug-committees',
      title: 'Child Protection Committees',
      minutes: 120,
      purpose: 'discussion',
      presenters: ['lamont'],
      papers: ['srg-committees'],
      outcome: 'taken',
      brief: {
        outcome: 'Agreement on which questions deserve proper digging.',
        likelyPoints: 'Chairs who are also employees; committees reporting to nobody in particular.',
      },
    },
    {
      id: 'srg-aug-forward',
      title: 'Forward look',
      minutes: 20,
      purpose: 'information',
      presenters: ['munro'],
      outcome: 'taken',
    },
  ],
  attendance: [
    { person: 'dyer', as: 'present' },
    { person: 'tolmie', as: 'present' },
    { person: 'lamont', as: 'present' },
    { person: 'rao-millar', as: 'present' },
    { person: 'aitchison', as: 'present' },
    { person: 'farquhar', as: 'apologies' },
    { person: 'munro', as: 'observer' },
    { person: 'reid', as: 'secretariat' },
  ],
}

export const reviewSeptember: Meeting = {
  id: 'srg-sep',
  group: 'srg',
  chair: 'dyer',
  venue,
  sessions: [{ day: '2016-09-20', starts: '10:00', ends: '15:00' }],
  status: 'held',
  agenda: [
    {
      id: 'srg-sep-register',
      title: 'The Child Protection Register',
      minutes: 120,
      purpose: 'discussion',
      presenters: [{ organisation: 'scra' }],
      paperState: 'tabled',
      outcome: 'taken',
      brief: {
        outcome: 'Understand why practice differs so wildly from one authority to its neighbour.',
        handling: 'Tabled figures are raw. Stop anyone photographing them.',
      },
    },
    { id: 'srg-sep-lunch', title: 'Lunch', kind: 'break', fixedStart: '12:30', minutes: 45 },
    {
      id: 'srg-sep-conferences',
      title: 'Conferences and core groups',
      minutes: 75,
      purpose: 'discussion',
      presenters: ['tolmie'],
      paperState: 'oral',
      outcome: 'taken',
      brief: {
        likelyPoints: 'Families dread these rooms: twenty professionals facing one frightened mother.',
      },
    },
    {
      id: 'srg-sep-networks',
      title: 'How to consult networks',
      minutes: 20,
      presenters: ['reid'],
      outcome: 'deferred',
      brief: { handling: 'Drop without comment if conferences overrun.' },
    },
  ],
  attendance: [
    { person: 'dyer', as: 'present' },
    { person: 'tolmie', as: 'present' },
    { person: 'crombie', as: 'present', for: 'farquhar' },
    { person: 'lamont', as: 'present', inPart: true },
    { person: 'rao-millar', as: 'present' },
    { person: 'aitchison', as: 'present' },
    { person: 'adeyemi', as: 'present', items: ['srg-sep-register'] },
    { person: 'reid', as: 'secretariat' },
  ],
  minutes: {
    stage: 'agreed',
    agreedAt: 'srg-oct',
    paragraphs: [
      {
        item: 'srg-sep-register',
        body: `1. Figures were tabled and returned at the end. The group saw that areas use the Register for different purposes: as a
   list for planning, as a signal to other agencies, or as both.
2. It was agreed that any change should begin by saying what the Register is for.`,
      },
      {
        item: 'srg-sep-conferences',
        body: `1. Members described conferences in their own areas. Good ones were small, prepared the family beforehand, and ended with
   a plan that a parent could repeat in her own words.`,
      },
    ],
  },
}
