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
import {
  type Click,
  changeSomething,
  clicks,
  clickToContent,
  paletteKeys,
  yardstick,
} from './window-clicks.ts'
import { largeProgramme } from './window-programme.ts'

/** What the yardstick takes on the machine that the figures of the documentation are of, with nothing else running. */
const yardstickThere = 100

export async function benchWindow(folder: string, rounds = 8): Promise<string[][]> {
  const executablePath = findBrowser()
  if (executablePath === undefined) return [['No browser is there to measure in', '', '', '', '']]
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
    const before = await yardstick(page)
    await page.goto(new URL('/p/large', url).href)
    await page.locator('.today-next').waitFor()
    const times = new Map(
      clicks.map((click) => [click, { first: 0, again: [] as number[], stale: [] as number[] }]),
    )
    const all = async (took: (click: Click, ms: number) => void, beforeEach = async () => {}) => {
      for (const click of clicks) {
        await beforeEach()
        took(click, await clickToContent(page, click))
      }
    }
    await all((click, ms) => Object.assign(times.get(click) ?? {}, { first: ms }))
    for (let round = 0; round < rounds; round++) await all((click, ms) => times.get(click)?.again.push(ms))
    let n = 0
    for (let round = 0; round < rounds; round++)
      await all(
        (click, ms) => times.get(click)?.stale.push(ms),
        () => changeSomething(page, 'large', n++),
      )
    const words = Array.from({ length: 12 }, (_, i) =>
      sentence(i * 7, 3)
        .toLowerCase()
        .slice(0, 8),
    )
    const keys = await paletteKeys(page, words)
    const after = await yardstick(page)
    const every = [...times.values()]
    const figures = (name: string, firsts: number[], again: number[], stale: number[]) => [
      name,
      ms(percentile(firsts, 0.95)),
      ms(median(again)),
      ms(percentile(again, 0.95)),
      stale.length === 0 ? '' : ms(percentile(stale, 0.95)),
    ]
    return [
      ['In the window, 5,000 actions and 10,000 papers', 'first', 'p50', 'p95', 'p95 after a change'],
      ...[...times].map(([{ name, press }, { first: one, again, stale }]) =>
        figures(`${press.startsWith('.rail') ? '' : '  '}${name}`, [one], again, stale),
      ),
      figures(
        'all of these, from click to content',
        every.map(({ first: one }) => one),
        every.flatMap(({ again }) => again),
        every.flatMap(({ stale }) => stale),
      ),
      figures('Ctrl+K, each key to the next frame', [keys.frame[0] ?? 0], keys.frame, []),
      figures('Ctrl+K, each key to what it finds', [keys.found[0] ?? 0], keys.found, []),
      ['first load of the page, gzipped', kb(first.bytes), '', '', ''],
      ['all of the page that there is, gzipped', kb(allOf(built)), '', '', ''],
      [
        `a fixed piece of work (${yardstickThere} ms is usual), before and after`,
        ms(before),
        '',
        ms(after),
        '',
      ],
    ]
  } finally {
    await browser.close()
    host.stdin?.end()
  }
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
