import type { Meeting } from '../record-types.ts'

const second = '2016-11-22'

/** Two days on which the systems review weighs its evidence and drafts its recommendations. */
export const reviewNovember: Meeting = {
  id: 'srg-nov',
  group: 'srg',
  title: 'Reflection and recommendations',
  chair: 'dyer',
  venue: 'Royal George Hotel, Perth',
  sessions: [
    { day: '2016-11-21', starts: '10:00', ends: '16:00' },
    { day: second, starts: '09:30', ends: '13:00' },
  ],
  status: 'agenda issued',
  agenda: [
    {
      id: 'srg-nov-welcome',
      title: 'Welcome, apologies and the two days ahead',
      minutes: 15,
      presenters: ['dyer'],
      brief: { outcome: 'Everybody knows that leaving undecided is not available.' },
    },
    {
      id: 'srg-nov-findings',
      title: 'What has been found so far',
      minutes: 75,
      purpose: 'discussion',
      presenters: ['munro'],
      papers: ['srg-findings'],
      brief: {
        outcome: 'Amber cards turned green, or else parked in writing.',
        handling: 'Vote with coloured cards, section by section; argue only over amber.',
        likelyPoints: 'Anger that housing and adult services are scarcely mentioned.',
      },
    },
    { id: 'srg-nov-coffee-1', title: 'Coffee', kind: 'break', fixedStart: '11:30', minutes: 20 },
    {
      id: 'srg-nov-reading',
      title: 'Reading of case files',
      minutes: 45,
      purpose: 'discussion',
      presenters: ['nandakumar'],
      papers: ['srg-case-reading'],
      brief: {
        handling: 'Numbered copies, handed back before lunch. Count them in.',
        linesToTake: 'Forty files cannot indict a nation, yet they rhyme uncomfortably.',
      },
    },
    { id: 'srg-nov-lunch', title: 'Lunch', kind: 'break', fixedStart: '12:45', minutes: 45 },
    {
      id: 'srg-nov-committees',
      title: 'Committees: leadership and standards',
      minutes: 60,
      purpose: 'decision',
      presenters: ['lamont', 'farquhar'],
      paperState: 'to follow',
      brief: {
        outcome: 'Settle on national standards, and whether they bite.',
        likelyPoints: 'Chief officers will resist anything resembling a league table.',
      },
    },
    {
      id: 'srg-nov-register',
      title: 'Register, conferences and core groups',
      fixedStart: '14:45',
      minutes: 75,
      purpose: 'decision',
      presenters: ['tolmie', 'rao-millar'],
      paperState: 'to follow',
      brief: { handling: 'Margaret favours abolition; Sunita does not. Let each argue the opposite case.' },
    },
    {
      id: 'srg-nov-reviews',
      title: 'Case reviews: one route or two',
      day: second,
      minutes: 75,
      purpose: 'decision',
      presenters: ['pugh'],
      paperState: 'tabled',
      brief: {
        outcome: 'One route, please, and a name for it that grieving parents can bear.',
        linesToTake: 'Speed matters less than being believed afterwards.',
      },
    },
    { id: 'srg-nov-coffee-2', title: 'Coffee', kind: 'break', day: second, fixedStart: '10:45', minutes: 15 },
    {
      id: 'srg-nov-outline',
      title: 'Shape of the report',
      day: second,
      minutes: 60,
      purpose: 'agreement',
      presenters: ['reid'],
      papers: ['srg-report-outline'],
      brief: { handling: 'Resist adding chapters. Fifty pages already frightens Morag.' },
    },
    {
      id: 'srg-nov-next',
      title: 'Who drafts what by 16 December',
      day: second,
      minutes: 45,
      purpose: 'decision',
      presenters: ['reid', 'strachan'],
      brief: { outcome: 'Nobody leaves Perth without homework and a deadline.' },
    },
  ],
  attendance: [
    { person: 'adeyemi', as: 'apologies', items: ['srg-nov-reviews', 'srg-nov-outline', 'srg-nov-next'] },
    { person: 'nandakumar', as: 'in attendance', items: ['srg-nov-reading'] },
  ],
}
