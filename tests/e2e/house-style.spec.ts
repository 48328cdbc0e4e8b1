import { houseTemplates } from '../support/house-templates.ts'
import { assembled } from './support/assembled.ts'
import { expect, test } from './support/test.ts'

/** As a chooser gives it. */
const asFile = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

test('a group’s house style is chosen, mapped, used for its pack, and taken away', async ({ window }) => {
  await window.makeSample()
  const { page } = window
  await window.goTo('/p/cpip/groups/eag')
  const card = page.getByRole('region', { name: 'House style' })
  await expect(card).toContainText('Sederunt’s own look')
  const file = asFile('harbour.docx', houseTemplates.harbour)
  const choose = async (chosen: ReturnType<typeof asFile>, button: string) => {
    const chooser = page.waitForEvent('filechooser')
    await card.getByRole('button', { name: button }).click()
    await (await chooser).setFiles(chosen)
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
  const broken = asFile('broken.dotx', Buffer.from('no template'))
  await choose(broken, 'Replace')
  await expect(page.getByText('It is not a zip file', { exact: false }).first()).toBeVisible()
  await expect(card).toContainText('harbour.docx')
  await card.getByRole('button', { name: 'Take away' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Take away' }).click()
  await expect(card).toContainText('Sederunt’s own look')
})

test('the programme’s house style serves the groups that have none', async ({ window }) => {
  await window.makeSample()
  const { page } = window
  await window.goTo('/p/cpip/file')
  const card = page.getByRole('region', { name: 'House style' })
  const file = asFile('council.docx', houseTemplates.council)
  const chooser = page.waitForEvent('filechooser')
  await card.getByRole('button', { name: 'Choose a Word template' }).click()
  await (await chooser).setFiles(file)
  await expect(card.getByLabel('Bullet', { exact: true })).toHaveValue('Aufzhlung')
  await window.goTo('/p/cpip/groups/eag')
  await expect(card).toContainText('Documents take the programme’s template, council.docx.')
})
