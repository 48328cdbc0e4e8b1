import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dottedFile, faultyFile, programmeIn, textFile } from './support/files.ts'
import { expect, test } from './support/test.ts'

type File = ReturnType<typeof textFile>

async function choose(page: Page, file: File | string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Open a file' }).click()
  await (await chooser).setFiles(file)
}

test('shows all 400 faults of a programme file with their paths, and finds one among them', async ({
  window,
}) => {
  const { page } = window
  await choose(page, faultyFile(400))
  await expect(page.getByRole('heading', { name: '400 faults, and nothing was stored' })).toBeVisible()
  const faults = page.getByRole('list', { name: 'Faults' }).getByRole('listitem')
  await expect(faults).toHaveCount(400)
  await expect(faults.last()).toContainText('keyDates[399].when')

  await page.getByRole('searchbox', { name: 'Find among the faults' }).fill('keyDates[137]')
  await expect(faults).toHaveCount(1)
  await expect(page.getByText('1 of 400 faults')).toBeVisible()

  await page.reload()
  await expect(faults).toHaveCount(400)
  await window.goTo('/')
  await expect(page.getByText('There is no programme here yet')).toBeVisible()
})

test('makes a programme from a good file in JSON and shows it', async ({ window }) => {
  const { page } = window
  await choose(page, dottedFile())
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Version 2.0 of Everything')
})

test('says why a file that is not JSON cannot be read', async ({ window }) => {
  const { page } = window
  await choose(page, textFile('notes.json', 'Dear all,'))
  await expect(page.getByRole('alert')).toContainText('not JSON')
  await expect(page.getByRole('alert')).toContainText('Nothing was stored')
})

test('copies a .sederunt file in and says so', async ({ window }) => {
  const { page, home } = window
  await window.makeSample()
  const bytes = readFileSync(programmeIn(home))
  await window.goTo('/')
  await choose(page, { name: 'Given to me.sederunt', mimeType: 'application/octet-stream', buffer: bytes })
  await expect(page.getByText('Copied in: Child Protection Improvement Programme')).toBeVisible()
  await expect(page.getByText('stays as it was')).toContainText(home)
  await window.goTo('/')
  await expect(page.getByRole('list', { name: 'Programmes' }).getByRole('listitem')).toHaveCount(2)
})

test('takes in a file that is dropped on the window', async ({ window }) => {
  const { page } = window
  const dropped = await page.evaluateHandle((words) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([words], 'dropped.json', { type: 'application/json' }))
    return transfer
  }, dottedFile().buffer.toString())
  await page.dispatchEvent('#page', 'dragover', { dataTransfer: dropped })
  await expect(page.getByText('Drop it to take it in')).toBeVisible()
  await page.dispatchEvent('#page', 'drop', { dataTransfer: dropped })
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Version 2.0 of Everything')
})

test('says what is wrong with a .sederunt file that is no programme, and with one in the home folder', async ({
  window,
}) => {
  const { page, home } = window
  await choose(page, textFile('Holiday.sederunt', 'not a database at all', 'application/octet-stream'))
  await expect(page.getByRole('alert')).toContainText('is not a Sederunt programme')

  await window.goTo('/')
  await window.makeSample()
  writeFileSync(join(programmeIn(home), '..', 'Torn.sederunt'), 'torn in half')
  await window.goTo('/')
  const torn = page.getByRole('listitem').filter({ hasText: 'Torn' })
  await expect(torn).toContainText('is not a Sederunt programme')
  await expect(torn.getByRole('link')).toHaveCount(0)
})

test('shows a file that the shell was asked to open', async ({ window }) => {
  const { page, home } = window
  await window.makeSample()
  const outside = join(home, 'outside')
  writeFileSync(`${outside}.sederunt`, readFileSync(programmeIn(home)))
  await window.goTo('/')
  await expect(page.getByRole('list', { name: 'Programmes' })).toBeVisible()
  window.say({ type: 'open-file', path: `${outside}.sederunt` })
  await expect(page.getByText('Copied in: Child Protection Improvement Programme')).toBeVisible()
  expect(window.path()).toMatch(/^\/p\/.+/)
})
