import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseOpened, MergeReport, NotesBrought, ProgrammeSummary } from '../../shared/api.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

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
const made = (more: object = {}) =>
  bytesOf(officer.json('POST', '/api/programmes/cpip/briefcase', { meeting: 'eag-nov', ...more }))
const sent = (to: TestEngine, path: string, body: Uint8Array<ArrayBuffer>, passphrase?: string) =>
  to.ask('POST', path, {
    body,
    headers: {
      'Content-Type': 'application/octet-stream',
      ...(passphrase !== undefined && { 'Sederunt-Passphrase': encodeURIComponent(passphrase) }),
    },
  })
const opened = async (bytes: Uint8Array<ArrayBuffer>, passphrase?: string): Promise<CaseOpened> => {
  const answer = await sent(chair, '/api/briefcases?name=x.sederunt-case', bytes, passphrase)
  expect(answer.status).toBe(201)
  return await answer.json()
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
    expect(
      (await refusal(chair.json('POST', `/api/programmes/${programme}/briefcase`, { meeting: 'eag-nov' })))
        .code,
    ).toBe('wrong-document')
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
    expect((await refusal(sent(chair, '/api/briefcases?name=x.sederunt-case', first))).code).toBe(
      'older-pack',
    )
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
    const report: MergeReport = await (
      await sent(officer, '/api/programmes/cpip/notes-files?name=y.sederunt-notes', notes)
    ).json()
    expect(report).toMatchObject({ counts: { new: 2 }, from: { name: 'Elspeth Rannoch' } })
    const home: NotesBrought = await (
      await sent(officer, '/api/notes-files?name=y.sederunt-notes', notes)
    ).json()
    expect(home).toMatchObject({ programme: 'cpip', report: { counts: { known: 2, new: 0 } } })
    expect((await refusal(sent(chair, `/api/programmes/${programme}/notes-files?name=y`, notes))).code).toBe(
      'unreadable',
    )
    expect((await refusal(sent(chair, '/api/notes-files?name=y', notes))).code).toBe('unreadable')
    expect((await refusal(officer.json('POST', '/api/programmes/cpip/notes-file', {}))).code).toBe(
      'wrong-document',
    )
    const all = await bytesOf(
      chair.json('POST', `/api/programmes/${programme}/notes-file`, {
        scopes: ['self', 'secretariat', 'shared'],
      }),
    )
    const more: MergeReport = await (
      await sent(officer, '/api/programmes/cpip/notes-files?name=y', all)
    ).json()
    expect(more.counts).toMatchObject({ new: 1, known: 2 })
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
    const ask = (body: Uint8Array<ArrayBuffer>, passphrase?: string) =>
      refusal(sent(chair, '/api/briefcases?name=x.sederunt-case', body, passphrase))
    expect(await ask(bytes)).toMatchObject({
      status: 422,
      code: 'passphrase-needed',
      details: { file: 'x.sederunt-case' },
    })
    expect(await ask(bytes, 'wrong one')).toMatchObject({ status: 422, code: 'wrong-passphrase' })
    const changed = Uint8Array.from(bytes)
    changed[changed.length - 40] = (changed[changed.length - 40] ?? 0) ^ 1
    expect(await ask(changed, 'ferry at low tide')).toMatchObject({ code: 'tampered' })
    expect(await ask(bytes.slice(0, 100), 'ferry at low tide')).toMatchObject({
      status: 400,
      code: 'unreadable',
    })
    expect(await ask(new Uint8Array(10))).toMatchObject({ status: 400, code: 'unreadable' })
    const odd = await chair.ask('POST', '/api/briefcases', {
      body: '{}',
      headers: { 'Content-Type': 'text/plain' },
    })
    expect(odd.status).toBe(415)
    expect(files()).toEqual(before)
    expect(await programmesOf(chair)).toEqual([])
    expect(
      await refusal(
        officer.json('POST', '/api/programmes/cpip/briefcase', { meeting: 'eag-nov', passphrase: 'abc' }),
      ),
    ).toMatchObject({ code: 'faults' })
    expect(
      await refusal(
        officer.json('POST', '/api/programmes/cpip/briefcase', { meeting: 'eag-nov', person: 'nobody' }),
      ),
    ).toMatchObject({ code: 'not-found' })
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
      chair.ask('POST', `/api/briefcases?brought=${waiting.brought}`, {
        headers: { 'Sederunt-Passphrase': encodeURIComponent(passphrase) },
      })
    expect((await refusal(take('not this one'))).code).toBe('wrong-passphrase')
    expect((await take('ferry at low tide')).status).toBe(201)
    expect((await refusal(take('ferry at low tide'))).code).toBe('not-found')
  })
})
