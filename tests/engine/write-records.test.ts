import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RecordAnswer, RecordsAnswer, RecordsStep } from '../../shared/api.ts'
import type { Action } from '../../shared/records/action.ts'
import type { Paper } from '../../shared/records/paper.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
async function record<T = Record<string, unknown>>(path: string): Promise<{ record: T; revision: number }> {
  const answer = await app.get(`${at}/records/${path}`)
  if (!answer.ok) throw new Error(await answer.text())
  const { record, revision }: RecordAnswer = await answer.json()
  return { record: record as T, revision } // the caller names the list
}
const step = (wanted: RecordsStep) => app.json('POST', `${at}/records`, wanted)
async function written(wanted: RecordsStep): Promise<RecordsAnswer> {
  const answer = await step(wanted)
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}
const faultsOf = async (wanted: RecordsStep) => {
  const { status, code, details } = await refusal(step(wanted))
  expect([status, code]).toEqual([400, 'faults'])
  return details.faults.map(({ path, message }: { path: string; message: string }) => `${path}: ${message}`)
}
const undo = async () => await (await app.ask('POST', `${at}/undo`)).json()
const counted = async () => (await (await app.get(`${at}/records/actions`)).json()).records.length
const mark = async () => (await (await app.get('/api/programmes')).json()).programmes[0].lastChange

describe('several records', () => {
  test('are written in one step, which is undone and done again as one', async () => {
    const [one, two] = [
      await record<Action>('actions/a-aug-report'),
      await record<Action>('actions/a-aug-map'),
    ]
    const closed = ({ record }: { record: Action }) => ({
      ...record,
      status: 'closed',
      closedOn: '2016-11-04',
    })
    const answer = await written({
      label: '2 actions closed',
      puts: [
        { list: 'actions', id: 'a-aug-report', value: closed(one), base: one.revision },
        { list: 'actions', id: 'a-aug-map', value: closed(two), base: two.revision },
      ],
    })
    expect(answer.records.map(({ id, revision }) => [id, revision])).toEqual([
      ['a-aug-report', one.revision + 1],
      ['a-aug-map', two.revision + 1],
    ])
    expect(await undo()).toEqual({
      what: '2 actions closed',
      list: 'actions',
      id: 'a-aug-report',
      redo: false,
    })
    expect((await record('actions/a-aug-report')).record).toEqual(one.record)
    expect((await record('actions/a-aug-map')).record).toEqual(two.record)
    expect(await (await app.ask('POST', `${at}/redo`)).json()).toMatchObject({
      what: '2 actions closed',
      redo: true,
    })
    expect((await record<Action>('actions/a-aug-map')).record.status).toBe('closed')
  })

  test('may refer to each other, new ones too, and get ids where they have none', async () => {
    const { records } = await written({
      puts: [
        { list: 'workstreams', value: { id: 'w', title: 'New', theme: 't' }, base: null },
        { list: 'themes', id: 't', value: { title: 'New theme' }, base: null },
        { list: 'people', value: { name: 'Without an id' }, base: null },
      ],
    })
    expect(records.map(({ list, id }) => [list, id])).toEqual([
      ['workstreams', 'w'],
      ['themes', 't'],
      ['people', expect.stringMatching(/^id\d+$/)],
    ])
    expect((await record(`people/${records[2]?.id}`)).record).toMatchObject({ name: 'Without an id' })
    expect((await undo()).what).toBe('Workstream “New” added, and 2 more')
    expect((await app.get(`${at}/records/themes/t`)).status).toBe(404)
  })

  test('are removed together though they refer to each other, and come back together', async () => {
    await written({
      puts: [
        { list: 'themes', id: 't', value: { title: 'New theme' }, base: null },
        { list: 'workstreams', id: 'w', value: { title: 'New', theme: 't' }, base: null },
      ],
    })
    await written({
      removes: [
        { list: 'themes', id: 't', base: 1 },
        { list: 'workstreams', id: 'w', base: 1 },
      ],
    })
    await undo()
    expect((await record('workstreams/w')).record).toMatchObject({ theme: 't' })
  })

  test('are refused with every fault at its place, and nothing is stored', async () => {
    const before = await mark()
    const { revision } = await record('groups/eag')
    expect(
      await faultsOf({
        puts: [
          { list: 'keyDates', id: 'k', value: { title: 7, when: '2017-13' }, base: null },
          { list: 'themes', id: 'fine', value: { title: 'Fine' }, base: null },
          { list: 'actions', id: 'a', value: { id: 'b', text: 'x' }, base: null },
        ],
        removes: [{ list: 'themes', id: 'fine', base: 1 }],
      }),
    ).toEqual([
      expect.stringMatching(/^puts\[0\]\.value\.title: /),
      expect.stringMatching(/^puts\[0\]\.value\.when: /),
      'puts[2].value.id: is not "a", as the address says',
      'removes[0]: is of the same record as puts[1]',
    ])
    expect(
      await faultsOf({
        puts: [
          { list: 'actions', id: 'a', value: { text: 'x', owners: ['ghost'] }, base: null },
          { list: 'papers', id: 'p', value: paper('EAG(16)01'), base: null },
        ],
      }),
    ).toEqual([
      'puts[0].value.owners[0]: there is no person "ghost"',
      expect.stringContaining('puts[1].value.number: "EAG(16)01" is that of'),
    ])
    const removal = await faultsOf({ removes: [{ list: 'groups', id: 'eag', base: revision }] })
    expect(removal).toContain('removes[0]: meeting "eag-nov" refers to it')
    expect(await mark()).toBe(before)
  })

  test('may not refer to what goes in the same step, nor share a block', async () => {
    const { records } = await written({
      puts: [{ list: 'people', id: 'new', value: { name: 'New' }, base: null }],
    })
    expect(
      await faultsOf({
        puts: [{ list: 'actions', id: 'a', value: { text: 'x', owners: ['new'] }, base: null }],
        removes: [{ list: 'people', id: 'new', base: records[0]?.revision ?? 0 }],
      }),
    ).toEqual(['puts[0].value.owners[0]: there is no person "new"'])
    const body: Paper['body'] = [{ id: 'same', type: 'plain', text: ['Words'] }]
    const put = (id: string) => ({ list: 'papers' as const, id, value: { ...paper(), body }, base: null })
    expect(await faultsOf({ puts: [put('one'), put('two')] })).toEqual([
      expect.stringMatching(/^puts\[1\]\.value\.body\[0\]\.id: there is another block "same"/),
    ])
  })

  test('tell every stale one, and change nothing', async () => {
    const { record: theme, revision } = await record('themes/processes')
    await app.json('PUT', `${at}/records/themes/processes?base=${revision}`, { ...theme, title: 'Newer' })
    const { record: person, revision: other } = await record('people/reid')
    await app.json('PUT', `${at}/records/people/reid?base=${other}`, { ...person, role: 'Newer' })
    expect(
      await refusal(
        step({
          puts: [
            { list: 'themes', id: 'fine', value: { title: 'Fine' }, base: null },
            { list: 'themes', id: 'processes', value: theme, base: revision },
            { list: 'people', id: 'reid', value: person, base: other },
          ],
        }),
      ),
    ).toMatchObject({
      status: 409,
      details: {
        id: 'processes',
        stale: [
          { path: 'puts[1]', made: revision, now: revision + 1 },
          { path: 'puts[2]', made: other, now: other + 1 },
        ],
      },
    })
    expect((await app.get(`${at}/records/themes/fine`)).status).toBe(404)
  })

  test('may hold what is said of the programme, which cannot be removed', async () => {
    const { record: programme, revision } = await record('programme/programme')
    await written({
      puts: [{ list: 'programme', value: { ...programme, vision: 'New' }, base: revision }],
    })
    expect(await undo()).toMatchObject({ what: 'Programme: vision', list: 'programme', id: '' })
    expect((await record('programme/programme')).record).toEqual(programme)
    const removal = { list: 'programme', id: 'programme', base: 1 }
    expect((await app.json('POST', `${at}/records`, { removes: [removal] })).status).toBe(400)
  })

  test('may be told by the fields that change alone', async () => {
    const { record: before, revision } = await record<Paper>('papers/section-12')
    const { records } = await written({
      puts: [
        {
          list: 'papers',
          id: 'section-12',
          value: { title: 'Renamed', sponsor: null },
          base: revision,
          part: true,
        },
      ],
    })
    const { sponsor: _, ...rest } = before
    expect(records[0]).toEqual({
      list: 'papers',
      id: 'section-12',
      record: { ...rest, title: 'Renamed' },
      revision: revision + 1,
    })
    expect(
      await faultsOf({ puts: [{ list: 'themes', id: 'new', value: {}, base: null, part: true }] }),
    ).toEqual([expect.stringMatching(/^puts\[0\]\.value\.title: /)])
  })

  test('of 500 are written at once, and undone as one', async () => {
    const puts = Array.from({ length: 500 }, (_, i) => ({
      list: 'actions' as const,
      id: `many-${i}`,
      value: { text: `Do ${i}`, owners: ['reid'], raisedAt: 'eag-nov' },
      base: null,
    }))
    const before = await counted()
    await written({ puts })
    expect(await counted()).toBe(before + 500)
    await undo()
    expect(await counted()).toBe(before)
  })
})

const paper = (number?: string) => ({
  title: 'x',
  kind: 'written',
  ...(number && { number, meeting: 'eag-nov' }),
})

describe('an order that is part of a step', () => {
  const papers = async (): Promise<string[]> =>
    (await (await app.get(`${at}/records/papers`)).json()).records.map(
      ({ record: { id } }: { record: { id: string } }) => id,
    )

  test('takes in what the step makes, and is undone with it', async () => {
    const before = await papers()
    const [first = '', second = ''] = before
    await written({
      label: 'A paper between two others',
      puts: [
        { list: 'papers', id: 'fresh', value: { id: 'fresh', title: 'Fresh', kind: 'written' }, base: null },
      ],
      orders: [{ list: 'papers', ids: ['fresh', second, first] }],
    })
    expect(await papers()).toEqual(['fresh', second, ...before.slice(2), first])
    expect((await undo()).what).toBe('A paper between two others')
    expect(await papers()).toEqual(before)
  })

  test('is refused with its place where it cannot be', async () => {
    const before = await papers()
    const [first = ''] = before
    expect(await faultsOf({ orders: [{ list: 'papers', ids: [first, first] }] })).toEqual([
      'orders[0].ids[1]: is named twice',
    ])
    // biome-ignore lint/suspicious/noExplicitAny: a list that there is not
    expect(await faultsOf({ orders: [{ list: 'nothing' as any, ids: [] }] })).toEqual([
      'orders[0].list: is not a list of records',
    ])
    expect(await refusal(step({ orders: [{ list: 'papers', ids: ['nobody'] }] }))).toMatchObject({
      code: 'not-found',
    })
    expect(await papers()).toEqual(before)
  })
})

describe('the order of a list', () => {
  const order = async (list: string, ids: string[]) => {
    const answer = await app.json('POST', `${at}/order/${list}`, { ids })
    if (!answer.ok) throw new Error(await answer.text())
    return (await answer.json()).ids
  }

  test('is changed among the records named, and put back', async () => {
    const before = await order('themes', [])
    const [first, second, third] = before
    expect(await order('themes', [third, first])).toEqual([third, second, first, ...before.slice(3)])
    expect(await undo()).toEqual({ what: 'Order of the themes', list: 'themes', id: '', redo: false })
    expect(await order('themes', [])).toEqual(before)
    await app.ask('POST', `${at}/redo`)
    expect((await order('themes', [])).slice(0, 3)).toEqual([third, second, first])
  })

  test('is not undone once another window has changed it', async () => {
    const [first, second, third] = await order('themes', [])
    const ask = (ids: string[], window: string) =>
      app.ask('POST', `${at}/order/themes`, {
        body: JSON.stringify({ ids }),
        headers: { 'Content-Type': 'application/json', 'Sederunt-Window': window },
      })
    await ask([second, first], 'a')
    await ask([first, third, second], 'b')
    const undone = app.ask('POST', `${at}/undo`, { headers: { 'Sederunt-Window': 'a' } })
    expect(await refusal(undone)).toMatchObject({ status: 409, code: 'conflict' })
  })

  test('is refused for a record that is not there, one that is named twice, and a list that is none', async () => {
    const ask = (list: string, ids: string[]) => refusal(app.json('POST', `${at}/order/${list}`, { ids }))
    expect(await ask('themes', ['processes', 'ghost'])).toMatchObject({ status: 404 })
    expect(await ask('themes', ['processes', 'processes'])).toMatchObject({ status: 400 })
    expect(await ask('novels', [])).toMatchObject({ status: 404 })
  })
})
