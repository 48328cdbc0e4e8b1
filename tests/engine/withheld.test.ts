import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PaperPage, RecipientsAnswer, Undone, WithheldAnswer, WithholdAsked } from '../../shared/api.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const windowed = { 'Sederunt-Window': 'w1' }
const withhold = (asked: WithholdAsked, paper = 'section-12') =>
  app.ask('POST', `${at}/papers/${paper}/withheld`, {
    body: JSON.stringify(asked),
    headers: { 'Content-Type': 'application/json', ...windowed },
  })
const withheld = async () => {
  const answer: WithheldAnswer = await (await app.get(`${at}/withheld`)).json()
  return answer.withheld.map(({ paper, person }) => `${paper} from ${person}`)
}
const back = async (which: 'undo' | 'redo'): Promise<Undone | null> =>
  await (await app.ask('POST', `${at}/${which}`, { headers: windowed })).json()

test('a paper is kept from people until it is given back; each is one step', async () => {
  expect((await withhold({ from: ['garvock', 'adeyemi'] })).status).toBe(200)
  await withhold({ to: ['adeyemi'], from: ['gourlay'] })
  expect(await withheld()).toEqual(['section-12 from garvock', 'section-12 from gourlay'])
  const page: PaperPage = await (await app.get(`${at}/papers/section-12`)).json()
  expect(page.withheldFrom).toEqual(['Dr Helen Garvock', 'Bill Gourlay'])
  const { recipients }: RecipientsAnswer = await (await app.get(`${at}/recipients?meeting=eag-nov`)).json()
  expect(recipients.find(({ person }) => person === 'garvock')?.without).toEqual([
    { id: 'section-12', number: 'EAG(16)08', title: expect.stringContaining('Section 12'), why: 'withheld' },
  ])
  expect(recipients.filter(({ without }) => without.length > 0)).toHaveLength(1)

  expect((await back('undo'))?.what).toMatch(
    /^“Section 12.*” withheld from Bill Gourlay; “Section 12.*” no longer withheld from Dr Olufemi Adeyemi$/,
  )
  expect(await withheld()).toEqual(['section-12 from adeyemi', 'section-12 from garvock'])
  await back('undo')
  expect(await withheld()).toEqual([])
  await back('redo')
  await back('redo')
  expect(await withheld()).toEqual(['section-12 from garvock', 'section-12 from gourlay'])
})

test('what another window changed meanwhile is not undone', async () => {
  await withhold({ from: ['garvock'] })
  await app.ask('POST', `${at}/papers/section-12/withheld`, {
    body: JSON.stringify({ to: ['garvock'] }),
    headers: { 'Content-Type': 'application/json', 'Sederunt-Window': 'w2' },
  })
  const undone = await app.ask('POST', `${at}/undo`, { headers: windowed })
  expect((await refusal(undone)).code).toBe('conflict')
  expect(await withheld()).toEqual([])
})

test('it stays with the paper and the person when they go and come back', async () => {
  const put = await app.ask('PUT', `${at}/records/papers/loose`, {
    body: JSON.stringify({ id: 'loose', title: 'Loose', kind: 'written' }),
    headers: { 'Content-Type': 'application/json', ...windowed },
  })
  expect(put.status).toBe(201)
  await withhold({ from: ['garvock'] }, 'loose')
  const removed = await app.ask('DELETE', `${at}/records/papers/loose?base=1`, { headers: windowed })
  expect(removed.status).toBe(204)
  expect(await withheld()).toEqual([])
  await back('undo')
  expect(await withheld()).toEqual(['loose from garvock'])
})

test('nobody and nothing that is not there, and nothing stored for them', async () => {
  expect((await refusal(await withhold({ from: ['nobody'] }))).code).toBe('not-found')
  expect((await refusal(await withhold({ from: ['garvock', 'nobody'] }))).code).toBe('not-found')
  expect((await refusal(await withhold({ from: ['garvock'] }, 'nope'))).code).toBe('not-found')
  expect((await refusal(await withhold({ from: [''] } as WithholdAsked))).code).toBe('faults')
  expect(await withheld()).toEqual([])
})
