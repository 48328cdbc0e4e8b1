import type { Paper } from '../record-types.ts'

export const monitoring: Paper = {
  id: 'nwg-monitoring',
  title: 'Action plan: where each action stands',
  kind: 'written',
  meeting: 'nwg-nov',
  author: 'mcsorley',
  sponsor: { name: 'The Minister’s office' },
  ask: 'agree the ratings, and what should be done about the two that are red',
  body: `## Ratings

1. This is the first report since the National Working Group was given the task of monitoring. Owners proposed the ratings; the
   secretariat changed none.

| Ref | Action | Owner | Due | Rating in June | Rating now | Next step |
| --- | --- | --- | --- | --- | --- | --- |
| 1.2 | Advice for medical staff | Scottish Government | December 2016 | Amber | Green | Send to royal colleges |
| 1.4 | Form for recording figures | Police Scotland | January to March 2017 | Amber | Red | Agree what counts as a case |
| 2.1 | Advice for businesses at night | Scottish Government | December 2016 | Green | Green | Test in two cities |
| 2.3 | Minimum standards | All members | March 2017 | Not started | Amber | Draft to members |
| 3.1 | Workshops for shared learning | Lantern Children’s Trust | Four a year | Green | Green | Third on 24 November 2016 |
| 3.5 | Stop to Listen | CELCIS | 2017 | Amber | Red | Find a fourth area |

## The two reds

2. **Form for recording figures.** Each body counts something different: reports, children, or crimes. Until it is decided which
   is wanted, no form can be drawn up.

3. **Stop to Listen.** One of four areas has withdrawn for want of staff. The approach is sound; the test of it is too small
   with three.
`,
}

export const terms: Paper = {
  id: 'nwg-terms',
  title: 'Terms of reference: what should change',
  kind: 'written',
  meeting: 'nwg-nov',
  author: 'strachan',
  sponsor: 'mcsorley',
  ask: 'agree the new terms from 1 December 2016',
  body: `1. Since [](#decision:d-ministerial), this group does by itself what two groups did before. Its terms were written for another
   arrangement.

2. Four changes are proposed:
   1. the group monitors the action plan and reports to the Minister twice a year;
   2. it meets four times a year in place of three;
   3. members send the same person each time where they can;
   4. young people who have experience of services are consulted
      1. before each report;
      2. in a manner of their own choosing.

3. Membership is left as it is for now. It could be looked at again after the first report.
`,
}
