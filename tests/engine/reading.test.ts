import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ReadingAnswer, ReadingNotesAnswer, ReadingPartsAnswer } from '../../shared/api.ts'
import type { Programme } from '../../shared/interchange.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { Block } from '../../shared/rich-text.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { saidIn, stretchesOf } from '../../shared/rules/reading/said-in.ts'
import { engineInTempHome, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip/meetings'
const reading = async (query = '', meeting = 'eag-nov'): Promise<ReadingAnswer> =>
  (await app.get(`${at}/${meeting}/reading${query}`)).json()
const words = async (keys: string[], query = '') =>
  (
    (await (
      await app.get(`${at}/eag-nov/reading/parts?keys=${keys.join(',')}${query}`)
    ).json()) as ReadingPartsAnswer
  ).parts

test('a pack is listed as its plan has it: the chair’s where the file holds briefs, the members’ when asked for', async () => {
  const chairs = await reading()
  expect(chairs).toMatchObject({ chair: true, hasBriefs: true, name: 'EAG, 4 November 2016' })
  expect(chairs.parts[0]).toMatchObject({ key: 'annotated-agenda', subject: null })
  const members = await reading('?chair=false')
  expect(members.parts.map(({ kind }) => kind)).not.toContain('annotated-agenda')
  const plan = await (
    await app.get('/api/programmes/cpip/plan?document=pack&meeting=eag-nov&chair=false')
  ).json()
  expect(members.parts.map(({ key, blocks }) => [key, blocks])).toEqual(
    plan.plan.parts.map(({ key, blocks }: { key: string; blocks: unknown[] }) => [key, blocks.length]),
  )
})

test('words come by parts in the pack’s order, and an unchanged part keeps its mark', async () => {
  const { parts } = await reading()
  const keys = parts.map(({ key }) => key)
  const asked = [keys[5] ?? '', keys[1] ?? '', 'paper/nothing']
  expect((await words(asked)).map(({ key }) => key)).toEqual([keys[1], keys[5]])
  const [one] = await words([keys[5] ?? ''])
  expect(one?.mark).toBe(parts[5]?.mark)
  expect((await reading()).parts.map(({ mark }) => mark)).toEqual(parts.map(({ mark }) => mark))
})

test('the text that notes are counted in is told from the print of every block there is', async () => {
  // A reference to what the pack does not hold, a link without words, a note, a line break: none is as long as its print.
  const { record, revision } = await (await app.get('/api/programmes/cpip/records/papers/section-12')).json()
  const odd: Block[] = [
    {
      id: 'oddone',
      type: 'numbered',
      text: [
        'See ',
        { ref: 'paper', id: 'deg-gaps' },
        ' and ',
        { ref: 'block', id: record.body[2].id },
        { footnote: ['Noted.'] },
        { br: true },
        { link: 'https://example.org/a', text: '' },
        '',
        { text: 'end', bold: true },
      ],
    },
    {
      id: 'oddtable',
      type: 'table',
      header: true,
      rows: [
        [{ text: ['a'] }, { text: ['b ', { ref: 'paper', id: 'eag-induction' }] }],
        [{ text: [] }, { text: ['c'] }],
      ],
    },
  ]
  const put = await app.json('PUT', `/api/programmes/cpip/records/papers/section-12?base=${revision}`, {
    ...record,
    body: [...record.body, ...odd],
  })
  expect(put.status, await put.clone().text()).toBe(200)
  const { parts } = await reading()
  const programme: Pick<Programme, 'papers'> = {
    papers: await Promise.all(
      parts
        .flatMap(({ subject }) => (subject && 'paper' in subject ? [subject.paper] : []))
        .map(
          async (id) =>
            (await (await app.get(`/api/programmes/cpip/records/papers/${id}`)).json()).record as Paper,
        ),
    ),
  }
  const sources = new Map(
    programme.papers
      .flatMap(({ body, annexes }) => [...(body ?? []), ...annexes.flatMap((annex) => annex.body)])
      .map((block) => [block.id, block]),
  )
  let compared = 0
  for (const { blocks } of await words(parts.map(({ key }) => key)))
    for (const block of blocks) {
      const source = block.address && sources.get(block.address.id)
      if (!source) continue
      compared += 1
      expect(saidIn(block), block.address?.id).toBe(blockText(source))
      const end = stretchesOf(block).flat().at(-1)
      if (end) expect(end.at + end.length).toBe(blockText(source).length)
    }
  expect(compared).toBeGreaterThan(70)
  expect([...sources.keys()]).toContain('oddtable')
})

test('notes come lean, with what they stood on where that is needed', async () => {
  const { record } = await (await app.get('/api/programmes/cpip/records/papers/section-12')).json()
  const block: Block = record.body.find(({ type }: Block) => type === 'numbered')
  const on = makeAnchor(record.body, { meeting: 'eag-nov', of: { paper: 'section-12' }, block: block.id })
  const by = { name: 'Elspeth Rannoch' }
  const change = {
    annotation: 'a1',
    version: 1,
    at: '2016-11-01T09:00:00Z',
    by,
    set: { on, text: 'Ask first.' },
  }
  expect((await app.json('POST', '/api/programmes/cpip/annotations', { changes: [change] })).status).toBe(200)
  const { notes } = (await (await app.get(`${at}/eag-nov/notes`)).json()) as ReadingNotesAnswer
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatchObject({
    id: 'a1',
    of: { paper: 'section-12' },
    block: block.id,
    was: null,
    place: { fate: 'kept', block: block.id },
  })
  expect(notes[0]).not.toHaveProperty('on')
})

test('a meeting that is not there is told, and so is a setting that there is not', async () => {
  expect((await app.get(`${at}/nothing/reading`)).status).toBe(404)
  expect((await app.get(`${at}/nothing/notes`)).status).toBe(404)
  expect((await app.get(`${at}/eag-nov/reading?numbering=roman`)).status).toBe(400)
})

test('an annotated agenda holds notes only where they are asked for, private ones only of who is named', async () => {
  const by = { name: 'Elspeth Rannoch' }
  const change = (annotation: string, scope: string, text: string) => ({
    ...{ annotation, version: 1, at: '2016-11-01T09:00:00Z', by },
    set: {
      on: { meeting: 'eag-nov', of: { paper: 'section-12' }, quote: '', text: '', before: '', after: '' },
      for: scope,
      text,
    },
  })
  const changes = [change('a1', 'self', 'Quite private.'), change('a2', 'shared', 'For all of us.')]
  expect((await app.json('POST', '/api/programmes/cpip/annotations', { changes })).status).toBe(200)
  const said = async (query: string) =>
    await (
      await app.get(`/api/programmes/cpip/plan?document=annotated-agenda&meeting=eag-nov${query}`)
    ).text()
  for (const [query, mine, shared] of [
    ['', false, false],
    ['&notes=false', false, false],
    ['&notes=true', false, true],
    ['&notes=true&notesOf=Elspeth%20Rannoch', true, true],
    ['&notes=true&notesOf=Morag%20Reid', false, true],
  ] as const) {
    const words = await said(query)
    expect(words.includes('Quite private.'), query).toBe(mine)
    expect(words.includes('For all of us.'), query).toBe(shared)
  }
  expect(
    (await app.get(`/api/programmes/cpip/plan?document=annotated-agenda&meeting=eag-nov&notesOf=X`)).status,
  ).toBe(400)
  for (const document of ['pack', 'agenda'])
    expect(
      (await app.get(`/api/programmes/cpip/plan?document=${document}&meeting=eag-nov&notes=true`)).status,
    ).toBe(400)
})
