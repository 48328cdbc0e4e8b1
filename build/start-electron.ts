import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { bundle } from './bundle.ts'
import { root } from './run-node.ts'

/** Runs the bundled app in Electron's runtime until its window is closed; its exit code. `files` are absolute. */
export async function startElectron(runtime: string, files: string[]): Promise<number> {
  await bundle()
  // Electron, too, does not run as root inside Chromium's sandbox.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const args = [join(root, 'dist', 'main', 'main.js'), ...asRoot, ...files]
  return new Promise((done, fail) => {
    const child = spawn(runtime, args, { stdio: 'inherit' })
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => child.kill(signal))
    child.on('error', fail)
    child.on('close', (code) => done(code ?? 1))
  })
}
