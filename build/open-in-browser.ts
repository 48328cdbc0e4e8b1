import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from './find-browser.mjs'

/**
 * Shows the address in a window of Chromium, Chrome or Edge without a browser's bars, in a profile of its own that
 * has no extensions and calls nobody; else in the default browser. The process, where it is ours to end.
 */
export function openInBrowser(url: string, home: string): ChildProcess | undefined {
  const browser = findBrowser()
  if (browser === undefined) {
    const [command, ...args] = defaultBrowser(url)
    start(command, args).unref()
    return undefined
  }
  const profile = join(home, 'browser')
  mkdirSync(profile, { recursive: true, mode: 0o700 })
  return start(browser, appWindow(url, profile, process.getuid?.() === 0))
}

/** The arguments that make a browser of Chromium's family a plain window. */
export function appWindow(url: string, profile: string, asRoot: boolean): string[] {
  return [
    `--app=${url}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-sync',
    '--no-pings',
    // Chromium does not run as root inside its sandbox.
    ...(asRoot ? ['--no-sandbox'] : []),
  ]
}

/** What the platform opens an address with. */
export function defaultBrowser(url: string, platform = process.platform): [string, ...string[]] {
  if (platform === 'darwin') return ['open', url]
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return ['xdg-open', url]
}

function start(command: string, args: string[]): ChildProcess {
  const options: SpawnOptions = { stdio: 'ignore', detached: process.platform !== 'win32' }
  const child = spawn(command, args, options)
  child.on('error', () => process.stderr.write('No browser could be opened: open the address in one.\n'))
  return child
}
