import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createEngine } from '../../electron/engine.ts'
import type { Job, ProgrammeSummary, ServerEvent } from '../../shared/api.ts'

let sampleFile: Buffer | undefined

/** An engine on a home folder of its own, and short ways to ask it. */
export function engineInTempHome(page?: string, given?: string) {
  const home = given ?? mkdtempSync(join(tmpdir(), 'sederunt-engine-'))
  let count = 0
  const start = () =>
    createEngine({
      home,
      clock: () => new Date(Date.parse('2016-11-01T09:00:00Z') + count * 1000),
      ids: () => `id${++count}`,
      ...(page !== undefined && { page }),
    })
  let engine = start()

  const ask = async (method: string, path: string, init: RequestInit = {}) =>
    await engine.fetch(new Request(`http://app${path}`, { method, ...init }))
  const get = (path: string) => ask('GET', path)
  const json = (method: string, path: string, value: unknown) =>
    ask(method, path, { body: JSON.stringify(value), headers: { 'Content-Type': 'application/json' } })
  const bytes = (path: string, body: Uint8Array<ArrayBuffer>) =>
    ask('POST', path, { body, headers: { 'Content-Type': 'application/octet-stream' } })

  /** The job that an answer began, once it has ended. */
  async function ended(begun: Response | Promise<Response>): Promise<Job> {
    const answer = await begun
    if (answer.status !== 202) throw new Error(`${answer.status}: ${await answer.text()}`)
    let job: Job = await answer.json()
    while (job.state === 'running') {
      await new Promise((resolve) => setTimeout(resolve, 10))
      job = await (await get(`/api/jobs/${job.id}`)).json()
    }
    return job
  }

  return {
    home,
    ask,
    get,
    json,
    bytes,
    ended,
    engine: () => engine,
    /** The sample, which the engine makes once and later tests get as a copy. */
    async sample(): Promise<ProgrammeSummary> {
      const path = join(home, 'programmes', 'cpip.sederunt')
      if (sampleFile === undefined || existsSync(path)) {
        const made: ProgrammeSummary = await (
          await json('POST', '/api/programmes', { from: 'sample' })
        ).json()
        sampleFile ??= readFileSync(path)
        return made
      }
      writeFileSync(path, sampleFile)
      const { programmes } = await (await get('/api/programmes')).json()
      return programmes[0]
    },
    /** Every event from now on. */
    async listen(): Promise<ServerEvent[]> {
      const heard: ServerEvent[] = []
      const stream = (await get('/api/events')).body?.pipeThrough(new TextDecoderStream())
      void (async () => {
        for await (const words of stream ?? [])
          for (const line of words.split('\n'))
            if (line.startsWith('data: ')) heard.push(JSON.parse(line.slice(6)))
      })()
      return heard
    },
    async restart() {
      await engine.close()
      engine = start()
    },
    async close() {
      await engine.close()
      rmSync(home, { recursive: true, force: true })
    },
  }
}

export type TestEngine = ReturnType<typeof engineInTempHome>

/** The status of a refusal and what it says. */
export async function refusal(asked: Response | Promise<Response>) {
  const answer = await asked
  const { error } = await answer.json()
  return { status: answer.status, code: error?.code, details: error?.details }
}
