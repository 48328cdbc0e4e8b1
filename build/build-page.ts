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
    const { build } = await import('vite')
    await build({ configFile: join(root, 'build', 'vite.config.ts'), logLevel: 'warn' })
    writeFileSync(stamp, sources)
    return folder
  } finally {
    release()
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
