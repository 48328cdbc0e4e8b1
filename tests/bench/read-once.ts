// `node read-once.ts FILE paper|nothing`: reads one Word file in a process of its own, as `import-docx` does, and says on
// standard error what became of it, how long that took and the most memory that the process ever held.
// `node read-once.ts FILE facts`: the same of `read-word FILE --json`, which prints to standard output.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { keepMemorySmall } from '../../electron/cli/keep-memory-small.ts'
import { run } from '../../electron/cli/read-word.ts'
import { readPaper } from '../../electron/word/read-paper.ts'
import { messageFor } from '../../shared/error-messages.ts'
import { AppError } from '../../shared/errors.ts'

const [path = '', way = ''] = process.argv.slice(2)
const name = basename(path)
const start = performance.now()
let outcome = 'read'
keepMemorySmall()
try {
  if (way === 'facts') run({ command: 'read-word', positionals: [path], values: { json: true } })
  const bytes = new Uint8Array(readFileSync(path))
  if (way === 'paper')
    JSON.stringify(
      readPaper(bytes, { name, changes: 'accept', keepsId: () => true, freshId: (i) => `b${i}` }),
    )
} catch (error) {
  if (!(error instanceof AppError)) throw error
  const { title, what } = messageFor(error)
  outcome = `refused: ${what?.replace(' Nothing was stored.', '') ?? title}`
}
const ms = performance.now() - start
// Of the whole process, its start too: unlike the wall it does not lengthen where the machine has other work.
const { user, system } = process.cpuUsage()
// In kilobytes, on every system.
const mb = process.resourceUsage().maxRSS / 1_024
process.stderr.write(JSON.stringify({ outcome, ms, cpu: (user + system) / 1_000, mb }))
