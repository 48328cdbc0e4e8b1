// Sees to it that node_modules holds what package-lock.json says, and a Node 24 among it.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdLock } from './lock.mjs'

const nodeVersion = 24
const quietly = ['--no-audit', '--no-fund', '--loglevel=error']
const say = (words) => process.stderr.write(`${words}\n`)

/** The path of a Node 24 to go on with, or in one line why there is none: `{ node }` or `{ refusal }`. */
export async function ready(root) {
  if (isInstalled(root)) return { node: runtime(root) }
  const release = await holdLock(join(root, '.cache', 'install.lock'), () =>
    say('Waiting for another command that is installing what Sederunt needs …'),
  )
  try {
    return isInstalled(root) ? { node: runtime(root) } : install(root)
  } finally {
    release()
  }
}

const stampPath = (root) => join(root, 'node_modules', '.sederunt-installed')

function isInstalled(root) {
  if (runtime(root) === undefined) return false
  const stamp = stampOf(root)
  if (read(stampPath(root)) === stamp) return true
  if (!holdsTheLockFile(root)) return false
  writeStamp(root, stamp)
  return true
}

function stampOf(root) {
  const lock = read(join(root, 'package-lock.json')) ?? ''
  return `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}`
}

function writeStamp(root, stamp) {
  try {
    writeFileSync(stampPath(root), stamp)
  } catch {
    // A folder that cannot be written is only compared again the next time.
  }
}

/** Whether npm itself, called by hand, has already put there what the lock file names. */
function holdsTheLockFile(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'))
  const found = packagesOf(join(root, 'node_modules', '.package-lock.json'))
  if (wanted === undefined || found === undefined) return false
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || found[path]?.version === entry.version,
  )
}

function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages
  } catch {
    return undefined
  }
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** The Node that was installed beside the rest; else this one, where it is new enough. */
function runtime(root) {
  const own = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (existsSync(own)) return own
  const here = Number(process.versions.node.split('.')[0]) >= nodeVersion
  return here && existsSync(join(root, 'node_modules', 'node')) ? process.execPath : undefined
}

function install(root) {
  say('Installing what Sederunt needs. This happens once and takes about a minute.')
  const log = join(root, '.cache', 'install.log')
  let npm = runNpm(root, ['ci', ...quietly])
  // A registry that lacks another platform's package makes `ci` refuse the lock file; `install` keeps to it too.
  if (npm.words.includes('code EUSAGE')) npm = runNpm(root, ['install', '--no-save', ...quietly])
  let words = npm.words
  if (npm.ok && runtime(root) === undefined) words += fetchNode(root)
  if (npm.ok && runtime(root) !== undefined) {
    writeStamp(root, stampOf(root))
    return { node: runtime(root) }
  }
  mkdirSync(join(root, '.cache'), { recursive: true })
  writeFileSync(log, words)
  const what = npm.ok ? `Node ${nodeVersion}` : 'what it needs'
  const why = /ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ENETUNREACH/.test(words) ? ': there is no network' : ''
  return { refusal: `Sederunt could not install ${what}${why}. What npm said is in ${log}` }
}

/** npm without its chatter: its words are kept, and only looked at where it fails. */
function runNpm(root, args) {
  const own = process.env.npm_execpath
  const viaNode = own !== undefined && /\.c?js$/.test(own) && existsSync(own)
  const env = { ...process.env, npm_config_update_notifier: 'false' }
  const options = { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64e6 }
  const ran = viaNode
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  return { ok: ran.status === 0, words: `${ran.stdout ?? ''}${ran.stderr ?? ''}${ran.error ?? ''}` }
}

/** Where npm is told to run no install scripts, the package that brings Node has not yet fetched it. */
function fetchNode(root) {
  const folder = join(root, 'node_modules', 'node')
  const ran = spawnSync(process.execPath, ['installArchSpecificPackage.js'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return `${ran.stdout ?? ''}${ran.stderr ?? ''}`
}
