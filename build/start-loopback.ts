import { mkdir } from 'node:fs/promises'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { homeFolder } from '../electron/home-folder.ts'
import { type LoopbackHost, serveLoopback } from '../electron/loopback.ts'

interface Options {
  page: string
  port: number
  /** Files from outside, as they were typed. */
  files: string[]
}

/** The engine behind the loopback host; closing it closes both. */
export async function startLoopback({ page, port, files }: Options): Promise<LoopbackHost> {
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const home = homeFolder({ env: process.env, platform: process.platform, homedir: homedir(), cwd })
  await mkdir(home, { recursive: true, mode: 0o700 })
  const { createEngine } = await import('../electron/engine.ts')
  const ids = () => crypto.randomUUID().replaceAll('-', '')
  const engine = createEngine({ home, page, clock: () => new Date(), ids })
  for (const file of files) await engine.openFile(resolve(cwd, file))
  const host = await serveLoopback(engine, { port })
  const close = async () => {
    await host.close()
    await engine.close()
  }
  return { url: host.url, close }
}
