import type { Page } from '@playwright/test'
import { expect, test } from './support/test.ts'

const papers = (page: Page) => page.getByRole('grid', { name: 'Papers' })
const row = (page: Page, title: RegExp) =>
  papers(page)
    .locator('tr.mp-row')
    .and(page.getByRole('row', { name: title }))
const saved = (page: Page) => page.getByRole('banner').getByText('Saved', { exact: true })

/** Every line of the tab as it stands: an item by `#` and its number, `# Without an item`, a paper by its title's first word. */
const lines = (page: Page): Promise<string[]> =>
  papers(page)
    .locator('tr.mp-item, tr.mp-row')
    .evaluateAll((rows) =>
      rows.map((one) => {
        const heading = one.querySelector('th')?.textContent
        if (heading) return `# ${heading.replace(/^Item (\d+): .*/, '$1')}`
        return one.querySelector<HTMLTextAreaElement>('.mp-title textarea')?.value.split(' ')[0] ?? ''
      }),
    )

const usual = [
  ...['# 1', '# 2', 'Matters', '# 3', 'Progress', '# 4', 'Section', '# 5', '# 6'],
  ...['# Without an item', 'Child', 'Trafficking'],
]
const onSix = [
  ...['# 1', '# 2', 'Matters', '# 3', 'Progress', '# 4', '# 5', '# 6', 'Section'],
  ...['# Without an item', 'Child', 'Trafficking'],
]
const offItems = (...without: string[]) => [
  ...['# 1', '# 2', 'Matters', '# 3', 'Progress', '# 4', '# 5', '# 6'],
  '# Without an item',
  ...without,
]

test('a paper goes from item to item and off them by keys, each press counted, each undone by one', async ({
  window,
}) => {
  const { page } = window
  const { keyboard } = page
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/papers')
  await expect.poll(() => lines(page)).toEqual(usual)
  await row(page, /Section 12/).focus()
  await keyboard.press('Alt+ArrowDown')
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => lines(page)).toEqual(onSix)
  await expect(saved(page)).toBeVisible()

  // While it is written that the paper is off its items, two more steps are asked for.
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  let asked = 0
  await page.route('**/api/programmes/cpip/records', async (route) => {
    if (route.request().method() === 'POST' && asked++ === 0) await held
    await route.continue()
  })
  await keyboard.press('Alt+ArrowDown')
  await expect.poll(() => asked).toBe(1)
  await keyboard.press('Alt+ArrowDown')
  await keyboard.press('Alt+ArrowDown')
  letGo()
  await expect.poll(() => lines(page)).toEqual(offItems('Child', 'Trafficking', 'Section'))
  await expect(row(page, /Section 12/)).toBeFocused()
  await expect(saved(page)).toBeVisible()

  for (const before of [
    offItems('Child', 'Section', 'Trafficking'),
    offItems('Section', 'Child', 'Trafficking'),
    onSix,
  ]) {
    await keyboard.press('Control+z')
    await expect.poll(() => lines(page)).toEqual(before)
  }
})

test('a paper is dragged with the mouse: beside another, and onto an item that has none', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  await window.goTo('/p/cpip/meetings/eag-nov/papers')
  await expect.poll(() => lines(page)).toEqual(usual)
  const drag = async (title: RegExp, onto: ReturnType<typeof row>, share: number) => {
    const from = await row(page, title).locator('.mp-handle').boundingBox()
    const to = await onto.boundingBox()
    if (!from || !to) throw new Error('a row is not there')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(from.x, to.y, { steps: 4 })
    await page.mouse.move(from.x, to.y + to.height * share, { steps: 2 })
    await page.mouse.up()
  }
  await drag(/Progress update/, row(page, /Matters arising/), 0.2)
  await expect
    .poll(() => lines(page))
    .toEqual(usual.filter((line) => line !== 'Progress').toSpliced(2, 0, 'Progress'))
  await drag(/Trafficking/, papers(page).locator('tr.mp-item').nth(4), 0.5)
  await expect
    .poll(() => lines(page))
    .toEqual([
      ...['# 1', '# 2', 'Progress', 'Matters', '# 3', '# 4', 'Section', '# 5', 'Trafficking', '# 6'],
      ...['# Without an item', 'Child'],
    ])
})
