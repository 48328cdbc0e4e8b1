import { readFileSync } from 'node:fs'
import type { Page, TestInfo } from '@playwright/test'
import { readNotes } from '../../electron/briefcase/notes-file.ts'
import {
  listed,
  type Meant,
  make,
  onParagraphs,
  onTheItem,
  onTheWhole,
  pressByTab,
  write as writeNote,
} from './support/chairs-notes.ts'
import { caret, reword, saved, takeOut, write } from './support/edit-paper.ts'
import { jump, views } from './support/reading.ts'
import { expect, test, type Window } from './support/test.ts'

const passphrase = 'ferry at low tide'
const look = async (page: Page, name: string) => {
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}.png` })
}

test('a pack goes to the chair, thirty notes come back, papers are replaced, and no note is lost on either side', async ({
  window: officer,
  otherWindow: chair,
}, info) => {
  test.slow()
  await officer.makeSample()
  await officer.goTo('/p/cpip/meetings/eag-nov/pack')
  await openPack(chair, await savePack(officer.page, info, 'first'))
  const made = await annotate(chair.page)
  console.log('made', made.length)
  const notes = await sendBack(chair.page, info, 'first')
  console.log(notes)
  const file = await readNotes(new Uint8Array(readFileSync(notes)), { file: 'notes' })
  console.log(file.annotations.length)
  await bringIn(officer, notes)
  await look(officer.page, 'report')
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Done' }).click()
  await revisePapers(officer)
  await officer.goTo('/p/cpip/meetings/eag-nov/notes')
  await expect(officer.page.getByRole('heading', { level: 1 })).toBeVisible()
  await look(officer.page, 'carried')
  console.log(await officer.page.locator('main').innerText())
})

/** All thirty notes, with the keyboard alone; one is answered and one resolved. */
async function annotate(page: Page): Promise<Meant[]> {
  let count = 0
  for (const meant of onParagraphs) {
    await make(page, meant, ++count)
    if (meant.text === 'Does this reach a childminder?') {
      await pressByTab(page, 'Reply')
      await writeNote(page, 'Asked by phone: it does.')
    }
    if (meant.text === 'Guidance by whom?') {
      await pressByTab(page, 'Resolve')
      await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible()
    }
  }
  await jump(page, 'EAG(16)08')
  await pressByTab(page, 'Note on the whole', 'Shift+Tab')
  await writeNote(page, onTheWhole.text, onTheWhole.for)
  await look(page, 'reading')
  await page.keyboard.press('d')
  await expect(page.getByRole('region', { name: 'Running order' })).toBeVisible()
  await pressByTab(page, 'Note on this item')
  await writeNote(page, onTheItem.text, onTheItem.for)
  await look(page, 'order')
  await page.keyboard.press('l')
  await expect(page.getByRole('status').filter({ hasText: 'in all' })).toHaveText('30 in all')
  await look(page, 'list')
  console.log(await listed(page))
  return [...onParagraphs, onTheWhole, onTheItem]
}

/** Officer: makes the chair’s pack for reading. */
async function savePack(page: Page, info: TestInfo, name: string): Promise<string> {
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
async function openPack(chair: Window, path: string): Promise<void> {
  const { page } = chair
  chair.say({ type: 'open-file', path })
  const dialog = page.getByRole('dialog', { name: 'Open a pack for reading' })
  await expect(dialog.getByRole('textbox', { name: 'Passphrase' })).toBeFocused()
  await page.keyboard.type(passphrase)
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('article', { name: 'Annotated agenda' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Annotated agenda', level: 3 })).toBeVisible()
}

/** Chair: saves the notes that go back, without those that are for oneself. */
async function sendBack(page: Page, info: TestInfo, name: string): Promise<string> {
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
async function bringIn({ page }: Window, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Bring notes back…' }).click()
  await (await choosing).setFiles(path)
  await expect(page.getByRole('dialog', { name: 'Notes from Elspeth Rannoch' })).toBeVisible()
}

/** Officer: writes two papers anew, each in the window. */
async function revisePapers(officer: Window): Promise<void> {
  const { page } = officer
  await write(officer, 'section-12')
  await reword(page, 'anyone aged 16 or over', 'any adult')
  await takeOut(page, 'The offence is used.')
  await caret(page, 'after', 'fits it badly.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Officials have asked for figures on this.')
  await caret(page, 'before', 'The first can be used earlier.')
  await page.keyboard.press('Enter')
  await caret(page, 'after', 'within a year.')
  await page.keyboard.press('Alt+ArrowDown')
  await saved(page)
  await look(page, 'edited')
  await write(officer, 'cse-definition')
  await reword(page, 'brought it out', 'published it')
  await takeOut(page, 'The University of Bedfordshire')
  await saved(page)
  await look(page, 'edited-2')
}
