import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { compileCache } from './support/test.ts'

export interface Sederunt {
  /** The address with the key, as it is printed. */
  url: string
  /** `http://127.0.0.1:PORT` */
  origin: string
  /** The home folder: empty at first, gone afterwards. */
  home: string
}

/** `sederunt`: a fresh loopback host for each test, over a home folder of its own. */
export const test = base.extend<{ sederunt: Sederunt }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are asked for from this pattern
  sederunt: async ({}, use) => {
    const home = mkdtempSync(join(tmpdir(), 'sederunt-e2e-'))
    const env = { ...process.env, SEDERUNT_HOME: home, NODE_COMPILE_CACHE: compileCache }
    const server = spawn(process.execPath, ['electron/cli.ts', 'serve'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    try {
      const url = await addressOf(server)
      await use({ url, origin: new URL(url).origin, home })
    } finally {
      server.kill()
      await ended(server)
      rmSync(home, { recursive: true, force: true })
    }
  },
})

export { expect } from '@playwright/test'

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdout?.on('data', (chunk) => {
      said += chunk
      const address = said.match(/http:\/\/127\.0\.0\.1:\d+\/\?key=\S+/)?.[0]
      if (address !== undefined) resolve(address)
    })
    server.once('exit', (code) =>
      reject(new Error(`the host ended with ${code} before it had an address: ${said}`)),
    )
  })
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => server.once('exit', () => resolve()))
}
