// How soon the window shows what was clicked, over a large programme, in a browser: `npm run bench -- window`, or this file by itself.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { gzipSync } from 'node:zlib'
import { chromium, type Page } from '@playwright/test'
import { buildPage } from '../../build/build-page.ts'
import { findBrowser } from '../../build/find-browser.mjs'
import { asTable, median, percentile, runProgram } from './measure.ts'
import { sentence } from './pack-programme.ts'
import { largeProgramme } from './window-programme.ts'

/** Each screen of the rail: its link, and what shows that its content is there. */
const screens: [link: string, content: string][] = [
  ['Meetings', '.rows .row'],
  ['Papers', '[role="grid"] [role="rowheader"]'],
  ['Updates', '[role="grid"] [role="rowheader"]'],
  ['Workstreams', '.page h1'],
  ['Actions', '[role="grid"] [role="rowheader"]'],
  ['Decisions', '[role="grid"] [role="rowheader"]'],
  ['Key dates', '[role="grid"] [role="rowheader"]'],
  ['People', '[role="grid"] [role="rowheader"]'],
  ['Publications', '[role="grid"] [role="rowheader"]'],
  ['File and backups', '.page h1'],
  ['Programme', '.page h1'],
]

export async function benchWindow(folder: string, rounds = 8): Promise<string[][]> {
  const executablePath = findBrowser()
  if (executablePath === undefined) return [['No browser is there to measure in', '', '', '']]
  const built = await buildPage()
  const home = join(folder, 'window-home')
  mkdirSync(join(home, 'programmes'), { recursive: true })
  const json = join(folder, 'window.json')
  writeFileSync(json, JSON.stringify(largeProgramme()))
  const cli = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts')
  await runProgram(process.execPath, [cli, 'import', join(home, 'programmes', 'large.sederunt'), json])

  const serve = join(import.meta.dirname, '..', 'e2e', 'support', 'serve-home.ts')
  const host = spawn(process.execPath, [serve, home, built], { stdio: ['pipe', 'pipe', 'inherit'] })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const url = await firstLine(host)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    const first = await firstLoad(page, url)
    await page.goto(new URL('/p/large', url).href)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const firstOf = new Map<string, number>()
    const took = new Map<string, number[]>()
    for (let round = 0; round <= rounds; round++)
      for (const [link, content] of screens) {
        const ms = await clickToContent(page, link, content)
        if (round === 0) firstOf.set(link, ms)
        else took.set(link, [...(took.get(link) ?? []), ms])
      }
    const keys = await palettePerKey(page)
    return [
      ['In the window, 5,000 actions and 10,000 papers', 'first', 'p50', 'p95'],
      ...screens.map(([link]) => {
        const all = took.get(link) ?? []
        return [
          `click to content: ${link}`,
          ms(firstOf.get(link) ?? 0),
          ms(median(all)),
          ms(percentile(all, 0.95)),
        ]
      }),
      ['Ctrl+K, each key to what it finds', '', ms(median(keys)), ms(percentile(keys, 0.95))],
      ['first load of the page, gzipped', kb(first.bytes), '', ''],
      ['all of the page that there is, gzipped', kb(allOf(built)), '', ''],
    ]
  } finally {
    await browser.close()
    host.stdin?.end()
  }
}

/** Milliseconds in the page from the press to the frame after the content has been painted. */
const clickToContent = (page: Page, link: string, content: string): Promise<number> =>
  page.evaluate(
    ([name = '', selector = '']) =>
      new Promise<number>((resolve, reject) => {
        const links = [...document.querySelectorAll<HTMLAnchorElement>('.rail a')]
        const found = links.find((one) => one.querySelector('.rail-words')?.textContent === name)
        if (!found) return reject(new Error(`the rail has no ${name}`))
        const start = performance.now()
        const deadline = start + 30_000
        const before = document.querySelector('.page h1')
        const look = () => {
          const heading = document.querySelector('.page h1')
          const moved = heading !== before && heading !== null
          if (moved && document.querySelector(`.page ${selector.replace('.page ', '')}`))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          else if (performance.now() > deadline) reject(new Error(`${name} did not show`))
          else requestAnimationFrame(look)
        }
        found.click()
        look()
      }),
    [link, content],
  )

/** Milliseconds from a key to the next frame in which the page stands still: what it finds comes later, and counts too. */
async function palettePerKey(page: Page): Promise<number[]> {
  const took: number[] = []
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('searchbox').waitFor()
    for (const key of sentence(i * 7, 3)
      .toLowerCase()
      .slice(0, 8)) {
      await page.evaluate(() => {
        const held = window as unknown as { begun: number; painted: Promise<number> } // ours alone
        held.painted = new Promise((resolve) =>
          window.addEventListener(
            'keydown',
            () => {
              const start = performance.now()
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
            },
            { capture: true, once: true },
          ),
        )
      })
      await page.keyboard.press(key === ' ' ? 'Space' : key)
      took.push(await page.evaluate(() => (window as unknown as { painted: Promise<number> }).painted))
    }
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
  return took
}

/** What the browser asks for before the first screen is there: scripts, styles and the page itself. */
async function firstLoad(page: Page, url: string): Promise<{ bytes: number }> {
  const bodies: Promise<Buffer>[] = []
  page.on('response', (response) => {
    if (/\.(js|css|html|svg)$|\/$/.test(new URL(response.url()).pathname) && response.ok())
      bodies.push(response.body().catch(() => Buffer.alloc(0)))
  })
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  page.removeAllListeners('response')
  const held = await Promise.all(bodies)
  return { bytes: held.reduce((sum, body) => sum + gzipSync(body).length, 0) }
}

const allOf = (built: string): number =>
  readdirSync(built, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(js|css|html)$/.test(name))
    .reduce((sum, name) => sum + gzipSync(readFileSync(join(built, name))).length, 0)

async function firstLine(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('the host has no voice')
  for await (const line of createInterface({ input: host.stdout })) return line
  throw new Error('the host ended before it was up')
}

const ms = (n: number): string => `${Math.round(n)} ms`
const kb = (n: number): string => `${Math.round(n / 1024)} KB`

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'sederunt-bench-'))
  try {
    process.stdout.write(`${asTable(await benchWindow(folder))}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
