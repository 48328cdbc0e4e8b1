import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { IssuesAnswer, Job, RecordAnswer } from '../../shared/api.ts'
import { engineInTempHome, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const make = (asked: object = {}): Promise<Job> =>
  app.ended(app.json('POST', `${at}/issues/make`, { meeting: 'eag-nov', kind: 'full', ...asked }))
const issue = (job: string) => app.json('POST', `${at}/issues`, { job })
const listed = async (): Promise<IssuesAnswer> => (await app.get(`${at}/issues?meeting=eag-nov`)).json()
const paper = async (id: string): Promise<RecordAnswer & { record: Record<string, unknown> }> =>
  (await app.get(`${at}/records/papers/${id}`)).json()
async function change(id: string, fields: object): Promise<void> {
  const { record, revision } = await paper(id)
  const answer = await app.json('PUT', `${at}/records/papers/${id}?base=${revision}`, {
    ...record,
    ...fields,
  })
  expect(answer.status).toBe(200)
}

test('a pack is made, looked at and issued; its bytes and numbers stay what they were', async () => {
  const job = await make({ on: '2016-10-28' })
  expect(job).toMatchObject({ state: 'done', result: { kind: 'issue', version: 1 } })
  expect((await listed()).issues).toEqual([])
  const made = await (await app.get(`${at}/issues/made/${job.id}`)).json()
  expect(made).toMatchObject({ version: 1, kind: 'full', on: '2016-10-28', changes: [] })
  expect(made.labels).toBeUndefined()
  expect((await issue(job.id)).status).toBe(201)

  const [first] = (await listed()).issues
  expect(first?.files.map(({ copy }) => copy)).toEqual(['members', 'chair'])
  expect((await paper('section-12')).record).toMatchObject({ number: 'EAG(16)08' })
  await change('section-12', { title: 'Another title' })
  await app.restart()
  for (const { copy, hash, name } of first?.files ?? []) {
    const file = await app.get(`${at}/issues/eag-nov/1/${copy}`)
    expect(decodeURIComponent(file.headers.get('content-disposition') ?? '')).toContain(name)
    expect(
      createHash('sha256')
        .update(new Uint8Array(await file.arrayBuffer()))
        .digest('hex'),
    ).toBe(hash)
  }
  expect((await listed()).changes).toMatchObject([
    { part: 'paper/section-12', what: 'replaced', title: 'Another title' },
  ])
  const later = await make({ kind: 'supplementary' })
  expect((await issue(later.id)).status).toBe(201)
  expect((await listed()).issues.map(({ version, kind }) => [version, kind])).toEqual([
    [2, 'supplementary'],
    [1, 'full'],
  ])
  expect((await listed()).changes).toEqual([])
})

test('what was changed since it was made is not issued, nor a thing twice', async () => {
  const job = await make()
  await change('section-12', { title: 'Another title' })
  expect((await issue(job.id)).status).toBe(409)
  expect((await listed()).issues).toEqual([])
  const again = await make()
  expect((await issue(again.id)).status).toBe(201)
  expect((await issue(again.id)).status).toBe(404)
})

test('it cannot be undone, and what cannot be issued is refused in words', async () => {
  await issue((await make()).id)
  expect(await (await app.json('POST', `${at}/undo`, {})).json()).toBeNull()
  expect((await listed()).issues).toHaveLength(1)
  expect(await make({ kind: 'supplementary' })).toMatchObject({
    state: 'failed',
    error: {
      code: 'wrong-document',
      details: { reason: 'Nothing in the pack has changed since version 1.' },
    },
  })
  expect(await make({ meeting: 'nowhere' })).toMatchObject({ state: 'failed', error: { code: 'not-found' } })
  expect((await app.json('POST', `${at}/issues/make`, { meeting: 'eag-nov', kind: 'half' })).status).toBe(400)
  expect((await app.get(`${at}/issues/eag-nov/9/members`)).status).toBe(404)
})
