import { mkdir } from 'node:fs/promises'
import { createEngine } from '../electron/engine.ts'
import { type LoopbackHost, serveLoopback } from '../electron/loopback.ts'

interface Options {
  home: string
  page: string
  port: number
  /** Files from outside, as absolute paths: each is copied into the home folder and shown. */
  files: string[]
}

/** The engine behind the loopback host; closing it closes both. */
export async function startLoopback({ home, page, port, files }: Options): Promise<LoopbackHost> {
  await mkdir(home, { recursive: true, mode: 0o700 })
  const ids = () => crypto.randomUUID().replaceAll('-', '')
  const engine = createEngine({ home, page, clock: () => new Date(), ids })
  for (const file of files) {
    const opened = await engine.openFile(file)
    if ('programme' in opened) engine.send({ type: 'open', programme: opened.programme })
  }
  const host = await serveLoopback(engine, { port })
  const close = async () => {
    await host.close()
    await engine.close()
  }
  return { url: host.url, close }
}
