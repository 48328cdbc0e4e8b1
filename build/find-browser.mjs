// A browser of Chromium's family: the tests drive it, and it can show a page as a window of its own.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
]

/** The path of a Chromium, Chrome or Edge on this machine, if it has one; `SEDERUNT_BROWSER` names another. */
export function findBrowser(env = process.env, platform = process.platform) {
  const named = env.SEDERUNT_BROWSER ? [env.SEDERUNT_BROWSER] : []
  return [...named, ...places(env, platform)].find((path) => existsSync(path))
}

function places(env, platform) {
  if (platform === 'darwin') {
    const names = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    return names.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root)
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return roots.flatMap((root) => programs.map((program) => join(root, program)))
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  return commands.flatMap((command) => folders.map((folder) => join(folder, command)))
}
