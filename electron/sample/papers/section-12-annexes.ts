import { madeBlockId } from '../../interchange/block-ids.ts'
import type { Paper } from '../record-types.ts'
import { row } from '../table-row.ts'

type Annex = NonNullable<Paper['annexes']>[number]

/** Rich text, because Markdown has no cells that reach over several rows or columns. */
export const optionsCompared: Annex = {
  id: 's12-compared',
  title: 'The options compared',
  body: [
    {
      id: 's12comparedintro',
      type: 'plain',
      text: [
        'Each option is set against six tests. ',
        { text: 'Partly', bold: true },
        ' means that it depends on drafting.',
      ],
    },
    {
      id: 's12comparedtable',
      type: 'table',
      header: true,
      rows: [
        row({ text: ['Test'], across: 2 }, 'A. Guidance', 'B. Amendment', 'C. New offence'),
        row({ text: ['For children'], down: 3 }, 'Names emotional harm', 'No', { text: ['Yes'], across: 2 }),
        row('Reaches neglect before harm is seen', 'No', 'Partly', 'Yes'),
        row('Protects those aged 16 and 17', 'No', { text: ['Partly'], across: 2 }),
        row(
          { text: ['For practice'], down: 3 },
          'Clear to a lay reader',
          { text: ['Partly'], across: 2 },
          'Yes',
        ),
        row('Keeps existing case law', 'Yes', 'Mostly', 'No'),
        row(
          'In force by',
          '2017',
          { text: ['2018', { footnote: ['Or a year later, if no bill is found.'] }] },
          '2019 or after',
        ),
      ],
    },
    {
      id: 's12comparednote',
      type: 'numbered',
      text: [
        'The last row assumes that a choice is made by spring 2017. Costs are not shown, as little is known (see also ',
        { ref: 'block', id: madeBlockId('paper/section-12/annexes/s12-elsewhere', 0) },
        ' of the next annex):',
      ],
    },
    {
      id: 's12comparedcosta',
      type: 'lettered',
      level: 1,
      text: ['Option A would cost little beyond training.'],
    },
    {
      id: 's12comparedcostb',
      type: 'lettered',
      level: 1,
      text: ['Options B and C would cost the same to enforce, so far as is known,'],
    },
    { id: 's12comparedcosti', type: 'lettered', level: 2, text: ['unless more cases come to court;'] },
    { id: 's12comparedcostii', type: 'lettered', level: 2, text: ['or legal aid is claimed more often.'] },
  ],
}

/** Seven columns: wide enough to need a page on its side. */
export const elsewhere: Annex = {
  id: 's12-elsewhere',
  title: 'What has been done elsewhere',
  body: `1. The statutes of the neighbouring jurisdictions have a common ancestor and have drifted apart.

| Jurisdiction | Statute | Child protected until | Who can commit it | State of mind | Emotional harm | Last changed |
| --- | --- | --- | --- | --- | --- | --- |
| Scotland | 1937 Act, section 12 | 16 | A carer aged 16 or over | Wilful | Not named | Not recently |
| England and Wales | 1933 Act, section 1 | 16 | A carer aged 16 or over | Wilful | Named | 2015 |
| Northern Ireland | 1968 Act, section 20 | 16 | A carer aged 16 or over | Wilful | Not named | Not recently |
| Ireland | Children Act 2001, section 246 | 18 | Any carer | Wilful | Wellbeing named | 2001 |

2. The Acts of 1933 and 1968 are both called the Children and Young Persons Act. The change in 2015 was made by section 66 of the
   Serious Crime Act of that year, and is the nearest to option B.\\
   *This table is a summary and no substitute for the Acts.*
`,
}
