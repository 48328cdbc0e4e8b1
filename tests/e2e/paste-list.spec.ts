import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

test('people copied from a spreadsheet are looked at, brought in as one step and taken back', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await page.getByRole('link', { name: 'People', exact: true }).click()
  const grid = page.getByRole('grid', { name: 'People' })
  await expect(grid).toBeVisible()
  const before = Number(await grid.getAttribute('aria-rowcount'))
  await paste(page, {
    'text/html': `<style>td { color: red }</style><table style="width: 9px"><tr><th>Name</th><th>Post</th><th>From</th><th>E-mail</th></tr>
      <tr><td>Isla Muir</td><td>Director</td><td>Harbour Trust</td><td>isla@example.org</td></tr>
      <tr><td>Euan&nbsp;Bell</td><td rowspan="2">Adviser</td><td>Harbour Trust</td><td></td></tr>
      <tr><td>Left Out</td><td></td><td></td></tr><tr><td></td><td>Nobody</td><td></td><td></td></tr></table>`,
    'text/plain': 'Isla Muir',
  })
  const dialog = page.getByRole('dialog', { name: 'Bring in people' })
  await expect(dialog).toContainText('4 rows: 3 new; 1 refused.')
  await dialog.getByRole('combobox', { name: 'From is' }).selectOption('Organisation')
  await expect(dialog).toContainText('New organisations that come along: Harbour Trust.')
  await dialog.getByRole('checkbox', { name: 'Bring in row 4' }).uncheck()
  await expect(dialog.getByRole('row').filter({ hasText: 'Nobody' })).toContainText('name is missing')
  await dialog.getByRole('button', { name: 'Bring in 2 people' }).click()
  await expect(page.getByText('2 new, 1 new organisation. Not written: 1 refused, 1 left out.')).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', String(before + 2))
  await expect(grid.getByRole('row').filter({ hasText: 'Euan Bell' })).toContainText('Harbour Trust')

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  await expect(grid).toHaveAttribute('aria-rowcount', String(before))
})

test('actions from a CSV file are raised at a meeting, and one tells what changed in it', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await page.getByRole('link', { name: 'Actions', exact: true }).click()
  await page.getByRole('button', { name: 'Paste or read a list' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bring in actions' })
  const chooser = page.waitForEvent('filechooser')
  await dialog.getByRole('button', { name: 'Choose a CSV file' }).click()
  await (await chooser).setFiles({
    name: 'tracker.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'Action;Who;By when\r\nTalk to Zo\u00eb;Somebody;14/10/2016\r\nRing;;soon\r\n',
      'latin1',
    ),
  })
  await expect(dialog.getByRole('row').filter({ hasText: 'Ring' })).toContainText(
    '“soon” is not a date that is understood',
  )
  await dialog.getByRole('combobox', { name: 'Raised at' }).selectOption({ label: 'EAG 4 November 2016' })
  await dialog.getByRole('button', { name: 'Bring in 1 action' }).click()
  const row = page.getByRole('grid', { name: 'Actions' }).getByRole('row').filter({ hasText: 'Talk to Zoë' })
  await expect(row).toContainText('14 October 2016')
  await expect(row).toContainText('EAG 4 November 2016')

  await row.getByRole('gridcell', { name: /^14 October 2016/ }).click()
  await page.keyboard.type('28 oct 2016')
  await page.getByRole('option', { name: '28 October 2016' }).click()
  await expect(row).toContainText('28 October 2016')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await row.getByRole('gridcell', { name: 'Add a note' }).click()
  const history = page.getByRole('region', { name: 'History' })
  await expect(history).toContainText('Due from 14 October to 28 October 2016')
  await expect(history).toContainText('Written down')
})

/** As the browser hands it to the page: what is on the clipboard is not the test's to set in every browser. */
const paste = (page: Page, data: Record<string, string>) =>
  page.evaluate((held) => {
    const clipboardData = new DataTransfer()
    for (const [type, value] of Object.entries(held)) clipboardData.setData(type, value)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
