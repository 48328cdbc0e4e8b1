import type { Page } from '@playwright/test'
import { here, jump, openPack, sayName, views } from './support/reading.ts'
import { retitle, titleOf } from './support/retitled.ts'
import { expect, test } from './support/test.ts'

/** What the notes in the file say, in the order in which they were made. */
const wordsInFile = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/programmes/cpip/annotations?meeting=eag-nov')
    return ((await answer.json()) as { annotations: { text: string }[] }).annotations.map(({ text }) => text)
  })

test('a note, an edit, a reply and a removal are undone in their turn, over a reload and before the record that was changed first', async ({
  window,
}) => {
  const page = await openPack(window)
  const titled = await titleOf(window)
  await retitle(window, 'Changed before')
  await jump(page, '4.3')
  await page.keyboard.press('n')
  await sayName(page)
  await page.keyboard.type('First words')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Edit' }).click()
  await page.keyboard.type(', and more')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Reply' }).click()
  await page.getByRole('textbox', { name: 'Reply' }).fill('Agreed.')
  await page.keyboard.press('Escape')
  await page.locator('.nt-open').getByRole('button', { name: 'Remove', exact: true }).last().click()
  await expect(views(page).getByRole('link', { name: 'Notes', exact: true })).toBeVisible()
  await expect(here(page)).toContainText('Section 12 applies')
  await expect.poll(() => wordsInFile(page)).toEqual([])
  await page.reload()

  const line = page.locator('.nt-line')
  const step = async (keys: string, said: RegExp, words: string[]) => {
    await page.keyboard.press(keys)
    await expect(page.getByRole('alertdialog').filter({ hasText: said }).first()).toBeVisible()
    await expect.poll(() => wordsInFile(page)).toEqual(words)
  }
  await expect(page.locator('[data-block]', { hasText: 'Section 12 applies' }).first()).toBeVisible()
  await step('Control+z', /^Undone: Note on paragraph 3 removed/, ['First words, and more', 'Agreed.'])
  await line.click()
  await expect(page.getByRole('list', { name: 'Replies' })).toContainText('Agreed.')
  await line.focus()
  await step('Control+z', /^Undone: Reply on paragraph 3/, ['First words, and more'])
  await expect(page.getByRole('list', { name: 'Replies' })).toHaveCount(0)
  await expect(line).toBeFocused()
  await step('Control+z', /^Undone: Note on paragraph 3/, ['First words'])
  await expect(page.locator('.nt-open .nt-text')).toHaveText('First words')
  await step('Control+z', /^Undone: Note on paragraph 3/, [])
  await expect(here(page)).toContainText('Section 12 applies')
  expect(await titleOf(window)).toBe('Changed before')
  await page.keyboard.press('Control+z')
  await expect.poll(() => titleOf(window)).toBe(titled)
  expect(await wordsInFile(page)).toEqual([])

  for (let n = 0; n < 4; n++) await page.keyboard.press('Control+Shift+Z')
  await expect.poll(() => wordsInFile(page)).toEqual(['First words, and more', 'Agreed.'])
  expect(await titleOf(window)).toBe('Changed before')
  await page.keyboard.press('Control+y')
  await expect(line).toHaveCount(0)
  await expect.poll(() => wordsInFile(page)).toEqual([])
})

test('what is being written is put down before it is undone, and comes back as it was', async ({
  window,
}) => {
  const page = await openPack(window)
  await jump(page, '4.3')
  await page.keyboard.press('n')
  await sayName(page)
  await page.keyboard.type('Not saved yet')
  await page.getByRole('button', { name: 'Done', exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Note on paragraph 3')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0)
  await expect(page.locator('.nt-line')).toHaveCount(0)
  await expect(here(page)).toContainText('Section 12 applies')
  await page.keyboard.press('Control+Shift+Z')
  await expect(page.locator('.nt-line')).toContainText('Not saved yet')

  // A point that was raised and what was typed of it at once are one; what is emptied is nobody's to undo.
  await page.keyboard.press('r')
  await page.keyboard.type('Ask')
  await page.keyboard.press('Escape')
  await expect.poll(() => wordsInFile(page)).toEqual(['Not saved yet', 'Ask'])
  await jump(page, '4.4')
  await page.keyboard.press('n')
  await page.keyboard.type('Gone')
  await expect.poll(() => wordsInFile(page)).toContain('Gone')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Escape')
  await expect(page.locator('.nt-line')).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Raise at the meeting on paragraph 3')).toBeVisible()
  await expect.poll(() => wordsInFile(page)).toEqual(['Not saved yet'])
})
