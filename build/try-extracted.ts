import { execFile, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface Place {
  /** Where the archive was extracted. */
  app: string
  /** An empty folder to work in. */
  folder: string
}

/** Makes the sample's file and a meeting's pack with the packaged command line; the document's bytes. */
export async function packByCommandLine({ app, folder }: Place): Promise<Buffer> {
  const cli = (...args: string[]) =>
    run(process.execPath, [join(app, 'dist/main/cli.js'), ...args], options(folder))
  await cli('sample', 'x.sederunt')
  const meeting = meetingIn(JSON.parse((await cli('list', 'x.sederunt', '--json')).stdout))
  await cli('pack', 'x.sederunt', '--meeting', meeting, '--out', 'pack.docx')
  return readFileSync(join(folder, 'pack.docx'))
}

function meetingIn(list: { meetings?: { id: string }[] }): string {
  const id = list.meetings?.[0]?.id
  if (id === undefined) throw new Error('the sample has no meetings')
  return id
}

/** Opens the packaged page and has its engine's worker make a document; the page and the document. */
export async function documentByWorker({ app, folder }: Place): Promise<{ page: string; document: Buffer }> {
  const server = spawn(process.execPath, [join(app, 'dist/main/cli.js'), 'serve'], options(folder))
  try {
    const address = new URL(await firstLine(server.stdout))
    const entered = await fetch(address, { redirect: 'manual' })
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const ask = async (path: string, body?: unknown) => {
      const headers = { cookie, origin: address.origin, 'content-type': 'application/json' }
      const write = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
      const answer = await fetch(new URL(path, address), { headers, ...write })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return answer
    }
    const page = await (await ask('/')).text()
    const { id: programme } = (await (await ask('/api/programmes', { from: 'sample' })).json()) as {
      id: string
    }
    const { meetings } = (await (await ask(`/api/programmes/${programme}`)).json()) as {
      meetings: { id: string }[]
    }
    const meeting = meetingIn({ meetings })
    const job = await ask(`/api/programmes/${programme}/documents`, { document: 'agenda', meeting })
    const { id } = (await job.json()) as { id: string }
    await done(async () => (await (await ask(`/api/jobs/${id}`)).json()) as { state: string })
    return { page, document: Buffer.from(await (await ask(`/api/jobs/${id}/file`)).arrayBuffer()) }
  } finally {
    server.kill()
  }
}

async function done(look: () => Promise<{ state: string }>): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const job = await look()
    if (job.state === 'done') return
    if (job.state !== 'running') throw new Error(`the job ended so: ${JSON.stringify(job)}`)
    await new Promise((resume) => setTimeout(resume, 100))
  }
  throw new Error('the job did not end within 30 seconds')
}

function firstLine(stream: NodeJS.ReadableStream | null): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    stream?.on('data', (chunk) => {
      text += chunk
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '')
    })
    stream?.on('close', () => reject(new Error(`it ended without an address: ${text}`)))
  })
}

/** Nothing of the checkout is within reach: another folder, another home, no npm around it. */
function options(folder: string) {
  const { PATH, HOME } = process.env
  return { cwd: folder, env: { PATH, HOME, SEDERUNT_HOME: join(folder, 'home'), INIT_CWD: folder } }
}
