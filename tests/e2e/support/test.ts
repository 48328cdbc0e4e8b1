import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { test as base, expect, type Page } from '@playwright/test'
import { buildPage } from '../../../build/build-page.ts'
import { root } from '../../../build/run-node.ts'

/** A host starts in a quarter of the time once another one has compiled its sources. */
export const compileCache = process.env.NODE_COMPILE_CACHE ?? join(root, 'node_modules', '.cache', 'node')

/** The window under test. Tests speak to it by screen and by path, so that another host can stand behind it. */
export interface Window {
  page: Page
  /** Its home folder, empty at first. */
  home: string
  /** What the shell of the app would say to the page, or a file that was opened from outside. */
  say: (event: { type: 'menu'; command: string } | { type: 'open-file'; path: string }) => void
  /** Goes to a path of the page's own. */
  goTo: (path: string) => Promise<void>
  /** The path, with its query, that is shown. */
  path: () => string
  /** Ends what stands behind the window, as when it is closed or breaks down. */
  endHost: () => Promise<void>
  /** Makes the sample and stays on its screen. */
  makeSample: () => Promise<void>
}

/**
 * Each test has a window on an engine and a home folder of its own; none may ask another origin, or break the page's policy.
 * `otherWindow` is one on another computer: nothing of the first is there, but what the test carries over.
 */
export const test = base.extend<{ window: Window; otherWindow: Window }, { built: string }>({
  built: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants to see which fixtures are used
    async ({}, use) => {
      await use(await buildPage())
    },
    { scope: 'worker' },
  ],
  window: async ({ page, built }, use) => {
    await withWindow(page, built, use)
  },
  otherWindow: async ({ browser, built }, use) => {
    const context = await browser.newContext()
    await withWindow(await context.newPage(), built, use)
    await context.close()
  },
})

/** Starts a host for `page`, and ends it once it was used. */
async function withWindow(page: Page, built: string, use: (window: Window) => Promise<void>): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'sederunt-e2e-'))
  const host = spawn(process.execPath, [join(import.meta.dirname, 'serve-home.ts'), home, built], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_OPTIONS: '', NODE_COMPILE_CACHE: compileCache },
  })
  const url = await firstLine(host)
  const { origin } = new URL(url)
  const amiss = watchFor(page, origin)
  await page.goto(url)

  const endHost = async () => {
    const gone = once(host, 'exit')
    host.stdin?.end()
    await gone
  }

  await use({
    endHost,
    page,
    home,
    say: (event) => host.stdin?.write(`${JSON.stringify(event)}\n`),
    goTo: async (path) => {
      await page.goto(`${origin}${path}`)
    },
    path: () => page.url().slice(origin.length),
    makeSample: async () => {
      await page.getByRole('button', { name: 'Make the sample programme' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Child Protection')
    },
  })

  await page.close()
  if (host.exitCode === null) await endHost()
  rmSync(home, { recursive: true, force: true })
  expect(amiss, 'requests to other origins, and errors of the page').toEqual([])
}

export { expect }

async function firstLine(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('the host has no voice')
  for await (const line of createInterface({ input: host.stdout })) return line
  throw new Error('the host ended before it was up')
}

/** Everything that must not happen: a request to elsewhere, an exception, a breach of the policy. */
function watchFor(page: Page, origin: string): string[] {
  const amiss: string[] = []
  page.context().on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !/^(blob|data):/.test(url)) amiss.push(`asked ${url}`)
  })
  page.on('pageerror', (error) => amiss.push(`threw ${error.message}`))
  page.on('console', (message) => {
    const text = message.text()
    // A refusal that the page goes on to explain is logged by the browser too.
    if (message.type() === 'error' && !/Failed to load resource/.test(text)) amiss.push(`logged ${text}`)
  })
  return amiss
}
