import type { ProgrammeFileInput } from '../../shared/interchange.ts'
import type { Block, Inline } from '../../shared/rich-text.ts'
import { words } from '../support/zipf-words.ts'

/** Always the same for the same number: about `length` words of English length. */
export const sentence = (seed: number, length: number): string => words(seed, length * 5)

/** Blocks of one paper: about ten pages with 34 or 35 numbered paragraphs, headings, bullets, a table and links. */
export function paperBlocks(paper: number, note = ''): Block[] {
  const blocks: Block[] = []
  const add = (block: Record<string, unknown>): void => {
    blocks.push({ id: `b${paper}x${blocks.length}`, ...block } as Block) // every caller below gives a whole block
  }
  const numbered = paper % 2 === 0 ? 35 : 34
  for (let i = 0; i < numbered; i++) {
    const seed = paper * 1_000 + i
    if (i % 6 === 0)
      add({ type: 'heading', level: i === 0 ? 2 : 3, text: [sentence(seed, 5).replace('.', '')] })
    const text: Inline[] = [sentence(seed + 1, 60), ' ', sentence(seed + 2, 25)]
    if (i % 7 === 3)
      text.push(' See ', { link: `https://example.org/${paper}/${i}`, text: 'the guidance on this' }, '.')
    if (i % 9 === 5) text.push(' It follows from ', { ref: 'block', id: `b${paper}x1` }, '.')
    if (i === 4 && note !== '') text.push(` ${note}`)
    add({ type: 'numbered', text })
    if (i % 5 === 2)
      for (let k = 0; k < 3; k++) add({ type: 'bullet', level: 1, text: [sentence(seed + 3 + k, 9)] })
    if (i % 8 === 6) add({ type: 'continuation', text: [sentence(seed + 7, 40)] })
    if (i === 20)
      add({
        type: 'table',
        header: true,
        rows: Array.from({ length: 7 }, (_, r) =>
          Array.from({ length: 4 }, (_, c) => ({
            text: [r === 0 ? `Column ${c + 1}` : sentence(seed + r * 4 + c, 4)],
          })),
        ),
      })
  }
  return blocks
}

/** A programme whose one meeting has a pack of about ten pages a paper. */
export function packProgramme(papers: number): ProgrammeFileInput {
  return {
    format: 'sederunt.programme',
    version: 1,
    programme: { name: 'Programme for measuring', shortName: 'PM', marking: 'OFFICIAL' },
    groups: [{ id: 'g', name: 'Measuring Group', shortName: 'MG', paperNumbers: 'MG({yy}){nnn}' }],
    meetings: [
      {
        id: 'm',
        group: 'g',
        sessions: [{ day: '2016-11-04', starts: '10:00', ends: '16:00' }],
        agenda: Array.from({ length: papers }, (_, i) => ({
          id: `i${i}`,
          title: sentence(i, 6).replace('.', ''),
          minutes: 3,
          purpose: 'discussion' as const,
          papers: [`p${i}`],
        })),
      },
    ],
    papers: Array.from({ length: papers }, (_, i) => ({
      id: `p${i}`,
      title: sentence(i, 6).replace('.', ''),
      kind: 'written' as const,
      ask: 'note what is said',
      body: paperBlocks(i),
    })),
  }
}
