import { type Programme, programmeSchema } from '../../shared/interchange.ts'
import type { Block } from '../../shared/rich-text.ts'

/** A programme with one meeting whose pack is long: some 345 numbered paragraphs to a hundred pages. */
export function largeProgramme(papers: number, paragraphsEach: number): Programme {
  const id = (n: number, prefix: string) => `${prefix}${n}`
  return programmeSchema.parse({
    format: 'sederunt.programme',
    version: 1,
    programme: { name: 'Large Programme', shortName: 'Large' },
    people: [{ id: 'ann', name: 'Ann Lee' }],
    groups: [{ id: 'g', name: 'Long Group', shortName: 'LG', paperNumbers: 'LG({yy}){nn}' }],
    meetings: [
      {
        id: 'm',
        group: 'g',
        sessions: [{ day: '2016-11-04', starts: '14:00', ends: '16:00' }],
        agenda: Array.from({ length: papers }, (_, n) => ({
          id: id(n, 'i'),
          title: `Item ${n}`,
          minutes: 5,
          papers: [id(n, 'p')],
        })),
      },
    ],
    papers: Array.from({ length: papers }, (_, n) => ({
      id: id(n, 'p'),
      title: `Paper ${n}`,
      kind: 'written',
      meeting: 'm',
      body: Array.from({ length: paragraphsEach }, (_, k) => block(n, k)),
    })),
  })
}

const sentence =
  'The group heard how services had worked together over the summer, what families had said of it, and which of the changes that were agreed in spring are still to be made before the winter. '

function block(paper: number, k: number): Block {
  const id = `b${paper}x${k}`
  if (k % 12 === 0) return { id, type: 'heading', level: 2, text: [`Part ${k / 12 + 1}`] }
  if (k % 12 === 7) return { id, type: 'bullet', level: 1, text: [sentence.slice(0, 90)] }
  return {
    id,
    type: 'numbered',
    text: [`${sentence}${sentence}`, { link: 'https://example.org/', text: `note ${k}` }, '. ', sentence],
  }
}
