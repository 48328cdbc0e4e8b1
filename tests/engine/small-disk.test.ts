import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest'
import { sampleProgramme } from '../../electron/sample/programme.ts'
import { engineInTempHome, refusal, type TestEngine } from './engine-in-temp-home.ts'

/** A disk of 3 MB, where this machine lets one be made; null where it does not. */
function smallDisk(): string | null {
  const place = mkdtempSync(join(tmpdir(), 'sederunt-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', place], { stdio: 'ignore' })
    return place
  } catch {
    rmSync(place, { recursive: true })
    return null
  }
}

const mountAgain = (how: 'ro' | 'rw') => execFileSync('mount', ['-o', `remount,${how}`, disk ?? ''])

const disk = smallDisk()
let app: TestEngine
let home: string

afterAll(() => {
  if (disk === null) return
  execFileSync('umount', [disk])
  rmSync(disk, { recursive: true })
})

describe.skipIf(disk === null)('on a small disk', () => {
  beforeEach(() => {
    home = mkdtempSync(join(disk ?? '', 'home'))
    app = engineInTempHome(undefined, home)
  })
  afterEach(() => app.close())

  const fill = () => {
    for (let n = 0, size = 1024 * 1024; size >= 512; n++)
      try {
        writeFileSync(join(home, `fill${n}`), new Uint8Array(size))
      } catch {
        rmSync(join(home, `fill${n}`))
        size /= 2
      }
  }
  const left = () => [...readdirSync(join(home, 'programmes')), ...readdirSync(join(home, 'incoming'))]

  test('when it is full, a new programme is refused plainly, and nothing is left of it', async () => {
    fill()
    const made = app.json('POST', '/api/programmes', { from: 'sample' })
    expect(await refusal(made)).toMatchObject({ status: 507, code: 'disk-full' })
    expect(left()).toEqual([])
  })

  test('when it is full, so are an import and a copy', async () => {
    fill()
    const job = await app.ended(app.json('POST', '/api/programmes/import', sampleProgramme))
    expect(job).toMatchObject({ state: 'failed', error: { code: 'disk-full' } })
    const copy = app.bytes('/api/programmes/copy', new Uint8Array(1024 * 1024))
    expect(await refusal(copy)).toMatchObject({ status: 507, code: 'disk-full' })
    expect(left()).toEqual([])
  })

  test('when it is full, an edit is refused, what was there stays, and documents are still made', async () => {
    await app.sample()
    const at = '/api/programmes/cpip/records/papers/section-12'
    const { record, revision } = await (await app.get(at)).json()
    fill()
    const text = ['x'.repeat(500_000)]
    const body = [...record.body, { id: 'long', type: 'plain', text }]
    const put = app.json('PUT', `${at}?base=${revision}`, { ...record, body })
    expect(await refusal(put)).toMatchObject({ status: 507, code: 'disk-full' })
    expect(await (await app.get(at)).json()).toEqual({ record, revision })
    const job = await app.ended(
      app.json('POST', '/api/programmes/cpip/documents', { document: 'paper', paper: 'section-12' }),
    )
    expect(job.state).toBe('done')
    for (const name of readdirSync(home)) if (name.startsWith('fill')) rmSync(join(home, name))
    expect((await app.json('PUT', `${at}?base=${revision}`, { ...record, title: 'Room again' })).status).toBe(
      200,
    )
  })

  test('that can only be read, programmes are read, documents made, and writing is refused plainly', async () => {
    await app.sample()
    mountAgain('ro')
    try {
      await app.restart()
      const { programme } = await (await app.get('/api/programmes/cpip')).json()
      expect(programme.readOnly).toBe(true)
      const request = { document: 'agenda', meeting: 'eag-nov' }
      expect(await app.ended(app.json('POST', '/api/programmes/cpip/documents', request))).toMatchObject({
        state: 'done',
      })
      const put = app.json('PUT', '/api/programmes/cpip/records/themes/new', { id: 'new', title: 'New' })
      expect(await refusal(put)).toMatchObject({ status: 403, code: 'read-only' })
      const made = app.json('POST', '/api/programmes', { from: 'sample' })
      expect(await refusal(made)).toMatchObject({ status: 403, code: 'read-only' })
    } finally {
      mountAgain('rw')
    }
  })
})
