import type { Meeting } from '../record-types.ts'

/** The advisory group’s first meeting, its minutes agreed in August. */
export const eagJune: Meeting = {
  id: 'eag-jun',
  group: 'eag',
  chair: 'rannoch',
  venue: 'Victoria Quay, Edinburgh',
  sessions: [{ day: '2016-06-15', starts: '10:30', ends: '12:30' }],
  status: 'held',
  agenda: [
    {
      id: 'eag-jun-welcome',
      title: 'Welcome and introductions',
      minutes: 15,
      presenters: ['rannoch'],
      outcome: 'taken',
      brief: {
        outcome: 'Strangers become colleagues; nobody leaves wondering why they were asked.',
        handling: 'Go round the table clockwise. Two newcomers have never sat on anything like this.',
      },
    },
    {
      id: 'eag-jun-plan',
      title: 'Programme plan and governance',
      minutes: 35,
      purpose: 'comment',
      presenters: ['munro'],
      papers: ['eag-programme-plan'],
      outcome: 'taken',
      brief: {
        outcome: 'Blunt remarks on whether the timetable is believable.',
        linesToTake: 'Ambition is deliberate. Slippage will be confessed early rather than tidied away.',
        likelyPoints: 'Overlap with named persons; too many boards; who pays for backfill.',
      },
    },
    {
      id: 'eag-jun-neglect',
      title: 'Neglect: how the pilot will work',
      minutes: 40,
      purpose: 'discussion',
      presenters: ['brodie', 'garvock'],
      papers: ['eag-neglect-pilot'],
      outcome: 'taken',
      brief: {
        outcome: 'Warm backing for three areas, chosen on need instead of volunteering.',
        handling: 'Jacqueline first, Helen second; cut both off after seven minutes apiece.',
        likelyPoints: 'Rural places feel forgotten. Poverty mistaken for poor parenting.',
      },
    },
    {
      id: 'eag-jun-voice',
      title: 'How children and young people will be heard',
      minutes: 20,
      purpose: 'discussion',
      presenters: ['rahim'],
      paperState: 'oral',
      outcome: 'taken',
      brief: {
        handling: 'Yusuf dislikes jargon and will say so. Give him room.',
        linesToTake: 'Listening costs money, and a budget line exists for it.',
      },
    },
    {
      id: 'eag-jun-aob',
      title: 'Any other business',
      minutes: 10,
      presenters: ['rannoch'],
      outcome: 'taken',
    },
  ],
  attendance: [
    { person: 'rannoch', as: 'present' },
    { person: 'ogilvie', as: 'present' },
    { person: 'tolmie', as: 'present' },
    { person: 'farquhar', as: 'present', inPart: true },
    { person: 'pugh', as: 'present' },
    { person: 'brodie', as: 'present' },
    { person: 'garvock', as: 'present', printedAs: 'Dr H Garvock' },
    { person: 'kerrigan', as: 'apologies' },
    { person: 'lamont', as: 'present' },
    { person: 'gourlay', as: 'present' },
    { person: 'rahim', as: 'in attendance', items: ['eag-jun-voice'] },
    { person: 'munro', as: 'secretariat' },
    { person: 'reid', as: 'secretariat' },
  ],
  interests: [
    {
      person: 'brodie',
      item: 'eag-jun-neglect',
      text: 'Her employer is paid to run the pilot.',
      handling: 'Presented the item and took no part in choosing areas.',
    },
  ],
  minutes: {
    stage: 'agreed',
    agreedAt: 'eag-aug',
    paragraphs: [
      {
        item: 'eag-jun-welcome',
        body: `1. The chair welcomed members to the first meeting, and each said what they hoped the programme would change.
2. Members accepted the remit of the group. It was understood that views given here are those of individuals unless
   a member says otherwise.`,
      },
      {
        item: 'eag-jun-plan',
        body: `1. Ailsa Munro introduced [](#paper:eag-programme-plan). The plan has seven themes, and advice on each is to
   reach Ministers this year.
2. In discussion these points were made:
   - the plan asks much of the same few people in each area between September and December
   - dependencies between the systems review and inspection should be shown
   - a reader from outside should be able to follow it
3. The group:
   1. welcomed the plan;
   2. asked that it be published, once altered in the light of these comments;
   3. agreed to meet every two to three months.`,
      },
      {
        item: 'eag-jun-neglect',
        body: `1. Jacqueline Brodie described the pilot and Dr Garvock the review of literature and the survey that go with it.
2. Members supported starting from each area’s own account of its needs. Some asked how rural and island areas would be
   reached; they were told that one of the three would be rural.
3. The group advised that the pilot should record what families say as carefully as what staff say.`,
      },
      {
        item: 'eag-jun-voice',
        body: `1. Yusuf Rahim said that young people tire of being asked the same things. He proposed going to groups that
   already meet, with few questions, and telling them afterwards what came of it.
2. The group agreed with that approach.`,
      },
      {
        item: 'eag-jun-aob',
        body: '1. The next meeting would be on 31 August 2016. There was no other business.',
      },
    ],
  },
}
