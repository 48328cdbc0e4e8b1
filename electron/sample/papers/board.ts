import type { Paper } from '../record-types.ts'

export const risks: Paper = {
  id: 'pb-risks',
  title: 'Risk register, September 2016',
  kind: 'written',
  number: 'PB16-001',
  meeting: 'pb-sep',
  author: 'munro',
  sponsor: 'kinnaird',
  ask: 'agree the ratings and the owners',
  body: `1. Eight risks are recorded, of which three are rated high. Likelihood (L) and impact (I) run from 1 to 5.

| No | Risk | Cause | L | I | Score | Owner | What is being done |
| --- | --- | --- | --- | --- | --- | --- | --- |
| 1 | Advice comes too late for December | Seven themes end together | 4 | 4 | 16 | Rhona Kinnaird | One submission, drafted from October |
| 2 | Themes contradict each other | Separate groups, few shared members | 4 | 4 | 16 | Ailsa Munro | Monthly reading across |
| 3 | Local areas cannot take part | Same people asked by every theme | 5 | 3 | 15 | Ailsa Munro | One calendar of requests |
| 4 | A serious case changes the debate | Outside our control | 3 | 4 | 12 | Rhona Kinnaird | Lines agreed beforehand |
| 5 | Children are not heard | Little time, no budget at first | 3 | 4 | 12 | Kirsty Abernethy | Adviser in post since June |
| 6 | Data cannot support the findings | Gaps known since the spring | 4 | 3 | 12 | Priya Nandakumar | Gaps stated openly |
| 7 | Confidential papers are passed on | Many members, personal email | 2 | 5 | 10 | Morag Reid | Numbered copies |
| 8 | Staff leave | Short contracts | 3 | 3 | 9 | Ailsa Munro | Two posts made permanent |

2. Risk 3 is new. Risk 5 has come down from 16, now that an adviser has been found.
`,
}

export const highlights: Paper = {
  id: 'pb-highlights',
  title: 'Highlights from each workstream',
  kind: 'progress-update',
  meeting: 'pb-nov',
  author: 'munro',
  sponsor: 'kinnaird',
  ask: 'note the position',
  stage: 'received',
  from: '2016-10-01',
  to: '2016-11-04',
  entries: ['u-nov-review', 'u-nov-evidence', 'u-nov-law', 'u-nov-exploitation'],
  body: '1. Four workstreams have something to show since September. The others are on course and are left out.',
}

export const budget: Paper = {
  id: 'pb-budget',
  title: 'Budget: return for the second quarter',
  kind: 'written',
  meeting: 'pb-nov',
  author: { name: 'Finance business partner' },
  sponsor: 'munro',
  stage: 'nil return',
  audience: 'internal',
  body: 'Spending is within one per cent of the forecast, so that no return is required this quarter.',
}
