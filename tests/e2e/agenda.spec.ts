import type { Locator, Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

interface Opened {
  page: Page
  grid: Locator
  /** The titles in order, as they are shown. */
  titles: () => Promise<string[]>
  row: (title: string) => Locator
}

/** The External Advisory Group's first meeting of the sample: five items, 10.30am to 12.30pm. */
async function openAgenda(window: {
  page: Page
  makeSample: () => Promise<void>
  goTo: (path: string) => Promise<void>
}): Promise<Opened> {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-jun')
  return onAgenda(page)
}

async function onAgenda(page: Page): Promise<Opened> {
  const grid = page.getByRole('grid', { name: 'Agenda' })
  await expect(grid).toBeVisible()
  return {
    page,
    grid,
    titles: () =>
      grid
        .getByLabel(/^Title of/)
        .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value)), // they are text areas
    row: (title) => grid.getByRole('row', { name: new RegExp(`: ${title}$`) }),
  }
}

const saved = (page: Page) =>
  expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()

test('the agenda is typed, timed and ordered with the mouse, and is there after a reload', async ({
  window,
}) => {
  const { page, grid, titles, row } = await openAgenda(window)
  await grid.getByLabel('Title of item 2').fill('Plan and governance')
  await grid.getByLabel('Minutes of item 1').fill('25')
  await expect(grid.getByLabel('Start of item 2')).toHaveAttribute('placeholder', '10.55am')
  await expect(grid.getByText('Ends 10 minutes late')).toBeVisible()
  await grid.getByRole('button', { name: 'Purpose of item 1: No purpose' }).click()
  await page.getByRole('menuitemradio', { name: 'Agreement' }).click()
  await grid.getByLabel('Start of item 4').fill('noon')
  await grid.getByLabel('Start of item 4').blur()
  await expect(grid.getByLabel('Start of item 4')).toHaveValue('12 noon')
  await expect(grid.getByText('10 minutes over')).toBeVisible()

  await page.getByLabel('Add an item').fill('Lunch, 20 min')
  await page.getByRole('button', { name: 'Add break' }).click()
  await expect(row('Lunch')).toBeVisible()

  const dots = row('Lunch').locator('.ae-dots')
  const target = await row('Plan and governance').boundingBox()
  await dots.hover()
  await page.mouse.down()
  await page.mouse.move(400, (target?.y ?? 0) + 20)
  await page.mouse.move(400, (target?.y ?? 0) + 4)
  await page.mouse.up()
  await expect
    .poll(titles)
    .toEqual([
      'Welcome and introductions',
      'Lunch',
      'Plan and governance',
      'Neglect: how the pilot will work',
      'How children and young people will be heard',
      'Any other business',
    ])
  await saved(page)
  await page.reload()
  const again = await onAgenda(page)
  await expect(again.row('Lunch')).toBeVisible()
  await expect(again.grid.getByLabel('Title of item 2')).toHaveValue('Plan and governance')
  await expect(again.grid.getByRole('button', { name: 'Purpose of item 1: Agreement' })).toBeVisible()
})

test('with the keyboard alone: added, moved, taken, removed, undone; the focus stays', async ({ window }) => {
  const { page, titles, row } = await openAgenda(window)
  const { keyboard } = page
  await keyboard.press('n')
  await expect(page.getByLabel('Add an item')).toBeFocused()
  await keyboard.type('Dates of meetings 5 min')
  await keyboard.press('Enter')
  await keyboard.type('Coffee 10m')
  await keyboard.press('Shift+Enter')
  await keyboard.press('Escape')
  await expect(row('Coffee')).toBeFocused()
  for (let i = 0; i < 4; i++) {
    await keyboard.press('Alt+ArrowUp')
    await expect(row('Coffee')).toBeFocused()
  }
  await expect
    .poll(titles)
    .toEqual([
      'Welcome and introductions',
      'Programme plan and governance',
      'Coffee',
      'Neglect: how the pilot will work',
      'How children and young people will be heard',
      'Any other business',
      'Dates of meetings',
    ])
  await keyboard.press('ArrowUp')
  await expect(row('Programme plan and governance')).toBeFocused()
  await keyboard.press('f')
  await expect(row('Programme plan and governance')).toContainText('Deferred')
  await keyboard.press('e')
  await expect(page.getByLabel('Title of item 2')).toBeFocused()
  await keyboard.type('Plan')
  await keyboard.press('Enter')
  await expect(row('Plan')).toBeFocused()

  await keyboard.press('ArrowDown')
  await keyboard.press('Delete')
  await expect(row('Coffee')).toHaveCount(0)
  await expect(row('Neglect: how the pilot will work')).toBeFocused()
  await saved(page)
  await keyboard.press('Control+z')
  await expect(page.getByText(/^Undone:/)).toBeVisible()
  await expect(row('Coffee')).toBeVisible()
  await keyboard.press('Control+Shift+z')
  await expect(row('Coffee')).toHaveCount(0)
})

test('an item unfolds: presenters picked and typed, and a brief for the chair alone', async ({ window }) => {
  const { page, row } = await openAgenda(window)
  const { keyboard } = page
  await row('Any other business').focus()
  await keyboard.press('Enter')
  const presenter = page.getByRole('combobox', { name: 'Add a presenter' })
  await expect(presenter).toBeFocused()
  await keyboard.type('Ailsa')
  await page.getByRole('option', { name: /Ailsa Munro/ }).click()
  await expect(page.getByRole('button', { name: 'Take off: Ailsa Munro' })).toBeVisible()
  await presenter.fill('Somebody From Elsewhere')
  await keyboard.press('Enter')
  await expect(row('Any other business')).toContainText('Ailsa Munro, Somebody From Elsewhere')
  await expect(page.getByText('For the chair only')).toBeVisible()
  await page.getByLabel('Lines to take, item 5').fill('Keep it short.')
  await page.getByLabel('Lines to take, item 5').press('Escape')
  await expect(page.getByLabel('Lines to take, item 5')).toHaveValue('')
  await page.getByLabel('Lines to take, item 5').fill('Close on time.')
  await page.getByLabel('Handling, item 5').focus()
  await saved(page)
  await page.getByLabel('Handling, item 5').press('Escape')
  await row('Any other business').press('Escape')
  await page.reload()
  await page.getByRole('button', { name: 'More of item 5' }).click()
  await expect(page.getByLabel('Lines to take, item 5')).toHaveValue('Close on time.')
})

test('what cannot be is said beside it and kept in sight, and nothing is saved', async ({ window }) => {
  const { page, grid } = await openAgenda(window)
  const minutes = grid.getByLabel('Minutes of item 1')
  await minutes.fill('a while')
  await minutes.blur()
  await expect(grid.getByText('A whole number')).toBeVisible()
  await expect(minutes).toHaveValue('a while')
  await minutes.press('Escape')
  await expect(minutes).toHaveValue('15')
  await grid.getByLabel('Start of item 1').fill('25.00')
  await grid.getByLabel('Start of item 1').blur()
  await expect(grid.getByText('A time, as 2.30pm')).toBeVisible()
  await page.reload()
  await expect(grid.getByLabel('Start of item 1')).toHaveValue('')
})

test('two windows hear of each other; a change of the same words is asked about, nothing is lost', async ({
  window,
}) => {
  const first = await openAgenda(window)
  const otherPage = await window.page.context().newPage()
  await otherPage.goto(window.page.url())
  const other = await onAgenda(otherPage)
  await other.grid.getByLabel('Minutes of item 3').fill('50')
  await other.grid.getByLabel('Minutes of item 3').blur()
  await expect(first.grid.getByLabel('Minutes of item 3')).toHaveValue('50')

  // Half a title is typed here while the other window changes the same one.
  const mine = first.grid.getByLabel('Title of item 3')
  const theirs = other.grid.getByLabel('Title of item 3')
  await first.page.route('**/records/meetings/**', async (route) => {
    if (route.request().method() === 'PUT') await new Promise((resolve) => setTimeout(resolve, 1500))
    await route.continue()
  })
  await mine.fill('Neglect: mine')
  await theirs.fill('Neglect: theirs')
  await theirs.blur()
  await saved(otherPage)
  await mine.blur()
  const asked = first.page.getByRole('alert').filter({ hasText: 'was changed in another window' })
  await expect(asked).toContainText('Now: “Neglect: theirs”. Yours: “Neglect: mine”.')
  await expect(first.page.getByRole('banner')).toContainText('Not saved yet')
  await asked.getByRole('button', { name: 'Keep mine' }).click()
  await expect(theirs).toHaveValue('Neglect: mine')
  await saved(first.page)
})
