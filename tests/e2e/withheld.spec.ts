import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readCase } from '../../electron/briefcase/case-file.ts'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

const paper = 'Section 12 of the 1937 Act: options for reform'
const look = (page: Page, name: string) =>
  process.env.LOOK ? page.screenshot({ path: `${process.env.LOOK}/withheld-${name}.png` }) : null

test('a paper is withheld from a member: their copies are without it, and undo gives it back', async ({
  window,
}) => {
  const { page, home } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/papers')
  const row = page.getByRole('row', { name: `EAG(16)08: ${paper}` })
  await row.getByRole('button', { name: `More of ${paper}` }).click()
  const from = page.getByRole('group', { name: `${paper}, withheld from` })
  const field = from.getByRole('combobox', { name: 'Withhold it from' })
  await field.fill('Somebody who is nobody')
  await page.keyboard.press('Enter')
  await expect(from.getByRole('listitem')).toHaveCount(0)
  await field.fill('Helen Garvock')
  await page.keyboard.press('Enter')
  await expect(from.getByRole('listitem')).toHaveText(['Dr Helen Garvock'])
  await expect(from.getByRole('combobox', { name: 'And from' })).toBeFocused()
  expect(await violations(page)).toEqual([])
  await look(page, 'papers')
  await page.getByRole('button', { name: 'Close', exact: false }).click()
  await expect(row).toContainText('Withheld from Dr Helen Garvock')

  await window.goTo('/p/cpip/meetings/eag-nov/pack')
  await expect(page.getByText('Dr Helen Garvock gets a copy of their own')).toBeVisible()
  const contents = page.locator('.desk-parts')
  await expect(contents).toContainText(paper)
  await page.getByRole('radio', { name: 'Person’s' }).click()
  await expect(page.getByRole('combobox', { name: 'For whom' })).toHaveValue('garvock')
  expect(window.path()).toContain('for=garvock')
  await expect(page.getByText(`EAG(16)08 ${paper} (withheld)`)).toBeVisible()
  await expect(page.locator('.desk-preview').getByText('Copy for Dr Helen Garvock')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Assemble pack' })).toBeVisible()
  expect(await violations(page)).toEqual([])
  await look(page, 'pack')
  await page.reload()
  await expect(page.getByRole('combobox', { name: 'For whom' })).toHaveValue('garvock')

  await page.getByRole('button', { name: 'Chair’s pack for reading…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pack for reading' })
  await expect(dialog.getByRole('combobox', { name: 'For whom' })).toHaveValue('garvock')
  await expect(dialog).toContainText(`EAG(16)08 ${paper} (withheld)`)
  await look(page, 'case')
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save pack' }).click()
  const path = join(home, 'garvock.sederunt-case')
  await (await saving).saveAs(path)
  const { records, for: whom } = await readCase(new Uint8Array(readFileSync(path)), { file: 'x' })
  expect(whom.person).toBe('garvock')
  expect(records.papers.some(({ id, body }) => id === 'section-12' && body !== undefined)).toBe(false)

  await page.getByRole('button', { name: 'Issue this pack…' }).click()
  const issuing = page.getByRole('dialog', { name: 'Issue the pack' })
  await issuing.getByRole('button', { name: 'See what goes out' }).click()
  const made = page.getByRole('dialog', { name: 'Issue version 1' })
  await expect(made.getByRole('listitem').filter({ hasText: 'Copy for Dr Helen Garvock' })).toBeVisible()
  await expect(made).toContainText('Dr Helen Garvock (a copy of their own)')
  await look(page, 'issue')
  await made.getByRole('button', { name: 'Issue version 1' }).click()
  await expect(
    page.getByRole('button', { name: /Save the copy for Dr Helen Garvock of version 1/ }),
  ).toBeVisible()
  await look(page, 'issued')

  await window.goTo('/p/cpip/meetings/eag-nov/papers')
  await expect(row).toContainText('Withheld from Dr Helen Garvock')
  await row.focus()
  await page.keyboard.press('Control+z')
  await expect(row).not.toContainText('Withheld from')
  await expect(page.getByText(`“${paper}” withheld from Dr Helen Garvock`)).toBeVisible()
})
