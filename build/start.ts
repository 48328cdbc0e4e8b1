// `npm start`: Sederunt in its own window, or in a browser's where Electron's runtime cannot be had.
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { homeFolder } from '../electron/home-folder.ts'
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
if (values.help) {
  process.stdout.write(`npm start -- [FILE.sederunt] [--browser] [--port N]
  --browser   in a browser's window, even where Electron's runtime is there
  --port N    the port of 127.0.0.1 that the browser's window is served from
`)
  process.exit(0)
}

const page = await buildPage()
const runtime = hasDisplay() && !values.browser ? await electronRuntime() : undefined
if (runtime !== undefined) {
  process.exitCode = await startElectron(runtime, positionals)
} else {
  const cwd = process.env.INIT_CWD ?? process.cwd()
  const home = homeFolder({ env: process.env, platform: process.platform, homedir: homedir(), cwd })
  const files = positionals.map((file) => resolve(cwd, file))
  const { url, close } = await startLoopback({ home, page, port: Number(values.port ?? 0), files })
  process.stdout.write(`Sederunt is at ${url}\nCtrl+C ends it.\n`)
  const browser = hasDisplay() ? openInBrowser(url, home) : undefined
  const end = async () => {
    browser?.kill()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
}
