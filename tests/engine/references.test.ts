import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ReferencesAnswer } from '../../shared/api/references.ts'
import type { RecordAnswer } from '../../shared/api.ts'
import type { Paper } from '../../shared/records/paper.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeAll(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterAll(() => app.close())

const at = '/api/programmes/cpip/references'
const ask = async (query: string) =>
  ((await (await app.get(`${at}?${query}`)).json()) as ReferencesAnswer).references // as the contract has it

test('a paper is found by its words, by its number, and by being late in the file', async () => {
  const byNumber = await ask('q=eag(16)07')
  expect(byNumber[0]).toMatchObject({ reference: { ref: 'paper' }, text: 'EAG(16)07', bare: 'EAG(16)07' })
  const title = byNumber[0]?.title ?? ''
  const byWords = await ask(`q=${encodeURIComponent(title)}`)
  expect(byWords.map((one) => one?.text)).toContain('EAG(16)07')
  expect((await ask('q=')).length).toBeGreaterThan(0)
  expect((await ask('q=')).every((one) => one?.reference.ref === 'paper')).toBe(true)
})

test('an action is found as it is called', async () => {
  const found = (await ask('q=action')).find((one) => one?.reference.ref === 'action')
  expect(found?.text).toMatch(/^Action /)
  const again = await ask(`of=action/${found?.reference.id}`)
  expect(again).toEqual([found])
})

test('a paragraph says its number and its paper, and what is not there is null, each in its place', async () => {
  const [paper] = (await ask('q=eag(16)08')).flatMap((one) => one ?? [])
  const { record } = (await (
    await app.get(`/api/programmes/cpip/records/papers/${paper?.reference.id}`)
  ).json()) as RecordAnswer // its contract
  const block = (record as Paper).body?.find(({ type }) => type === 'numbered') // a paper was asked for
  const answer = await ask(`of=block/nothing&of=block/${block?.id}&of=paper/nothing`)
  expect(answer).toMatchObject([null, { text: 'paragraph 1 of EAG(16)08', number: '1' }, null])
})

test('what is no reference is refused', async () => {
  expect(await refusal(app.get(`${at}?of=person/x`))).toMatchObject({ code: 'faults' })
})
