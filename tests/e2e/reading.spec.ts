import type { Page } from '@playwright/test'
import { assembled } from './support/assembled.ts'
import { violations } from './support/axe.ts'
import { here, jump, openPack, sayName, views } from './support/reading.ts'
import { expect, test } from './support/test.ts'

const paragraph = (page: Page, words: string) => page.locator('[data-block]', { hasText: words }).first()

test('a pack is read by keys: jumps to an item, a paper and a paragraph, papers in turn, and back from a reference', async ({
  window,
}) => {
  const page = await openPack(window)
  await jump(page, '4.3')
  await expect(here(page)).toContainText('Section 12 applies to anyone aged 16 or over')
  await expect(page.locator('.rd-whereabouts')).toHaveText(/EAG\(16\)08.*paragraph/)
  await page.keyboard.press('j')
  await expect(here(page)).toContainText('Some conduct is treated as neglect')
  await page.keyboard.press('k')
  await expect(here(page)).toContainText('Section 12 applies')
  await jump(page, 'eag(16)07')
  await expect(page.getByRole('button', { name: 'EAG(16)07 Progress update' })).toHaveAttribute(
    'aria-current',
    'location',
  )
  await page.keyboard.press(']')
  await expect(page.getByRole('button', { name: /^EAG\(16\)08/ })).toHaveAttribute('aria-current', 'location')
  await page.keyboard.press('[')
  await expect(page.getByRole('button', { name: /^EAG\(16\)07/ })).toHaveAttribute('aria-current', 'location')

  await jump(page, '4.3')
  const reference = page.locator('.rd-reference:visible').first()
  await reference.focus()
  const from = await page.locator('[data-block]:focus-within').textContent()
  await page.keyboard.press('Enter')
  await expect(here(page)).toBeVisible()
  await expect(here(page)).not.toHaveText(from ?? '')
  await page.keyboard.press('Alt+ArrowLeft')
  await expect(page.locator('[data-block]', { hasText: from ?? '' }).first()).toBeInViewport()
})

test('words are found anywhere in the pack, counted, and gone through', async ({ window }) => {
  const page = await openPack(window)
  await page.keyboard.press('/')
  const field = page.getByRole('searchbox', { name: 'Find in the pack' })
  await field.fill('emotional')
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+$/ })).toBeVisible()
  const marked = () => page.evaluate(() => CSS.highlights.get('rd-found-here')?.size ?? 0)
  await expect.poll(marked).toBe(1)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /^2 of \d+$/ })).toBeVisible()
  await page.keyboard.press('Shift+Enter')
  await expect(page.getByRole('status').filter({ hasText: /^1 of \d+$/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(field).toHaveCount(0)
  await expect(here(page)).toContainText(/emotional/i)
  expect(await page.evaluate(() => CSS.highlights.has('rd-found'))).toBe(false)
})

test('the place is remembered over a reload', async ({ window }) => {
  const page = await openPack(window)
  await jump(page, '4.9')
  await expect(page.locator('.rd-whereabouts')).toContainText('EAG(16)08')
  const words = (await here(page).textContent()) ?? ''
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('sederunt.read/cpip/eag-nov')))
    .toContain('section-12')
  await page.reload()
  await expect(page.locator('[data-block]', { hasText: words }).first()).toBeInViewport()
})

test('ten notes are made with the keyboard, answered, resolved, undone, found and filtered', async ({
  window,
}) => {
  test.slow()
  const page = await openPack(window)
  await jump(page, '4.3')
  await page.keyboard.press('n')
  await sayName(page)
  for (let n = 1; n <= 10; n++) {
    if (n > 1) {
      await here(page).or(page.locator('.nt-line:focus')).first().waitFor()
      await jump(page, `4.${n + 2}`)
      if (n % 3 === 0) {
        await page.keyboard.press('Shift+ArrowRight')
        await page.keyboard.press('Shift+ArrowRight')
        await page.keyboard.press('r')
      } else await page.keyboard.press('n')
    }
    await expect(
      page.getByRole('textbox', { name: n % 3 === 0 ? 'Raise at the meeting' : 'Note' }),
    ).toBeFocused()
    if (n === 2) await page.keyboard.press('Alt+3')
    else if (n === 3) await page.keyboard.press('Alt+1')
    await page.keyboard.type(`Point ${n} for the day.`)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(0)
  }
  await expect(views(page).getByRole('link', { name: 'Notes 10' })).toBeVisible()
  // In the file, not in this window alone.
  await expect
    .poll(() => kindsInFile(page))
    .toEqual({ note: 7, raise: 3, self: 9, shared: 1, answers: 0, resolved: 0 })

  // The last one is open.
  await page.getByRole('button', { name: 'Reply' }).click()
  await page.getByRole('textbox', { name: 'Reply' }).fill('Agreed, and soon.')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('list', { name: 'Replies' })).toContainText('Agreed, and soon.')
  await page.getByRole('button', { name: 'Resolve' }).click()
  await expect(page.getByRole('button', { name: 'Open again' })).toBeVisible()
  await expect.poll(() => kindsInFile(page)).toMatchObject({ answers: 1, resolved: 1 })
  await page.locator('.nt-open .nt-line').focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(/^Undone: .*resolved/)).toBeVisible()
  await expect.poll(() => kindsInFile(page)).toMatchObject({ answers: 1, resolved: 0 })
  await page.keyboard.press('Control+z')
  await expect.poll(() => kindsInFile(page)).toMatchObject({ answers: 0 })
  await page.keyboard.press('Control+Shift+Z')
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(() => kindsInFile(page)).toMatchObject({ answers: 1, resolved: 1 })

  // The note's own, after its reply's.
  await page.getByRole('button', { name: 'Remove', exact: true }).last().click()
  await expect(views(page).getByRole('link', { name: 'Notes 9' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(views(page).getByRole('link', { name: 'Notes 10' })).toBeVisible()

  await page.keyboard.press('l')
  const list = page.getByRole('region', { name: 'Notes', exact: true })
  await expect(list.getByRole('heading', { name: /EAG\(16\)08/ })).toBeVisible()
  await list.getByLabel('Kind').selectOption('Raise at the meeting')
  await expect(list.getByRole('status')).toHaveText('3 of 10')
  await list.getByLabel('Kind').selectOption('All kinds')
  await list.getByLabel('State').selectOption('Resolved')
  await expect(list.getByRole('status')).toHaveText('1 of 10')
  await list.getByLabel('State').selectOption('Open and resolved')
  await list.getByRole('searchbox').fill('point 4')
  await expect(list.getByRole('status')).toHaveText('1 of 10')
  await list.getByRole('button', { name: 'Point 4 for the day.' }).click()
  await expect(page.locator('.nt-open')).toContainText('Point 4 for the day.')
  await expect(page.locator('.nt-open')).toBeInViewport()
})

test('words chosen with the mouse are highlighted exactly, over each other too, and kept over a reload', async ({
  window,
}) => {
  const page = await openPack(window)
  await jump(page, '4.6')
  await select(page, 'vocabulary is that of 1889')
  await page
    .getByRole('toolbar', { name: 'The words that are chosen' })
    .getByRole('button', { name: /^Highlight/ })
    .click()
  await sayName(page)
  await select(page, 'that of 1889, when the first')
  await page.keyboard.press('n')
  await page.keyboard.type('Which Act?')
  await page.keyboard.press('Escape')
  const drawn = () =>
    page.evaluate(() =>
      ['nt-highlighted', 'nt-noted'].map((name) => [...(CSS.highlights.get(name) ?? [])].map(String)),
    )
  await expect.poll(drawn).toEqual([['vocabulary is that of 1889'], ['that of 1889, when the first']])
  await expect.poll(() => kindsInFile(page)).toMatchObject({ note: 1, highlight: 1 })
  await page.reload()
  await expect.poll(drawn).toEqual([['vocabulary is that of 1889'], ['that of 1889, when the first']])
})

test('what is typed is saved without being asked for, and a new note that says nothing is none', async ({
  window,
}) => {
  const page = await openPack(window)
  await jump(page, '4.3')
  await page.keyboard.press('n')
  await sayName(page)
  await page.keyboard.press('Escape')
  await expect(views(page).getByRole('link', { name: 'Notes', exact: true })).toBeVisible()
  await expect(here(page)).toContainText('Section 12 applies')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Half a thought')
  await expect.poll(() => kindsInFile(page)).toMatchObject({ note: 1 })
  await page.keyboard.type(', and the rest')
  await page.reload()
  await expect(page.getByText('Half a thought', { exact: false }).first()).toBeVisible()
})

test('typing goes on while what was typed is saved, however long the file takes to answer', async ({
  window,
}) => {
  const page = await openPack(window)
  await page.route('**/meetings/eag-nov/notes', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400))
    await route.continue()
  })
  await jump(page, '4.5')
  await page.keyboard.press('r')
  await sayName(page)
  await expect(page.getByRole('textbox', { name: 'Raise at the meeting' })).toBeFocused()
  // Longer than several saves take.
  await page.keyboard.type('Every word of this one is kept, to the last.', { delay: 120 })
  await page.keyboard.press('Escape')
  await expect(page.locator('.nt-open .nt-text')).toHaveText('Every word of this one is kept, to the last.')
})

test('forty notes on a page stand in the margin without lying over each other', async ({ window }) => {
  const page = await openPack(window)
  await jump(page, '4.3')
  await page.keyboard.press('h')
  await sayName(page)
  for (let n = 0; n < 39; n++) {
    if (n % 13 === 12) await page.keyboard.press('j')
    await page.keyboard.press('h')
  }
  await expect(views(page).getByRole('link', { name: 'Notes 40' })).toBeVisible()
  const boxes = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.nt-card')].map((card) => {
        const { top, bottom } = card.getBoundingClientRect()
        return [top, bottom] as const
      }),
    )
  await expect
    .poll(async () => (await boxes()).every(([top], i, all) => i === 0 || top >= (all[i - 1]?.[1] ?? 0)))
    .toBe(true)
  expect(await boxes()).toHaveLength(40)
  await page.locator('.nt-line').nth(20).click()
  const off = () =>
    page.evaluate(() => {
      const card = document.querySelector('.nt-open')
      const block = card?.closest('.rd-beside')?.querySelector('[data-block]')
      return Math.abs((card?.getBoundingClientRect().top ?? 0) - (block?.getBoundingClientRect().top ?? 999))
    })
  await expect.poll(off).toBeLessThan(2)
})

test('with the accessibility tree alone a paragraph is read, noted, and the note found in the list', async ({
  window,
}) => {
  const page = await openPack(window)
  await jump(page, '4.5')
  const article = page.getByRole('article', { name: /Section 12 of the 1937 Act/ })
  await expect(page.getByRole('feed', { name: 'Parts of the pack' })).toBeVisible()
  await expect(article).toHaveAttribute('aria-setsize', /^\d+$/)
  await expect(article).toMatchAriaSnapshot(`
    - article:
      - heading /EAG\\(16\\)08/ [level=2]
  `)
  await expect(
    article.getByRole('paragraph').filter({ hasText: 'The offence is used.' }),
  ).toMatchAriaSnapshot(`
    - paragraph:
      - text: /5\\. The offence is used\\. It covers a wide span of conduct/
      - superscript:
        - link "Footnote 2"
  `)
  await page.keyboard.press('Enter')
  await sayName(page)
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await page.keyboard.type('How often is it used?')
  await page.keyboard.press('Escape')
  await expect(
    article.getByRole('list', { name: 'Notes on paragraph 5' }).getByRole('button', {
      name: /^Note by Elspeth Rannoch on paragraph 5/,
      expanded: true,
    }),
  ).toBeFocused()
  await page.keyboard.press('l')
  const list = page.getByRole('region', { name: 'Notes', exact: true })
  await expect(list.getByRole('button', { name: 'How often is it used?' })).toBeVisible()
  await expect(list.getByRole('listitem')).toContainText('Note, Elspeth Rannoch, paragraph 5')
})

for (const scheme of ['light', 'dark'] as const)
  test(`every state meets WCAG 2.2 AA in the ${scheme} theme, wide and narrow`, async ({ window }) => {
    const page = await openPack(window)
    await page.emulateMedia({ colorScheme: scheme })
    await jump(page, '4.3')
    await page.keyboard.press('n')
    expect.soft(await violations(page), 'the name').toEqual([])
    await sayName(page)
    expect.soft(await violations(page), 'a note being written').toEqual([])
    await page.keyboard.type('Ask first.')
    await page.keyboard.press('Escape')
    expect.soft(await violations(page), 'a note that is open').toEqual([])
    await page.keyboard.press('g')
    await page.keyboard.type('3')
    expect.soft(await violations(page), 'the prompt').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('child')
    await expect(page.getByRole('status').filter({ hasText: /of/ })).toBeVisible()
    expect.soft(await violations(page), 'finding').toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('l')
    await expect(page.getByRole('region', { name: 'Notes', exact: true })).toBeVisible()
    expect.soft(await violations(page), 'the list').toEqual([])
    await page.keyboard.press('l')
    await page.setViewportSize({ width: 400, height: 800 })
    await expect(page.locator('.nt-card').first()).toHaveCSS('position', 'static')
    expect.soft(await violations(page), 'narrow').toEqual([])
    await expect(page.getByRole('navigation', { name: 'In this pack' })).toHaveCount(0)
    const isWider = await page.evaluate(() =>
      [document.documentElement, document.querySelector('.rd-scroller')].some(
        (one) => one !== null && one.scrollWidth > one.clientWidth + 1,
      ),
    )
    expect(isWider).toBe(false)
    // A note stands beneath its paragraph there.
    const [block, card] = await Promise.all([
      paragraph(page, 'Section 12 applies to anyone').boundingBox(),
      page.locator('.nt-card').first().boundingBox(),
    ])
    expect(card?.y ?? 0).toBeGreaterThanOrEqual((block?.y ?? 0) + (block?.height ?? 0))
  })

test('the running order has each item’s notes beside it, and goes to Word with one’s own only if they are asked for', async ({
  window,
}) => {
  const page = await openPack(window)
  await jump(page, '4.5')
  await page.keyboard.press('r')
  await sayName(page)
  await page.keyboard.type('Quite between us.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  const order = page.getByRole('region', { name: 'Running order' })
  const item = order.locator('.ro-item', { hasText: '4. Section 12' })
  await expect(item).toContainText('Sought')
  await expect(item.getByRole('button', { name: 'Quite between us.' })).toBeVisible()
  await item.getByRole('button', { name: 'Note on this item' }).click()
  await page.keyboard.type('Start on time.')
  await page.keyboard.press('Escape')
  await expect(item.getByRole('list', { name: 'Notes on this item' })).toContainText('Start on time.')
  expect(await violations(page)).toEqual([])
  await expect.poll(() => kindsInFile(page)).toMatchObject({ note: 1, raise: 1 })

  const make = () => order.getByRole('button', { name: 'Make it in Word' }).click()
  const withThem = await assembled(page, make)
  expect(withThem.words).toContain('Quite between us.')
  expect(withThem.words).toContain('Start on time.')
  await order.getByRole('checkbox', { name: /^With my notes/ }).uncheck()
  const without = await assembled(page, make)
  expect(without.words).not.toContain('Quite between us.')
  expect(without.words).not.toContain('Start on time.')
  await item.getByRole('button', { name: 'Quite between us.' }).waitFor({ state: 'detached' })
})

/** Selects words of the text with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    for (const block of document.querySelectorAll('[data-block]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      while (walker.nextNode()) {
        const at = walker.currentNode.textContent?.indexOf(wanted) ?? -1
        if (at < 0) continue
        const range = new Range()
        range.setStart(walker.currentNode, at)
        range.setEnd(walker.currentNode, at + wanted.length)
        const { left, right, top, bottom } = range.getBoundingClientRect()
        return { left, right, y: (top + bottom) / 2 }
      }
    }
    return null
  }, words)
  if (!box) throw new Error(`“${words}” is not on the screen`)
  await page.mouse.move(box.left + 0.5, box.y)
  await page.mouse.down()
  await page.mouse.move(box.right - 0.5, box.y, { steps: 4 })
  await page.mouse.up()
}

/** How many notes of each kind and scope the file holds, and how many answers and resolved ones. */
const kindsInFile = (page: Page) =>
  page.evaluate(async () => {
    const answer = await fetch('/api/programmes/cpip/annotations?meeting=eag-nov')
    const { annotations } = (await answer.json()) as {
      annotations: { kind: string; for: string; answers: string | null; resolved: boolean }[]
    }
    const counts: Record<string, number> = { answers: 0, resolved: 0 }
    const add = (name: string) => {
      counts[name] = (counts[name] ?? 0) + 1
    }
    for (const { kind, for: scope, answers, resolved } of annotations) {
      if (resolved) add('resolved')
      if (answers !== null) {
        add('answers')
        continue
      }
      add(kind)
      add(scope)
    }
    return counts
  })
