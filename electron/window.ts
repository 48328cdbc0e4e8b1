import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  nativeTheme,
  type Session,
  screen,
  shell,
  type WebContents,
} from 'electron'
import { pageAddress } from './app-protocol.ts'
import { isOutsideLink } from './outside-link.ts'
import { readWindowState, type WindowState, writeWindowState } from './window-state.ts'

const usual = { width: 1280, height: 860 }
const stateFile = 'window.json'

/** The one window: no Node, no preload, in the sandbox; it is where it was, if a display still shows it there. */
export function openWindow(home: string): BrowserWindow {
  const state = stateOf(home)
  const window = new BrowserWindow({
    ...(state?.bounds ?? usual),
    minWidth: 480,
    minHeight: 400,
    show: false,
    title: 'Sederunt',
    // The page's own paper, so that nothing flashes before it is there.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#171614' : '#f6f5f2',
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: process.platform === 'darwin',
      devTools: !app.isPackaged,
    },
  })
  if (state?.maximised) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => remember(home, window))
  keepWithin(window.webContents)
  askBeforeLoss(window)
  // The page can be had again as it was; a window that stays white cannot.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') window.webContents.reload()
  })
  void window.loadURL(pageAddress)
  return window
}

/** The page holds on to its window only while something that it cannot keep is on its way to the file. */
function askBeforeLoss(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const chosen = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: 'Sederunt',
      message: 'A change is not in the file yet.',
      detail: 'Stay a moment and it is saved, or told why it cannot be.',
      buttons: ['Stay', 'Close and lose it'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (chosen === 1) event.preventDefault()
  })
}

/** Before the user, in front of other windows. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/** What the page saves is offered under its name, in the folder where the last one went. */
export function saveDownloads(session: Session): void {
  let folder = app.getPath('documents')
  session.on('will-download', (event, item) => {
    const url = item.getURL()
    if (!url.startsWith(pageAddress) && !url.startsWith(`blob:${pageAddress}`)) return event.preventDefault()
    item.setSaveDialogOptions({
      defaultPath: join(folder, basename(item.getFilename())),
      properties: ['createDirectory', 'showOverwriteConfirmation'],
    })
    item.once('done', (_event, outcome) => {
      if (outcome === 'completed') folder = join(item.getSavePath(), '..')
    })
  })
}

/** The page stays the page: it goes nowhere, opens nothing, and its links open outside only when they are clicked. */
function keepWithin(contents: WebContents): void {
  let lastTouched = Number.NEGATIVE_INFINITY
  contents.on('input-event', (_event, { type }) => {
    if (type === 'mouseDown' || type === 'mouseUp' || type === 'rawKeyDown' || type === 'keyDown')
      lastTouched = performance.now()
  })
  const clickedJustNow = () => performance.now() - lastTouched < 1000

  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!event.url.startsWith(pageAddress)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    if (isOutsideLink(url) && clickedJustNow()) void shell.openExternal(url)
    return { action: 'deny' }
  })
}

function stateOf(home: string): WindowState | undefined {
  try {
    const displays = screen.getAllDisplays().map(({ workArea }) => workArea)
    return readWindowState(readFileSync(join(home, stateFile), 'utf8'), displays)
  } catch {
    return undefined
  }
}

function remember(home: string, window: BrowserWindow): void {
  const state = { bounds: window.getNormalBounds(), maximised: window.isMaximized() }
  try {
    writeFileSync(join(home, stateFile), writeWindowState(state))
  } catch {
    // Where the window was is not worth a word to the person who closes it.
  }
}
