import type { Paper } from '../record-types.ts'

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
        [
          { text: ['Test'], across: 2 },
          { text: ['A. Guidance'] },
          { text: ['B. Amendment'] },
          { text: ['C. New offence'] },
        ],
        [
          { text: ['For children'], down: 3 },
          { text: ['Names emotional harm'] },
          { text: ['No'] },
          { text: ['Yes'], across: 2 },
        ],
        [
          { text: ['Reaches neglect before harm is seen'] },
          { text: ['No'] },
          { text: ['Partly'] },
          { text: ['Yes'] },
        ],
        [{ text: ['Protects those aged 16 and 17'] }, { text: ['No'] }, { text: ['Partly'], across: 2 }],
        [
          { text: ['For practice'], down: 3 },
          { text: ['Can be understood by a lay reader'] },
          { text: ['Partly'], across: 2 },
          { text: ['Yes'] },
        ],
        [{ text: ['Keeps existing case law'] }, { text: ['Yes'] }, { text: ['Mostly'] }, { text: ['No'] }],
        [
          { text: ['In force by'] },
          { text: ['2017'] },
          { text: ['2018', { footnote: ['If a suitable bill is found; otherwise a year later.'] }] },
          { text: ['2019 or after'] },
        ],
      ],
    },
    {
      id: 's12comparednote',
      type: 'numbered',
      text: [
        'The last row assumes that a choice is made by spring 2017. For the arguments see ',
        { ref: 'block', id: 's12elsewherefirst' },
        ' of the next annex.',
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

const row = (...cells: string[]) => cells.map((cell) => ({ text: [cell] }))

/** Seven columns: wide enough to need a page on its side. */
export const elsewhere: Annex = {
  id: 's12-elsewhere',
  title: 'What has been done elsewhere',
  body: [
    {
      id: 's12elsewherefirst',
      type: 'numbered',
      text: ['The statutes of the neighbouring jurisdictions have a common ancestor and have drifted apart.'],
    },
    {
      id: 's12elsewheretable',
      type: 'table',
      header: true,
      rows: [
        row(
          'Jurisdiction',
          'Statute',
          'Child protected until',
          'Who can commit it',
          'State of mind',
          'Emotional harm',
          'Last changed',
        ),
        row(
          'Scotland',
          '1937 Act, section 12',
          '16',
          'A carer aged 16 or over',
          'Wilful',
          'Not named',
          'Not recently',
        ),
        row(
          'England and Wales',
          'Children and Young Persons Act 1933, section 1',
          '16',
          'A carer aged 16 or over',
          'Wilful',
          'Named since 2015',
          'Serious Crime Act 2015, section 66',
        ),
        row(
          'Northern Ireland',
          'Children and Young Persons Act (Northern Ireland) 1968, section 20',
          '16',
          'A carer aged 16 or over',
          'Wilful',
          'Not named',
          'Not recently',
        ),
        row(
          'Ireland',
          'Children Act 2001, section 246',
          '18',
          'Any carer',
          'Wilful',
          'Wellbeing named',
          '2001',
        ),
      ],
    },
    {
      id: 's12elsewherelast',
      type: 'continuation',
      text: [
        'The course taken in England and Wales is the nearest to option B.',
        { br: true },
        { text: 'This table is a summary and no substitute for the Acts.', italic: true },
      ],
    },
  ],
}
