import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BringInAnswer, Job, OriginalsAnswer, WordAnswer, WordToBringIn } from '../../shared/api.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import type { Paper } from '../../shared/records/paper.ts'
import { docx, line, p, r, style } from '../word/read/build-docx.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const styles = style('Title', 'Title') + style('Heading1', 'heading 1')
const simple = docx({
  styles,
  body: p('Neglect in Fife', 'Title') + p('Why', 'Heading1') + p('It was asked.'),
  header: p('OFFICIAL-SENSITIVE'),
})
const read = (bytes: Uint8Array<ArrayBuffer>, query = ''): Promise<Job> =>
  app.ended(app.bytes(`${at}/word?name=Neglect.docx${query}`, bytes))
const looked = async (job: Job): Promise<WordAnswer> => (await app.get(`${at}/word/${job.id}`)).json()
const bring = (papers: WordToBringIn[]) => app.json('POST', `${at}/word/bring-in`, { papers })
const brought = async (papers: WordToBringIn[]): Promise<BringInAnswer['papers']> => {
  const answer = await bring(papers)
  expect(answer.status).toBe(200)
  return (await answer.json()).papers
}
const record = async <T>(list: string, id: string): Promise<T> =>
  (await (await app.get(`${at}/records/${list}/${id}`)).json()).record
const originals = async (paper: string): Promise<OriginalsAnswer['originals']> =>
  (await (await app.get(`${at}/papers/${paper}/originals`)).json()).originals

describe('a Word file', () => {
  test('is read in the worker and looked at; nothing is stored by that', async () => {
    const before = (await (await app.get(at)).json()).papers.count
    const job = await read(simple)
    expect(job).toMatchObject({
      state: 'done',
      title: 'Reading Neglect.docx',
      result: { kind: 'word', name: 'Neglect.docx' },
    })
    const { reading, bytes } = await looked(job)
    expect(bytes).toBe(simple.length)
    expect(reading).toMatchObject({ title: 'Neglect in Fife', marking: 'OFFICIAL-SENSITIVE' })
    expect(reading.body.map(line)).toEqual(['heading 2: Why', 'plain: It was asked.'])
    expect((await (await app.get(at)).json()).papers.count).toBe(before)
  })

  test('becomes a paper on its item, marked as it said where that is wanted, its file kept byte for byte', async () => {
    const item =
      (await record<Meeting>('meetings', 'eag-nov')).agenda.find(({ kind }) => kind === 'item')?.id ?? ''
    const [plain] = await brought([{ job: (await read(simple)).id }])
    expect(await record<Paper>('papers', plain?.id ?? '')).not.toHaveProperty('marking')
    const [one] = await brought([{ job: (await read(simple)).id, item, marking: true }])
    expect(one).toMatchObject({ title: 'Neglect in Fife', isNew: true })
    const id = one?.id ?? ''
    expect(await record<Paper>('papers', id)).toMatchObject({
      meeting: 'eag-nov',
      kind: 'written',
      marking: 'OFFICIAL-SENSITIVE',
    })
    expect(
      (await record<Meeting>('meetings', 'eag-nov')).agenda.find((of) => of.id === item)?.papers,
    ).toContain(id)
    expect(await originals(id)).toMatchObject([
      { name: 'Neglect.docx', revision: 1, isLatest: true, bytes: simple.length },
    ])
    const file = await app.get(`${at}/papers/${id}/originals/1`)
    expect(Buffer.compare(Buffer.from(await file.arrayBuffer()), Buffer.from(simple))).toBe(0)
    expect(file.headers.get('content-disposition')).toContain('Neglect.docx')
  })

  test('several become papers in one step, which one undo takes back', async () => {
    const jobs = await Promise.all([read(simple), read(docx({ body: p('x') })), read(simple)])
    const before = await record<Meeting>('meetings', 'eag-nov')
    const item = before.agenda[1]?.id ?? ''
    const papers = await brought(
      jobs.map(({ id }, i) => ({ job: id, title: `Paper ${i}`, ...(i < 2 && { item }) })),
    )
    const stored: { record: { title: string } }[] = (await (await app.get(`${at}/records/papers`)).json())
      .records
    expect(stored.map(({ record: { title } }) => title)).toEqual(
      expect.arrayContaining(['Paper 0', 'Paper 1', 'Paper 2']),
    )
    const undone = await app.json('POST', `${at}/undo`, {})
    expect(await undone.json()).toMatchObject({ what: '3 papers brought in' })
    expect(await record<Meeting>('meetings', 'eag-nov')).toEqual(before)
    for (const { id } of papers) expect((await app.get(`${at}/records/papers/${id}`)).status).toBe(404)
    await app.json('POST', `${at}/redo`, {})
    expect(await originals(papers[0]?.id ?? '')).toHaveLength(1)
  })

  test('that Sederunt wrote comes back as a revision: the same blocks, with what was changed', async () => {
    const made = await app.ended(
      app.json('POST', `${at}/documents`, { document: 'paper', paper: 'section-12' }),
    )
    const file = new Uint8Array(await (await app.get(`/api/jobs/${made.id}/file`)).arrayBuffer())
    const before = await record<Paper>('papers', 'section-12')
    const job = await read(file, '&paper=section-12')
    const { reading } = await looked(job)
    expect(reading.ours).toMatchObject({ document: 'paper', paper: 'section-12' })
    expect(reading.body.map(({ id }) => id)).toEqual(before.body?.map(({ id }) => id))
    await brought([{ job: job.id, paper: 'section-12' }])
    const after = await record<Paper>('papers', 'section-12')
    expect(after.annexes.map(({ id }) => id)).toEqual(before.annexes.map(({ id }) => id))
    expect(after.body?.map(({ id, type }) => [id, type])).toEqual(
      before.body?.map(({ id, type }) => [id, type]),
    )
    expect(after).toMatchObject({ title: before.title, meeting: before.meeting })
    expect(await originals('section-12')).toHaveLength(1)
  })

  test('as another text of a paper is undone too, and keeps the paper’s own facts', async () => {
    const before = await record<Paper>('papers', 'cse-definition')
    await brought([{ job: (await read(simple, '&paper=cse-definition')).id, paper: 'cse-definition' }])
    const after = await record<Paper>('papers', 'cse-definition')
    expect(after.body?.map(line)).toEqual(['heading 2: Why', 'plain: It was asked.'])
    expect({ ...after, body: [], annexes: [] }).toEqual({ ...before, body: [], annexes: [] })
    await app.json('POST', `${at}/undo`, {})
    expect(await record<Paper>('papers', 'cse-definition')).toEqual(before)
    expect((await originals('cse-definition'))[0]?.isLatest).toBe(false)
  })

  test('takes what looks like a heading for one where that is wanted', async () => {
    const file = docx({
      styles,
      body: p('T', 'Title') + p(r('Background', '<w:b/>')) + p('7. The group met.') + p('x'),
    })
    const [one] = await brought([{ job: (await read(file)).id, suggestions: true }])
    expect((await record<Paper>('papers', one?.id ?? '')).body?.map(line)).toEqual([
      'heading 2: Background',
      'numbered: The group met.',
      'plain: x',
    ])
  })

  test('that is none is refused by its name; so are a paper that is not there and one made of updates', async () => {
    expect(await read(new TextEncoder().encode('%PDF-1.7'))).toMatchObject({
      state: 'failed',
      error: { code: 'unreadable', details: { file: 'Neglect.docx', reason: 'it is a PDF' } },
    })
    expect(await read(simple, '&paper=nothing')).toMatchObject({ error: { code: 'not-found' } })
    expect(await read(simple, '&paper=eag-progress-november')).toMatchObject({
      error: { code: 'unreadable' },
    })
    expect(await refusal(bring([{ job: 'none' }]))).toMatchObject({ status: 404 })
    const job = await read(simple)
    expect(await refusal(bring([{ job: job.id, item: 'nowhere' }]))).toMatchObject({ status: 404 })
  })
})
