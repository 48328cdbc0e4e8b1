import { assembleLong, importLong, savedBy } from './support/long-pack.ts'
import { expect, test } from './support/test.ts'

test('a pack that was asked for is cancelled: the window says so, and nothing arrives', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/')
  await importLong(page, () => window.goTo('/p/cpip/meetings/eag-nov/pack'))
  const saved = savedBy(page)
  await expect(page.getByRole('button', { name: 'Assemble pack' })).toBeVisible()
  // The engine is quick: work before ours leaves the time to press the button.
  for (let before = 0; before < 4; before++) await assembleLong(page)
  await page.getByRole('button', { name: 'Assemble pack' }).click()
  const tray = page.getByRole('region', { name: 'Work in progress' })
  await tray.getByRole('button', { name: 'Cancel' }).click()
  await expect(tray.getByText('Cancelled')).toBeVisible()
  await expect(tray.getByRole('article')).toHaveCount(0, { timeout: 10_000 })
  expect(saved).toEqual([])
})

test('a reload in the midst of the work does not lose it: the document still arrives, once', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/')
  await importLong(page, () => window.goTo('/p/cpip/meetings/eag-nov'))
  const saved = savedBy(page)
  await assembleLong(page)
  await page.getByRole('button', { name: 'Agenda as Word', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Work in progress' }).getByRole('article')).toBeVisible()
  await page.reload()
  await expect(page.getByText('Saved EAG 4 November 2016 - agenda.docx')).toBeVisible({ timeout: 30_000 })
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Work in progress' }).getByRole('article')).toHaveCount(0)
  expect(saved).toEqual(['EAG 4 November 2016 - agenda.docx'])
})

test('exports the programme as JSON, verifies it, backs it up and restores it', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/file')
  const arrives = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export as JSON' }).click()
  expect((await arrives).suggestedFilename()).toMatch(/\.json$/)

  await page.getByRole('button', { name: 'Verify' }).click()
  await expect(page.getByText('The file is whole')).toBeVisible()

  await page.getByRole('button', { name: 'Back up now' }).first().click()
  await expect(page.getByText('Backed up', { exact: true })).toBeVisible()
  const backups = page.getByRole('list', { name: 'Backups' })
  await expect(backups.getByRole('listitem').first()).toContainText('15 meetings')

  await backups
    .getByRole('button', { name: /^Restore the backup of/ })
    .first()
    .click()
  const question = page.getByRole('alertdialog')
  await expect(question.getByRole('button', { name: 'Leave it as it is' })).toBeFocused()
  await question.getByRole('button', { name: 'Restore' }).click()
  await expect(page.getByText('Done: Restoring the backup')).toBeVisible()
})
