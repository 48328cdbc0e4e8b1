import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createStore } from '../../electron/store/store.ts'
import type { CaseOpened, Job, NotesBrought, ProgrammeSummary } from '../../shared/api.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'
import { largeProgramme } from './large-programme.ts'

let officer: TestEngine
let chair: TestEngine
beforeEach(async () => {
  officer = engineInTempHome()
  chair = engineInTempHome()
  await officer.sample()
})
afterEach(async () => {
  await officer.close()
  await chair.close()
})

const bytesOf = async (answer: Response | Promise<Response>) => {
  const { status, body } = { status: (await answer).status, body: await (await answer).arrayBuffer() }
  expect(status, new TextDecoder().decode(body.slice(0, 300))).toBe(200)
  return new Uint8Array(body)
}
const make = (more: object = {}) =>
  officer.ended(officer.json('POST', '/api/programmes/cpip/briefcase', { meeting: 'eag-nov', ...more }))
const made = async (more: object = {}) => bytesOf(officer.get(`/api/jobs/${(await make(more)).id}/file`))
const keyed = (passphrase?: string): Record<string, string> =>
  passphrase === undefined ? {} : { 'Sederunt-Passphrase': encodeURIComponent(passphrase) }
const sent = (to: TestEngine, path: string, body: Uint8Array<ArrayBuffer>, passphrase?: string) =>
  to.ended(
    to.ask('POST', path, {
      body,
      headers: { 'Content-Type': 'application/octet-stream', ...keyed(passphrase) },
    }),
  )
const anyCase = '/api/briefcases?name=x.sederunt-case'
const opened = async (bytes: Uint8Array<ArrayBuffer>, passphrase?: string): Promise<CaseOpened> => {
  const { id, error } = await sent(chair, anyCase, bytes, passphrase)
  expect(error).toBeNull()
  return await (await chair.get(`/api/briefcases/${id}`)).json()
}
const brought = async (path: string, bytes: Uint8Array<ArrayBuffer>): Promise<NotesBrought> => {
  const { id, error } = await sent(officer, path, bytes)
  expect(error).toBeNull()
  return await (await officer.get(`/api/notes-files/${id}`)).json()
}
const note = (annotation: string, scope: string, more: object = {}) => ({
  annotation,
  version: 1,
  at: '2016-11-02T09:00:00Z',
  by: { person: 'rannoch', name: 'Elspeth Rannoch' },
  set: {
    on: { meeting: 'eag-nov', of: { paper: 'section-12' }, quote: '', text: '', before: '', after: '' },
    for: scope,
    text: `words of ${annotation}`,
    ...more,
  },
})
const programmesOf = async (of: TestEngine): Promise<ProgrammeSummary[]> =>
  (await (await of.get('/api/programmes')).json()).programmes

describe('a pack for reading', () => {
  it('becomes a programme of its own, whose records cannot be changed and on which notes can be written', async () => {
    const { programme, replaced } = await opened(await made())
    expect(replaced).toBe(false)
    const [one] = await programmesOf(chair)
    expect(one).toMatchObject({
      id: programme,
      case: { meeting: { id: 'eag-nov' }, for: { person: 'rannoch', role: 'chair' }, pack: { chair: true } },
    })
    const plan = `plan?document=pack&meeting=eag-nov&chair=true`
    const [theirs, ours] = await Promise.all([
      (await chair.get(`/api/programmes/${programme}/${plan}`)).json(),
      (await officer.get(`/api/programmes/cpip/${plan}`)).json(),
    ])
    expect(theirs.plan).toEqual(ours.plan)
    const { record, revision } = await (
      await chair.get(`/api/programmes/${programme}/records/papers/section-12`)
    ).json()
    const refused = [
      chair.json('PUT', `/api/programmes/${programme}/records/papers/section-12?base=${revision}`, {
        ...record,
        title: 'X',
      }),
      chair.ask('DELETE', `/api/programmes/${programme}/records/papers/section-12?base=${revision}`),
      chair.json('POST', `/api/programmes/${programme}/records`, {
        puts: [{ list: 'themes', value: { title: 'X' }, base: null }],
      }),
      chair.json('POST', `/api/programmes/${programme}/rename`, { name: 'X' }),
    ]
    for (const answer of refused) expect((await refusal(answer)).code).toMatch(/pack-read-only/)
    const wrote = await chair.json('POST', `/api/programmes/${programme}/annotations`, {
      changes: [note('a', 'shared')],
    })
    expect(wrote.status).toBe(200)
    const passedOn = chair.json('POST', `/api/programmes/${programme}/briefcase`, { meeting: 'eag-nov' })
    expect((await chair.ended(passedOn)).error?.code).toBe('wrong-document')
  })

  it('gives way to a newer one, notes stay; an older one is refused and the same one changes nothing', async () => {
    const retitle = async (title: string) => {
      const at = '/api/programmes/cpip/records/papers/section-12'
      const { record, revision } = await (await officer.get(at)).json()
      await officer.json('PUT', `${at}?base=${revision}`, { ...record, title })
    }
    await retitle('Section 12')
    const first = await made()
    const { programme } = await opened(first)
    await chair.json('POST', `/api/programmes/${programme}/annotations`, { changes: [note('a', 'self')] })
    await retitle('Section 12, again')
    const second = await opened(await made())
    expect(second).toMatchObject({
      programme,
      replaced: true,
      annotations: [{ id: 'a', place: { fate: 'kept' } }],
    })
    const paper = await (await chair.get(`/api/programmes/${programme}/records/papers/section-12`)).json()
    expect(paper.record.title).toBe('Section 12, again')
    expect((await sent(chair, anyCase, first)).error?.code).toBe('older-pack')
    expect(await programmesOf(chair)).toHaveLength(1)
    const again = await opened(await made())
    expect(again).toMatchObject({ programme, replaced: true })
  })

  it('carries notes from the text of the pack before, as the programme does: a paragraph that only changed places has moved', async () => {
    const at = '/api/programmes/cpip/records/papers/section-12'
    const { record, revision } = await (await officer.get(at)).json()
    const body: RichText = record.body
    const place = body.findIndex((block) => blockText(block).startsWith('Option A'))
    const [one, other] = [body[place], body[place + 1]]
    if (!one || !other) throw new Error('the options are not there')
    const { programme } = await opened(await made())
    const on = makeAnchor(body, { meeting: 'eag-nov', of: { paper: 'section-12' }, block: one.id })
    const changes = [note('a', 'shared', { on })]
    await chair.json('POST', `/api/programmes/${programme}/annotations`, { changes })
    await officer.json('POST', '/api/programmes/cpip/annotations', { changes })
    await officer.json('PUT', `${at}?base=${revision}`, {
      ...record,
      body: body.with(place, other).with(place + 1, one),
    })
    const { annotations } = await opened(await made())
    expect(annotations).toMatchObject([{ id: 'a', place: { fate: 'moved', block: one.id } }])
    const ours = await (await officer.get('/api/programmes/cpip/annotations?meeting=eag-nov')).json()
    expect(annotations[0]?.place).toEqual(ours.annotations[0].place)
  })

  it('keeps no words of a paper that the newer one does not hold', async () => {
    const { programme } = await opened(await made())
    const history = `/api/programmes/${programme}/history/papers/trafficking-events`
    expect((await chair.get(history)).status).toBe(200)
    const at = '/api/programmes/cpip/records/papers/trafficking-events'
    const { record, revision } = await (await officer.get(at)).json()
    await officer.json('PUT', `${at}?base=${revision}`, { ...record, stage: 'withdrawn' })
    await opened(await made())
    expect((await chair.get(history)).status).toBe(404)
  })

  it('and its notes come back to the programme, what is for oneself staying behind', async () => {
    const { programme } = await opened(await made({ passphrase: 'ferry at low tide' }), 'ferry at low tide')
    const changes = [note('a', 'self'), note('b', 'secretariat'), note('c', 'shared')]
    await chair.json('POST', `/api/programmes/${programme}/annotations`, { changes })
    const notes = await bytesOf(chair.json('POST', `/api/programmes/${programme}/notes-file`, {}))
    const { report } = await brought('/api/programmes/cpip/notes-files?name=y.sederunt-notes', notes)
    expect(report).toMatchObject({ counts: { new: 2 }, from: { name: 'Elspeth Rannoch' } })
    const home = await brought('/api/notes-files?name=y.sederunt-notes', notes)
    expect(home).toMatchObject({ programme: 'cpip', report: { counts: { known: 2, new: 0 } } })
    for (const at of [`/api/programmes/${programme}/notes-files`, '/api/notes-files'])
      expect((await sent(chair, `${at}?name=y`, notes)).error).toMatchObject({
        code: 'unreadable',
        details: { file: 'y' },
      })
    expect((await refusal(officer.json('POST', '/api/programmes/cpip/notes-file', {}))).code).toBe(
      'wrong-document',
    )
    const all = await bytesOf(
      chair.json('POST', `/api/programmes/${programme}/notes-file`, {
        scopes: ['self', 'secretariat', 'shared'],
      }),
    )
    const more = await brought('/api/programmes/cpip/notes-files?name=y', all)
    expect(more.report.counts).toMatchObject({ new: 1, known: 2 })
  })

  it('of a meeting that was issued keeps the numbers that went out', async () => {
    const issue = await officer.ended(
      officer.json('POST', '/api/programmes/cpip/issues/make', { meeting: 'eag-nov', kind: 'full' }),
    )
    expect((await officer.json('POST', '/api/programmes/cpip/issues', { job: issue.id })).status).toBe(201)
    const at = '/api/programmes/cpip/records/papers/section-12'
    const { record, revision } = await (await officer.get(at)).json()
    const place = record.body.findIndex(({ type }: { type: string }) => type === 'numbered') + 1
    const body = record.body.toSpliced(place, 0, {
      id: 'putbetween',
      type: 'numbered',
      text: ['Put between two.'],
    })
    expect((await officer.json('PUT', `${at}?base=${revision}`, { ...record, body })).status).toBe(200)
    const { programme } = await opened(await made())
    const labels = async (of: TestEngine, id: string) =>
      await (await of.get(`/api/programmes/${id}/labels?document=pack&meeting=eag-nov&chair=true`)).json()
    const theirs: { id: string; label: string | null }[] = await labels(chair, programme)
    expect(theirs.find(({ id }) => id === 'putbetween')?.label).toMatch(/^\d+A\.$/)
    expect(theirs).toEqual(await labels(officer, 'cpip'))
  })

  it('that is refused leaves nothing behind', async () => {
    const bytes = await made({ passphrase: 'ferry at low tide' })
    const files = () =>
      readdirSync(chair.home, { recursive: true })
        .map(String)
        .filter((name) => !name.startsWith('log'))
        .sort()
    const before = files()
    const ask = async (body: Uint8Array<ArrayBuffer>, passphrase?: string) => {
      const { state, error, result } = await sent(chair, anyCase, body, passphrase)
      expect([state, result]).toEqual(['failed', null])
      return error
    }
    expect(await ask(bytes)).toEqual({ code: 'passphrase-needed', details: { file: 'x.sederunt-case' } })
    expect(await ask(bytes, 'wrong one')).toMatchObject({ code: 'wrong-passphrase' })
    const changed = Uint8Array.from(bytes)
    changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1
    expect(await ask(changed, 'ferry at low tide')).toMatchObject({ code: 'tampered' })
    expect(await ask(bytes.slice(0, 100), 'ferry at low tide')).toMatchObject({ code: 'unreadable' })
    expect(await ask(new Uint8Array(10))).toMatchObject({ code: 'unreadable' })
    const odd = await chair.ask('POST', '/api/briefcases', {
      body: '{}',
      headers: { 'Content-Type': 'text/plain' },
    })
    expect(odd.status).toBe(415)
    expect(files()).toEqual(before)
    expect(await programmesOf(chair)).toEqual([])
    expect((await make({ passphrase: 'abc' })).error).toMatchObject({ code: 'faults' })
    expect((await make({ person: 'nobody' })).error).toMatchObject({ code: 'not-found' })
  })

  it('that is opened from outside waits for its passphrase, and goes once it is taken', async () => {
    const path = join(chair.home, 'outside.sederunt-case')
    writeFileSync(path, await made({ passphrase: 'ferry at low tide' }))
    const heard = await chair.listen()
    const waiting = await chair.engine().openFile(path)
    if (!('brought' in waiting)) throw new Error('it did not wait')
    const list = await (await chair.get('/api/brought')).json()
    expect(list).toEqual({
      brought: [{ id: waiting.brought, name: 'outside.sederunt-case', kind: 'case', protected: true }],
    })
    await expect.poll(() => heard.some(({ type }) => type === 'brought')).toBe(true)
    const take = (passphrase: string) =>
      chair.ask('POST', `/api/briefcases?brought=${waiting.brought}`, { headers: keyed(passphrase) })
    expect((await chair.ended(take('not this one'))).error?.code).toBe('wrong-passphrase')
    expect((await chair.ended(take('ferry at low tide'))).state).toBe('done')
    expect((await refusal(take('ferry at low tide'))).code).toBe('not-found')
  })

  it('keeps its pictures where it takes the place of an older one', async () => {
    const { programme } = await opened(await made())
    const at = '/api/programmes/cpip/records/papers/section-12'
    const { record, revision } = await (await officer.get(at)).json()
    const src = `data:image/png;base64,${readFileSync(join(import.meta.dirname, 'dot.png'), 'base64')}`
    const body = [...record.body, { id: 'dot', type: 'image', src, alt: 'A dot' }]
    expect((await officer.json('PUT', `${at}?base=${revision}`, { ...record, body })).status).toBe(200)
    expect(await opened(await made())).toMatchObject({ programme, replaced: true })
    const checked = await chair.ended(chair.json('POST', `/api/programmes/${programme}/verify`, {}))
    expect(checked.result).toEqual({ kind: 'findings', findings: [] })
    const pack = { document: 'pack', meeting: 'eag-nov' }
    const document = await chair.ended(chair.json('POST', `/api/programmes/${programme}/documents`, pack))
    expect(document).toMatchObject({ state: 'done', error: null })
  })

  it('tells its passphrase to nobody: not in jobs, nor in events, nor in the log', async () => {
    const secret = 'ferry at low tide'
    const heard = [await officer.listen(), await chair.listen()]
    await opened(await made({ passphrase: secret }), secret)
    await make({ passphrase: 'oat' })
    await sent(chair, anyCase, new Uint8Array(10), secret)
    const jobs = [await officer.get('/api/jobs'), await chair.get('/api/jobs')]
    const said = [
      ...(await Promise.all(jobs.map((answer) => answer.text()))),
      JSON.stringify(heard),
      ...[officer, chair].map(({ home }) => readFileSync(join(home, 'log', 'sederunt.log'), { flag: 'a+' })),
    ].join('\n')
    expect(said).toContain('x.sederunt-case')
    expect(said).not.toMatch(/ferry|oat\b/)
  })
})

describe('a long pack for reading', () => {
  /** One that takes a while to be read again. */
  const addLong = () => {
    const path = join(officer.home, 'programmes', 'large.sederunt')
    createStore(path, largeProgramme(100, 70), { clock: () => new Date(0), ids: () => 'large' }).close()
  }
  const begun = async (): Promise<Job> =>
    (await officer.json('POST', '/api/programmes/large/briefcase', { meeting: 'm', person: 'ann' })).json()
  const following = (job: Job) => officer.ended(new Response(JSON.stringify(job), { status: 202 }))

  it('is made while the engine answers, and is cancelled under way', async () => {
    addLong()
    const heard = await officer.listen()
    const first = await begun()
    let answers = 0
    const done = following(first)
    let isOver = false
    void done.then(() => {
      isOver = true
    })
    while (!isOver) {
      await officer.get('/api/about')
      await new Promise((resolve) => setTimeout(resolve, 1))
      answers++
    }
    expect((await done).result).toMatchObject({ kind: 'file', name: expect.stringContaining('Ann Lee') })
    // Were it made on the engine's own thread, the first answer would come when it is done.
    expect(answers).toBeGreaterThan(10)
    const second = await begun()
    await expect
      .poll(
        () =>
          heard.some(
            (event) => event.type === 'job' && event.job.id === second.id && event.job.progress !== null,
          ),
        { timeout: 60_000 },
      )
      .toBe(true)
    await officer.ask('DELETE', `/api/jobs/${second.id}`)
    expect(await following(second)).toMatchObject({ state: 'cancelled', result: null, error: null })
  })

  it('that is cancelled while it is opened leaves nothing behind', async () => {
    addLong()
    const { id } = await following(await begun())
    const bytes = await bytesOf(officer.get(`/api/jobs/${id}/file`))
    const headers = { 'Content-Type': 'application/octet-stream' }
    const job: Job = await (await chair.ask('POST', anyCase, { body: bytes, headers })).json()
    await chair.ask('DELETE', `/api/jobs/${job.id}`)
    const answer = new Response(JSON.stringify(job), { status: 202 })
    expect(await chair.ended(answer)).toMatchObject({ state: 'cancelled', result: null })
    expect(readdirSync(join(chair.home, 'incoming'))).toEqual([])
    expect(await programmesOf(chair)).toEqual([])
    expect((await refusal(chair.get(`/api/briefcases/${job.id}`))).code).toBe('not-found')
  })
})
