// `npm run bench`: how fast Sederunt makes packs and handles a large archive, beside other builders in the same run.
// `npm run bench -- 1 10` measures packs of 1 and 10 papers only, `-- archive` the archive only, `-- word` the reading of
// Word files, `-- briefcase` how long packs for reading and notes that come back hold the engine up, `-- notes` the carrying of
// notes to a new text, `-- comments` how comments on a large pack find their places again, `-- reading` how soon a long pack can be
// read and how it scrolls, `-- window` how soon the window shows what was clicked, `-- hostile` what becomes of hostile and
// broken Word files, each in a process of its own, `-- mutations 10000` of good ones that were damaged at random.
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchArchive } from './bench-archive.ts'
import { benchBriefcase } from './bench-briefcase.ts'
import { benchComments } from './bench-comments.ts'
import { benchHostile } from './bench-hostile.ts'
import { benchMutations } from './bench-mutations.ts'
import { benchNotes } from './bench-notes.ts'
import { benchPacks, type PackFigures, type Row } from './bench-packs.ts'
import { benchReading } from './bench-reading.ts'
import { benchReadingView } from './bench-reading-view.ts'
import { benchWindow } from './bench-window.ts'
import { asTable } from './measure.ts'

const asked = process.argv.slice(2)
const mutations = asked.includes('mutations') ? Number(asked[asked.indexOf('mutations') + 1] ?? 10_000) : 0
const sizes = asked.length === 0 ? [1, 10, 100] : mutations > 0 ? [] : asked.map(Number).filter((n) => n > 0)
const folder = mkdtempSync(join(tmpdir(), 'sederunt-bench-'))
const say = (text: string): boolean => process.stdout.write(`${text}\n`)

say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}\n`)
try {
  for (const papers of sizes) report(await benchPacks(folder, papers, papers >= 100 ? 5 : 7))
  if (asked.length === 0 || asked.includes('archive')) say(asTable(await benchArchive(folder)))
  if (asked.includes('comments')) say(asTable(await benchComments(folder)))
  if (asked.includes('briefcase')) say(asTable(await benchBriefcase(folder)))
  if (asked.includes('notes')) say(asTable(benchNotes()))
  if (asked.includes('reading')) say(asTable(await benchReadingView(folder)))
  if (asked.length === 0 || asked.includes('word')) {
    const { rows, missing } = await benchReading(folder)
    say(asTable(rows))
    if (missing.length > 0) say(`Not on this machine, so NOT MEASURED: ${missing.join(', ')}.`)
  }
  if (asked.includes('hostile')) {
    const { rows, within } = await benchHostile(folder)
    say(asTable(rows))
    say(
      within
        ? '\nAll within 5 seconds and 300 MB, nothing left behind.'
        : '\nNOT all within 5 seconds and 300 MB: see (!).',
    )
    if (!within) process.exitCode = 1
  }
  if (mutations > 0) {
    const { rows, isSound } = await benchMutations(mutations)
    say(asTable(rows))
    if (!isSound) process.exitCode = 1
  }
  if (asked.includes('window')) say(asTable(await benchWindow(folder)))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function report({ pages, cold, warm }: PackFigures): void {
  say(`A pack of about ${pages.toLocaleString('en-GB')} pages\n`)
  say(
    asTable([
      ['Cold, a whole process', 'wall', 'to Sederunt', 'peak memory', 'size'],
      ...cold.map((row) => cells(row, cold[0])),
    ]),
  )
  say('')
  say(
    asTable([
      ['Warm', 'wall', 'to the limit', 'peak memory', 'size'],
      ...warm.map((row) => cells(row, warm[0])),
    ]),
  )
  say('')
}

function cells({ builder, wall, peak, bytes }: Row, to: Row | undefined): string[] {
  const time = wall < 100 ? `${wall.toFixed(1)} ms` : `${Math.round(wall)} ms`
  return [
    builder,
    time,
    (wall / (to?.wall ?? wall)).toFixed(2),
    peak === null ? '' : `${Math.round(peak)} MB`,
    `${Math.round(bytes / 1024)} KB`,
  ]
}
