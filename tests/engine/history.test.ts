import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type {
  HistoryAnswer,
  RecordAnswer,
  RecordListAnswer,
  RestoreAnswer,
  VersionAnswer,
} from '../../shared/api.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import type { Paper } from '../../shared/records/paper.ts'
import type { Update } from '../../shared/records/update.ts'
import type { Block, RichText } from '../../shared/rich-text.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const read = async <T>(path: string): Promise<T> => {
  const answer = await app.get(`${at}/${path}`)
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}
const record = async <T>(path: string) => {
  const { record, revision } = await read<RecordAnswer>(`records/${path}`)
  return { record: record as T, revision } // the caller names the list
}
const change = async <T>(path: string, edit: (record: T) => object, typing = false) => {
  const { record: before, revision } = await record<T>(path)
  const query = `base=${revision}${typing ? '&typing=true' : ''}`
  const answer = await app.json('PUT', `${at}/records/${path}?${query}`, { ...before, ...edit(before) })
  if (!answer.ok) throw new Error(await answer.text())
}
const restore = async (path: string, version: number) => {
  const { revision } = await record(path)
  return app.ask('POST', `${at}/history/${path}/${version}/restore?base=${revision}`)
}
const restored = async (path: string, version: number): Promise<RestoreAnswer> => {
  const answer = await restore(path, version)
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}
/** The clock of these tests goes on with every id that is made: here in a window that nobody undoes in. */
const later = async () => {
  const put = { list: 'publications', value: { title: 'A report' }, base: null }
  await app.ask('POST', `${at}/records`, {
    body: JSON.stringify({ puts: Array.from({ length: 20 }, () => put) }),
    headers: { 'Content-Type': 'application/json', 'Sederunt-Window': 'other' },
  })
}
const history = (path: string) => read<HistoryAnswer>(`history/${path}`)
const version = (path: string, number: number | 'now') => read<VersionAnswer>(`history/${path}/${number}`)
const p = (id: string, ...text: Extract<Block, { type: 'plain' }>['text']): Block => ({
  id,
  type: 'plain',
  text,
})

const paper = 'papers/eag-matters-arising'
const update = 'updates/u-jun-law'

describe('the history of a paper', () => {
  test('begins with what came in, and tells what each change added and took out', async () => {
    const first = await history(paper)
    expect(first.moments).toHaveLength(1)
    expect(first.moments[0]).toMatchObject({ why: 'first', version: 1, steps: [] })
    await change<Paper>(paper, ({ body = [] }) => ({ body: [...body, p('x1', 'Four more words here')] }))
    const { moments, title } = await history(paper)
    expect(title).toMatch(/^Paper EAG\(16\)\d\d$/)
    expect(moments).toHaveLength(2)
    expect(moments[0]).toMatchObject({ why: 'typed', counts: { added: 4, removed: 0, moved: 0, other: 0 } })
  })

  test('is not touched by a change of anything but the words', async () => {
    await change<Paper>(paper, () => ({ title: 'Another title' }))
    expect((await history(paper)).moments).toHaveLength(1)
  })

  test('holds the annexes of each version, with their titles then', async () => {
    const annex = (title: string, body: RichText) => ({ annexes: [{ id: 'own', title, body }] })
    await change<Paper>(paper, () => annex('First title', [p('ax', 'One')]))
    await change<Paper>(paper, () => annex('Second title', [p('ax', 'One two')]))
    const { moments } = await history(paper)
    const [now, before] = moments
    const said = await version(paper, before?.version ?? 0)
    expect(said.parts.at(-1)).toMatchObject({
      key: 'annex/own',
      title: 'First title',
      text: [p('ax', 'One')],
    })
    expect((await version(paper, 'now')).version).toBe(now?.version)
    expect((await version(paper, 'now')).parts.at(-1)).toMatchObject({ title: 'Second title' })
  })

  test('shows a burst of typing as one, and a version does not change once it is made', async () => {
    const first = await version(paper, 1)
    for (const words of ['One', 'One two', 'One two three'])
      await change<Paper>(paper, () => ({ body: [p('x1', words)] }), true)
    const { moments } = await history(paper)
    expect(moments).toHaveLength(2)
    expect((await version(paper, moments[0]?.version ?? 0)).parts[0]?.text).toEqual([
      p('x1', 'One two three'),
    ])
    expect(await version(paper, 1)).toEqual(first)
  })
})

describe('restoring', () => {
  test('gives a paper its earlier words as a new version, and leaves what is no word alone', async () => {
    const before = (await record<Paper>(paper)).record
    await change<Paper>(paper, ({ body = [] }) => ({ body: [...body, p('x1', 'More')], title: 'New title' }))
    await later()
    const answer = await restored(paper, 1)
    expect(answer).toMatchObject({ lostReferences: 0, clearanceGone: false })
    const after = (await record<Paper>(paper)).record
    expect(after).toEqual({ ...before, title: 'New title' })
    const { moments } = await history(paper)
    expect(moments.map(({ why }) => why)).toEqual(['named', 'typed', 'first'])
    expect(moments[0]?.label).toMatch(/^Text of .+ restored$/)
    expect(moments[0]?.counts).toMatchObject({ added: 0, removed: 1 })
  })

  test('is undone, and done again, as one step with its name', async () => {
    await change<Paper>(paper, () => ({ body: [p('x1', 'Now')] }))
    await later()
    await restored(paper, 1)
    await later()
    const undone = await (await app.ask('POST', `${at}/undo`)).json()
    expect(undone.what).toMatch(/^Text of .+ restored$/)
    expect((await record<Paper>(paper)).record.body).toEqual([p('x1', 'Now')])
    expect((await history(paper)).moments[0]?.why).toBe('undone')
    await app.ask('POST', `${at}/redo`)
    expect((await record<Paper>(paper)).record.body).not.toEqual([p('x1', 'Now')])
  })

  test('of an update takes the clearance that other words were given', async () => {
    const before = (await record<Update>(update)).record
    expect(before.stage).toBe('cleared')
    await change<Update>(update, ({ body }) => ({ body: [...body, p('x1', 'Cleared anew')] }))
    const [, first] = (await history(update)).moments
    expect(first).toMatchObject({ why: 'first', version: 0 })
    expect(await restored(update, 0)).toMatchObject({ clearanceGone: true })
    const after = (await record<Update>(update)).record
    expect(after.body).toEqual(before.body)
    expect(after).toMatchObject({ stage: 'received', clearances: [] })
  })

  test('of minutes gives every item its words again, and keeps their stage', async () => {
    const { records } = await read<RecordListAnswer>('records/meetings')
    const held = records.map(({ record: one }) => one as Meeting).find(({ minutes }) => minutes) // of that list
    if (!held?.minutes) throw new Error('the sample has no minutes')
    const path = `meetings/${held.id}`
    await change<Meeting>(path, ({ minutes }) => ({
      minutes: { ...minutes, stage: 'circulated', paragraphs: [{ body: [p('x1', 'Only this')] }] },
    }))
    expect((await version(path, 'now')).parts).toMatchObject([{ key: 'none', text: [p('x1', 'Only this')] }])
    const was = await version(path, 0)
    expect(was.parts.some(({ title }) => title !== null)).toBe(true)
    await restored(path, 0)
    expect((await record<Meeting>(path)).record.minutes).toEqual({ ...held.minutes, stage: 'circulated' })
  })

  test('turns a reference to what has gone meanwhile into words, and says how many', async () => {
    const action = { id: 'gone-soon', text: 'Do this' }
    await app.json('PUT', `${at}/records/actions/gone-soon`, action)
    await change<Paper>(paper, () => ({ body: [p('x1', 'See ', { ref: 'action', id: 'gone-soon' })] }))
    const [{ version: holding } = { version: 0 }] = (await history(paper)).moments
    await change<Paper>(paper, () => ({ body: [p('x1', 'See nothing')] }))
    const { revision } = await record('actions/gone-soon')
    await app.ask('DELETE', `${at}/records/actions/gone-soon?base=${revision}`)
    expect(await restored(paper, holding)).toMatchObject({ lostReferences: 1 })
    const text = (await record<Paper>(paper)).record.body
    expect(text).toEqual([p('x1', 'See ', '[reference to what is no longer there]')])
  })

  test('gives a paragraph that stands elsewhere by now an id of its own', async () => {
    await change<Paper>(paper, () => ({ body: [p('roams', 'Here')] }))
    const [{ version: holding } = { version: 0 }] = (await history(paper)).moments
    await change<Paper>(paper, () => ({ body: [] }))
    await change<Update>(update, ({ body }) => ({ body: [...body, p('roams', 'Here')] }))
    await restored(paper, holding)
    const [block] = (await record<Paper>(paper)).record.body ?? []
    expect(block).toMatchObject({ type: 'plain', text: ['Here'] })
    expect(block?.id).not.toBe('roams')
  })

  test('is refused where the record changed since it was looked at', async () => {
    const { revision } = await record(paper)
    await change<Paper>(paper, () => ({ body: [p('x1', 'Now')] }))
    const stale = app.ask('POST', `${at}/history/${paper}/1/restore?base=${revision}`)
    expect(await refusal(stale)).toMatchObject({ status: 409, code: 'conflict' })
    expect((await record<Paper>(paper)).record.body).toEqual([p('x1', 'Now')])
  })

  test('is refused of a version, a record or a list that is not there', async () => {
    expect(await refusal(restore(paper, 99))).toMatchObject({ status: 404, code: 'not-found' })
    expect(await refusal(app.get(`${at}/history/papers/none`))).toMatchObject({ status: 404 })
    expect(await refusal(app.get(`${at}/history/actions/a-aug-report`))).toMatchObject({ status: 404 })
    expect(await refusal(app.get(`${at}/history/${paper}/x`))).toMatchObject({ status: 404 })
  })
})
