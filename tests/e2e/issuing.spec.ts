import { assembled } from './support/assembled.ts'
import { violations } from './support/axe.ts'
import { expect, test } from './support/test.ts'

test('a pack is issued and kept, a paper is changed, and what has changed goes out with its numbers', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/pack')
  const card = page.getByRole('region', { name: 'Issued', exact: true })
  await card.getByRole('button', { name: 'Issue this pack…' }).click()
  const dialog = page.getByRole('dialog')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('spinbutton', { name: /day/i }).click()
  await page.keyboard.type('28102016')
  await dialog.getByRole('button', { name: 'See what goes out' }).click()
  await expect(dialog).toContainText('Version 1, issued on 28 October 2016')
  await expect(dialog.getByRole('region', { name: 'Copies' }).getByRole('listitem')).toHaveCount(2)
  await expect(dialog).toContainText('(chair’s copy)')
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Issue version 1' }).click()
  const issued = page.getByRole('list', { name: 'Issued' })
  await expect(issued.getByRole('listitem')).toHaveCount(1)
  await expect(card).toContainText('Nothing has changed since.')
  const first = await assembled(page, () =>
    issued.getByRole('button', { name: /^Save the members’ copy of version 1/ }).click(),
  )
  expect(first.words).toContain('Version 1, issued on 28 October 2016')
  expect(first.words).not.toContain('Thank Mr Gourlay')

  await window.goTo('/p/cpip/papers/section-12/write')
  const editor = page.getByRole('textbox', { name: 'The paper' })
  await editor.getByText('Option C would allow everything').click()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('It came after the pack went out.')
  await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible()

  await window.goTo('/p/cpip/meetings/eag-nov/pack')
  await expect(card).toContainText('1 part changed since version 1.')
  await card.getByRole('button', { name: 'Issue again…' }).click()
  await dialog.getByRole('button', { name: 'See what goes out' }).click()
  await expect(dialog.getByRole('region', { name: 'What has changed' })).toContainText(
    'Replaced: EAG(16)08 Section 12 of the 1937 Act: options for reform (1 paragraph added)',
  )
  await dialog.getByRole('button', { name: 'Issue version 2' }).click()
  await expect(issued.getByRole('listitem')).toHaveCount(2)
  const second = await assembled(page, () =>
    issued.getByRole('button', { name: /^Save the members’ copy of version 2/ }).click(),
  )
  expect(second.name).toBe('EAG 4 November 2016 - supplementary pack (version 2).docx')
  expect(second.words).toContain('It came after the pack went out.')
  expect(second.words).not.toContain('Action tracker')
  await page.reload()
  await expect(issued.getByRole('listitem')).toHaveCount(2)
})
