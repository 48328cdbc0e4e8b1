import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BringInAnswer, Job, OriginalsAnswer, WordAnswer, WordToBringIn } from '../../shared/api.ts'
import type { Paper } from '../../shared/records/paper.ts'
import { compareReturned } from '../../shared/rules/word/returned-paper.ts'
import { editDocx } from '../support/edit-docx.ts'
import { docx, line, p, r } from '../word/read/build-docx.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const id = 'cse-definition'
const read = (bytes: Uint8Array<ArrayBuffer>, query = ''): Promise<Job> =>
  app.ended(app.bytes(`${at}/word?name=Back.docx${query}`, bytes))
const looked = async (job: Job): Promise<WordAnswer> => (await app.get(`${at}/word/${job.id}`)).json()
const bring = (papers: WordToBringIn[]) => app.json('POST', `${at}/word/bring-in`, { papers })
const brought = async (one: WordToBringIn): Promise<BringInAnswer['papers'][number]> => {
  const answer = await bring([one])
  expect(answer.status).toBe(200)
  const { papers }: BringInAnswer = await answer.json()
  return papers[0] as BringInAnswer['papers'][number] // one was brought in
}
const paper = async (): Promise<{ record: Paper; revision: number }> =>
  (await app.get(`${at}/records/papers/${id}`)).json()
const changesOf = ({ reading }: WordAnswer) =>
  reading.revision ? compareReturned(reading, reading.revision).changes : []

/** The paper as it goes out. */
async function sent(): Promise<Uint8Array<ArrayBuffer>> {
  const made = await app.ended(app.json('POST', `${at}/documents`, { document: 'paper', paper: id }))
  return new Uint8Array(await (await app.get(`/api/jobs/${made.id}/file`)).arrayBuffer())
}

/** The file with its text edited, as somebody would in Word. */
const edited = (file: Uint8Array, edit: (xml: string) => string) =>
  editDocx(file, { 'word/document.xml': edit })

/** The first two paragraphs of words of the paper, and a word of each that stands nowhere else in it. */
async function twoWords() {
  const { record } = await paper()
  const all = JSON.stringify(record)
  const found = (record.body ?? []).flatMap((block) => {
    if (block.type !== 'numbered' || block.text.length !== 1 || typeof block.text[0] !== 'string') return []
    const word = block.text[0].match(/\p{L}{6,}/gu)?.find((one) => all.split(one).length === 2)
    return word === undefined ? [] : [{ block, word, text: block.text[0] }]
  })
  const [one, two] = found
  if (!one || !two) throw new Error('the sample has no such paragraphs')
  return { one, two }
}
const put = async (change: (body: NonNullable<Paper['body']>) => NonNullable<Paper['body']>) => {
  const { record, revision } = await paper()
  const answer = await app.json('PUT', `${at}/records/papers/${id}?base=${revision}`, {
    ...record,
    body: change(record.body ?? []),
  })
  expect(answer.status).toBe(200)
}

describe('a paper that comes back from Word', () => {
  test('is known by itself, and has no changes where nobody changed it', async () => {
    const answer = await looked(await read(await sent()))
    expect(answer.reading.revision).toMatchObject({ paper: id, foundBy: 'name' })
    expect(changesOf(answer)).toEqual([])
  })

  test('is taken in part: a new revision in one step, and the file as it came', async () => {
    const { one, two } = await twoWords()
    const before = await paper()
    const file = edited(await sent(), (xml) =>
      xml.replace(one.word, 'SWAPPED').replace(two.word, 'EXCHANGED'),
    )
    const job = await read(file)
    const changes = changesOf(await looked(job))
    expect(changes.map(({ block, kind }) => [block, kind])).toEqual([
      [one.block.id, 'words'],
      [two.block.id, 'words'],
    ])
    const taken = await brought({ job: job.id, base: before.revision, accept: [changes[1]?.key ?? ''] })
    expect(taken).toMatchObject({ id, isNew: false, revision: { clashes: [], accepted: [changes[1]?.key] } })
    const after = (await paper()).record
    expect(after).toEqual({
      ...before.record,
      body: before.record.body?.map((block) =>
        block.id === two.block.id ? { ...block, text: [two.text.replace(two.word, 'EXCHANGED')] } : block,
      ),
    })
    const { originals }: OriginalsAnswer = await (await app.get(`${at}/papers/${id}/originals`)).json()
    const kept = await app.get(`${at}/papers/${id}/originals/${originals[0]?.revision}`)
    expect(Buffer.compare(Buffer.from(await kept.arrayBuffer()), Buffer.from(file))).toBe(0)
    const undone = await app.json('POST', `${at}/undo`, {})
    expect((await undone.json()).what).toBe(`New revision of “${before.record.title}” from a Word file`)
    expect((await paper()).record).toEqual(before.record)
  })

  test('leaves what was written here meanwhile, and says where both changed', async () => {
    const { one, two } = await twoWords()
    const file = edited(await sent(), (xml) =>
      xml.replace(one.word, 'SWAPPED').replace(two.word, 'EXCHANGED'),
    )
    await put((body) =>
      body.flatMap((block) =>
        block.id === one.block.id
          ? [
              { ...block, text: ['Written here.'] } as typeof block,
              { id: 'fresh', type: 'plain', text: ['New.'] },
            ]
          : [block],
      ),
    )
    const answer = await looked(await read(file))
    expect(answer.reading.revision).toMatchObject({ foundBy: 'name' })
    expect(changesOf(answer)).toHaveLength(2)
    expect(answer.now?.parts[0]?.text.some(({ id }) => id === 'fresh')).toBe(true)
    const wordsAfter = async (with_: Partial<WordToBringIn>) => {
      const taken = await brought({ job: (await read(file)).id, ...with_ })
      expect(taken.revision?.clashes.map(({ id: block }) => block)).toEqual([one.block.id])
      const { record } = await paper()
      await app.json('POST', `${at}/undo`, {})
      expect(record.body?.some(({ id }) => id === 'fresh')).toBe(true)
      expect(record.body?.map(line).join('\n')).toContain('EXCHANGED')
      return record.body?.map(line).join('\n') ?? ''
    }
    expect(await wordsAfter({})).not.toContain('SWAPPED')
    expect(await wordsAfter({ clashes: { [one.block.id]: 'theirs' } })).not.toContain('Written here.')
    const both = await wordsAfter({ clashes: { [one.block.id]: 'both' } })
    expect(both).toMatch(/Written here\.\n.*SWAPPED/)
  })

  test('is not brought in over an edit that nobody looked at, nor by a change that there is not', async () => {
    const { one } = await twoWords()
    const job = await read(edited(await sent(), (xml) => xml.replace(one.word, 'SWAPPED')))
    const { revision } = await paper()
    await put((body) => body.slice(1))
    expect(await refusal(bring([{ job: job.id, base: revision }]))).toMatchObject({ status: 409 })
    expect(await refusal(bring([{ job: job.id, accept: ['none:1'] }]))).toMatchObject({ code: 'faults' })
    expect(await refusal(bring([{ job: job.id, clashes: { x: 'mine' } }]))).toMatchObject({ code: 'faults' })
    expect(await refusal(bring([{ job: job.id, paper: 'section-12' }]))).toMatchObject({ status: 404 })
  })

  test('is compared with the revision that it is most like where it does not name one', async () => {
    const { one } = await twoWords()
    const without = (xml: string) => xml.replace(/<(Relationship|Override) [^>]*custom[^>]*>/g, '')
    const bare = editDocx(await sent(), {
      'word/document.xml': (xml) => xml.replace(one.word, 'SWAPPED').replaceAll('w:name="sd_', 'w:name="x_'),
      'docProps/custom.xml': null,
      '_rels/.rels': without,
      '[Content_Types].xml': without,
    })
    await put((body) => [
      { id: 'fresh', type: 'plain', text: ['Another beginning that is written here.'] },
      ...body,
    ])
    const answer = await looked(await read(bare, `&paper=${id}`))
    expect(answer.reading.revision).toMatchObject({ foundBy: 'words', version: 1 })
    expect(changesOf(answer)).toMatchObject([{ block: one.block.id, kind: 'words' }])
  })

  test('says who changed what with changes tracked', async () => {
    const { one, two } = await twoWords()
    const stamp = 'w:id="900" w:author="Ann Reid" w:date="2016-11-07T09:30:00Z"'
    const file = edited(await sent(), (xml) =>
      xml
        .replace(
          new RegExp(`<w:r>(<w:rPr>.*?</w:rPr>)?<w:t[^>]*>([^<]*)${one.word}([^<]*)</w:t></w:r>`),
          (_, look = '', before, after) =>
            `${r(before)}<w:del ${stamp}><w:r>${look}<w:delText xml:space="preserve">${one.word}</w:delText></w:r></w:del><w:ins ${stamp}>${r('exchanged')}</w:ins>${r(after)}`,
        )
        .replace(two.word, 'SWAPPED'),
    )
    const changes = changesOf(await looked(await read(file)))
    expect(changes.map(({ by }) => by)).toEqual([[{ author: 'Ann Reid', date: '2016-11-07T09:30:00Z' }], []])
    expect(changesOf(await looked(await read(file, '&changes=reject')))).toHaveLength(1)
  })

  test('is read again in another way, as a paper of its own too', async () => {
    const job = await read(await sent())
    const again = await app.ended(app.json('POST', `${at}/word/${job.id}/again?new=true`, {}))
    expect((await looked(again)).reading.revision).toBeUndefined()
    expect(await brought({ job: again.id })).toMatchObject({ isNew: true })
    expect((await app.get(`${at}/word/${job.id}`)).status).toBe(404)
  })

  test('names its revision as it was sent, though typing goes on', async () => {
    const file = await sent()
    for (const words of ['One', 'Two']) {
      const { record, revision } = await paper()
      const body = [
        { id: 'typed', type: 'plain', text: [words] },
        ...(record.body ?? []).filter((b) => b.id !== 'typed'),
      ]
      await app.json('PUT', `${at}/records/papers/${id}?base=${revision}&typing=true`, { ...record, body })
    }
    expect((await looked(await read(file))).reading.revision).toMatchObject({ foundBy: 'name' })
    const later = await sent()
    const { record, revision } = await paper()
    await app.json('PUT', `${at}/records/papers/${id}?base=${revision}&typing=true`, {
      ...record,
      body: record.body?.slice(1),
    })
    expect((await looked(await read(later))).reading.revision).toMatchObject({ foundBy: 'name' })
  })

  test('may be any file for a chosen paper: then all of it is one change after another', async () => {
    const job = await read(docx({ body: p('Quite another text.') }), `&paper=${id}`)
    const changes = changesOf(await looked(job))
    expect(new Set(changes.map(({ kind }) => kind))).toContain('added')
    await brought({ job: job.id, paper: id, accept: 'all' })
    expect((await paper()).record.body?.map(line)).toEqual(['plain: Quite another text.'])
  })
})
