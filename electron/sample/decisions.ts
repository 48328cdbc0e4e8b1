import type { Decisions } from './record-types.ts'

export const decisions: Decisions = [
  {
    id: 'd-eag-plan',
    ref: 'EAG D1',
    text: 'The programme plan is welcomed, and is to be published once altered.',
    meeting: 'eag-jun',
    item: 'eag-jun-plan',
  },
  {
    id: 'd-eag-voice',
    ref: 'EAG D2',
    text: 'Young people are to be consulted in groups that already meet, and told afterwards what came of it.',
    meeting: 'eag-jun',
    item: 'eag-jun-voice',
  },
  {
    id: 'd-eag-leaders',
    ref: 'EAG D3',
    text: 'The Scottish Leaders Forum is to be approached.',
    meeting: 'eag-aug',
    item: 'eag-aug-leadership',
  },
  {
    id: 'd-srg-terms',
    ref: 'SRG D1',
    text: 'The terms of reference of the systems review are adopted.',
    meeting: 'srg-aug',
    item: 'srg-aug-terms',
  },
  {
    id: 'd-srg-register',
    ref: 'SRG D2',
    text: 'Work on the Register is to begin from what it is for.',
    meeting: 'srg-sep',
    item: 'srg-sep-register',
  },
  {
    id: 'd-srg-dates',
    ref: 'SRG D3',
    text: 'The group will meet for two days, on 21 and 22 November 2016, and for the last time on 16 December 2016.',
    meeting: 'srg-oct',
  },
  {
    id: 'd-ministerial',
    ref: 'M1',
    text: 'The Minister closed the Ministerial Working Group on sexual exploitation; monitoring passes to the National Working Group.',
    on: '2016-09-08',
  },
  {
    id: 'd-nwg-plan',
    text: 'The second version of the action plan is to be rated at every meeting.',
    meeting: 'nwg-jun',
    item: 'nwg-jun-plan',
  },
  {
    id: 'd-board-risks',
    ref: 'PB D1',
    text: 'The risk register is adopted with two ratings changed.',
    meeting: 'pb-sep',
    item: 'pb-sep-risks',
    on: '2016-09-29',
  },
  {
    id: 'd-board-submission',
    ref: 'PB D2',
    text: 'All advice goes to Ministers as one submission in December 2016.',
    meeting: 'pb-sep',
    item: 'pb-sep-ministers',
    on: '2016-09-29',
  },
  {
    id: 'd-deg-cancel',
    text: 'The meeting of 12 October 2016 is cancelled, and its business taken by email.',
    on: '2016-10-10',
  },
]
