import type { Page } from '@playwright/test'
import { assembled } from './support/assembled.ts'
import { expect, test } from './support/test.ts'

const saved = (page: Page) =>
  expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()

test('a pack is composed with mouse and keys, comes back after a reload, is assembled so, and made again from its history', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/pack')
  const parts = page.getByRole('list', { name: 'In this pack' })
  const names = () =>
    parts.getByRole('checkbox').evaluateAll(
      (boxes) => boxes.map((box) => `${(box as HTMLInputElement).checked ? '+' : '-'} ${box.ariaLabel}`), // they are boxes
    )
  const preview = page.getByRole('region', { name: /^Preview of/ })
  await expect(parts.getByRole('checkbox', { name: 'Contents in the pack' })).toBeChecked()

  await page.getByRole('radio', { name: 'Whole pack' }).click()
  const section12 = 'Section 12 of the 1937 Act: options for reform'
  await expect(parts.getByRole('button', { name: section12 })).toContainText('30–54')
  await parts.getByRole('checkbox', { name: 'Contents in the pack' }).uncheck()
  await parts.getByRole('checkbox', { name: 'Progress update in the pack' }).uncheck()
  await expect(parts.getByRole('button', { name: section12 })).toContainText('18–42')
  await expect(preview.getByRole('article', { name: 'Contents' })).toHaveCount(0)
  await expect(preview.getByText('Not in this pack')).toBeVisible()
  await expect(
    page.getByRole('list', { name: 'Before it goes out' }).getByText('EAG(16)07 is left out of this pack'),
  ).toBeVisible()

  await parts.getByRole('button', { name: 'Agenda', exact: true }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(parts.getByRole('button', { name: 'Agenda', exact: true })).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  const first = ['+ Agenda in the pack', '+ Cover in the pack', '- Contents in the pack']
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual(first)
  await expect(preview.getByRole('article').first()).toHaveAccessibleName('Agenda')

  await page.reload()
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual(first)
  await expect(preview.getByRole('article').first()).toHaveAccessibleName('Agenda')
  const made = await assembled(page, () => page.getByRole('button', { name: 'Assemble pack' }).click())
  expect(made.words).not.toContain('Thank Mr Gourlay')
  expect(made.words.indexOf('Agenda')).toBeLessThan(made.words.indexOf('Meeting pack'))
  const address = window.path()

  await page.getByRole('button', { name: 'As usual' }).click()
  await expect
    .poll(async () => (await names()).slice(0, 3))
    .toEqual(['+ Cover in the pack', '+ Contents in the pack', '+ Agenda in the pack'])
  await expect(parts.getByRole('checkbox', { checked: false })).toHaveCount(0)
  const history = page.getByRole('list', { name: 'Assembled so far' })
  await expect(history).toContainText('Numbered through the pack, without 2 parts, in another order')
  await expect(history).toContainText('Nothing was changed since')
  await history.getByRole('link', { name: /^Make it again: Pack/ }).click()
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual(first)
  expect(window.path()).toBe(address)

  await page.getByRole('radio', { name: 'Chair’s' }).click()
  await parts.getByRole('checkbox', { name: 'Annotated agenda in the pack' }).uncheck()
  await page.getByRole('radio', { name: 'Members’' }).click()
  await expect(preview.getByRole('article').first()).toHaveAccessibleName('Agenda')
  expect(window.path()).not.toContain('annotated')
})

test('on a meeting’s Papers tab a paper is made, numbered, moved, said to follow, withdrawn and taken off, and that is undone', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/papers')
  const grid = page.getByRole('grid', { name: 'Papers' })
  const titles = () =>
    grid
      .getByLabel(/^Title of/)
      .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value)) // they are text areas
  const row = (title: string) => grid.getByRole('row', { name: new RegExp(`: ${title}$`) })
  await grid.getByRole('button', { name: /^Add a paper to Item 5/ }).click()
  await page.getByLabel('Add a paper', { exact: true }).fill('Neglect survey')
  await page.keyboard.press('Enter')
  await expect(row('Neglect survey')).toContainText('Late: no text')
  const number = grid.getByLabel('Number of Neglect survey')
  await expect(number).toHaveAttribute('placeholder', 'EAG(16)09')

  await number.fill('EAG(16)05')
  await number.blur()
  await expect(grid.getByRole('alert')).toContainText('EAG(16)05 is the number of')
  await number.fill('EAG(16)20')
  await number.blur()
  await saved(page)
  await expect(grid.getByLabel('Number of Progress update')).toHaveAttribute('placeholder', /EAG\(16\)2\d/)
  await page.keyboard.press('Control+z')
  await expect(number).toHaveAttribute('placeholder', 'EAG(16)09')

  const before = await titles()
  await row('Neglect survey').focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(row('Neglect survey')).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(titles).toEqual(before)
  await saved(page)
  await page.keyboard.press('Alt+ArrowDown')
  await expect.poll(titles).toEqual([...before.slice(0, 3), before[4], 'Neglect survey', ...before.slice(5)])
  await expect(row('Neglect survey')).toBeFocused()

  await grid.getByRole('button', { name: /^State of the paper of Item 5.*Expected$/ }).click()
  await page.getByRole('menuitemradio', { name: 'To follow' }).click()
  await grid.getByRole('button', { name: 'Stage of Neglect survey: Received' }).click()
  await page.getByRole('menuitemradio', { name: 'Withdrawn' }).click()
  await expect(row('Neglect survey')).toContainText('Withdrawn')
  await saved(page)
  await row('Neglect survey').focus()
  await page.keyboard.press('Delete')
  await expect(row('Neglect survey')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(row('Neglect survey')).toContainText('Withdrawn')
  await page.reload()
  await expect(row('Neglect survey')).toContainText('Withdrawn')
  await expect(grid.getByRole('button', { name: /^State of the paper of Item 5.*To follow$/ })).toBeVisible()
})

test('the updates of a progress update are arranged by hand, put in and taken out, and given back to the period', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/papers/eag-progress-november/write')
  // The text comes last, and with it the caret.
  await expect(page.locator('.tiptap')).toBeFocused()
  const list = page.getByRole('list', { name: 'Updates in printed order' })
  const names = () =>
    list.getByRole('link').evaluateAll((links) => links.map((link) => link.ariaLabel?.split(',')[0]))
  await expect(list.getByRole('link').first()).toBeVisible()
  const usual = await names()
  const [one = '', two = '', three = ''] = usual
  await list.getByRole('link', { name: new RegExp(`^${two}, `) }).focus()
  await page.keyboard.press('Alt+ArrowUp')
  await expect.poll(async () => (await names()).slice(0, 3)).toEqual([two, one, three])
  await expect(list.getByRole('link', { name: new RegExp(`^${two}, `) })).toBeFocused()
  await page.keyboard.press('Delete')
  await expect.poll(async () => (await names()).slice(0, 2)).toEqual([one, three])
  await saved(page)

  const toPutIn = page.getByRole('list', { name: 'Updates to put in' })
  await toPutIn.getByRole('button', { name: new RegExp(`^Put in: ${two}, `) }).click()
  await expect.poll(names).toEqual([one, three, ...usual.slice(3), two])
  await saved(page)
  await page.reload()
  await expect.poll(names).toEqual([one, three, ...usual.slice(3), two])
  await window.goTo('/p/cpip/papers/eag-progress-november')
  await expect(page.getByRole('region', { name: /^Preview of/ })).toBeVisible()

  await window.goTo('/p/cpip/papers/eag-progress-november/write')
  // The text comes last, and with it the caret.
  await expect(page.locator('.tiptap')).toBeFocused()
  await page.getByRole('button', { name: 'As the period gives it' }).click()
  await expect(page.getByRole('button', { name: 'As the period gives it' })).toHaveCount(0)
  await saved(page)
  await page.keyboard.press('Control+z')
  await expect.poll(names).toEqual([one, three, ...usual.slice(3), two])
})
