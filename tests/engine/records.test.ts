import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { MeetingPage, RecordAnswer, RecordListAnswer } from '../../shared/api.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import type { Paper } from '../../shared/records/paper.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip/records'
const record = async <T = Record<string, unknown>>(path: string) => {
  const answer = await app.get(`${at}/${path}`)
  if (!answer.ok) throw new Error(await answer.text())
  const { record, revision }: RecordAnswer = await answer.json()
  return { record: record as T, revision } // the caller names the list
}
const faultsOf = async (answer: Promise<Response>) => {
  const { status, code, details } = await refusal(answer)
  expect([status, code]).toEqual([400, 'faults'])
  return details.faults.map(({ path, message }: { path: string; message: string }) => `${path}: ${message}`)
}

test('a whole list is read in the order of the file, each record with its revision', async () => {
  const { records }: RecordListAnswer = await (await app.get(`${at}/people`)).json()
  const first = records[0] ?? { record: {}, revision: 0 }
  expect(records.length).toBeGreaterThan(3)
  expect(first).toEqual(await record(`people/${(first.record as { id: string }).id}`)) // a person has one
  expect((await app.get(`${at}/programme`)).status).toBe(404)
})

describe('a record', () => {
  test('is written, told to every page, and there after a restart', async () => {
    const heard = await app.listen()
    const { record: theme, revision } = await record('themes/processes')
    const put = await app.json('PUT', `${at}/themes/processes?base=${revision}`, {
      ...theme,
      title: 'Processes',
    })
    expect(put.status).toBe(200)
    expect(await put.json()).toEqual({ record: { ...theme, title: 'Processes' }, revision: revision + 1 })
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(heard).toContainEqual({ type: 'changed', programme: 'cpip' })
    await app.restart()
    expect((await record('themes/processes')).record.title).toBe('Processes')
  })

  test('is new without a base, and refused where there is one already', async () => {
    const put = await app.json('PUT', `${at}/themes/new`, { id: 'new', title: 'New' })
    expect([put.status, await put.json()]).toEqual([
      201,
      { record: { id: 'new', title: 'New' }, revision: 1 },
    ])
    expect(await refusal(app.json('PUT', `${at}/themes/new`, { id: 'new', title: 'Newer' }))).toMatchObject({
      status: 409,
      code: 'exists',
    })
  })

  test('is never silently overwritten by a stale edit', async () => {
    const { record: theme, revision } = await record('themes/processes')
    const edit = (title: string) =>
      app.json('PUT', `${at}/themes/processes?base=${revision}`, { ...theme, title })
    expect((await edit('First')).status).toBe(200)
    expect(await refusal(edit('Second'))).toMatchObject({
      status: 409,
      code: 'conflict',
      details: { id: 'processes', made: revision, now: revision + 1 },
    })
    expect((await record('themes/processes')).record.title).toBe('First')
  })

  test('gets its defaults filled in', async () => {
    const sent = { id: 'late', title: 'Late date', when: '2017-Q1' }
    const put = await app.json('PUT', `${at}/keyDates/late`, sent)
    expect((await put.json()).record).toEqual({ ...sent, sense: 'on', done: false })
  })

  test('is refused with every fault of its form, and nothing is stored', async () => {
    const sent = { id: 'late', title: 7, when: '2017-13', extra: true }
    const faults = await faultsOf(app.json('PUT', `${at}/keyDates/late`, sent))
    expect(faults.map((fault: string) => fault.split(':')[0]).sort()).toEqual(['', 'title', 'when'])
    expect((await app.get(`${at}/keyDates/late`)).status).toBe(404)
  })

  test('is refused where it refers to nothing, by the place in the record', async () => {
    const { record: meeting, revision } = await record<Meeting>('meetings/eag-nov')
    const changed = {
      ...meeting,
      group: 'nobody',
      agenda: meeting.agenda.map((item, i) =>
        i === 1 ? { ...item, papers: ['nothing'], presenters: ['ghost'] } : item,
      ),
    }
    expect(await faultsOf(app.json('PUT', `${at}/meetings/eag-nov?base=${revision}`, changed))).toEqual(
      expect.arrayContaining([
        'group: there is no group "nobody"',
        'agenda[1].presenters[0]: there is no person "ghost"',
        'agenda[1].papers[0]: there is no paper "nothing"',
      ]),
    )
  })

  test('is refused where others would come to refer to nothing, by their names', async () => {
    const { record: meeting, revision } = await record<Meeting>('meetings/eag-aug')
    const faults = await faultsOf(
      app.json('PUT', `${at}/meetings/eag-aug?base=${revision}`, {
        ...meeting,
        agenda: [],
        attendance: [],
        interests: [],
        minutes: undefined,
      }),
    )
    expect(faults.some((fault: string) => /^action ".+": refers to agenda item/.test(fault))).toBe(true)
  })

  test('may not take the paper of another item', async () => {
    const { record: meeting, revision } = await record<Meeting>('meetings/eag-nov')
    const papers = meeting.agenda.flatMap((item) => item.papers)
    const changed = {
      ...meeting,
      agenda: meeting.agenda.map((item, i) => (i === 0 ? { ...item, papers: papers.slice(0, 1) } : item)),
    }
    const faults = await faultsOf(app.json('PUT', `${at}/meetings/eag-nov?base=${revision}`, changed))
    expect(faults.join()).toMatch(/the paper .* is on agenda\[0\] already|is on meetings/)
  })

  test('may not use the id of an item of another meeting, nor one number twice', async () => {
    const { record: meeting, revision } = await record<Meeting>('meetings/eag-nov')
    const { record: other } = await record<Meeting>('meetings/eag-aug')
    const taken = other.agenda[0]?.id
    const agenda = meeting.agenda.map((item, i) => (i === 0 ? { ...item, id: taken } : item))
    expect(
      await faultsOf(app.json('PUT', `${at}/meetings/eag-nov?base=${revision}`, { ...meeting, agenda })),
    ).toContain(`agenda[0].id: the id "${taken}" is taken by an item of the meeting "eag-aug"`)
    const paper = await record<Paper>('papers/section-12')
    const twice = { ...paper.record, number: 'EAG(16)01' }
    const faults = await faultsOf(app.json('PUT', `${at}/papers/section-12?base=${paper.revision}`, twice))
    expect(faults.join()).toMatch(/"?EAG\(16\)01"?/)
  })

  test('may be a paper with its pictures, those that are kept and new ones', async () => {
    const png = `data:image/png;base64,${readFileSync(join(import.meta.dirname, 'dot.png')).toString('base64')}`
    const { record: paper, revision } = await record<Paper>('papers/section-12')
    const picture = { id: 'pic1', type: 'image', src: png, alt: 'A dot' }
    const put = await app.json('PUT', `${at}/papers/section-12?base=${revision}`, {
      ...paper,
      body: [...(paper.body ?? []), picture],
    })
    const first: { record: Paper; revision: number } = await put.json()
    const kept = first.record.body?.at(-1)
    expect(kept).toMatchObject({ id: 'pic1', src: expect.stringMatching(/^blob:[0-9a-f]{64}$/) })
    const image = await app.get(
      `/api/programmes/cpip/images/${kept && 'src' in kept ? kept.src.replace('blob:', '') : ''}`,
    )
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/png'])
    const again = await app.json('PUT', `${at}/papers/section-12?base=${first.revision}`, first.record)
    expect((await again.json()).record.body.at(-1)).toEqual(kept)
    const broken = { ...picture, src: 'data:image/png;base64,AAAA' }
    const faults = await faultsOf(
      app.json('PUT', `${at}/papers/section-12?base=${first.revision + 1}`, {
        ...paper,
        body: [...(paper.body ?? []), broken],
      }),
    )
    expect(faults).toEqual([`body[${paper.body?.length}].src: does not hold a PNG image`])
  })

  test('may not use the block id of another text', async () => {
    const { record: other } = await record<Paper>('papers/section-12')
    const block = other.body?.[0]
    const faults = await faultsOf(
      app.json('PUT', `${at}/papers/copy`, { id: 'copy', title: 'Copy', kind: 'written', body: [block] }),
    )
    expect(faults.join()).toMatch(/there is another block .* in paper "section-12"/)
  })

  test('may be what is said of the programme itself', async () => {
    const { record: programme, revision } = await record('programme/programme')
    const put = await app.json('PUT', `${at}/programme/programme?base=${revision}`, {
      ...programme,
      name: 'Renamed',
    })
    expect(put.status).toBe(200)
    const { programmes } = await (await app.get('/api/programmes')).json()
    expect(programmes[0].name).toBe('Renamed')
    expect(await refusal(app.ask('DELETE', `${at}/programme/programme?base=2`))).toMatchObject({
      status: 400,
    })
  })

  test('is shown at once where it is read', async () => {
    const { record: meeting, revision } = await record<Meeting>('meetings/eag-nov')
    await app.json('PUT', `${at}/meetings/eag-nov?base=${revision}`, { ...meeting, venue: 'Leith' })
    const page: MeetingPage = await (await app.get('/api/programmes/cpip/meetings/eag-nov')).json()
    expect(page.meeting.venue).toBe('Leith')
  })

  test('is taken away by its revision, unless something refers to it', async () => {
    await app.json('PUT', `${at}/themes/new`, { id: 'new', title: 'New' })
    expect(await refusal(app.ask('DELETE', `${at}/themes/new`))).toMatchObject({
      status: 400,
      code: 'faults',
    })
    expect(await refusal(app.ask('DELETE', `${at}/themes/new?base=9`))).toMatchObject({ code: 'conflict' })
    expect((await app.ask('DELETE', `${at}/themes/new?base=1`)).status).toBe(204)
    expect((await app.get(`${at}/themes/new`)).status).toBe(404)
    const { revision } = await record('groups/eag')
    expect(await refusal(app.ask('DELETE', `${at}/groups/eag?base=${revision}`))).toMatchObject({
      status: 400,
      code: 'faults',
    })
  })

  test.each([
    ['another id than its address', 'themes/one', { id: 'two', title: 'x' }, 400],
    ['a list that there is not', 'novels/one', { id: 'one' }, 404],
    ['a base that is none', 'themes/one?base=x', { id: 'one', title: 'x' }, 400],
    ['a list for a record', 'themes/one', [], 400],
    ['nothing', 'themes/one', null, 400],
  ])('is refused for %s', async (_what, path, value, status) => {
    expect((await app.json('PUT', `${at}/${path}`, value)).status).toBe(status)
  })

  test('is refused as plain text, and where it is larger than a record may be', async () => {
    const plain = app.ask('PUT', `${at}/themes/one`, {
      body: '{}',
      headers: { 'Content-Type': 'text/plain' },
    })
    expect(await refusal(plain)).toMatchObject({ status: 415 })
    const large = { id: 'one', title: 'x'.repeat(33 * 1024 * 1024) }
    expect(await refusal(app.json('PUT', `${at}/themes/one`, large))).toMatchObject({
      status: 413,
      code: 'too-large',
    })
  })
})
