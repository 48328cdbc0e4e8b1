import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** Goes where the prompt of the reading view leads, as one types. */
export async function jump(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('g')
  await expect(page.getByRole('combobox', { name: 'Go to' })).toBeFocused()
  await page.keyboard.type(typed)
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Go to' })).toHaveCount(0)
}

/** The block that has the focus. */
export const here = (page: Page) => page.locator('[data-block]:focus')

/** The words, the notes on them and the order of the day. */
export const views = (page: Page) => page.getByRole('navigation', { name: 'What is shown' })
