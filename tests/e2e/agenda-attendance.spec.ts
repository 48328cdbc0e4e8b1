import { expect, test } from './support/test.ts'

test('who came is said with a key each, substitutes and interests too, and the quorum is counted', async ({
  window,
}) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/attendance')
  const invited = page.getByRole('list', { name: 'Invited' })
  const rows = invited.getByRole('listitem')
  await expect(rows.first()).toBeVisible()
  const status = page.getByRole('status').filter({ hasText: 'seats present' })
  await rows.first().focus()
  const count = await rows.count()
  for (let i = 0; i < count; i++) {
    await keyboard.press('p')
    await expect(rows.nth(i)).toHaveAccessibleName(/: (present|secretariat|observer)$/)
    await expect(rows.nth(i)).toBeFocused()
    await keyboard.press('ArrowDown')
  }
  await expect(status).toContainText('met')
  await rows.nth(1).focus()
  await keyboard.press('a')
  await expect(rows.nth(1)).toHaveAccessibleName(/: apologies$/)
  await expect(rows.nth(1).getByRole('button', { name: /^Apologies/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await keyboard.press('u')
  await expect(rows.nth(1)).toHaveAccessibleName(/: nothing said$/)

  await rows
    .nth(1)
    .getByRole('button', { name: /^Substitute for/ })
    .click()
  const substitute = page.getByRole('menuitem').first()
  const name = ((await substitute.textContent()) ?? '').trim()
  await substitute.click()
  await expect(rows.nth(1)).toContainText(`${name} came`)
  await rows.first().focus()
  await keyboard.press('h')
  await expect(rows.first().getByRole('button', { name: /^In part/ })).toHaveAttribute('aria-pressed', 'true')

  await page.getByRole('combobox', { name: 'Add somebody in attendance' }).fill('Visitor from Elsewhere')
  await keyboard.press('Enter')
  const visitor = page
    .getByRole('list', { name: 'Others', exact: true })
    .getByRole('listitem', { name: /Visitor/ })
  await expect(visitor).toHaveAccessibleName('Visitor from Elsewhere: in attendance')
  await visitor.getByRole('button', { name: /Every item/ }).click()
  await page.getByRole('menuitem').nth(1).click()
  await expect(visitor).toContainText('Item 2')

  await page.getByRole('combobox', { name: 'Declare an interest of' }).fill('Visitor from Elsewhere')
  await keyboard.press('Enter')
  await page.getByLabel('Interest of Visitor from Elsewhere', { exact: true }).fill('Employed by a bidder.')
  await page.getByLabel('Handling of the interest of Visitor from Elsewhere').fill('Left for item 2.')
  await page.getByLabel('Handling of the interest of Visitor from Elsewhere').blur()
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()

  await page.reload()
  await expect(visitor).toContainText('Item 2')
  await expect(page.getByLabel('Interest of Visitor from Elsewhere', { exact: true })).toHaveValue(
    'Employed by a bidder.',
  )
  await expect(rows.nth(1)).toContainText(`${name} came`)
})
