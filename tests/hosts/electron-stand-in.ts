import { EventEmitter } from 'node:events'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions, Rectangle } from 'electron'

/**
 * Electron as far as the shell uses it: what the real one refuses (the wrong moment, a second handler, an option that
 * it does not know) is refused here, what it remembers can be looked at, and nothing is shown.
 */
const types = readFileSync(join(import.meta.dirname, '../../node_modules/electron/electron.d.ts'), 'utf8')

/** The names that an interface of Electron's own types declares. */
function membersOf(name: string): Set<string> {
  const body = types.match(new RegExp(`\\n  interface ${name}\\b[^{]*\\{([\\s\\S]*?)\\n  \\}`))?.[1] ?? ''
  return new Set([...body.matchAll(/^ {4}([a-zA-Z]+)\??[:(]/gm)].map(([, member = '']) => member))
}

function refuseUnknown(given: object, ...interfaces: string[]): void {
  const known = new Set(interfaces.flatMap((name) => [...membersOf(name)]))
  if (known.size === 0) throw new Error(`Electron's types have no ${interfaces.join(', ')}`)
  const unknown = Object.keys(given).filter((key) => !known.has(key))
  if (unknown.length > 0) throw new TypeError(`${interfaces[0]} has no ${unknown.join(', ')}`)
}

export class StandInContents extends EventEmitter {
  windowOpenHandler: ((details: { url: string }) => { action: string }) | undefined
  reloads = 0
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }) {
    this.windowOpenHandler = handler
  }
  reload() {
    this.reloads++
  }
}

export class StandInWindow extends EventEmitter {
  static all: StandInWindow[] = []
  readonly options: BrowserWindowConstructorOptions
  readonly webContents = new StandInContents()
  loaded: string | undefined
  shown = false
  maximised = false
  minimised = false
  focused = 0

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    if (!world.ready) throw new Error('Cannot create BrowserWindow before app is ready')
    refuseUnknown(options, 'BrowserWindowConstructorOptions', 'BaseWindowConstructorOptions')
    refuseUnknown(options.webPreferences ?? {}, 'WebPreferences')
    this.options = options
    StandInWindow.all.push(this)
  }
  async loadURL(url: string) {
    this.loaded = url
  }
  maximize() {
    this.maximised = true
  }
  isMaximized() {
    return this.maximised
  }
  isMinimized() {
    return this.minimised
  }
  restore() {
    this.minimised = false
  }
  show() {
    this.shown = true
  }
  focus() {
    this.focused++
  }
  getNormalBounds(): Rectangle {
    const { x = 0, y = 0, width = 800, height = 600 } = this.options
    return { x, y, width, height }
  }
  close() {
    this.emit('close')
    StandInWindow.all = StandInWindow.all.filter((other) => other !== this)
    this.emit('closed')
    if (StandInWindow.all.length === 0) app.emit('window-all-closed')
  }
}

type RequestAnswer = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void

class StandInSession extends EventEmitter {
  handlers = new Map<string, (request: Request) => Response | Promise<Response>>()
  beforeRequest: RequestAnswer | undefined
  permissionRequest:
    | ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void)
    | undefined
  permissionCheck: (() => boolean) | undefined
  devicePermission: (() => boolean) | undefined
  spelling: boolean | undefined
  dictionaries: string | undefined

  readonly protocol = {
    handle: (scheme: string, handler: (request: Request) => Response | Promise<Response>) => {
      if (this.handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
      this.handlers.set(scheme, handler)
    },
  }
  readonly webRequest = {
    onBeforeRequest: (listener: RequestAnswer) => {
      this.beforeRequest = listener
    },
  }
  setPermissionRequestHandler(handler: NonNullable<StandInSession['permissionRequest']>) {
    this.permissionRequest = handler
  }
  setPermissionCheckHandler(handler: () => boolean) {
    this.permissionCheck = handler
  }
  setDevicePermissionHandler(handler: () => boolean) {
    this.devicePermission = handler
  }
  setDisplayMediaRequestHandler(handler: unknown) {
    if (handler !== null && typeof handler !== 'function') throw new TypeError('Must pass null or function')
  }
  setSpellCheckerEnabled(enabled: boolean) {
    this.spelling = enabled
  }
  setSpellCheckerDictionaryDownloadURL(url: string) {
    if (!URL.canParse(url)) throw new Error('The URL you provided is not a valid URL')
    this.dictionaries = url
  }
}

class StandInApp extends EventEmitter {
  isPackaged = true
  name = 'Electron'
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      if (world.ready) throw new Error('too late: Chromium has read its command line')
      if (name.startsWith('-') || name !== name.toLowerCase()) throw new Error(`no switch is called ${name}`)
      world.switches.set(name, value ?? '')
    },
    hasSwitch: (name: string) => world.switches.has(name),
  }
  setName(name: string) {
    this.name = name
  }
  getVersion() {
    return '0.1.0'
  }
  setAboutPanelOptions(options: object) {
    refuseUnknown(options, 'AboutPanelOptionsOptions')
  }
  setPath(name: string, path: string) {
    if (!existsSync(path) || !statSync(path).isDirectory()) throw new Error(`Failed to set path: ${path}`)
    world.paths.set(name, path)
  }
  getPath(name: string) {
    return world.paths.get(name) ?? `/paths/${name}`
  }
  requestSingleInstanceLock(data?: unknown) {
    if (world.paths.get('userData') === undefined)
      throw new Error('the lock stands in the folder of the user data')
    world.lockData = data
    return !world.anotherRuns
  }
  enableSandbox() {
    if (world.ready) throw new Error('app.enableSandbox() can only be called before app is ready')
    world.sandboxed = true
  }
  whenReady() {
    return world.whenReady.promise
  }
  configureHostResolver(options: object) {
    if (!world.ready) throw new Error('configureHostResolver cannot be called before app is ready')
    refuseUnknown(options, 'ConfigureHostResolverOptions')
    world.resolver = options
  }
  quit() {
    for (const window of [...StandInWindow.all]) {
      window.emit('close')
      StandInWindow.all = []
      window.emit('closed')
    }
    let prevented = false
    this.emit('will-quit', { preventDefault: () => (prevented = true) })
    if (!prevented) world.ended.resolve(0)
  }
  exit(code: number) {
    world.ended.resolve(code)
  }
}

function freshWorld() {
  return {
    ready: false,
    whenReady: Promise.withResolvers<void>(),
    ended: Promise.withResolvers<number>(),
    anotherRuns: false,
    sandboxed: false,
    switches: new Map<string, string>(),
    paths: new Map<string, string>(),
    schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
    displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
    lockData: undefined as unknown,
    resolver: undefined as object | undefined,
    openedOutside: [] as string[],
    shownFolders: [] as string[],
    errorBoxes: [] as string[][],
    chosenFiles: [] as string[],
    menu: undefined as MenuItemConstructorOptions[] | undefined,
  }
}

export let world = freshWorld()

/** A machine on which nothing has started yet. */
export function startAfresh(): void {
  world = freshWorld()
  app.removeAllListeners()
  StandInWindow.all = []
  defaultSession = new StandInSession()
}

/** What Electron does once Chromium is up. */
export async function becomeReady(): Promise<void> {
  world.ready = true
  world.whenReady.resolve()
  await new Promise((resolve) => setImmediate(resolve))
}

export const app = new StandInApp()
export const BrowserWindow = StandInWindow
let defaultSession = new StandInSession()

export const session = {
  get defaultSession() {
    if (!world.ready) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
}

export const protocol = {
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: Record<string, boolean> }[]) {
    if (world.ready)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    if (world.schemes.length > 0)
      throw new Error('protocol.registerSchemesAsPrivileged can only be called once')
    for (const { privileges } of schemes) {
      refuseUnknown(privileges, 'Privileges')
      if (privileges.codeCache && !privileges.standard)
        throw new Error(
          'Code cache can only be enabled when the custom scheme is registered as standard scheme.',
        )
    }
    world.schemes = schemes
  },
}

export const screen = {
  getAllDisplays() {
    if (!world.ready) throw new Error("The 'screen' module can't be used before the app 'ready' event")
    return world.displays
  },
}

export const nativeTheme = { shouldUseDarkColors: false }

export const shell = {
  async openExternal(url: string) {
    world.openedOutside.push(url)
  },
  async openPath(path: string) {
    world.shownFolders.push(path)
    return ''
  },
}

export const dialog = {
  showErrorBox(title: string, content: string) {
    if (typeof title !== 'string' || typeof content !== 'string')
      throw new TypeError('title and content are strings')
    world.errorBoxes.push([title, content])
  },
  async showOpenDialog(...given: object[]) {
    refuseUnknown(given.at(-1) ?? {}, 'OpenDialogOptions')
    return { canceled: world.chosenFiles.length === 0, filePaths: world.chosenFiles }
  },
}

const modifiers = /^(Command|Cmd|Control|Ctrl|CommandOrControl|CmdOrCtrl|Alt|Option|AltGr|Shift|Super|Meta)$/
const keys =
  /^([0-9A-Z]|F([1-9]|1\d|2[0-4])|Plus|Space|Tab|Backspace|Delete|Insert|Enter|Up|Down|Left|Right|Home|End|PageUp|PageDown|Escape|[-=[\];',./\\`])$/

function checkItem(item: MenuItemConstructorOptions): void {
  refuseUnknown(item, 'MenuItemConstructorOptions')
  if (item.label === undefined && item.role === undefined && item.type === undefined)
    throw new TypeError('Invalid template for MenuItem: must have at least one of label, role or type')
  if (item.accelerator !== undefined) {
    const parts = item.accelerator.split('+')
    const key = parts.pop() ?? ''
    if (!keys.test(key) || !parts.every((part) => modifiers.test(part)))
      throw new TypeError(`${item.accelerator} is not an accelerator`)
  }
  if (
    item.role === undefined &&
    item.type === undefined &&
    item.click === undefined &&
    item.submenu === undefined
  )
    throw new TypeError(`"${item.label}" would do nothing`)
  if (Array.isArray(item.submenu)) item.submenu.forEach(checkItem)
}

export const Menu = {
  buildFromTemplate(template: MenuItemConstructorOptions[]) {
    if (!Array.isArray(template))
      throw new TypeError('Invalid template for Menu: Menu template must be an array')
    template.forEach(checkItem)
    return template
  },
  setApplicationMenu(menu: MenuItemConstructorOptions[] | null) {
    world.menu = menu ?? undefined
  },
}
