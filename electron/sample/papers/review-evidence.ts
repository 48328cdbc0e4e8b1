import type { Paper } from '../record-types.ts'
import { row } from '../table-row.ts'

export const committees: Paper = {
  id: 'srg-committees',
  title: 'Child Protection Committees: what the evidence says',
  kind: 'written',
  number: 'SRG/2016/01',
  meeting: 'srg-aug',
  author: { organisation: 'cpc-scotland' },
  sponsor: 'munro',
  ask: 'identify what they wish to know more about',
  body: `1. Every part of Scotland has a Child Protection Committee. It brings together the bodies that protect children in its
   area, and answers to their chief officers.

2. Committees plan, write procedures, train staff, inform the public and decide on case reviews. How they do so
   differs in four respects:
   - who chairs them
     - an independent person
     - an officer of one of the members
   - whether they cover one council area or several
   - how many staff they have
   - how they know whether they are doing well

3. The paper draws on 22 committees that answered a short questionnaire. Their answers have not been checked against other
   records.

| Chaired by | One area | Several areas |
| --- | --- | --- |
| Independent person | 9 | 2 |
| Officer of a member body | 10 | 1 |

4. Three questions recur in the answers. What must a committee do, and what may it choose to do? To whom does it answer for the
   standard of its work? And what help should it have from the centre?
`,
}

export const caseReviews: Paper = {
  id: 'srg-case-reviews',
  title: 'Initial and Significant Case Reviews: what is known',
  kind: 'written',
  number: 'SRG/2016/02',
  meeting: 'srg-oct',
  author: 'lamont',
  sponsor: { group: 'board' },
  ask: 'discuss how reviews begin, who conducts them and what becomes of their findings',
  handling: 'For members of the group; may be shared with their networks from 25 October 2016.',
  body: `## How reviews come about

1. When a child dies or is badly hurt, and abuse or neglect may have played a part, the local committee first looks into the
   case (an *Initial Case Review*). If more can be learned, a *Significant Case Review* follows.

2. An initial review may end in one of three ways:
   1. nothing further;
   2. action by a single agency;
   3. a full review.

## What happens to them

3. The table in the annex follows cases from notification to publication. It shows that:
   - four notifications in five go no further
   - full reviews take between five months and three years
   - fewer than half of the reports are published whole

4. Where a report is not published, the reason is usually the privacy of other children in the family. It is seldom
   explained to those outside the committee.

## What those who took part say

5. Reviewers, managers and three families spoke to us. Each group had a complaint of its own:
   - families learned of findings from the press
   - staff were not told whether they were witnesses or suspects
   - reviewers were asked to recommend and never heard what came of it

> We were told that lessons had been learned. Nobody could tell us which.

6. Elsewhere, smaller reviews are held sooner and by people who know the method well.[^1] Whether that would suit Scotland is one
   of the questions for discussion.

[^1]: See the presentation at the same meeting. This paper was written before it was given.
`,
  annexes: [
    {
      id: 'srg-case-flow',
      title: 'From notification to publication',
      body: [
        {
          id: 'caseflowtable',
          type: 'table',
          header: true,
          rows: [
            row('Year to March', 'Notified', 'Full review begun', 'Published whole', 'Published in part'),
            row('2014', '41', '8', '3', '4'),
            row('2015', '46', '9', '4', '3'),
            row('2016', '38', '8', { text: ['Not yet known'], across: 2 }),
          ],
        },
        {
          id: 'caseflownote',
          type: 'plain',
          text: [
            {
              text: 'Numbers are made up for this sample programme and describe no real case.',
              italic: true,
            },
          ],
        },
      ],
    },
  ],
}

/** Overtaken by the group’s own discussion, and so never sent. */
export const registerOptions: Paper = {
  id: 'srg-register-options',
  title: 'Should there be a Register?',
  kind: 'written',
  author: 'strachan',
  stage: 'withdrawn',
  audience: 'internal',
  body: '1. Withdrawn on 21 September 2016, because the question had been answered at the meeting the day before.',
}
