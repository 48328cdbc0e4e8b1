import { editDocx } from '../support/edit-docx.ts'
import { p } from '../word/read/build-docx.ts'
import type { Window } from './support/test.ts'
import { expect, test } from './support/test.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const at = '/api/programmes/cpip'

/** The paper as it goes out, edited by somebody in Word. */
async function returned({ page }: Window, edit: (xml: string) => string): Promise<number[]> {
  const bytes = await page.evaluate(async (programme) => {
    const ask = (path: string, how?: object) => fetch(path, how).then((answer) => answer.json())
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const body = JSON.stringify({ document: 'paper', paper: 'cse-definition' })
    const { id } = await ask(`${programme}/documents`, { ...json, body })
    let { state } = await ask(`/api/jobs/${id}`)
    while (state === 'running') ({ state } = await ask(`/api/jobs/${id}`))
    return [...new Uint8Array(await (await fetch(`/api/jobs/${id}/file`)).arrayBuffer())]
  }, at)
  return [...editDocx(new Uint8Array(bytes), { 'word/document.xml': edit })]
}

const drop = ({ page }: Window, name: string, bytes: number[]) =>
  page.evaluate(
    ({ name, bytes, type }) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], name, { type }))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    },
    { name, bytes, type: wordType },
  )

/** Words of the first numbered paragraphs, which stand nowhere else. */
async function wordsIn({ page }: Window): Promise<[string, string]> {
  const record = await page.evaluate(
    (path) => fetch(path).then((answer) => answer.json()),
    `${at}/records/papers/cse-definition`,
  )
  const all = JSON.stringify(record)
  const found = (record.record.body as { type: string; text?: unknown[] }[]).flatMap(({ type, text }) => {
    if (type !== 'numbered' || typeof text?.[0] !== 'string' || text.length > 1) return []
    return text[0].match(/\p{L}{6,}/gu)?.find((word) => all.split(word).length === 2) ?? []
  })
  return [found[0] ?? '', found[1] ?? '']
}

test('a paper that comes back is accepted in part, and outlives a reload meanwhile', async ({ window }) => {
  await window.makeSample()
  const { page } = window
  const [one, two] = await wordsIn(window)
  const file = await returned(window, (xml) =>
    xml
      .replace(one, 'wrongly')
      .replace(two, 'rightly')
      .replace(/<w:sectPr(?!.*<w:sectPr)/s, `${p('A paragraph more.')}<w:sectPr`),
  )
  await drop(window, 'back.docx', file)
  await expect(page.getByRole('heading', { name: 'A new revision' })).toBeVisible()
  const count = page.locator('.revision-count')
  await expect(count).toHaveText('3 changes: 0 accepted, 0 refused, 3 to decide')
  const make = page.getByRole('button', { name: 'Make the new revision' })
  await expect(make).toBeDisabled()

  await page.keyboard.press('j')
  await expect(page.getByRole('group', { name: `Words: “${one}” to “wrongly”` })).toBeFocused()
  await page.keyboard.press('r')
  await expect(count).toHaveText('3 changes: 0 accepted, 1 refused, 2 to decide')
  await expect(page.getByRole('group', { name: `Words: “${two}” to “rightly”` })).toBeFocused()
  await page.keyboard.press('a')
  await expect(count).toHaveText('3 changes: 1 accepted, 1 refused, 1 to decide')

  await page.reload()
  await expect(count).toHaveText('3 changes: 1 accepted, 1 refused, 1 to decide')
  await page.getByRole('button', { name: 'Accept the rest' }).click()
  await expect(count).toHaveText('3 changes: 2 accepted, 1 refused, 0 to decide')
  await make.click()

  const text = page.getByRole('textbox', { name: 'The paper' })
  await expect(text).toContainText('rightly')
  await expect(text).toContainText('A paragraph more.')
  await expect(text).not.toContainText('wrongly')
})

test('what was written here meanwhile stays, unless the file’s words are chosen', async ({ window }) => {
  await window.makeSample()
  const { page } = window
  const [one] = await wordsIn(window)
  const file = await returned(window, (xml) => xml.replace(one, 'elsewhere'))
  await page.evaluate(
    async ({ path, one }) => {
      const { record, revision } = await (await fetch(path)).json()
      const body = JSON.stringify(record).replace(one, 'hereabouts')
      const headers = { 'content-type': 'application/json' }
      await fetch(`${path}?base=${revision}`, { method: 'PUT', headers, body })
    },
    { path: `${at}/records/papers/cse-definition`, one },
  )
  await drop(window, 'back.docx', file)
  await page.getByRole('button', { name: 'Accept all' }).click()
  const clashes = page.getByRole('region', { name: 'Changed here too' })
  await expect(clashes).toContainText('hereabouts')
  await expect(clashes).toContainText('elsewhere')
  await clashes.getByRole('radio', { name: 'Take theirs' }).click()
  await page.getByRole('button', { name: 'Make the new revision' }).click()
  await expect(page.getByRole('textbox', { name: 'The paper' })).toContainText('elsewhere')
})
