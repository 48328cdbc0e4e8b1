import type { Meeting } from '../record-types.ts'

/** The meeting that the sample is set at: its papers are out, its agenda ends ten minutes late, and one paper is missing. */
export const eagNovember: Meeting = {
  id: 'eag-nov',
  group: 'eag',
  chair: 'rannoch',
  venue: 'Victoria Quay, Edinburgh',
  sessions: [{ day: '2016-11-04', starts: '14:00', ends: '16:00' }],
  status: 'papers issued',
  agenda: [
    {
      id: 'eag-nov-welcome',
      title: 'Welcome, apologies and interests',
      minutes: 5,
      presenters: ['rannoch'],
      brief: {
        handling:
          'Bill Gourlay has stood down: thank him warmly. Ask twice about interests; last time one surfaced late.',
      },
    },
    {
      id: 'eag-nov-minutes',
      title: 'Minutes and matters arising',
      minutes: 15,
      purpose: 'agreement',
      presenters: ['rannoch', 'reid'],
      papers: ['eag-matters-arising'],
      brief: {
        outcome: 'Draft record signed off, and at least two stale promises struck from the list.',
        handling:
          'Paul may quarrel with how his withdrawal was written up. Offer him a footnote, nothing grander.',
        likelyPoints: 'Where is that map of posts? It has sat in an inbox since September.',
      },
    },
    {
      id: 'eag-nov-progress',
      title: 'Programme update',
      minutes: 20,
      purpose: 'information',
      presenters: ['munro'],
      papers: ['eag-progress-november'],
      brief: {
        outcome: 'Heads nodding; no drafting by committee.',
        linesToTake:
          'Everything converges before Christmas by design. Ministers want one coherent story, not seven.',
        likelyPoints: 'Consultation fatigue. Whether hearings research quietly criticises panel members.',
      },
    },
    {
      id: 'eag-nov-section-12',
      title: 'Section 12 of the 1937 Act: options for reform',
      minutes: 45,
      purpose: 'discussion',
      presenters: ['lea'],
      papers: ['section-12'],
      brief: {
        outcome: 'A clear steer on which route to pursue, with dissent recorded rather than smoothed.',
        handling:
          'Let Stephen speak for ten minutes uninterrupted, then call practitioners before academics.',
        linesToTake: 'No bill has been promised. Nothing said this afternoon binds anybody.',
        likelyPoints:
          'Criminalising poverty; whether prosecutors even want change; teenagers falling between two statutes.',
      },
    },
    {
      id: 'eag-nov-neglect',
      title: 'Neglect: survey and pilot programme',
      minutes: 40,
      purpose: 'discussion',
      presenters: ['garvock', 'brodie'],
      paperState: 'expected',
      brief: {
        outcome: 'Members tell us bluntly what would make December’s advice useless.',
        handling: 'Slides only reached us at breakfast. Apologise once and move along.',
        linesToTake:
          'Response rates were healthy everywhere except one island council, which is being coaxed.',
      },
    },
    {
      id: 'eag-nov-aob',
      title: 'Any other business and next meeting',
      minutes: 5,
      presenters: ['rannoch'],
      brief: { handling: 'Close by ten past four at worst: three members have trains.' },
    },
  ],
  attendance: [
    { person: 'rannoch', as: 'present' },
    { person: 'rao-millar', as: 'present' },
    { person: 'ogilvie', as: 'present' },
    { person: 'tolmie', as: 'present' },
    { person: 'crombie', as: 'present', for: { organisation: 'police' }, printedAs: 'Lewis Crombie' },
    { person: 'dalgleish', as: 'present', for: 'pugh' },
    { person: 'brodie', as: 'present' },
    { person: 'garvock', as: 'present', printedAs: 'Dr H Garvock' },
    { person: 'kerrigan', as: 'present' },
    { person: 'adeyemi', as: 'present', inPart: true, printedAs: 'Dr O Adeyemi' },
    { person: 'lamont', as: 'apologies' },
    { person: 'pugh', as: 'apologies' },
    { person: 'lea', as: 'in attendance', items: ['eag-nov-section-12'] },
    { person: 'inverarity', as: 'in attendance', items: ['eag-nov-section-12'] },
    { person: 'munro', as: 'secretariat' },
    { person: 'reid', as: 'secretariat' },
  ],
  interests: [
    {
      person: 'brodie',
      item: 'eag-nov-neglect',
      text: 'Her employer is paid to run the pilot.',
      handling: 'May present and answer questions.',
    },
    {
      person: 'ogilvie',
      item: 'eag-nov-section-12',
      text: 'His charity has campaigned for a change in this law.',
    },
  ],
}
