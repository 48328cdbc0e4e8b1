import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readCase } from '../../electron/briefcase/case-file.ts'
import { readNotes, writeNotes } from '../../electron/briefcase/notes-file.ts'
import type { Job } from '../../shared/api.ts'
import { violations } from './support/axe.ts'
import { importLong, keepBusy, savedBy } from './support/long-pack.ts'
import { expect, test } from './support/test.ts'

const passphrase = 'ferry at low tide'

test('a pack goes out protected, is opened with its passphrase, and notes come back with a report', async ({
  window,
}) => {
  const { page, home } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/pack')

  await page.getByRole('button', { name: 'Chair’s pack for reading…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pack for reading' })
  await expect(dialog.getByRole('combobox', { name: 'For whom' })).toHaveValue('rannoch')
  // Four characters are taken, as from the command line; what is best is only said.
  for (const [typed, isTaken] of [
    ['oat', false],
    ['oats', true],
  ] as const) {
    for (const name of ['Passphrase', 'The same again'])
      await dialog.getByRole('textbox', { name }).fill(typed)
    await expect(dialog.getByRole('button', { name: 'Save pack' })).toBeEnabled({ enabled: isTaken })
    await expect(dialog.getByText('It is shorter than 4 characters.')).toBeVisible({ visible: !isTaken })
  }
  await expect(dialog.getByText('A few words are best')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await dialog.getByRole('textbox', { name: 'The same again' }).fill(`${passphrase}x`)
  await expect(dialog.getByText('It is not the same.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'The same again' }).fill(passphrase)
  expect(await violations(page)).toEqual([])
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/dialog.png` })
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save pack' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toMatch(/pack for Elspeth Rannoch\.sederunt-case$/)
  const path = join(home, 'out.sederunt-case')
  await saved.saveAs(path)

  window.say({ type: 'open-file', path })
  const opening = page.getByRole('dialog', { name: 'Open a pack for reading' })
  await opening.getByRole('textbox', { name: 'Passphrase' }).fill('not this one')
  await page.keyboard.press('Enter')
  await expect(opening.getByText('Wrong passphrase, or the file’s head is damaged.')).toBeVisible()
  await opening.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await page.keyboard.press('Enter')
  await expect
    .poll(window.path)
    .toMatch(/^\/p\/pack-eag-4-november-2016\/meetings\/eag-nov\/read\?.*chair=true/)
  // Its records cannot be changed; notes are undone and done again all the same.
  const where = page.url().split('/p/')[1]?.split('/')[0]
  const written = () =>
    page.evaluate(async (programme) => {
      const answer = await fetch(`/api/programmes/${programme}/annotations?meeting=eag-nov`)
      return ((await answer.json()) as { annotations: { text: string }[] }).annotations.map(
        ({ text }) => text,
      )
    }, where)
  await expect(page.getByRole('heading', { name: 'Annotated agenda', level: 3 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.type('4.3')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Enter')
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('For my eyes.')
  await page.keyboard.press('Escape')
  await expect.poll(written).toEqual(['For my eyes.'])
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: Note on paragraph 3')).toBeVisible()
  await expect.poll(written).toEqual([])
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(written).toEqual(['For my eyes.'])
  await expect(page.locator('.nt-line')).toHaveCount(1)

  await page.getByRole('button', { name: 'Send my notes back…' }).click()
  const back = page.waitForEvent('download')
  await page.getByRole('dialog').getByRole('button', { name: 'Save my notes' }).click()
  const notesPath = join(home, 'back.sederunt-notes')
  await (await back).saveAs(notesPath)

  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/case.png` })
  await window.goTo('/')
  if (process.env.LOOK) {
    await expect(page.getByRole('list', { name: 'Packs to read' })).toBeVisible()
    await page.screenshot({ path: `${process.env.LOOK}/home.png` })
  }
  await expect(page.getByRole('list', { name: 'Packs to read' }).getByRole('link')).toHaveText([
    /External Advisory Group/,
  ])
  await expect(page.getByRole('list', { name: 'Programmes' }).getByRole('link')).toHaveCount(1)

  const { for: whom } = await readCase(new Uint8Array(readFileSync(path)), { file: 'x', passphrase })
  const notes = await readNotes(new Uint8Array(readFileSync(notesPath)), { file: 'y' })
  expect(notes.annotations).toEqual([])
  const on = { meeting: 'eag-nov', of: { paper: 'section-12' }, quote: '', text: '', before: '', after: '' }
  const annotations = [
    {
      annotation: 'n1',
      version: 1,
      at: '2016-11-02T09:00:00Z',
      by: { person: whom.person, name: whom.name },
      set: { on, kind: 'raise' as const, for: 'secretariat' as const, text: 'Who asked for this?' },
    },
  ]
  writeFileSync(notesPath, await writeNotes({ ...notes, annotations }))
  await window.goTo('/p/cpip/meetings/eag-nov/pack')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Bring notes back…' }).click()
  await (await choosing).setFiles(notesPath)
  const report = page.getByRole('dialog', { name: 'Notes from Elspeth Rannoch' })
  await expect(report.getByText('1 note came in')).toBeVisible()
  await expect(report.getByRole('list', { name: 'What came in' })).toContainText('EAG(16)08')
  expect(await violations(page)).toEqual([])
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/report.png` })
  await report.getByRole('button', { name: 'Done' }).click()
  window.say({ type: 'open-file', path: notesPath })
  await expect(page.getByText('Nothing new: every note was here already.')).toBeVisible()
})

test('a pack that takes a while shows how far it is, and is cancelled: nothing is saved and nothing opened', async ({
  window,
}) => {
  const { page, home } = window
  await window.makeSample()
  await window.goTo('/')
  await importLong(page, () => window.goTo('/p/cpip/meetings/eag-nov/pack'))
  const saved = savedBy(page)
  await page.getByRole('button', { name: 'Chair’s pack for reading…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Pack for reading' })
  const saving = page.waitForEvent('download')
  await dialog.getByRole('button', { name: 'Save pack' }).click()
  const path = join(home, 'out.sederunt-case')
  await (await saving).saveAs(path)
  await expect(dialog).toBeHidden()

  const busy = await keepBusy(page)
  await page.getByRole('button', { name: 'Chair’s pack for reading…' }).click()
  await dialog.getByRole('button', { name: 'Save pack' }).click()
  await expect(dialog.getByRole('progressbar', { name: 'Making the pack' })).toBeVisible()
  await expect(dialog.getByText('Waiting for its turn')).toBeVisible()
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/making.png` })
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()

  window.say({ type: 'open-file', path })
  const opening = page.getByRole('dialog', { name: 'Open a pack for reading' })
  await expect(opening.getByRole('progressbar')).toBeVisible()
  if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/opening.png` })
  expect(await violations(page)).toEqual([])
  await opening.getByRole('button', { name: 'Cancel' }).click()
  await expect(opening).toBeHidden()
  await busy.end()
  const states = async () => {
    const jobs: Job[] = await page.evaluate(async () => (await (await fetch('/api/jobs')).json()).jobs)
    return jobs.filter(({ id }) => !busy.jobs.includes(id)).map(({ title, state }) => [title, state])
  }
  await expect.poll(states).toEqual([
    ['Importing a programme file', 'done'],
    ['Making a pack for reading', 'done'],
    ['Making a pack for reading', 'cancelled'],
    ['Opening out.sederunt-case', 'cancelled'],
  ])
  await window.goTo('/')
  await expect(page.getByRole('list', { name: 'Programmes' }).getByRole('link')).toHaveCount(2)
  await expect(page.getByRole('list', { name: 'Packs to read' })).toHaveCount(0)
  expect(saved).toHaveLength(1)
})
