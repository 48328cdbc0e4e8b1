import { readFile } from 'node:fs/promises'
import { expect, test } from './support/test.ts'

test('renames, duplicates, puts into the bin and takes out of it, and deletes for good', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/file')
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Safer Childhoods')
  await page.getByLabel('Short name').fill('SC')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await expect(page.getByRole('region', { name: 'This programme' })).toContainText('Safer Childhoods SC')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Duplicate' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Duplicate' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Safer Childhoods (copy)')

  await page.getByRole('link', { name: 'Backups', exact: true }).click()
  await page.getByRole('button', { name: 'Move to the bin' }).click()
  const sure = page.getByRole('alertdialog', { name: /\?$/ })
  await expect(sure).toContainText('beneath the list of programmes')
  await sure.getByRole('button', { name: 'Move to the bin' }).click()
  const programmes = page.getByRole('list', { name: 'Programmes' })
  const bin = page.getByRole('list', { name: 'Bin' })
  await expect(bin).toContainText('Safer Childhoods (copy)')
  await expect(programmes.getByRole('listitem')).toHaveCount(1)

  await page.getByRole('button', { name: 'Restore Safer Childhoods (copy)' }).click()
  await expect(programmes).toContainText('Safer Childhoods (copy)')
  await expect(bin).toHaveCount(0)

  await programmes.getByRole('link', { name: 'Safer Childhoods (copy)' }).click()
  await page.getByRole('link', { name: 'Backups', exact: true }).click()
  await page.getByRole('button', { name: 'Move to the bin' }).click()
  await sure.getByRole('button', { name: 'Move to the bin' }).click()
  await page.getByRole('button', { name: 'Delete for good: Safer Childhoods (copy)' }).click()
  await sure.getByRole('button', { name: 'Delete for good' }).click()
  await expect(bin).toHaveCount(0)
  await expect(programmes.getByRole('listitem')).toHaveCount(1)
})

test('saves a register as CSV under a good name', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/decisions')
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save all of it as CSV' }).click()
  const download = await arrives
  expect(download.suggestedFilename()).toMatch(/^CPIP decisions .+\.csv$/)
  expect((await readFile(await download.path(), 'utf8')).split('\n').length).toBeGreaterThan(3)
})
