import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { dottedFile, programmeIn } from './support/files.ts'
import { expect, test } from './support/test.ts'

test('a reload stays at the same meeting, tab and settings', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov')
  await page.getByRole('tab', { name: 'Pack' }).click()
  await page.getByRole('radio', { name: 'Whole pack' }).click()
  const before = window.path()
  expect(before).toContain('/meetings/eag-nov/pack?')
  expect(before).toContain('numbering=through')

  await page.reload()
  expect(window.path()).toBe(before)
  await expect(page.getByRole('tab', { name: 'Pack' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('radio', { name: 'Whole pack' })).toBeChecked()
})

test('an id with dots survives a reload', async ({ window }) => {
  const { page } = window
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).click()
  await (await chooser).setFiles(dottedFile())
  await page.getByRole('link', { name: 'Dotted Group', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dotted Group' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Dotted Group' })).toBeVisible()
})

test('going back returns to the screen before, and the title says where one is', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await page.getByRole('link', { name: 'Papers 23' }).click()
  await expect(page).toHaveTitle('Papers · CPIP · Programmes · Sederunt')
  await page.getByRole('row', { name: 'Section 12 of the 1937 Act' }).click()
  await expect(page).toHaveTitle(/^EAG\(16\)08 · Papers/)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Papers')
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Child Protection')
})

test('search finds a record by its words, marks them, and keeps them in the address', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await page.getByRole('searchbox').fill('solicitor')
  await expect(page.locator('mark').first()).toHaveText(/solicitor/i)
  await page.reload()
  await expect(page.getByRole('searchbox')).toHaveValue('solicitor')
  await expect(page.locator('mark').first()).toBeVisible()
})

test('an address that leads nowhere says so and offers the way home', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/no-such-meeting')
  await expect(page.getByRole('alert')).toContainText('There is no meeting “no-such-meeting”')
  await page.getByRole('alert').getByRole('link', { name: 'All programmes' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Programmes')
})

test('what another window makes appears in this one without a reload', async ({ window, context }) => {
  await window.makeSample()
  await window.goTo('/')
  const other = await context.newPage()
  await other.goto(window.page.url())
  await other.getByRole('button', { name: 'Make the sample programme' }).click()
  await expect(window.page.getByRole('list', { name: 'Programmes' }).getByRole('listitem')).toHaveCount(2)
})

test('says so when Sederunt itself has gone, instead of “Saved”', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await window.endHost()
  await expect(page.getByText('Sederunt does not answer')).toBeVisible()
  await page.getByRole('link', { name: 'Meetings 15' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings')
})

test('a programme that somebody else writes to says who and since when, and can be read', async ({
  window,
}) => {
  const { page, home } = window
  await window.makeSample()
  const holder = spawn(
    process.execPath,
    [join(import.meta.dirname, '../engine/hold-open.ts'), programmeIn(home)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  try {
    await once(holder.stdout, 'data')
    await window.goTo('/')
    await expect(page.getByRole('listitem').filter({ hasText: 'CPIP' })).toContainText(
      'Morag Reid has it open since 9.12am',
    )
    await page.getByRole('link', { name: /^Child Protection/ }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Morag Reid has' })).toContainText(
      'documents can be made from it',
    )
    await expect(page.getByText('Read only')).toBeVisible()
  } finally {
    holder.kill()
  }
})
