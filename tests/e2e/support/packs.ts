import type { Page, TestInfo } from '@playwright/test'
import { saved } from './edit-paper.ts'
import { expect, type Window } from './test.ts'

const passphrase = 'ferry at low tide'

/** A picture of the screen, where LOOK names a folder for it. */
export const look = async (page: Page, name: string) => {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` })
}

/** Officer: issues the pack as it is on the screen. */
export async function issue(page: Page, version: number): Promise<void> {
  const card = page.getByRole('region', { name: 'Issued', exact: true })
  await card.getByRole('button', { name: version === 1 ? 'Issue this pack…' : 'Issue again…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'See what goes out' }).click()
  await dialog.getByRole('button', { name: `Issue version ${version}` }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('list', { name: 'Issued' }).getByRole('listitem')).toHaveCount(version)
}

/** Officer: makes the chair’s pack for reading. */
export async function savePack(page: Page, info: TestInfo, name: string): Promise<string> {
  await page.getByRole('button', { name: 'Chair’s pack for reading…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pack for reading' })
  await expect(dialog.getByRole('combobox', { name: 'For whom' })).toHaveValue('rannoch')
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await dialog.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
  await look(page, 'pack-dialog')
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save pack' }).click()
  const path = info.outputPath(`${name}.sederunt-case`)
  await (await saving).saveAs(path)
  await expect(dialog).toHaveCount(0)
  return path
}

/** Chair: opens it, as with a double click. */
export async function openPack(chair: Window, path: string, said: string): Promise<void> {
  const { page } = chair
  chair.say({ type: 'open-file', path })
  const dialog = page.getByRole('dialog', { name: 'Open a pack for reading' })
  await expect(dialog.getByRole('textbox', { name: 'Passphrase' })).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(said)).toBeVisible()
  await expect(page.getByRole('feed', { name: 'Parts of the pack' })).toBeVisible()
}

/** Chair: saves the notes that go back, without those that are for oneself. */
export async function sendBack(page: Page, info: TestInfo, name: string): Promise<string> {
  await saved(page)
  await page.getByRole('button', { name: 'Send my notes back…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Send my notes back' })
  await expect(dialog.getByRole('checkbox', { name: 'My notes for myself too' })).not.toBeChecked()
  await look(page, 'send-back')
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save my notes' }).click()
  const path = info.outputPath(`${name}.sederunt-notes`)
  await (await saving).saveAs(path)
  await expect(dialog).toHaveCount(0)
  return path
}

/** Officer: brings notes back on the Pack tab. */
export async function bringIn({ page }: Window, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Bring notes back…' }).click()
  await (await choosing).setFiles(path)
  await expect(page.getByRole('dialog', { name: 'Notes from Elspeth Rannoch' })).toBeVisible()
}
