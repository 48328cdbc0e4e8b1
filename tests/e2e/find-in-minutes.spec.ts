import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

/** The words that are marked as what a search led to. */
const led = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get('led-to') ?? [])].map((range) => String(range)).join(' '))

test('words of the minutes lead to their paragraph, where one may write on', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('emotional harm other islands')
  const found = page.getByRole('option', { name: /Minutes/ }).first()
  await expect(found).toContainText('emotional harm')
  await found.click()
  const paragraph = page
    .locator('.tiptap p')
    .filter({ hasText: 'Members asked that the report cover emotional harm' })
  await expect(paragraph).toBeInViewport()
  await expect.poll(() => led(page)).toContain('Members asked that the report cover emotional harm')
  expect(await led(page)).not.toContain('Fraser Inverarity')

  await page.keyboard.type('At length: ')
  await expect(paragraph).toContainText('At length: Members asked')
  expect(await led(page)).toBe('')

  // The list of everything found leads there too.
  await window.goTo(`/p/cpip?q=${encodeURIComponent('map responsible supervises')}`)
  await page.getByRole('list', { name: 'Found' }).getByRole('link').first().click()
  await expect.poll(() => led(page)).toContain('It was said that a map of posts')
})
