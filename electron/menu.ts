import { app, type BrowserWindow, dialog, Menu, type MenuItemConstructorOptions, shell } from 'electron'
import type { Engine } from './engine-types.ts'

/** What the page is told when an item of the menu is chosen: the commands that it has under these names. */
export const menuCommands = [
  'home',
  'new',
  'open',
  'find',
  'keys',
  'theme-light',
  'theme-dark',
  'theme-system',
] as const
export type MenuCommand = (typeof menuCommands)[number]

interface Surroundings {
  engine: Pick<Engine, 'send'>
  home: string
  window: () => BrowserWindow | undefined
  open: (path: string) => void
}

type Item = MenuItemConstructorOptions
const line: Item = { type: 'separator' }

/** The menu bar, in British English; on macOS with the app's own menu before the rest. */
export function installMenu(surroundings: Surroundings): void {
  const mac = process.platform === 'darwin'
  const menus = [
    fileMenu(surroundings, mac),
    editMenu(mac),
    viewMenu(surroundings),
    windowMenu(mac),
    helpMenu(surroundings, mac),
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(mac ? [appMenu(), ...menus] : menus))
}

/** An item that the page carries out. */
function command({ engine }: Surroundings, label: string, name: MenuCommand, accelerator?: string): Item {
  return {
    label,
    click: () => engine.send({ type: 'menu', command: name }),
    // The page hears its own keys first; the menu only shows them.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  }
}

function appMenu(): Item {
  return {
    label: app.name,
    submenu: [
      { role: 'about', label: `About ${app.name}` },
      line,
      { role: 'services', label: 'Services' },
      line,
      { role: 'hide', label: `Hide ${app.name}` },
      { role: 'hideOthers', label: 'Hide Others' },
      { role: 'unhide', label: 'Show All' },
      line,
      { role: 'quit', label: `Quit ${app.name}` },
    ],
  }
}

function fileMenu(surroundings: Surroundings, mac: boolean): Item {
  return {
    label: '&File',
    submenu: [
      command(surroundings, 'All Programmes', 'home'),
      command(surroundings, 'New Programme…', 'new'),
      { label: 'Open…', accelerator: 'CmdOrCtrl+O', click: () => void chooseFile(surroundings) },
      command(surroundings, 'Import from JSON…', 'open'),
      line,
      { label: 'Show the Folder of Programmes', click: () => void shell.openPath(surroundings.home) },
      line,
      mac
        ? { role: 'close', label: 'Close Window' }
        : { role: 'quit', label: 'E&xit', accelerator: 'Ctrl+Q' },
    ],
  }
}

function editMenu(mac: boolean): Item {
  return {
    label: '&Edit',
    submenu: [
      { role: 'undo', label: 'Undo' },
      { role: 'redo', label: 'Redo', ...(mac ? {} : { accelerator: 'Ctrl+Shift+Z' }) },
      line,
      { role: 'cut', label: 'Cut' },
      { role: 'copy', label: 'Copy' },
      { role: 'paste', label: 'Paste' },
      { role: 'pasteAndMatchStyle', label: 'Paste as Plain Text' },
      { role: 'delete', label: 'Delete' },
      line,
      { role: 'selectAll', label: 'Select All' },
    ],
  }
}

function viewMenu(surroundings: Surroundings): Item {
  const developing: Item[] = app.isPackaged
    ? []
    : [line, { role: 'reload', label: 'Reload' }, { role: 'toggleDevTools', label: 'Developer Tools' }]
  return {
    label: '&View',
    submenu: [
      { role: 'resetZoom', label: 'Actual Size' },
      { role: 'zoomIn', label: 'Zoom In' },
      { role: 'zoomOut', label: 'Zoom Out' },
      line,
      { role: 'togglefullscreen', label: 'Full Screen' },
      line,
      {
        label: 'Theme',
        submenu: [
          command(surroundings, 'As This Computer', 'theme-system'),
          command(surroundings, 'Light', 'theme-light'),
          command(surroundings, 'Dark', 'theme-dark'),
        ],
      },
      ...developing,
    ],
  }
}

function windowMenu(mac: boolean): Item {
  const bring: Item[] = mac ? [line, { role: 'front', label: 'Bring All to Front' }] : []
  return {
    label: '&Window',
    role: 'window',
    submenu: [
      { role: 'minimize', label: 'Minimise' },
      ...(mac ? [{ role: 'zoom', label: 'Zoom' } as const] : [{ role: 'close', label: 'Close' } as const]),
      ...bring,
    ],
  }
}

function helpMenu(surroundings: Surroundings, mac: boolean): Item {
  const about: Item[] = mac ? [] : [line, { role: 'about', label: `About ${app.name}` }]
  return {
    label: '&Help',
    role: 'help',
    submenu: [
      command(surroundings, 'Find Anything', 'find', 'CmdOrCtrl+K'),
      command(surroundings, 'Show All Keys', 'keys'),
      ...about,
    ],
  }
}

async function chooseFile({ window, open }: Surroundings): Promise<void> {
  const parent = window()
  const options = {
    title: 'Open a programme',
    filters: [
      { name: 'Programmes, packs and notes', extensions: ['sederunt', 'sederunt-case', 'sederunt-notes'] },
    ],
    properties: ['openFile' as const],
  }
  const { filePaths } = await (parent === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  for (const path of filePaths) open(path)
}
