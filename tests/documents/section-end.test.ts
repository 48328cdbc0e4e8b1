import { expect } from 'vitest'
import type { PlanInline } from '../../shared/rules/plan.ts'
import { testWithLibreOffice, toText } from '../support/libreoffice.ts'
import { counted, paragraph, part, plan, render } from '../support/plans.ts'
import { seenLines } from '../support/reader-lines.ts'

const link = { text: 'words', href: 'https://www.example.org' }

/** The last numbered paragraph of a part, where LibreOffice would otherwise lose its number or go on counting. */
const last: Record<string, { text: PlanInline[]; seen: string[] }> = {
  'has no words': { text: [], seen: ['2.'] },
  'breaks its line before a link': {
    text: ['See', { br: true }, link, ' now'],
    seen: ['2. See', 'words now'],
  },
  'holds a line separator': { text: ['See\u2028', link], seen: ['2. See', 'words'] },
}

testWithLibreOffice(
  'a part whose last numbered paragraph is odd hands no number on to the next',
  async () => {
    const documents = await Promise.all(
      Object.values(last).map(({ text }) =>
        render(
          plan([
            part('first', [counted('one', '1.', 'One'), counted('two', '2.', text)], {
              lists: [{ id: 'main', kind: 'paragraphs', start: 1 }],
            }),
            part('second', [paragraph('heading1', 'Decisions'), paragraph('plain', 'None.')]),
          ]),
        ),
      ),
    )
    const texts = await toText(documents)
    for (const [i, [how, { seen }]] of Object.entries(last).entries())
      expect.soft(seenLines(texts[i] ?? ''), how).toEqual(['1. One', ...seen, 'Decisions', 'None.'])
  },
  60_000,
)
