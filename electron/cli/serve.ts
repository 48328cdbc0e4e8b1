import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { homeFolder } from '../home-folder.ts'
import { type Call, UsageError } from './command.ts'
import { print, printError } from './print.ts'
import { typedIn, typedPath } from './typed-path.ts'

/** The engine behind the loopback host, until it is told to end; a file that is named is copied into the home folder. */
export async function run({ positionals, values }: Call): Promise<void> {
  const port = values.port === undefined ? 0 : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('--port is a number up to 65535.')
  const page = await pageFolder()
  const home = homeFolder({
    env: process.env,
    platform: process.platform,
    homedir: homedir(),
    cwd: typedIn(),
  })
  const [{ createEngine }, { serveLoopback }] = await Promise.all([
    import('../engine.ts'),
    import('../loopback.ts'),
  ])
  const ids = () => randomUUID().replaceAll('-', '')
  const engine = createEngine({ home, clock: () => new Date(), ids, page })
  try {
    const [file] = positionals
    const opened = file === undefined ? null : await engine.openFile(typedPath(file))
    const host = await serveLoopback(engine, { port })
    if (opened && 'programme' in opened) {
      engine.send({ type: 'open', programme: opened.programme })
      printError(`A copy of the file is in ${home} and is the one that is open.\n`)
    }
    print(`${host.url}\n`)
    await new Promise<void>((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
    })
    await host.close()
  } finally {
    await engine.close()
  }
}

/** The built page: beside the bundle when packaged; in a checkout it is built where its sources have changed. */
async function pageFolder(): Promise<string> {
  const builder = new URL('../../build/build-page.ts', import.meta.url)
  if (!import.meta.url.endsWith('.ts') || !existsSync(builder))
    return join(import.meta.dirname, '..', 'renderer')
  // Not a static import: the packaged command line has no build folder.
  const { buildPage }: { buildPage: () => Promise<string> } = await import(builder.href)
  return await buildPage()
}
