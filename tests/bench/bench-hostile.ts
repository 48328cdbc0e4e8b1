import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { kinds } from '../word/read/hostile/kinds.ts'

const run = promisify(execFile)
const script = join(import.meta.dirname, 'read-once.ts')
const answer = z.object({ outcome: z.string(), ms: z.number(), cpu: z.number(), mb: z.number() })
export type HostileFigure = z.infer<typeof answer> & { kind: string; left: number }

/** Of processor time, so that the answer is the same on a busy machine. */
const most = { ms: 5_000, mb: 300 }

/** What becomes of each kind of hostile file in a process of its own, by the heavier of both ways in; worst first within a group. */
export async function benchHostile(folder: string): Promise<{ rows: string[][]; within: boolean }> {
  const rows = [['Kind', 'ms', 'of processor', 'MB', 'outcome']]
  const all: HostileFigure[] = []
  for (const [group, list] of Object.entries(kinds)) {
    rows.push([group.toUpperCase(), '', '', '', ''])
    for (const { name, file = 'x.docx', make } of list) {
      const own = join(folder, 'hostile')
      mkdirSync(own)
      writeFileSync(join(own, file), await make())
      const figures = []
      for (const way of ['facts', 'paper']) {
        const { stderr } = await run(
          process.execPath,
          ['--disable-warning=ExperimentalWarning', script, join(own, file), way],
          {
            cwd: own,
            // Whatever a reader leaves behind would be here.
            env: {
              ...process.env,
              TMPDIR: own,
              HOME: own,
              NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(folder, 'cache'),
            },
            timeout: 60_000,
            maxBuffer: 2 ** 30,
          },
        )
        figures.push(answer.parse(JSON.parse(stderr)))
      }
      const left = readdirSync(own).length - 1
      rmSync(own, { recursive: true })
      const [facts, paper] = figures
      if (!facts || !paper) continue
      const figure = {
        kind: name,
        left,
        outcome: facts.outcome,
        ms: Math.max(facts.ms, paper.ms),
        cpu: Math.max(facts.cpu, paper.cpu),
        mb: Math.max(facts.mb, paper.mb),
      }
      all.push(figure)
      const { outcome, ms, cpu, mb } = figure
      rows.push([
        `${name}${cpu > most.ms || mb > most.mb || left > 0 ? ' (!)' : ''}`,
        String(Math.round(ms)),
        String(Math.round(cpu)),
        String(Math.round(mb)),
        outcome.slice(0, 90),
      ])
    }
  }
  const worst = (of: (one: HostileFigure) => number): string => String(Math.round(Math.max(...all.map(of))))
  rows.push([
    `${all.length} kinds: the most of any`,
    worst(({ ms }) => ms),
    worst(({ cpu }) => cpu),
    worst(({ mb }) => mb),
    '',
  ])
  return { rows, within: all.every(({ cpu, mb, left }) => cpu <= most.ms && mb <= most.mb && left === 0) }
}
