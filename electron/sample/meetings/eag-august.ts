import type { Meeting } from '../record-types.ts'

/** The advisory group’s second meeting; its minutes are in draft, to be agreed on 4 November. */
export const eagAugust: Meeting = {
  id: 'eag-aug',
  group: 'eag',
  chair: 'rannoch',
  venue: 'St Andrew’s House, Edinburgh',
  sessions: [{ day: '2016-08-31', starts: '14:00', ends: '16:00' }],
  status: 'held',
  agenda: [
    {
      id: 'eag-aug-minutes',
      title: 'Minutes of 15 June and matters arising',
      minutes: 10,
      purpose: 'agreement',
      presenters: ['rannoch'],
      paperState: 'none',
      outcome: 'taken',
      brief: { handling: 'Take it page by page, briskly. Nobody has sent corrections.' },
    },
    {
      id: 'eag-aug-progress',
      title: 'Progress update',
      minutes: 25,
      purpose: 'information',
      presenters: ['munro'],
      papers: ['eag-progress-august'],
      outcome: 'taken',
      brief: {
        outcome: 'Noted, without reopening any topic that returns later.',
        linesToTake:
          'Inspection is quiet because everybody is waiting on Catherine’s group, and that is sensible.',
        likelyPoints: 'Why so thin on internet safety? Recess, frankly.',
      },
    },
    {
      id: 'eag-aug-leadership',
      title: 'Leadership: what the summit told us',
      minutes: 25,
      purpose: 'discussion',
      presenters: ['abernethy'],
      papers: ['eag-leadership'],
      outcome: 'taken',
      brief: {
        outcome: 'A short list of gaps that members would put their own names to.',
        handling: 'Kirsty is new in post; help her with the first awkward question.',
        likelyPoints: 'Middle managers are squeezed. Supervision vanishes first when caseloads climb.',
      },
    },
    {
      id: 'eag-aug-law',
      title: 'The 1937 Act: review of section 12',
      minutes: 20,
      purpose: 'information',
      presenters: ['inverarity'],
      paperState: 'oral',
      outcome: 'taken',
      brief: {
        linesToTake:
          'Lawyers are still arguing among themselves. A written account comes next time, promise.',
        likelyPoints: 'Smacking will be raised. It is a separate debate and must stay one today.',
      },
    },
    {
      id: 'eag-aug-workshops',
      title: 'Mapping data and evidence',
      minutes: 25,
      purpose: 'comment',
      presenters: ['nandakumar'],
      paperState: 'presentation',
      outcome: 'not reached',
      brief: { handling: 'First to be sacrificed if the clock defeats us; Priya knows.' },
    },
    {
      id: 'eag-aug-trafficking',
      title: 'Trafficking: the coming consultation',
      minutes: 10,
      purpose: 'information',
      presenters: ['tulloch'],
      paperState: 'tabled',
      outcome: 'deferred',
      brief: { outcome: 'Postpone gracefully: publication slipped over the weekend.' },
    },
    { id: 'eag-aug-aob', title: 'Any other business', minutes: 5, presenters: ['rannoch'], outcome: 'taken' },
  ],
  attendance: [
    { person: 'rannoch', as: 'present' },
    { person: 'ogilvie', as: 'present' },
    {
      person: 'sinclair-bain',
      as: 'present',
      for: { organisation: 'sws' },
      printedAs: 'Donald Sinclair-Bain',
    },
    { person: 'crombie', as: 'present', for: 'farquhar' },
    { person: 'pugh', as: 'present' },
    { person: 'macaskill', as: 'present', for: 'brodie' },
    { person: 'garvock', as: 'present', printedAs: 'Dr H Garvock' },
    { person: 'kerrigan', as: 'present', inPart: true },
    { person: 'lamont', as: 'present' },
    { person: 'adeyemi', as: 'present', printedAs: 'Dr O Adeyemi' },
    { person: 'tolmie', as: 'apologies' },
    { person: 'farquhar', as: 'apologies' },
    { person: 'brodie', as: 'apologies' },
    { person: 'gourlay', as: 'apologies' },
    { person: 'abernethy', as: 'in attendance', items: ['eag-aug-leadership'] },
    { person: 'inverarity', as: 'in attendance', items: ['eag-aug-law'] },
    { person: { name: 'Two students of social work' }, as: 'observer' },
    { person: 'munro', as: 'secretariat' },
    { person: 'reid', as: 'secretariat' },
  ],
  interests: [
    {
      person: 'garvock',
      text: 'Holds a research grant from a body that is funded by the Scottish Government.',
    },
    {
      person: 'kerrigan',
      item: 'eag-aug-leadership',
      text: 'Sits on the panel that advises on the training budget named in the paper.',
      handling: 'Left the room while funding was discussed.',
    },
  ],
  minutes: {
    stage: 'draft',
    paragraphs: [
      {
        item: 'eag-aug-minutes',
        body: `1. The minutes of 15 June 2016 were agreed.
2. Of five actions, three were done. [](#action:a-jun-voice) was in hand; [](#action:a-jun-tools) had been overtaken by the
   survey, and the group let it go.`,
      },
      {
        item: 'eag-aug-progress',
        body: `1. Ailsa Munro spoke to [](#paper:eag-progress-august). The systems review had begun a week earlier.
2. Asked how members could follow the review, she said that a note of key points from every meeting would be put on the
   web pages.
3. Members asked when launch events on trafficking would take place, so that their staff could go.
4. The group noted the update.`,
      },
      {
        item: 'eag-aug-leadership',
        body: `1. Kirsty Abernethy presented [](#paper:eag-leadership).
2. It was said that a map of posts shows who is responsible, and not whether they have time to lead. Members suggested
   adding, for each post, how many people it supervises.
3. The group:
   1. supported an approach to the Scottish Leaders Forum;
   2. asked to see the map.`,
      },
      {
        item: 'eag-aug-law',
        body: `1. Fraser Inverarity said that officials had studied section 12, that a report with options was being written, and that
   it would come to the next meeting.
2. Members asked that the report cover emotional harm, the age of the child, and the terms used in other parts of these
   islands.`,
      },
      {
        item: 'eag-aug-workshops',
        body: '1. Time ran out. Members were invited to send names for the workshops in the meantime.',
      },
      {
        item: 'eag-aug-trafficking',
        body: '1. The draft strategy was not ready to be shown. Members would hear by email when it was.',
      },
      { item: 'eag-aug-aob', body: '1. The next meeting would be on Friday 4 November 2016, from 2pm.' },
    ],
  },
}
