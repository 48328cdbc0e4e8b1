import type { Page } from '@playwright/test'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const many = 120

/** A meeting on each of so many days, all of them held. */
const hold = (page: Page, count: number) =>
  page.evaluate(async (n) => {
    const day = (i: number) => new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10)
    const puts = Array.from({ length: n }, (_, i) => ({
      list: 'meetings',
      base: null,
      value: {
        id: `long-${i}`,
        group: 'eag',
        status: 'held',
        sessions: [{ day: day(i) }],
        title: `Sitting ${i}`,
      },
    }))
    const answer = await fetch('/api/programmes/cpip/records', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ puts }),
    })
    if (!answer.ok) throw new Error(await answer.text())
  }, count)

test('a long list of meetings has in the page what is in sight, by scrolling and by keys, and all of it on paper', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await hold(page, many)
  await window.goTo('/p/cpip/meetings')
  const past = page.getByRole('list', { name: 'Past' })
  const rows = past.locator('.row')
  await expect(rows.first()).toHaveAttribute('aria-posinset', '1')
  const all = Number(await rows.first().getAttribute('aria-setsize'))
  expect(all).toBeGreaterThan(many)
  expect(await rows.count()).toBeLessThan(60)

  const last = past.getByRole('link', { name: 'Sitting 0', exact: true })
  await expect(last).toHaveCount(0)
  await page.locator('#page').evaluate((screen) => screen.scrollTo(0, screen.scrollHeight))
  await expect(last).toBeInViewport()
  await expect(rows.filter({ has: page.getByText('Sitting 0', { exact: true }) })).toHaveAttribute(
    'aria-posinset',
    String(all),
  )

  // The row with the focus stays, and the keys go on from it, past what was there at first.
  await last.focus()
  await page.locator('#page').evaluate((screen) => screen.scrollTo(0, 0))
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport()
  await expect(last).toBeFocused()
  for (let i = 0; i < 30; i++) await page.keyboard.press('k')
  await expect(past.getByRole('link', { name: 'Sitting 30', exact: true })).toBeFocused()
  await expect(past.getByRole('link', { name: 'Sitting 30', exact: true })).toBeInViewport()
  expect(await violations(page)).toEqual([])

  await page.emulateMedia({ media: 'print' })
  await expect(rows).toHaveCount(all)
})
