import { readPaper } from '../../electron/word/read-paper.ts'
import { renderDocument } from '../../electron/word/render-document.ts'
import { largePlan } from '../support/large-plan.ts'
import { time } from './word-writer.ts'

/** How long it takes to read a document of about 1,000 pages that Sederunt wrote, in a ready process. */
export async function benchReading(): Promise<string[][]> {
  const plan = largePlan(100)
  const bytes = await renderDocument(plan, { image: () => new Uint8Array() })
  let blocks = 0
  const { median, best } = await time('', 5, () => {
    const reading = readPaper(bytes, {
      name: 'large.docx',
      changes: 'accept',
      keepsId: () => true,
      freshId: (i) => `b${i}`,
    })
    blocks = reading.body.length
    return bytes
  })
  return [
    ['A Word file of about 1,000 pages', 'median', 'best', 'blocks'],
    ['read as a paper', `${Math.round(median)} ms`, `${Math.round(best)} ms`, blocks.toLocaleString('en-GB')],
  ]
}
