import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../electron/api/app.ts'
import { createEngine } from '../../electron/engine.ts'
import { createJobs } from '../../electron/jobs/job-queue.ts'
import { createBroughtFiles } from '../../electron/services/briefcases/brought.ts'
import { createEvents } from '../../electron/services/events.ts'
import { prepareHome } from '../../electron/services/home.ts'
import { createLog } from '../../electron/services/log.ts'
import { createProgrammes } from '../../electron/services/programmes.ts'
import { createStore } from '../../electron/store/store.ts'
import type { Job, ProgrammePage } from '../../shared/api.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'
import { largeProgramme } from './large-programme.ts'

let app: TestEngine
beforeEach(() => {
  app = engineInTempHome()
})
afterEach(() => app.close())

const addTheme = (id: string) =>
  app.json('PUT', `/api/programmes/cpip/records/themes/${id}`, { id, title: id })
const options = (home: string) => ({ home, clock: () => new Date(0), ids: () => 'x' })

describe('the engine', () => {
  test('makes the home folder, and says why where it cannot', () => {
    expect(readdirSync(app.home).sort()).toEqual(['backups', 'bin', 'incoming', 'log', 'programmes'])
    const taken = join(app.home, 'taken')
    writeFileSync(taken, '')
    expect(() => createEngine(options(taken))).toThrowError(expect.objectContaining({ name: 'AppError' }))
  })

  test('tells the page nothing of an unexpected error but the reference that stands in the log', async () => {
    const log = createLog({
      folder: join(app.home, 'log'),
      clock: () => new Date(0),
      ids: () => 'reference-1',
    })
    const clock = () => new Date(0)
    const ids = () => 'x'
    const programmes = {
      ...createProgrammes({ home: prepareHome(app.home, clock()), clock, ids, log }),
      list: () => {
        throw new RangeError('Invalid time value "Morag said no"')
      },
    }
    const events = createEvents()
    const jobs = createJobs({ worker: new URL('file:///none.ts'), clock, ids, log, publish: () => {} })
    const broken = createApp({
      home: app.home,
      page: undefined,
      clock,
      ids,
      session: 'run',
      today: () => '2016-11-01',
      log,
      events,
      jobs,
      programmes,
      brought: createBroughtFiles(ids),
    })
    const answer = await broken.fetch(new Request('http://app/api/programmes'))
    expect([answer.status, await answer.json()]).toEqual([
      500,
      { error: { code: 'internal', details: { reference: 'reference-1' } } },
    ])
    const said = readFileSync(join(app.home, 'log', 'sederunt.log'), 'utf8')
    expect(said).toMatch(/reference-1 RangeError: Invalid time value/)
    expect(said).not.toContain('Morag')
  })

  test('goes on writing where the day cannot be backed up, and says so on the page of the programme', async () => {
    await app.sample()
    const page = async (): Promise<ProgrammePage> => (await app.get('/api/programmes/cpip')).json()
    expect((await page()).programme.backupProblem).toBeNull()
    writeFileSync(join(app.home, 'backups', 'cpip'), 'in the way')
    expect((await addTheme('new')).status).toBe(201)
    expect((await page()).programme.backupProblem).not.toBeNull()
    rmSync(join(app.home, 'backups', 'cpip'))
    await addTheme('newer')
    expect((await page()).programme.backupProblem).toBeNull()
  })

  test('shares its home folder with another: one writes, both read', async () => {
    await app.sample()
    const other = createEngine({ home: app.home, clock: () => new Date(0), ids: () => crypto.randomUUID() })
    try {
      const at = 'http://app/api/programmes'
      const heard = await listenTo(other)
      await other.fetch(new Request(`${at}/cpip`))
      await addTheme('new')
      await expect.poll(() => heard(), { timeout: 5000 }).toContain('"changed","programme":"cpip"')
      const { programmes } = await (await other.fetch(new Request(at))).json()
      expect(programmes[0]).toMatchObject({ id: 'cpip', heldBy: { by: expect.any(String) } })
      const theme = await other.fetch(new Request(`${at}/cpip/records/themes/new`))
      expect((await theme.json()).record.title).toBe('new')
      await addTheme('newer')
      expect((await other.fetch(new Request(`${at}/cpip/records/themes/newer`))).status).toBe(200)
    } finally {
      await other.close()
    }
  })

  test('keeps what was left half-made for a day, then takes it away', async () => {
    const part = join(app.home, 'incoming', 'part.sederunt')
    writeFileSync(part, '')
    const later = (hours: number) => ({
      ...options(app.home),
      clock: () => new Date(Date.now() + hours * 3_600_000),
    })
    await createEngine(later(1)).close()
    expect(readdirSync(join(app.home, 'incoming'))).toEqual(['part.sederunt'])
    await createEngine(later(25)).close()
    expect(readdirSync(join(app.home, 'incoming'))).toEqual([])
  })

  test('leaves nothing of an upload whose job was cancelled before it began', async () => {
    const path = join(app.home, 'programmes', 'large.sederunt')
    createStore(path, largeProgramme(60, 70), { clock: () => new Date(0), ids: () => 'large' }).close()
    const request = { document: 'pack', meeting: 'm' }
    const first: Job = await (await app.json('POST', '/api/programmes/large/documents', request)).json()
    const copy: Job = await (
      await app.bytes('/api/programmes/copy', new Uint8Array(readFileSync(path)))
    ).json()
    const cancelled: Job = await (await app.ask('DELETE', `/api/jobs/${copy.id}`)).json()
    expect(cancelled.state).toBe('cancelled')
    expect(readdirSync(join(app.home, 'incoming'))).toEqual([])
    await app.ask('DELETE', `/api/jobs/${first.id}`)
  })

  test('refuses a programme file that is larger than any', async () => {
    const body = new Uint8Array(65 * 1024 * 1024)
    const headers = { 'Content-Type': 'application/json' }
    expect(await refusal(app.ask('POST', '/api/programmes/import', { body, headers }))).toMatchObject({
      status: 413,
      code: 'too-large',
      details: { what: 'programme file', limit: '64 MB' },
    })
  })

  test('refuses a .sederunt file that is sent as anything a form could send', async () => {
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' }
    const copy = app.ask('POST', '/api/programmes/copy', { body: 'x', headers })
    expect((await copy).status).toBe(415)
    expect(readdirSync(join(app.home, 'incoming'))).toEqual([])
  })

  test('tells the page what its host says, also what it said before the page was there', async () => {
    app.engine().send({ type: 'menu', command: 'new-programme' })
    const heard = await app.listen()
    app.engine().send({ type: 'open', programme: 'cpip' })
    await new Promise((resolve) => setTimeout(resolve, 10))
    expect(heard).toEqual([
      { type: 'menu', command: 'new-programme' },
      { type: 'open', programme: 'cpip' },
    ])
  })

  test('serves the page beside the API, and unknown addresses of the API are no pages', async () => {
    const page = join(app.home, 'page')
    mkdirSync(page)
    writeFileSync(join(page, 'index.html'), '<title>Sederunt</title>')
    const served = engineInTempHome(page)
    try {
      expect(await (await served.get('/programmes/cpip')).text()).toBe('<title>Sederunt</title>')
      expect((await served.get('/')).headers.get('x-content-type-options')).toBe('nosniff')
      expect(await refusal(served.get('/api/nothing'))).toMatchObject({ status: 404, code: 'not-found' })
      expect((await served.get('/nothing.js')).status).toBe(404)
      expect(await refusal(served.json('POST', '/programmes', {}))).toMatchObject({ status: 404 })
      expect(await refusal(served.get('/%2e%2e%2fsecret.txt'))).toMatchObject({ status: 403 })
    } finally {
      await served.close()
    }
  })

  test('ends its streams and its worker when it closes', async () => {
    await app.sample()
    const stream = (await app.get('/api/events')).body?.getReader()
    await stream?.read()
    await app.restart()
    expect((await stream?.read())?.done).toBe(true)
  })
})

/** What another engine has told its page so far. */
async function listenTo(engine: ReturnType<typeof createEngine>): Promise<() => string> {
  let words = ''
  const stream = (await engine.fetch(new Request('http://app/api/events'))).body
  void (async () => {
    for await (const more of stream?.pipeThrough(new TextDecoderStream()) ?? []) words += more
  })()
  return () => words
}
