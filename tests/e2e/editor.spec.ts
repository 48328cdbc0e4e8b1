import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './support/test.ts'
import { deskOn, holdWrites, numbered, openDesk, plain } from './support/writing.ts'

test('a paper is typed with the keys that a hand knows, with its real numbers, and is in the file', async ({
  window,
}) => {
  const desk = await openDesk(window, [numbered('a', 'One')])
  await desk.press(
    'Enter',
    'Two:',
    'Enter',
    'Tab',
    'first point',
    'Enter',
    'second',
    'Enter',
    'Tab',
    'deeper',
  )
  expect(await desk.labels()).toEqual(['1.', '2.', '(a)', '(b)', '(i)'])
  await desk.press('Enter', 'Enter', 'Enter', 'Three', 'Enter', 'Backspace', 'goes on')
  expect(await desk.labels()).toEqual(['1.', '2.', '(a)', '(b)', '(i)', '3.', null])
  await desk.press('Enter', 'Control+Alt+2', 'A heading', 'Enter', 'Four', 'Shift+Enter', 'in two lines')
  expect((await desk.labels()).at(-1)).toBe('4.')
  expect(await desk.saved()).toEqual([
    'numbered One',
    'numbered Two:',
    'lettered1 first point',
    'lettered1 second',
    'lettered2 deeper',
    'numbered Three',
    'continuation goes on',
    'heading2 A heading',
    'numbered Four{"br":true}in two lines',
  ])
})

test('what is typed at the start of a block makes it a number, a point, a bullet or a heading', async ({
  window,
}) => {
  const desk = await openDesk(window, [plain('a', 'Opening')])
  await desk.press(
    'Enter',
    '1. One',
    'Enter',
    '(a) point',
    'Enter',
    'Enter',
    'Two',
    'Enter',
    '- bullet',
    'Enter',
    'Enter',
    '## Heading',
  )
  expect(await desk.saved()).toEqual([
    'plain Opening',
    'numbered One',
    'lettered1 point',
    'numbered Two',
    'bullet1 bullet',
    'heading2 Heading',
  ])
})

test('bold, italic and a link by their keys; Ctrl+K in the text is the link, not the palette', async ({
  window,
}) => {
  const desk = await openDesk(window, [numbered('a', 'Read ')])
  await desk.press(
    'Control+b',
    'this',
    'Control+b',
    ' and ',
    'Control+i',
    'that',
    'Control+i',
    ' at ',
    'Control+k',
  )
  const card = desk.page.getByRole('dialog', { name: 'Link' })
  await card.getByLabel('Address').fill('www.gov.scot/neglect')
  await card.getByLabel('Words').fill('the site')
  await desk.press('Enter')
  await expect(card).toHaveCount(0)
  await desk.press('.')
  await expect
    .poll(() => desk.saved())
    .toEqual([
      'numbered Read {"text":"this","bold":true} and {"text":"that","italic":true} at {"link":"https://www.gov.scot/neglect","text":"the site"}.',
    ])
})

test('undo takes back what was typed in one stroke and never leaves the text', async ({ window }) => {
  const desk = await openDesk(window, [numbered('a', 'One')])
  await desk.press(' more words', 'Control+z')
  await expect(desk.text).toHaveText('One')
  await desk.press('Control+z', 'Control+z')
  await expect(desk.text).toHaveText('One')
  await desk.press('Control+y')
  await expect(desk.text).toHaveText('One more words')
  expect(await desk.saved()).toEqual(['numbered One more words'])
})

test('a list pasted from Word is cleaned, and what was dropped is said', async ({ window }) => {
  const desk = await openDesk(window, [numbered('a', 'Before')])
  const html = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'pasted', 'word-list.html'), 'utf8')
  await desk.press('Enter')
  await desk.paste({ 'text/html': html, 'text/plain': 'as plain text' })
  await expect(desk.page.getByRole('status').filter({ hasText: 'Dropped' })).toHaveText(
    'Dropped: 1 image, 1 colour, 1 link, 1 tracked deletion',
  )
  expect(await desk.labels()).toEqual([
    '1.',
    null,
    '2.',
    '(a)',
    '(i)',
    '(b)',
    null,
    '3.',
    null,
    null,
    null,
    null,
    null,
  ])
  const saved = await desk.saved()
  expect(saved[1]).toBe('heading2 Progress on neglect')
  expect(saved).toHaveLength(13)
  await desk.press('Control+z')
  await expect(desk.text).toHaveText('Before')
})

test('what is copied here and pasted here is a copy with ids of its own; cut, it comes back as itself', async ({
  window,
}) => {
  const desk = await openDesk(window, [numbered('first', 'One'), numbered('second', 'Two')])
  await desk.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await desk.press('Control+a', 'Control+c', 'Control+End', 'Enter', 'Control+v')
  await desk.saved()
  const copied = (await desk.inFile()).map(({ id }) => id)
  expect(copied.slice(0, 2)).toEqual(['first', 'second'])
  expect(new Set(copied).size).toBe(copied.length)
  await desk.press('Control+a', 'Control+x', 'Control+v')
  await desk.saved()
  const moved = (await desk.inFile()).map(({ id }) => id)
  expect(moved).toContain('second')
  expect(new Set(moved).size).toBe(moved.length)
})

test('a reference is chosen with [[, says where its paragraph stands, and follows it', async ({ window }) => {
  const desk = await openDesk(window, [numbered('a', 'Alpha'), numbered('b', 'Beta'), plain('c', 'See ')])
  await desk.press('[[')
  const picker = desk.page.getByRole('dialog', { name: 'Refer to' })
  await expect(picker.getByRole('searchbox')).toBeFocused()
  await desk.press('beta')
  await expect(picker.getByRole('menuitem', { name: /paragraph 2 Beta/ })).toHaveAttribute(
    'data-focused',
    'true',
  )
  await desk.press('Enter')
  await expect(picker).toHaveCount(0)
  await desk.press('.')
  await expect(desk.text).toHaveText('AlphaBetaSee paragraph 2.')
  // Within 200 ms of getting the focus ProseMirror takes a leap to the start for the browser's own doing.
  await desk.page.waitForTimeout(250)
  await desk.press('Control+Home', 'Enter')
  await expect(desk.text.locator('.editor-ref')).toHaveText('paragraph 3')
  expect((await desk.saved()).at(-1)).toBe('plain See {"ref":"block","id":"b"}.')
})

test('papers and actions are found in the programme, and printed as they are called', async ({ window }) => {
  const desk = await openDesk(window, [plain('a', 'In ')])
  await desk.press('Control+Shift+R', 'EAG(16)07')
  const picker = desk.page.getByRole('dialog', { name: 'Refer to' })
  await expect(picker.getByRole('menuitem', { name: /^EAG\(16\)07/ }).first()).toHaveAttribute(
    'data-focused',
    'true',
  )
  await desk.press('Enter')
  await expect(desk.text.locator('.editor-ref')).toHaveText('EAG(16)07')
  await desk.saved()
  await desk.page.reload()
  await expect(desk.text.locator('.editor-ref')).toHaveText('EAG(16)07')
})

test('[[ that was meant as such is given back when the picker is left', async ({ window }) => {
  const desk = await openDesk(window, [plain('a', 'A ')])
  await desk.press('[[')
  await expect(desk.page.getByRole('dialog', { name: 'Refer to' }).getByRole('searchbox')).toBeFocused()
  await desk.press('Escape')
  await expect(desk.text).toBeFocused()
  await desk.press('x')
  await expect(desk.text).toHaveText('A [[x')
})

test('a footnote is put in by its key, typed beside its mark and numbered', async ({ window }) => {
  const desk = await openDesk(window, [plain('a', 'Word')])
  await desk.press('Control+Alt+f')
  const card = desk.page.getByRole('dialog', { name: 'Footnote' })
  await expect(card.getByRole('textbox', { name: 'Footnote' })).toBeFocused()
  await desk.press('A ', 'Control+b', 'bold', 'Control+b', ' note', 'Enter')
  await expect(card).toHaveCount(0)
  await expect(desk.text.locator('.editor-note')).toHaveText('1')
  expect(await desk.saved()).toEqual(['plain Word{"footnote":["A ",{"text":"bold","bold":true}," note"]}'])
})

test('a table comes with a button, gains rows by Tab and columns by its menu, and is left with Ctrl+Enter', async ({
  window,
}) => {
  const desk = await openDesk(window, [numbered('a', 'Before')])
  await desk.page.getByRole('button', { name: 'Table', exact: true }).click()
  await desk.press('Area', 'Tab', 'Joined', 'Tab', 'Last')
  for (let cells = 0; cells < 7; cells++) await desk.press('Tab')
  await expect(desk.text.locator('tr')).toHaveCount(4)
  await desk.page.getByRole('button', { name: 'Table', exact: true }).click()
  await desk.page.getByRole('menuitem', { name: 'Column after' }).click()
  await expect(desk.text.locator('tr').first().locator('td')).toHaveCount(4)
  await desk.press('Control+Alt+Backspace')
  await expect(desk.text.locator('tr')).toHaveCount(3)
  await desk.press('Control+Enter', 'After')
  const saved = await desk.saved()
  expect(saved).toEqual(['numbered Before', 'table', 'plain After'])
  const [, table] = await desk.inFile()
  const words = table?.type === 'table' ? table.rows.map((row) => row.map(({ text }) => text.join(''))) : []
  expect(words).toEqual([
    ['Area', '', 'Joined', 'Last'],
    ['', '', '', ''],
    ['', '', '', ''],
  ])
})

test('a picture that is pasted asks for its words at once, and they are saved', async ({ window }) => {
  const desk = await openDesk(window, [numbered('a', 'Before')])
  await desk.text.evaluate((element) => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const transfer = new DataTransfer()
    transfer.items.add(
      new File([Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))], 'map.png', { type: 'image/png' }),
    )
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    )
  })
  await expect(desk.page.getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  await desk.press('A map of Fife')
  expect(await desk.saved()).toEqual(['numbered Before', 'image'])
  const [, image] = await desk.inFile()
  expect(image).toMatchObject({ alt: 'A map of Fife', src: expect.stringMatching(/^blob:[0-9a-f]{64}$/) })
  await desk.page.reload()
  await expect(desk.text.getByRole('img', { name: 'A map of Fife' })).toBeVisible()
})

test('the text says what it is, in which language, and lets go of Tab after Escape', async ({ window }) => {
  const desk = await openDesk(window, [numbered('a', 'One')])
  await expect(desk.text).toHaveAttribute('lang', 'en-GB')
  await expect(desk.text).toHaveAttribute('spellcheck', 'true')
  await desk.press('Alt+F10')
  await expect(desk.page.getByRole('button', { name: /^Kind: / })).toBeFocused()
  await desk.press('Escape')
  await expect(desk.text).toBeFocused()
  await desk.press('Escape', 'Tab')
  await expect(desk.text).not.toBeFocused()
  expect(await desk.labels()).toEqual(['1.'])
})

test('a reload in the middle of typing loses nothing', async ({ window }) => {
  const { page } = window
  // Nothing that is written reaches the engine for as long as the page says so.
  await page.addInitScript(() => {
    const real = globalThis.fetch
    globalThis.fetch = (input, init) =>
      init?.method === 'PUT' && localStorage.getItem('cut off') !== null
        ? new Promise(() => {})
        : real(input, init)
  })
  const desk = await openDesk(window, [numbered('a', 'One')])
  await page.evaluate(() => localStorage.setItem('cut off', 'yes'))
  await desk.press(' two three')
  await page.reload()
  await expect(desk.text).toHaveText('One two three')
  await expect(page.getByText('What was typed before this page was closed is back.')).toBeVisible()
  expect(await desk.inFile()).toEqual([numbered('a', 'One')])
  await page.evaluate(() => localStorage.removeItem('cut off'))
  await page.reload()
  await expect(desk.text).toHaveText('One two three')
  expect(await desk.saved()).toEqual(['numbered One two three'])
  await page.reload()
  await expect(desk.text).toHaveText('One two three')
  await expect(page.getByText('What was typed before this page was closed is back.')).toHaveCount(0)
})

test('a text that another window changed is told of beside the editor: look at theirs, keep mine', async ({
  window,
}) => {
  const desk = await openDesk(window, [numbered('a', 'One')])
  const release = await holdWrites(desk.page)
  await desk.press(' mine')
  const other = await desk.page.context().newPage()
  await other.goto(`${new URL(desk.page.url()).origin}/p/cpip`)
  await deskOn(other).putBody([numbered('a', 'One theirs')])
  release()
  const told = desk.page.getByRole('alert').filter({ hasText: 'changed in another window' })
  await expect(told).toBeVisible()
  await expect(desk.text).toHaveText('One mine')
  await told.getByRole('button', { name: 'Look at theirs' }).click()
  const theirs = desk.page.getByRole('region', { name: 'Theirs' })
  await expect(theirs.locator('ins')).toHaveText('theirs')
  await expect(theirs.locator('del')).toHaveText('mine')
  await told.getByRole('button', { name: 'Keep mine' }).click()
  await expect(told).toHaveCount(0)
  expect(await desk.saved()).toEqual(['numbered One mine'])
  await other.close()
})

test('a change in another window comes in where nothing is being typed', async ({ window }) => {
  const desk = await openDesk(window, [numbered('a', 'One'), numbered('b', 'Two')])
  const other = await desk.page.context().newPage()
  await other.goto(`${new URL(desk.page.url()).origin}/p/cpip`)
  await deskOn(other).putBody([numbered('a', 'One'), numbered('c', 'New'), numbered('b', 'Two')])
  await expect(desk.text).toHaveText('OneNewTwo')
  expect(await desk.labels()).toEqual(['1.', '2.', '3.'])
  await desk.press(' more')
  expect(await desk.saved()).toEqual(['numbered One', 'numbered New', 'numbered Two more'])
  await other.close()
})

test('an update that is cleared says what a change does, loses its clearance, and is given it back', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  const at = '/api/programmes/cpip/records/updates/u-jun-law'
  const stage = () => page.evaluate(async (path) => (await (await fetch(path)).json()).record.stage, at)
  expect(await stage()).toBe('cleared')
  await window.goTo('/p/cpip/updates/u-jun-law')
  await expect(
    page.getByText('This update is cleared. A change of its words takes the clearance away.'),
  ).toBeVisible()
  await page.getByRole('textbox', { name: 'The update' }).click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' More.')
  const back = page.getByRole('button', { name: 'It still holds: put it back' })
  await expect(back).toBeVisible()
  expect(await stage()).toBe('received')
  await back.click()
  await expect(page.getByText('This update is cleared.')).toBeVisible()
  await page.getByRole('textbox', { name: 'The update' }).click()
  await page.keyboard.type('x')
  await expect(page.locator('.saved')).toHaveText('Saved')
  expect(await stage()).toBe('cleared')
})

test('a reference whose paragraph was taken out says so, is not saved, and is as soon as it is mended', async ({
  window,
}) => {
  const desk = await openDesk(window, [
    numbered('a', 'Alpha'),
    { id: 'c', type: 'plain', text: ['See ', { ref: 'block', id: 'b' }, ' there'] },
    numbered('b', 'B'),
  ])
  await expect(desk.text.locator('.editor-ref')).toHaveText('paragraph 2')
  await desk.press('Backspace', 'Backspace', 'Backspace')
  await expect(desk.text).toHaveText('AlphaSee reference to nothing there')
  const told = desk.page
    .getByRole('alert')
    .filter({ hasText: 'A reference leads to something that is not there any more' })
  await expect(told).toBeVisible()
  await desk.text.locator('.editor-ref').click()
  await desk.press('Delete')
  await expect(told).toHaveCount(0)
  expect(await desk.saved()).toEqual(['numbered Alpha', 'plain See  there'])
})
