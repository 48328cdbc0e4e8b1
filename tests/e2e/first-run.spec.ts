import { assembled } from './support/assembled.ts'
import { expect, test } from './support/test.ts'

test('from an empty window to the pack in Word: sample, meeting, assemble, and a document under a good name', async ({
  window,
}) => {
  const { page } = window
  await expect(page.getByText('There is no programme here yet')).toBeVisible()
  await window.makeSample()

  await page.getByRole('link', { name: 'EAG', exact: true }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'External Advisory Group' })).toBeFocused()
  await expect(page.getByText('Paper missing')).toBeVisible()
  await expect(page.getByText('Ends 10 minutes late')).toBeVisible()

  await page.getByRole('tab', { name: 'Pack' }).click()
  await expect(page.getByRole('list', { name: 'Before it goes out' })).toContainText('Item 5 has no paper')
  const { name, words, names } = await assembled(page, () =>
    page.getByRole('button', { name: 'Assemble pack' }).click(),
  )

  expect(name).toBe('EAG 4 November 2016 - pack.docx')
  expect(names).toContain('word/document.xml')
  expect(words).toContain('Section 12 of the 1937 Act')
  await expect(page.getByText('Saved EAG 4 November 2016 - pack.docx')).toBeVisible()
})

test('shows in the preview what the document prints: every label of the pack, numbered through', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/pack?numbering=through')
  const preview = page.getByRole('region', { name: /^Preview of/ })
  await expect(preview.getByRole('article').first()).toBeVisible()
  const printed = await page.evaluate(async () => {
    const labels = await fetch('/api/programmes/cpip/labels?document=pack&meeting=eag-nov&numbering=through')
    const blocks: { bookmark: string; label: string | null; text: string }[] = await labels.json()
    return blocks.filter(({ label }) => label !== null)
  })
  expect(printed.length).toBeGreaterThan(40)
  // Parts further down are set a little later, so that the first is there at once.
  const shown = () =>
    page.evaluate(
      (bookmarks) =>
        bookmarks.map((bookmark) => document.querySelector(`#at-${bookmark} > .plan-label`)?.textContent),
      printed.map(({ bookmark }) => bookmark),
    )
  await expect.poll(shown, { timeout: 20_000 }).toEqual(printed.map(({ label }) => label))
})

test('saves the same document again from the tray', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov')
  const first = await assembled(page, () =>
    page.getByRole('button', { name: 'Agenda as Word', exact: true }).click(),
  )
  const again = await assembled(page, () => page.getByRole('button', { name: 'Save again' }).click())
  expect(first.name).toBe('EAG 4 November 2016 - agenda.docx')
  expect(again).toEqual(first)
})

test('makes the chair’s copy only when it is asked for, and the preview says which it is', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/pack')
  const parts = page.getByRole('region', { name: 'In this pack' })
  await expect(parts.getByRole('button', { name: 'Cover' })).toBeVisible()
  await expect(parts.getByText('Annotated agenda')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Chair’s' }).click()
  await expect(parts.getByText('Annotated agenda')).toBeVisible()
  expect(window.path()).toContain('chair=true')
  await expect(page.getByRole('button', { name: 'Assemble chair’s pack' })).toBeVisible()
})

test('makes an empty programme by name, and says where to begin', async ({ window }) => {
  const { page } = window
  await page.getByRole('button', { name: 'New programme' }).click()
  const make = page.getByRole('button', { name: 'Make programme' })
  await expect(make).toBeDisabled()
  await page.getByLabel('Name', { exact: true }).fill('Flood Resilience Programme')
  await page.getByLabel('Short name').fill('FRP')
  await make.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Flood Resilience Programme FRP')
  await expect(page.getByRole('list', { name: 'Where to begin' }).getByRole('link')).toHaveText([
    'Make a group',
    'Write down who is who',
    'Name the workstreams',
    'Plan a meeting',
  ])
  await page.getByRole('link', { name: 'All programmes', exact: true }).click()
  await expect(page.getByRole('list', { name: 'Programmes' })).toContainText('Flood Resilience Programme')
  await expect(page.getByRole('list', { name: 'Programmes' })).toContainText('Empty so far')
})
