import type { Meeting } from '../record-types.ts'

const venue = 'St Andrew’s House, Edinburgh'

/** The Programme Board: one meeting held, one to come. */
export const boardSeptember: Meeting = {
  id: 'pb-sep',
  group: 'board',
  chair: 'kinnaird',
  venue,
  sessions: [{ day: '2016-09-29', starts: '09:30', ends: '11:00' }],
  status: 'held',
  agenda: [
    {
      id: 'pb-sep-progress',
      title: 'Progress and closed work',
      minutes: 20,
      purpose: 'information',
      presenters: ['munro'],
      paperState: 'oral',
      outcome: 'taken',
      brief: { linesToTake: 'Closing a group is a success when its job is finished.' },
    },
    {
      id: 'pb-sep-risks',
      title: 'Risk register',
      minutes: 40,
      purpose: 'decision',
      presenters: ['munro'],
      papers: ['pb-risks'],
      outcome: 'taken',
      brief: {
        outcome: 'Three reds owned by deputy directors, not by Ailsa.',
        likelyPoints: 'Somebody will ask why December holds seven deadlines. So should we.',
      },
    },
    {
      id: 'pb-sep-ministers',
      title: 'Advice to Ministers in December',
      minutes: 20,
      purpose: 'decision',
      presenters: ['kinnaird'],
      outcome: 'taken',
      brief: { outcome: 'Single submission, single signature.' },
    },
    {
      id: 'pb-sep-resources',
      title: 'People and money',
      minutes: 10,
      presenters: ['munro'],
      outcome: 'deferred',
    },
  ],
  attendance: [
    { person: 'kinnaird', as: 'present' },
    { person: 'munro', as: 'present' },
    { person: 'nandakumar', as: 'present' },
    { person: 'strachan', as: 'present', for: 'inverarity' },
    { person: 'inverarity', as: 'apologies' },
    { person: 'mcsorley', as: 'in attendance', items: ['pb-sep-progress'] },
    { person: { group: 's12-advisers' }, as: 'observer', items: ['pb-sep-ministers'] },
  ],
  minutes: {
    stage: 'circulated',
    paragraphs: [
      {
        item: 'pb-sep-progress',
        body: '1. The Board noted that the Ministerial Working Group on sexual exploitation closed on 8 September 2016.',
      },
      {
        item: 'pb-sep-risks',
        body: `1. The Board went through [](#paper:pb-risks) and changed two ratings. It asked for the register every quarter.`,
      },
      {
        item: 'pb-sep-ministers',
        body: `1. All the workstreams’ advice will go to Ministers as one submission in December 2016, with one covering note.
2. The Board will clear it by correspondence.`,
      },
    ],
  },
}

export const boardNovember: Meeting = {
  id: 'pb-nov',
  group: 'board',
  chair: 'kinnaird',
  venue,
  sessions: [{ day: '2016-11-17', starts: '09:30', ends: '11:00' }],
  agenda: [
    {
      id: 'pb-nov-minutes',
      title: 'Minutes of 29 September',
      minutes: 5,
      purpose: 'agreement',
      presenters: ['strachan'],
    },
    {
      id: 'pb-nov-highlights',
      title: 'Highlights from each workstream',
      minutes: 25,
      purpose: 'information',
      presenters: ['munro'],
      papers: ['pb-highlights'],
      brief: { handling: 'Exceptions only. Fraser has permission to heckle anything rosy.' },
    },
    {
      id: 'pb-nov-resources',
      title: 'People and money',
      minutes: 20,
      purpose: 'decision',
      presenters: ['munro', { name: 'Finance business partner' }],
      papers: ['pb-budget'],
      brief: {
        outcome: 'Fill one vacancy now; gamble on the other.',
        linesToTake: 'Underspend exists because recruitment stalled, not because demand fell.',
      },
    },
    {
      id: 'pb-nov-submission',
      title: 'Outline of the December submission',
      minutes: 40,
      purpose: 'decision',
      presenters: ['kinnaird'],
      paperState: 'to follow',
      brief: { likelyPoints: 'Length. Two sides, everyone will say, until theirs is cut.' },
    },
  ],
}
