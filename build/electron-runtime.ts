import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { root } from './run-node.ts'

const folder = join(root, 'node_modules', 'electron')
const minute = 60_000

/** The path of Electron's own program, fetched first where it can be; undefined, with a line why, where it cannot. */
export async function electronRuntime(): Promise<string | undefined> {
  const there = installed()
  if (there !== undefined) return there
  if (!(await isReachable())) return without('there is no network')
  process.stderr.write("Fetching Electron's runtime, once …\n")
  try {
    await promisify(execFile)(process.execPath, [join(folder, 'install.js')], { timeout: 10 * minute })
  } catch {
    return without('it could not be fetched')
  }
  return installed() ?? without('it could not be fetched')
}

function installed(): string | undefined {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const program = join(folder, 'dist', readFileSync(note, 'utf8').trim())
  return existsSync(program) ? program : undefined
}

function without(reason: string): undefined {
  process.stderr.write(`Electron's runtime is not here (${reason}): Sederunt opens in a browser's window.\n`)
  return undefined
}

/** A quick look whether its mirror answers; behind a proxy only the download itself can tell. */
async function isReachable({ env } = process): Promise<boolean> {
  if (env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy) return true
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror || 'https://github.com/'
  const { hostname, port, protocol } = new URL(mirror)
  const target = { host: hostname, port: Number(port || (protocol === 'http:' ? 80 : 443)) }
  return new Promise((resolve) => {
    const socket = connect(target)
    const answer = (reached: boolean) => {
      socket.destroy()
      resolve(reached)
    }
    socket.setTimeout(3000, () => answer(false))
    socket.once('connect', () => answer(true)).once('error', () => answer(false))
  })
}
