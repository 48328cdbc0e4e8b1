import type { Locator, Page } from '@playwright/test'
import type { AnnotationKind, AnnotationScope } from '../../../shared/records/annotation.ts'
import { here, jump, views } from './reading.ts'
import { expect } from './test.ts'

/** A note as the chair means to make it. */
export interface Meant {
  /** Where `g` leads. */
  at: string
  kind: AnnotationKind
  for: AnnotationScope
  /** Words that are passed over, and words that are taken; absent: the whole paragraph. */
  words?: [number, number]
  /** What is written: nothing in a highlight. */
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
  note('4.11', 'highlight', 'shared', '', [4, 4]),
  note('4.13', 'note', 'secretariat', 'The choice should be put as a question.'),
  note('4.13', 'raise', 'self', 'Juries: call Stephen first.', [22, 6]),
  note('4.17', 'note', 'secretariat', 'Guidance by whom?'),
  note('4.17', 'raise', 'shared', 'Within a year of what?', [2, 6]),
  note('4.19', 'raise', 'shared', 'What becomes of the case law?'),
  note('4.21', 'note', 'self', 'Thank the officials by name.'),
  note('EAG(16)09 1', 'note', 'shared', 'Say where it was published.'),
  note('EAG(16)09 1', 'note', 'self', 'I was at the launch.', [5, 4]),
  note('EAG(16)09 1', 'highlight', 'self', '', [21, 3]),
  note('EAG(16)09 2', 'raise', 'shared', 'Are both on the web?'),
  note('EAG(16)09 3', 'note', 'secretariat', 'Which procedures quote it?'),
  note('EAG(16)09 3', 'note', 'self', 'Bedford was late again.', [1, 4]),
  note('2.1', 'note', 'secretariat', 'Seven is right, I counted.'),
  note('2.3', 'raise', 'shared', 'Was it carried out in time?', [7, 4]),
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

/**
 * Makes a note on a paragraph or on words of it with the keys; `count` is how many there are then. Answers what was said to be
 * chosen; null for the whole paragraph.
 */
export async function make(
  page: Page,
  { at, kind, for: scope, words, text }: Meant,
  count: number,
): Promise<string | null> {
  await jump(page, at)
  await expect(here(page)).toBeVisible()
  const said = page.getByText(/^Chosen: /)
  for (let n = words?.[0] ?? 0; n > 0; n--) await page.keyboard.press('ArrowRight')
  for (let n = words?.[1] ?? 0; n > 0; n--) await page.keyboard.press('Shift+ArrowRight')
  const chosen = words ? ((await said.textContent()) ?? '').replace('Chosen: ', '').trim() : null
  await page.keyboard.press(kindKeys[kind])
  if (kind !== 'highlight') await write(page, text, scope)
  await expect(views(page).getByRole('link', { name: `Notes ${count}`, exact: true })).toBeVisible()
  return chosen
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

/** Goes on with Tab until one of `target` has the focus, and presses it. */
export async function pressByTab(
  page: Page,
  target: Locator,
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const reached = target.and(page.locator(':focus'))
  await expect(target.first()).toBeVisible()
  for (let n = 0; n < 200; n++) {
    await page.keyboard.press(key)
    if ((await reached.count()) === 0) continue
    await page.keyboard.press('Enter')
    return
  }
  throw new Error('Tab does not lead there')
}

/** A row of the list of notes. */
export interface Listed {
  kind: string
  for: string
  /** What it says; nothing of a highlight. */
  text: string
  /** The words that it stands on. */
  quote: string
}

/** All rows of the list of notes, which is open. */
export const listed = (page: Page): Promise<Listed[]> =>
  page
    .getByRole('region', { name: 'Notes', exact: true })
    .locator('.nl-row')
    .evaluateAll((rows) =>
      rows.map((row) => {
        const words = (selector: string) => row.querySelector(selector)?.textContent ?? ''
        const [head = '', scope = ''] = words('.nl-facts').split(' · ')
        const kind = head.split(',')[0] ?? ''
        const said = words('.nl-go, .nl-text')
        const [text, quote] = kind === 'Highlight' ? ['', said] : [said, words('.nl-quote')]
        return { kind, for: scope, text, quote }
      }),
    )

const kindWords: Record<AnnotationKind, string> = {
  note: 'Note',
  highlight: 'Highlight',
  raise: 'Raise at the meeting',
}
const scopeWords: Record<AnnotationScope, string> = {
  self: 'For me',
  secretariat: 'For the secretariat',
  shared: 'Shared',
}
/** A note as the list has it, but for the words that it stands on. */
export const asListed = ({ kind, for: scope, text }: Meant): Omit<Listed, 'quote'> => ({
  kind: kindWords[kind],
  for: scopeWords[scope],
  text,
})
