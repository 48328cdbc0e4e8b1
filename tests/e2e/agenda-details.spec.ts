import { expect, test } from './support/test.ts'

test('a meeting is made from the list, described in place, removed, and brought back', async ({ window }) => {
  const { page } = window
  const { keyboard } = page
  const saved = () => expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()
  await window.makeSample()
  await keyboard.press('g')
  await keyboard.press('m')
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeFocused()
  await keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'New meeting' })
  await dialog.getByRole('button', { name: /^Group:/ }).click()
  await page.getByRole('menuitemradio', { name: 'External Advisory Group' }).click()
  await dialog
    .getByRole('spinbutton', { name: /day, Day/i })
    .first()
    .click()
  await keyboard.type('14032017')
  await dialog.getByRole('button', { name: 'Make meeting' }).click()
  await expect(page.getByText('Tuesday 14 March 2017').first()).toBeVisible()
  await expect(page.getByLabel('Add an item')).toHaveAttribute('placeholder', /Add the first item/)

  await page.getByRole('tab', { name: 'Details' }).click()
  await page.getByLabel('Tuesday 14 March 2017 starts').fill('2pm')
  await page.getByLabel('Tuesday 14 March 2017 ends').fill('4')
  await page.getByLabel('Venue').fill('Atlantic Quay, Glasgow')
  await page.getByLabel('Title of the meeting').fill('Special meeting')
  await page.getByRole('button', { name: 'Status: Planned' }).click()
  await page.getByRole('menuitemradio', { name: 'Agenda issued' }).click()
  await page.getByRole('combobox', { name: 'Somebody else chairs' }).fill('Ailsa Munro')
  await keyboard.press('Enter')
  await saved()
  const head = page.getByRole('main')
  await expect(head.getByRole('heading', { level: 1 })).toHaveText('External Advisory Group: Special meeting')
  await expect(head).toContainText('2pm to 4pm')
  await expect(head).toContainText('Atlantic Quay, Glasgow')
  await expect(head).toContainText('Chair: Ailsa Munro')

  await page.getByRole('button', { name: 'Add a day' }).click()
  await expect(page.getByLabel('Wednesday 15 March 2017 starts')).toHaveValue('2pm')
  await page.getByRole('button', { name: 'Remove Tuesday 14 March 2017' }).click()
  await expect(page.getByLabel('Tuesday 14 March 2017 starts')).toHaveCount(0)
  await saved()
  await page.getByRole('button', { name: 'Remove meeting' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeFocused()
  await expect(page.getByText('Special meeting')).toHaveCount(0)
  await keyboard.press('Control+z')
  await expect(
    page
      .getByRole('main')
      .getByText(/Special meeting/)
      .first(),
  ).toBeVisible()
})

test('a meeting that papers and actions point to says so, and stays', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-jun/details')
  await page.getByRole('button', { name: 'Remove meeting' }).click()
  await expect(page.getByRole('alert')).toContainText('cannot be removed while other records point to it')
  await expect(page.getByLabel('Venue')).toBeVisible()
})
