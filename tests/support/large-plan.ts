import type { DocumentPlan, PlanBlock, PlanCell, PlanInline, PlanPart } from '../../shared/rules/plan.ts'
import { words } from './zipf-words.ts'

const cell = (text: string, style: 'tableText' | 'tableHeading' = 'tableText'): PlanCell => ({
  text: [{ type: 'paragraph', style, text: [text] }],
})

/** One paper: numbered paragraphs under headings, every tenth a link, bullets, and a table in the middle. */
export function largePart(index: number, paragraphs: number, asChanged = ''): PlanPart {
  const blocks: PlanBlock[] = [{ type: 'paragraph', style: 'title', text: [`Report ${index}${asChanged}`] }]
  for (let n = 0; n < paragraphs; n++) {
    const seed = index * 1_000 + n
    const address = (kind: string, label: string | null) => ({
      id: `${kind}${seed}`,
      bookmark: `sd_${kind}${seed.toString(16).padStart(20, '0')}`,
      label,
    })
    if (n % 7 === 0)
      blocks.push({
        type: 'paragraph',
        style: 'heading1',
        text: [`Theme ${n / 7 + 1}`],
        address: address('h', null),
      })
    const text: PlanInline[] = [words(seed, 480)]
    if (n % 10 === 3)
      text.push(
        ' See ',
        { text: 'the published guidance', href: `https://www.example.org/guidance/${seed}` },
        '.',
      )
    if (n % 10 === 7) text.push(' See ', { text: `report ${index}`, bookmark: `part_${index}` }, '.')
    blocks.push({
      type: 'paragraph',
      style: 'numbered',
      text,
      list: { list: 'main', level: 0 },
      address: address('p', `${n + 1}.`),
    })
    if (n % 9 === 4)
      blocks.push(
        ...[1, 2, 3].map(
          (k): PlanBlock => ({
            type: 'paragraph',
            style: 'bullet1',
            text: [words(seed * 3 + k, 90)],
            address: address(`u${k}`, null),
          }),
        ),
      )
    if (n === Math.floor(paragraphs / 2))
      blocks.push({
        type: 'table',
        look: 'grid',
        columns: [2, 4, 2],
        headerRows: 1,
        address: address('t', null),
        rows: [
          ['Milestone', 'What it needs', 'By'].map((heading) => cell(heading, 'tableHeading')),
          ...Array.from({ length: 8 }, (_, r) => [
            cell(words(seed + r, 30)),
            cell(words(seed * 7 + r, 110)),
            cell('March 2017'),
          ]),
        ],
      })
  }
  return {
    key: `paper/p${index}`,
    kind: 'paper',
    title: `Report ${index}`,
    bookmark: `part_${index}`,
    marking: 'OFFICIAL',
    status: null,
    footer: `EAG(16)${index}`,
    lists: [{ id: 'main', kind: 'paragraphs', start: 1 }],
    blocks,
  }
}

/** A pack of about 1,000 pages where there are 100 parts: 3,450 numbered paragraphs, with tables and links. */
export function largePlan(parts = 100): DocumentPlan {
  return {
    document: 'pack',
    title: 'Expert Advisory Group: meeting of 4 November 2016',
    programme: 'A programme',
    fileName: 'EAG 4 November 2016 - pack.docx',
    asOf: '2016-11-04',
    identity: { SederuntMeeting: 'm1' },
    lists: [],
    parts: Array.from({ length: parts }, (_, i) => largePart(i + 1, i % 2 ? 35 : 34)),
  }
}
