import type { Page } from '@playwright/test'
import { violations } from './support/axe.ts'
import { expect, test, type Window } from './support/test.ts'

const screens = [
  '/',
  '/p/cpip',
  '/p/cpip?q=neglect',
  '/p/cpip/meetings',
  '/p/cpip/meetings/eag-nov',
  '/p/cpip/meetings/eag-nov/papers',
  '/p/cpip/meetings/eag-nov/pack',
  '/p/cpip/meetings/eag-aug/minutes',
  '/p/cpip/meetings/eag-nov/minutes',
  '/p/cpip/meetings/eag-nov/on-the-day',
  '/p/cpip/meetings/eag-nov/attendance',
  '/p/cpip/meetings/eag-nov/details',
  '/p/cpip/meetings/eag-nov/read',
  '/p/cpip/meetings/eag-nov/read?view=notes',
  '/p/cpip/meetings/eag-nov/read?view=order',
  '/p/cpip/papers',
  '/p/cpip/bring-in',
  '/p/cpip/papers/section-12/write',
  '/p/cpip/papers/section-12/history',
  '/p/cpip/papers/eag-progress-november/write',
  '/p/cpip/actions?status=Overdue&due=2016',
  '/p/cpip/people',
  '/p/cpip/updates/u-jun-law',
  '/p/cpip/updates/u-jun-law/history',
  '/p/cpip/workstreams',
  '/p/cpip/file',
  '/p/cpip/document?document=update-note',
]

/** What opens above a screen. */
const dialogs: [string, (page: Page) => Promise<void>][] = [
  ['/', (page) => page.keyboard.press('n')],
  ['/', (page) => page.keyboard.press('?')],
  ['/p/cpip', (page) => page.keyboard.press('Control+k')],
  ['/p/cpip', (page) => page.getByRole('button', { name: 'Theme and text size' }).click()],
  ['/p/cpip/meetings/eag-nov', (page) => page.getByRole('button', { name: /^Bring forward/ }).click()],
  ['/p/cpip/file', (page) => page.getByRole('button', { name: 'Rename' }).click()],
]

/** In halves, so that two workers share the work. */
const halves = [screens.filter((_, i) => i % 2 === 0), screens.filter((_, i) => i % 2 === 1)]

for (const [half, paths] of halves.entries())
  test(`every screen meets WCAG 2.2 AA in both themes, with one heading of the first level, and is not scrolled sideways at 320 pixels (${half + 1} of 2)`, async ({
    window,
  }) => {
    const { page } = window
    await window.makeSample()
    // A colour on its way to another is neither.
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    for (const path of paths) {
      await visit(window, path)
      await isInBothThemes(page, path)
      expect.soft(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1)
      expect.soft(await page.getByRole('main').count(), path).toBe(1)
      await page.setViewportSize({ width: 320, height: 700 })
      await expect.poll(() => isWiderThanTheWindow(page), path).toBe(false)
      await page.setViewportSize({ width: 1280, height: 800 })
    }
  })

test('every dialog meets WCAG 2.2 AA in both themes', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  for (const [path, open] of dialogs) {
    await visit(window, path)
    await open(page)
    await expect(page.getByRole('dialog').or(page.getByRole('menu')).first()).toBeVisible()
    await isInBothThemes(page, `on ${path}, opened by ${open}`)
    await page.keyboard.press('Escape')
  }
})

/** All rules in the light theme; in the dark one, which changes colours alone, those that see colours. */
async function isInBothThemes(page: Page, where: string): Promise<void> {
  expect.soft(await violations(page), where).toEqual([])
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const light = await paper()
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await paper()).not.toBe(light)
  expect.soft(await violations(page, { coloursOnly: true }), `${where}, dark`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

test('with forced colours and text at 200% every screen keeps its words whole, and an agenda is made and assembled', async ({
  window,
}) => {
  const { page } = window
  await page.emulateMedia({ forcedColors: 'active' })
  await window.makeSample()
  await page.getByRole('button', { name: 'Theme and text size' }).click()
  await page.getByRole('menuitemradio', { name: '200%' }).click()
  await expect(page.locator('html')).toHaveCSS('font-size', '32px')
  await page.keyboard.press('Escape')
  for (const path of screens) {
    await visit(window, path)
    expect.soft(await isWiderThanTheWindow(page), path).toBe(false)
    expect.soft(await cutWords(page), path).toEqual([])
  }
  await visit(window, '/p/cpip/meetings/eag-nov')
  await page.getByRole('textbox', { name: 'Add an item' }).fill('Winter pressures 10')
  await page.keyboard.press('Enter')
  const added = page.getByRole('row', { name: 'Item 7: Winter pressures' })
  await added.focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('row', { name: 'Item 6: Winter pressures' })).toBeFocused()
  await page.getByRole('tab', { name: 'Pack' }).click()
  await page.getByRole('button', { name: 'Assemble pack' }).click()
  await expect(page.getByText('EAG 4 November 2016 - pack.docx').last()).toBeVisible()
})

test('the theme that was chosen is kept', async ({ window }) => {
  const { page } = window
  await page.getByRole('button', { name: 'Theme and text size' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark')
})

test('nothing moves where less motion is asked for', async ({ window }) => {
  await window.page.emulateMedia({ reducedMotion: 'reduce' })
  await window.page.reload()
  const quick = await window.page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--quick'),
  )
  expect(quick.trim()).toMatch(/^0m?s$/)
})

/** The stream of events keeps the network busy, so it is the heading and the preview that are waited for. */
async function visit(window: Window, path: string): Promise<void> {
  await window.goTo(path)
  await expect(window.page.getByRole('heading', { level: 1 })).toBeVisible()
  if (/write$|updates\/[^/]+$/.test(path))
    await expect(
      window.page.getByRole('textbox', { name: /^(The (paper|update)|What stands before the updates)$/ }),
    ).toBeVisible()
  if (/papers\/.*progress.*write$/.test(path))
    await expect(window.page.getByRole('list', { name: 'Updates in printed order' })).toBeVisible()
  if (path.endsWith('/history'))
    await expect(window.page.getByRole('region', { name: 'Comparison' })).toBeVisible()
  if (/pack|document/.test(path))
    await expect(window.page.getByRole('region', { name: /^Preview of/ })).toBeVisible()
}

const isWiderThanTheWindow = (page: Page) =>
  page.evaluate(() =>
    [document.documentElement, document.getElementById('page')].some(
      (one) => one !== null && one.scrollWidth > one.clientWidth + 1,
    ),
  )

/** Words that their own box cuts off, without even dots to say so. */
const cutWords = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('#page *')]
      .filter((element) => element.children.length === 0 && element.checkVisibility())
      .filter((element) => {
        const { overflowX, textOverflow } = getComputedStyle(element)
        const isCut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 2
        return isCut && overflowX !== 'visible' && textOverflow !== 'ellipsis'
      })
      .map((element) => element.textContent?.trim().slice(0, 40)),
  )
