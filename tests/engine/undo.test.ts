import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { RecordAnswer, Undone } from '../../shared/api.ts'
import type { Action } from '../../shared/records/action.ts'
import type { Meeting } from '../../shared/records/meeting.ts'
import type { Paper } from '../../shared/records/paper.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const windowed = (name?: string) => (name === undefined ? {} : { 'Sederunt-Window': name })
async function record<T = Record<string, unknown>>(path: string): Promise<{ record: T; revision: number }> {
  const answer = await app.get(`${at}/records/${path}`)
  if (!answer.ok) throw new Error(await answer.text())
  const { record, revision }: RecordAnswer = await answer.json()
  return { record: record as T, revision } // the caller names the list
}
async function change(path: string, fields: object, window?: string) {
  const { record: before, revision } = await record(path)
  const put = await app.ask('PUT', `${at}/records/${path}?base=${revision}`, {
    body: JSON.stringify({ ...before, ...fields }),
    headers: { 'Content-Type': 'application/json', ...windowed(window) },
  })
  if (!put.ok) throw new Error(await put.text())
}
const post = (path: string, window?: string) =>
  app.ask('POST', `${at}/${path}`, { headers: windowed(window) })
const asked = async (path: string, window?: string): Promise<Undone | null> => {
  const answer = await post(path, window)
  if (!answer.ok) throw new Error(await answer.text())
  return await answer.json()
}
const undo = (window?: string) => asked('undo', window)
const redo = (window?: string) => asked('redo', window)
const idsOf = async (list: string) => {
  const exported = await app.ended(app.ask('POST', `${at}/export`))
  const file = await (await app.get(`/api/jobs/${exported.id}/file`)).json()
  return file[list].map(({ id }: { id: string }) => id)
}

describe('undo', () => {
  test('puts back what an edit changed, says what it was, and does it again', async () => {
    const before = (await record<Action>('actions/a-aug-report')).record
    await change('actions/a-aug-report', { due: '2017-03' })
    expect(await undo()).toEqual({
      what: 'Action 2/5: due',
      list: 'actions',
      id: 'a-aug-report',
      redo: false,
    })
    expect((await record('actions/a-aug-report')).record).toEqual(before)
    expect(await redo()).toEqual({ what: 'Action 2/5: due', list: 'actions', id: 'a-aug-report', redo: true })
    expect((await record<Action>('actions/a-aug-report')).record.due).toBe('2017-03')
  })

  test('answers null where nothing was done, and opens no file for writing', async () => {
    expect([await undo(), await redo()]).toEqual([null, null])
    const { programmes } = await (await app.get('/api/programmes')).json()
    expect(programmes[0].heldBy).toBeNull()
  })

  test('walks back over several edits and forward again', async () => {
    for (const title of ['One', 'Two', 'Three']) await change('themes/processes', { title })
    const title = async () => (await record('themes/processes')).record.title
    await undo()
    expect(await title()).toBe('Two')
    await undo()
    expect(await title()).toBe('One')
    await redo()
    expect(await title()).toBe('Two')
    await redo()
    expect(await title()).toBe('Three')
    expect(await redo()).toBeNull()
    await undo()
    await undo()
    await undo()
    expect(await title()).not.toBe('One')
    expect(await undo()).toBeNull()
  })

  test('forgets what could be done again once something new is written', async () => {
    await change('themes/processes', { title: 'One' })
    await undo()
    await change('themes/processes', { title: 'Another' })
    expect(await redo()).toBeNull()
    await undo()
    expect((await record('themes/processes')).record.title).not.toBe('One')
  })

  test('takes away what was added and brings it back', async () => {
    await app.json('PUT', `${at}/records/themes/new`, { id: 'new', title: 'New' })
    expect(await undo()).toMatchObject({ what: 'Theme “New” added', id: 'new' })
    expect((await app.get(`${at}/records/themes/new`)).status).toBe(404)
    expect(await redo()).toMatchObject({ what: 'Theme “New” added', redo: true })
    expect((await record('themes/new')).record).toEqual({ id: 'new', title: 'New' })
  })

  test('brings a removed record back in its place, with its references and every revision', async () => {
    const paper = 'written-twice'
    const body = (words: string) => [{ id: 'twice1', type: 'numbered', text: [words] }]
    await app.json('PUT', `${at}/records/papers/${paper}`, {
      id: paper,
      title: 'Written twice',
      kind: 'written',
      author: 'reid',
      body: body('Firstly quagmire'),
    })
    await change(`papers/${paper}`, { body: body('Secondly quagmire') })
    await app.json('PUT', `${at}/records/papers/later`, { id: 'later', title: 'Later', kind: 'written' })
    const [before, order] = [(await record<Paper>(`papers/${paper}`)).record, await idsOf('papers')]
    expect((await app.ask('DELETE', `${at}/records/papers/${paper}?base=2`)).status).toBe(204)
    expect(await undo()).toMatchObject({ what: 'Paper “Written twice” removed', list: 'papers', id: paper })
    const after = await record<Paper>(`papers/${paper}`)
    expect(after.record).toEqual(before)
    expect(await idsOf('papers')).toEqual(order)
    // An edit that was made before it went does not fit it by chance.
    expect(after.revision).toBe(3)
    expect((await (await app.get(`${at}/search?q=quagmire`)).json()).hits[0].id).toBe(paper)
    await app.restart()
    const verified = await app.ended(app.ask('POST', `${at}/verify`))
    expect(verified.result).toEqual({ kind: 'findings', findings: [] })
  })

  test('makes room where another record has the place by now', async () => {
    for (const id of ['one', 'two']) await app.json('PUT', `${at}/records/themes/${id}`, { id, title: id })
    await app.ask('DELETE', `${at}/records/themes/two?base=1`, { headers: windowed('a') })
    await app.json('PUT', `${at}/records/themes/three`, { id: 'three', title: 'three' })
    expect(await undo('a')).toMatchObject({ id: 'two' })
    expect((await idsOf('themes')).slice(-3)).toEqual(['one', 'two', 'three'])
  })

  test('puts an agenda back, and says what of it', async () => {
    const { record: meeting } = await record<Meeting>('meetings/eag-nov')
    const [first, ...rest] = meeting.agenda
    await change('meetings/eag-nov', { agenda: [...rest, first] })
    expect((await undo())?.what).toBe('EAG 4 November 2016: order of the agenda')
    await change('meetings/eag-nov', { agenda: [{ ...first, minutes: 55 }, ...rest] })
    expect((await undo())?.what).toMatch(/^EAG 4 November 2016: item “.+”, minutes$/)
    expect((await record('meetings/eag-nov')).record).toEqual(meeting)
  })

  test('is one for a burst of typing', async () => {
    const { record: theme, revision } = await record('themes/processes')
    for (const [i, title] of ['P', 'Pr', 'Pro'].entries())
      await app.json('PUT', `${at}/records/themes/processes?base=${revision + i}&typing=true`, {
        ...theme,
        title,
      })
    expect((await undo())?.what).toContain('title')
    expect((await record('themes/processes')).record).toEqual(theme)
  })

  test('is a conflict where another window has changed the same field, and then goes on with what came before', async () => {
    await change('themes/processes', { title: 'Mine, first' }, 'a')
    await change('themes/processes', { title: 'Mine, second' }, 'a')
    await change('people/reid', { role: 'Mine' }, 'a')
    await change('people/reid', { role: 'Theirs' }, 'b')
    expect(await refusal(post('undo', 'a'))).toMatchObject({
      status: 409,
      code: 'conflict',
      details: { what: 'person', id: 'reid' },
    })
    expect((await record('people/reid')).record.role).toBe('Theirs')
    expect(await undo('a')).toMatchObject({ id: 'processes' })
    expect((await record('themes/processes')).record.title).toBe('Mine, first')
  })

  test('passes over a save that changed nothing', async () => {
    await change('themes/processes', { title: 'One' })
    await change('themes/processes', {})
    await change('people/reid', {})
    expect(await undo()).toMatchObject({ what: expect.stringContaining('title'), id: 'processes' })
    expect((await record('themes/processes')).record.title).not.toBe('One')
  })

  test('is each window’s own, and leaves other fields as they have become', async () => {
    await change('people/reid', { role: 'Mine' }, 'a')
    await change('people/reid', { email: 'theirs@example.org' }, 'b')
    expect(await undo('c')).toBeNull()
    expect(await undo('a')).toMatchObject({ what: expect.stringContaining('role') })
    const { record: person } = await record('people/reid')
    expect([person.role === 'Mine', person.email]).toEqual([false, 'theirs@example.org'])
  })

  test('takes back no addition that something refers to by now', async () => {
    await app.ask('PUT', `${at}/records/people/new`, {
      body: JSON.stringify({ id: 'new', name: 'New Person' }),
      headers: { 'Content-Type': 'application/json', ...windowed('a') },
    })
    await change('workstreams/neglect', { lead: 'new' }, 'b')
    expect(await refusal(post('undo', 'a'))).toMatchObject({ status: 400, code: 'faults' })
    expect((await app.get(`${at}/records/people/new`)).status).toBe(200)
    expect(await undo('a')).toBeNull()
  })

  test('brings nothing back whose number another has taken', async () => {
    const paper = (id: string) => ({
      id,
      title: id,
      kind: 'written',
      meeting: 'eag-nov',
      number: 'EAG(16)99',
    })
    await app.json('PUT', `${at}/records/papers/one`, paper('one'))
    await app.ask('DELETE', `${at}/records/papers/one?base=1`, { headers: windowed('a') })
    await app.json('PUT', `${at}/records/papers/two`, paper('two'))
    const { status, details } = await refusal(post('undo', 'a'))
    expect(status).toBe(400)
    expect(details.faults.map(({ message }: { message: string }) => message).join()).toContain('EAG(16)99')
    expect((await app.get(`${at}/records/papers/one`)).status).toBe(404)
  })

  test('is not of what an import or an earlier run of the engine wrote', async () => {
    await change('themes/processes', { title: 'One' })
    await app.restart()
    expect(await undo()).toBeNull()
    await change('themes/processes', { title: 'Two' })
    await undo()
    expect((await record('themes/processes')).record.title).toBe('One')
    expect(await undo()).toBeNull()
  })

  test('is told to every page, and refused under a name that is none', async () => {
    await change('themes/processes', { title: 'One' })
    const heard = await app.listen()
    await undo()
    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(heard).toContainEqual({ type: 'changed', programme: 'cpip' })
    expect(await refusal(post('undo', 'no name'))).toMatchObject({ status: 400, code: 'faults' })
  })
})
