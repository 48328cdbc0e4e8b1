import type { Paper } from '../record-types.ts'

export const caseReading: Paper = {
  id: 'srg-case-reading',
  title: 'Reading of case files: first patterns',
  kind: 'written',
  meeting: 'srg-nov',
  author: 'nandakumar',
  sponsor: 'kinnaird',
  ask: 'discuss the patterns, and return their copies',
  marking: 'OFFICIAL-SENSITIVE',
  handling:
    'Numbered copies, for named recipients only. Do not copy or forward. Copies are returned at the end of the item.',
  body: `1. Forty closed files from five areas were read by two researchers, each without sight of the other’s notes. Names, places and
   dates were removed before reading. The files were not chosen at random and stand for nothing but themselves.

2. Four patterns were found by both readers:

| Pattern | Files | Found early | Found late |
| --- | --- | --- | --- |
| An earlier concern was closed without a visit | 17 | 6 | 11 |
| The plan did not say what had to change | 23 | 9 | 14 |
| A father or partner is missing from the record | 19 | 7 | 12 |
| The child was not seen alone in the first month | 14 | 5 | 9 |

3. In eleven files all four occur together. All eleven concern neglect.

4. Two cautions apply:
   1. a thing that is not written down may still have been done;
   2. with so few files, a detail can give a family away, so that
      1. no file is described singly in this paper;
      2. none should be in discussion.
`,
}

export const reportOutline: Paper = {
  id: 'srg-report-outline',
  title: 'Shape of the report',
  kind: 'written',
  meeting: 'srg-nov',
  author: 'reid',
  sponsor: { organisation: 'sg' },
  ask: 'agree the outline',
  stage: 'in clearance',
  body: `1. The report could be short: a statement of what was asked, what was found and what should be done, with evidence in
   annexes. Six chapters are proposed:
   1. why the review was held;
   2. committees and those who lead them;
   3. the Register, conferences and core groups;
   4. reviews, and learning from them;
   5. what runs through all of these;
   6. recommendations, each with a date and somebody to answer for it.

2. If the group agrees, first drafts would be shared on 5 December 2016 and the whole on 12 December 2016.
`,
}
