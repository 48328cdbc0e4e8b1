import { expect, test } from './support/test.ts'
import { write } from './support/write.ts'

test('an action is written, given to somebody, dated and closed, with the keyboard alone', async ({
  window,
}) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  await keyboard.press('g')
  await keyboard.press('a')
  await expect(page.getByRole('heading', { level: 1, name: 'Actions' })).toBeFocused()
  const grid = page.getByRole('grid', { name: 'Actions' })
  await expect(grid).toBeVisible()

  await keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'What of new row' })).toBeFocused()
  await keyboard.type('Write to every council about the pilot')
  await keyboard.press('Tab')
  const row = grid.getByRole('row').filter({ hasText: 'Write to every council' })
  await expect(page.getByRole('searchbox', { name: /^Owners of Write to every council/ })).toBeFocused()
  await keyboard.type('somebody new')
  await expect(page.getByRole('option', { name: /somebody new/ })).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await expect(row).toContainText('somebody new')
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: /^Due of/ })).toBeFocused()
  await keyboard.type('Q4 2016')
  await expect(page.getByRole('option', { name: 'October to December 2016' })).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(row).toContainText('October to December 2016')
  await expect(row).toContainText('overdue')

  await page.reload()
  await expect(row).toContainText('October to December 2016')
  await expect(row).toContainText('somebody new')
  await page.keyboard.press('/')
  await keyboard.type('council about')
  await expect(grid.getByRole('row')).toHaveCount(2)
  await keyboard.press('ArrowDown')
  await keyboard.press('Delete')
  await expect(row).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(row).toHaveCount(1)
})

test('many actions are changed at once with the mouse, and put back as one', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await page.getByRole('link', { name: 'Actions', exact: true }).click()
  const grid = page.getByRole('grid', { name: 'Actions' })
  await grid.getByRole('columnheader', { name: 'Select all' }).click()
  const chosen = await page.getByRole('status').filter({ hasText: 'selected' }).textContent()
  const n = Number(chosen?.split(' ')[0])
  expect(n).toBeGreaterThan(1)
  await page.getByRole('button', { name: 'Status' }).click()
  await page.getByRole('option', { name: 'Closed', exact: true }).click()
  await expect(page.getByText(`${n} actions changed`)).toBeVisible()
  await expect(page.getByText('Nothing is open')).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText(`Undone: ${n} actions: status Closed`)).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', String(n + 1))
})

test('Escape leaves a cell as it was, and an edit that somebody else overtook is told beside its cell', async ({
  window,
}) => {
  const { page } = window
  // This window hears nothing of what the other one writes.
  await page.route('**/api/events', (route) => route.abort())
  await window.makeSample()
  await page.reload()
  await page.getByRole('link', { name: 'Actions', exact: true }).click()
  const cell = page.getByRole('grid', { name: 'Actions' }).getByRole('rowheader').first()
  const before = (await cell.textContent()) ?? ''
  await cell.click()
  await page.keyboard.type('nothing of the kind')
  await page.keyboard.press('Escape')
  await expect(cell).toHaveText(before)
  await expect(cell).toBeFocused()

  await page.keyboard.press('Enter')
  await page.evaluate(async (text) => {
    const path = location.pathname.split('/')[2]
    const { rows } = await (await fetch(`/api/programmes/${path}/lists/actions`)).json()
    const { id, revision, record } = rows.find(
      (row: { record: { text: string } }) => row.record.text === text,
    )
    await fetch(`/api/programmes/${path}/records/actions/${id}?base=${revision}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'Sederunt-Window': 'another' },
      body: JSON.stringify({ ...record, status: 'in progress' }),
    })
  }, before)
  await page.keyboard.type('My own words')
  await page.keyboard.press('Enter')
  await expect(cell).toBeFocused()
  await expect(page.getByRole('grid').getByText(/somebody changed this/)).toBeVisible()
})

test('a key date is kept as precise as it was typed, and done with one press', async ({ window }) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  await keyboard.press('g')
  await keyboard.press('k')
  await expect(page.getByRole('heading', { level: 1, name: 'Key dates' })).toBeFocused()
  await keyboard.press('n')
  await expect(page.getByRole('textbox', { name: 'What of new row' })).toBeFocused()
  await keyboard.type('The councils report')
  await keyboard.press('Tab')
  await expect(page.getByRole('searchbox', { name: /^On, by or from of The councils/ })).toBeFocused()
  await keyboard.type('by')
  await expect(page.getByRole('option')).toHaveCount(1)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: /^When of The councils/ })).toBeFocused()
  await keyboard.type('oct to dec 2031')
  await expect(page.getByRole('option', { name: 'October to December 2031' })).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const row = page.getByRole('row').filter({ hasText: 'The councils report' })
  await expect(row).toContainText('no later than October to December 2031')
  await keyboard.press('End')
  await keyboard.press('Enter')
  await expect(row).toContainText('Done')
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(row).toContainText('October to December 2031')
  await expect(row).toContainText('Done')
})

test('decisions and publications are looked through as one types, sorted and grouped', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await page.getByRole('link', { name: 'Decisions' }).click()
  const grid = page.getByRole('grid', { name: 'Decisions' })
  await expect(grid.getByRole('columnheader', { name: 'Decided on' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await grid.getByRole('columnheader', { name: 'Decision' }).click()
  await expect(grid.getByRole('columnheader', { name: 'Decision' })).toHaveAttribute('aria-sort', 'ascending')
  const words = await grid.getByRole('rowheader').allTextContents()
  expect(words).toEqual([...words].sort(new Intl.Collator('en-GB', { numeric: true }).compare))

  await page.getByRole('link', { name: 'Publications' }).click()
  const publications = page.getByRole('grid', { name: 'Publications' })
  // Until it is there the button of the list before would be pressed.
  await expect(publications).toBeVisible()
  await page.getByRole('button', { name: 'Group by' }).click()
  await page.getByRole('menuitemradio', { name: 'Publisher' }).click()
  await expect(page.getByRole('button', { name: 'Grouped by publisher' })).toBeVisible()
  const all = Number(await publications.getAttribute('aria-rowcount'))
  await page.getByRole('searchbox', { name: 'Find in publications' }).fill('no such words at all')
  await expect(page.getByText('No publications hold “no such words at all”.')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(publications).toHaveAttribute('aria-rowcount', String(all))
})

test('an empty register says what to do first, and its one button begins', async ({ window }) => {
  const { page } = window
  await page.getByRole('button', { name: 'New programme' }).first().click()
  await page.getByLabel('Name', { exact: true }).fill('Quiet')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Quiet')
  await page.getByRole('link', { name: 'Decisions' }).click()
  await page.getByRole('button', { name: 'Add a decision' }).click()
  await write(page, 'The pilot goes on for a year')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: 'The pilot goes on for a year' })).toBeFocused()
})

test('an organisation, a person from it and a group with the organisation’s seat are made by hand', async ({
  window,
}) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  await page.getByRole('link', { name: 'People', exact: true }).click()
  await page.getByRole('tab', { name: 'Organisations' }).click()
  await page.getByRole('button', { name: 'Add an organisation' }).click()
  await write(page, 'Harbour Trust')
  await keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: 'Harbour Trust' })).toBeVisible()

  await page.getByRole('tab', { name: 'People' }).click()
  await page.getByRole('button', { name: 'Add a person' }).click()
  await write(page, 'Isla Muir')
  await keyboard.press('Tab')
  await keyboard.type('Director')
  await keyboard.press('Tab')
  await expect(page.getByRole('searchbox', { name: /^Organisation of Isla Muir/ })).toBeFocused()
  await keyboard.type('harbour')
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  const person = page.getByRole('row').filter({ hasText: 'Isla Muir' })
  await expect(person).toContainText('Harbour Trust')
  await expect(person).toContainText('Director')

  await page.getByRole('tab', { name: 'Groups' }).click()
  await page.getByRole('button', { name: 'Add a group' }).click()
  await write(page, 'Harbour Working Group')
  await keyboard.press('Enter')
  const group = page.getByRole('row').filter({ hasText: 'Harbour Working Group' })
  await group.getByRole('gridcell', { name: 'Add members' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Harbour Working Group' })).toBeFocused()
  await page.getByRole('button', { name: 'Add a member' }).click()
  await write(page, 'harbour')
  await page.getByRole('option', { name: /^Harbour Trust/ }).click()
  const seat = page
    .getByRole('grid', { name: 'Members' })
    .getByRole('row')
    .filter({ hasText: 'Harbour Trust' })
  await expect(seat).toContainText('An organisation’s seat')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await keyboard.type('1 sept 2016')
  await expect(page.getByRole('option', { name: '1 September 2016' })).toBeVisible()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(seat).toContainText('1 September 2016')

  await page.getByLabel('Numbers of papers').fill('HWG({yy}){nn}')
  await expect(page.getByText(/For example HWG\(\d\d\)01, HWG\(\d\d\)02/)).toBeVisible()
  await keyboard.press('Enter')
  await page.getByLabel('Quorum').fill('many')
  await expect(page.getByText('A whole number, such as 5.')).toBeVisible()
  await keyboard.press('Escape')
  await page.getByRole('radio', { name: 'A page of its own' }).click()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Numbers of papers')).toHaveValue('HWG({yy}){nn}')
  await expect(page.getByRole('radio', { name: 'A page of its own' })).toBeChecked()
  await expect(page.getByLabel('Quorum')).toHaveValue('')
  await expect(seat).toContainText('1 September 2016')
})

test('an update is begun from last time’s words, and its stage is changed in the list', async ({
  window,
}) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  await keyboard.press('g')
  await keyboard.press('u')
  await expect(page.getByRole('heading', { level: 1, name: 'Updates' })).toBeFocused()
  const grid = page.getByRole('grid', { name: 'Updates' })
  const before = Number(await grid.getAttribute('aria-rowcount'))
  await keyboard.press('/')
  await keyboard.type('neglect')
  await keyboard.press('ArrowDown')
  const first = grid.getByRole('rowheader').first()
  await expect(first).toBeFocused()
  const workstream = (await first.textContent()) ?? ''
  await keyboard.press('Space')
  await page.getByRole('button', { name: 'Start from this one’s words' }).click()
  await expect(page.getByRole('heading', { level: 1, name: workstream })).toBeVisible()
  await page.goBack()
  // Back is the same list: narrowed to the words that were looked for.
  const find = page.getByRole('searchbox', { name: 'Find in updates' })
  await expect(find).toHaveValue('neglect')
  await find.fill('')
  await expect(grid).toHaveAttribute('aria-rowcount', String(before + 1))
  await page.getByRole('searchbox', { name: 'Find in updates' }).fill('received')
  await expect(grid.getByRole('row').filter({ hasText: workstream })).not.toHaveCount(0)
  await page.getByRole('searchbox', { name: 'Find in updates' }).fill(workstream)
  const row = grid
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first()
  await row.getByRole('gridcell', { name: 'Received' }).click()
  await page.getByRole('option', { name: 'In clearance' }).click()
  await expect(row).toContainText('In clearance')
  await page.reload()
  await page.getByRole('searchbox', { name: 'Find in updates' }).fill(workstream)
  await expect(row).toContainText('In clearance')
})

test('the board of updates says who has not reported yet, and follows the day it counts from', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await page.getByRole('link', { name: 'Updates', exact: true }).click()
  await page.getByRole('radio', { name: 'Board' }).click()
  const outstanding = page.getByRole('region', { name: /^Outstanding/ })
  const cleared = page.getByRole('region', { name: /^Cleared/ })
  await expect(outstanding.getByRole('listitem').first()).toContainText(/Last:|Never reported/)
  const late = await outstanding.getByRole('listitem').count()
  const done = await cleared.getByRole('listitem').count()
  const year = page.getByRole('group', { name: 'Reports since' }).getByRole('spinbutton', { name: /^year/ })
  await year.click()
  await page.keyboard.type('2015')
  await expect(outstanding.getByRole('listitem')).not.toHaveCount(late)
  expect(await cleared.getByRole('listitem').count()).toBeGreaterThan(done)
})
