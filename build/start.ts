// `npm start`: Sederunt in its own window, or in a browser's where Electron's runtime cannot be had.
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { homeFolder } from '../electron/home-folder.ts'
import { errorInWords } from '../electron/open-programme.ts'
import { buildPage } from './build-page.ts'
import { electronRuntime } from './electron-runtime.ts'
import { hasDisplay } from './has-display.ts'
import { openInBrowser } from './open-in-browser.ts'
import { startElectron } from './start-electron.ts'
import { startLoopback } from './start-loopback.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: 'boolean' }, port: { type: 'string' }, help: { type: 'boolean' } },
})
function usage(code: number): never {
  process.stderr.write(`npm start -- [FILE.sederunt] [--browser] [--port N]
  --browser   in a browser's window, even where Electron's runtime is there
  --port N    the port of 127.0.0.1 that the browser's window is served from
`)
  process.exit(code)
}

if (values.help) usage(0)

/** An error that a person can do something about, in a line or two; anything else as it is. */
function giveUp(error: unknown): never {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    process.stderr.write(`Port ${values.port} is taken by another program. Choose another, or none.\n`)
  else process.stderr.write(`${errorInWords(error).join('. ')}\n`)
  process.exit(1)
}

const cwd = process.env.INIT_CWD ?? process.cwd()
const files = positionals.map((file) => resolve(cwd, file))
const page = await buildPage()
const runtime = hasDisplay() && !values.browser ? await electronRuntime() : undefined
if (runtime !== undefined) {
  process.exitCode = await startElectron(runtime, files)
} else {
  const home = homeFolder({ env: process.env, platform: process.platform, homedir: homedir(), cwd })
  const port = Number(values.port ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) usage(2)
  const { url, close } = await startLoopback({ home, page, port, files }).catch(giveUp)
  process.stdout.write(`Sederunt is at ${url}\nCtrl+C ends it.\n`)
  const browser = hasDisplay() ? openInBrowser(url, home) : undefined
  const end = async () => {
    browser?.kill()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
}
