import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { app, type BrowserWindow, dialog, session } from 'electron'
import { closeOff, cutOffChromium, declareScheme, serveApp } from './app-protocol.ts'
import { createEngine } from './engine.ts'
import type { Engine } from './engine-types.ts'
import { homeFolder } from './home-folder.ts'
import { installMenu } from './menu.ts'
import { errorInWords, programmeOpener } from './open-programme.ts'
import { filesOf, programmeArguments } from './programme-arguments.ts'
import { bringForward, openWindow, saveDownloads } from './window.ts'

const home = homeFolder({
  env: process.env,
  platform: process.platform,
  homedir: homedir(),
  cwd: process.cwd(),
})
const engine = Promise.withResolvers<Engine>()
let window: BrowserWindow | undefined
const showError = (error: unknown) => dialog.showErrorBox(...errorInWords(error))
const open = programmeOpener(engine.promise, showError)

app.setName('Sederunt')
app.setAboutPanelOptions({ applicationName: 'Sederunt', applicationVersion: app.getVersion() })
// Chromium keeps its own things beside the programmes, out of the way; one home folder, one Sederunt.
mkdirSync(join(home, 'window'), { recursive: true, mode: 0o700 })
app.setPath('userData', join(home, 'window'))

const files = programmeArguments(process.argv.slice(1), process.cwd())
if (app.requestSingleInstanceLock({ files })) boot()
else app.exit(0)

function boot(): void {
  declareScheme()
  cutOffChromium()
  // As root there is no sandbox to be had, and whoever develops so has said so on the command line.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()

  app.on('second-instance', (_event, argv, cwd, data) => {
    for (const path of filesOf(data) ?? programmeArguments(argv.slice(1), cwd)) open(path)
    if (window !== undefined) bringForward(window)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open(path)
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', closeEngine)

  void app.whenReady().then(start).catch(giveUp)
  files.forEach(open)
}

function start(): void {
  const page = join(import.meta.dirname, '..', 'renderer')
  const ids = () => randomUUID().replaceAll('-', '')
  const made = createEngine({ home, page, clock: () => new Date(), ids })
  closeOff(session.defaultSession, { developing: !app.isPackaged })
  serveApp(session.defaultSession, made)
  saveDownloads(session.defaultSession)
  installMenu({ engine: made, home, window: () => window, open })
  window = openWindow(home)
  window.once('closed', () => {
    window = undefined
  })
  engine.resolve(made)
}

/** Without an engine there is nothing to show: it says why, and ends. */
function giveUp(error: unknown): void {
  showError(error)
  app.exit(1)
}

let closed = false

/** Lets the engine finish its writes and let go of its files before the process ends. */
function closeEngine(event: { preventDefault(): void }): void {
  if (closed) return
  event.preventDefault()
  closed = true
  const over = () => app.quit()
  void engine.promise.then((made) => made.close()).then(over, over)
}
