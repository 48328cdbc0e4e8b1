import { madeBlockId } from '../../interchange/block-ids.ts'
import type { Paper } from '../record-types.ts'

export const mattersArising: Paper = {
  id: 'eag-matters-arising',
  title: 'Matters arising from 31 August',
  kind: 'written',
  meeting: 'eag-nov',
  author: 'reid',
  sponsor: 'munro',
  ask: 'agree which actions may be closed',
  body: `1. Seven actions were recorded in August. Three are done or may be closed, and four are brought forward.

| Action | Where it stands | Proposal |
| --- | --- | --- |
| [](#action:a-aug-survey) | Will be reported on at item 5 | Keep |
| [](#action:a-aug-pilot) | Will be reported on at item 5 | Keep |
| [](#action:a-aug-dates) | Sent by email on 14 October 2016 | Closed |
| [](#action:a-aug-map) | Map extended; not yet sent | Keep |
| [](#action:a-aug-report) | On the website since 28 October 2016 | Close |
| [](#action:a-aug-names) | 41 people named | Closed |
| [](#action:a-aug-findings) | Waiting for the second workshop’s report | Keep |

2. The item on data and evidence that was not reached in August, and the one on trafficking that was deferred, are covered
   in [](#paper:eag-progress-november). Members who want either on the agenda for January should tell the secretariat.

3. [](#decision:d-eag-leaders) has been carried out. One question asked in August, how the law deals with emotional harm, is
   taken up in [](#block:${madeBlockId('paper/section-12/body', 25)}).
`,
}

/** Modelled on a published update: an opening paragraph, then a numbered paragraph for each workstream. */
export const progressNovember: Paper = {
  id: 'eag-progress-november',
  title: 'Progress update',
  kind: 'progress-update',
  meeting: 'eag-nov',
  author: 'munro',
  sponsor: 'kinnaird',
  ask: 'note what has been done since August and what is due before the year ends',
  audience: 'members',
  from: '2016-09-01',
  to: '2016-11-04',
  entries: [
    'u-nov-review',
    'u-nov-hearings',
    'u-nov-leadership',
    'u-nov-neglect',
    'u-nov-law',
    'u-nov-evidence',
    'u-nov-inspection',
    'u-nov-trafficking',
    'u-nov-exploitation',
    'u-nov-joint',
    'u-nov-internet',
  ],
  body: `1. This paper says briefly where each part of the programme has got to this autumn. Members
   will have further updates by email from time to time. News between them is on the Scottish Government’s
   [web pages about child protection](http://www.gov.scot/Topics/People/Young-People/protecting/child-protection).`,
}

export const definitionNote: Paper = {
  id: 'cse-definition',
  title: 'Child sexual exploitation: the new definition',
  kind: 'written',
  meeting: 'eag-nov',
  author: 'mcsorley',
  forInformation: true,
  audience: 'public',
  ask: 'note that the definition is in use',
  body: `1. Scotland has had its own definition since 25 October 2016, when the Scottish Government brought it out. It replaces
   wording that practitioners had found hard to apply.

2. Two documents came out together:
   - *Child Sexual Exploitation: Definition and Practitioner Briefing Paper*, which is for those who work with children
   - *Child Sexual Exploitation: Definition and Summary*, which is for everybody else

3. The University of Bedfordshire wrote them with the National Working Group. Local procedures that quote an older wording
   should be changed when they are next revised, and training packs before they are next used.
`,
}

export const consultationEvents: Paper = {
  id: 'trafficking-events',
  title: 'Trafficking strategy: consultation events still to come',
  kind: 'written',
  meeting: 'eag-nov',
  author: 'tulloch',
  handling: 'Sent late, on 3 November 2016.',
  body: `1. Comments on the draft strategy can be made until 8 December 2016. Two events are left at which people who work with
   children can put questions to officials.

| Place | Day | Time |
| --- | --- | --- |
| Inverness | Wednesday 16 November 2016 | 11am to 1pm |
| Glasgow | Tuesday 29 November 2016 | 2pm to 4pm |

2. Places can be asked for at [trafficking.events@sederunt.example](mailto:trafficking.events@sederunt.example), which also takes written replies.
`,
}
