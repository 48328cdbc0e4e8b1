import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)
const tried = z.object({
  read: z.number(),
  refused: z.number(),
  longest: z.number(),
  faults: z.array(z.object({ number: z.number(), document: z.string(), how: z.string(), error: z.string() })),
})

/** How many one process tries, and how long it may take for them before it is said to hang. */
const together = 250
const timeout = 10 * 60_000

/** So many damaged documents, some hundreds to a process: one that hangs or dies is told by its numbers. */
export async function benchMutations(count: number): Promise<{ rows: string[][]; isSound: boolean }> {
  const all = { read: 0, refused: 0, longest: 0 }
  const faults: string[] = []
  for (let from = 1; from <= count; from += together) {
    const own = Math.min(together, count - from + 1)
    const script = join(import.meta.dirname, 'mutate-many.ts')
    const args = ['--disable-warning=ExperimentalWarning', script, String(from), String(own)]
    try {
      const { stdout } = await run(process.execPath, args, { timeout, maxBuffer: 2 ** 28 })
      const part = tried.parse(JSON.parse(stdout))
      all.read += part.read
      all.refused += part.refused
      all.longest = Math.max(all.longest, part.longest)
      for (const { number, document, how, error } of part.faults)
        faults.push(`${number} (${document}, ${how}): ${error.slice(0, 600)}`)
    } catch (error) {
      faults.push(`${from} to ${from + own - 1}: the process hung or died: ${String(error).slice(0, 600)}`)
    }
  }
  const rows = [
    ['Damaged documents', 'read', 'refused', 'faults', 'longest'],
    [
      count.toLocaleString('en-GB'),
      `${all.read}`,
      `${all.refused}`,
      `${faults.length}`,
      `${Math.round(all.longest)} ms`,
    ],
    ...faults.map((fault) => [fault, '', '', '', '']),
  ]
  return { rows, isSound: faults.length === 0 && all.read + all.refused === count }
}
