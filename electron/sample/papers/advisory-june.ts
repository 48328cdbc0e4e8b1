import { madeBlockId } from '../../interchange/block-ids.ts'
import type { Paper } from '../record-types.ts'

export const programmePlan: Paper = {
  id: 'eag-programme-plan',
  title: 'Programme plan and governance',
  kind: 'written',
  number: 'EAG(16)01',
  meeting: 'eag-jun',
  author: 'munro',
  sponsor: 'kinnaird',
  ask: 'comment on the plan, and on who oversees it',
  audience: 'public',
  body: `## What the programme is for

1. The programme looks at how children in Scotland are protected and asks what would do it better. It has seven themes
   and twelve pieces of work, and it leads to one set of recommendations for Ministers in December 2016.

## Who oversees it

2. Five groups share the work. None may settle a matter that belongs to another.

| Group | What it does | Meets |
| --- | --- | --- |
| Programme Board | Keeps time, cost and quality; settles advice | Every quarter |
| External Advisory Group | Tests the work against experience | Every two to three months |
| Systems Review Group | Reviews the formal system | Monthly from August |
| National Working Group | Oversees action on sexual exploitation | Every four to five months |
| Data and Evidence Group | Maps what is known and what is not | As needed |

## Timetable

3. The year falls into three parts:
   - until July: scope, membership and evidence
   - August to October: discussion
     - in the groups above
     - with practitioners, wherever they already meet
       - mornings, in cities
       - evenings, elsewhere
   - November and December: recommendations

4. The second part is the busiest. If it slips, the third cannot be lengthened, because the end is fixed; the two risks
   that follow from [](#block:${madeBlockId('paper/eag-programme-plan/body', 6)}) are:
   1. that the same people are asked for too much at once;
   2. that themes finish apart and contradict each other.
`,
}

export const neglectPilot: Paper = {
  id: 'eag-neglect-pilot',
  title: 'Neglect: how the pilot will work',
  kind: 'written',
  number: 'EAG(16)02',
  meeting: 'eag-jun',
  author: { organisation: 'celcis' },
  sponsor: 'munro',
  ask: 'advise on how areas should be chosen and what they should record',
  body: `1. Neglect is among the commonest reasons for concern about a child, and one on which agencies often act late.[^1] The
   pilot asks what would let them act sooner.

2. It has three strands:
   1. a review of literature, by the Centre for Child Wellbeing and Protection;
   2. a survey of practitioners, by the same centre;
   3. work with three areas, overseen by CELCIS, in which
      1. each area assesses its own needs;
      2. each chooses one change to try;
      3. all three compare results.

3. An area may join if its chief officers agree to it, if it can free two members of staff for a day a week, and if it will
   publish what it learns, good or bad.

> What would have helped, and when would it have helped?

4. That is the question to be put to families. Their answers will be kept apart from case records.

[^1]: So the agencies that were consulted on the pilot told us. National figures record only the concerns that led to a
    conference.
`,
}
