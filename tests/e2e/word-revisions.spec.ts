import { editDocx } from '../support/edit-docx.ts'
import { p } from '../word/read/build-docx.ts'
import { violations } from './support/axe.ts'
import type { Window } from './support/test.ts'
import { expect, test } from './support/test.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const at = '/api/programmes/cpip'

const thePaper = { document: 'paper', paper: 'cse-definition' }

/** A document as it goes out, edited by somebody in Word. */
async function returned(
  { page }: Window,
  edit: (xml: string) => string,
  request: object = thePaper,
): Promise<number[]> {
  const bytes = await page.evaluate(
    async ({ programme, request }) => {
      const ask = (path: string, how?: object) => fetch(path, how).then((answer) => answer.json())
      const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
      const body = JSON.stringify(request)
      const { id } = await ask(`${programme}/documents`, { ...json, body })
      let { state } = await ask(`/api/jobs/${id}`)
      while (state === 'running') ({ state } = await ask(`/api/jobs/${id}`))
      return [...new Uint8Array(await (await fetch(`/api/jobs/${id}/file`)).arrayBuffer())]
    },
    { programme: at, request },
  )
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

/** A paper's record as it is now. */
const recordOf = ({ page }: Window, paper: string): Promise<{ title: string; body: unknown }> =>
  page.evaluate(
    (path) => fetch(path).then(async (answer) => (await answer.json()).record),
    `${at}/records/papers/${paper}`,
  )

/** Words of a paper's paragraphs that a file says once. */
function wordsOnce(record: unknown, xml: string): string[] {
  const words = JSON.stringify(record).match(/\p{L}{7,}/gu) ?? []
  return [...new Set(words)].filter((word) => xml.split(word).length === 2 && xml.includes(` ${word} `))
}

test('a pack that comes back gives its papers new revisions, in one step that is undone as one', async ({
  window,
}) => {
  await window.makeSample()
  const { page } = window
  const before = await Promise.all(['section-12', 'cse-definition'].map((id) => recordOf(window, id)))
  const [long, short] = before
  let [one, two, three]: (string | undefined)[] = []
  const file = await returned(
    window,
    (xml) => {
      ;[one, two] = wordsOnce(long?.body, xml)
      ;[three] = wordsOnce(short?.body, xml)
      return xml
        .replace(one ?? '-', 'wrongly')
        .replace(two ?? '-', 'rightly')
        .replace(three ?? '-', 'elsewhere')
        .replace('>Key dates</w:t>', '>Dates to keep</w:t>')
    },
    { document: 'pack', meeting: 'eag-nov', numbering: 'through', chair: false },
  )
  await drop(window, 'pack.docx', file)
  await expect(page.getByRole('heading', { name: 'New revisions', level: 1 })).toBeVisible()
  const whole = page.getByRole('region', { name: 'pack.docx' })
  await expect(whole.getByRole('status')).toContainText('2 papers in it differ from what went out.')
  await expect(whole.getByRole('region', { name: 'Outside the papers' })).toContainText('Dates to keep')
  const first = page.getByRole('region', { name: long?.title ?? '', exact: true })
  const second = page.getByRole('region', { name: short?.title ?? '', exact: true })
  expect(await violations(page)).toEqual([])
  const make = page.getByRole('button', { name: 'Make 2 new revisions' })
  await expect(make).toBeDisabled()
  // From the last change of one paper the keys go on to the first of the next.
  await page.keyboard.press('j')
  await expect(page.getByRole('group', { name: `Words: “${one}” to “wrongly”` })).toBeFocused()
  await page.keyboard.press('r')
  await page.keyboard.press('a')
  await expect(page.getByRole('group', { name: `Words: “${three}” to “elsewhere”` })).toBeFocused()
  await page.reload()
  await expect(first.locator('.revision-count')).toHaveText('2 changes: 1 accepted, 1 refused, 0 to decide')
  await expect(second.locator('.revision-count')).toHaveText('1 change: 0 accepted, 0 refused, 1 to decide')
  await second.getByRole('button', { name: 'Accept all' }).click()
  await make.click()

  await expect
    .poll(async () => JSON.stringify(await recordOf(window, 'cse-definition')))
    .toContain('elsewhere')
  const taken = JSON.stringify(await recordOf(window, 'section-12'))
  expect(taken).toContain('rightly')
  expect(taken).not.toContain('wrongly')
  await page.keyboard.press('Control+z')
  await expect
    .poll(() => Promise.all(['section-12', 'cse-definition'].map((id) => recordOf(window, id))))
    .toEqual(before)
})

test('a paper of a pack that is left out stays as it is', async ({ window }) => {
  await window.makeSample()
  const { page } = window
  const [long, short] = await Promise.all(['section-12', 'cse-definition'].map((id) => recordOf(window, id)))
  const file = await returned(
    window,
    (xml) =>
      xml
        .replace(wordsOnce(long?.body, xml)[0] ?? '-', 'wrongly')
        .replace(wordsOnce(short?.body, xml)[0] ?? '-', 'elsewhere'),
    { document: 'pack', meeting: 'eag-nov', numbering: 'by-paper', chair: true },
  )
  await drop(window, 'pack.docx', file)
  await page.getByRole('button', { name: `Leave out ${long?.title}` }).click()
  await expect(page.getByText(`“${long?.title}” is left out.`)).toBeVisible()
  await page.getByRole('button', { name: 'Accept all' }).click()
  await page.getByRole('button', { name: 'Make the new revision' }).click()
  await expect
    .poll(async () => JSON.stringify(await recordOf(window, 'cse-definition')))
    .toContain('elsewhere')
  expect(await recordOf(window, 'section-12')).toEqual(long)
})

test('two people’s copies of a pack are taken one after the other, and where they clash one is chosen', async ({
  window,
}) => {
  await window.makeSample()
  const { page } = window
  const short = await recordOf(window, 'cse-definition')
  for (const [name, word] of [
    ['ann.docx', 'hereabouts'],
    ['bob.docx', 'elsewhere'],
  ] as const) {
    const file = await returned(window, (xml) => xml.replace(wordsOnce(short.body, xml)[0] ?? '-', word), {
      ...{ document: 'pack', meeting: 'eag-nov', numbering: 'by-paper', chair: false },
    })
    await drop(window, name, file)
    await expect(page.getByRole('region', { name, exact: true }).getByRole('status')).toContainText('1 paper')
  }
  const make = page.getByRole('button', { name: 'Make the new revision' })
  await page.getByRole('button', { name: 'Accept all' }).first().click()
  await page.getByRole('button', { name: 'Accept all' }).last().click()
  const clashes = page.getByRole('region', { name: 'Changed here too' })
  await expect(clashes).toHaveCount(1)
  await expect(clashes).toContainText('hereabouts')
  await clashes.getByRole('radio', { name: 'Take theirs' }).click()
  await make.click()
  await expect(page.getByRole('textbox', { name: 'The paper' })).toContainText('elsewhere')
  expect(JSON.stringify(await recordOf(window, 'cse-definition'))).not.toContain('hereabouts')
})
