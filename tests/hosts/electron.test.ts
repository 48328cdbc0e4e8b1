import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, win32 } from 'node:path'
import type { MenuItemConstructorOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Engine, EngineOptions, HostEvent } from '../../electron/engine-types.ts'
import type { ErrorCode, ErrorDetails } from '../../shared/errors.ts'
import * as electron from './electron-stand-in.ts'

const { app, session, startAfresh, becomeReady, StandInWindow } = electron

// One stand-in for all tests, while the shell itself is loaded anew for each.
const standIn = vi.hoisted(() => ({ module: {} }))
standIn.module = electron
vi.mock('electron', () => standIn.module)
vi.mock('../../electron/engine.ts', () => ({ createEngine: (options: EngineOptions) => makeEngine(options) }))

let home: string
let options: EngineOptions | undefined
let requests: Request[]
let sent: HostEvent[]
let closed: boolean
let makeEngine: (options: EngineOptions) => Engine

beforeEach(() => {
  vi.resetModules()
  startAfresh()
  home = mkdtempSync(join(tmpdir(), 'sederunt-electron-'))
  vi.stubEnv('SEDERUNT_HOME', home)
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['sederunt'])
  options = undefined
  requests = []
  sent = []
  closed = false
  makeEngine = (given) => {
    options = given
    return {
      fetch: (request) => {
        requests.push(request)
        return new Response('the engine')
      },
      send: (event) => void sent.push(event),
      openFile: async (path) => {
        if (path.includes('damaged'))
          throw await failure('damaged', { file: 'damaged.sederunt', reason: 'cut short' })
        return { programme: path.replace(/^.*\//, '').replace('.sederunt', '') }
      },
      close: async () => {
        closed = true
      },
    }
  }
})

afterEach(() => {
  // A test of Windows on another system names its home as Windows does, in the folder where it stands.
  rmSync(win32.normalize(home), { recursive: true, force: true })
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})

/** An error of the very class that the freshly loaded shell knows. */
async function failure<C extends ErrorCode>(code: C, details: ErrorDetails[C]): Promise<Error> {
  const { AppError } = await import('../../shared/errors.ts')
  return new AppError(code, details)
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
const start = async () => {
  await import('../../electron/main.ts')
  await becomeReady()
}
const theWindow = () => {
  const [window] = StandInWindow.all
  if (window === undefined) throw new Error('there is no window')
  return window
}
const ask = async (url: string, init?: RequestInit) => {
  const handler = session.defaultSession.handlers.get('sederunt')
  if (handler === undefined) throw new Error('nothing answers the scheme')
  return handler(new Request(url, init))
}

describe('the boot', () => {
  it('makes the engine in the home folder and shows its page', async () => {
    await start()
    expect(options?.home).toBe(home)
    expect(options?.page?.endsWith('renderer')).toBe(true)
    expect(options?.ids()).toMatch(/^[a-z0-9]{32}$/)
    expect(options?.ids()).not.toBe(options?.ids())
    expect(theWindow().loaded).toBe('sederunt://app/')
    expect(theWindow().shown).toBe(false)
    theWindow().emit('ready-to-show')
    expect(theWindow().shown).toBe(true)
  })

  it('gives the page no Node, no preload and no way out of the sandbox', async () => {
    await start()
    expect(electron.world.sandboxed).toBe(true)
    expect(theWindow().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      webviewTag: false,
      devTools: false,
    })
    expect(theWindow().options.webPreferences).not.toHaveProperty('preload')
  })

  it('keeps what is Chromium own in a folder of its own within the home folder', async () => {
    await start()
    expect(electron.world.paths.get('userData')).toBe(join(home, 'window'))
  })

  it('says why where the engine cannot be made, and ends', async () => {
    const error = await failure('read-only', { file: 'Sederunt' })
    makeEngine = () => {
      throw error
    }
    await start()
    expect(await electron.world.ended.promise).toBe(1)
    expect(electron.world.errorBoxes[0]?.[0]).toContain('read-only')
    expect(StandInWindow.all).toHaveLength(0)
  })

  it('closes the engine before it ends', async () => {
    await start()
    theWindow().close()
    expect(await electron.world.ended.promise).toBe(0)
    expect(closed).toBe(true)
  })
})

describe('the scheme', () => {
  it('is declared before the app is ready, as one with an origin', async () => {
    await import('../../electron/main.ts')
    expect(electron.world.schemes).toEqual([
      {
        scheme: 'sederunt',
        privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
      },
    ])
  })

  it('hands requests to the engine', async () => {
    await start()
    const response = await ask('sederunt://app/api/programmes?a=b', { method: 'POST', body: 'x' })
    expect(await response.text()).toBe('the engine')
    expect(requests[0]?.url).toBe('sederunt://app/api/programmes?a=b')
    expect(await requests[0]?.text()).toBe('x')
  })

  it.each([
    'sederunt://other/',
    'sederunt://app.evil/',
    'sederunt://app:80/',
    'sederunt://app/..%2f..%2fetc/passwd',
    'sederunt://app/%2e%2e%5cx',
    'sederunt://app/%252e%252e/x',
    'sederunt://app/%c0%ae%c0%ae/x',
    'sederunt://app//x',
  ])('refuses %s', async (url) => {
    await start()
    expect((await ask(url)).status).toBe(403)
    expect(requests).toHaveLength(0)
  })

  it('refuses what another origin asks', async () => {
    await start()
    expect((await ask('sederunt://app/', { headers: { origin: 'https://evil.example' } })).status).toBe(403)
    expect((await ask('sederunt://app/', { headers: { origin: 'null' } })).status).toBe(403)
    expect((await ask('sederunt://app/', { headers: { origin: 'sederunt://app' } })).status).toBe(200)
  })
})

describe('the way out', () => {
  const cancelled = (url: string) => {
    let outcome: boolean | undefined
    session.defaultSession.beforeRequest?.({ url }, ({ cancel }) => {
      outcome = cancel
    })
    return outcome
  }

  it('is closed to every request but the page to itself', async () => {
    await start()
    for (const url of [
      'https://example.org/',
      'http://127.0.0.1:8000/',
      'ws://example.org/',
      'wss://example.org/',
      'file:///etc/passwd',
      'ftp://example.org/',
      'sederunt://application/',
      'sederunt://app.example/',
      'devtools://devtools/bundled/inspector.html',
      'chrome-extension://abc/x.js',
      'blob:https://example.org/1',
    ])
      expect(cancelled(url), url).toBe(true)
    for (const url of ['sederunt://app/', 'sederunt://app/assets/a.js', 'blob:sederunt://app/1-2', 'data:,x'])
      expect(cancelled(url), url).toBe(false)
  })

  it('lets the developer tools be looked at while developing, and nothing else', async () => {
    app.isPackaged = false
    await start()
    expect(cancelled('devtools://devtools/bundled/inspector.html')).toBe(false)
    expect(cancelled('https://example.org/')).toBe(true)
    expect(theWindow().options.webPreferences?.devTools).toBe(true)
    app.isPackaged = true
  })

  it('is closed to Chromium: no proxy, no names, no dictionary, no errands', async () => {
    await start()
    expect(electron.world.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    for (const name of [
      'no-proxy-server',
      'disable-background-networking',
      'disable-component-update',
      'no-pings',
    ])
      expect(electron.world.switches.has(name), name).toBe(true)
    expect(electron.world.resolver).toMatchObject({ secureDnsMode: 'off', enableBuiltInResolver: false })
    expect(session.defaultSession.spelling).toBe(process.platform === 'darwin')
    expect(session.defaultSession.dictionaries).toBe('sederunt://no-dictionary/')
    expect((await ask('sederunt://no-dictionary/en-GB.bdic')).status).toBe(403)
  })

  it('leads to no camera, place or device', async () => {
    await start()
    const answers: boolean[] = []
    for (const permission of ['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal'])
      session.defaultSession.permissionRequest?.({}, permission, (granted) => answers.push(granted))
    expect(answers).toEqual([false, false, false, false, false])
    expect(session.defaultSession.permissionCheck?.()).toBe(false)
    expect(session.defaultSession.devicePermission?.()).toBe(false)
  })

  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('is not taken by %s', async (event) => {
    await start()
    const went = (url: string) => {
      let stayed = false
      theWindow().webContents.emit(event, { url, preventDefault: () => (stayed = true) })
      return !stayed
    }
    expect(went('https://example.org/')).toBe(false)
    expect(went('file:///etc/passwd')).toBe(false)
    expect(went('sederunt://application/')).toBe(false)
    expect(went('sederunt://app/programmes/1')).toBe(true)
  })

  it('opens a link outside only where it was clicked, and never in a window of ours', async () => {
    await start()
    const { webContents } = theWindow()
    const open = (url: string) => webContents.windowOpenHandler?.({ url })
    expect(open('https://www.gov.scot/x')).toEqual({ action: 'deny' })
    expect(electron.world.openedOutside).toEqual([])
    webContents.emit('input-event', {}, { type: 'mouseMove' })
    open('https://www.gov.scot/x')
    expect(electron.world.openedOutside).toEqual([])
    webContents.emit('input-event', {}, { type: 'mouseUp' })
    expect(open('https://www.gov.scot/x')).toEqual({ action: 'deny' })
    open('mailto:morag@example.org')
    for (const url of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      'https://gov.scot@evil.example/',
      'smb://host/x',
    ])
      expect(open(url)).toEqual({ action: 'deny' })
    expect(electron.world.openedOutside).toEqual(['https://www.gov.scot/x', 'mailto:morag@example.org'])
  })
})

describe('files from outside', () => {
  it('are opened from the command line, once the engine is there', async () => {
    vi.spyOn(process, 'argv', 'get').mockReturnValue([
      'sederunt',
      '--flag',
      '/tmp/eag.sederunt',
      '/tmp/notes.txt',
    ])
    await import('../../electron/main.ts')
    await settled()
    expect(sent).toEqual([])
    await becomeReady()
    await settled()
    expect(sent).toEqual([{ type: 'open', programme: 'eag' }])
  })

  it('are opened on macOS even before the app is ready', async () => {
    await import('../../electron/main.ts')
    let prevented = false
    app.emit('open-file', { preventDefault: () => (prevented = true) }, '/Users/morag/eag.sederunt')
    await becomeReady()
    await settled()
    expect(prevented).toBe(true)
    expect(sent).toEqual([{ type: 'open', programme: 'eag' }])
  })

  it('are handed to the first Sederunt by a second, which shows itself', async () => {
    await start()
    theWindow().minimised = true
    app.emit('second-instance', {}, ['sederunt', 'x.sederunt'], '/elsewhere', {
      files: ['/home/morag/eag.sederunt'],
    })
    await settled()
    expect(sent).toEqual([{ type: 'open', programme: 'eag' }])
    expect(theWindow()).toMatchObject({ minimised: false, shown: true, focused: 1 })
  })

  it('are looked for in the command line where the second sent nothing that is understood', async () => {
    await start()
    app.emit('second-instance', {}, ['sederunt', 'eag.sederunt'], '/elsewhere', { files: 7 })
    await settled()
    expect(sent).toEqual([{ type: 'open', programme: 'eag' }])
  })

  it('are sent by the second, which ends without a window or an engine', async () => {
    electron.world.anotherRuns = true
    vi.spyOn(process, 'argv', 'get').mockReturnValue(['sederunt', '/tmp/eag.sederunt'])
    await start()
    expect(electron.world.lockData).toEqual({ files: ['/tmp/eag.sederunt'] })
    expect(await electron.world.ended.promise).toBe(0)
    expect(options).toBeUndefined()
    expect(StandInWindow.all).toHaveLength(0)
  })

  it('that are refused are explained, and the window stays', async () => {
    await start()
    app.emit('open-file', { preventDefault: () => {} }, '/tmp/damaged.sederunt')
    await settled()
    expect(electron.world.errorBoxes).toEqual([
      ['“damaged.sederunt” is damaged and cannot be read', expect.stringContaining('left as it is')],
    ])
    expect(sent).toEqual([])
    expect(StandInWindow.all).toHaveLength(1)
  })
})

describe('the window', () => {
  it('is where it was when it was last closed', async () => {
    writeFileSync(
      join(home, 'window.json'),
      JSON.stringify({ bounds: { x: 40, y: 50, width: 1000, height: 700 }, maximised: true }),
    )
    await start()
    expect(theWindow().options).toMatchObject({ x: 40, y: 50, width: 1000, height: 700 })
    expect(theWindow().maximised).toBe(true)
  })

  it('is brought back where its display has gone', async () => {
    writeFileSync(
      join(home, 'window.json'),
      JSON.stringify({ bounds: { x: 2500, y: 50, width: 1000, height: 700 }, maximised: false }),
    )
    await start()
    expect(theWindow().options).not.toHaveProperty('x')
    expect(theWindow().options.width).toBe(1280)
  })

  it('is remembered when it is closed', async () => {
    await start()
    theWindow().close()
    expect(JSON.parse(readFileSync(join(home, 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 0, y: 0, width: 1280, height: 860 },
      maximised: false,
    })
  })

  it('closes even where that cannot be written', async () => {
    await start()
    rmSync(home, { recursive: true })
    theWindow().close()
    expect(await electron.world.ended.promise).toBe(0)
    expect(existsSync(home)).toBe(false)
  })

  it('comes back where its process broke down', async () => {
    await start()
    const { webContents } = theWindow()
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(webContents.reloads).toBe(0)
    webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(webContents.reloads).toBe(1)
  })
})

describe('what the page saves', () => {
  function download(url: string, name: string) {
    const saved = { options: undefined as object | undefined, done: (_event: object, _outcome: string) => {} }
    let prevented = false
    const item = {
      getURL: () => url,
      getFilename: () => name,
      getSavePath: () => '/chosen/folder/x.docx',
      setSaveDialogOptions: (given: object) => {
        saved.options = given
      },
      once: (_name: string, listener: (event: object, outcome: string) => void) => {
        saved.done = listener
      },
    }
    session.defaultSession.emit('will-download', { preventDefault: () => (prevented = true) }, item)
    return { ...saved, prevented }
  }

  it('is offered under its name, then in the folder where the last one went', async () => {
    await start()
    const first = download('sederunt://app/api/jobs/1/file', 'EAG 4 November 2016 - pack.docx')
    expect(first.options).toMatchObject({ defaultPath: '/paths/documents/EAG 4 November 2016 - pack.docx' })
    first.done({}, 'completed')
    const second = download('blob:sederunt://app/1', 'x.docx')
    expect(second.options).toMatchObject({ defaultPath: '/chosen/folder/x.docx' })
  })

  it('has no folder in its name', async () => {
    await start()
    expect(download('sederunt://app/x', '../../.bashrc').options).toMatchObject({
      defaultPath: '/paths/documents/.bashrc',
    })
  })

  it('comes from the page alone', async () => {
    await start()
    expect(download('https://evil.example/x.exe', 'x.exe')).toMatchObject({
      prevented: true,
      options: undefined,
    })
  })
})

describe('the menu', () => {
  type Item = MenuItemConstructorOptions
  const all = (items: Item[]): Item[] =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])])
  const items = () => all(electron.world.menu ?? [])
  const item = (label: string) => {
    const found = items().find((candidate) => candidate.label === label)
    if (found === undefined) throw new Error(`there is no ${label}`)
    return found
  }
  // The shell's own items use none of what Electron hands to a click.
  const choose = (label: string) => (item(label).click as unknown as () => void)()

  it.each(['linux', 'darwin', 'win32'] as const)('is one that Electron takes, on %s', async (platform) => {
    vi.spyOn(process, 'platform', 'get').mockReturnValue(platform)
    await start()
    const labels = (electron.world.menu ?? []).map(({ label }) => label?.replace('&', ''))
    expect(labels.slice(-5)).toEqual(['File', 'Edit', 'View', 'Window', 'Help'])
    expect(labels.length).toBe(platform === 'darwin' ? 6 : 5)
  })

  it('speaks British English', async () => {
    await start()
    const words = items().map(({ label, role }) => `${role} ${label}`)
    expect(words).toContain('minimize Minimise')
    for (const { label, type } of items()) if (type !== 'separator') expect(label).not.toMatch(/imize|olor\b/)
  })

  it('has every key once', async () => {
    await start()
    const keys = items().flatMap(({ accelerator }) => accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('tells the page what was chosen', async () => {
    await start()
    choose('New Programme…')
    choose('Find Anything')
    expect(sent).toEqual([
      { type: 'menu', command: 'new' },
      { type: 'menu', command: 'find' },
    ])
    expect(item('Find Anything')).toMatchObject({ accelerator: 'CmdOrCtrl+K', registerAccelerator: false })
  })

  it('asks the page for nothing that it does not know', async () => {
    const { menuCommands } = await import('../../electron/menu.ts')
    const page = readFileSync('renderer/features/frame/commands.ts', 'utf8')
    for (const command of menuCommands) expect(page, command).toContain(`id: '${command}'`)
  })

  it('opens the file that is chosen, and none where none is', async () => {
    await start()
    choose('Open…')
    await settled()
    expect(sent).toEqual([])
    electron.world.chosenFiles = ['/tmp/eag.sederunt']
    choose('Open…')
    await settled()
    expect(sent).toEqual([{ type: 'open', programme: 'eag' }])
  })

  it('shows the folder of the programmes', async () => {
    await start()
    choose('Show the Folder of Programmes')
    expect(electron.world.shownFolders).toEqual([home])
  })

  it('has developer tools only while developing', async () => {
    await start()
    expect(items().some(({ role }) => role === 'toggleDevTools' || role === 'reload')).toBe(false)
  })
})
