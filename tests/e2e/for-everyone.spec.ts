import type { Page } from '@playwright/test'
import { expect, test, type Window } from './support/test.ts'

const screens = [
  '/',
  '/p/cpip',
  '/p/cpip?q=neglect',
  '/p/cpip/meetings',
  '/p/cpip/meetings/eag-nov',
  '/p/cpip/meetings/eag-nov/papers',
  '/p/cpip/meetings/eag-nov/pack',
  '/p/cpip/meetings/eag-nov/attendance',
  '/p/cpip/meetings/eag-nov/details',
  '/p/cpip/papers',
  '/p/cpip/papers/section-12/write',
  '/p/cpip/actions?status=Overdue&due=2016',
  '/p/cpip/people',
  '/p/cpip/updates/u-jun-law',
  '/p/cpip/workstreams',
  '/p/cpip/file',
  '/p/cpip/document?document=update-note',
]

test('on every screen each control has a name, and there is one heading of the first level', async ({
  window,
}) => {
  await window.makeSample()
  for (const path of screens) {
    await visit(window, path)
    expect(await namelessControls(window.page), path).toEqual([])
    expect(await window.page.getByRole('heading', { level: 1 }).count(), path).toBe(1)
    expect(await window.page.getByRole('main').count(), path).toBe(1)
  }
})

test('no screen needs to be scrolled sideways at 320 pixels', async ({ window }) => {
  await window.makeSample()
  await window.page.setViewportSize({ width: 320, height: 700 })
  for (const path of screens) {
    await visit(window, path)
    const wider = await window.page.evaluate(() => {
      const page = document.getElementById('page')
      return [document.documentElement, page].some(
        (one) => one !== null && one.scrollWidth > one.clientWidth + 1,
      )
    })
    expect(wider, path).toBe(false)
  }
})

test('the words on the screen keep 4.5:1 in both themes', async ({ window }) => {
  await window.makeSample()
  for (const scheme of ['light', 'dark'] as const) {
    await window.page.emulateMedia({ colorScheme: scheme })
    for (const path of screens) {
      await visit(window, path)
      expect(await faintWords(window.page), `${path}, ${scheme}`).toEqual([])
    }
  }
})

test('the theme that was chosen is kept', async ({ window }) => {
  const { page } = window
  await page.getByRole('button', { name: 'Theme' }).click()
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
  if (/write$|updates\//.test(path))
    await expect(window.page.getByRole('textbox', { name: /^The (paper|update)$/ })).toBeVisible()
  if (/pack|document/.test(path))
    await expect(window.page.getByRole('region', { name: /^Preview of/ })).toBeVisible()
}

const controls = [
  'button',
  'link',
  'textbox',
  'searchbox',
  'combobox',
  'checkbox',
  'radio',
  'tab',
  'menuitem',
  'spinbutton',
  'progressbar',
  'dialog',
  'radiogroup',
  'tablist',
  'grid',
]

/** The controls that a screen reader would call by their kind alone, as the browser itself works the names out. */
async function namelessControls(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page)
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return nodes
    .filter(({ ignored, role, name }) => !ignored && controls.includes(role?.value) && !name?.value?.trim())
    .map(({ role, description }) => `${role?.value} ${description?.value ?? ''}`)
}

/** Words whose colour is too near to what lies behind them. */
const faintWords = (page: Page) =>
  page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
    const rgba = (colour: string): [number, number, number, number] => {
      if (!canvas) throw new Error('there is no canvas')
      canvas.clearRect(0, 0, 1, 1)
      canvas.fillStyle = colour
      canvas.fillRect(0, 0, 1, 1)
      const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data
      return [r, g, b, a / 255]
    }
    const behind = (element: Element | null): [number, number, number, number] => {
      if (!element) return [255, 255, 255, 1]
      const own = rgba(getComputedStyle(element).backgroundColor)
      if (own[3] === 1) return own
      const under = behind(element.parentElement)
      const mix = (i: 0 | 1 | 2) => own[i] * own[3] + under[i] * (1 - own[3])
      return [mix(0), mix(1), mix(2), 1]
    }
    const luminance = (colour: number[]) => {
      const [r = 0, g = 0, b = 0] = colour.map((part) => {
        const share = part / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * r + 0.7152 * g + 0.0722 * b
    }
    const faint = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const words = walker.currentNode.textContent?.trim()
      const element = walker.currentNode.parentElement
      if (!words || !element?.checkVisibility({ visibilityProperty: true })) continue
      const [one, other] = [luminance(rgba(getComputedStyle(element).color)), luminance(behind(element))]
      const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      if (ratio < 4.5) faint.add(`${words.slice(0, 40)}: ${ratio.toFixed(2)}`)
    }
    return [...faint]
  })
