import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, expect, test } from 'vitest'
import { createStore, openReadOnly, openStore } from '../../electron/store/store.ts'
import { everyRecord } from './every-record.ts'
import { temporaryFolders, testOptions } from './temporary-folder.ts'

const folder = temporaryFolders()
const started: ChildProcess[] = []
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL')
})

function programme(): string {
  const path = join(folder(), 'harbour.sederunt')
  createStore(path, everyRecord(), testOptions()).close()
  return path
}
async function heldByAnother(path: string, who: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-file.ts'), path, who], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  started.push(child)
  if (!child.stdout) throw new Error('it has no output')
  await once(child.stdout, 'data')
  return child
}
const inUse = (by: string) =>
  expect.objectContaining({
    code: 'in-use',
    details: { file: 'harbour.sederunt', by, since: '2016-11-04T09:12:00.000Z' },
  })

test('a second process that would write is told who has the file and since when, and may read', async () => {
  const path = programme()
  const child = await heldByAnother(path, 'Ann Baird')
  expect(() => openStore(path, testOptions())).toThrow(inUse('Ann Baird'))
  expect(() => openStore(path, testOptions())).toThrow(inUse('Ann Baird'))
  const reader = openReadOnly(path)
  expect(reader.programme().programme.name).toBe('Harbour Renewal Programme')
  reader.close()

  child.stdin?.write('stop\n')
  await once(child, 'exit')
  const store = openStore(path, testOptions())
  store.put('themes', { id: 'money', title: 'Money' }, null)
  store.close()
  expect(readdirSync(dirname(path)).filter((name) => name.includes('lock'))).toEqual([])
})

test('whoever comes after an owner that was killed takes over, with nothing to clear up', async () => {
  const path = programme()
  const child = await heldByAnother(path, 'Ann Baird')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(existsSync(`${path}.lock`)).toBe(true)
  const store = openStore(path, testOptions())
  store.put('themes', { id: 'money', title: 'Money' }, null)
  store.close()
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('the same process cannot open a file to write twice, under whichever name', () => {
  const path = programme()
  const store = openStore(path, testOptions('Bob Crae'))
  expect(() => openStore(path, testOptions())).toThrow(
    expect.objectContaining({ code: 'in-use', details: expect.objectContaining({ by: 'Bob Crae' }) }),
  )
  const alias = join(folder(), 'alias.sederunt')
  symlinkSync(path, alias)
  expect(() => openStore(alias, testOptions())).toThrow(expect.objectContaining({ code: 'in-use' }))
  store.put('themes', { id: 'money', title: 'Money' }, null)
  store.close()
  openStore(alias, testOptions()).close()
})

test('another thread is told too', async () => {
  const path = programme()
  const store = openStore(path, testOptions('Bob Crae'))
  const open = `
    import { openStore } from ${JSON.stringify(new URL('../../electron/store/store.ts', import.meta.url).href)}
    import { parentPort } from 'node:worker_threads'
    try { openStore(${JSON.stringify(path)}, { clock: () => new Date(), ids: () => 'other', who: 'A thread' }) }
    catch (error) { parentPort.postMessage({ code: error.code, ...error.details }) }`
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(open)}`))
  const [told] = await once(worker, 'message')
  expect(told).toMatchObject({ code: 'in-use', by: 'Bob Crae' })
  await worker.terminate()
  store.put('themes', { id: 'money', title: 'Money' }, null)
  store.close()
})

test('a lock that is no lock is put right', () => {
  const path = programme()
  writeFileSync(`${path}.lock`, 'somebody wrote this by hand')
  const store = openStore(path, testOptions())
  expect(() => openStore(path, testOptions())).toThrow(expect.objectContaining({ code: 'in-use' }))
  store.close()
  expect(existsSync(`${path}.lock`)).toBe(false)
})

test('of many processes that open a file at once, one gets it and the others are told', async () => {
  const path = programme()
  const children = Array.from({ length: 6 }, (_, i) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'hold-file.ts'), path, `Officer ${i}`], {
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    started.push(child)
    return child
  })
  const ends = await Promise.all(
    children.map(async (child) => {
      let complaint = ''
      child.stderr.on('data', (bytes) => {
        complaint += bytes
      })
      const opened = once(child.stdout, 'data').then(() => 'open')
      return Promise.race([opened, once(child, 'close').then(() => complaint)])
    }),
  )
  expect(ends.filter((end) => end === 'open')).toHaveLength(1)
  for (const end of ends.filter((one) => one !== 'open')) expect(end).toContain('in-use')
})
