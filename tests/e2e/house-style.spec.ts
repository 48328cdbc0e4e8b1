import { writeFileSync } from 'node:fs'
import { houseTemplates } from '../support/house-templates.ts'
import { assembled } from './support/assembled.ts'
import { expect, test } from './support/test.ts'

test('a group’s house style is chosen, mapped, used for its pack, and taken away', async ({
  window,
}, info) => {
  await window.makeSample()
  const { page } = window
  await window.goTo('/p/cpip/groups/eag')
  const card = page.getByRole('region', { name: 'House style' })
  await expect(card).toContainText('Sederunt’s own look')
  const file = info.outputPath('harbour.docx')
  writeFileSync(file, houseTemplates.harbour)
  const choose = async (path: string, button: string) => {
    const chooser = page.waitForEvent('filechooser')
    await card.getByRole('button', { name: button }).click()
    await (await chooser).setFiles(path)
  }
  await choose(file, 'Choose a Word template')
  await expect(card).toContainText('harbour.docx')
  await expect(card.getByLabel('Numbered paragraph')).toHaveValue('HarbourPara')
  await expect(card).toContainText('A guess. It is called “Numbered Paragraph”.')
  await card.getByText('What of it is different in documents').click()
  await expect(card).toContainText('Its page numbers give way')

  const title = card.getByText('Title of the paper')
  const before = await title.evaluate((one) => getComputedStyle(one).color)
  await card.getByLabel('Title', { exact: true }).selectOption('Heading1')
  await expect(title).not.toHaveCSS('color', before)
  await expect(card.getByLabel('Title', { exact: true })).toHaveAccessibleDescription('Chosen by you.')

  await window.goTo('/p/cpip/meetings/eag-nov/pack')
  const made = await assembled(page, () => page.getByRole('button', { name: 'Assemble pack' }).click())
  expect(made.main).toContain('HarbourPara')
  expect(made.names).toContain('word/styles.xml')

  await window.goTo('/p/cpip/groups/eag')
  const broken = info.outputPath('broken.dotx')
  writeFileSync(broken, 'no template')
  await choose(broken, 'Replace')
  await expect(page.getByText('It is not a zip file', { exact: false }).first()).toBeVisible()
  await expect(card).toContainText('harbour.docx')
  await card.getByRole('button', { name: 'Take away' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take away' }).click()
  await expect(card).toContainText('Sederunt’s own look')
})

test('the programme’s house style serves the groups that have none', async ({ window }, info) => {
  await window.makeSample()
  const { page } = window
  await window.goTo('/p/cpip/file')
  const card = page.getByRole('region', { name: 'House style' })
  const file = info.outputPath('council.docx')
  writeFileSync(file, houseTemplates.council)
  const chooser = page.waitForEvent('filechooser')
  await card.getByRole('button', { name: 'Choose a Word template' }).click()
  await (await chooser).setFiles(file)
  await expect(card.getByLabel('Bullet', { exact: true })).toHaveValue('Aufzhlung')
  await window.goTo('/p/cpip/groups/eag')
  await expect(card).toContainText('Documents take the programme’s template, council.docx.')
})
