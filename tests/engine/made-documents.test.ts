import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openStore } from '../../electron/store/store.ts'
import type { MadeAnswer } from '../../shared/api.ts'
import { engineInTempHome, type TestEngine } from './engine-in-temp-home.ts'

let app: TestEngine
beforeEach(async () => {
  app = engineInTempHome()
  await app.sample()
})
afterEach(() => app.close())

const at = '/api/programmes/cpip'
const make = (request: object) => app.ended(app.json('POST', `${at}/documents`, request))
const made = async (query = ''): Promise<MadeAnswer['made']> =>
  (await (await app.get(`${at}/made${query}`)).json()).made
const mark = async () => (await (await app.get(at)).json()).programme.lastChange
const hold = () =>
  openStore(join(app.home, 'programmes', 'cpip.sederunt'), {
    clock: () => new Date('2016-11-04T09:12:00Z'),
    ids: () => 'held',
    who: 'Morag Reid',
    backups: join(app.home, 'elsewhere'),
  })

describe('what was assembled', () => {
  test('is written down with its name, size and hash, the latest first, by meeting', async () => {
    const job = await make({ document: 'agenda', meeting: 'eag-nov' })
    const file = new Uint8Array(await (await app.get(`/api/jobs/${job.id}/file`)).arrayBuffer())
    await make({ document: 'paper', paper: 'section-12' })
    await make({ document: 'agenda', meeting: 'eag-aug' })
    await make({ document: 'actions', group: 'eag' })
    const all = await made()
    expect(all.map(({ request }) => request.document)).toEqual(['actions', 'agenda', 'paper', 'agenda'])
    const ofMeeting = await made('?meeting=eag-nov')
    expect(ofMeeting.map(({ request, fileName }) => [request.document, fileName])).toEqual([
      ['paper', expect.stringMatching(/^EAG\(16\)/)],
      ['agenda', 'EAG 4 November 2016 - agenda.docx'],
    ])
    expect(ofMeeting[1]).toEqual({
      number: 1,
      at: expect.stringMatching(/^2016-11-01T09:/),
      request: { document: 'agenda', meeting: 'eag-nov' },
      meeting: 'eag-nov',
      fileName: 'EAG 4 November 2016 - agenda.docx',
      hash: createHash('sha256').update(file).digest('hex'),
      bytes: file.byteLength,
    })
    await app.restart()
    expect(await made()).toEqual(all)
  })

  test('changes no record, and keeps nobody from writing afterwards', async () => {
    const before = await mark()
    await make({ document: 'agenda', meeting: 'eag-nov' })
    expect(await made()).toHaveLength(1)
    expect(await mark()).toBe(before)
    hold().close()
    expect(await (await app.ask('POST', `${at}/undo`)).json()).toBeNull()
  })

  test('is not what failed, nor what was made while somebody else writes', async () => {
    expect((await make({ document: 'agenda', meeting: 'ghost' })).state).toBe('failed')
    const holder = hold()
    try {
      expect((await make({ document: 'agenda', meeting: 'eag-nov' })).state).toBe('done')
    } finally {
      holder.close()
    }
    expect(await made()).toEqual([])
  })
})
