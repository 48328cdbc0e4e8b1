import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HouseStyleAnswer } from '../../shared/api/house-style.ts'
import type { Job } from '../../shared/api.ts'
import { houseTemplates } from '../support/house-templates.ts'
import { wordParts } from '../support/word-parts.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip/house-style'
const read = (bytes: Uint8Array<ArrayBuffer>): Promise<Job> =>
  app.ended(app.bytes(`${at}/read?name=house.dotx`, bytes))
const answer = async (response: Response | Promise<Response>): Promise<HouseStyleAnswer> =>
  (await response).json()
const kept = async (bytes: Uint8Array<ArrayBuffer>, query = ''): Promise<HouseStyleAnswer> => {
  const job = await read(bytes)
  return answer(app.json('PUT', `${at}${query}`, { job: job.id }))
}
const made = async (request: object) => {
  const job = await app.ended(app.json('POST', '/api/programmes/cpip/documents', request))
  return wordParts(new Uint8Array(await (await app.get(`/api/jobs/${job.id}/file`)).arrayBuffer())).xml
}

test('a template is read in the worker and kept for a group; its documents take it, others the programme’s', async () => {
  expect(await answer(app.get(at))).toEqual({ style: null, inherited: null })
  const own = await kept(houseTemplates.harbour, '?group=eag')
  expect(own.style).toMatchObject({ name: 'house.dotx', roles: { numbered: 'HarbourPara', small: null } })
  await kept(houseTemplates.council)
  expect(await answer(app.get(`${at}?group=srg`))).toMatchObject({ style: null, inherited: 'house.dotx' })
  const [eag, srg] = [
    await made({ document: 'agenda', meeting: 'eag-nov' }),
    await made({ document: 'agenda', meeting: 'srg-nov' }),
  ]
  expect(eag.get('word/styles.xml')).toContain('HarbourPara')
  expect(srg.get('word/styles.xml')).toContain('Absatznummeriert')
})

test('roles take other styles; what the template has not is refused and changes nothing', async () => {
  await kept(houseTemplates.harbour)
  const changed = await answer(app.json('PUT', at, { roles: { title: 'Heading1', quotation: null } }))
  expect(changed.style?.roles).toMatchObject({ title: 'Heading1', quotation: null, heading1: 'Heading1' })
  const missing = await refusal(app.json('PUT', at, { roles: { title: 'Nope' } }))
  expect(missing.code).toBe('faults')
  expect((await refusal(app.json('PUT', at, { roles: { title: 'HarbourTable' } }))).code).toBe('faults')
  expect((await refusal(app.json('PUT', at, { roles: { nothing: 'Title' } }))).code).toBe('faults')
  expect((await answer(app.get(at))).style?.roles.title).toBe('Heading1')
  expect((await refusal(app.json('PUT', `${at}?group=nobody`, { roles: {} }))).code).toBe('not-found')
})

test('the file comes back byte for byte, and goes when it is taken away', async () => {
  await kept(houseTemplates.council.slice())
  const file = new Uint8Array(await (await app.get(`${at}/file`)).arrayBuffer())
  expect(Buffer.compare(file, houseTemplates.council)).toBe(0)
  expect(await answer(app.json('DELETE', at, {}))).toEqual({ style: null, inherited: null })
  expect((await refusal(app.get(`${at}/file`))).code).toBe('not-found')
})

test('what is no template ends the job with its reason', async () => {
  const job = await read(new Uint8Array([1, 2, 3, 4]))
  expect(job).toMatchObject({ state: 'failed', error: { code: 'unreadable' } })
  expect((await refusal(app.json('PUT', at, { job: job.id }))).code).toBe('not-found')
})
