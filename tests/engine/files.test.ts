import { readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import type { BackupsAnswer } from '../../shared/api.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const backups = async () => ((await (await app.get(`${at}/backups`)).json()) as BackupsAnswer).backups // the route's own type
const addTheme = (id: string) => app.json('PUT', `${at}/records/themes/${id}`, { id, title: id })
const themes = async () => (await (await app.get('/api/programmes')).json()).programmes[0].counts.themes
const path = () => join(app.home, 'programmes', 'cpip.sederunt')

describe('a backup', () => {
  test('is made before the first write of a day, in the home folder', async () => {
    expect(await backups()).toEqual([])
    await addTheme('new')
    await addTheme('newer')
    expect(await backups()).toEqual([
      expect.objectContaining({
        why: 'daily',
        name: sampleProgramme.programme.name,
        bytes: expect.any(Number),
      }),
    ])
    expect(readdirSync(join(app.home, 'backups', 'cpip'))).toHaveLength(1)
  })

  test('is made when it is asked for', async () => {
    const answer = await app.ask('POST', `${at}/backups`)
    expect(answer.status).toBe(201)
    const { id } = await answer.json()
    expect((await backups()).map((backup) => [backup.id, backup.why])).toEqual([[id, 'asked']])
  })

  test('is put back, and what was there is kept as a backup itself', async () => {
    const heard = await app.listen()
    const { id } = await (await app.ask('POST', `${at}/backups`)).json()
    const before = await themes()
    await addTheme('new')
    expect(await themes()).toBe(before + 1)
    await app.ended(app.json('POST', `${at}/documents`, { document: 'agenda', meeting: 'eag-nov' }))
    const job = await app.ended(app.ask('POST', `${at}/backups/${id}/restore`))
    expect(job).toMatchObject({ state: 'done', result: { kind: 'programme', programme: 'cpip' } })
    expect(await themes()).toBe(before)
    expect((await app.get(`${at}/records/themes/new`)).status).toBe(404)
    expect((await backups()).map(({ why }) => why)).toContain('restore')
    expect(heard.filter(({ type }) => type === 'changed').length).toBeGreaterThanOrEqual(2)
    expect((await addTheme('again')).status).toBe(201)
  })

  test('that is not there or is named by a path is not found', async () => {
    for (const id of ['none', '..', '..%2f..%2fprogrammes%2fcpip.sederunt'])
      expect((await app.ask('POST', `${at}/backups/${id}/restore`)).status, id).toBeGreaterThanOrEqual(403)
    expect(await refusal(app.get('/api/programmes/none/backups'))).toMatchObject({ status: 404 })
  })

  test('that is damaged is not put back', async () => {
    const { id } = await (await app.ask('POST', `${at}/backups`)).json()
    truncateSync(join(app.home, 'backups', 'cpip', id), 30_000)
    const job = await app.ended(app.ask('POST', `${at}/backups/${id}/restore`))
    expect(job).toMatchObject({ state: 'failed', error: { code: 'damaged' } })
    expect((await app.get(at)).status).toBe(200)
  })
})

describe('checking a programme', () => {
  test('finds nothing in the sample', async () => {
    const job = await app.ended(app.ask('POST', `${at}/verify`))
    expect(job).toMatchObject({ state: 'done', result: { kind: 'findings', findings: [] } })
  })

  test('of a file that is none fails plainly', async () => {
    writeFileSync(path(), 'Dear Morag')
    const job = await app.ended(app.ask('POST', `${at}/verify`))
    expect(job).toMatchObject({ state: 'failed', error: { code: 'not-a-programme' } })
  })
})
