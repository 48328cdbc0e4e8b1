import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { SaxesParser } from 'saxes'
import { describeWord } from '../../electron/word/describe-word.ts'
import { readWord } from '../../electron/word/read/read-word.ts'
import { readPaper } from '../../electron/word/read-paper.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import { renderDocument } from '../../electron/word/render-document.ts'
import { largePlan } from '../support/large-plan.ts'
import { median } from './measure.ts'

const run = promisify(execFile)
const runs = 7

interface Way {
  name: string
  /** Milliseconds, one number for each run. */
  took: number[]
}

/**
 * How long it takes to read a document of about 1,000 pages that Sederunt wrote: beside merely unpacking and tokenising its
 * parts, and beside what other programs are on the machine. Ours and the limit take turns, so that both meet the same machine.
 */
export async function benchReading(folder: string): Promise<{ rows: string[][]; missing: string[] }> {
  const bytes = await renderDocument(largePlan(100), { image: () => new Uint8Array() })
  const file = join(folder, 'large.docx')
  writeFileSync(file, bytes)
  const ways: [string, () => unknown][] = [
    ['limit: unpacked and tokenised', () => tokenise(bytes)],
    ['read', () => readWord(bytes)],
    ['read and told, as read-word does', () => describeWord(bytes, 'large.docx', 'accepted')],
    [
      'read as a paper',
      () =>
        readPaper(bytes, {
          name: 'large.docx',
          changes: 'accept',
          keepsId: () => true,
          freshId: (i) => `b${i}`,
        }),
    ],
  ]
  const ours: Way[] = ways.map(([name]) => ({ name, took: [] }))
  for (let turn = -2; turn < runs; turn++)
    ways.forEach(([, work], i) => {
      const start = performance.now()
      work()
      if (turn >= 0) ours[i]?.took.push(performance.now() - start)
    })
  const missing: string[] = []
  const others: Way[] = []
  for (const [name, time] of [
    ['mammoth, to HTML', () => timeMammoth(file, folder)],
    ['python-docx, text of paragraphs and cells', () => timePython(file)],
    ['pandoc, to JSON, a whole process', () => timePandoc(file)],
  ] as const) {
    const took = await time()
    if (took) others.push({ name, took })
    else missing.push(name.split(',')[0] ?? name)
  }
  const limit = median(ours[0]?.took ?? [])
  return {
    rows: [
      ['A Word file of about 1,000 pages', 'median', 'best', 'to the limit'],
      ...[...ours, ...others].map(({ name, took }) => [
        name,
        `${Math.round(median(took))} ms`,
        `${Math.round(Math.min(...took))} ms`,
        (median(took) / limit).toFixed(2),
      ]),
    ],
    missing,
  }
}

/** The parts that a reader of text needs, unpacked and taken apart into tags and words, of which nothing is kept. */
function tokenise(bytes: Uint8Array): number {
  const zip = readZip(bytes)
  let tokens = 0
  for (const name of zip.names.filter((one) => /\.(xml|rels)$/.test(one))) {
    const parser = new SaxesParser({ xmlns: true })
    const count = (): void => {
      tokens += 1
    }
    parser.on('opentag', count)
    parser.on('closetag', count)
    parser.on('text', count)
    parser.write(zip.text(name) ?? '').close()
  }
  return tokens
}

/** mammoth is no dependency of ours: it is installed into the bench's own folder where a registry can be reached. */
async function timeMammoth(file: string, folder: string): Promise<number[] | null> {
  const own = join(folder, 'mammoth')
  mkdirSync(own)
  writeFileSync(join(own, 'package.json'), '{"private":true}')
  const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', 'mammoth'], {
    cwd: own,
    timeout: 120_000,
  })
  if (installed.status !== 0) return null
  const found = createRequire(join(own, 'package.json')).resolve('mammoth')
  const { default: mammoth } = await import(pathToFileURL(found).href)
  const took: number[] = []
  for (let i = -1; i < 3; i++) {
    const start = performance.now()
    await mammoth.convertToHtml({ path: file })
    if (i >= 0) took.push(performance.now() - start)
  }
  return took
}

const python = `
import sys, time
from docx import Document
for run in range(3):
    start = time.perf_counter()
    d = Document(sys.argv[1])
    text = [p.text for p in d.paragraphs]
    text += [c.text for t in d.tables for r in t.rows for c in r.cells]
    print((time.perf_counter() - start) * 1000)
`

async function timePython(file: string): Promise<number[] | null> {
  for (const command of ['python3', '/usr/bin/python3']) {
    if (spawnSync(command, ['-c', 'import docx']).status !== 0) continue
    const { stdout } = await run(command, ['-c', python, file], { timeout: 600_000 })
    return stdout.trim().split('\n').map(Number)
  }
  return null
}

async function timePandoc(file: string): Promise<number[] | null> {
  if (spawnSync('pandoc', ['--version']).status !== 0) return null
  const took: number[] = []
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    await run('pandoc', ['--to', 'json', '-o', `${file}.json`, file], { timeout: 600_000 })
    took.push(performance.now() - start)
  }
  return took
}
