import type { Page } from '@playwright/test'
import type { AnnotationKind, AnnotationScope } from '../../../shared/records/annotation.ts'
import { here, jump, views } from './reading.ts'
import { expect } from './test.ts'

/** A note as the chair means to make it. */
export interface Meant {
  /** Where `g` leads; null for the whole of the paper that one is in, or an item of the running order. */
  at: string
  kind: AnnotationKind
  for: AnnotationScope
  /** Words that are passed over, and words that are taken; absent: the whole paragraph. */
  words?: [number, number]
  /** What is written; the words that are taken, of a highlight. */
  text: string
}

const note = (
  at: string,
  kind: AnnotationKind,
  scope: AnnotationScope,
  text: string,
  words?: [number, number],
): Meant => ({ at, kind, for: scope, text, ...(words && { words }) })

/** On two papers that come again, and on what stays as it is; a highlight is for whom the note before it was. */
export const onParagraphs: Meant[] = [
  note('4.1', 'note', 'self', 'Lead with the age of the Act.'),
  note('4.3', 'note', 'shared', 'Does this reach a childminder?'),
  note('4.3', 'note', 'self', 'Sixteen is the number to remember.', [3, 5]),
  note('4.3', 'raise', 'secretariat', 'Who drafted this opening?', [0, 4]),
  note('4.5', 'raise', 'secretariat', 'Used how often?'),
  note('4.5', 'note', 'self', 'Ask the Crown Office before the day.', [4, 5]),
  note('4.5', 'note', 'shared', 'Years of starvation: which case?', [18, 4]),
  note('4.11', 'note', 'shared', 'Poverty has to be named here.'),
  note('4.11', 'highlight', 'shared', ' bound up with poverty', [4, 4]),
  note('4.13', 'note', 'secretariat', 'The choice should be put as a question.'),
  note('4.13', 'raise', 'self', 'Juries: call Stephen first.', [22, 6]),
  note('4.17', 'note', 'secretariat', 'Guidance by whom?'),
  note('4.17', 'raise', 'shared', 'Within a year of what?', [2, 6]),
  note('4.19', 'raise', 'shared', 'What becomes of the case law?'),
  note('4.21', 'note', 'self', 'Thank the officials by name.'),
  note('EAG(16)09 1', 'note', 'shared', 'Say where it was published.'),
  note('EAG(16)09 1', 'note', 'self', 'I was at the launch.', [5, 4]),
  note('EAG(16)09 1', 'highlight', 'self', ' practitioners had found', [21, 3]),
  note('EAG(16)09 2', 'raise', 'shared', 'Are both on the web?'),
  note('EAG(16)09 3', 'note', 'secretariat', 'Which procedures quote it?'),
  note('EAG(16)09 3', 'note', 'self', 'Bedford was late again.', [1, 4]),
  note('2.1', 'note', 'secretariat', 'Seven is right, I counted.'),
  note('2.3', 'raise', 'shared', 'Was it carried out in time?', [0, 4]),
  note('3.1', 'note', 'self', 'Keep this one short.'),
  note('3.7', 'raise', 'secretariat', 'Who came to the workshops?'),
  note('EAG(16)10 1', 'note', 'shared', 'Is the eighth a holiday anywhere?', [5, 4]),
  note('minutes 3', 'note', 'shared', 'She spoke to EAG(16)04 as well.'),
  note('minutes 8', 'raise', 'self', 'Paul said this, not Kirsty.', [3, 5]),
]

export const onTheWhole = note('', 'note', 'shared', 'The best paper we have had.')
export const onTheItem = note('', 'note', 'secretariat', 'Begin on the hour, whoever is late.')

const scopeKeys: Record<AnnotationScope, string> = { self: 'Alt+1', secretariat: 'Alt+2', shared: 'Alt+3' }
const kindKeys: Record<AnnotationKind, string> = { note: 'n', highlight: 'h', raise: 'r' }
const box = (page: Page) => page.getByRole('textbox', { name: /^(Note|Raise at the meeting|Reply)$/ })
const line = (page: Page) => page.locator('.nt-line:focus')

/** Makes a note of a paragraph or of its words with the keys; `count` is how many there are then. */
export async function make(
  page: Page,
  { at, kind, for: scope, words, text }: Meant,
  count: number,
): Promise<void> {
  await jump(page, at)
  await expect(here(page)).toBeVisible()
  if (words) {
    const [passed, taken] = words
    for (let n = 0; n < passed; n++) await page.keyboard.press('ArrowRight')
    for (let n = 0; n < taken; n++) await page.keyboard.press('Shift+ArrowRight')
  }
  await page.keyboard.press(kindKeys[kind])
  if (kind !== 'highlight') await write(page, text, scope)
  await expect(views(page).getByRole('link', { name: `Notes ${count}`, exact: true })).toBeVisible()
}

/** Writes in the box that has come, and leaves it. */
export async function write(page: Page, text: string, scope?: AnnotationScope): Promise<void> {
  await expect(box(page)).toBeFocused()
  if (scope) await page.keyboard.press(scopeKeys[scope])
  await page.keyboard.type(text)
  await page.keyboard.press('Control+Enter')
  await expect(box(page)).toHaveCount(0)
  await expect(line(page)).toBeVisible()
}

/** Goes on with Tab until something of that name has the focus, and presses it. */
export async function pressByTab(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const focused = page.locator('button:focus')
  for (let n = 0; n < 200; n++) {
    await page.keyboard.press(key)
    if ((await focused.count()) > 0 && (await focused.textContent()) === name) {
      await page.keyboard.press('Enter')
      return
    }
  }
  throw new Error(`Tab leads to no “${name}”`)
}

/** A row of the list of notes. */
export interface Listed {
  kind: string
  for: string
  /** What it says, or the words that it stands on. */
  text: string
  facts: string
}

/** All that the list of notes says; it is open. */
export async function listed(page: Page): Promise<Listed[]> {
  const rows = page.getByRole('region', { name: 'Notes', exact: true }).locator('.nl-row')
  return rows.evaluateAll((all) =>
    all.map((row) => {
      const facts = row.querySelector('.nl-facts')?.textContent ?? ''
      return {
        kind: facts.split(',')[0] ?? '',
        for: facts.split(' · ')[1] ?? '',
        text: row.querySelector('.nl-go, .nl-text')?.textContent ?? '',
        facts,
      }
    }),
  )
}
