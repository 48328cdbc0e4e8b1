import { existsSync, readdirSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../electron/store/store.ts'
import type { BackupsAnswer, BinAnswer, ProgrammeSummary } from '../../shared/api.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const list = async (): Promise<ProgrammeSummary[]> =>
  (await (await app.get('/api/programmes')).json()).programmes
const ids = async () => (await list()).map(({ id }) => id)
const bin = async (): Promise<BinAnswer['programmes']> =>
  (await (await app.get('/api/bin')).json()).programmes
const backupsOf = async (id: string): Promise<BackupsAnswer['backups']> =>
  (await (await app.get(`/api/programmes/${id}/backups`)).json()).backups
const programmes = () =>
  readdirSync(join(app.home, 'programmes'))
    .filter((name) => !name.endsWith('.lock'))
    .sort()
const addTheme = (id: string, theme: string) =>
  app.json('PUT', `/api/programmes/${id}/records/themes/${theme}`, { id: theme, title: theme })
const findings = async (id: string) =>
  (await app.ended(app.ask('POST', `/api/programmes/${id}/verify`))).result

/** As a colleague's Sederunt would have it. */
const heldByAnother = () =>
  openStore(join(app.home, 'programmes', 'cpip.sederunt'), {
    clock: () => new Date('2016-11-04T09:12:00Z'),
    ids: () => 'held',
    who: 'Morag Reid',
    backups: join(app.home, 'elsewhere'),
  })

describe('a programme is renamed', () => {
  test('with its file and its backups, and goes on under its new id', async () => {
    await addTheme('cpip', 'first')
    const before = await backupsOf('cpip')
    expect(before.length).toBeGreaterThan(0)
    const renamed = await app.json('POST', '/api/programmes/cpip/rename', {
      name: 'Safer Childhoods',
      shortName: 'Safer',
    })
    expect(renamed.status).toBe(200)
    expect(await renamed.json()).toMatchObject({ id: 'safer', name: 'Safer Childhoods', shortName: 'Safer' })
    expect(programmes()).toEqual(['safer.sederunt'])
    expect((await app.get('/api/programmes/cpip')).status).toBe(404)
    expect((await backupsOf('safer')).map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    expect(existsSync(join(app.home, 'backups', 'cpip'))).toBe(false)
    expect((await addTheme('safer', 'second')).status).toBe(201)
    expect((await (await app.get('/api/programmes/safer/search?q=safer')).json()).hits[0].list).toBe(
      'programme',
    )
    expect(await findings('safer')).toEqual({ kind: 'findings', findings: [] })
  })

  test('after a document of it was made, which is made again from its new place', async () => {
    const make = (id: string) =>
      app.ended(
        app.json('POST', `/api/programmes/${id}/documents`, { document: 'agenda', meeting: 'eag-nov' }),
      )
    expect((await make('cpip')).state).toBe('done')
    await app.json('POST', '/api/programmes/cpip/rename', { name: 'Other', shortName: null })
    expect(await ids()).toEqual(['other'])
    expect((await make('other')).state).toBe('done')
  })

  test('keeps its id where the name makes the same, and takes another’s place never', async () => {
    await app.json('POST', '/api/programmes', { from: 'empty', name: 'Taken' })
    const rename = async (id: string, name: string) =>
      (await (await app.json('POST', `/api/programmes/${id}/rename`, { name, shortName: null })).json()).id
    expect(await rename('cpip', 'CPIP!')).toBe('cpip')
    expect(await rename('cpip', 'Taken')).toBe('taken-2')
    expect(await rename('taken-2', 'Taken')).toBe('taken-2')
    expect(programmes()).toEqual(['taken-2.sederunt', 'taken.sederunt'])
  })

  test('leaves its short name where none is sent, and can be undone as far as the name goes', async () => {
    const renamed = await app.json('POST', '/api/programmes/cpip/rename', { name: 'New name' })
    expect(await renamed.json()).toMatchObject({ id: 'cpip', name: 'New name', shortName: 'CPIP' })
    const undone = await (await app.ask('POST', '/api/programmes/cpip/undo')).json()
    expect(undone.what).toBe('Programme: name')
    expect((await list())[0]?.name).not.toBe('New name')
  })

  test('is refused without a name, and while somebody else writes to it', async () => {
    expect((await app.json('POST', '/api/programmes/cpip/rename', { name: ' ' })).status).toBe(400)
    const holder = heldByAnother()
    try {
      expect(await refusal(app.json('POST', '/api/programmes/cpip/rename', { name: 'New' }))).toMatchObject({
        status: 423,
        code: 'in-use',
      })
      expect(await refusal(app.ask('DELETE', '/api/programmes/cpip'))).toMatchObject({ status: 423 })
      expect(programmes()).toContain('cpip.sederunt')
    } finally {
      holder.close()
    }
  })
})

describe('a programme is duplicated', () => {
  test('under another name, and each goes its own way', async () => {
    await addTheme('cpip', 'both')
    const answer = await app.json('POST', '/api/programmes/cpip/duplicate', {})
    expect(answer.status).toBe(201)
    const copy: ProgrammeSummary = await answer.json()
    const original = (await list()).find(({ id }) => id === 'cpip')
    expect(copy).toMatchObject({ id: 'cpip-copy', name: `${original?.name} (copy)` })
    expect(copy.counts).toEqual(original?.counts)
    // What was done in the one is not undone in the other.
    expect(await (await app.ask('POST', '/api/programmes/cpip-copy/undo')).json()).toBeNull()
    await addTheme('cpip-copy', 'own')
    expect((await app.get('/api/programmes/cpip/records/themes/own')).status).toBe(404)
    expect((await app.get('/api/programmes/cpip-copy/records/themes/both')).status).toBe(200)
    expect(await findings('cpip-copy')).toEqual({ kind: 'findings', findings: [] })
    expect(readdirSync(join(app.home, 'incoming'))).toEqual([])
  })

  test('under the name that is asked for, even while somebody else writes to it', async () => {
    const holder = heldByAnother()
    try {
      const answer = await app.json('POST', '/api/programmes/cpip/duplicate', { name: 'Rehearsal' })
      expect(await answer.json()).toMatchObject({ id: 'rehearsal', name: 'Rehearsal', heldBy: null })
    } finally {
      holder.close()
    }
  })
})

describe('the bin', () => {
  test('takes a programme with its backups, says what it holds, and gives it back', async () => {
    await addTheme('cpip', 'first')
    const [before, backups] = [(await list())[0], await backupsOf('cpip')]
    const { id } = await (await app.ask('DELETE', '/api/programmes/cpip')).json()
    expect(await ids()).toEqual([])
    expect(existsSync(join(app.home, 'backups', 'cpip'))).toBe(false)
    const [binned] = await bin()
    expect(binned).toMatchObject({
      id,
      name: before?.name,
      counts: before?.counts,
      problem: null,
      binned: expect.stringMatching(/^2016-11-01T09:/),
    })
    expect(binned?.bytes).toBeGreaterThan(10_000)
    const restored = await app.ask('POST', `/api/bin/${id}/restore`)
    expect([restored.status, await restored.json()]).toEqual([
      201,
      expect.objectContaining({ id: 'cpip', name: before?.name, counts: before?.counts }),
    ])
    expect((await backupsOf('cpip')).map((one) => one.id)).toEqual(backups.map((one) => one.id))
    expect(await bin()).toEqual([])
    expect(readdirSync(join(app.home, 'bin'))).toEqual([])
    expect((await addTheme('cpip', 'second')).status).toBe(201)
  })

  test('gives it back under another name where its own is taken by now', async () => {
    const { id } = await (await app.ask('DELETE', '/api/programmes/cpip')).json()
    await app.json('POST', '/api/programmes', { from: 'sample' })
    const restored = await app.ask('POST', `/api/bin/${id}/restore`)
    expect((await restored.json()).id).toBe('cpip-2')
    expect(await ids()).toEqual(['cpip', 'cpip-2'])
  })

  test('keeps two of one name apart, the latest first, and drops one for good', async () => {
    const first = (await (await app.ask('DELETE', '/api/programmes/cpip')).json()).id
    await app.json('POST', '/api/programmes', { from: 'sample' })
    const second = (await (await app.ask('DELETE', '/api/programmes/cpip')).json()).id
    expect((await bin()).map(({ id }) => id)).toEqual([second, first])
    expect((await app.ask('DELETE', `/api/bin/${first}`)).status).toBe(204)
    expect((await bin()).map(({ id }) => id)).toEqual([second])
  })

  test('takes a file that cannot be opened, with what a killed writer left beside it', async () => {
    const path = join(app.home, 'programmes', 'cpip.sederunt')
    truncateSync(path, 5000)
    writeFileSync(`${path}-journal`, '')
    const { id } = await (await app.ask('DELETE', '/api/programmes/cpip')).json()
    expect(programmes()).toEqual([])
    expect((await bin())[0]).toMatchObject({ id, name: 'cpip', problem: { code: 'damaged' } })
    await app.ask('POST', `/api/bin/${id}/restore`)
    expect(programmes()).toEqual(['cpip.sederunt', 'cpip.sederunt-journal'])
  })

  test('has nothing under a name that it did not give', async () => {
    writeFileSync(join(app.home, 'bin', 'a note.txt'), 'x')
    expect(await bin()).toEqual([])
    for (const id of ['nothing', '20161104T091500123Z-none', '..'])
      expect(
        (await app.ask('POST', `/api/bin/${encodeURIComponent(id)}/restore`)).status,
      ).toBeGreaterThanOrEqual(403)
    expect(await refusal(app.ask('DELETE', '/api/programmes/ghost'))).toMatchObject({ status: 404 })
  })
})
