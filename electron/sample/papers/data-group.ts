import { measuresByStage } from '../images.ts'
import type { Paper } from '../record-types.ts'

const chart = `Bar chart of 64 measures. Held nationally, held locally only, not held: concern and referral 6, 4, 2;
investigation 4, 5, 3; conference and plan 7, 2, 1; Register 8, 1, 0; core group and review 1, 4, 5; outcome for the child 0, 3, 8.`

export const gaps: Paper = {
  id: 'deg-gaps',
  title: 'What is not known: gaps in the evidence',
  kind: 'written',
  meeting: 'deg-nov',
  author: 'nandakumar',
  sponsor: { group: 'deg' },
  ask: 'comment on the gaps, and say which should be filled first',
  body: `## What was asked

1. The two workshops listed 64 things that somebody needs to know in order to protect children well. For each they asked whether it is
   known for the whole country, known only locally, or not known.[^1]

![${chart.replaceAll('\n', ' ')}](${measuresByStage})

2. Of the 64, 26 are held nationally, 19 only locally, and 19 not at all.

## What it shows

3. The system knows most about its own steps and least about what they lead to. At the Register nearly everything is counted.
   Eight of the eleven measures of what became of the child are held by nobody.

4. The gaps are of three kinds:
   - **not collected**: nobody writes it down
     - a child’s own view of the plan
     - what a core group decided
   - **not joined**: it is written down in several places
     - health and social work
     - social work and the Reporter
       - before a referral
       - after a hearing
   - **not comparable**: each area means something else by it

## What could be done

5. Gaps of the second kind are the cheapest to fill, and those of the first matter most. Three things could begin in 2017:
   1. one definition for each of the measures that are held locally;
   2. a sample, twice a year, in place of counting everything;
   3. a question to every child at review, asked by somebody whom the child has chosen.

[^1]: Counts are made up for this sample programme.
`,
}

export const outcomes: Paper = {
  id: 'deg-outcomes',
  title: 'Outcomes framework: a first sketch',
  kind: 'written',
  meeting: 'deg-nov',
  author: 'garvock',
  ask: 'discuss whether these are the right outcomes',
  stage: 'received',
  body: `1. An outcome is something that is different in a child’s life. Five are proposed, and each ought to be visible to the child:
   - I am safe where I live
   - I know what is happening, and why
   - somebody whom I trust stays with me through it
   - my family is helped to look after me
   - things are still better a year later

2. For each there would be two or three measures, most of which do not yet exist: see [](#paper:deg-gaps).
`,
}
