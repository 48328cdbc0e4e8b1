import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { BringInAnswer, Job, OriginalsAnswer, WordAnswer, WordToBringIn } from '../../shared/api.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { RichText } from '../../shared/rich-text.ts'
import { compareReturned } from '../../shared/rules/word/returned-paper.ts'
import { editDocx } from '../support/edit-docx.ts'
import { p } from '../word/read/build-docx.ts'
import { engineInTempHome, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const [long, short] = ['section-12', 'cse-definition']
const record = async (id: string): Promise<Paper> =>
  (await (await app.get(`${at}/records/papers/${id}`)).json()).record
async function change(id: string, edit: (body: RichText) => RichText, fields: object = {}): Promise<void> {
  const now = await (await app.get(`${at}/records/papers/${id}`)).json()
  const answer = await app.json('PUT', `${at}/records/papers/${id}?base=${now.revision}`, {
    ...now.record,
    ...fields,
    body: edit(now.record.body),
  })
  expect(answer.status).toBe(200)
}
const packOf = async (asked: object = {}): Promise<Uint8Array<ArrayBuffer>> => {
  const request = { document: 'pack', meeting: 'eag-nov', ...asked }
  const { id } = await app.ended(app.json('POST', `${at}/documents`, request))
  return new Uint8Array(await (await app.get(`/api/jobs/${id}/file`)).arrayBuffer())
}
async function issued(version: number, copy = 'members'): Promise<Uint8Array<ArrayBuffer>> {
  const asked = { meeting: 'eag-nov', kind: 'full', numbering: 'through' }
  const { id } = await app.ended(app.json('POST', `${at}/issues/make`, asked))
  expect((await app.json('POST', `${at}/issues`, { job: id })).status).toBe(201)
  const file = await app.get(`${at}/issues/eag-nov/${version}/${copy}`)
  return new Uint8Array(await file.arrayBuffer())
}
const edited = (file: Uint8Array, edit: (xml: string) => string) =>
  editDocx(file, { 'word/document.xml': edit })
const read = (bytes: Uint8Array<ArrayBuffer>, query = ''): Promise<Job> =>
  app.ended(app.bytes(`${at}/word?name=Pack.docx${query}`, bytes))
const looked = async (job: Job): Promise<WordAnswer> => (await app.get(`${at}/word/${job.id}`)).json()
const packIn = async (job: Job) => {
  const { pack } = (await looked(job)).reading
  if (!pack) throw new Error('is no pack')
  return pack
}
const bring = async (papers: WordToBringIn[]): Promise<BringInAnswer> => {
  const answer = await app.json('POST', `${at}/word/bring-in`, { papers })
  expect(answer.status).toBe(200)
  return answer.json()
}
/** Words that a paper and the whole file say once. */
async function wordsOnce(id: string, file: Uint8Array): Promise<string[]> {
  let xml = ''
  edited(file, (whole) => {
    xml = whole
    return whole
  })
  const words = JSON.stringify((await record(id)).body).match(/\p{L}{7,}/gu) ?? []
  return [...new Set(words)].filter((word) => xml.split(word).length === 2 && xml.includes(` ${word} `))
}

describe('a pack that comes back', () => {
  test('is each paper’s new revision, in one step; what is not named is taken as it came', async () => {
    const file = await packOf()
    const [one = ''] = await wordsOnce(long, file)
    const [two = ''] = await wordsOnce(short, file)
    const before = [await record(long), await record(short)]
    const back = edited(file, (xml) => xml.replace(one, 'SWAPPED').replace(two, 'EXCHANGED'))
    const job = await read(back)
    const pack = await packIn(job)
    expect(pack.papers.map(({ revision }) => revision?.paper)).toEqual([long, short])
    expect(pack.unchanged.map(({ paper }) => paper)).toContain('trafficking-events')
    const { papersNow } = await looked(job)
    expect(papersNow).toHaveLength(2)
    const { papers } = await bring([{ job: job.id }])
    expect(papers.map(({ id, isNew }) => [id, isNew])).toEqual([
      [long, false],
      [short, false],
    ])
    expect(JSON.stringify(await record(long))).toContain('SWAPPED')
    expect(JSON.stringify(await record(short))).toContain('EXCHANGED')
    for (const id of [long, short]) {
      const { originals }: OriginalsAnswer = await (await app.get(`${at}/papers/${id}/originals`)).json()
      const kept = await app.get(`${at}/papers/${id}/originals/${originals[0]?.revision}`)
      expect(Buffer.compare(Buffer.from(await kept.arrayBuffer()), Buffer.from(back))).toBe(0)
    }
    const undone = await app.json('POST', `${at}/undo`, {})
    expect((await undone.json()).what).toBe('New revisions of 2 papers from Word files')
    expect([await record(long), await record(short)]).toEqual(before)
  })

  test('is taken paper by paper and change by change', async () => {
    const file = await packOf({ chair: true })
    const [one = '', other = ''] = await wordsOnce(long, file)
    const [two = ''] = await wordsOnce(short, file)
    const back = edited(file, (xml) =>
      xml.replace(one, 'SWAPPED').replace(other, 'OTHERWISE').replace(two, 'EXCHANGED'),
    )
    const job = await read(back)
    const { papers } = await packIn(job)
    const [first] = papers
    const changes = first?.revision ? compareReturned(first, first.revision).changes : []
    const before = await record(short)
    const key = changes.find(({ now }) => now.includes('SWAPPED'))?.key ?? ''
    await bring([{ job: job.id, paper: long, accept: [key] }])
    expect(JSON.stringify(await record(long))).toContain('SWAPPED')
    expect(JSON.stringify(await record(long))).not.toContain('OTHERWISE')
    expect(await record(short)).toEqual(before)
    const again = await read(back)
    const wrong = await app.json('POST', `${at}/word/bring-in`, {
      papers: [{ job: again.id, paper: 'trafficking-events' }],
    })
    expect(wrong.status).toBe(404)
  })

  test('that was issued is compared with what went out, whatever was written here since', async () => {
    const first = await issued(1)
    const [one = '', other = ''] = await wordsOnce(long, first)
    await change(
      long,
      ([head, ...rest]) => [
        ...(head ? [head] : []),
        { id: 'between', type: 'numbered', text: ['A paragraph that was written here.'] },
        ...rest.map((block) =>
          block.type === 'numbered' &&
          block.text.length === 1 &&
          JSON.stringify(block.text).includes(` ${other} `)
            ? { ...block, text: [String(block.text[0]).replace(other, 'HEREABOUTS')] }
            : block,
        ),
      ],
      { title: 'Called otherwise here' },
    )
    const unedited = await packIn(await read(first))
    expect(unedited).toMatchObject({ version: 1, against: 'sent', papers: [], gone: [], outside: [] })
    expect(unedited.unchanged.map(({ paper }) => paper)).toContain(long)

    const second = await issued(2)
    expect(await packIn(await read(second))).toMatchObject({ version: 2, papers: [], gone: [], outside: [] })
    const back = edited(second, (xml) =>
      xml.replace('A paragraph that was written here.', 'A new paragraph 1A.'),
    )
    const [late] = (await packIn(await read(back))).papers
    expect(late?.revision).toMatchObject({ paper: long, foundBy: 'name' })
    expect(late?.title).toBe('Called otherwise here')

    const job = await read(edited(first, (xml) => xml.replace(one, 'SWAPPED')))
    const [paper] = (await packIn(job)).papers
    expect(paper?.revision).toMatchObject({ paper: long, foundBy: 'name' })
    expect(paper?.revision && compareReturned(paper, paper.revision).changes).toHaveLength(1)
    await bring([{ job: job.id, paper: long }])
    const after = await record(long)
    expect(after.title).toBe('Called otherwise here')
    expect(JSON.stringify(after.body)).toContain('SWAPPED')
    expect(JSON.stringify(after.body)).toContain('A paragraph that was written here.')
  })

  test('says what was changed outside its papers, and which paper is gone', async () => {
    for (const file of [await packOf(), await issued(1)]) {
      const { title } = await record(short)
      const pieces = (xml: string) => xml.match(/<w:tbl>.*?<\/w:tbl>|<w:p>.*?<\/w:p>/gs) ?? []
      const back = edited(file, (xml) => {
        const all = pieces(xml)
        const start = all.findIndex((one) => one.includes('w:name="part_') && one.includes(`>${title}<`))
        const end = all.findIndex((one, i) => i > start && one.includes('w:name="part_'))
        expect([start, end].every((place) => place > 0)).toBe(true)
        const without = all.slice(start, end).reduce((left, one) => left.replace(one, ''), xml)
        return without.replaceAll('>Action tracker<', '>What we have to do<')
      })
      const pack = await packIn(await read(back))
      expect(pack.gone).toEqual([{ paper: short, title }])
      expect(pack.papers).toEqual([])
      expect(pack.outside.map(({ part, kind, was, now }) => [part, kind, was.trim() || now.trim()])).toEqual(
        ['Contents', 'Action tracker'].flatMap((part) => [
          [part, 'removed', 'Action tracker'],
          [part, 'added', 'What we have to do'],
        ]),
      )
    }
    expect((await record(short)).stage).not.toBe('withdrawn')
  })

  test('says what was changed on a front sheet, where the paper did not change too', async () => {
    for (const file of [await packOf(), await issued(1)]) {
      const pack = await packIn(
        await read(edited(file, (xml) => xml.replaceAll('>For information<', '>For a decision<'))),
      )
      expect(pack.papers).toEqual([])
      const fronts = pack.outside.filter(({ part }) => part.startsWith('Front sheet of “'))
      expect(fronts.length).toBeGreaterThan(0)
      for (const front of fronts)
        expect(front).toMatchObject({
          ...{ kind: 'changed', was: 'Purpose\tFor information', now: 'Purpose\tFor a decision' },
        })
      expect(pack.outside.map(({ part }) => part)).toContain('Agenda')
    }
  })

  test('a paper that was renamed here has no new title by that; one that was renamed in the file has', async () => {
    const file = await packOf()
    const { title } = await record(short)
    const heading = new RegExp(`(w:name="part_\\d+"/>(?:(?!</w:p>).)*?>)${title}<`, 's')
    const renamed = await packIn(
      await read(edited(file, (xml) => xml.replace(heading, (_, before) => `${before}Called by a member<`))),
    )
    expect(renamed.papers.map(({ title: found, revision }) => [revision?.paper, found])).toEqual([
      [short, 'Called by a member'],
    ])
    const [paper] = renamed.papers
    expect(paper?.revision && compareReturned(paper, paper.revision).changes).toMatchObject([
      { kind: 'title', was: [title], now: ['Called by a member'] },
    ])
    await change(short, (body) => body, { title: 'Called otherwise here' })
    expect((await packIn(await read(file))).papers).toEqual([])
  })

  test('of one person lacks what is withheld from them, and nothing is said of it', async () => {
    await app.json('POST', `${at}/papers/${long}/withheld`, { from: ['garvock'] })
    const file = await packOf({ for: 'garvock' })
    const [two = ''] = await wordsOnce(short, file)
    const pack = await packIn(await read(edited(file, (xml) => xml.replace(two, 'EXCHANGED'))))
    expect(pack.papers.map(({ revision }) => revision?.paper)).toEqual([short])
    expect(pack.unchanged.map(({ paper }) => paper)).not.toContain(long)
    expect(pack).toMatchObject({ gone: [], outside: [] })
  })

  test('comes from two people at once: both are taken, and where they clash the first stands', async () => {
    const file = await packOf()
    const [one = '', other = ''] = await wordsOnce(long, file)
    const ann = await read(edited(file, (xml) => xml.replace(one, 'FROMANN')))
    const bob = await read(edited(file, (xml) => xml.replace(one, 'FROMBOB').replace(other, 'ALSOBOB')))
    const { papers } = await bring([{ job: ann.id }, { job: bob.id }])
    expect(papers.map(({ id, revision }) => [id, revision?.clashes.length])).toEqual([
      [long, 0],
      [long, 1],
    ])
    const text = JSON.stringify(await record(long))
    expect(text).toContain('FROMANN')
    await app.json('POST', `${at}/undo`, {})
    expect(JSON.stringify(await record(long))).not.toContain('FROMANN')
  })

  test('is one paper of it where that is asked for, and one new paper where that is', async () => {
    const file = await packOf()
    const [two = ''] = await wordsOnce(short, file)
    const back = edited(file, (xml) => xml.replace(two, 'EXCHANGED'))
    const alone = await looked(await read(back, `&paper=${short}`))
    expect(alone.reading.revision?.paper).toBe(short)
    expect(alone.reading.pack).toBeUndefined()
    const other = await read(back, '&paper=srg-findings')
    expect(other).toMatchObject({ state: 'failed', error: { code: 'unreadable' } })
    const whole = await looked(await read(back, '&new=true'))
    expect(whole.reading.report.changed.map(({ what }) => what)).toContain(
      'the file is a pack that Sederunt made: all of it became one paper',
    )
  })

  test('of another programme, or of none, is one paper', async () => {
    const { reading } = await looked(
      await read(
        edited(await packOf(), (xml) => xml),
        '',
      ),
    )
    expect(reading.pack?.meeting).toBe('eag-nov')
    const strange = editDocx(await packOf(), {
      'word/document.xml': (xml) =>
        xml.replace(/<w:body>.*(<w:sectPr)/s, `<w:body>${p('Nothing of ours.')}$1`),
      'docProps/custom.xml': (xml) => xml.replaceAll('eag-nov', 'not-here'),
    })
    expect((await looked(await read(strange))).reading.pack).toBeUndefined()
  })
})
