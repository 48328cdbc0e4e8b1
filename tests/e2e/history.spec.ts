import type { Paper } from '../../shared/records/paper.ts'
import type { Update } from '../../shared/records/update.ts'
import { expect, test, type Window } from './support/test.ts'
import { deskOn, holdWrites, numbered, openDesk } from './support/writing.ts'

const recordOf = <T>({ page }: Window, path: string) =>
  page.evaluate(
    async (at) => (await (await fetch(`/api/programmes/cpip/records/${at}`)).json()).record as T, // the record asked for
    path,
  )

test('what was typed is told in the history, compared, given back its earlier words, and that is undone', async ({
  window,
}) => {
  const { page } = window
  const desk = await openDesk(window, [
    numbered('a', 'The panel meets on Friday.'),
    numbered('b', 'It agreed.'),
  ])
  await desk.press(' Twice over.')
  await desk.saved()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  const versions = page.getByRole('navigation', { name: 'Versions' }).getByRole('button', { pressed: true })
  await expect(versions.first()).toBeVisible()

  const compared = page.getByRole('region', { name: 'Comparison' })
  await expect(compared.getByText('2 words added', { exact: true })).toBeVisible()
  await expect(compared.locator('ins')).toHaveText(' Twice over.')
  await expect(compared.locator('del')).toHaveCount(0)
  await page.keyboard.press(']')
  await expect(compared.getByRole('group', { name: 'Changed' })).toBeFocused()

  await compared.getByRole('button', { name: 'Restore this' }).click()
  await expect(page.getByText(/^Restored as it was at /)).toBeVisible()
  await expect(compared.getByText('Nothing differs between the two.')).toBeVisible()
  expect(await desk.inFile()).toEqual([
    numbered('a', 'The panel meets on Friday.'),
    numbered('b', 'It agreed.'),
  ])

  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Undone: Text of .+ restored$/)).toBeVisible()
  await expect(compared.locator('ins')).toHaveText(' Twice over.')
  expect(await desk.inFile()).toEqual([
    numbered('a', 'The panel meets on Friday.'),
    numbered('b', 'It agreed. Twice over.'),
  ])
})

test('an annex is added, named, written, moved and taken out by keys, and comes back', async ({ window }) => {
  const { page } = window
  const desk = await openDesk(window, [numbered('a', 'One')])
  const titles = async () =>
    (await recordOf<Paper>(window, 'papers/eag-induction')).annexes.map(({ title }) => title)
  expect(await titles()).toEqual([])
  await page.getByRole('button', { name: 'Add an annex' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title of Annex', exact: true })).toBeFocused()
  await desk.press('First')
  await page.getByRole('textbox', { name: 'Annex: First', exact: true }).click()
  await desk.press('Words of the first')
  await page.getByRole('button', { name: 'Add an annex' }).press('Enter')
  await expect(page.getByRole('textbox', { name: 'Title of Annex B' })).toBeFocused()
  await desk.press('Second')
  await expect.poll(titles).toEqual(['First', 'Second'])
  // The numbers run on from the paper through its annexes.
  await expect(page.getByRole('textbox', { name: 'Annex A: First' }).locator('.block')).toHaveAttribute(
    'data-label',
    '2.',
  )

  await desk.press('Alt+ArrowUp')
  await expect(page.getByRole('textbox', { name: 'Title of Annex A' })).toHaveValue('Second')
  await expect(page.getByRole('textbox', { name: 'Title of Annex A' })).toBeFocused()
  await expect.poll(titles).toEqual(['Second', 'First'])

  await page.getByRole('button', { name: 'Take out Annex B' }).press('Enter')
  await expect(page.getByText('Annex B: First is taken out')).toBeVisible()
  await expect.poll(titles).toEqual(['Second'])
  await expect(page.getByRole('button', { name: 'Add an annex' })).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect.poll(titles).toEqual(['Second', 'First'])
  await expect(page.getByRole('textbox', { name: 'Annex B: First' })).toHaveText('Words of the first')
})

test('a clearance is given with its day and audience, and other words take it away', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  const update = () => recordOf<Update>(window, 'updates/u-jun-law')
  await window.goTo('/p/cpip/updates/u-jun-law')
  const clearances = page.getByRole('region', { name: 'Clearances' })
  await clearances.getByRole('button', { name: /^Take off: / }).click()
  await expect(clearances.getByText('Nobody yet.')).toBeVisible()
  await page.getByRole('button', { name: /^Stage of the update: / }).click()
  await page.getByRole('menuitemradio', { name: 'In clearance' }).click()
  await expect.poll(async () => (await update()).stage).toBe('in clearance')

  await clearances.getByRole('button', { name: 'Add a clearance' }).click()
  await expect(clearances.getByRole('combobox', { name: 'Who cleared it' })).toBeFocused()
  await page.keyboard.type('A N Other')
  await page.keyboard.press('Enter')
  await expect(clearances.getByRole('spinbutton').first()).toBeFocused()
  await page.keyboard.type('09062016')
  await clearances.getByRole('radio', { name: 'Public' }).click()
  await clearances.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(clearances.getByText('A N Other, 9 June 2016, for public')).toBeVisible()
  await expect
    .poll(async () => {
      const { stage, clearances: given } = await update()
      return { stage, given }
    })
    .toEqual({
      stage: 'cleared',
      given: [{ by: { name: 'A N Other' }, on: '2016-06-09', audience: 'public' }],
    })

  await page.getByRole('textbox', { name: 'The update' }).click()
  await page.keyboard.type('x')
  await expect(page.getByText('The words have changed, so the clearance is gone')).toBeVisible()
  await expect(clearances.getByText('Nobody yet.')).toBeVisible()
  expect((await update()).stage).toBe('received')
})

test('two windows that changed other paragraphs are merged; of one that both changed both can be kept', async ({
  window,
}) => {
  const desk = await openDesk(window, [numbered('a', 'One'), numbered('b', 'Two')])
  let release = await holdWrites(desk.page)
  const other = await desk.page.context().newPage()
  await other.goto(`${new URL(desk.page.url()).origin}/p/cpip`)
  const told = desk.page.getByRole('alert').filter({ hasText: 'changed in another window' })

  await desk.press(' mine')
  await deskOn(other).putBody([numbered('a', 'One theirs'), numbered('b', 'Two')])
  release()
  await expect(told).toContainText('Each changed other paragraphs')
  await told.getByRole('button', { name: 'Merge', exact: true }).click()
  await expect(told).toHaveCount(0)
  expect(await desk.saved()).toEqual(['numbered One theirs', 'numbered Two mine'])
  await expect(desk.text).toHaveText('One theirsTwo mine')

  release = await holdWrites(desk.page)
  await desk.text.click()
  await desk.press('Control+End', ' again')
  await deskOn(other).putBody([numbered('a', 'One theirs'), numbered('b', 'Two theirs')])
  release()
  await expect(told).toContainText('1 paragraph was changed by both')
  await told.getByRole('button', { name: 'Merge …' }).click()
  await desk.page.getByRole('radio', { name: 'Both, mine first' }).click()
  await desk.page.getByRole('button', { name: 'Merge as chosen' }).click()
  await expect(told).toHaveCount(0)
  expect(await desk.saved()).toEqual([
    'numbered One theirs',
    'numbered Two mine again',
    'numbered Two theirs',
  ])
  await other.close()
})
