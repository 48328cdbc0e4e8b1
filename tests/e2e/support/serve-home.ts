// A host of its own for one test: `serve-home.ts HOME PAGE`. Prints its address, then sends on the events it is given, a line each.
import { createInterface } from 'node:readline'
import { createEngine } from '../../../electron/engine.ts'
import type { HostEvent } from '../../../electron/engine-types.ts'
import { serveLoopback } from '../../../electron/loopback.ts'

const [home = '', page = ''] = process.argv.slice(2)
const engine = createEngine({
  home,
  page,
  clock: () => new Date(),
  ids: () => crypto.randomUUID().replaceAll('-', ''),
})
const host = await serveLoopback(engine)
process.stdout.write(`${host.url}\n`)

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line) as HostEvent | { type: 'open-file'; path: string } // the test writes them
  if (asked.type === 'open-file') {
    const opened = await engine.openFile(asked.path)
    if ('programme' in opened) engine.send({ type: 'open', programme: opened.programme })
  } else engine.send(asked)
}
await host.close()
await engine.close()
