import { docx, p, r, style } from '../word/read/build-docx.ts'
import { expect, test } from './support/test.ts'

const styles = style('Title', 'Title') + style('Heading1', 'heading 1')
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const change = '<w:ins w:id="1" w:author="Ann Reid"><w:r><w:t xml:space="preserve"> again</w:t></w:r></w:ins>'
const neglect = docx({
  styles,
  body: p('Neglect in Fife', 'Title') + p('Why now', 'Heading1') + p(r('It was asked') + change),
})
const dates = docx({ body: p(r('Dates for 2017', '<w:b/>')) + p('The board meets in May.') })

test('Word files that are dropped are looked at, brought in as papers, and taken back', async ({
  window,
}) => {
  await window.makeSample()
  const { page } = window
  await window.goTo('/p/cpip/meetings/eag-nov/papers')
  await expect(page.getByRole('button', { name: 'Bring in Word papers' })).toBeVisible()
  await page.evaluate(
    ({ files, type }) => {
      const data = new DataTransfer()
      for (const { name, bytes } of files) data.items.add(new File([new Uint8Array(bytes)], name, { type }))
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      )
    },
    {
      files: [
        { name: 'neglect.docx', bytes: [...neglect] },
        { name: 'dates.docx', bytes: [...dates] },
        { name: 'not.docx', bytes: [37, 80, 68, 70, 45] },
      ],
      type: wordType,
    },
  )

  const first = page.getByRole('region', { name: 'neglect.docx', exact: true })
  const second = page.getByRole('region', { name: 'dates.docx', exact: true })
  const third = page.getByRole('region', { name: 'not.docx', exact: true })
  await expect(first.getByRole('textbox', { name: 'Title' })).toHaveValue('Neglect in Fife')
  await expect(first).toContainText('Tracked changes were accepted: 1 addition (by Ann Reid)')
  await expect(third.getByRole('alert')).toContainText('It is a PDF')
  await third.getByRole('button', { name: 'Leave out not.docx' }).click()

  await first.getByText('Look at its text').click()
  await expect(first.getByRole('region', { name: 'neglect.docx as a paper' })).toContainText(
    'It was asked again',
  )
  await first.getByLabel('Tracked changes').selectOption('Reject them')
  await expect(first).toContainText('Tracked changes were rejected')
  await expect(first.getByLabel('Meeting')).toHaveValue('eag-nov')
  await first.getByLabel('Item', { exact: true }).selectOption({ index: 1 })
  await second.getByRole('textbox', { name: 'Title' }).fill('Dates')

  await page.getByRole('button', { name: 'Bring in 2 papers' }).click()
  const brought = (title: string) =>
    page.getByRole('grid', { name: 'Papers' }).getByRole('row', { name: new RegExp(`: ${title}$`) })
  await expect(brought('Neglect in Fife')).toBeVisible()
  await expect(brought('Dates')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(brought('Neglect in Fife')).toHaveCount(0)
  await expect(brought('Dates')).toHaveCount(0)
})

test('a paper takes its text from a Word file, and gives the file back as it came', async ({ window }) => {
  await window.makeSample()
  const { page } = window
  await window.goTo('/p/cpip/papers/cse-definition/write')
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Revise from a Word file' }).click()
  await (await choosing).setFiles({ name: 'neglect.docx', mimeType: wordType, buffer: Buffer.from(neglect) })
  await expect(page.getByRole('region', { name: 'neglect.docx', exact: true })).toContainText('carried')
  await page.getByRole('button', { name: 'Accept all' }).click()
  await page.getByRole('button', { name: 'Make the new revision' }).click()
  await expect(page.getByRole('textbox', { name: 'The paper' })).toContainText('It was asked again')

  await page.getByRole('link', { name: 'See it printed' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Save the original neglect.docx' }).click()
  expect((await saving).suggestedFilename()).toBe('neglect.docx')
})
