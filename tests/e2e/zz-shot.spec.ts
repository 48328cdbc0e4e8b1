import { p, r } from '../word/read/build-docx.ts'
import { editDocx } from '../support/edit-docx.ts'
import { test } from './support/test.ts'
test('shot', async ({ window }) => {
  await window.makeSample()
  const { page } = window
  const at = '/api/programmes/cpip'
  const bytes = await page.evaluate(async (programme) => {
    const ask = (path: string, how?: object) => fetch(path, how).then((answer) => answer.json())
    const json = { method: 'POST', headers: { 'content-type': 'application/json' } }
    const body = JSON.stringify({ document: 'paper', paper: 'section-12' })
    const { id } = await ask(`${programme}/documents`, { ...json, body })
    let { state } = await ask(`/api/jobs/${id}`)
    while (state === 'running') ({ state } = await ask(`/api/jobs/${id}`))
    return [...new Uint8Array(await (await fetch(`/api/jobs/${id}/file`)).arrayBuffer())]
  }, at)
  const stamp = 'w:id="900" w:author="Ann Reid" w:date="2016-11-07T09:30:00Z"'
  let n = 0
  const file = [...editDocx(new Uint8Array(bytes), { 'word/document.xml': (xml) => xml
    .replace(/<w:t xml:space="preserve">([^<]{60,})<\/w:t>/g, (all, words) => { n++; return n === 3 ? all.replace(/ the /, ' each and every ') : n === 2 ? `<w:t xml:space="preserve">${words}</w:t></w:r><w:ins ${stamp}>${r(' An addition that was tracked.')}</w:ins><w:r><w:t></w:t>` : n === 5 ? all.replace('the', 'any') : all })
    .replace(/<w:sectPr(?!.*<w:sectPr)/s, `${p('A paragraph more, which nobody asked for but which says a good deal.')}<w:sectPr`) })]
  await page.evaluate(async (path) => {
    const { record, revision } = await (await fetch(path)).json()
    let n = 0
    record.body = record.body.map((b: any) => b.text && typeof b.text[0] === 'string' && b.text[0].length > 60 && ++n === 3 ? { ...b, text: ['Written here meanwhile, in place of what it said.'] } : b)
    await fetch(`${path}?base=${revision}`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(record) })
  }, `${at}/records/papers/section-12`)
  await page.evaluate(({ bytes }) => {
    const data = new DataTransfer()
    data.items.add(new File([new Uint8Array(bytes)], 'Section 12 with comments.docx', { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' }))
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, { bytes: file })
  await page.locator('.revision-count').waitFor()
  await page.keyboard.press('j'); await page.keyboard.press('a'); await page.keyboard.press('r')
  for (const [w, h, dark] of [[1280, 800, false], [1920, 1080, true]] as const) {
    await page.setViewportSize({ width: w, height: h })
    await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' })
    await page.locator('#page').evaluate((el) => el.scrollTo(0, 0))
    await page.screenshot({ path: `/tmp/shot-${w}.png` })
  }
})
