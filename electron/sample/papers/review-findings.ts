import { madeBlockId } from '../../interchange/block-ids.ts'
import type { Paper } from '../record-types.ts'

const paragraph = (ordinal: number): string => `[](#block:${madeBlockId('paper/srg-findings/body', ordinal)})`

export const findings: Paper = {
  id: 'srg-findings',
  title: 'What has been found so far',
  kind: 'written',
  meeting: 'srg-nov',
  author: 'munro',
  sponsor: 'kinnaird',
  ask: 'confirm what has been found, and settle the questions that are marked as open',
  handling:
    'A working paper of the secretariat. It does not speak for the group until the group has agreed it.',
  body: `## About this paper

1. The group has held three meetings and has read what members’ networks sent in. This paper gathers what was said. For
   each subject it states what seems to be agreed, what is open, and what a recommendation might say.

2. It has been put together by the secretariat from the notes of the meetings. Where members differed, both views are given.

3. It draws on 64 replies from members’ networks, received by 4 November 2016:

| From | Replies |
| --- | --- |
| Committees and their lead officers | 21 |
| Social workers, and their national body | 17 |
| Third sector bodies | 12 |
| Children’s Reporters | 6 |
| Others | 8 |

## Child Protection Committees

4. What seems to be agreed:
   - committees are the right place for planning across agencies
   - their quality varies more than local circumstances explain
   - chief officers make the difference
     - where they ask hard questions, committees improve
     - where they do not, nobody else does

5. What is open is whether there should be national standards, and if so, who would see that they are met. Two views were
   put:
   1. standards help only if somebody looks at whether they are kept;
   2. being looked at is a cost, and small committees would feel it most, unless
      1. they could share staff with a neighbour;
      2. inspection asked for nothing that a committee does not need for itself.

6. A recommendation might say: *Chief officers in each area should account publicly, once a year, for how well children there are
   protected.*

## The Register

7. What seems to be agreed:
   - to be on the Register should mean the same thing wherever a child lives
   - it should be possible to see at once, at any hour, whether a child is on it
   - parents need to be told, in plain words, what it means

8. What is open is what it is for. Members heard three accounts:

| Purpose | What it would take | What might be lost |
| --- | --- | --- |
| A list of children with a plan | Nothing: it is that now | Little |
| A warning to other agencies | A national system, always on | Families’ trust, if it is used carelessly |
| A measure of how much abuse there is | Common thresholds | Judgement, if numbers begin to drive it |

9. Until that is settled, the question of a national register cannot be: see ${paragraph(23)}.

10. A recommendation might say: *The purpose of the Register should be stated nationally, and one way of recording found for
    all areas.*

## Conferences and core groups

11. What seems to be agreed:
    - parents, and children who are old enough, should be helped to prepare
    - the number of people in the room should be no larger than the plan requires
    - core groups do the real work, and are recorded least

12. What is open is who should chair. Some areas use a person from outside the case; some cannot spare one. It was
    suggested that independence matters most at the first conference.

13. A recommendation might say: *Every plan should state, in words that the family can repeat, what must change, by when, and who
    will help.*

## Case reviews

14. The evidence is in [](#paper:srg-case-reviews). What seems to be agreed:
    - one route is better than two stages that repeat each other
    - a decision on how deep to go should come early
    - findings should be collected in one place

15. What is open:
    - who takes that decision
      - the committee, or
      - a panel for the whole country
        - chosen by Ministers
        - or drawn from committees by turns
    - whether reports should be published whole
    - what families are owed, and when

16. Publication deserves particular care. Members spoke of children who had read about themselves years later.[^1] Others said
    that what is never published is never learned from. These are not opposites: a report can be written from the start so
    that it can be published.

17. A recommendation might say: *Reviews should be written to be read, by the family first.*

## Across all four

18. Three matters came up at every meeting and belong to none of the headings above.

19. **Leadership.** Each part of the system depends on a few people, most of whom learned their role by doing it. The
    workstream on leadership has the same evidence ([](#paper:eag-leadership)).

20. **Data.** The group could seldom be told how often something happens. Members asked that every recommendation
    should say how anyone would know that it had worked.

21. **Children’s own views.** They were reported to the group and not heard by it. [](#action:a-jun-voice) concerns
    this, and what comes of it should be heard before the report is finished.

## What is not covered

22. Three subjects lie outside the terms of reference, though members came back to them often: the law, which is dealt with in
    [](#paper:section-12); children’s hearings; and services for adults. The report might say what it would wish to see
    in each.

## Questions for the two days

23. The group is asked to settle, on the first day:
    1. the questions on committees (${paragraph(12)});
    2. the purpose of the Register (${paragraph(23)});
    3. who should chair (${paragraph(32)}).

24. On the second day it is asked to settle the questions on reviews (${paragraph(39)} and those that follow), and
    then to agree who drafts which part. [](#decision:d-srg-dates) gives the time that is left.

[^1]: Two members, from different parts of the country. Details are withheld so that nobody can be recognised.
`,
}
