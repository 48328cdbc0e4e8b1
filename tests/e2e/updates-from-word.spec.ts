import { readFile } from 'node:fs/promises'
import { editDocx } from '../support/edit-docx.ts'
import { expect, test } from './support/test.ts'

test('a lead is asked in Word, and what comes back becomes an update once it was looked at', async ({
  window,
}) => {
  await window.makeSample()
  const { page } = window
  await window.goTo('/p/cpip/updates')
  await page.getByRole('button', { name: 'Ask a lead' }).click()
  await page.getByRole('menuitem', { name: /Dyer/ }).click()
  await expect(page.getByRole('heading', { name: 'Request for updates', level: 1 })).toBeVisible()
  await expect(page.getByText('The update begins below this line').first()).toBeVisible()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Assemble request for updates' }).click()
  const file = await readFile(await (await saving).path())

  const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
  const edited = editDocx(file, {
    'word/document.xml': (xml) =>
      xml
        .replace(
          /The update begins below this line.*?<\/w:p>/s,
          (start) => start + paragraph('We met in Perth.'),
        )
        .replace(/<w:sectPr(?!.*<w:sectPr)/s, `${paragraph('Sorry that it is late.')}<w:sectPr`),
  })
  await window.goTo('/p/cpip/updates')
  await expect(page.getByRole('button', { name: 'Bring in a reply' })).toBeVisible()
  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer()
      const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
      data.items.add(new File([new Uint8Array(bytes)], 'reply.docx', { type }))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    },
    [...edited],
  )
  const card = page.getByRole('region', { name: 'reply.docx', exact: true })
  await expect(card.getByRole('status')).toHaveText(/^1 update from .*Dyer\.$/)
  await expect(card.getByRole('region', { name: 'Written outside the places' })).toContainText(
    'Sorry that it is late.',
  )
  await expect(card.locator('ins')).toContainText('We met in Perth.')
  await page.getByRole('button', { name: 'Bring in 1 update' }).click()

  const row = page.getByRole('grid', { name: 'Updates' }).getByRole('row', { name: /We met in Perth/ })
  await expect(row).toContainText('Received')
  await page.keyboard.press('Control+z')
  await expect(row).toHaveCount(0)
})
