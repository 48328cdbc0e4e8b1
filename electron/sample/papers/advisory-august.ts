import type { Paper } from '../record-types.ts'

/** Compiled from what was reported between the two meetings: it names no updates. */
export const progressAugust: Paper = {
  id: 'eag-progress-august',
  title: 'Progress update, August 2016',
  kind: 'progress-update',
  number: 'EAG(16)03',
  meeting: 'eag-aug',
  author: 'munro',
  sponsor: 'kinnaird',
  ask: 'note the progress made since June',
  from: '2016-06-16',
  to: '2016-08-31',
  body: `1. The summer has been spent getting ready: groups have been formed, authors found and evidence asked for. What follows
   is the position at the end of August 2016.`,
}

export const leadership: Paper = {
  id: 'eag-leadership',
  title: 'Leadership: what the summit told us',
  kind: 'written',
  number: 'EAG(16)04',
  meeting: 'eag-aug',
  author: 'abernethy',
  sponsor: { name: 'Deputy Director, Care, Protection and Justice' },
  ask: 'say which of the gaps in paragraph 4 matter most',
  body: `## What was said

1. About ninety leaders came to the summit and more than two hundred practitioners to the three events after it. Views were
   gathered on cards, sorted by the people at each table and typed up unaltered.

2. The four subjects raised most often, out of 318 cards, were these.

| Subject | Leaders | Practitioners | All |
| --- | --- | --- | --- |
| Confidence in professional judgement | 31 | 64 | 95 |
| Time for supervision | 18 | 71 | 89 |
| Training across agencies | 27 | 40 | 67 |
| Support after a serious case | 9 | 38 | 47 |
| Other | 12 | 8 | 20 |

3. Leaders and practitioners agree about judgement. On supervision they do not: it was the commonest subject among
   practitioners and only the third among leaders.

## Gaps

4. From these cards, and from a first map of leadership posts, four gaps stand out:
   1. no body brings together those who lead child protection in different professions;
   2. new chairs of committees are not inducted in any regular way;
   3. first-line managers are trained in management, or in child protection, and seldom in both;
   4. nobody is charged with looking after staff once a case has gone wrong.

## What could come next

5. The Scottish Leaders Forum is one place where the first gap might be filled. An approach to it has been drafted, and
   will be made if members support it. To see the draft, [write to Morag Reid](mailto:morag.reid@sederunt.example).
`,
}

export const inductionNote: Paper = {
  id: 'eag-induction',
  title: 'Note for new members',
  kind: 'written',
  number: 'EAG(16)05',
  meeting: 'eag-aug',
  author: { group: 'board' },
  forInformation: true,
  audience: 'public',
  body: `1. Papers reach members five working days before a meeting. They may be shared inside a member’s own body unless they are
   marked otherwise.

2. A member who cannot come may send the substitute named for that seat. Others may attend for one item with the
   chair’s agreement.

3. Interests are declared at the start of a meeting, or as soon as they are noticed.
`,
}
