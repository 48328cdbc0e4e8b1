import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readCase, writeCase } from '../../electron/briefcase/case-file.ts'
import { readNotes, writeNotes } from '../../electron/briefcase/notes-file.ts'
import { createEngine } from '../../electron/engine.ts'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { handOverCase } from '../../electron/services/briefcases/hand-over-case.ts'
import { makeCase } from '../../electron/services/briefcases/make-case.ts'
import { makeNotes } from '../../electron/services/briefcases/make-notes.ts'
import { unpackCase } from '../../electron/services/briefcases/unpack-case.ts'
import { mergeNotes } from '../../electron/services/merge-notes.ts'
import { createStore } from '../../electron/store/store.ts'
import type { Job } from '../../shared/api.ts'
import type { Programme } from '../../shared/interchange.ts'
import { manyNotes } from '../support/commented-pack.ts'
import { median } from './measure.ts'
import { packProgramme } from './pack-programme.ts'

const notes = 2_000
const rounds = 5
const options = { clock: () => new Date('2016-11-02T09:00:00Z'), ids: () => crypto.randomUUID() }
const reader = { person: 'ann', name: 'Ann Lee' }

/** In milliseconds. */
interface Held {
  took: number
  /** For how long at once nothing else had its turn. */
  longest: number
  /** The most that this thread worked at once: what other programs take does not count. */
  work: number
}

/**
 * A pack of about 1,000 pages to read and 2,000 notes on it: what each step holds its thread for, and how long the engine's own
 * thread stands still while the same is asked of it.
 */
export async function benchBriefcase(folder: string): Promise<string[][]> {
  const input = packProgramme(100)
  const programme = readProgramme(
    JSON.stringify({ ...input, people: [{ id: reader.person, name: reader.name }] }),
  )
  return [
    ['A pack of about 1,000 pages, 2,000 notes', 'took', 'at once', 'at once, of processor time'],
    ...(await inThisThread(folder, programme)),
    ...(await askedOfTheEngine(join(folder, 'home'), programme)),
  ]
}

async function inThisThread(folder: string, programme: Programme): Promise<string[][]> {
  const rows = createRows('in one thread: ')
  for (let round = 0; round < rounds; round++) {
    const path = (name: string) => join(folder, `${name}-${round}.sederunt`)
    const store = createStore(path('programme'), programme, options)
    const changes = manyNotes(programme, 'm', notes)
    const wanted = { meeting: 'm', person: reader.person }
    const made = await rows.held('the case put together', () => makeCase(store, wanted))
    await rows.held('sealed', () => writeCase(made, () => null))
    const { bytes } = await rows.held('all of handing over, leak check too', () =>
      handOverCase(store, wanted),
    )
    const pack = await rows.held('a case read', () => readCase(bytes, { file: 'x' }))
    await rows.held('a case unpacked into a file', () =>
      unpackCase(bytes, { ...options, file: 'x', part: path('case') }),
    )
    const own = makeNotes(pack, [], [])
    const sent = await rows.held('2,000 notes sealed to go back', () =>
      writeNotes({ ...makeNotes(pack, changes, ['self', 'secretariat', 'shared']), annotations: changes }),
    )
    const back = await rows.held('2,000 notes read', () => readNotes(sent, { file: 'y' }))
    await rows.held('merged', () => mergeNotes(store, { ...back, programme: own.programme }, 'y'))
    await rows.held('merged again', () => mergeNotes(store, back, 'y'))
    store.close()
  }
  return rows.all()
}

/** The engine with its worker, as the window asks it. */
async function askedOfTheEngine(home: string, programme: Programme): Promise<string[][]> {
  mkdirSync(join(home, 'programmes'), { recursive: true })
  const all = Array.from({ length: rounds }, (_, round) => `large${round}`)
  for (const id of all) createStore(join(home, 'programmes', `${id}.sederunt`), programme, options).close()
  const engine = createEngine({ home, ...options })
  const ask = async (method: string, path: string, body?: Uint8Array<ArrayBuffer> | object) => {
    const isBytes = body instanceof Uint8Array
    const answer = await engine.fetch(
      new Request(`http://app/api${path}`, {
        method,
        ...(body && {
          body: isBytes ? body : JSON.stringify(body),
          headers: { 'Content-Type': isBytes ? 'application/octet-stream' : 'application/json' },
        }),
      }),
    )
    if (!answer.ok) throw new Error(await answer.text())
    return answer
  }
  const job = async (path: string, body: Uint8Array<ArrayBuffer> | object): Promise<string> => {
    let now: Job = await (await ask('POST', path, body)).json()
    while (now.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 5))
      now = await (await ask('GET', `/jobs/${now.id}`)).json()
    }
    if (now.state !== 'done') throw new Error(JSON.stringify(now.error))
    return now.id
  }
  const bytesOf = async (answer: Response) => new Uint8Array(await answer.arrayBuffer())
  const rows = createRows('asked of the engine: ')
  try {
    const theirs = manyNotes(programme, 'm', notes).map((change) => ({ ...change, by: reader }))
    for (const id of all) {
      const at = `/programmes/${id}`
      const make = async () => {
        const made = await rows.held('a pack made', () =>
          job(`${at}/briefcase`, { meeting: 'm', person: reader.person }),
        )
        return bytesOf(await ask('GET', `/jobs/${made}/file`))
      }
      const first = await make()
      const opened = await rows.held('a new pack opened', () => job('/briefcases?name=x', first))
      const { programme: pack } = await (await ask('GET', `/briefcases/${opened}`)).json()
      for (let done = 0; done < theirs.length; done += 100)
        await ask('POST', `/programmes/${pack}/annotations`, { changes: theirs.slice(done, done + 100) })
      const asked = { scopes: ['self', 'secretariat', 'shared'] }
      await rows.held('2,000 notes made to go back, protected', async () =>
        bytesOf(
          await ask('POST', `/programmes/${pack}/notes-file`, { ...asked, passphrase: 'ferry at low tide' }),
        ),
      )
      const notesBack = await bytesOf(await ask('POST', `/programmes/${pack}/notes-file`, asked))
      await rows.held('2,000 notes merged', () => job('/notes-files?name=y', notesBack))
      const { record, revision } = await (await ask('GET', `${at}/records/papers/p1`)).json()
      await ask('PUT', `${at}/records/papers/p1?base=${revision}`, { ...record, title: 'Another title' })
      const second = await make()
      const newer = await rows.held('a newer pack opened', () => job('/briefcases?name=x', second))
      await rows.held('where its 2,000 notes stand, told', () => ask('GET', `/briefcases/${newer}`))
    }
  } finally {
    await engine.close()
  }
  return rows.all()
}

function createRows(kind: string) {
  const measured = new Map<string, Held[]>()
  return {
    async held<T>(name: string, work: () => T | Promise<T>): Promise<T> {
      const { result, ...one } = await held(work)
      measured.set(name, [...(measured.get(name) ?? []), one])
      return result
    },
    all: (): string[][] =>
      [...measured].map(([name, all]) => [
        kind + name,
        ...(['took', 'longest', 'work'] as const).map(
          (figure) => `${Math.round(median(all.map((one) => one[figure])))} ms`,
        ),
      ]),
  }
}

/** Looks each millisecond, where it is let, for how long it was not: often enough, and without taking the worker's processor. */
async function held<T>(work: () => T | Promise<T>): Promise<Held & { result: T }> {
  const now = () => {
    const { user, system } = process.threadCpuUsage()
    return { wall: performance.now(), busy: (user + system) / 1000 }
  }
  let [last, isOver] = [now(), false]
  const most = { longest: 0, work: 0 }
  const look = (): void => {
    const { wall, busy } = now()
    most.longest = Math.max(most.longest, wall - last.wall)
    most.work = Math.max(most.work, busy - last.busy)
    last = now()
    if (!isOver) setTimeout(look, 1)
  }
  const start = performance.now()
  setTimeout(look, 1)
  const result = await work()
  const took = performance.now() - start
  await new Promise((resolve) => setTimeout(resolve, 2))
  isOver = true
  return { result, took, ...most }
}
