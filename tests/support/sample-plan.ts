import type { DocumentPlan, PlanTable } from '../../shared/rules/plan.ts'
import { cell, counted, paragraph, part, plan } from './plans.ts'

const words =
  'The board met the suppliers in October and agreed that the second phase can begin once the security review has been completed and its findings are closed.'

/** A PNG of one pixel. */
export const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const wide: PlanTable = {
  type: 'table',
  look: 'grid',
  landscape: true,
  columns: [3, 1, 1, 1, 1, 1, 1, 1],
  headerRows: 1,
  address: { id: 'wide', bookmark: 'sd_wide', label: null },
  rows: [
    Array.from({ length: 8 }, (_, i) => cell('tableHeading', i === 0 ? 'Region' : `Month ${i}`)),
    ...Array.from({ length: 30 }, (_, r) =>
      Array.from({ length: 8 }, (_, i) =>
        i === 0 ? cell('tableText', `Region ${r + 1}`) : cell('tableNumber', `${r * i}`),
      ),
    ),
  ],
}

const front: PlanTable = {
  type: 'table',
  look: 'front',
  columns: [3, 10],
  headerRows: 0,
  rows: [
    ['Paper', 'EAG(16)04'],
    ['Meeting', 'Friday 4 November 2016'],
    [
      'The group is invited to',
      'note the progress made since September, and agree the order of the next three releases.',
    ],
  ].map(([name = '', value = '']) => [cell('tableText', name), cell('tableText', value)]),
}

const figures: PlanTable = {
  type: 'table',
  look: 'grid',
  columns: [4, 2, 2],
  headerRows: 1,
  address: { id: 'figures', bookmark: 'sd_figures', label: null },
  rows: [
    [cell('tableHeading', 'Release'), cell('tableHeading', 'Planned'), cell('tableHeading', 'Done')],
    [cell('tableText', 'Discovery', { down: 2 }), cell('tableNumber', '12'), cell('tableNumber', '7')],
    [cell('tableNumber', '24'), cell('tableNumber', '20')],
    [cell('tableText', 'Together', { across: 2 }), cell('tableNumber', '27')],
  ],
}

/** A small pack that has one of everything a plan can hold. */
export const samplePlan: DocumentPlan = plan([
  part(
    'cover',
    [
      paragraph('coverTitle', 'Expert Advisory Group'),
      paragraph('coverText', 'Meeting pack'),
      paragraph('coverText', 'Friday 4 November 2016, 2.00pm to 4.30pm'),
      paragraph('small', 'Made as of 28 October 2016.'),
    ],
    { kind: 'cover', footer: 'Meeting pack', marking: 'OFFICIAL-SENSITIVE' },
  ),
  part(
    'contents',
    [
      paragraph('title', 'Contents'),
      {
        type: 'table',
        look: 'ruled',
        columns: [2, 7, 3],
        headerRows: 1,
        rows: [
          [cell('tableHeading', 'Paper'), cell('tableHeading', 'Title'), cell('tableHeading', 'Paragraphs')],
          [
            cell('tableText', 'EAG(16)04'),
            cell('tableText', [{ text: 'Progress of the programme', bookmark: 'part_paper_p1' }]),
            cell('tableText', [{ text: 'to follow', late: true }]),
          ],
        ],
      },
    ],
    { kind: 'contents', footer: 'Meeting pack', marking: 'OFFICIAL-SENSITIVE' },
  ),
  part(
    'paper/p1',
    [
      front,
      paragraph('title', 'Progress of the programme since the last meeting'),
      paragraph('subtitle', 'Report by the programme director'),
      paragraph('quotation', 'Services that people can find, understand and use without help.'),
      paragraph('plain', words),
      paragraph('heading1', 'Identity', { address: { id: 'h1', bookmark: 'sd_h1', label: null } }),
      counted('a1', '1.', [
        `One: ${words}`,
        {
          footnote: [
            'Published on ',
            { text: 'the programme’s page', href: 'https://example.org/a b?x=1&y=<2>' },
            '.',
          ],
        },
      ]),
      counted('a2', '2.', `Two: ${words}`),
      paragraph('continuation', words),
      counted('a3', '(a)', 'the first lettered point', { level: 1, style: 'lettered1' }),
      counted('a4', '(b)', 'the second lettered point', { level: 1, style: 'lettered1' }),
      counted('a5', '(i)', 'a point below it', { level: 2, style: 'lettered2' }),
      counted('a6', '(ii)', 'another point below it', { level: 2, style: 'lettered2' }),
      counted('a7', '(c)', 'the third lettered point', { level: 1, style: 'lettered1' }),
      paragraph('heading2', 'Attributes'),
      counted('a8', '3.', `Three: ${words}`),
      paragraph('bullet1', words),
      paragraph('bullet2', 'A bullet of the second level'),
      paragraph('bullet3', 'A bullet of the third level'),
      counted('a9', '4.', `Four: ${words}`),
      counted('a10', '4A.', 'A paragraph that came in between.', { list: 'between' }),
      counted('a11', '5.', [
        { text: 'Late. ', late: true },
        'See ',
        { text: 'the guidance', href: 'https://www.gov.uk/guidance' },
        ' and ',
        { text: 'paragraph 2', bookmark: 'sd_a2' },
        ', in ',
        { text: 'bold', bold: true },
        ' and ',
        { text: 'italic', italic: true },
        ' words.',
      ]),
      paragraph('heading3', 'Figures'),
      figures,
      counted('a12', '6.', `Six: ${words}`),
      paragraph('heading2', 'A wide table'),
      wide,
      counted('a13', '7.', `Seven: ${words}`),
      {
        type: 'image',
        src: pixel,
        alt: 'A green square',
        widthMm: 40,
        address: { id: 'i1', bookmark: 'sd_i1', label: null },
      },
      paragraph('heading1', 'Annex A: what was agreed', { newPage: true }),
      paragraph('plain', 'The group agreed:', { keepNext: true }),
      counted('a14', '(a)', 'the first outcome', { list: 'outcomes', level: 1, style: 'lettered1' }),
      counted('a15', '(b)', 'the second outcome', { list: 'outcomes', level: 1, style: 'lettered1' }),
      counted('a16', '8.', `Eight: ${words}`),
    ],
    {
      status: 'DRAFT, not yet agreed',
      footer: 'EAG(16)04',
      lists: [
        { id: 'main', kind: 'paragraphs', start: 1 },
        { id: 'between', kind: 'fixed', label: '4A.' },
        { id: 'outcomes', kind: 'letters' },
      ],
    },
  ),
  part(
    'paper/p2',
    [
      paragraph('title', 'A second paper'),
      ...Array.from({ length: 12 }, (_, i) => counted(`b${i}`, `${i + 9}.`, `${i}: ${words}`)),
    ],
    { footer: 'EAG(16)05', lists: [{ id: 'main', kind: 'paragraphs', start: 9 }] },
  ),
])
