import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Run {
  /** Milliseconds. */
  wall: number
  /** The most memory it held, in megabytes; null where the system does not tell. */
  peak: number | null
}

/** Runs a program to its end and watches the high-water mark of its memory. Throws where it fails. */
export async function runProgram(command: string, args: string[]): Promise<Run> {
  // As `npm run sederunt` sets it: sources are compiled once, not at each start.
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/node'),
  }
  const start = performance.now()
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
  let peak: number | null = null
  let said = ''
  child.stderr.on('data', (bytes) => {
    said += String(bytes)
  })
  const look = (): void => {
    const mark = /VmHWM:\s+(\d+) kB/.exec(statusOf(child.pid))
    if (mark) peak = Math.max(peak ?? 0, Number(mark[1]) / 1024)
  }
  const watch = setInterval(look, 4)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', resolve)
  }).finally(() => clearInterval(watch))
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${said.slice(-2_000)}`)
  return { wall: performance.now() - start, peak }
}

function statusOf(pid: number | undefined): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8')
  } catch {
    return ''
  }
}

export const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0

/** The value below which `share` of all lie. */
export const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0

/** Several runs taken as one: medians. */
export function medianRun(runs: Run[]): Run {
  const peaks = runs.flatMap(({ peak }) => (peak === null ? [] : [peak]))
  return { wall: median(runs.map(({ wall }) => wall)), peak: peaks.length === 0 ? null : median(peaks) }
}

/** A table for the terminal and for Markdown alike. */
export function asTable(rows: string[][]): string {
  const wide = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const line = (row: string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(wide[i] ?? 0) : cell.padStart(wide[i] ?? 0))).join(' | ')} |`
  const [head = [], ...body] = rows
  return [line(head), `| ${wide.map((n) => '-'.repeat(n)).join(' | ')} |`, ...body.map(line)].join('\n')
}
