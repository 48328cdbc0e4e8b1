import type { Page } from '@playwright/test'
import { expect, type Window } from './test.ts'

const text = (page: Page) => page.getByRole('textbox', { name: 'The paper' })

/** A paper open for writing, once it can be typed in. */
export async function write(window: Window, paper: string): Promise<void> {
  await window.goTo(`/p/cpip/papers/${paper}/write`)
  await expect(text(window.page)).toBeEditable()
}

/** Puts the caret before or after words of the text, with a click. */
export async function caret(page: Page, side: 'before' | 'after', words: string): Promise<void> {
  const at = await text(page).evaluate(
    (element, [wanted, end]) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const { currentNode: node } = walker
        const start = node.textContent?.indexOf(wanted) ?? -1
        if (start < 0) continue
        const range = new Range()
        const edge = end === 'after' ? start + wanted.length : start
        range.setStart(node, edge)
        range.setEnd(node, edge)
        node.parentElement?.scrollIntoView({ block: 'center' })
        const { left, top, bottom } = range.getBoundingClientRect()
        return { x: left, y: (top + bottom) / 2 }
      }
      return null
    },
    [words, side] as const,
  )
  if (!at) throw new Error(`“${words}” is not in the paper`)
  await page.mouse.click(at.x, at.y)
  await expect(text(page)).toBeFocused()
}

/** Types other words over some. */
export async function reword(page: Page, was: string, now: string): Promise<void> {
  await caret(page, 'before', was)
  await page.keyboard.down('Shift')
  for (const _ of was) await page.keyboard.press('ArrowRight')
  await page.keyboard.up('Shift')
  await page.keyboard.type(now)
}

/** Takes a paragraph out, as a hand does: all its words, then itself. */
export async function takeOut(page: Page, words: string): Promise<void> {
  const blocks = text(page).locator('.block')
  const before = await blocks.count()
  await blocks.filter({ hasText: words }).click({ clickCount: 3 })
  await page.keyboard.press('Backspace')
  await expect(text(page)).not.toContainText(words)
  for (let n = 0; n < 4 && (await blocks.count()) === before; n++) await page.keyboard.press('Backspace')
  await expect(blocks).toHaveCount(before - 1)
}

/** Once all that was typed is in the file. */
export async function saved(page: Page): Promise<void> {
  // What the last key did is on the screen only at the next frame; until then an older "Saved" stands there.
  await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))))
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
}
