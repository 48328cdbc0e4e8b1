import { afterEach, beforeEach, expect, test } from 'vitest'
import type {
  AnnotationReportAnswer,
  AnnotationsAnswer,
  AnnotationsPlaced,
  ParagraphsAnswer,
} from '../../shared/api.ts'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { engineInTempHome, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip/annotations'
const section12 = async () =>
  (await (await app.get('/api/programmes/cpip/records/papers/section-12')).json()) as {
    record: { body: Parameters<typeof makeAnchor>[0] }
    revision: number
  }
const list = async (query = '?meeting=eag-nov') =>
  ((await (await app.get(at + query)).json()) as AnnotationsAnswer).annotations

async function noteOn(words: string, id = 'a1'): Promise<AnnotationChange> {
  const { record } = await section12()
  const block = record.body.find((one) => JSON.stringify(one).includes(words))
  const text = JSON.stringify(block)
  const of = { paper: 'section-12' }
  const whole = makeAnchor(record.body, { meeting: 'eag-nov', of, block: block?.id })
  const start = whole?.text.indexOf(words) ?? -1
  const range = { start, end: start + words.length }
  const on = makeAnchor(record.body, { meeting: 'eag-nov', of, block: block?.id, range })
  if (!on) throw new Error(`the sample lacks “${words}”: ${text}`)
  const by = { name: 'Morag Reid' }
  return { annotation: id, version: 1, at: '2016-11-01T09:00:00Z', by, set: { on, text: 'Since when?' } }
}

test('a note stands on its words, for the meeting and for the paper, and adding it again adds nothing', async () => {
  const { record } = await section12()
  const words = (record.body.find(({ type }) => type === 'numbered') as { text: unknown[] }).text
    .filter((one) => typeof one === 'string')
    .join('')
    .split(' ')
    .slice(0, 4)
    .join(' ')
  const change = await noteOn(words)
  const post = () => app.json('POST', at, { changes: [change] })
  expect(await (await post()).json()).toEqual({ added: 1, known: 0 })
  expect(await (await post()).json()).toEqual({ added: 0, known: 1 })
  for (const query of ['?meeting=eag-nov', '?paper=section-12'])
    expect(await list(query)).toMatchObject([
      { id: 'a1', text: 'Since when?', place: { fate: 'kept', quote: words } },
    ])
  expect(await list('?meeting=eag-aug')).toEqual([])
})

test('what is no change, or on no meeting, is refused and nothing is kept', async () => {
  const change = await noteOn('the')
  const nowhere = { ...change, set: { ...change.set, on: { ...change.set.on, meeting: 'nowhere' } } }
  expect((await app.json('POST', at, { changes: [change, nowhere] })).status).toBe(404)
  expect((await app.json('POST', at, { changes: [{ ...change, version: 0 }] })).status).toBe(400)
  for (const label of ['', ' ', 'x'.repeat(201)])
    expect((await app.json('POST', at, { changes: [change], label })).status).toBe(400)
  const headers = { 'Content-Type': 'application/json', 'Sederunt-Window': 'no name' }
  const unnamed = await app.ask('POST', at, { body: JSON.stringify({ changes: [change] }), headers })
  expect(unnamed.status).toBe(400)
  expect((await app.get(at)).status).toBe(400)
  expect(await list()).toEqual([])
})

test('a note is placed by hand, which can be taken back; no place that is not there is taken', async () => {
  const change = await noteOn('the')
  await app.json('POST', at, { changes: [change] })
  const by = { name: 'Ann Reid' }
  const asked = (await (await app.get(`${at}/paragraphs?paper=section-12`)).json()) as ParagraphsAnswer
  const to = asked.paragraphs.find(({ block, label }) => label === '3' && block !== change.set.on?.block)
  expect(asked.paragraphs.length).toBeGreaterThan(20)
  const place = (block: string | undefined, annotation = 'a1') =>
    app.json('POST', `${at}/place`, { by, places: [{ annotation, block }] })
  const answer = await place(to?.block)
  expect(answer.status).toBe(200)
  const { placed } = (await answer.json()) as AnnotationsPlaced
  expect(placed).toEqual([{ annotation: 'a1', version: 2 }])
  expect(await list()).toMatchObject([
    {
      version: 2,
      on: { block: to?.block, label: '3' },
      place: { fate: 'kept', block: to?.block, quote: to?.text },
    },
  ])
  const report = (await (await app.get(`${at}/report?meeting=eag-nov`)).json()) as AnnotationReportAnswer
  expect(report).toMatchObject({
    counts: { kept: 1 },
    toLookAt: 0,
    notes: [{ newLabel: '3', author: 'Morag Reid' }],
  })

  const undone = await app.ask('POST', '/api/programmes/cpip/undo')
  expect(await undone.json()).toEqual({
    what: 'Note on paragraph 3 placed',
    list: 'annotations',
    id: 'a1',
    meeting: 'eag-nov',
    redo: false,
  })
  expect(await list()).toMatchObject([{ on: change.set.on, author: { name: 'Morag Reid' } }])

  for (const refused of [await place('nowhere'), await place(to?.block, 'nobody'), await place(undefined)])
    expect(refused.status).toBe(400)
  expect((await app.get(`${at}/paragraphs?paper=nobody`)).status).toBe(404)
  expect((await app.get(`${at}/report?meeting=nobody`)).status).toBe(404)
  expect((await app.get(`${at}/report`)).status).toBe(400)
  expect(await list()).toMatchObject([{ version: 3, on: change.set.on }])
})
