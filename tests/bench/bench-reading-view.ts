// How soon a long pack can be read, and how smoothly it scrolls: `npm run bench -- reading`, or this file by itself.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { buildPage } from '../../build/build-page.ts'
import { findBrowser } from '../../build/find-browser.mjs'
import type { AnnotationChange } from '../../shared/records/annotation.ts'
import { blockText } from '../../shared/rules/annotations/block-text.ts'
import { makeAnchor } from '../../shared/rules/annotations/make-anchor.ts'
import { asTable, median, percentile, runProgram } from './measure.ts'
import { packProgramme, paperBlocks, sentence } from './pack-programme.ts'

const papers = 100
const manyNotes = 2_000

/** All in milliseconds. */
interface Figures {
  opened: number[]
  /** What the page's own thread was busy from the click to the first words, of the processor's time. */
  opening: number
  frames: number[]
  /** What the browser calls long tasks, by the clock; a busy machine makes more of them. */
  longTasks: number[]
  /** Every task of the page while it scrolls, by the processor's own time: the same on a busy machine. */
  tasks: number[]
}

/** Opens the pack of 1,000 pages from its meeting's screen and scrolls it through, without notes and with 2,000. */
export async function benchReadingView(folder: string, rounds = 5): Promise<string[][]> {
  const executablePath = findBrowser()
  if (executablePath === undefined) return [['No browser is there to measure in', '', '', '']]
  const built = await buildPage()
  const home = join(folder, 'reading-home')
  mkdirSync(join(home, 'programmes'), { recursive: true })
  const json = join(folder, 'reading.json')
  writeFileSync(json, JSON.stringify(packProgramme(papers)))
  const cli = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts')
  await runProgram(process.execPath, [cli, 'import', join(home, 'programmes', 'large.sederunt'), json])

  const serve = join(import.meta.dirname, '..', 'e2e', 'support', 'serve-home.ts')
  const host = spawn(process.execPath, [serve, home, built], { stdio: ['pipe', 'pipe', 'inherit'] })
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const url = await firstLine(host)
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(url)
    const without = await measure(page, url, rounds)
    await addNotes(page)
    const withNotes = await measure(page, url, rounds)
    const row = (what: string, from: (figures: Figures) => string) => [what, from(without), from(withNotes)]
    return [
      ['A pack of about 1,000 pages, read in the window', 'no notes', `${manyNotes} notes`],
      row('click to its first words, first time', ({ opened }) => ms(opened[0] ?? 0)),
      row('click to its first words, median', ({ opened }) => ms(median(opened.slice(1)))),
      row('processor time of that, in the page', ({ opening }) => ms(opening)),
      row('scrolled through: a frame, median', ({ frames }) => ms(median(frames))),
      row('scrolled through: a frame, p99', ({ frames }) => ms(percentile(frames, 0.99))),
      row('tasks over 50 ms by the clock', ({ longTasks }) => String(longTasks.length)),
      row('tasks over 50 ms of processor time', ({ tasks }) =>
        String(tasks.filter((one) => one > 50).length),
      ),
      row('the longest, processor time', ({ tasks }) => ms(Math.max(0, ...tasks))),
      row('processor time to scroll it through', ({ tasks }) => ms(tasks.reduce((sum, one) => sum + one, 0))),
    ]
  } finally {
    await browser.close()
    host.stdin?.end()
  }
}

async function measure(page: Page, url: string, rounds: number): Promise<Figures> {
  const opened: number[] = []
  for (let round = 0; round <= rounds; round++) {
    // A fresh window each time; the engine behind it stays.
    await page.goto(new URL('/p/large/meetings/m', url).href)
    await page.getByRole('link', { name: 'Read the pack' }).waitFor()
    await page.evaluate(() => localStorage.clear())
    opened.push(await clickToWords(page))
  }
  const browser = page.context().browser()
  await page.goto(new URL('/p/large/meetings/m', url).href)
  await page.getByRole('link', { name: 'Read the pack' }).waitFor()
  await page.evaluate(() => localStorage.clear())
  await page.waitForTimeout(1_000)
  await browser?.startTracing(page, { categories: ['toplevel'] })
  await clickToWords(page)
  const openingTrace = await browser?.stopTracing()
  const opening = openingTrace ? tasksIn(openingTrace).reduce((sum, one) => sum + one, 0) : 0
  // Everything that comes after the first words has come.
  await page.waitForTimeout(2_000)
  await browser?.startTracing(page, { categories: ['toplevel'] })
  const scrolled = await scrollThrough(page)
  const trace = await browser?.stopTracing()
  return { opened, opening, ...scrolled, tasks: trace ? tasksIn(trace) : [] }
}

const clickToWords = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const link = [...document.querySelectorAll('a')].find((one) => one.textContent === 'Read the pack')
        if (!link) return reject(new Error('the meeting offers nothing to read'))
        const start = performance.now()
        const look = () => {
          if (document.querySelector('.rd-p'))
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
          else if (performance.now() - start > 30_000) reject(new Error('the pack did not show'))
          else requestAnimationFrame(look)
        }
        link.click()
        look()
      }),
  )

/** Two thirds of a window in each frame, from the first page to the last, and what took long meanwhile. */
const scrollThrough = (page: Page): Promise<Omit<Figures, 'opened' | 'opening' | 'tasks'>> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const scroller = document.querySelector('.rd-scroller')
        if (!scroller) return reject(new Error('there is nothing to scroll'))
        const longTasks: number[] = []
        const frames: number[] = []
        const watcher = new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) longTasks.push(duration)
        })
        watcher.observe({ type: 'longtask' })
        // Read once: to ask for it anew would have everything laid out in the middle of a frame.
        const { clientHeight } = scroller
        scroller.scrollTop = 0
        let last = performance.now()
        const step = (now: number) => {
          frames.push(now - last)
          last = now
          const before = scroller.scrollTop
          scroller.scrollTop += clientHeight * 0.66
          if (scroller.scrollTop > before) requestAnimationFrame(step)
          else
            setTimeout(() => {
              watcher.disconnect()
              resolve({ longTasks, frames: frames.slice(1) })
            }, 500)
        }
        requestAnimationFrame(step)
      }),
  )

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  /** Microseconds of processor time. */
  tdur?: number
  args?: { name?: string }
}

/** The processor time of each task of the page's main thread: of the busiest one that is called so. */
function tasksIn(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] }
  const mains = traceEvents.filter(
    ({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain',
  )
  const all = mains.map(({ pid, tid }) =>
    traceEvents.flatMap((event) =>
      event.pid === pid && event.tid === tid && event.name.endsWith('RunTask') && event.tdur !== undefined
        ? [event.tdur / 1000]
        : [],
    ),
  )
  return all.toSorted((a, b) => b.length - a.length)[0] ?? []
}

/** Notes spread over all paragraphs, most of them on words, some with a reply. */
async function addNotes(page: Page): Promise<void> {
  const changes: AnnotationChange[] = []
  for (let n = 0; changes.length < manyNotes; n++) {
    const paper = n % papers
    const body = paperBlocks(paper)
    const at = Math.floor(n / papers) * 3 + 1
    const block = body[at % body.length]
    if (!block || block.type === 'table' || block.type === 'image') continue
    const length = blockText(block).length
    const range =
      n % 5 === 0 || length < 40 ? undefined : { start: 4, end: Math.min(length, 30 + (n % 7) * 5) }
    const on = makeAnchor(body, { meeting: 'm', of: { paper: `p${paper}` }, block: block.id, range })
    if (!on) continue
    changes.push({
      annotation: `n${n}`,
      version: 1,
      at: '2016-11-01T09:00:00Z',
      by: { name: 'Elspeth Rannoch' },
      set: { on, kind: (['note', 'highlight', 'raise'] as const)[n % 3] ?? 'note', text: sentence(n, 14) },
    })
  }
  const status = await page.evaluate(async (body) => {
    const answer = await fetch('/api/programmes/large/annotations', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    })
    return `${answer.status} ${await answer.text()}`
  }, JSON.stringify({ changes }))
  if (!status.startsWith('200')) throw new Error(`the notes were refused: ${status}`)
}

async function firstLine(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('the host has no voice')
  for await (const line of createInterface({ input: host.stdout })) return line
  throw new Error('the host ended before it was up')
}

const ms = (n: number): string => `${Math.round(n)} ms`

if (import.meta.main) {
  const folder = mkdtempSync(join(tmpdir(), 'sederunt-bench-'))
  try {
    process.stdout.write(`${asTable(await benchReadingView(folder))}\n`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
