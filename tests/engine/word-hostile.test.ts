import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { kinds } from '../word/read/hostile/kinds.ts'
import { engineInTempHome, type TestEngine } from './engine-in-temp-home.ts'

// One of each way to fail, through the window's own route: the reader's tests have them all.
const chosen = [
  'nothing at all',
  'a locked document',
  'Word’s mark of an open document',
  'an .odt',
  'a bomb of one part',
  'a name that leads up',
  'a wrong sum',
  'entities of entities',
  'bytes that are no letters',
  '200 controls within each other',
  '200,000 paragraphs',
  '5,000 answers in a circle',
  'addresses everywhere, which nothing follows',
  'lists that lead nowhere',
]
const all = Object.values(kinds)
  .flat()
  .filter(({ name }) => chosen.includes(name))

let app: TestEngine
beforeAll(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterAll(() => app.close())

describe('a hostile Word file that is dropped on the window', () => {
  test('is of each kind chosen here', () => {
    expect(all).toHaveLength(chosen.length)
  })
  test.each(all)('$name', async ({ file = 'x.docx', make, outcome }) => {
    const job = await app.ended(
      app.bytes(`/api/programmes/cpip/word?name=${encodeURIComponent(file)}`, new Uint8Array(await make())),
    )
    if ('read' in outcome) {
      expect(job.state).toBe('done')
      const answer = await app.get(`/api/programmes/cpip/word/${job.id}`)
      expect(JSON.stringify(await answer.json())).toMatch(outcome.read)
    } else {
      expect(job).toMatchObject({ state: 'failed' })
      expect(JSON.stringify(job)).toMatch(outcome.refused)
    }
    // Nothing is left behind, and the engine is as it was.
    expect(
      readdirSync(app.home, { recursive: true }).filter((path) => /docx|word/i.test(String(path))),
    ).toEqual([])
    expect((await app.get('/api/programmes/cpip')).status).toBe(200)
  })
})
