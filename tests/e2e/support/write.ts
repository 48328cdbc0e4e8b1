import type { Page } from '@playwright/test'
import { expect } from './test.ts'

/** Types once there is a field that takes it: one that has just been asked for comes a moment later. */
export async function write(page: Page, words: string): Promise<void> {
  await expect(page.locator(':is(input, textarea, [contenteditable="true"]):focus')).toBeVisible()
  await page.keyboard.type(words)
}
