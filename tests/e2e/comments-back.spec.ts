import { readZip } from '../../electron/word/read-zip.ts'
import { commentInWord } from '../support/comment-in-word.ts'
import { assembled } from './support/assembled.ts'
import { violations } from './support/axe.ts'
import { retitle, titleOf } from './support/retitled.ts'
import { expect, test, type Window } from './support/test.ts'

const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const at = '/api/programmes/cpip'

/** The pack as it went out and came back. */
async function returned({ page }: Window): Promise<Buffer> {
  const bytes = await page.evaluate(async (programme) => {
    const ask = (path: string, how?: object) => fetch(path, how).then((answer) => answer.json())
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const body = JSON.stringify({ document: 'pack', meeting: 'eag-nov' })
    const { id } = await ask(`${programme}/documents`, { ...json, body })
    let { state } = await ask(`/api/jobs/${id}`)
    while (state === 'running') ({ state } = await ask(`/api/jobs/${id}`))
    return [...new Uint8Array(await (await fetch(`/api/jobs/${id}/file`)).arrayBuffer())]
  }, at)
  return Buffer.from(commentInWord(new Uint8Array(bytes), 'would allow everything'))
}

async function choose({ page }: Window, buffer: Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Bring comments back…' }).click()
  await (await chooser).setFiles({ name: 'back.docx', mimeType, buffer })
}

const annotations = ({ page }: Window) =>
  page.evaluate(
    async (path) =>
      (await (await fetch(path)).json()).annotations as { text: string; on: { block?: string } }[],
    `${at}/annotations?meeting=eag-nov`,
  )

test('comments come back, one is placed by hand, all are brought in, taken back, and go out again', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  const file = await returned(window)
  await window.goTo('/p/cpip/meetings/eag-nov/papers')
  await choose(window, file)
  await expect(page.getByRole('heading', { name: 'Comments that came back' })).toBeVisible()
  const paper = page.getByRole('region', { name: /^EAG\(16\)08/ })
  await expect(paper.getByRole('listitem')).toContainText(['Since when?'])
  await expect(paper).toContainText('Paragraph 19')
  await expect(paper).toContainText('Ruth Kerr')
  const toPlace = page.getByRole('region', { name: 'To be placed' })
  await expect(toPlace).toContainText('Where does this go?')
  expect(await violations(page)).toEqual([])

  await toPlace.getByRole('button', { name: 'Place…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('searchbox', { name: 'Find a paragraph' }).fill('afresh')
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: /afresh/ }).click()
  await expect(toPlace).toContainText('Will stand on paragraph 19 of EAG(16)08')
  await page.getByRole('button', { name: 'Bring in 2 comments' }).click()
  await expect(page.getByText('2 comments brought in')).toBeVisible()
  const brought = await annotations(window)
  expect(brought.map(({ text }) => text)).toEqual(['Since when?', 'Where does this go?'])
  expect(brought[1]?.on.block).toBe(brought[0]?.on.block)

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Undone: 2 comments brought in')).toBeVisible()
  expect(await annotations(window)).toEqual([])

  await choose(window, file)
  await page
    .getByRole('checkbox', { name: 'Also bring in again 2 comments that were taken out here' })
    .check()
  await page.getByRole('button', { name: 'Bring in 2 comments' }).click()
  await expect.poll(async () => (await annotations(window)).length).toBe(2)

  await window.goTo('/p/cpip/meetings/eag-nov/pack')
  await page.getByRole('checkbox', { name: 'Shared notes as comments' }).check()
  const withNotes = await assembled(page, () => page.getByRole('button', { name: 'Assemble pack' }).click())
  expect(withNotes.names).toContain('word/comments.xml')
})

test('after comments were brought in the keys undo that first, and what was changed before them second, over a reload too', async ({
  window,
}) => {
  const { page } = window
  await window.makeSample()
  const file = await returned(window)
  const titled = await titleOf(window)
  await retitle(window, 'Changed before')
  await window.goTo('/p/cpip/meetings/eag-nov/papers')
  await choose(window, file)
  await page.getByRole('button', { name: 'Bring in 2 comments' }).click()
  await expect(page.getByText('2 comments brought in')).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Bring comments back…' })).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Undone: 2 comments brought in')).toBeVisible()
  expect(await annotations(window)).toEqual([])
  expect(await titleOf(window)).toBe('Changed before')
  await page.keyboard.press('Control+z')
  await expect.poll(() => titleOf(window)).toBe(titled)
  await page.keyboard.press('Control+Shift+Z')
  await page.keyboard.press('Control+Shift+Z')
  const again = page.getByRole('alertdialog').filter({ hasText: 'Done again: 2 comments brought in' })
  await expect(again).toBeVisible()
  expect((await annotations(window)).map(({ text }) => text)).toEqual(['Since when?', 'Where does this go?'])
  expect(await titleOf(window)).toBe('Changed before')
  // They are on another screen.
  await again.getByRole('button', { name: 'Show the notes' }).click()
  await expect(page.getByRole('region', { name: 'Notes', exact: true })).toContainText('Since when?')
})

test('a file that is dropped as a paper offers its comments', async ({ window }) => {
  const { page } = window
  await window.makeSample()
  const file = await returned(window)
  expect(readZip(file).names).toContain('word/comments.xml')
  await page.evaluate(
    ({ bytes, type }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], 'back.docx', { type }))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    },
    { bytes: [...file], type: mimeType },
  )
  await expect(page.getByText('It also holds 2 comments.')).toBeVisible()
  await page.getByRole('button', { name: 'Look at the comments' }).click()
  await expect(page.getByRole('button', { name: 'Bring in 2 comments' })).toBeVisible()
})
