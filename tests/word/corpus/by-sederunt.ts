import type { DocumentPlan, PlanList } from '../../../shared/rules/plan.ts'
import { cell, counted, paragraph, part, plan } from '../../support/plans.ts'
import { pixel } from '../../support/sample-plan.ts'
import type { Case } from './case.ts'

const paragraphs = (id: string, start = 1): PlanList => ({ id, kind: 'paragraphs', start })
const first = { list: 'main' }
const second = { list: 'main', level: 1, style: 'lettered1' } as const
const third = { list: 'main', level: 2, style: 'lettered2' } as const
/** Of each part: its marking above and beneath, its own name and the pages on its foot. */
const margins = (...parts: string[]): string[] => [
  'header: OFFICIAL',
  ...parts.map((part) => `footer: ${part}\tPage 1 of 1\nOFFICIAL`),
]

type Planned = Case & { plan: DocumentPlan }
const planned: Planned[] = [
  {
    name: 'numbered',
    plan: plan([
      part(
        'p',
        [
          paragraph('heading1', 'Background'),
          counted('a', '1.', 'One.', first),
          paragraph('continuation', 'More of one.'),
          counted('b', '2.', 'Two:', first),
          counted('c', '(a)', 'under', second),
          counted('d', '(i)', 'deep', third),
          counted('e', '(b)', 'neath', second),
          paragraph('heading2', 'Next'),
          counted('f', '3.', 'Three.', first),
        ],
        { lists: [paragraphs('main')] },
      ),
    ]),
    expect: {
      blocks: [
        'heading 1: Background',
        'listItem 1 1.: One.',
        'paragraph: More of one.',
        'listItem 1 2.: Two:',
        'listItem 2 (a): under',
        'listItem 3 (i): deep',
        'listItem 2 (b): neath',
        'heading 2: Next',
        'listItem 1 3.: Three.',
      ],
    },
  },
  {
    name: 'begun-elsewhere',
    plan: plan([
      part('p', [counted('a', '41.', 'One.', first), counted('b', '42.', 'Two.', first)], {
        lists: [paragraphs('main', 41)],
      }),
      part('q', [counted('c', '7.', 'Other.', { list: 'own' })], { lists: [paragraphs('own', 7)] }),
    ]),
    expect: { blocks: ['listItem 1 41.: One.', 'listItem 1 42.: Two.', 'listItem 1 7.: Other.'] },
  },
  {
    name: 'bullets-and-quotation',
    plan: plan([
      part('p', [
        paragraph('title', 'The plan'),
        paragraph('bullet1', 'dot'),
        paragraph('bullet2', 'deeper'),
        paragraph('quotation', 'Said.'),
        paragraph('plain', 'End.'),
      ]),
    ]),
    expect: {
      blocks: [
        'title: The plan',
        'listItem 1 •: dot',
        'listItem 2 •: deeper',
        'quotation: Said.',
        'paragraph: End.',
      ],
    },
  },
  {
    name: 'table-and-note',
    plan: plan([
      part('p', [
        {
          type: 'table',
          look: 'grid',
          columns: [1, 1, 1],
          headerRows: 1,
          rows: [
            [cell('tableHeading', 'a'), cell('tableHeading', 'b', { across: 2 })],
            [cell('tableText', 'tall', { down: 2 }), cell('tableText', 'b'), cell('tableText', 'c')],
            [cell('tableText', 'b2'), cell('tableText', 'c2')],
          ],
        },
        paragraph('plain', [
          'See ',
          { text: 'the site', href: 'https://example.org/a' },
          { footnote: ['At the foot.'] },
          '.',
        ]),
      ]),
    ]),
    expect: {
      blocks: ['table: 1:a | 2:b→2 // 1:tall↓2 | 2:b | 3:c // 2:b2 | 3:c2', 'paragraph: See the site.'],
      links: ['the site -> https://example.org/a'],
      notes: ['footnote 1: At the foot.'],
    },
  },
  {
    name: 'image',
    plan: plan([part('p', [{ type: 'image', src: pixel, alt: 'A dot', widthMm: 20 }])]),
    expect: { blocks: [], images: ['png 1x1: A dot'] },
  },
]

/** Written by Sederunt from plans; its marking stands in each header, and its footers count pages. */
export const bySederunt = planned.map((one) => ({
  ...one,
  expect: { ...one.expect, headers: margins(...one.plan.parts.map(({ footer }) => footer)) },
}))
