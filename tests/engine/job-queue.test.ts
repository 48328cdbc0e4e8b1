import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createJobs, type JobOrder, type Jobs } from '../../electron/jobs/job-queue.ts'
import type { Job } from '../../shared/api.ts'
import { AppError } from '../../shared/errors.ts'

const entry = new URL('./stand-in-worker.ts', import.meta.url)
let jobs: Jobs
let now: number
let logged: string[]
let heard: Job[]

beforeEach(() => {
  let count = 0
  now = Date.parse('2016-11-04T09:00:00Z')
  logged = []
  heard = []
  const record = (description: string) => {
    logged.push(description)
    return { reference: `reference-${logged.length}` }
  }
  jobs = createJobs({
    worker: entry,
    ids: () => `job-${++count}`,
    clock: () => new Date(now),
    log: { record: (error) => record(String(error)), recordText: record },
    publish: (job) => heard.push(job),
  })
})
afterEach(() => jobs.close())

/** Starts a job that does `deed`; `done` resolves when it has ended. */
function begin(deed: string): { id: string; done: Promise<Job> } {
  const { promise, resolve } = Promise.withResolvers<Job>()
  const { id } = jobs.start({ title: deed, task: { kind: 'export', file: deed }, ended: resolve })
  return { id, done: promise }
}

describe('the queue of jobs', () => {
  test('tells of a job from its start over its progress to its end, and keeps its file', async () => {
    const { id, done } = begin('agenda')
    await done
    expect(heard.map(({ state, title, progress }) => [state, title, progress?.done ?? null])).toEqual([
      ['running', 'agenda', null],
      ['running', 'Making agenda', null],
      ['running', 'Making agenda', 1],
      ['done', 'Making agenda', null],
    ])
    expect(jobs.get(id).result).toEqual({ kind: 'file', name: 'agenda.docx', bytes: 6 })
    expect(new TextDecoder().decode(jobs.file(id).bytes)).toBe('agenda')
  })

  test('runs jobs one after the other, in the order they were asked for', async () => {
    const all = ['one', 'two', 'three'].map(begin)
    await Promise.all(all.map(({ done }) => done))
    expect(heard.filter(({ state }) => state === 'done').map(({ title }) => title)).toEqual([
      'Making one',
      'Making two',
      'Making three',
    ])
  })

  test('cancels a job that runs and blocks its thread', async () => {
    const { id, done } = begin('wait-for-cancel')
    await until(() => heard.some(({ progress }) => progress !== null))
    jobs.cancel(id)
    expect((await done).state).toBe('cancelled')
    expect(jobs.get(id).error).toBeNull()
  })

  test('cancels a job that waits at once, and the ones before and after it still run', async () => {
    const first = begin('wait-for-cancel')
    const second = begin('never')
    const third = begin('after')
    expect(jobs.cancel(second.id).state).toBe('cancelled')
    jobs.cancel(first.id)
    expect((await first.done).state).toBe('cancelled')
    expect((await third.done).state).toBe('done')
    expect(heard.some(({ title }) => title === 'Making never')).toBe(false)
  })

  test('reports a job whose worker dies as failed with a reference, and runs the next in a new worker', async () => {
    const dead = begin('die')
    const next = begin('alive')
    expect((await dead.done).error).toEqual({ code: 'internal', details: { reference: 'reference-1' } })
    expect((await next.done).state).toBe('done')
    const thrown = begin('throw')
    expect((await thrown.done).state).toBe('failed')
    expect((await begin('again').done).state).toBe('done')
    expect(logged).toHaveLength(2)
  })

  test('passes on a refusal as it is and an unexpected error by its reference alone', async () => {
    expect((await begin('refuse').done).error).toEqual({
      code: 'wrong-document',
      details: { document: 'x', reason: 'y' },
    })
    expect((await begin('break').done).error).toEqual({
      code: 'internal',
      details: { reference: 'reference-1' },
    })
    expect(logged).toEqual(['TypeError\n    at nowhere'])
  })

  test('is done once the engine has done its part; what that throws is the error of the job', async () => {
    const order = (title: string, finish: JobOrder['finish']) =>
      new Promise<Job>((ended) => {
        jobs.start({ title, task: { kind: 'export', file: title }, ...(finish && { finish }), ended })
      })
    const states: string[] = []
    const done = await order('good', (job, { kind }) => states.push(jobs.get(job).state, kind))
    expect([done.state, ...states]).toEqual(['done', 'running', 'file'])
    const refused = await order('refused', () => {
      throw new AppError('older-pack', { file: 'x', here: '', brought: '' })
    })
    expect(refused).toMatchObject({ state: 'failed', error: { code: 'older-pack' }, result: null })
    const broken = await order('broken', () => {
      throw new TypeError('x')
    })
    expect(broken).toMatchObject({ state: 'failed', error: { code: 'internal' }, result: null })
    expect((await begin('next').done).state).toBe('done')
  })

  test('stores nothing of a job that was cancelled before the engine had its turn', async () => {
    let finished = 0
    const ended = Promise.withResolvers<Job>()
    const { id } = jobs.start({
      title: 'x',
      task: { kind: 'export', file: 'done-though-cancelled' },
      finish: () => finished++,
      ended: ended.resolve,
    })
    await until(() => heard.some(({ progress }) => progress !== null))
    jobs.cancel(id)
    expect([(await ended.promise).state, finished]).toEqual(['cancelled', 0])
  })

  test('keeps nothing of what a job was given once it has ended', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc')
    const given = async (deed: string) => {
      const task = { kind: 'export', file: deed } as const
      const ended = Promise.withResolvers<Job>()
      const { id } = jobs.start({ title: deed, task, finish: () => task, ended: ended.resolve })
      if (deed === 'wait-for-cancel') jobs.cancel(id)
      await ended.promise
      return new WeakRef(task)
    }
    const all = [await given('good'), await given('refuse'), await given('wait-for-cancel')]
    await new Promise((resolve) => setTimeout(resolve))
    collect()
    expect(jobs.all()).toHaveLength(3)
    expect(all.map((one) => one.deref())).toEqual([undefined, undefined, undefined])
  })

  test('gives a file a few times or for some minutes, and no longer', async () => {
    const { id, done } = begin('pack')
    await done
    for (let n = 0; n < 5; n++) expect(jobs.file(id).name).toBe('pack.docx')
    expect(() => jobs.file(id)).toThrowError(expect.objectContaining({ code: 'not-found' }))
    const other = begin('paper')
    await other.done
    now += 16 * 60_000
    expect(() => jobs.file(other.id)).toThrowError(expect.objectContaining({ code: 'not-found' }))
  })

  test('ends every job when it closes, and says so to whoever waits for one', async () => {
    const running = begin('wait-for-cancel')
    const waiting = begin('never')
    await until(() => heard.some(({ progress }) => progress !== null))
    await jobs.close()
    expect([(await running.done).state, (await waiting.done).state]).toEqual(['cancelled', 'cancelled'])
  })

  test('forgets the oldest finished jobs beyond a hundred', async () => {
    const first = begin('first')
    await first.done
    for (let n = 0; n < 100; n++) await begin(`job ${n}`).done
    expect(jobs.all()).toHaveLength(100)
    expect(() => jobs.get(first.id)).toThrowError(expect.objectContaining({ code: 'not-found' }))
  })
})

async function until(true_: () => boolean): Promise<void> {
  while (!true_()) await new Promise((resolve) => setTimeout(resolve, 5))
}
