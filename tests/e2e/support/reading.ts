import type { Page } from '@playwright/test'
import { expect, type Window } from './test.ts'

const place = '/p/cpip/meetings/eag-nov/read'

/** The pack of the sample's next meeting, open to be read. */
export async function openPack(window: Window): Promise<Page> {
  await window.makeSample()
  await window.goTo(place)
  await expect(window.page.getByRole('article', { name: 'Annotated agenda' })).toBeVisible()
  await expect(window.page.getByRole('heading', { name: 'Annotated agenda', level: 3 })).toBeVisible()
  return window.page
}

export async function sayName(page: Page, name = 'Elspeth Rannoch'): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Your name' })
    .or(page.getByRole('combobox', { name: 'Your name' }))
    .fill(name)
  await page.getByRole('button', { name: 'Use this name' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

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
