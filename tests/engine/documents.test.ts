import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportProgramme } from '../../electron/services/export-programme.ts'
import { createStore, openReadOnly } from '../../electron/store/store.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import type { Job, MadeAnswer, MeetingPage, PlanAnswer, ProgrammePage } from '../../shared/api.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'
import { largeProgramme } from './large-programme.ts'

let app: TestEngine
beforeEach(() => {
  app = engineInTempHome()
})
afterEach(() => app.close())

const make = (programme: string, request: object) =>
  app.json('POST', `/api/programmes/${programme}/documents`, request)
const fileOf = async (job: Job) => await app.get(`/api/jobs/${job.id}/file`)
const bytesOf = async (job: Job) => new Uint8Array(await (await fileOf(job)).arrayBuffer())

const bodyOf = (bytes: Uint8Array) => readZip(bytes).text('word/document.xml')

/** A programme whose pack takes a while. */
function addLarge(papers = 60): void {
  const path = join(app.home, 'programmes', 'large.sederunt')
  createStore(path, largeProgramme(papers, 70), { clock: () => new Date(0), ids: () => 'large' }).close()
}
const largePack = { document: 'pack', meeting: 'm' }

describe('a document', () => {
  test('is made by a job, told step by step, and saved under its own name', async () => {
    await app.sample()
    const heard = await app.listen()
    const job = await app.ended(make('cpip', { document: 'pack', meeting: 'eag-nov' }))
    expect(job).toMatchObject({
      title: 'Assembling EAG 4 November 2016 - pack.docx',
      state: 'done',
      error: null,
      result: { kind: 'file', name: 'EAG 4 November 2016 - pack.docx' },
    })
    const states = heard.flatMap((event) => (event.type === 'job' ? [event.job.state] : []))
    expect([states[0], states.at(-1)]).toEqual(['running', 'done'])
    const answer = await fileOf(job)
    expect(answer.headers.get('content-type')).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="EAG 4 November 2016 - pack.docx"; filename*=UTF-8''EAG%204%20November%202016%20-%20pack.docx`,
    )
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(job.result).toMatchObject({ bytes: bytes.length })
    expect(bodyOf(bytes)).toContain('<w:body>')
  })

  test('of a pack is composed as it is asked for; what cannot be is refused in words', async () => {
    await app.sample()
    const at = '/api/programmes/cpip/plan?document=pack&meeting=eag-nov'
    const planned: PlanAnswer = await (
      await app.get(`${at}&without=cover,contents&order=actions,agenda`)
    ).json()
    expect(planned.plan.parts.slice(0, 2).map(({ key }) => key)).toEqual([
      'actions',
      expect.stringMatching(/^minutes/),
    ])
    expect(planned.composition?.slice(0, 2)).toMatchObject([
      { key: 'cover', part: null },
      { key: 'contents', part: null },
    ])
    const job = await app.ended(
      make('cpip', {
        document: 'pack',
        meeting: 'eag-nov',
        without: ['cover'],
        order: ['actions', 'agenda'],
      }),
    )
    const { made }: MadeAnswer = await (await app.get('/api/programmes/cpip/made?meeting=eag-nov')).json()
    expect(job.state).toBe('done')
    expect(made[0]?.request).toMatchObject({ without: ['cover'], order: ['actions', 'agenda'] })
    expect(await refusal(app.get(`${at}&without=annotated-agenda`))).toMatchObject({
      code: 'faults',
      details: {
        faults: [{ path: 'without', message: expect.stringContaining('only the chair’s pack has') }],
      },
    })
    expect(await refusal(app.get(`${at}&without=paper/nothing`))).toMatchObject({ code: 'wrong-document' })
  })

  test('is to be had of everything that the screens offer', async () => {
    await app.sample()
    const page: ProgrammePage = await (await app.get('/api/programmes/cpip')).json()
    const meeting: MeetingPage = await (await app.get('/api/programmes/cpip/meetings/eag-aug')).json()
    const offers = [
      ...page.documents,
      ...page.papers.first.flatMap(({ documents }) => documents),
      ...page.themes.flatMap(({ workstreams }) => workstreams.flatMap(({ documents }) => documents)),
      ...meeting.documents,
    ]
    const jobs = await Promise.all(offers.map(({ request }) => app.ended(make('cpip', request))))
    expect(jobs.filter(({ state }) => state !== 'done').map(({ title, error }) => [title, error])).toEqual([])
    expect(jobs.every(({ result }) => result?.kind === 'file' && result.bytes > 5_000)).toBe(true)
  })

  test('is the same bytes each time, warm or after a restart', async () => {
    await app.sample()
    const request = { document: 'pack', meeting: 'eag-nov', chair: true }
    const first = await bytesOf(await app.ended(make('cpip', request)))
    const warm = await bytesOf(await app.ended(make('cpip', request)))
    await app.restart()
    const cold = await bytesOf(await app.ended(make('cpip', request)))
    expect(Buffer.compare(first, warm)).toBe(0)
    expect(Buffer.compare(first, cold)).toBe(0)
  })

  test('has what was changed a moment before', async () => {
    await app.sample()
    const request = { document: 'agenda', meeting: 'eag-nov' }
    await app.ended(make('cpip', request))
    const at = '/api/programmes/cpip/records/meetings/eag-nov'
    const { record, revision } = await (await app.get(at)).json()
    await app.json('PUT', `${at}?base=${revision}`, { ...record, venue: 'The Corn Exchange' })
    expect(bodyOf(await bytesOf(await app.ended(make('cpip', request))))).toContain('The Corn Exchange')
  })

  test.each([
    ['of no meeting', { document: 'pack', meeting: 'none' }, 'not-found'],
    ['that cannot be had', { document: 'minutes', meeting: 'eag-jan' }, 'wrong-document'],
    ['of a written paper', { document: 'progress-update', paper: 'section-12' }, 'wrong-document'],
  ])('%s is a job that fails plainly', async (_what, request, code) => {
    await app.sample()
    const job = await app.ended(make('cpip', request))
    expect(job).toMatchObject({ state: 'failed', result: null, error: { code } })
    expect(await refusal(fileOf(job))).toMatchObject({ status: 404, code: 'not-found' })
  })

  test('is refused at once where the request is none, or the programme is not there', async () => {
    await app.sample()
    expect(await refusal(make('cpip', { document: 'pack' }))).toMatchObject({ status: 400, code: 'faults' })
    expect(await refusal(make('none', { document: 'pack', meeting: 'm' }))).toMatchObject({ status: 404 })
    expect((await (await app.get('/api/jobs')).json()).jobs).toEqual([])
  })
})

describe('a long document', () => {
  test('leaves the engine free to answer meanwhile', async () => {
    addLarge()
    const begun: Job = await (await make('large', largePack)).json()
    let answers = 0
    let state = begun.state
    while (state === 'running') {
      await app.get('/api/about')
      state = (await (await app.get(`/api/jobs/${begun.id}`)).json()).state
      await new Promise((resolve) => setTimeout(resolve, 1))
      answers++
    }
    expect(state).toBe('done')
    // Were it assembled on the engine's own thread, the first answer would come when it is done.
    expect(answers).toBeGreaterThan(10)
  })

  test('is cancelled between two of its parts, and the next is made', async () => {
    addLarge(400)
    const heard = await app.listen()
    const begun: Job = await (await make('large', largePack)).json()
    await until(() => heard.some((event) => event.type === 'job' && event.job.progress !== null))
    const asked: Job = await (await app.ask('DELETE', `/api/jobs/${begun.id}`)).json()
    expect(asked.state).toBe('running')
    const job = await app.ended(new Response(JSON.stringify(asked), { status: 202 }))
    expect(job).toMatchObject({ state: 'cancelled', error: null, result: null })
    const agenda = await app.ended(make('large', { document: 'agenda', meeting: 'm' }))
    expect(agenda.state).toBe('done')
  })

  test('is the same whether its programme was open before or not, with a paper changed between', async () => {
    addLarge()
    await app.ended(make('large', largePack))
    const at = '/api/programmes/large/records/papers/p7'
    const { record, revision } = await (await app.get(at)).json()
    record.body[1].text = ['Changed.']
    expect((await app.json('PUT', `${at}?base=${revision}`, record)).status).toBe(200)
    const warm = await bytesOf(await app.ended(make('large', largePack)))
    await app.restart()
    const cold = await bytesOf(await app.ended(make('large', largePack)))
    expect(Buffer.compare(warm, cold)).toBe(0)
    expect(bodyOf(warm)).toContain('Changed.')
  })
})

describe('a file that changes under the engine', () => {
  test('that was taken away is not found, and one put in its place is read', async () => {
    addLarge(1)
    await app.sample()
    await app.ended(make('large', largePack))
    const path = join(app.home, 'programmes', 'large.sederunt')
    rmSync(path)
    expect(await refusal(make('large', largePack))).toMatchObject({ status: 404, code: 'not-found' })
    addLarge(2)
    const job = await app.ended(make('large', largePack))
    expect(bodyOf(await bytesOf(job))).toContain('Paper 1')
    writeFileSync(path, 'Dear Morag')
    expect(await app.ended(make('large', largePack))).toMatchObject({ state: 'failed' })
  })
})

describe('a programme put into JSON', () => {
  test('is the same text as the service writes, under its name', async () => {
    await app.sample()
    const job = await app.ended(app.ask('POST', '/api/programmes/cpip/export'))
    expect(job.result).toMatchObject({ kind: 'file', name: 'CPIP.json' })
    const store = openReadOnly(join(app.home, 'programmes', 'cpip.sederunt'))
    const text = exportProgramme(store)
    store.close()
    expect(new TextDecoder().decode(await bytesOf(job))).toBe(text)
    const back = await app.ended(app.json('POST', '/api/programmes/import', JSON.parse(text)))
    expect(back).toMatchObject({ state: 'done', result: { programme: 'cpip-2' } })
    const again = await app.ended(app.ask('POST', '/api/programmes/cpip-2/export'))
    expect(new TextDecoder().decode(await bytesOf(again))).toBe(text)
  })
})

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await new Promise((resolve) => setTimeout(resolve, 2))
}
