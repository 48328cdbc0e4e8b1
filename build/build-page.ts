import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdLock } from './lock.mjs'
import { root } from './run-node.ts'

/** The folder of the built page; builds it first where its sources have changed since. */
export async function buildPage(): Promise<string> {
  const folder = join(root, 'dist', 'renderer')
  const stamp = join(root, 'dist', 'renderer.stamp')
  const release = await holdLock(join(root, '.cache', 'page.lock'))
  try {
    const sources = stateOfSources()
    if (existsSync(join(folder, 'index.html')) && read(stamp) === sources) return folder
    process.stderr.write('Building the page …\n')
    await build()
    writeFileSync(stamp, sources)
    return folder
  } finally {
    release()
  }
}

/** Always what goes out: a test runner that calls says NODE_ENV=test, and would get a page for developers. */
async function build(): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    const vite = await import('vite')
    await vite.build({ configFile: join(root, 'build', 'vite.config.ts'), logLevel: 'warn' })
  } finally {
    if (before === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = before
  }
}

/** A digest of every source's name, size and time: enough to see an edit, a checkout or a removal. */
function stateOfSources(): string {
  const digest = createHash('sha256')
  const paths = globSync(['renderer/**', 'shared/**', 'build/vite.config.ts', 'package-lock.json'], {
    cwd: root,
  })
  for (const path of paths.sort()) {
    const { size, mtimeMs } = statSync(join(root, path))
    digest.update(`${path} ${size} ${mtimeMs}\n`)
  }
  return digest.digest('hex')
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined
}
