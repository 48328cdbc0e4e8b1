import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { assembled } from './support/assembled.ts'
import { expect, test } from './support/test.ts'
import { write } from './support/write.ts'

const fromWord = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'pasted', 'word-list.html'), 'utf8')

const saved = (page: Page) =>
  expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })

/** Two keys in turn, as `g` and `m`. */
async function goBy(page: Page, key: string, name: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(key)
  await expect(heading(page, name)).toBeFocused()
}

/** By the rail, from where keys are words. */
async function goByRail(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click()
  await expect(heading(page, name)).toBeFocused()
}

async function planMeeting(page: Page, day: [string, string, string]): Promise<void> {
  await goByRail(page, 'Meetings')
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New meeting' })
  await dialog.getByRole('spinbutton', { name: /^day/ }).click()
  for (const part of day) await page.keyboard.type(part)
  await dialog.getByRole('button', { name: 'Make meeting' }).click()
  await expect(heading(page, 'Harbour Board')).toBeVisible()
}

/** From an empty window to the next meeting's agenda, as a person would do it: nothing is put in behind the window's back. */
test('an officer’s whole month', async ({ window }) => {
  test.setTimeout(240_000)
  const { page } = window
  const { keyboard } = page

  await test.step('a new programme says where to begin', async () => {
    await expect(page.getByText('There is no programme here yet')).toBeVisible()
    await keyboard.press('n')
    await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
    await keyboard.type('Safe Harbours')
    await keyboard.press('Tab')
    await keyboard.type('SH')
    await keyboard.press('Enter')
    await expect(heading(page, 'Safe Harbours SH')).toBeVisible()
    await expect(page.getByRole('list', { name: 'Where to begin' }).getByRole('link')).toHaveCount(4)
  })

  await test.step('people and a group, with their numbers', async () => {
    await goBy(page, 'e', 'People')
    for (const [name, role] of [
      ['Ailsa Munro', 'Chair'],
      ['Callum Reid', 'Secretary'],
      ['Isla Muir', 'Member'],
    ] as const) {
      await page.getByRole('button', { name: 'Add a person' }).click()
      await write(page, name)
      await keyboard.press('Tab')
      await keyboard.type(role)
      await keyboard.press('Enter')
      await expect(page.getByRole('rowheader', { name })).toBeVisible()
    }
    await page.getByRole('tab', { name: 'Groups' }).click()
    await page.getByRole('button', { name: 'Add a group' }).click()
    await write(page, 'Harbour Board')
    await keyboard.press('Enter')
    await page
      .getByRole('row')
      .filter({ hasText: 'Harbour Board' })
      .getByRole('gridcell', { name: 'Add members' })
      .click()
    await expect(heading(page, 'Harbour Board')).toBeFocused()
    for (const name of ['Ailsa Munro', 'Isla Muir']) {
      await page.getByRole('button', { name: 'Add a member' }).click()
      await write(page, name)
      await page.getByRole('option', { name: new RegExp(`^${name}`) }).click()
      await expect(page.getByRole('grid', { name: 'Members' })).toContainText(name)
    }
    await page.getByLabel('Numbers of papers').fill('HB({yy}){nn}')
    await keyboard.press('Enter')
    await page.getByLabel('Numbers of actions').fill('{m}/{n}')
    await keyboard.press('Enter')
    await saved(page)
  })

  await test.step('workstreams under their themes', async () => {
    await goByRail(page, 'Workstreams')
    await page.getByRole('textbox', { name: 'Add a theme' }).fill('Safe places')
    await keyboard.press('Enter')
    for (const title of ['Lighting', 'Dredging']) {
      await page.getByRole('textbox', { name: 'Add a workstream to “Safe places”' }).fill(title)
      await keyboard.press('Enter')
      await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible()
    }
    await page.getByRole('textbox', { name: 'Title of the workstream' }).fill('Dredging and depth')
    await keyboard.press('Enter')
    await expect(page.getByRole('link', { name: 'Dredging and depth' })).toBeVisible()
    await page.getByRole('link', { name: 'Dredging and depth' }).focus()
    await keyboard.press('Alt+ArrowUp')
    await expect(page.getByRole('list', { name: 'Safe places' }).getByRole('link').first()).toHaveText(
      'Dredging and depth',
    )
  })

  await test.step('three updates', async () => {
    await goByRail(page, 'Updates')
    for (const [workstream, words] of [
      ['Lighting', 'Twelve lamps were renewed.'],
      ['Dredging', 'The survey of the channel is done.'],
      ['Lighting', 'The last four lamps follow in spring.'],
    ] as const) {
      await page.getByRole('button', { name: 'Add an update' }).click()
      await write(page, workstream)
      await page
        .getByRole('option', { name: new RegExp(`^${workstream}`) })
        .first()
        .click()
      await saved(page)
      await page.getByRole('link', { name: 'Write' }).first().click()
      await expect(page.getByRole('textbox', { name: 'The update' })).toBeFocused()
      await keyboard.type(words)
      await saved(page)
      await page.goBack()
      await expect(page.getByRole('grid', { name: 'Updates' })).toContainText(words)
    }
  })

  await test.step('a meeting and its agenda, put in order by keys', async () => {
    await planMeeting(page, ['21', '11', '2016'])
    const grid = page.getByRole('grid', { name: 'Agenda' })
    await keyboard.press('n')
    for (const item of ['Welcome and apologies, 5 min', 'Lamps, 30 min', 'Depth of the channel, 40 min']) {
      await keyboard.type(item)
      await keyboard.press('Enter')
    }
    await expect(grid.getByRole('row', { name: 'Item 3: Depth of the channel' })).toBeVisible()
    await grid.getByRole('row', { name: 'Item 3: Depth of the channel' }).focus()
    await keyboard.press('Alt+ArrowUp')
    await expect(grid.getByRole('row', { name: 'Item 2: Depth of the channel' })).toBeFocused()
    await saved(page)
  })

  await test.step('a paper typed, its window reloaded in the middle of a word', async () => {
    await goByRail(page, 'Papers')
    await keyboard.press('n')
    await keyboard.type('How deep the channel is')
    await keyboard.press('Enter')
    const text = page.getByRole('textbox', { name: 'The paper' })
    await expect(text).toBeFocused()
    await keyboard.type('1. The channel was sounded in Octo')
    await page.reload()
    await expect(text).toContainText('The channel was sounded in Octo')
    await text.click()
    await keyboard.press('Control+End')
    await keyboard.type('ber.')
    await keyboard.press('Enter')
    await keyboard.type('It is to be dredged in spring.')
    await expect(text.locator('.block').last()).toHaveAttribute('data-label', '2.')
    await saved(page)
  })

  await test.step('a paper pasted from Word, with what was dropped said', async () => {
    await goByRail(page, 'Papers')
    await keyboard.press('n')
    await keyboard.type('Which lamps are dark')
    await keyboard.press('Enter')
    const text = page.getByRole('textbox', { name: 'The paper' })
    await expect(text).toBeFocused()
    await text.evaluate((element, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, fromWord)
    await expect(text).toContainText('a common threshold;')
    await expect(page.getByText(/^Dropped: 1 image/)).toBeVisible()
    await saved(page)
  })

  await test.step('both papers on the agenda, the pack seen and assembled', async () => {
    await goByRail(page, 'Meetings')
    await page.getByRole('link', { name: 'Harbour Board' }).first().click()
    const grid = page.getByRole('grid', { name: 'Agenda' })
    for (const [item, paper] of [
      ['Item 2: Depth of the channel', 'How deep the channel is'],
      ['Item 3: Lamps', 'Which lamps are dark'],
    ] as const) {
      await grid.getByRole('row', { name: item }).focus()
      await keyboard.press('Enter')
      await page.getByRole('button', { name: 'Add a paper' }).click()
      await page.getByRole('menuitem', { name: new RegExp(paper) }).click()
      await expect(grid.getByRole('row', { name: item })).toContainText(/HB\(16\)0\d/)
    }
    await page.getByRole('tab', { name: 'Pack' }).click()
    const preview = page.getByRole('region', { name: /^Preview of/ })
    await expect(preview).toContainText('The channel was sounded in October.')
    await expect(preview).toContainText('a common threshold;')
    const { name, words } = await assembled(page, () =>
      page.getByRole('button', { name: 'Assemble pack' }).click(),
    )
    expect(name).toBe('Harbour Board 21 November 2016 - pack.docx')
    expect(words).toContain('The channel was sounded in October.')
    expect(words).toContain('HB(16)02')
  })

  await test.step('minutes with two actions', async () => {
    await page.getByRole('tab', { name: 'Minutes' }).click()
    await page.getByRole('button', { name: 'Begin the minutes from the agenda' }).click()
    const section = page.getByRole('region', { name: /^Item 2: Depth/ })
    await section.getByRole('heading').focus()
    await keyboard.press('Enter')
    const text = section.getByRole('textbox', { name: /^Item 2: Depth/ })
    await expect(text).toBeFocused()
    await keyboard.type('Members asked when dredging begins.')
    for (const words of ['Ask the harbour master', 'Write to the pilots']) {
      await keyboard.press('Control+Shift+A')
      await keyboard.type(words)
      await keyboard.press('Enter')
      await expect(text).toBeFocused()
    }
    await expect(section.getByRole('button', { name: /^Action 1\/2 Write to the pilots/ })).toBeVisible()
    await saved(page)
  })

  await test.step('the next meeting takes up what this one left', async () => {
    await planMeeting(page, ['19', '12', '2016'])
    await page.getByRole('button', { name: /^Bring forward/ }).click()
    const dialog = page.getByRole('dialog', { name: 'Bring forward' })
    await expect(dialog.getByText('2 open actions')).toBeVisible()
    await dialog.getByRole('button', { name: /^Bring forward/ }).click()
    const grid = page.getByRole('grid', { name: 'Agenda' })
    await expect(grid.getByRole('row').filter({ hasText: 'Minutes of 21 November 2016' })).toHaveCount(1)
    await expect(grid.getByRole('row').filter({ hasText: 'Open actions' })).toHaveCount(1)
    await keyboard.press('Control+z')
    await expect(grid.getByRole('row').filter({ hasText: 'Open actions' })).toHaveCount(0)
    await keyboard.press('Control+Shift+Z')
    await expect(grid.getByRole('row').filter({ hasText: 'Open actions' })).toHaveCount(1)
  })

  await test.step('each kind of change is taken back', async () => {
    await goBy(page, 'a', 'Actions')
    const actions = page.getByRole('grid', { name: 'Actions' })
    await expect(actions.getByRole('row')).toHaveCount(3)
    await actions.getByRole('row').filter({ hasText: 'Write to the pilots' }).getByRole('rowheader').focus()
    await keyboard.press('Delete')
    await expect(actions.getByRole('row')).toHaveCount(2)
    await keyboard.press('Control+z')
    await expect(actions.getByRole('row')).toHaveCount(3)

    await goBy(page, 'w', 'Workstreams')
    await page.getByRole('button', { name: 'More of the theme “Safe places”' }).click()
    await page.getByRole('menuitem', { name: 'Remove the theme' }).click()
    await expect(page.getByRole('list', { name: 'Without a theme' }).getByRole('link')).toHaveCount(2)
    await keyboard.press('Control+z')
    await expect(page.getByRole('list', { name: 'Safe places' }).getByRole('link')).toHaveCount(2)
  })
})
