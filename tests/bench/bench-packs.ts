import { spawnSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import { readProgramme } from '../../electron/interchange/read-programme.ts'
import { makeDocument } from '../../electron/services/documents.ts'
import { createStore, openReadOnly, openStore } from '../../electron/store/store.ts'
import { readZip } from '../../electron/word/read-zip.ts'
import { createFragmentCache, renderDocument } from '../../electron/word/render-document.ts'
import { documentRequest } from '../../shared/document-request.ts'
import { planDocument } from '../../shared/rules/plan-document.ts'
import { createPlanMemory } from '../../shared/rules/plan-memory.ts'
import { median, medianRun, type Run, runProgram } from './measure.ts'
import { packProgramme, paperBlocks } from './pack-programme.ts'
import { asMarkdown, simpleBlocks } from './simple-blocks.ts'

export interface Row extends Run {
  builder: string
  /** Of the file that it made. */
  bytes: number
}
export interface PackFigures {
  pages: number
  cold: Row[]
  warm: Row[]
}

const request = documentRequest.parse({ document: 'pack', meeting: 'm', numbering: 'through' })
const options = { clock: () => new Date(), ids: () => crypto.randomUUID().replaceAll('-', '') }
const root = join(import.meta.dirname, '..', '..')

/** Packs of about `papers` times ten pages, in a cold process and in a warm one, beside other builders in the same run. */
export async function benchPacks(folder: string, papers: number, runs: number): Promise<PackFigures> {
  const file = join(folder, `pack-${papers}.sederunt`)
  createStore(file, readProgramme(JSON.stringify(packProgramme(papers))), options).close()
  return {
    pages: papers * 10,
    cold: await cold(folder, file, papers, runs),
    warm: await warm(file, papers, runs),
  }
}

async function cold(folder: string, file: string, papers: number, runs: number): Promise<Row[]> {
  const store = openReadOnly(file)
  const { plan } = planDocument(store.programme(), request)
  const whole = await renderDocument(plan, { image: noImage })
  store.close()
  const at = (name: string): string => join(folder, `${name}-${papers}`)
  const blocks = simpleBlocks(plan)
  writeFileSync(at('blocks'), JSON.stringify(blocks))
  writeFileSync(at('markdown'), asMarkdown(blocks))
  writeFileSync(at('pieces'), JSON.stringify(piecesOf(whole)))
  const builders: [string, string, string[]][] = [
    [
      'Sederunt, from the file',
      process.execPath,
      [
        join(root, 'electron', 'cli.ts'),
        'pack',
        file,
        '--meeting',
        'm',
        '--numbering',
        'through',
        '--out',
        at('sederunt.docx'),
      ],
    ],
    [
      'strings and zlib 6 (the limit)',
      process.execPath,
      [join(import.meta.dirname, 'builders', 'limit.ts'), at('pieces'), at('limit')],
    ],
    [
      'docx for everything',
      process.execPath,
      [join(import.meta.dirname, 'builders', 'docx-for-everything.ts'), at('blocks'), at('docx.docx')],
    ],
    ...(has('/usr/bin/python3', ['-c', 'import docx'])
      ? [
          [
            'python-docx',
            '/usr/bin/python3',
            [join(import.meta.dirname, 'builders', 'python_docx.py'), at('blocks'), at('python.docx')],
          ] as [string, string, string[]],
        ]
      : []),
    ...(has('pandoc', ['--version'])
      ? [
          ['pandoc', 'pandoc', ['-f', 'gfm', at('markdown'), '-t', 'docx', '-o', at('pandoc.docx')]] as [
            string,
            string,
            string[],
          ],
        ]
      : []),
  ]
  const rows: Row[] = []
  for (const [builder, command, args] of builders) {
    const slow = papers > 20 && /python|pandoc/.test(builder)
    const all: Run[] = []
    for (let i = 0; i < (slow ? Math.min(3, runs) : runs); i++) all.push(await runProgram(command, args))
    rows.push({ builder, ...medianRun(all), bytes: statSync(args.at(-1) ?? '').size })
  }
  return rows
}

const has = (command: string, args: string[]): boolean => spawnSync(command, args).status === 0
const noImage = (): Uint8Array => new Uint8Array()
const xmlOf = (docx: Uint8Array): string => readZip(docx).text('word/document.xml') ?? ''
const piecesOf = (docx: Uint8Array): string[] =>
  (xmlOf(docx).match(/[^<]+|<[^>]*>/g) ?? []).map((piece) => Buffer.from(piece).toString())

async function warm(file: string, papers: number, runs: number): Promise<Row[]> {
  const rows: Row[] = []
  const time = async (
    builder: string,
    make: (run: number) => Promise<() => Promise<{ length: number }>>,
  ): Promise<void> => {
    const took: number[] = []
    let bytes = 0
    for (let run = -2; run < runs; run++) {
      const go = await make(run)
      const start = performance.now()
      bytes = (await go()).length
      if (run >= 0) took.push(performance.now() - start)
    }
    rows.push({ builder, wall: median(took), peak: null, bytes })
  }
  const store = openReadOnly(file)
  const plan = planDocument(store.programme(), request).plan
  const pieces = piecesOf(await renderDocument(plan, { image: noImage }))
  await time('strings and zlib 6 (the limit)', async () => async () => {
    let all = ''
    for (const piece of pieces) all += piece
    return deflateRawSync(Buffer.from(all), { level: 6 })
  })
  await time('from a plan to bytes, nothing known before', async () => {
    const copy = structuredClone(plan)
    return () => renderDocument(copy, { image: noImage, cache: createFragmentCache() })
  })
  store.close()
  const known = { memory: createPlanMemory(), cache: createFragmentCache() }
  const from = openReadOnly(file)
  await makeDocument(from, request, known)
  await time('from the file, all changed', async (run) => {
    change(
      file,
      papers,
      run,
      Array.from({ length: papers }, (_, i) => i),
    )
    return async () => (await makeDocument(from, request, known)).bytes
  })
  await time('from the file, one paper changed', async (run) => {
    change(file, papers, run + 1_000, [papers >> 1])
    return async () => (await makeDocument(from, request, known)).bytes
  })
  await time(
    'from the file, nothing changed',
    async () => async () => (await makeDocument(from, request, known)).bytes,
  )
  from.close()
  return rows
}

/** New words in the papers named; what that takes is not timed. */
function change(file: string, papers: number, run: number, which: number[]): void {
  const store = openStore(file, options)
  const { papers: records } = store.programme()
  for (const i of which) {
    const paper = records[i]
    if (paper && i < papers)
      store.put(
        'papers',
        { ...paper, body: paperBlocks(i, `Changed ${run}.`) },
        store.revisionOf('papers', paper.id),
      )
  }
  store.close()
}
