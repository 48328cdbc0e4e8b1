import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { createStore, openReadOnly, openStore } from '../../electron/store/store.ts'
import { everyRecord } from './every-record.ts'
import { testOptions } from './temporary-folder.ts'

interface Write {
  list: 'actions' | 'papers' | 'meetings' | 'removed' | 'imported'
  id: string
  revision: number
  words: string
}

/** The same numbers for the same seed, from 0 up to 1. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Lets a process write until so many milliseconds after so many writes; gives those that it said were done. */
async function writtenUntilKilled(path: string, seed: string, moment: { writes: number; after: number }) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'write-until-killed.ts'), path, seed], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'sederunt-compile-cache') }, // starts in half the time
  })
  let [said, complaint] = ['', '']
  const enough = Promise.withResolvers<void>()
  child.stdout.on('data', (bytes) => {
    said += bytes
    if (said.split('\n').length > moment.writes) enough.resolve()
  })
  child.stderr.on('data', (bytes) => {
    complaint += bytes
  })
  const closed = once(child, 'close')
  if (moment.writes > 0) await Promise.race([enough.promise, closed])
  await wait(moment.after)
  child.kill('SIGKILL')
  await closed
  expect(complaint).toBe('')
  const whole = said.slice(0, said.lastIndexOf('\n') + 1)
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line): Write => JSON.parse(line))
}

/**
 * Kills a writing process at `times` random moments. Each time the file must open by itself, be clean, and hold every
 * write that was acknowledged, and at the most one more. Gives how many writes there were in all.
 */
export async function killWhileWriting(folder: string, times: number, seed: number): Promise<number> {
  const random = randomFrom(seed)
  let acknowledged = 0
  let path = ''
  for (let i = 0; i < times; i++) {
    if (i % 25 === 0) {
      path = join(folder, `harbour-${i}.sederunt`)
      createStore(path, everyRecord(), testOptions()).close()
    }
    // One in ten dies while it starts, opens, takes the lock or makes the day's backup.
    const early = random() < 0.1
    const moment = early
      ? { writes: 0, after: random() * 250 }
      : { writes: 1 + Math.floor(random() * 12), after: random() * 6 }
    const writes = await writtenUntilKilled(path, `${seed}x${i}`, moment)
    acknowledged += writes.length

    const reader = openReadOnly(path) // before anyone may put the file right
    const asRead = reader.summary()
    reader.close()
    const store = openStore(path, testOptions())
    expect(await store.verify(), `after kill ${i}`).toEqual([])
    expect(store.summary(), `after kill ${i}`).toEqual(asRead)
    expectAll(writes, store.programme())
    store.close()
  }
  return acknowledged
}

function expectAll(
  writes: readonly Write[],
  programme: ReturnType<ReturnType<typeof openReadOnly>['programme']>,
) {
  const actions = new Map(programme.actions.map(({ id, text }) => [id, text]))
  const removed = new Set(writes.filter(({ list }) => list === 'removed').map(({ id }) => id))
  for (const { list, id, words } of writes) {
    if (list !== 'actions') continue
    // The last one may have been removed by a write that was made but no longer acknowledged.
    if (removed.has(id)) expect(actions.has(id)).toBe(false)
    else if (id !== writes.findLast((write) => write.list === 'actions')?.id)
      expect(actions.get(id)).toBe(words)
    else expect([words, undefined]).toContain(actions.get(id))
  }
  const latest = (of: Write['list']) => writes.findLast(({ list }) => list === of)?.words
  const number = (words: string | undefined) => Number(/number (\d+)/.exec(words ?? '')?.[1] ?? -1)
  const paper = programme.papers.find(({ id }) => id === 'empty-entries')
  const meeting = programme.meetings.find(({ id }) => id === 'dec')
  for (const [said, kept] of [
    [latest('papers'), paper?.title],
    [latest('meetings'), meeting?.title],
  ])
    if (said) expect([number(said), number(said) + 1]).toContain(number(kept))
}
