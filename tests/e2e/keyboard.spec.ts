import { assembled } from './support/assembled.ts'
import { expect, test } from './support/test.ts'

test('the whole way to a pack with the keyboard alone', async ({ window }) => {
  const { page } = window
  const { keyboard } = page
  await expect(page.getByText('There is no programme here yet')).toBeVisible()
  await keyboard.press('n')
  await keyboard.press('Shift+Tab')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.getByRole('button', { name: 'Make the sample instead' }).focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Child Protection')

  await keyboard.press('g')
  await keyboard.press('m')
  await expect(page.getByRole('heading', { level: 1, name: 'Meetings' })).toBeFocused()
  await keyboard.press('j')
  await keyboard.press('j')
  await keyboard.press('k')
  const toCome = page.getByRole('list', { name: 'To come' })
  await expect(toCome.getByRole('link', { name: 'External Advisory Group' }).first()).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'External Advisory Group' })).toBeFocused()

  await tabTo('tab')
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await expect(page.getByRole('tab', { name: 'Pack' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Assemble pack' })).toBeVisible()
  await tabTo('button', 'Assemble pack')
  const { name } = await assembled(page, () => keyboard.press('Enter'))
  expect(name).toBe('EAG 4 November 2016 - pack.docx')

  await keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings')
  await keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Child Protection')

  /** Presses Tab until what has the focus is that, as somebody would. */
  async function tabTo(role: 'tab' | 'button', called?: string): Promise<void> {
    for (let presses = 0; presses < 80; presses++) {
      await keyboard.press('Tab')
      const here = await page.evaluate(() => {
        const { activeElement } = document
        const itsRole = activeElement?.getAttribute('role') ?? activeElement?.tagName.toLowerCase()
        return { role: itsRole, words: activeElement?.textContent }
      })
      if (here.role === role && (called === undefined || here.words === called)) return
    }
    throw new Error(`the ${role} cannot be reached with Tab`)
  }
})

test('Ctrl+K finds a record and goes to it, and runs a command', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Find or do anything' })
  await expect(palette.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('trafficking strategy')
  const found = palette.getByRole('option', { name: /Trafficking strategy: consultation/ }).first()
  await expect(found).toBeVisible()
  await found.click()
  await expect(palette).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Trafficking strategy')

  await page.keyboard.press('Control+k')
  await page.keyboard.type('dark')
  await expect(palette.getByRole('option', { name: /Dark theme/, selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('j and k move through a table too, and Enter opens its row', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await page.keyboard.press('g')
  await page.keyboard.press('r')
  await expect(page.getByRole('heading', { level: 1, name: 'Papers' })).toBeFocused()
  for (const key of ['j', 'j', 'k', 'j', 'ArrowRight']) await page.keyboard.press(key)
  await expect(page.getByRole('rowheader', { name: 'Neglect: how the pilot will work' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neglect: how the pilot will work')
})

test('? shows the keys, / goes to the search, Escape leaves each', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keys' })
  await expect(keys).toContainText('Back out')
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)
  await page.keyboard.press('/')
  await expect(page.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('g m')
  await expect(page.getByRole('searchbox')).toHaveValue('g m')
})

test('a dialog gives the focus back to the button that opened it', async ({ window }) => {
  const { page } = window
  const opener = page.getByRole('button', { name: 'New programme' })
  await opener.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(opener).toBeFocused()
})

for (const [command, shows] of [
  ['new-programme', 'New programme'],
  ['import', 'Open or import a file'],
  ['find', 'Find or do anything'],
  ['shortcuts', 'Keys'],
] as const)
  test(`the menu’s “${command}” opens “${shows}”`, async ({ window }) => {
    await expect(window.page.getByText('There is no programme here yet')).toBeVisible()
    window.say({ type: 'menu', command })
    await expect(window.page.getByRole('dialog', { name: shows })).toBeVisible()
  })
