import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openReadOnly } from '../../electron/store/store.ts'
import { archiveProgramme } from './archive-programme.ts'
import { median, percentile, runProgram } from './measure.ts'
import { sentence } from './pack-programme.ts'

/** 1,000 meetings, 20,000 agenda items, 10,000 papers: what it costs to take in, open, search and write out. */
export async function benchArchive(folder: string): Promise<string[][]> {
  const cli = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts')
  const [json, file, out] = ['archive.json', 'archive.sederunt', 'archive-out.json'].map((name) =>
    join(folder, name),
  )
  if (json === undefined || file === undefined || out === undefined) return []
  writeFileSync(json, JSON.stringify(archiveProgramme()))
  const imported = await runProgram(process.execPath, [cli, 'import', file, json])
  const exported = await runProgram(process.execPath, [cli, 'export', file, '--out', out])
  const listed = await runProgram(process.execPath, [cli, 'list', file, '--json'])
  const opened: number[] = []
  for (let i = 0; i < 20; i++) {
    const start = performance.now()
    const store = openReadOnly(file)
    store.summary()
    opened.push(performance.now() - start)
    store.close()
  }
  const searched = search(file)
  const size = (path: string): string => `${(statSync(path).size / 1e6).toFixed(1)} MB`
  return [
    ['At 1,000 meetings, 20,000 items, 10,000 papers', 'wall', 'peak memory'],
    ['import, a whole process', ms(imported.wall), mb(imported.peak)],
    ['export, a whole process', ms(exported.wall), mb(exported.peak)],
    ['list, a whole process', ms(listed.wall), mb(listed.peak)],
    ['opening the file and its summary, median of 20', ms(median(opened)), ''],
    [`search, p50 of ${searched.length}`, ms(median(searched)), ''],
    ['search, p95', ms(percentile(searched, 0.95)), ''],
    ['the file on disk', size(file), ''],
    ['the same as JSON', size(out), ''],
    ['exported as it was imported', readFileSync(out).length > 0 ? 'yes' : 'no', ''],
  ]
}

/** One, two and three words as they are typed, the last one often unfinished. */
function search(file: string): number[] {
  const store = openReadOnly(file)
  const took: number[] = []
  for (let i = 0; i < 400; i++) {
    const words = sentence(i * 31, 12)
      .toLowerCase()
      .replace(/\W+/g, ' ')
      .trim()
      .split(' ')
    const query = words.slice(2, 3 + (i % 3)).join(' ')
    const typed = i % 2 === 0 ? query : query.slice(0, -1)
    const start = performance.now()
    store.search(typed)
    took.push(performance.now() - start)
  }
  store.close()
  return took.slice(20)
}

const ms = (value: number): string =>
  value < 100 ? `${value.toFixed(1)} ms` : `${(value / 1_000).toFixed(2)} s`
const mb = (value: number | null): string => (value === null ? '' : `${Math.round(value)} MB`)
