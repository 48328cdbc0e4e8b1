import { execFileSync, spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import type { ProgrammeSummary } from '../../shared/api.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(() => {
  app = engineInTempHome()
})
afterEach(() => app.close())

const list = async (): Promise<ProgrammeSummary[]> =>
  (await (await app.get('/api/programmes')).json()).programmes
const files = () => readdirSync(join(app.home, 'programmes')).sort()
const fileOf = (id: string) => join(app.home, 'programmes', `${id}.sederunt`)

describe('the programmes of the home folder', () => {
  test('are none at first', async () => {
    expect(await list()).toEqual([])
  })

  test('are made from the sample, twice under two names', async () => {
    const answer = await app.json('POST', '/api/programmes', { from: 'sample' })
    expect(answer.status).toBe(201)
    const first: ProgrammeSummary = await answer.json()
    expect(first).toMatchObject({
      id: 'cpip',
      name: sampleProgramme.programme.name,
      shortName: 'CPIP',
      heldBy: null,
      problem: null,
    })
    expect(first.counts.meetings).toBe(sampleProgramme.meetings?.length)
    expect((await app.sample()).id).toBe('cpip-2')
    expect(files()).toEqual(['cpip-2.sederunt', 'cpip.sederunt'])
    expect((await list()).map(({ id }) => id)).toEqual(['cpip', 'cpip-2'])
  })

  test('are made empty under a name', async () => {
    const answer = await app.json('POST', '/api/programmes', { from: 'empty', name: 'Flood Plan' })
    expect(await answer.json()).toMatchObject({ id: 'flood-plan', name: 'Flood Plan', shortName: null })
    expect(await refusal(app.json('POST', '/api/programmes', { from: 'empty', name: ' ' }))).toMatchObject({
      status: 400,
      code: 'faults',
    })
  })

  test('come from a programme file in JSON', async () => {
    const heard = await app.listen()
    const job = await app.ended(app.json('POST', '/api/programmes/import', sampleProgramme))
    expect(job).toMatchObject({ state: 'done', result: { kind: 'programme', programme: 'cpip' } })
    expect((await list()).map(({ id }) => id)).toEqual(['cpip'])
    expect(heard).toContainEqual({ type: 'changed', programme: 'cpip' })
  })

  test('are not made from a file with faults, and every fault is told with its path', async () => {
    const wrong = { ...sampleProgramme, meetings: [{ id: 'm1', group: 'none', sessions: [] }], extra: 1 }
    const job = await app.ended(app.json('POST', '/api/programmes/import', wrong))
    expect(job.state).toBe('failed')
    const { code, details } = job.error ?? {}
    expect(code).toBe('faults')
    const paths = details && 'faults' in details ? details.faults.map(({ path }) => path) : []
    expect(paths).toEqual(expect.arrayContaining(['extra', 'meetings[0].group', 'meetings[0].sessions']))
    expect(files()).toEqual([])
    expect(readdirSync(join(app.home, 'incoming'))).toEqual([])
  })

  test('come from a .sederunt file, under the name that it had', async () => {
    await app.sample()
    const bytes = new Uint8Array(readFileSync(fileOf('cpip')))
    const job = await app.ended(app.bytes('/api/programmes/copy?name=Our%20Programme.sederunt', bytes))
    expect(job).toMatchObject({ state: 'done', result: { kind: 'programme', programme: 'our-programme' } })
    expect((await list()).map(({ id }) => id)).toEqual(['cpip', 'our-programme'])
  })

  test.each([
    ['holds something else', new TextEncoder().encode('Dear Morag'), 'not-a-programme'],
    ['is empty', new Uint8Array(), 'not-a-programme'],
  ])('are not copied from a file that %s', async (_what, bytes, code) => {
    const job = await app.ended(app.bytes('/api/programmes/copy?name=letter.sederunt', bytes))
    expect(job).toMatchObject({ state: 'failed', error: { code, details: { file: 'letter.sederunt' } } })
    expect(files()).toEqual([])
    expect(readdirSync(join(app.home, 'incoming'))).toEqual([])
  })

  test('are not copied from a file that was cut off', async () => {
    await app.sample()
    const bytes = new Uint8Array(readFileSync(fileOf('cpip'))).slice(0, 20_000)
    const job = await app.ended(app.bytes('/api/programmes/copy', bytes))
    expect(job).toMatchObject({ state: 'failed', error: { code: 'damaged' } })
    expect(files()).toEqual(['cpip.sederunt'])
  })

  test('are listed whatever their files are called, with why one cannot be opened', async () => {
    await app.sample()
    renameSync(fileOf('cpip'), fileOf('Our Programme (2016)'))
    writeFileSync(fileOf('letter'), 'Dear Morag')
    copyFileSync(fileOf('Our Programme (2016)'), fileOf('cut'))
    truncateSync(fileOf('cut'), 20_000)
    writeFileSync(join(app.home, 'programmes', 'notes.txt'), '')
    expect((await list()).map(({ id, name, problem }) => [id, name, problem?.code])).toEqual([
      ['our-programme-2016', sampleProgramme.programme.name, undefined],
      ['cut', 'cut', 'damaged'],
      ['letter', 'letter', 'not-a-programme'],
    ])
    expect((await app.get('/api/programmes/our-programme-2016')).status).toBe(200)
    expect(await refusal(app.get('/api/programmes/letter'))).toMatchObject({ code: 'not-a-programme' })
  })

  test('are told apart by ids that are no paths', async () => {
    await app.sample()
    writeFileSync(join(app.home, 'outside.sederunt'), '')
    for (const id of ['..%2foutside', '%2e%2e%2foutside', '..', 'none', 'CPIP', 'cpip.sederunt'])
      expect((await app.get(`/api/programmes/${id}`)).status, id).not.toBe(200)
  })

  test('are copied in when the shell opens a file, and the one in the home folder is opened itself', async () => {
    await app.sample()
    const outside = join(app.home, 'From Morag.sederunt')
    copyFileSync(fileOf('cpip'), outside)
    expect(await app.engine().openFile(outside)).toEqual({ programme: 'from-morag' })
    expect(existsSync(outside)).toBe(true)
    expect(await app.engine().openFile(fileOf('cpip'))).toEqual({ programme: 'cpip' })
    expect(files()).toEqual(['cpip.sederunt', 'from-morag.sederunt'])
    await expect(app.engine().openFile(join(app.home, 'none.sederunt'))).rejects.toMatchObject({
      code: 'not-found',
    })
    writeFileSync(outside, 'Dear Morag')
    await expect(app.engine().openFile(outside)).rejects.toMatchObject({
      code: 'not-a-programme',
      details: { file: 'From Morag.sederunt' },
    })
  })

  test('say who else writes to one; it can then be read, not written', async () => {
    await app.sample()
    const holder = await holdOpen(fileOf('cpip'))
    try {
      const [cpip] = await list()
      expect(cpip?.heldBy).toEqual({ by: 'Morag Reid', since: '2016-11-04T09:12:00.000Z' })
      const page = await (await app.get('/api/programmes/cpip')).json()
      expect(page.programme.readOnly).toBe(true)
      const put = app.json('PUT', '/api/programmes/cpip/records/themes/new', { id: 'new', title: 'New' })
      expect(await refusal(put)).toMatchObject({ status: 423, code: 'in-use', details: { by: 'Morag Reid' } })
    } finally {
      holder.kill('SIGKILL')
    }
    await new Promise((resolve) => holder.once('exit', resolve))
    expect((await list())[0]?.heldBy).toBeNull()
    const put = await app.json('PUT', '/api/programmes/cpip/records/themes/new', { id: 'new', title: 'New' })
    expect(put.status).toBe(201)
  })

  test('are open for writing to this engine alone from the first write until it closes', async () => {
    await app.sample()
    expect(existsSync(`${fileOf('cpip')}.lock`)).toBe(false)
    await app.json('PUT', '/api/programmes/cpip/records/themes/new', { id: 'new', title: 'New' })
    expect((await list())[0]?.heldBy).toBeNull()
    expect(() =>
      execFileSync(process.execPath, [holderScript, fileOf('cpip')], { stdio: 'pipe' }),
    ).toThrowError(/in-use/)
    await app.restart()
    expect((await list())[0]?.heldBy).toBeNull()
  })
})

const holderScript = join(import.meta.dirname, 'hold-open.ts')

/** Another process that writes to the file until it is killed. */
async function holdOpen(path: string) {
  const child = spawn(process.execPath, [holderScript, path], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return child
}
