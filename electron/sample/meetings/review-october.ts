import type { Meeting } from '../record-types.ts'

/** The systems review’s third meeting; the note of it is with the chair. */
export const reviewOctober: Meeting = {
  id: 'srg-oct',
  group: 'srg',
  chair: 'dyer',
  venue: 'Atlantic Quay, Glasgow',
  sessions: [{ day: '2016-10-18', starts: '10:00', ends: '14:00' }],
  status: 'held',
  agenda: [
    {
      id: 'srg-oct-note',
      title: 'Note of 20 September',
      minutes: 10,
      purpose: 'agreement',
      presenters: ['strachan'],
      outcome: 'taken',
    },
    {
      id: 'srg-oct-deaths',
      title: 'Learning from child deaths',
      minutes: 60,
      purpose: 'discussion',
      presenters: ['vincent'],
      paperState: 'presentation',
      outcome: 'taken',
      brief: {
        handling: 'Guest must be away by noon. Collect questions in threes.',
        likelyPoints:
          'Can anything foreign be transplanted? What became of earlier enthusiasm for root causes?',
      },
    },
    { id: 'srg-oct-coffee', title: 'Coffee', kind: 'break', minutes: 15 },
    {
      id: 'srg-oct-case-reviews',
      title: 'Initial and Significant Case Reviews',
      minutes: 90,
      purpose: 'discussion',
      presenters: ['lamont', 'pugh'],
      papers: ['srg-case-reviews'],
      outcome: 'taken',
      brief: {
        outcome: 'Narrow four possible models down to a pair.',
        linesToTake: 'Blame is not learning; but families are owed answers.',
      },
    },
    {
      id: 'srg-oct-networks',
      title: 'What networks are telling members',
      minutes: 45,
      purpose: 'information',
      presenters: ['aitchison'],
      paperState: 'oral',
      outcome: 'not reached',
      brief: { handling: 'If squeezed, ask Beth to write it up instead.' },
    },
  ],
  attendance: [
    { person: 'dyer', as: 'present' },
    { person: 'tolmie', as: 'present' },
    { person: 'farquhar', as: 'present', inPart: true },
    { person: 'lamont', as: 'present' },
    { person: 'rao-millar', as: 'present' },
    { person: 'aitchison', as: 'present' },
    { person: 'adeyemi', as: 'apologies' },
    {
      person: 'pugh',
      as: 'in attendance',
      for: { organisation: 'care-inspectorate' },
      printedAs: 'Anwen Pugh',
    },
    { person: 'vincent', as: 'in attendance', items: ['srg-oct-deaths'] },
    { person: 'munro', as: 'observer' },
    { person: 'reid', as: 'secretariat' },
    { person: 'strachan', as: 'secretariat' },
  ],
  interests: [
    {
      person: 'lamont',
      item: 'srg-oct-case-reviews',
      text: 'Wrote two of the reviews that the paper counts.',
      handling: 'Declared; no action needed.',
    },
  ],
  minutes: {
    stage: 'with chair',
    paragraphs: [
      { body: '1. The group was told that the members’ pages now hold all papers since August.' },
      { item: 'srg-oct-note', body: '1. The note of 20 September 2016 was agreed.' },
      {
        item: 'srg-oct-deaths',
        body: `1. Dr Vincent gave a presentation on learning from child deaths, with evidence from several countries.
2. Members asked about numbers, about who sits on review panels elsewhere, and about how findings are followed up.`,
      },
      {
        item: 'srg-oct-case-reviews',
        body: `1. Catriona Lamont and Anwen Pugh introduced [](#paper:srg-case-reviews).
2. Members saw merit in one route, with a decision early on about how deep a review should go. They were divided about
   who should take that decision:
   1. the local committee, which knows its services;
   2. a national panel, which could be more even-handed, provided that
      1. it answered within a month;
      2. local knowledge was always heard.
3. No recommendation was settled. The question returns in November.`,
      },
      { item: 'srg-oct-networks', body: '1. This was not reached. Beth Aitchison would put it in writing.' },
    ],
  },
}
